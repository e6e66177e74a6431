"""The sharpest true thing to say of wrong answers that no known mistake explains.

Rules are tried in turn, the sharpest first; a rule speaks only when what it says holds for every wrong answer.
The last rule always has something to say. What only one of several results shows, `observe_parts` says.
"""

import math
import re
from statistics import median

from autograder.diagnosis.observe_parts import layers, outputs
from autograder.diagnosis.words import number
from autograder.learners.runner import is_array
from autograder.reading.compare import WrongForm, same

KINDS = {
    "scalar": "Arrays are right; only a single number goes wrong.",
    "integers": "Decimal numbers are right; only integers go wrong: what type do your arrays inside have?",
    "whole numbers": "Decimal numbers are right; only whole ones go wrong: they are numbers like all others.",
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
        if found := rule(table):
            return found
    return spread(table)


def changes_input(asked, bad):
    """The function writes into what it was given."""
    for a in asked:
        for before, after in zip(a.probe.args, a.answer.after, strict=False):
            if is_array(before) and not same(before, after):
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
    return any(leaf.is_wrong(asked.probe.scale) for leaf in asked.fitting)


def entries(asked):
    """Every entry of every result; without 32-bit answers, too coarse to show a rule."""
    fitting = [a for a in asked if a.fitting]
    exact = [a for a in fitting if a.probe.kind != "float32"] or fitting
    return [entry for a in exact for leaf in a.fitting for entry in leaf.entries(a.probe.scale, a.probe.at)]


def shape_of_misfit(asked):
    """(got, want) of the first result of a wrong shape, True for a wrong form, None if every shape is right."""
    if asked.answer.failure or asked.answer.value is None:
        return None
    try:
        return next((leaf.shapes for leaf in asked.leaves if not leaf.fits), None)
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
    if math.prod(got) == 1:
        return "one-number", "The result is one number: something sums or averages over the whole array."
    if math.prod(got) == math.prod(want):
        return "reshaped", "The number of entries is right and their arrangement is not."
    return "shape", "Compare the shape of the result with the shape of the input, step by step."


def complex_numbers(asked):
    """A result with an imaginary part, even if that is 0."""
    if any(leaf.complex for a in asked for leaf in a.fitting):
        return "complex", "The result is complex: it has an imaginary part, even if that is 0. Take its real part."
    return None


def everywhere(entries):
    """Nothing was computed: the same number wherever one looks."""
    got, low = ({getattr(entry, column) for entry in entries} for column in ("real", "low"))
    if len(entries) > 3 and len(got) == 1 and len(low) > 1 and all_finite(entries):
        return "constant", f"The result is {number(got.pop())} everywhere, whatever goes in."
    return None


def sign(entries):
    """Right but for the sign."""
    right = all_close(entries, lambda value: -value)
    return ("sign", "The size is right everywhere and the sign is wrong.") if right else None


def factor(entries):
    """Right but for a factor."""
    clear = [entry for entry in entries if abs(entry.low) > 1e-3]
    if len(clear) < 3 or not all_finite(entries):
        return None
    ratio = median(entry.real / entry.low for entry in clear)
    if abs(ratio) > 1e-6 and abs(ratio - 1) > 1e-3 and all_close(entries, lambda value: value * ratio):
        return "factor", f"Every value is {number(ratio)} times the right one."
    return None


def offset(entries):
    """Right but for a constant."""
    if not entries or not all_finite(entries):
        return None
    shift = median(entry.real - entry.low for entry in entries)
    if all_close(entries, lambda value: value + shift):
        return "offset", f"Every value is off by the same {number(shift)}."
    return None


def region(entries):
    """Wrong on one side only, only at 0, only near 0, only far out."""
    if any(entry.at is None for entry in entries):
        return None
    bad, right = ([float(entry.at) for entry in entries if entry.wrong == wrong] for wrong in (True, False))
    if not bad or not right:
        return None
    nearest, furthest = (choose(map(abs, bad)) for choose in (min, max))
    if furthest == 0:
        return "only-zero", "Everything is right except at exactly 0."
    if furthest < 0.01:
        return "near-zero", "Everything is right except close to 0."
    if nearest > 6:
        where = f"wrong far out, from {number(nearest)} on"
        return "far-out", f"Right in the middle, {where}: a limit, a clip or an overflow?"
    if max(bad) < 0 < max(right):
        return "left-side", "Everything is right for positive inputs; only negative ones go wrong."
    if min(right) < 0 < min(bad):
        return "right-side", "Everything is right for negative inputs; only positive ones go wrong."
    return None


def spread(entries):
    """How much is wrong, where, and which way: always true."""
    bad = [entry for entry in entries if entry.wrong]
    over = sum(entry.real > entry.high for entry in bad)
    if any(math.isnan(entry.real) for entry in entries):
        small = large = "wrong"
    else:
        small, large = "too small", "too large"
    way = small if not over else large if over == len(bad) else "sometimes too large, sometimes too small"
    where = ""
    if bad and all(entry.at is not None for entry in entries):
        points = [float(entry.at) for entry in bad]
        where = f", for inputs from {number(min(points))} to {number(max(points))}"
    return "spread", f"{len(bad)} of {len(entries)} values are {way}{where}."


def all_finite(entries):
    return all(math.isfinite(entry.real) for entry in entries)


def all_close(entries, turned):
    """Is every entry within the usual tolerance of the right interval with both its ends `turned`?"""
    return bool(entries) and all(close(entry.real, *sorted(map(turned, (entry.low, entry.high)))) for entry in entries)


def close(got, low, high):
    slack = 1e-9 + 1e-5 * max(abs(low), abs(high))
    return low - slack <= got <= high + slack
