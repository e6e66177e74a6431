"""The exercises on one activation: g, g_prime from z, g_prime_from_a from the cached a.

Everything comes from the activation's row in `ACTIVATIONS`: another row is another exercise.
"""

from dataclasses import dataclass
from functools import partial

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.arrays import generator
from autograder.reading.compare import Interval
from autograder.reading.probe import Probe
from solutions.activations import ACTIVATIONS

# Where a wrong curve shows itself: the bend, the kink and its neighbours, and each place where a careless
# form runs out of accuracy or range (36 and 745 in float64, 88 in float32).
FAR = np.array([1e-12, 1e-3, 10.25, 20.0, 20.25, 36.0, 88.0, 745.0, 1000.0])
GRID = np.sort(np.concatenate([np.linspace(-6, 6, 25), FAR, -FAR]))
# Names that prose spells otherwise than code does.
NAMES = {"relu": "ReLU", "leaky_relu": "leaky ReLU"}
PARAMETERS = (0.2, 0.0, 0.05, 0.6)
TINY = 1e-300
STEP = 1e-5


def exercise(name):
    """The exercise for one row of the table."""
    row = ACTIVATIONS[name]
    advice = "Draw the curve and read its slope at z = -2, 0.5 and 2: which of your values cannot be right?"
    parts = [
        Part("g", signature("g", "z", row), row.g, 1, 2, "fresh",
             partial(probes, name, "g"), partial(fresh, name), "Work out g at z = 0 and z = 1 by hand."),
        Part("g_prime", signature("g_prime", "z", row), row.g_prime, 2, 2, "slope",
             partial(probes, name, "g_prime"), partial(slope, name), advice, partial(kink, name)),
    ]
    if row.g_prime_from_a:
        parts.append(Part("g_prime_from_a", signature("g_prime_from_a", "a", row), row.g_prime_from_a, 1, 2, "forms",
                          partial(probes, name, "g_prime_from_a"), partial(forms, name),
                          "Here a is given and z is not: write the slope with a alone.", partial(kink, name)))
    title = f"{written(name)[0].upper()}{written(name)[1:]} and its slope"
    return Exercise(name, title, name.replace("_", "-"), tuple(parts), {"np": np})


def written(name):
    """The activation's name as prose writes it: `written("leaky_relu")` is "leaky ReLU"."""
    return NAMES.get(name, name.replace("_", " "))


def signature(function, variable, row):
    return f"{function}({', '.join([variable, *(f'{k}={v}' for k, v in row.parameters.items())])})"


@dataclass(frozen=True)
class Question:
    """An input of one of the three functions and its right result."""

    name: str
    function: str
    extra: tuple = ()

    def result(self, x):
        """The right value at x; at x = 0 of a slope, everything between the two sides."""
        right = getattr(ACTIVATIONS[self.name], self.function)
        digits = np.float32 if np.asarray(x).dtype == np.float32 else float
        value = np.asarray(right(np.asarray(x, float), *self.extra), digits)
        if self.function == "g":
            return value
        sides = [np.asarray(right(np.full(value.shape, side), *self.extra), digits) for side in (-TINY, TINY)]
        at_kink = np.asarray(x) == 0
        low = np.where(at_kink, np.minimum(value, np.minimum(*sides)), value)
        return Interval(low, np.where(at_kink, np.maximum(value, np.maximum(*sides)), value))

    def probe(self, x, kind="array", then=None, scale=1.0, want=None):
        letter = "a" if self.function == "g_prime_from_a" else "z"
        words = ", ".join([letter, *map(str, self.extra)])
        what = f"{letter} = {x!r}" if np.ndim(x) == 0 else f"{letter} of shape {np.shape(x)}"
        special = {"array": "", "scalar": ""}.get(kind, f", {kind}")
        return Probe(call=f"{self.function}({words}) with {what}{special}", args=(x, *self.extra),
                     want=self.result(x) if want is None else want, names=f"{self.function}({words})", kind=kind,
                     then=then, variable=letter, at=np.asarray(x), scale=scale)


def probes(name, function):
    """The fixed, public questions: shapes, kinds of numbers, the whole range, every parameter."""
    ask = Question(name, function)
    to_input = inputs(name, function)
    curve = to_input(GRID)
    block = to_input(np.linspace(-4.5, 5.5, 28).reshape(4, 7))
    questions = [
        ask.probe(to_input(np.array([-2.0, -1.0, -0.5, 0.5, 1.0, 2.0]))),
        ask.probe(curve),
        ask.probe(to_input(np.zeros(3)), "zeros"),
        ask.probe(block, "two dimensions"),
        ask.probe(to_input(np.linspace(3, -3, 9).reshape(3, 3)), "two dimensions"),
        ask.probe(to_input(np.linspace(-2, 2, 5).reshape(1, 5)), "two dimensions"),
        ask.probe(to_input(np.linspace(-2, 3, 24).reshape(2, 3, 4)), "three dimensions"),
        ask.probe(block.T, "two dimensions"),
        ask.probe(to_input(np.linspace(-2, 2, 7)), then=(to_input(np.linspace(-3, 1, 7)),)),
        ask.probe(np.float64(to_input(np.array(1.0))), "scalar"),
        ask.probe(np.array(to_input(np.array(-0.5))), "scalar"),
        ask.probe(whole_numbers(name, function), "integers"),
        ask.probe(to_input(np.linspace(-8, 8, 17)).astype(np.float32), "float32"),
    ]
    return questions + [Question(name, function, (value,)).probe(inputs(name, function, value)(GRID), "parameter")
                        for value in PARAMETERS if ACTIVATIONS[name].parameters]


def inputs(name, function, *extra):
    """Turns chosen z into the function's input: z itself, or a = g(z)."""
    if function == "g_prime_from_a":
        return lambda z: np.asarray(ACTIVATIONS[name].g(z, *extra))
    return lambda z: z


def whole_numbers(name, function):
    """Integers z; or of the integers a those that g takes, or reaches in the limit."""
    numbers = np.arange(-3, 4)
    if function != "g_prime_from_a":
        return numbers
    lowest, highest = ACTIVATIONS[name].g(np.array([-1e3, 1e3]))
    return numbers[(numbers >= lowest) & (numbers <= highest)]


def sample(name, seed, use):
    """Fresh z away from the kink, in two dimensions."""
    z = generator(seed, name, use).normal(0, 3, (5, 40))
    return z + np.where(z < 0, -0.01, 0.01)


def fresh(name, learner, seed, passed):
    """g at fresh z."""
    return [Question(name, "g", extra).probe(sample(name, seed, "fresh"), "fresh") for extra in extras(name, seed)]


def slope(name, learner, seed, passed):
    """g_prime at fresh z against height over width of the learner's own g, once that g is right."""
    z, found = sample(name, seed, "slope"), []
    for extra in extras(name, seed):
        rise = height(name, learner, z, extra, "g" in passed)
        found.append(Question(name, "g_prime", extra).probe(z, "fresh", scale=10, want=rise / (2 * STEP)))
    return found


def height(name, learner, z, extra, own):
    """g(z + h) - g(z - h), by the learner's g if it is right and keeps 64 bits, else by the reference."""
    if own:
        ends = [learner.call("g", z + step, *extra).value for step in (STEP, -STEP)]
        if all(isinstance(end, np.ndarray) and end.dtype == float and end.shape == z.shape for end in ends):
            return ends[0] - ends[1]
    g = ACTIVATIONS[name].g
    return g(z + STEP, *extra) - g(z - STEP, *extra)


def forms(name, learner, seed, passed):
    """g_prime_from_a(g(z)) against the learner's own g_prime(z) at fresh z, once that is right."""
    z, found = sample(name, seed, "forms"), []
    for extra in extras(name, seed):
        right = ACTIVATIONS[name].g_prime(z, *extra)
        if "g_prime" in passed:
            own = learner.call("g_prime", z, *extra).value
            right = own if np.shape(own) == z.shape and np.asarray(own).dtype == float else right
        a = ACTIVATIONS[name].g(z, *extra)
        found.append(Question(name, "g_prime_from_a", extra).probe(a, "fresh", scale=10,
                                                                 want=np.asarray(right, float)))
    return found


def extras(name, seed):
    """Parameter values to try: none for most activations; the default and a fresh one where there is one."""
    if not ACTIVATIONS[name].parameters:
        return [()]
    return [(), (float(generator(seed, name, "parameter").uniform(0.02, 0.9)),)]


def kink(name, asked):
    """A remark where the learner's legal choice at the kink differs from the course's."""
    zeros = next((a for a in asked if a.probe.kind == "zeros"), None)
    if zeros is None:
        return ""
    leaf = zeros.leaves[0]
    right = getattr(ACTIVATIONS[name], leaf.name.partition("(")[0])(zeros.probe.args[0])
    got = float(np.asarray(leaf.got).flat[0])
    if leaf.low.flat[0] == leaf.high.flat[0] or got == float(right.flat[0]):
        return ""
    return (f"At {zeros.probe.variable} = 0 you chose {got:g}; every value from {leaf.low.flat[0]:g} to "
            f"{leaf.high.flat[0]:g} is a subgradient, and the course declares {right.flat[0]:g}.")
