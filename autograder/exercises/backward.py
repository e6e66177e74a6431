"""The exercise `backward`: L layers back. Start and layer are given, or the learner's own."""

import numpy as np

from autograder.exercises import cost_gradient, layer_backward
from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.small_nets import NETS, away_from_kinks, labels, network, public
from autograder.reading.arrays import generator
from autograder.reading.probe import Probe
from solutions import network as reference
from solutions import taught
from solutions.activations import ACTIVATIONS

CERTAIN_KIND = "certain predictions"
CERTAIN = 1000.0  # a weight that drives the sigmoid to exactly 0 and 1


def exercise():
    parts = (
        Part("backward", "backward(AL, Y, caches, parameters)", reference.backward, 6, 4, "gradient",
             backward_probes, gradient, "Go from the last layer to the first, and note the shape of each dZ.",
             taught=taught.backward, apart=((CERTAIN_KIND, 1),)),
    )
    return Exercise("backward", "Backward through L layers", "backward-l-layers", parts,
                    {"np": np, "ACTIVATIONS": ACTIVATIONS},
                    brought=(*cost_gradient.exercise().parts, *layer_backward.exercise().parts))


def backward_probe(X, Y, parameters, kind):
    AL, caches = reference.forward(X, parameters)
    want = [tuple(map(np.asarray, pair)) for pair in reference.backward(AL, Y, caches, parameters)]
    layers = ", ".join(f"{W.shape[0]} {name}" for W, _, name in parameters)
    names = [(f"dW of layer {i}", f"db of layer {i}") for i in range(1, len(parameters) + 1)]
    return Probe(f"backward(AL, Y, caches, parameters) with layers of {layers} and m = {X.shape[1]}",
                 (AL, Y, list(caches), parameters), want, names, kind)


def backward_probes():
    rng = public("backward")
    found = []
    for sizes, activations, m in NETS:
        parameters = network(rng, sizes, activations)
        for examples, kind in ((m, "array"), (1, "one example")):
            X, Y = rng.normal(size=(sizes[0], examples)), labels(rng, examples)
            found.append(backward_probe(X, Y, parameters, kind))
    one = network(rng, [3, 1], ["sigmoid"])
    four = network(rng, [3, 2, 6, 5, 1], ["tanh", "relu", "tanh", "sigmoid"])
    X, Y = rng.normal(size=(3, 4)), labels(rng, 4)
    found += [backward_probe(X, Y, network(rng, [3, 5, 2, 1], [name, name, "sigmoid"]), f"{name} layers")
              for name in ACTIVATIONS]
    return [*found, backward_probe(X, Y, one, "one layer"), backward_probe(X, Y, four, "four layers"), certain()]


def certain():
    """Predictions that are exactly 0 and 1, and right: the lecture's dA[L] is 0/0 there."""
    parameters = [(np.array([[1.0, -0.5], [0.5, 1.5]]), np.zeros((2, 1)), "tanh"),
                  (np.array([[CERTAIN, CERTAIN]]), np.zeros((1, 1)), "sigmoid")]
    X = np.array([[3.0, -3.0, 2.5], [2.0, -2.0, 1.0]])
    return backward_probe(X, np.array([[1.0, 0.0, 1.0]]), parameters, CERTAIN_KIND)


def gradient(seed, learner):
    """The gradients of a fresh network, away from every kink and from certain predictions."""
    rng = generator(seed, "backward")
    while True:
        parameters = network(rng, [3, 4, 2, 1], ["relu", "tanh", "sigmoid"])
        X, Y = rng.normal(size=(3, 5)), labels(rng, 5)
        AL, caches = reference.forward(X, parameters)
        if away_from_kinks(caches) and AL.min() > 0.01 and AL.max() < 0.99:
            return [backward_probe(X, Y, parameters, "fresh")]
