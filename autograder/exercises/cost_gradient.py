"""The exercise `cost_gradient`: the slope of each example's own loss, where the way back starts."""

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.small_nets import labels
from autograder.reading.arrays import generator
from autograder.reading.probe import Probe
from solutions import network as reference


def exercise():
    parts = (
        Part("cost_gradient", "cost_gradient(AL, Y)", reference.cost_gradient, 5, 5, "fresh",
             start_probes, start_fresh, "Work out the slope of the loss for one prediction and its label, by a nudge."),
    )
    return Exercise("cost_gradient", "The slope of the loss", "where-backward-starts", parts, {"np": np})


def start_probe(AL, Y, kind="array"):
    AL, Y = np.array(AL, ndmin=2), np.array(Y, ndmin=2)
    want = np.where(Y == 1, -1 / AL, 1 / (1 - AL))
    return Probe(f"cost_gradient(AL, Y) with AL of shape {AL.shape}", (AL, Y), want, "dAL", kind, variable="AL", at=AL)


def start_probes():
    AL = np.array([0.1, 0.5, 0.9, 0.02, 0.98, 0.3, 0.7])
    Y = np.array([1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0])
    return [start_probe(AL, Y), start_probe(AL, 1 - Y), start_probe([0.8], [1.0], "one example"),
            start_probe([0.8], [0.0], "one example"), start_probe(AL, Y.astype(int), "integer labels"),
            start_probe(AL[:4].reshape(2, 2), np.eye(2), "two outputs"),
            start_probe(2 * [1e-12, 1e-300, 1 - 1e-12, 1 - 2**-53], 4 * [1.0] + 4 * [0.0], "near 0 and 1")]


def start_fresh(seed, learner):
    rng = generator(seed, "cost_gradient")
    return [start_probe(rng.uniform(0.01, 0.99, (1, 30)), labels(rng, 30), "fresh")]
