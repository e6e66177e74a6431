"""Small networks and layers to ask about. All sizes differ, so that no wrong axis or transpose hides."""

import numpy as np

from autograder.reading.arrays import generator
from solutions.activations import ACTIVATIONS

# (n_prev, n, m) of single layers: all different, one unit, square, one example.
SIZES = ((3, 4, 5), (4, 2, 3), (2, 1, 6), (3, 3, 3), (3, 2, 1), (2, 4, 1))
NETS = (([3, 5, 4, 1], ("relu", "relu", "sigmoid"), 7), ([2, 4, 1], ("tanh", "sigmoid"), 6))


def layer(rng, n_prev, n, m):
    """A_prev (n_prev, m), W (n, n_prev), b (n, 1)."""
    return rng.normal(size=(n_prev, m)), rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1))


def network(rng, sizes, activations):
    """Parameters: a list of (W, b, name), layer 1 first."""
    return [(rng.normal(0, 0.8, (n, n_prev)), rng.normal(0, 0.5, (n, 1)), name)
            for n_prev, n, name in zip(sizes, sizes[1:], activations, strict=False)]


def labels(rng, m):
    """Labels (1, m) with both classes where m allows it."""
    Y = (rng.random((1, m)) < 0.5).astype(float)
    Y[0, 0] = 1
    Y[0, -1] = 0 if m > 1 else 1
    return Y


def away_from_kinks(caches, width=1e-3):
    """Is every Z of these caches far enough from 0 for a small difference?"""
    return all(np.abs(Z).min() > width for _, _, _, Z in caches)


def lend(name, function):
    """A function of the table as one to lend to a learner: plain arrays in, plain arrays out."""
    row = ACTIVATIONS[name]
    return lambda Z: np.asarray(getattr(row, function)(np.asarray(Z, float)), float)


def public(use):
    """The generator of the fixed, public questions of one function."""
    return generator(0, "public", use)
