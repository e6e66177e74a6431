"""One neuron with plain numbers: its loss on a day whose label is 1, and the four slopes on the way back.

`solutions.propagation` does the same for many neurons, many examples and both labels.
"""

import math


def g(z):
    """Return 1 / (1 + e^(-z)), for one number z from -30 to 30."""
    return 1 / (1 + math.exp(-z))


def loss(x, w, b):
    """Return -log a, with z = w x + b and a = g(z).

    >>> round(loss(2.0, 0.5, -0.5), 3)
    0.474
    """
    z = w * x + b
    a = g(z)
    return -math.log(a)


def slopes(x, w, b):
    """Return da, dz, dw, db: how fast the loss moves when a, z, w or b moves, and nothing before it.

    >>> [round(slope, 3) for slope in slopes(2.0, 0.5, -0.5)]
    [-1.607, -0.378, -0.755, -0.378]
    """
    z = w * x + b
    a = g(z)
    da = -1 / a
    dz = da * a * (1 - a)
    dw = dz * x
    db = dz
    return da, dz, dw, db
