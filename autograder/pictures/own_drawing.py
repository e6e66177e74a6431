"""What the drawing of a curve needs, as plain numbers: the curves, triangles of a few widths, what each axis holds."""

import numpy as np

from autograder.diagnosis.words import number
from autograder.pictures.own_curve import Z
from autograder.sentences import say

SHOWN = slice(None, None, 2)    # of Z: the places at which a reader can stop
FAR_OUT = 3     # times what most values fill
WIDTHS = (2.0, 1.0, 0.5, 0.1)


def drawn(ask, g, found, mine, wrong, jumps, kinks):
    """All of it by name; a number that is none, or is not known, is None."""
    z, half = Z[SHOWN], np.array(WIDTHS)[:, np.newaxis] / 2
    left, right = ask(np.stack([z - half, z + half]))
    slope = np.where(found.settled, found.slope, np.nan)
    slope_values = slope if mine is None else np.concatenate([slope, mine])
    return {
        "z": plain(z), "g": plain(g[SHOWN]), "slope": plain(slope[SHOWN]),
        "g_prime": None if mine is None else plain(mine[SHOWN]), "wrong": wrong, "jumps": jumps,
        "kinks": [list(map(float, kink)) for kink in kinks],
        "widths": list(WIDTHS), "left": [plain(row) for row in left], "right": [plain(row) for row in right],
        "secant": [plain(row) for row in (right - left) / (2 * half)],
        "alt": alt(g, slope, mine, wrong, jumps, kinks),
        "axes": {"g": axis(g, 0.0), "slope": axis(slope_values, 0.05)},
    }


def alt(g, slope, mine, wrong, jumps, kinks):
    """The drawing in words, for who does not see it."""
    known = slope[np.isfinite(slope)] if np.isfinite(slope).any() else np.zeros(1)
    numbers = {"start": g[0], "end": g[-1], "low": g.min(), "high": g.max(), "least": known.min(), "most": known.max()}
    curve = say("own.alt", jumps=len(jumps), kinks=len(kinks),
                **{name: number(float(value)) for name, value in numbers.items()})
    given = say("own.alt-none") if mine is None else \
        say("own.alt-wrong", count=len(wrong)) if wrong else say("own.alt-right")
    return f"{curve} {given}"


def axis(values, cut):
    """{"low", "high", "ticks"} of an axis that holds all values, and 0 if near; without what stands far out.

    cut: the share of values at either end that may be so.
    """
    values = values[np.isfinite(values)] if np.isfinite(values).any() else np.zeros(1)
    low, high = (float(np.quantile(values, share)) for share in (cut, 1 - cut))
    if np.ptp(values) <= FAR_OUT * (high - low):
        low, high = float(values.min()), float(values.max())
    if min(abs(low), abs(high)) < 2 * (high - low):
        low, high = min(low, 0.0), max(high, 0.0)
    room = 0.08 * (high - low) or max(abs(low), 1.0)
    has_room = min(high, -low) > 0.1 * (high - low)     # for a 0 between the two ends
    ends = sorted({low, high, *([0.0] if has_room else [])})
    ticks = [[end, number(end, 3).replace("-", "−")] for end in ends]
    return {"low": low - room, "high": high + room, "ticks": ticks}


def plain(values):
    """A row of numbers with five figures."""
    return [float(f"{value:.5g}") if np.isfinite(value) else None for value in np.asarray(values, float).tolist()]
