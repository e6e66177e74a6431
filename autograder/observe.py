"""The sharpest true thing to say of wrong answers that no known mistake explains.

Rules are tried in turn, the sharpest first; a rule speaks only when what it says holds for every wrong answer.
The last rule always has something to say. What only one of several results shows, `observe_parts` says.
"""

import re

import numpy as np

from autograder.compare import WrongForm, same, wrong
from autograder.observe_parts import layers, outputs
from autograder.words import number

KINDS = {
    "scalar": "Arrays are right; only a single number goes wrong.",
    "integers": "Decimal numbers are right; only integers go wrong: what type do your arrays inside have?",
    "integer labels": "Labels 0.0 and 1.0 are right; only integers go wrong: what type do your arrays inside have?",
    "float32": "64-bit numbers are right; only 32-bit ones go wrong.",
    "zeros": "Everything else is right; only the point 0 goes wrong.",
    "parameter": "The default is right; only another value of the parameter goes wrong: do you use it?",
    "a wide triangle": "The default width is right; only another one goes wrong: do you use h, in both places?",
    "a wide step": "The default step is right; only another one goes wrong: do you use h, in both places?",
    "one example": "Right for several examples, wrong for a single one (m = 1).",
    "two dimensions": "Right in one dimension, wrong in two: is every step elementwise?",
    "three dimensions": "Right in two dimensions, wrong in three: is every step elementwise?",
    "two outputs": "Right for one row of predictions, wrong for two: is every step elementwise?",
    "dead units": "Right where units are awake; wrong where every Z is negative.",
    "every example twice": "Right in general; wrong where every example stands twice: that changes neither dW nor db.",
    "certain predictions": "Right in general; wrong where predictions are exactly 0 and 1.",
    "one layer": "Right for several layers, wrong for a single one.",
    "four layers": "Right for two and three layers, wrong for four: are the layers written out by hand?",
    "equal": "Right where p and q differ; wrong where they are equal.",
    "real data": "The form is right, and too little is learned from the images: does every layer get its own gradient?",
    "the same seed": "Two runs with one seed differ: give the seed to whatever is random.",
    "another seed": "Two seeds give the same parameters: give the seed that came in to init_parameters.",
    "the second step": "The step does not go along the gradient at the parameters where it starts: check it.",
}
SEED = "the same seed"
FRESH = "Right on the points that are always tried, wrong on fresh ones: is it one formula for all inputs?"
SEVERAL = "Right for one example (m = 1), wrong for several: which axis holds the examples?"
FLAT = "Right in one dimension, wrong in more: is every step elementwise?"
STOPS = {
    "NameError": "A name is used that was never given a value here: is it spelt right, and is it among the arguments?",
    "UnboundLocalError": "A name is used before it is given a value.",
    "AttributeError": "Something is asked for a part or a function that it does not have: is the name spelt right?",
    "IndexError": "An index runs off the end: count from 0, and look at the last round of the loop.",
    "KeyError": "A name is looked up that is not there.",
    "ZeroDivisionError": "Something is divided by 0.",
    "RecursionError": "The function calls itself without end.",
    "SyntaxError": "Python cannot read the code.",
}
MESSAGES = (
    ("asks-one-question", "truth value of an array", "`if`, `and` and Python's max ask one question of a whole array."),
    ("shapes-do-not-fit", "not aligned|matmul|broadcast", "Two shapes do not fit: write both beside each other."),
    ("wrong-arguments", "positional argument|keyword argument", "A call has too many or too few arguments."),
)
OTHERWISE = "Look at the line that is named, and at the shapes and types in it."


def observe(part, asked, bad):
    """Return (id, sentence) for the wrong answers `bad` among all answers `asked`."""
    for rule in (changes_input, by_kind, stops):
        if found := rule(asked, bad):
            return found
    if any(shape_of_misfit(a) for a in bad):
        return shapes(bad)
    table = entries(asked)
    for rule in (complex_numbers, layers, outputs):
        if found := rule(asked):
            return found
    for rule in (everywhere, sign, factor, offset, region):
        if found := rule(*table):
            return found
    return spread(*table)


def changes_input(asked, bad):
    """The function writes into what it was given."""
    for a in asked:
        for before, after in zip(a.probe.args, a.answer.after, strict=False):
            if isinstance(before, np.ndarray) and not same(before, after):
                return "changes-input", "The function writes into its input: build a new array."
    return None


def stops(asked, bad):
    """No value came back."""
    failures = [a.answer.failure for a in bad if a.answer.failure]
    if not failures:
        return ("returns-none", "") if any(a.answer.value is None for a in bad) else None
    if failures[0].kind in ("missing", "not_callable"):
        return "undefined", ""
    if failures[0].kind != "raised":
        return failures[0].kind, ""
    kind, message = failures[0].type, failures[0].message
    some = "" if len(bad) == len(asked) else f" {len(bad)} of {len(asked)} calls stop."
    for id, pattern, sentence in MESSAGES:
        if re.search(pattern, message):
            return id, sentence + some
    return f"raises-{kind}", STOPS.get(kind, OTHERWISE) + some


def by_kind(asked, bad):
    """Only one kind of input goes wrong, or only one goes right."""
    bad = [a for a in asked if is_bad(a) or any(a is b for b in bad)]
    kinds, right = {a.probe.kind for a in bad}, {a.probe.kind for a in asked if not any(a is b for b in bad)}
    if any(a.answer.failure and a.answer.failure.kind in ("missing", "not_callable") for a in bad):
        return None
    if SEED in kinds:
        return "only-the-same-seed", KINDS[SEED]
    if all(a.probe.kind == "fresh" for a in asked):
        return "only-fresh", FRESH
    if not right:
        return None
    if right == {"one example"}:
        return "only-several-examples", SEVERAL
    if kinds == {"two dimensions", "three dimensions"} and not kinds & right:
        return "only-dimensions", FLAT
    kind = next(iter(kinds))
    return (f"only-{kind.replace(' ', '-')}", KINDS[kind]) if len(kinds) == 1 and kind in KINDS else None


def is_bad(asked):
    """Is anything wrong with this answer?"""
    if asked.answer.failure or asked.answer.value is None or shape_of_misfit(asked):
        return True
    return any(wrong(leaf, asked.probe.scale).any() for leaf in asked.fitting)


def entries(asked):
    """(got, low, high, wrong, at) of every entry, flat; without 32-bit answers, too coarse to show a rule."""
    exact = [a for a in asked if a.fitting and a.probe.kind != "float32"] or [a for a in asked if a.fitting]
    columns = []
    for a in exact:
        for leaf in a.fitting:
            known = a.probe.at is not None and np.shape(a.probe.at) == leaf.low.shape
            at = np.broadcast_to(a.probe.at if known else np.nan, leaf.low.shape)
            got = np.real(np.asarray(leaf.got)).astype(float)
            columns.append([np.ravel(x) for x in (got, leaf.low, leaf.high, wrong(leaf, a.probe.scale), at)])
    return tuple(np.concatenate(column) for column in zip(*columns, strict=True)) if columns else (np.zeros(0),) * 5


def shape_of_misfit(asked):
    """(got, want) of the first result of a wrong shape, True for a wrong form, None if every shape is right."""
    if asked.answer.failure or asked.answer.value is None:
        return None
    try:
        shapes = ((np.shape(leaf.got), leaf.low.shape) for leaf in asked.leaves)
        return next((pair for pair in shapes if pair[0] != pair[1]), None)
    except WrongForm:
        return True


def shapes(bad):
    """A wrong shape that has a name."""
    found = next(filter(None, map(shape_of_misfit, bad)))
    if found is True:
        return "form", "The result does not have the parts that were asked for."
    got, want = found
    if got == want[::-1]:
        return "transposed", "The shape is turned over: rows stand where columns belong."
    if np.prod(got) == 1:
        return "one-number", "The result is one number: something sums or averages over the whole array."
    if np.prod(got) == np.prod(want):
        return "reshaped", "The number of entries is right and their arrangement is not."
    return "shape", "Compare the shape of the result with the shape of the input, step by step."


def complex_numbers(asked):
    """A result with an imaginary part, even if that is 0."""
    if any(np.asarray(leaf.got).dtype.kind == "c" for a in asked for leaf in a.fitting):
        return "complex", "The result is complex: it has an imaginary part, even if that is 0. Use np.real."
    return None


def everywhere(got, low, high, bad, at):
    """Nothing was computed: the same number wherever one looks."""
    if len(got) > 3 and np.ptp(got) == 0 and np.ptp(low) > 0:
        return "constant", f"The result is {number(got[0])} everywhere, whatever goes in."
    return None


def sign(got, low, high, bad, at):
    """Right but for the sign."""
    return ("sign", "The size is right everywhere and the sign is wrong.") if close(got, -low, -high) else None


def factor(got, low, high, bad, at):
    """Right but for a factor."""
    clear = np.abs(low) > 1e-3
    if clear.sum() < 3 or not np.isfinite(got).all():
        return None
    ratio = np.median(got[clear] / low[clear])
    if abs(ratio) > 1e-6 and abs(ratio - 1) > 1e-3 and close(got, low * ratio, high * ratio):
        return "factor", f"Every value is {number(ratio)} times the right one."
    return None


def offset(got, low, high, bad, at):
    """Right but for a constant."""
    if not np.isfinite(got).all() or not got.size:
        return None
    shift = np.median(got - low)
    if close(got, low + shift, high + shift):
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
    for side, mine, other in (("left", z < 0, at > 0), ("right", z > 0, at < 0)):
        if mine.all() and other.any():
            word, right = ("negative", "positive") if side == "left" else ("positive", "negative")
            return f"{side}-side", f"Everything is right for {right} inputs; only {word} ones go wrong."
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
    with np.errstate(invalid="ignore"):
        return bool(got.size and ((got >= low - slack) & (got <= high + slack)).all())
