"""The lines of a derivation: each is compared with the one above it, and the first with the true slope.

Two formulas are the same if they agree at all places of a dense set. The first line that does not agree with the line
above it is named, with a place and both values; what stands below it is not judged.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from autograder.derivation.formula import Unreadable, read
from autograder.derivation.value import value
from autograder.diagnosis.words import number
from autograder.sentences import say

MOST_LINES = 60
RELATIVE, ABSOLUTE = 1e-6, 1e-9
ENOUGH = 0.6        # of the places at which a line needs a value
Z = tuple(sorted((*(step / 8 + 0.0625 for step in range(-32, 32)), 1.0, 2.0, -1.0, 0.5, -2.0)))
A = (0.02, 0.1, 0.2, 0.25, 0.3, 0.5, 0.6, 0.75, 0.8, 0.9, 0.98)
SIMPLE = (1.0, 2.0, -1.0, 0.5, -2.0, 0.8)
PRIMES = str.maketrans("’′´", "'''")
FIRST = {"slope": "derivation.first-slope", "height": "derivation.first-height"}
LEFT = re.compile(r"\s*([^=]*?)\s*=\s*(.*)\Z", re.S)


@dataclass(frozen=True)
class Subject:
    """What is derived: its height and its slope as formulas, the letter that moves, and how its left sides are written.

    places: {name: number} dicts. of_slope, of_height: patterns of a left side. other: formulas of letters that depend
    on these (a, given z). function: a name under which the height may be called, as in g(z). known: functions that may
    be used because they were derived before, with their formulas in z. begins: how a line with the slope begins.
    """

    height: str
    slope: str
    letter: str
    places: tuple
    names: tuple[str, ...]
    of_slope: str
    of_height: str
    other: tuple[tuple[str, str], ...] = ()
    function: str = ""
    known: tuple[tuple[str, str], ...] = ()
    begins: str = "g' ="


def curve(called, height, slope, known=()):
    """A subject in z, where a stands for the height, and g, or what it is called, for the curve."""
    return Subject(height, slope, "z", tuple({"z": z} for z in Z), ("z", "a"),
                   rf"|(g|{called})'(\(z\))?|dg/dz|da/dz|d/dz(g|{called})\(z\)|g_prime(\(z\))?|slope",
                   rf"(g|{called})(\(z\))?|a",
                   (("a", height),), "g", known)


SIGMOID = ("1 / (1 + exp(-z))", "exp(-z) / (1 + exp(-z))^2")


SUBJECTS = {
    "sigmoid": curve("sigmoid|sigma|σ", *SIGMOID),
    "tanh": curve("tanh", "tanh(z)", "1 / cosh(z)^2", (("sigmoid_prime", SIGMOID[1]),)),
    "cost_gradient": Subject("-y log(a) - (1 - y) log(1 - a)", "-y / a + (1 - y) / (1 - a)", "a",
                             tuple({"a": a, "y": y} for a in A for y in (0.0, 1.0)), ("a", "y"),
                             r"|da|dloss/da|dL/da|dl/da|slope", r"loss|L|l", begins="da ="),
}


@dataclass(frozen=True)
class Verdict:
    """line: the number of the first line that is wrong or cannot be read, from 1, or None. says: a sentence or two.

    state: "empty", "right", "begun" (no wrong line, and no slope yet), "changed", "unreadable" or "undefined". count:
    how many lines were read up to there. rows: the lines that count, without the empty ones.
    """

    state: str
    says: str
    line: int | None
    count: int
    rows: tuple[str, ...] = ()

    def marks(self) -> list[tuple[str, str]]:
        """(line, "right", "wrong" or "unread") of each line: what stands below the first wrong one is not judged."""
        right = self.count - (self.line is not None)
        names = [*["right"] * right, *["wrong"] * (self.line is not None)]
        return [(row, names[at] if at < len(names) else "unread") for at, row in enumerate(self.rows)]

    def to_dict(self) -> dict[str, Any]:
        """What a page and `autograder derive --json` are told."""
        return {"state": self.state, "says": self.says, "line": self.line, "marks": self.marks()}


def judged(subject: str, text: str) -> Verdict:
    """The Verdict on a derivation, whatever the text holds. subject: a key of SUBJECTS."""
    spec = SUBJECTS[subject]
    rows = tuple(row.strip() for row in text.splitlines() if row.strip())
    if not rows:
        return Verdict("empty", say("derivation.nothing"), None, 0)
    if len(rows) > MOST_LINES:
        return Verdict("unreadable", say("derivation.many", most=MOST_LINES), None, 0)
    above: dict = {}
    for count, row in enumerate(rows, 1):
        try:
            kind, values = computed(spec, row)
        except Unreadable as error:
            return Verdict("unreadable", f"{say('derivation.in-line', line=count)} {error}", count, count, rows)
        if lost := without_value(spec, values):
            return Verdict("undefined", say("derivation.undefined", line=count, place=lost), count, count, rows)
        is_first = kind not in above
        truth = above.get(kind) or [value_of(spec, getattr(spec, kind), place) for place in spec.places]
        if said := difference(spec, kind, truth, values, count, is_first):
            return Verdict("changed", said, count, count, rows)
        above[kind] = values
    if "slope" not in above:
        return Verdict("begun", say("derivation.no-slope", begins=spec.begins), None, len(rows), rows)
    return Verdict("right", say("derivation.right", count=len(rows)), None, len(rows), rows)


def computed(spec, row):
    """("slope" or "height", its values at all places) of one line; a chain of = is one line for each."""
    match = LEFT.match(row.rstrip(". ,;"))
    left, right = match.groups() if match else ("", row)
    left = re.sub(r"[\s*]", "", left).translate(PRIMES)
    if "=" in right:
        raise Unreadable(say("derivation.two-equals"))
    kind = next((kind for kind, pattern in (("slope", spec.of_slope), ("height", spec.of_height))
                 if re.fullmatch(pattern, left)), None)
    if kind is None:
        raise Unreadable(say("derivation.left", left=left[:30], begins=spec.begins))
    functions = (*filter(None, (spec.function,)), *(name for name, _ in spec.known))
    tree = read(right.rstrip(". ,;"), spec.names, functions)
    return kind, [at(spec, tree, place) for place in spec.places]


def value_of(spec, formula, place):
    return at(spec, tree_of(formula, spec.names), place)


@cache
def tree_of(formula, names):
    """The tree of a formula of ours."""
    return read(formula, names)


def at(spec, tree, place):
    """The value of a tree, with the letters that depend on others."""
    height = tree_of(spec.height, spec.names)
    more = {name: value(tree_of(formula, spec.names), place) for name, formula in spec.other}
    functions = {spec.function: of_z(height)} if spec.function else {}
    functions |= {name: of_z(tree_of(formula, spec.names)) for name, formula in spec.known}
    return value(tree, {**place, **more}, functions)


def of_z(tree):
    return lambda z: value(tree, {"z": z})


def without_value(spec, values):
    """A place in words at which there is none, if there are too many of them."""
    lost = [place for place, found in zip(spec.places, values, strict=True) if found is None]
    return words(spec, lost[0]) if len(lost) > (1 - ENOUGH) * len(values) else ""


def difference(spec, kind, truth, values, count, is_first):
    """The sentences about a line that does not agree, or nothing."""
    pairs = [(place, one, other) for place, one, other in zip(spec.places, truth, values, strict=True)
             if one is not None and other is not None]
    bad = [pair for pair in pairs if not close(*pair[1:])]
    if not bad:
        return ""
    simple = {pair[0][spec.letter]: pair for pair in bad if clear(*pair[1:])}
    furthest = max(bad, key=lambda pair: abs(pair[1] - pair[2]))
    place, right, wrong = next((simple[at] for at in SIMPLE if at in simple), furthest)
    figures = next((n for n in (4, 6, 9) if number(right, n) != number(wrong, n)), 17)
    sentence = say(FIRST[kind] if is_first else "derivation.changed", line=count, place=words(spec, place),
                   right=number(right, figures), wrong=number(wrong, figures))
    return " ".join(filter(None, (sentence, known(pairs))))


def known(pairs):
    """One more sentence if the line is off by a sign, a factor or a constant everywhere."""
    ratios = [other / one for _, one, other in pairs if abs(one) > 1e-6]
    shifts = [other - one for _, one, other in pairs]
    if ratios and spread(ratios) < 1e-6:
        if abs(ratios[0] + 1) < 1e-6:
            return say("derivation.minus")
        return say("derivation.factor", factor=number(ratios[0]))
    return say("derivation.shift", shift=number(shifts[0])) if spread(shifts) < 1e-6 else ""


def spread(numbers):
    return (max(numbers) - min(numbers)) / max(1.0, *map(abs, numbers))


def close(one, other):
    return abs(one - other) <= ABSOLUTE + RELATIVE * max(abs(one), abs(other))


def clear(one, other):
    """Far enough apart to be seen in a few figures."""
    return abs(one - other) > 0.001


def words(spec, place):
    return ", ".join(f"{name} = {number(at)}" for name, at in place.items())
