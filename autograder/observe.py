"""The sharpest true thing to say of wrong answers that no known mistake explains.

Each rule looks at all wrong answers at once and is tried in turn, the sharpest first; a rule speaks only
when what it says holds for every one of them. The last rule always has something to say.
"""

import numpy as np

from autograder.compare import WrongForm, wrong
from autograder.words import number

KINDS = {
    "scalar": "Arrays are right; only a single number goes wrong.",
    "integers": "Decimal numbers are right; only integers go wrong: what type do your arrays inside have?",
    "float32": "64-bit numbers are right; only 32-bit ones go wrong.",
    "zeros": "Everything else is right; only the point 0 goes wrong.",
    "empty": "Everything else is right; only an empty array goes wrong.",
    "parameter": "The default is right; only another value of the parameter goes wrong: do you use it?",
    "one example": "Right for several examples, wrong for a single one (m = 1).",
    "several examples": "Right for one example (m = 1), wrong for several: which axis holds the examples?",
    "two dimensions": "Right in one dimension, wrong in two: is every step elementwise?",
    "three dimensions": "Right in two dimensions, wrong in three: is every step elementwise?",
    "fresh": "Right on the points that are always tried, wrong on fresh ones: is it one formula for all inputs?",
}


def observe(part, asked, bad):
    """Return (id, sentence) for the wrong answers `bad` among all answers `asked`."""
    kinds = {a.probe.kind for a in bad}
    if len(kinds) == 1 and len(bad) < len(asked) and (kind := kinds.pop()) in KINDS:
        return f"only-{kind.replace(' ', '-')}", KINDS[kind]
    if any(a.answer.failure for a in bad):
        return "raises", "Every call stops." if len(bad) == len(asked) else f"{len(bad)} of {len(asked)} calls stop."
    table = entries(asked)
    if table is None:
        return shapes(bad)
    for rule in (everywhere, sign, factor, offset, region):
        found = rule(*table)
        if found:
            return found
    return spread(*table)


def entries(asked):
    """(got, low, high, wrong, at) of every entry of every answer, flat; None where the shapes do not match."""
    columns = []
    for a in asked:
        try:
            found = a.leaves
        except WrongForm:
            return None
        for leaf in found:
            if np.shape(leaf.got) != leaf.low.shape:
                return None
            known = a.probe.at is not None and np.shape(a.probe.at) == leaf.low.shape
            at = np.broadcast_to(a.probe.at if known else np.nan, leaf.low.shape)
            got = np.real(np.asarray(leaf.got)).astype(float)
            columns.append([np.ravel(x) for x in (got, leaf.low, leaf.high, wrong(leaf, a.probe.scale), at)])
    return tuple(np.concatenate(column) for column in zip(*columns, strict=True)) if columns else None


def shapes(bad):
    """A wrong shape that has a name."""
    for a in bad:
        try:
            pairs = [(np.shape(leaf.got), leaf.low.shape) for leaf in a.leaves]
        except WrongForm:
            return "form", "The result does not have the parts that were asked for."
        for got, want in pairs:
            if got != want and got == want[::-1]:
                return "transposed", "The shape is turned over: rows stand where columns belong."
            if got != want and np.prod(got) == 1:
                return "one-number", "The result is one number: something sums or averages over the whole array."
            if got != want and np.prod(got) == np.prod(want):
                return "reshaped", "The number of entries is right and their arrangement is not."
    return "shape", "Compare the shape of the result with the shape of the input, step by step."


def everywhere(got, low, high, bad, at):
    """Nothing was computed: the same number wherever one looks."""
    if len(got) > 3 and np.ptp(got) == 0 and np.ptp(low) > 0:
        return "constant", f"The result is {number(got[0])} everywhere, whatever goes in."
    return None


def sign(got, low, high, bad, at):
    """Right but for the sign."""
    if close(got, -low, -high):
        return "sign", "The size is right everywhere and the sign is wrong."
    return None


def factor(got, low, high, bad, at):
    """Right but for a factor."""
    clear = np.abs(low) > 1e-3
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = got[clear] / low[clear]
    if ratios.size > 2 and np.isfinite(ratios).all() and ratios[0] != 0 and close(got, low * ratios[0], high * ratios[0]):
        return "factor", f"Every value is {number(ratios[0])} times the right one."
    return None


def offset(got, low, high, bad, at):
    """Right but for a constant."""
    shift = np.median(got - low)
    if np.isfinite(shift) and close(got, low + shift, high + shift):
        return "offset", f"Every value is off by the same {number(shift)}."
    return None


def region(got, low, high, bad, at):
    """Wrong on one side only, only at 0, only near 0, only far out."""
    if np.isnan(at).any() or bad.all() or not bad.any():
        return None
    z = at[bad]
    if (z == 0).all():
        return "only-zero", "Everything is right except at exactly 0."
    if (np.abs(z) < 0.01).all():
        return "near-zero", "Everything is right except close to 0."
    if (np.abs(z) > 6).all():
        nearest = number(np.abs(z).min())
        return "far-out", f"Right in the middle, wrong far out, from {nearest} on: a limit, a clip or an overflow?"
    if (z < 0).all():
        return "left-side", "Everything is right for positive inputs; only negative ones go wrong."
    if (z > 0).all():
        return "right-side", "Everything is right for negative inputs; only positive ones go wrong."
    return None


def spread(got, low, high, bad, at):
    """How much is wrong, where, and which way: always true."""
    side = ["too small", "too large"] if not np.isnan(got).any() else ["wrong", "wrong"]
    over = (got[bad] > high[bad]).mean() if bad.any() else 0
    way = side[1] if over == 1 else side[0] if over == 0 else "sometimes too large, sometimes too small"
    where = "" if np.isnan(at).any() or not bad.any() else \
        f", for inputs from {number(at[bad].min())} to {number(at[bad].max())}"
    return "spread", f"{bad.sum()} of {bad.size} values are {way}{where}."


def close(got, low, high):
    """Is every entry within the usual tolerance of the interval (whichever way round its ends are)?"""
    low, high = np.minimum(low, high), np.maximum(low, high)
    slack = 1e-9 + 1e-5 * np.maximum(np.abs(low), np.abs(high))
    return bool(((got >= low - slack) & (got <= high + slack)).all())
