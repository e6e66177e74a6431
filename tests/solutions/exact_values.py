"""g and g' of the smooth activations to 50 digits, at the z where errors show.

The values come from mpmath and from the definitions in the lectures, not from the forms in `solutions`.
"""

from decimal import Decimal
from functools import cache

import mpmath
import numpy as np

DIGITS = 50
WORK = 500  # digits while computing: e^z - e^(-z) cancels 300 of them at z = 1e-300, 1 + e^(-1000) needs 434

# Where forms run out of range or digits: a rounds to 1, the exponential overflows, results turn subnormal.
EDGES = {
    "float64": [1e-300, 1e-16, 1e-8, 0.34, 0.55, 18.99, 19.06, 36.04, 36.7368, 37.0, 354.9, 372.5, 709.78,
                744.44, 745.13],
    "float32": [1e-37, 1e-8, 1e-4, 0.34, 0.55, 8.66, 9.01, 10.0, 16.6355, 17.3, 43.7, 51.9, 88.72, 103.28, 103.97],
}


def points(dtype):
    """The z of the table: an even grid, every scale, and around each edge, on both sides of 0.

    Made with exact steps only: a power of NumPy's would differ in its last digit from machine to machine.
    """
    kind = np.dtype(dtype).type
    scales = np.ldexp([[1.0], [1.25], [1.5], [1.75]], np.arange(-10, 10)).ravel()
    grid = np.concatenate([np.arange(81) / 2, scales, [500.0, 1000.0]])
    near = [edge * (1 + step) for edge in EDGES[dtype] for step in (-1e-3, -1e-6, 0, 1e-6, 1e-3)]
    z = np.concatenate([grid, near]).astype(kind)
    return np.unique(np.concatenate([-z, z]))


def sigmoid(z):
    return 1 / (1 + mpmath.exp(-z))


def sigmoid_prime(z):
    return mpmath.exp(-z) / (1 + mpmath.exp(-z)) ** 2


def tanh(z):
    return (mpmath.exp(z) - mpmath.exp(-z)) / (mpmath.exp(z) + mpmath.exp(-z))


def tanh_prime(z):
    return 4 / (mpmath.exp(z) + mpmath.exp(-z)) ** 2


def softplus(z):
    """log(1 + e^z): the cost of an example with the label 0."""
    return mpmath.log(1 + mpmath.exp(z))


CURVES = {f.__name__: f for f in (sigmoid, sigmoid_prime, tanh, tanh_prime, softplus)}


def exact(curve, z):
    """The value of a curve at the float z, to 50 digits."""
    with mpmath.workdps(WORK):
        return Decimal(mpmath.nstr(CURVES[curve](mpmath.mpf(float(z))), DIGITS))


@cache
def table(dtype, curve):
    """The z of the table as an array of dtype, and the exact values of a curve there."""
    z = points(dtype)
    return z, [exact(curve, x) for x in z]
