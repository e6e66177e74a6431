"""Has a curve a grain: does it move in small steps, or keep few digits? Then nobody is blamed for a slope.

Between two steps such a curve is flat, and over many of them it has a slope; a sum of two has more than two of these.
So before a slope is called wrong, g is asked again around the place, at every width.
"""

import numpy as np

from autograder.pictures.own_curve import EDGE, EPS

WIDEST, WIDTHS, OCTAVES = 2.0 ** -5, 45, 2
# Half widths from the place to the middles of triangles: none holds the place itself.
BESIDE = np.array([-9.7, -6.8, -5.1, -3.3, -2.4, -1.5, 1.3, 2.2, 3.7, 4.9, 6.1, 9.9])
REACH = 11
MANY = 60           # places
SEEN = 64           # last digits: steps that are smaller are those of any number
SPACINGS = 0.02 * 4.0 ** -np.arange(20)
ROW = np.arange(-32, 33)
OUT_OF = 20         # times the bends beside it: a step
AROUND = np.linspace(-4, 4, 2001)       # where single steps are looked for
SMALL = 1e-3        # of all heights: a step that nobody sees
SHRINKS = 0.5       # over two octaves a smooth curve's bend shrinks to 1/16, that of a kink to 1/4


def has_grain(g, z, slope, broken, heights):
    """Where around z a curve has a grain: in each of three ways to see one.

    slope: what is given at z. broken: places of jumps and kinks, which are no grain. heights: of the whole curve.
    """
    if z.size > MANY:       # each place far out, of the others some: a grain reaches farther than from one to the next
        chosen = np.union1d(np.flatnonzero(np.abs(z) > EDGE), np.arange(0, z.size, -(-z.size // MANY)))
        found = seen_at(g, z[chosen], slope[chosen], broken, heights)
        return found[np.searchsorted(chosen, np.arange(z.size), side="right") - 1]
    return seen_at(g, z, slope, broken, heights)


def seen_at(g, z, slope, broken, heights):
    """The same, place by place."""
    if not z.size:
        return np.zeros(0, bool)
    free = np.abs(z - np.array([*broken, np.inf])[:, np.newaxis]).min(axis=0)
    small = SMALL * np.ptp(heights)
    with np.errstate(all="ignore"):
        return strays(g, z, free) | has_steps(g, z, free, small) | is_between_steps(g, z, slope, small)


def strays(g, z, free):
    """Do the heights stray by as much in narrow triangles as in wide ones? No triangle reaches as far as `free`."""
    half = WIDEST * 2.0 ** -np.arange(WIDTHS)[:, np.newaxis, np.newaxis]
    centres = z + half * BESIDE[:, np.newaxis]
    left, right = centres - half, centres + half
    heights = g(np.stack([left, right]))
    rises = (heights[1] - heights[0]) / (right - left) * half
    usual = np.median(rises, axis=1)
    most = np.abs(rises - usual[:, np.newaxis]).max(axis=1)
    counts = (REACH * half[:, 0] < free) & (half[:, 0] > 64 * np.spacing(np.abs(z)))
    lost = EPS * (np.abs(heights).max(axis=(0, 2)) + np.abs(z * usual) / half[:, 0])      # by g's last digits, by z's
    is_seen = most > SEEN * lost
    stays = most[OCTAVES:] > SHRINKS * most[:-OCTAVES]
    return (counts[OCTAVES:] & counts[:-OCTAVES] & is_seen[OCTAVES:] & stays).any(axis=0)


def has_steps(g, z, free, small):
    """Is there a small step among heights that otherwise follow one another smoothly, at any spacing?"""
    apart = SPACINGS[:, np.newaxis, np.newaxis]
    heights = g(z + apart * ROW[:, np.newaxis])
    bends = np.abs(np.diff(heights, 2, axis=1))
    step = np.minimum(bends[:, 2:-3], bends[:, 3:-2])       # a step bends twice
    beside = np.maximum.reduce([bends[:, :-5], bends[:, 1:-4], bends[:, 4:-1], bends[:, 5:]])
    rises = np.abs(np.diff(heights, axis=1)).max(axis=1, keepdims=True)
    lost = EPS * (np.abs(heights).max(axis=1, keepdims=True) + np.abs(z) * rises / apart)
    found = (step > OUT_OF * beside) & (step > SEEN * lost) & (step < small)
    counts = (ROW[-1] * apart < free) & (apart > 64 * np.spacing(np.abs(z)))
    return (found & counts).any(axis=(0, 1))


def is_between_steps(g, z, slope, small):
    """Is g flat around z, and its next step so near that a slope like this could be between two?"""
    rises = np.abs(np.diff(g(z + AROUND[:, np.newaxis]), axis=0))
    is_step = (rises[1:-1] > 0) & (rises[:-2] == 0) & (rises[2:] == 0) & (rises[1:-1] < small)
    away = np.abs(AROUND[1:-2])[:, np.newaxis]
    return (is_step & (np.abs(slope) * away <= 2 * rises[1:-1])).any(axis=0)
