"""The exercise `backward`: where the backward pass starts, one layer back, L layers back."""

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.small_nets import NETS, SIZES, away_from_kinks, labels, layer, lend, network, public
from autograder.reading.arrays import generator
from autograder.reading.probe import Probe
from solutions import network as reference
from solutions import taught
from solutions.activations import ACTIVATIONS

CERTAIN_KIND = "certain predictions"
CERTAIN = 1000.0  # a weight that drives the sigmoid to exactly 0 and 1


def exercise():
    parts = (
        Part("cost_gradient", "cost_gradient(AL, Y)", reference.cost_gradient, 1, 1, "fresh",
             start_probes, start_fresh, "Put one prediction and its label into the formula by hand."),
        Part("layer_backward", "layer_backward(dA, cache, g_prime)", reference.layer_backward, 2, 2, "fresh",
             layer_probes, layer_fresh, "dW has the shape of W, db that of b, dA_prev that of A_prev."),
        Part("backward", "backward(AL, Y, caches, parameters)", reference.backward, 2, 2, "gradient",
             backward_probes, gradient, "Go from the last layer to the first, and note the shape of each dZ.",
             taught=taught.backward, apart=((CERTAIN_KIND, 1),)),
    )
    return Exercise("backward", "Backward through L layers", "backward-l-layers", parts,
                    {"np": np, "ACTIVATIONS": ACTIVATIONS})


def start_probe(AL, Y, kind="array"):
    AL, Y = np.array(AL, ndmin=2), np.array(Y, ndmin=2)
    want = np.where(Y == 1, -1 / AL, 1 / (1 - AL))
    return Probe(f"cost_gradient(AL, Y) with AL of shape {AL.shape}", (AL, Y), want, "dAL", kind, variable="AL", at=AL)


def start_probes():
    AL = np.array([0.1, 0.5, 0.9, 0.02, 0.98, 0.3, 0.7])
    Y = np.array([1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0])
    return [start_probe(AL, Y), start_probe(AL, 1 - Y), start_probe([0.8], [1.0], "one example"),
            start_probe([0.8], [0.0], "one example"), start_probe(AL, Y.astype(int), "integer labels"),
            start_probe(AL[:4].reshape(2, 2), Y[:4].reshape(2, 2), "two outputs"),
            start_probe(2 * [1e-12, 1e-300, 1 - 1e-12, 1 - 2**-53], 4 * [1.0] + 4 * [0.0], "near 0 and 1")]


def start_fresh(seed, learner):
    rng = generator(seed, "cost_gradient")
    return [start_probe(rng.uniform(0.01, 0.99, (1, 30)), labels(rng, 30), "fresh")]


def layer_probe(rng, n_prev, n, m, name, kind):
    cache = (*layer(rng, n_prev, n, m), rng.normal(0, 1.5, (n, m)))
    dA = rng.normal(0, 2, (n, m))
    return asked_layer(dA, cache, name, kind)


def asked_layer(dA, cache, name, kind):
    A_prev, W, _, Z = cache
    dZ = dA * lend(name, "g_prime")(Z)
    m = dA.shape[1]
    want = (W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m)
    return Probe(f"layer_backward(dA, cache, g_prime) with the slope of {name}, W of shape {W.shape} and m = {m}",
                 (dA, cache, lend(name, "g_prime")), want, ("dA_prev", "dW", "db"), kind)


def layer_probes():
    rng = public("layer_backward")
    found = []
    for (n_prev, n, m), name in zip(SIZES, ("tanh", "relu", "sigmoid", "tanh", "sigmoid", "tanh"), strict=True):
        found.append(layer_probe(rng, n_prev, n, m, name, "one example" if m == 1 else "array"))
    dead = (*layer(rng, 3, 4, 5), -np.ones((4, 5)))
    return [*found, asked_layer(np.ones((4, 5)), dead, "relu", "dead units"), doubled(rng)]


def doubled(rng):
    """Every example twice: neither dW nor db may change."""
    cache, dA = (*layer(rng, 3, 2, 4), rng.normal(size=(2, 4))), rng.normal(size=(2, 4))
    twice = (np.tile(cache[0], 2), *cache[1:3], np.tile(cache[3], 2))
    return asked_layer(np.tile(dA, 2), twice, "tanh", "every example twice")


def layer_fresh(seed, learner):
    rng = generator(seed, "layer_backward")
    return [layer_probe(rng, 5, 3, 7, name, "fresh") for name in ("sigmoid", "relu")]


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
