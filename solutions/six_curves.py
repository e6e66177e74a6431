"""Six curves, and for each the reason why its height alone tells the slope, or why it does not."""

import math

CURVES = ("sigmoid", "square", "cube", "exponential", "wave", "half square")


def height(curve, z):
    """Return the height of the curve of this name at one number z."""
    if curve == "sigmoid":
        return 1 / (1 + math.exp(-z))
    if curve == "square":
        return z**2
    if curve == "cube":
        return z**3
    if curve == "exponential":
        return math.exp(z)
    if curve == "wave":
        return math.sin(z)
    return z**2 if z > 0 else 0.0       # half square


def slope(curve, z):
    """Return the slope of the curve of this name at one number z."""
    if curve == "sigmoid":
        return height(curve, z) * (1 - height(curve, z))
    if curve == "square":
        return 2 * z
    if curve == "cube":
        return 3 * z**2
    if curve == "exponential":
        return math.exp(z)
    if curve == "wave":
        return math.cos(z)
    return 2 * z if z > 0 else 0.0


def why(curve):
    """Return "once", "same slope", or two places with the same height and different slopes.

    >>> why("cube"), why("square")
    ('once', (-1, 1))
    """
    if curve == "square":
        return -1, 1
    if curve == "wave":
        return 0, math.pi
    if curve == "half square":
        return "same slope"
    return "once"
