"""The exercise `slope`: height over width of the small triangle centred on z."""

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.arrays import generator
from autograder.reading.probe import Probe
from solutions.checking import slope

WIDE = 0.5


def exercise():
    part = Part("slope", "slope(g, z, h=1e-5)", slope, 5, 5, "fresh", probes, fresh,
                "Draw the triangle: where are its two ends, and how far apart are they?")
    return Exercise("slope", "Slope as height over width", "slope", (part,), {"np": np})


def cubic(a, b, c):
    """A curve whose slope changes everywhere, and its name."""
    return lambda z: a * z**3 + b * z**2 + c * z


def probe(g, z, h=None, kind="array", then=None, by_name=()):
    words = f"slope(g, z{'' if h is None else f', h={h:g}' if by_name else f', {h:g}'})"
    shape = f"z = {z!r}" if np.ndim(z) == 0 else f"z of shape {np.shape(z)}"
    want = np.asarray(slope(g, np.asarray(z, float), h or 1e-5))
    return Probe(f"{words} with {shape}", (g, z, *(() if h is None else (h,))), want, words, kind, then=then,
                 at=np.asarray(z), scale=10, by_name=by_name)


def probes():
    """Curves, shapes and widths that are fixed and public."""
    bend, line = cubic(1.0, -0.5, 0.25), cubic(0.0, 0.0, -3.0)
    z = np.array([-2.0, -0.5, 0.25, 1.0, 3.0])
    return [
        probe(np.sin, z), probe(bend, z), probe(line, z),
        probe(np.exp, np.linspace(-2, 2, 12).reshape(3, 4), kind="two dimensions"),
        probe(bend, z, WIDE, "a wide triangle"), probe(np.sin, z, 0.1, "a wide triangle"),
        probe(np.sin, np.linspace(-2, 2, 24).reshape(2, 3, 4), kind="three dimensions"),
        probe(bend, np.float64(1.5), kind="scalar"), probe(np.cos, np.array(0.7), kind="scalar"),
        probe(bend, 0.75, kind="python number"), probe(bend, 2, kind="python number"),
        probe(bend, np.arange(-2, 3), kind="integers"), probe(bend, z, 0.25, "by name", by_name=("h",)),
        probe(np.sin, z, kind="a second call", then=(np.cos, z)),
    ]


def fresh(seed, learner):
    """Another curve, other points, another width."""
    rng = generator(seed, "slope")
    curve = cubic(*rng.uniform(0.5, 2, 3))
    z = rng.normal(0, 2, (4, 6))
    return [probe(curve, z, kind="fresh"), probe(curve, z, float(rng.uniform(0.2, 0.4)), kind="fresh")]
