"""The exercises on one curve: g, g_prime from z, g_prime_from_a from the cached a.

Everything comes from the curve's row in `ACTIVATIONS` or, where g is given, in `GIVEN`: another row is another
exercise.
"""

from collections import ChainMap
from dataclasses import dataclass
from functools import partial

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.arrays import generator
from autograder.reading.leaf import Interval
from autograder.reading.probe import Probe
from autograder.sentences import say
from solutions import taught
from solutions.activations import ACTIVATIONS
from solutions.given_curves import GIVEN

ROWS = ChainMap(ACTIVATIONS, GIVEN)
# Visible and hidden points of each function, and of the two that are left where g is given.
POINTS = {"g": (1, 2), "g_prime": (2, 2), "g_prime_from_a": (1, 2)}
POINTS_WITHOUT_G = {"g_prime": (2, 3), "g_prime_from_a": (2, 3)}
# Where a wrong curve shows itself: the bend, the kink and its neighbours, and each place where a careless
# form runs out of accuracy or range (36 and 745 in float64, 88 in float32).
FAR = np.array([1e-12, 1e-3, 10.25, 20.0, 20.25, 36.0, 88.0, 745.0, 1000.0])
GRID = np.sort(np.concatenate([np.linspace(-6, 6, 25), FAR, -FAR]))
PARAMETERS = (0.2, 0.0, 0.05, 0.6, 0.95)
BY_NAME = 0.3
TINY = 1e-300
TOLD = ("integers", "float32")      # kinds that the words for the input do not show
# `(z > 0).astype(float)`: of one of Python's own numbers the comparison is one of Python's own truths.
PLAIN_TRUTH = r"'bool' object has no attribute '"


def exercise(name, page=""):
    """The exercise for one row; page: where the book teaches it, if the page has another name."""
    row, is_given = ROWS[name], name in GIVEN
    parts = [part(name, function) for function in (POINTS_WITHOUT_G if is_given else POINTS) if getattr(row, function)]
    title = f"{written(name)[0].upper()}{written(name)[1:]} and its slope"
    given = {"np": np, **({"g": row.g} if is_given else {})}
    return Exercise(name, title, page or name.replace("_", "-"), tuple(parts), given)


def part(name, function):
    """One of the three functions of a curve."""
    reference = getattr(ROWS[name], function)
    visible, hidden = (POINTS_WITHOUT_G if name in GIVEN else POINTS)[function]
    variable, stage, seeded, advice = ASKED[function]
    return Part(function, signature(function, variable, ROWS[name]), reference, visible, hidden, stage,
                partial(probes, name, function), partial(seeded, name), advice,
                partial(kink, name) if function == "g_prime" else None, form(reference))


def form(function):
    """The form of a function of the table that the book teaches, if it is another."""
    return getattr(taught, function.__name__, None)


def written(name):
    """The activation's name as prose writes it: `written("leaky_relu")` is "leaky ReLU"; any other word is itself."""
    row = ROWS.get(name)
    return row.label if row and row.label else name.replace("_", " ")


def signature(function, variable, row):
    return f"{function}({', '.join([variable, *(f'{k}={v}' for k, v in row.parameters.items())])})"


@dataclass(frozen=True)
class Question:
    """An input of one of the three functions and its right result."""

    name: str
    function: str
    extra: tuple = ()

    def result(self, x):
        """The right value at x; of a slope from z, at z = 0 everything between the two sides."""
        right = getattr(ROWS[self.name], self.function)
        digits = np.float32 if np.asarray(x).dtype == np.float32 else float
        value = np.asarray(right(np.asarray(x, float), *self.extra), digits)
        if self.function == "g":
            return value
        if self.function == "g_prime_from_a":   # the height of a kink may be that of a whole flat piece, with its slope
            return value
        sides = [np.asarray(right(np.full(value.shape, side), *self.extra), digits) for side in (-TINY, TINY)]
        at_kink = np.asarray(x) == 0
        low = np.where(at_kink, np.minimum(value, np.minimum(*sides)), value)
        return Interval(low, np.where(at_kink, np.maximum(value, np.maximum(*sides)), value))

    def probe(self, x, kind="array", then=None, want=None, by_name=()):
        letter = "a" if self.function == "g_prime_from_a" else "z"
        given = map(str, self.extra)
        words = ", ".join([letter, *(map("{}={}".format, by_name, given) if by_name else given)])
        what = f"{letter} = {x!r}" if np.ndim(x) == 0 else f"{letter} of shape {np.shape(x)}"
        special = f", {kind}" if kind in TOLD else ""
        return Probe(call=f"{self.function}({words}) with {what}{special}", args=(x, *self.extra),
                     want=self.result(x) if want is None else want, names=f"{self.function}({words})", kind=kind,
                     then=then, variable=letter, at=np.asarray(x), by_name=by_name,
                     excused=PLAIN_TRUTH if kind == "python number" else "")


def probes(name, function):
    """The fixed, public questions: shapes, kinds of numbers, the whole range, every parameter."""
    ask = Question(name, function)
    to_input = inputs(name, function)
    curve = to_input(GRID)
    block = to_input(np.linspace(-4.5, 5.5, 28).reshape(4, 7))
    questions = [
        ask.probe(to_input(np.array([-2.0, -1.0, -0.5, 0.5, 1.0, 2.0]))),
        ask.probe(curve, "the whole range"),
        ask.probe(to_input(np.zeros(3)), "zeros"),
        ask.probe(block, "two dimensions"),
        ask.probe(to_input(np.linspace(3, -3, 9).reshape(3, 3)), "two dimensions"),
        ask.probe(to_input(np.linspace(-2, 2, 5).reshape(1, 5)), "two dimensions"),
        ask.probe(to_input(np.linspace(-2, 3, 24).reshape(2, 3, 4)), "three dimensions"),
        ask.probe(block.T, "two dimensions"),
        ask.probe(to_input(np.linspace(-2, 2, 7)), "a second call", then=(to_input(np.linspace(-3, 1, 7)),)),
        ask.probe(np.float64(to_input(np.array(1.0))), "scalar"),
        ask.probe(np.array(to_input(np.array(-0.5))), "scalar"),
        ask.probe(float(to_input(np.array(1.0))), "python number"),
        ask.probe(whole_number(name, function), "python number"),
        ask.probe(whole_numbers(name, function), "integers"),
        ask.probe(to_input(np.linspace(-8, 8, 17)).astype(np.float32), "float32"),
    ]
    for parameter in ROWS[name].parameters:
        questions += [Question(name, function, (value,)).probe(inputs(name, function, value)(GRID), "parameter")
                      for value in PARAMETERS]
        questions.append(Question(name, function, (BY_NAME,)).probe(
            inputs(name, function, BY_NAME)(np.linspace(-2, 2, 7)), "by name", by_name=(parameter,)))
    return questions


def inputs(name, function, *extra):
    """Turns chosen z into the function's input: z itself, or a = g(z)."""
    if function == "g_prime_from_a":
        return lambda z: np.asarray(ROWS[name].g(z, *extra))
    return lambda z: z


def whole_numbers(name, function):
    """Integers z; or of the integers a those that g takes, or reaches in the limit."""
    numbers = np.arange(-3, 4)
    if function != "g_prime_from_a":
        return numbers
    lowest, highest = ROWS[name].g(np.array([-1e3, 1e3]))
    return numbers[(numbers >= lowest) & (numbers <= highest)]


def whole_number(name, function):
    """One of Python's integers, inside the range of a curve: at its ends another form may divide by 0."""
    numbers = whole_numbers(name, function)
    return -2 if function != "g_prime_from_a" else int(numbers[(len(numbers) - 1) // 2])


def sample(name, seed, use):
    """Fresh z away from the kink, in two dimensions."""
    z = generator(seed, name, use).normal(0, 3, (5, 40))
    return z + np.where(z < 0, -0.01, 0.01)


def everywhere(name, seed):
    """Fresh z from one end of the range to the other: no stretch of a length of 10 is without one."""
    return np.linspace(-1000, 1000, 401) + generator(seed, name, "everywhere").uniform(-2.4, 2.4, 401)


def fresh(name, seed, learner):
    """g at fresh z."""
    asked = [Question(name, "g", extra).probe(sample(name, seed, "fresh"), "fresh") for extra in extras(name, seed)]
    return [*asked, far(name, "g", seed), *at_the_end(name, "g")]


def slope(name, seed, learner):
    """g_prime at fresh z."""
    z = sample(name, seed, "slope")
    asked = [Question(name, "g_prime", extra).probe(z, "fresh") for extra in extras(name, seed)]
    return [*asked, far(name, "g_prime", seed), *at_the_end(name, "g_prime")]


def forms(name, seed, learner):
    """g_prime_from_a at fresh a = g(z), where it has to give g_prime(z)."""
    z, row = sample(name, seed, "forms"), ROWS[name]
    asked = [Question(name, "g_prime_from_a", extra).probe(
        row.g(z, *extra), "fresh", want=np.asarray(row.g_prime(z, *extra), float)) for extra in extras(name, seed)]
    return [*asked, far(name, "g_prime_from_a", seed), *at_the_end(name, "g_prime_from_a"), *at_zero(name)]


def far(name, function, seed):
    """A fresh question over the whole range: a bound that somebody writes can stand anywhere."""
    return Question(name, function).probe(inputs(name, function)(everywhere(name, seed)), "everywhere")


def at_the_end(name, function):
    """Python's own number beside the parameter's end, 0: who divides by the parameter is stopped here alone."""
    return [Question(name, function, (0.0,)).probe(1.5, "python number")] if ROWS[name].parameters else []


def at_zero(name):
    """Python's own 0, where it is a height: who divides by it is stopped here alone."""
    return [Question(name, "g_prime_from_a").probe(0.0, "python number")] if not ROWS[name].g(0.0) else []


def extras(name, seed):
    """Parameter values to try: none for most activations; the default and a fresh one where there is one."""
    if not ROWS[name].parameters:
        return [()]
    return [(), (float(generator(seed, name, "parameter").uniform(0.02, 0.9)),)]


def kink(name, asked):
    """A remark where the learner's legal choice at the kink differs from the course's."""
    zeros = next((reading for reading in asked if reading.probe.kind == "zeros"), None)
    if zeros is None:
        return ""
    leaf, variable = zeros.leaves[0], zeros.probe.variable
    right = getattr(ROWS[name], leaf.name.partition("(")[0])(zeros.probe.args[0])
    got, low, high, declared = (float(array.flat[0]) for array in (leaf.got, leaf.low, leaf.high, right))
    if low == high or got == declared:
        return ""
    return say("remark.kink", variable=variable, got=f"{got:g}", low=f"{low:g}", high=f"{high:g}",
               right=f"{declared:g}")


# Of each function: its argument, the name of its last stage, what asks its fresh questions, what to try.
ASKED = {
    "g": ("z", "fresh", fresh, "Work out g at z = {at} by hand, step by step."),
    "g_prime": ("z", "slope", slope, "Draw the curve and read its slope at z = {at}: can your value be right?"),
    "g_prime_from_a": ("a", "forms", forms, "Here a is given and z is not: write the slope with a alone."),
}
