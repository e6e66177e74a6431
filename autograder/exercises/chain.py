"""The exercise `chain`: one neuron with plain numbers, and the four slopes of its loss. No NumPy."""

import math
import random

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.probe import Probe
from solutions import neuron

FRESH = 12
NAMES = ("da", "dz", "dw", "db")


def exercise():
    part = Part("slopes", "slopes(x, w, b)", neuron.slopes, 5, 5, "fresh", probes, fresh,
                "Nudge one number by 0.001, let the loss be computed again, and divide: which of your slopes is that?")
    given = {"math": math, "g": neuron.g, "loss": neuron.loss}
    return Exercise("chain", "One neuron, four slopes", "chain-rule", (part,), given, needs=())


def question(x, w, b, kind="number"):
    return Probe(f"slopes({x:g}, {w:g}, {b:g})", (x, w, b), neuron.slopes(x, w, b), NAMES, kind)


def probes():
    """The neuron of the first chapter, then others: sure and unsure, x on either side of 0, and whole numbers."""
    plain = [(2.0, 0.5, -0.5), (2.0, 0.5, 0.5), (0.5, -1.5, 0.25), (-1.5, 0.75, 1.0), (0.0, 2.0, 0.3), (3.0, 1.2, -0.4),
             (1.0, 1.0, -3.0), (-0.25, -2.0, 0.0), (2.5, 0.0, -1.0)]
    return [*(question(*numbers) for numbers in plain),
            *(question(*numbers, "whole numbers") for numbers in ((2, 1, -1), (-1, 2, 0), (0, 1, 1))),
            *(question(*numbers, "the ends") for numbers in ((5.0, 2.0, 1.5), (5.0, -2.0, -1.5)))]


def fresh(seed, learner):
    draw = random.Random(f"chain slopes {seed}")
    return [question(draw.uniform(-3, 3), draw.uniform(-2, 2), draw.uniform(-2, 2), "fresh") for _ in range(FRESH)]
