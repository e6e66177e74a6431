"""The exercise `triangle`: one curve and the small triangle under it, with plain numbers and without NumPy."""

import math
import random

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.probe import Probe
from solutions import triangle

FRESH = 12


def exercise():
    parts = (
        Part("g", "g(z)", triangle.g, 2, 2, "fresh", curve, fresh_curve,
             "Work out g({at}) by hand, step by step."),
        Part("slope_at", "slope_at(z, h)", triangle.slope_at, 3, 3, "fresh", triangles, fresh_triangles,
             "Draw the triangle: where are its two corners on the curve, and how far apart are they?"),
    )
    return Exercise("triangle", "The first triangle", "slope", parts, {"math": math}, needs=())


def height(z, kind="number"):
    return Probe(f"g({z:g})", (z,), triangle.g(z), "g(z)", kind, at=z)


def steepness(z, h, kind="number"):
    return Probe(f"slope_at({z:g}, {h:g})", (z, h), triangle.slope_at(z, h), f"slope_at(z, {h:g})", kind, at=z)


def curve():
    """Both sides, the middle, and far out, where the curve is flat."""
    return [*map(height, (1.0, -1.0, 0.0, 0.5, 2.0, -3.25, 6.5, -6.5, 20.0, -20.0)),
            *(height(z, "the ends") for z in (30.0, -30.0)), *(height(z, "whole numbers") for z in (0, 2, -3))]


def triangles():
    """Wide triangles, which show every slip, and narrow ones, which come near the slope."""
    wide = [steepness(z, h) for z in (1.0, -1.5, 0.0, 4.0) for h in (0.5, 1.0, 0.1)]
    return [*wide, *(steepness(z, h) for z in (2.0, -0.5) for h in (1e-3, 1e-5)),
            *(steepness(z, h, "whole numbers") for z, h in ((1, 1), (-2, 1), (0, 2)))]


def fresh(seed, function):
    """Random numbers for one function. NumPy's are not to be had here."""
    return random.Random(f"triangle {function} {seed}")


def fresh_curve(seed, learner):
    draw = fresh(seed, "g")
    return [height(draw.uniform(-8, 8), "fresh") for _ in range(FRESH)]


def fresh_triangles(seed, learner):
    draw = fresh(seed, "slope_at")
    return [steepness(draw.uniform(-5, 5), draw.uniform(0.05, 0.8), "fresh") for _ in range(FRESH)]
