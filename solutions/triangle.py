"""The first slope of the course: one curve, plain numbers, and nothing but Python's `math`.

`solutions.activations` has the same curve for arrays, and `solutions.checking` the same triangle for any curve.
"""

import math


def g(z):
    """Return 1 / (1 + e^(-z)), the curve of the first chapter, for one number z from -30 to 30.

    >>> g(0)
    0.5
    """
    return 1 / (1 + math.exp(-z))


def slope_at(z, h):
    """Return height over width of the triangle under the curve g, from z - h to z + h.

    z, h: two numbers, h above 0. The result is a number: for a small h the slope of g at z.

    >>> round(slope_at(0, 0.001), 6)
    0.25
    """
    height = g(z + h) - g(z - h)
    width = 2 * h
    return height / width
