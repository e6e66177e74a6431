"""The course's small case: two inputs, two examples, layers of 3, 2 and 1. Stepper, chapter and picture show it."""

import numpy as np

X = np.array([[1.0, -0.5], [0.5, 2.0]])
Y = np.array([[1.0, 0.0]])
NAMES = ("relu", "relu", "sigmoid")
# Round numbers, so that a reader can work out any entry. Some units are switched off, and none is at a kink.
PARAMETERS = [
    (np.array([[1.0, 0.5], [-1.0, 1.0], [0.5, -1.0]]), np.array([[0.0], [0.25], [-0.25]])),
    (np.array([[1.0, -0.5, 1.0], [-1.0, 1.0, 0.5]]), np.array([[0.5], [0.0]])),
    (np.array([[1.0, -1.0]]), np.array([[0.0]])),
]
WEIGHTS = tuple(float(weight) for W, _ in PARAMETERS for weight in W.ravel())
LOWEST, HIGHEST = -3.0, 3.0     # of a weight that a reader turns


def network(weights=WEIGHTS):
    """The parameters with these weights: a list of (W, b, name), layer 1 first.

    >>> [W.shape for W, b, name in network()]
    [(3, 2), (2, 3), (1, 2)]
    """
    left, made = list(weights), []
    for (W, b), name in zip(PARAMETERS, NAMES, strict=True):
        made.append((np.array(left[:W.size]).reshape(W.shape), b, name))
        left = left[W.size:]
    return made
