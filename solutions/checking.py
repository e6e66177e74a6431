"""Slopes by height over width, and how far two gradients are apart: what every analytic slope is held against."""

import numpy as np


def slope(g, z, h=1e-5):
    """Return height over width of the small triangle centred on z: (g(z + h) - g(z - h)) / (2 h), entry by entry.

    g: a function of an array. z: an array of any shape, or a number. h: half the width; 1e-5 balances the
    error of the formula, which falls with h^2, against rounding, which grows with 1/h.

    >>> slope(np.square, np.array([0.0, 3.0]))
    array([0., 6.])
    """
    return (g(z + h) - g(z - h)) / (2 * h)


def numerical_gradient(f, theta, h=1e-5):
    """Return the derivative of the number f(theta) with respect to every entry of theta, by central differences.

    f: a function of an array like theta, with a number as its result. theta: an array of any shape; it stays
    as it is. The result is float64 and has its shape. It costs two calls of f for every entry.

    >>> numerical_gradient(np.sum, np.zeros((2, 3)))
    array([[1., 1., 1.],
           [1., 1., 1.]])
    """
    moved = np.array(theta, dtype=float)
    gradient = np.empty_like(moved)
    for index in np.ndindex(moved.shape):
        middle = moved[index]
        moved[index] = middle + h
        above = f(moved)
        moved[index] = middle - h
        below = f(moved)
        moved[index] = middle
        gradient[index] = (above - below) / (2 * h)
    return gradient


def relative_error(p, q):
    """Return |p - q| / (|p| + |q|), between 0 and 1, where |p| is the root of the sum of squares.

    p, q: arrays of the same shape. Two zero arrays have error 0. Two right gradients in float64 are about
    1e-7 apart or less; one with a wrong formula is far above 1e-3.

    >>> relative_error(np.array([3.0, 4.0]), np.array([3.0, 4.0]))
    0.0
    """
    size = np.linalg.norm(p) + np.linalg.norm(q)
    return float(np.linalg.norm(p - q) / size) if size > 0 else 0.0
