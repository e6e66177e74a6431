"""The exercise `layer_forward`: one linear step, and one layer with its cache."""

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.small_nets import SIZES, layer, lend, public
from autograder.reading.arrays import generator
from autograder.reading.probe import Probe
from solutions import network as reference
from solutions import taught
from solutions.activations import ACTIVATIONS

CACHE = ("A_prev in the cache", "W in the cache", "b in the cache", "Z in the cache")


def exercise():
    parts = (
        Part("linear_forward", "linear_forward(A_prev, W, b)", reference.linear_forward, 2, 2, "fresh",
             linear_probes, linear_fresh, "Write the shapes of W, A_prev and b next to each other.",
             taught=taught.linear_forward),
        Part("layer_forward", "layer_forward(A_prev, W, b, g)", reference.layer_forward, 3, 3, "fresh",
             layer_probes, layer_fresh, "First Z, then g of Z; the cache is the tuple (A_prev, W, b, Z)."),
    )
    return Exercise("layer_forward", "One layer forward", "one-layer-forward", parts,
                    {"np": np, "ACTIVATIONS": ACTIVATIONS})


def kind_of(m, usual="array"):
    return "one example" if m == 1 else usual


def linear_probe(case, kind):
    A_prev, W, b = case
    n, n_prev, m = W.shape[0], W.shape[1], A_prev.shape[1]
    return Probe(f"linear_forward(A_prev, W, b) with W of shape {(n, n_prev)} and A_prev of shape {(n_prev, m)}",
                 case, W @ A_prev + b, "Z", kind)


def linear_probes():
    rng = public("linear_forward")
    cases = [layer(rng, n_prev, n, m) for n_prev, n, m in SIZES]
    whole = tuple(rng.integers(-3, 4, np.shape(x)) for x in cases[0])
    narrow = tuple(np.asarray(x, np.float32) for x in cases[1])
    found = [linear_probe(case, kind_of(case[0].shape[1])) for case in cases]
    again = linear_probe(cases[0], "array")
    return [*found, linear_probe(whole, "integers"), linear_probe(narrow, "float32"),
            Probe(again.call, cases[0], again.want, "Z", "a second call", then=layer(rng, 3, 4, 5))]


def linear_fresh(seed, learner):
    return [linear_probe(layer(generator(seed, "linear"), 6, 3, 8), "fresh")]


def layer_probe(case, name, kind):
    A_prev, W, b = case
    Z = W @ A_prev + b
    A = lend(name, "g")(Z)
    return Probe(f"layer_forward(A_prev, W, b, g) with g = {name} and W of shape {W.shape}",
                 (*case, lend(name, "g")), (A, (A_prev, W, b, Z)), ("A", CACHE), kind)


def layer_probes():
    rng = public("layer_forward")
    activations = ("tanh", "relu", "sigmoid", "tanh", "relu", "sigmoid")
    found = []
    for (n_prev, n, m), name in zip(SIZES, activations, strict=True):
        found.append(layer_probe(layer(rng, n_prev, n, m), name, kind_of(m)))
    return found


def layer_fresh(seed, learner):
    rng = generator(seed, "layer")
    return [layer_probe(layer(rng, 5, 3, 4), name, "fresh") for name in ("sigmoid", "relu")]
