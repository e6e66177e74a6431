"""What can be measured of a curve that nobody has derived: its slopes, jumps and kinks, heights that come twice.

g is asked for numbers and nothing else is known of it. So every slope comes with how far it may be off, and where
triangles of no width agree there is none: nobody is blamed at such a place.
"""

from dataclasses import dataclass

import numpy as np

EDGE = 8
Z = np.round(np.linspace(-EDGE, EDGE, 321), 2)
HALVES = 2.0 ** -np.arange(40, 4, -1)[:, np.newaxis]    # half a triangle's width, the narrowest first
NARROW = 4          # so many of them tell how rough g is in its last digits
GROUPS, IN_A_ROW = 4, 5     # how often, and for how many widths, wider triangles may be sure of another slope
EPS = np.finfo(float).eps
SURE = 3            # times the error that is expected
CLOSE, ROUNDED = 2e-4, 6e-5     # of a slope, and at all: by how much a right one may be off, if it has been rounded
SETTLED = 0.02      # of a slope: what is known worse than that is not known
APART = 0.05        # of the usual slope: what two slopes of one height must differ by
DISTANT = 0.3       # and the places themselves
GRID = np.linspace(-EDGE - 0.0107, EDGE + 0.0107, 16001)    # fine, and no round number on it
CUT = 16            # pieces of an interval in which a break is looked for
STANDS_OUT, MOST = 8, 60    # of a bend, against those beside it; how many are looked into
JUMP = 1e-5         # of all of g's heights: what is left of a jump between two floats
KINK = 2e-3         # of the usual slope


@dataclass(frozen=True)
class Slopes:
    """Height over width at places z: slope, and the legal slopes from low to high.

    settled: is there a slope, as far as triangles tell? known: are they fine enough to tell?
    scale: the usual size of a slope of this curve.
    """

    z: np.ndarray
    slope: np.ndarray
    low: np.ndarray
    high: np.ndarray
    settled: np.ndarray
    known: np.ndarray
    scale: float

    def wrong(self, given):
        """Where a given slope is none. Not where nothing is known; what is no number is wrong elsewhere."""
        with np.errstate(all="ignore"):
            return self.settled & self.known & ~((given >= self.low) & (given <= self.high))


def slopes(g, z):
    """The Slopes of g. The estimate of a triangle counts as far as all narrower ones agree with it."""
    left, right = z - HALVES, z + HALVES
    at, before, after = np.split(g(np.concatenate([z[np.newaxis], left, right])), [1, 1 + len(HALVES)])
    with np.errstate(all="ignore"):
        steps = (after - before) / (right - left)
        sides = (at - before) / (z - left), (after - at) / (right - z)
        size = np.maximum(np.abs(at), np.maximum(np.abs(before), np.abs(after)))
        rough = np.abs(after - 2 * at + before)[:NARROW].max(axis=0)
        lost = 2 * rough + 4 * EPS * size + 2 * EPS * np.abs(z * steps)     # in heights: by g's last digits, by z's
        differ = np.abs(np.diff(steps, axis=0))
        beside = np.maximum(np.vstack([differ, np.full(z.size, np.inf)]), np.vstack([differ[:1], differ]))
        error = SURE * (lost / HALVES + beside)
        best, off, end = estimate(steps, error, np.zeros(z.size, int))
        slope, low, high = steps[best], np.minimum(*sides)[best], np.maximum(*sides)[best]
        largest, least = np.maximum(np.abs(low), np.abs(high)), 1e-12 * np.abs(at[0])
        sure = off <= SETTLED * largest + least
        scale = max(usual(slope, sure), usual(steps[-1], np.isfinite(steps[-1])))   # the widest see through lost digits
        room = off + CLOSE * largest + ROUNDED * min(scale, 1.0) + least
        settled = off <= SETTLED * largest + 1e-3 * scale + least
        # Not where the narrowest see nothing but last digits, or nothing at all and wider ones something.
        is_lost = (rough > 0.05 * np.abs(after - before).max(axis=0)) | \
            (after == before)[:NARROW].all(axis=0) & (end < len(steps))
        known = ~is_lost & ~contradicted(steps, error, end)
        return Slopes(z, slope, low - room, high + room, settled & np.isfinite(slope), known, scale)


def estimate(steps, error, start):
    """(the place of the best estimate, its error, where they end) of those that agree, from a width on, at each z."""
    counts = np.arange(len(steps))[:, np.newaxis] >= start
    low = np.where(counts, np.nan_to_num(steps - error, nan=-np.inf), -np.inf)
    high = np.where(counts, np.nan_to_num(steps + error, nan=np.inf), np.inf)
    agree = np.maximum.accumulate(low, axis=0) <= np.minimum.accumulate(high, axis=0)
    usable = np.where(counts & agree & np.isfinite(error), error, np.inf)
    best = np.argmin(usable, axis=0), np.arange(steps.shape[1])
    return best, usable[best], agree.sum(axis=0)


def contradicted(steps, error, start):
    """Where wider triangles are as sure of another slope, many of them in a row: g may have lost digits between."""
    found = np.zeros(steps.shape[1], bool)
    for _ in range(GROUPS):
        best, off, end = estimate(steps, error, start)
        found |= (end - start >= IN_A_ROW) & (off <= SETTLED * np.abs(steps[best])) & (start < len(steps))
        start = end
    return found


def usual(slope, sure):
    """The size that most slopes do not exceed."""
    found = np.abs(slope[sure]) if sure.any() else np.abs(slope)
    return float(np.quantile(np.nan_to_num(found, posinf=0.0), 0.9))


def breaks(g, scale):
    """(jumps, kinks, cusps): places, [(place, lower slope, higher slope)], places where a side is endlessly steep.

    Each in order. scale: of the slopes.
    """
    heights = np.nan_to_num(g(GRID), posinf=0.0, neginf=0.0)
    low, high = standing_out(heights)
    if not low.size:
        return [], [], []
    def rises(edges):
        return np.nan_to_num(np.abs(np.diff(g(edges), axis=0)), nan=np.inf)     # at a pole: it is there

    def bends(edges):
        slope = np.diff(g(edges), axis=0) / np.diff(edges, axis=0)
        return np.abs(slope[2:] - slope[:-2])       # of the outer sides of each piece

    left, right = narrowed(low, high, lambda edges: rises(edges)[1:-1])
    is_jump = rises(np.stack([left, right]))[0] > JUMP * np.ptp(heights) + 64 * EPS * np.abs(heights).max()
    bent = apart(sum(narrowed(low[~is_jump], high[~is_jump], bends, 1e-7)) / 2)
    found = [(told(place), *sides_of(g, place, scale)) for place in bent]
    kinks = [(place, min(pair), max(pair)) for place, kind, pair in found if kind == "kink"]
    return ([told(place) for place in apart(right[is_jump])], kinks,
            [place for place, kind, _ in found if kind == "cusp"])


def standing_out(heights):
    """(low ends, high ends) of the short pieces of the grid in which g bends far more than beside them."""
    bends = np.abs(np.diff(heights, 2))
    beside = np.lib.stride_tricks.sliding_window_view(np.pad(bends, 6, mode="reflect"), 13)
    usual = np.median(beside, axis=1) + 16 * EPS * np.abs(heights[1:-1])
    share = bends / (usual + np.finfo(float).tiny)
    # Of neighbours that stand out together, the first is the piece: a break between two points bends both.
    found = np.flatnonzero((share > STANDS_OUT) & (bends >= np.roll(bends, 1)) & (bends >= np.roll(bends, -1)))
    found = np.sort(found[np.argsort(-bends[found])][:MOST])
    return GRID[np.maximum(found - 1, 0)], GRID[np.minimum(found + 3, GRID.size - 1)]


def narrowed(low, high, measure, narrow=1e-21):
    """Each interval, cut again and again to the piece in which a measure is largest, until it is so narrow or empty.

    measure(edges) gives a row for each piece; edges has one more beyond each end.
    """
    while low.size and ((high - low) > np.maximum(narrow, 2 * np.spacing(np.abs(high)))).any():
        edges = low + (high - low) * np.arange(-1, CUT + 2)[:, np.newaxis] / CUT
        with np.errstate(all="ignore"):
            best = np.argmax(measure(edges), axis=0), np.arange(low.size)
        low, high = edges[1:][best], edges[2:][best]
    return low, high


def sides_of(g, place, scale):
    """("kink" | "cusp" | "", the slopes of its two sides): do they differ however near one comes, or without end?"""
    near, wide = (sides(g, place, width) for width in (1e-6, 1e-5))
    gap, narrow_gap = abs(wide[1] - wide[0]), abs(near[1] - near[0])
    noise = 16 * EPS * float(np.abs(g(np.array([place]))).max()) / 1e-6
    if gap <= KINK * scale + noise or narrow_gap < 0.7 * gap:
        return "", wide
    return "kink" if narrow_gap <= 1.5 * gap else "cusp", wide


def sides(g, place, width, away=2e-7):
    """The slopes of the two sides of a place that is only known nearly."""
    corners = place + np.array([-away - width, -away, away, away + width])
    heights = g(corners)
    return (float((heights[1] - heights[0]) / (corners[1] - corners[0])),
            float((heights[3] - heights[2]) / (corners[3] - corners[2])))


def apart(places):
    """Places in order, each once."""
    places = np.sort(places)
    return places[np.diff(places, prepend=-np.inf) > 1e-3].tolist()


def told(place):
    return float(np.round(place, 5)) + 0.0


def regions(marked):
    """(first, last) of each run of marked places."""
    places = np.flatnonzero(marked)
    cuts = np.flatnonzero(np.diff(places) > 1) + 1
    return [(int(run[0]), int(run[-1])) for run in np.split(places, cuts) if run.size]


def heights_twice(g, found, broken):
    """("one" | "same" | "none", gaps): does each height come once, or always with one slope, or with two?

    g: the heights at Z; found: its Slopes there; broken: places of jumps and kinks. The gaps of "none" are two
    places of one height and their slopes.
    """
    rises = np.diff(g)
    if (rises > 0).all() or (rises < 0).all():
        return "one", {}
    free = found.settled & found.known & ~near(Z, broken)
    # A good example is not far out.
    for i in sorted(np.flatnonzero(free).tolist(), key=lambda i: abs(abs(Z[i]) - 1)):
        above = g - g[i]
        crossed = np.sign(above[:-1]) * np.sign(above[1:]) <= 0
        j = np.flatnonzero(crossed & free[:-1] & free[1:] & (np.abs(Z[:-1] - Z[i]) > DISTANT))
        gap = above[j] - above[j + 1]
        share = np.where(gap == 0, 0.0, above[j] / np.where(gap == 0, 1.0, gap))
        bends = found.slope[j + 1] - found.slope[j]
        other = found.slope[j] + share * bends
        apart = np.abs(other - found.slope[i]) > APART * found.scale + np.abs(bends)
        if apart.any():
            first = int(np.argmax(apart))
            return "none", {"z": float(Z[i]), "other": float(Z[j[first]] + share[first] * (Z[1] - Z[0])),
                            "a": float(g[i]), "slope": float(found.slope[i]), "other_slope": float(other[first])}
    return "same", {}


def turns(g):
    """Does g rise and fall between the places of Z, by more than the last digits?"""
    heights = g(GRID)
    rises = np.diff(heights[np.isfinite(heights)])
    least = 64 * EPS * np.abs(heights[np.isfinite(heights)]).max(initial=0.0)
    return bool((rises > least).any() and (rises < -least).any())


def near(z, places, distance=0.1):
    """Which of z are near to one of the places."""
    return (np.abs(z[:, np.newaxis] - np.array([*places, np.inf])) < distance).any(axis=1)
