"""The exercise `forward`: L layers, one after another. The layers themselves are given, or the learner's own."""

import numpy as np

from autograder.exercises import layer_forward
from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.layer_forward import CACHE
from autograder.exercises.small_nets import NETS, network, public
from autograder.reading.arrays import generator
from autograder.reading.probe import Probe
from solutions import network as reference
from solutions.activations import ACTIVATIONS


def exercise():
    parts = (
        Part("forward", "forward(X, parameters)", reference.forward, 6, 4, "fresh",
             forward_probes, forward_fresh, "Each layer reads what the layer before gave: write A[0], A[1], … down."),
    )
    return Exercise("forward", "Forward through L layers", "forward-l-layers", parts,
                    {"np": np, "ACTIVATIONS": ACTIVATIONS}, brought=layer_forward.exercise().parts)


def forward_probe(X, parameters, kind):
    AL, caches = reference.forward(X, parameters)
    layers = ", ".join(f"{W.shape[0]} {name}" for W, _, name in parameters)
    names = [tuple(f"{name} of layer {i}" for name in CACHE) for i in range(1, len(parameters) + 1)]
    return Probe(f"forward(X, parameters) with X of shape {X.shape} and layers of {layers}", (X, parameters),
                 (AL, list(caches)), ("AL", names), kind)


def forward_probes():
    rng = public("forward")
    found = []
    for sizes, activations, m in NETS:
        parameters = network(rng, sizes, activations)
        found.append(forward_probe(rng.normal(size=(sizes[0], m)), parameters, "array"))
        found.append(forward_probe(rng.normal(size=(sizes[0], 1)), parameters, "one example"))
    found.append(forward_probe(rng.normal(size=(3, 4)), network(rng, [3, 1], ["tanh"]), "one layer"))
    for name in ACTIVATIONS:
        X = 5 * rng.normal(size=(3, 4))     # far out, and its opposite: so both signs of Z come up
        found.append(forward_probe(np.hstack([X, -X]), network(rng, [3, 2, 2], [name, name]), f"{name} layers"))
    found.append(forward_probe(rng.normal(size=(3, 4)), network(rng, [3, 2, 6, 5, 1],
                                                                ["tanh", "relu", "tanh", "sigmoid"]), "four layers"))
    return found


def forward_fresh(seed, learner):
    rng = generator(seed, "forward")
    parameters = network(rng, [4, 3, 5, 2], ["relu", "tanh", "sigmoid"])
    return [forward_probe(rng.normal(size=(4, 6)), parameters, "fresh")]
