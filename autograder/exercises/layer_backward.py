"""The exercise `layer_backward`: one layer back."""

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.small_nets import SIZES, layer, lend, public
from autograder.reading.arrays import generator
from autograder.reading.probe import Probe
from solutions import network as reference
from solutions.activations import ACTIVATIONS


def exercise():
    parts = (
        Part("layer_backward", "layer_backward(dA, cache, g_prime)", reference.layer_backward, 5, 5, "fresh",
             layer_probes, layer_fresh, "dW has the shape of W, db that of b, dA_prev that of A_prev."),
    )
    return Exercise("layer_backward", "One layer back", "one-layer-back", parts,
                    {"np": np, "ACTIVATIONS": ACTIVATIONS})


def layer_probe(rng, n_prev, n, m, name, kind):
    cache = (*layer(rng, n_prev, n, m), rng.normal(0, 1.5, (n, m)))
    dA = rng.normal(0, 2, (n, m))
    return asked_layer(dA, cache, name, kind)


def slope_of(name):
    """A slope to lend: one of the table, or one that is negative, too."""
    return np.cos if name == "sine" else lend(name, "g_prime")


def asked_layer(dA, cache, name, kind):
    A_prev, W, _, Z = cache
    dZ = dA * slope_of(name)(Z)
    m = dA.shape[1]
    want = (W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m)
    return Probe(f"layer_backward(dA, cache, g_prime) with the slope of {name}, W of shape {W.shape} and m = {m}",
                 (dA, cache, slope_of(name)), want, ("dA_prev", "dW", "db"), kind)


def layer_probes():
    rng = public("layer_backward")
    found = []
    for (n_prev, n, m), name in zip(SIZES, ("tanh", "relu", "sigmoid", "sine", "sigmoid", "tanh"), strict=True):
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
