"""Curves to begin with, where a reader makes an activation of their own. Each is an example and no more.

Every function stands alone and calls NumPy only, because it is put into an editor as `g` or as `g_prime`.
"""

import numpy as np


def softplus(Z):
    """Return log(1 + e^Z), ReLU without its kink.

    >>> softplus(np.array([-1000.0, 0.0, 3.0])).round(3)
    array([0.   , 0.693, 3.049])
    """
    return np.logaddexp(0, Z)


def softplus_prime(Z):
    """Return the slope of softplus: the sigmoid.

    >>> softplus_prime(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    return np.exp(-np.logaddexp(0, -Z))


def swish(Z):
    """Return Z times its sigmoid.

    Source: Ramachandran, Zoph, Le, "Searching for activation functions", 2017.

    >>> swish(np.array([0.0, 1000.0]))
    array([   0., 1000.])
    """
    return Z * np.exp(-np.logaddexp(0, -Z))


def swish_prime(Z):
    """Return the slope of swish, by the product rule.

    >>> swish_prime(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    s = np.exp(-np.logaddexp(0, -Z))
    return s + Z * s * (1 - s)


def gelu(Z):
    """Return GELU in the form with tanh, which its authors give.

    Source: Hendrycks, Gimpel, "Gaussian error linear units (GELUs)", 2016.

    >>> gelu(np.array([0.0, 1000.0]))
    array([   0., 1000.])
    """
    u = np.sqrt(2 / np.pi) * (Z + 0.044715 * Z**3)
    return 0.5 * Z * (1 + np.tanh(u))


def gelu_prime(Z):
    """Return the slope of this form of GELU.

    >>> gelu_prime(np.array([0.0, 1000.0]))
    array([0.5, 1. ])
    """
    u = np.sqrt(2 / np.pi) * (Z + 0.044715 * Z**3)
    u_prime = np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * Z**2)
    t = np.tanh(u)
    return 0.5 * (1 + t) + 0.5 * Z * (1 - t**2) * u_prime


def sine(Z):
    """Return sin Z."""
    return np.sin(Z)


def sine_prime(Z):
    """Return cos Z, the slope of the sine."""
    return np.cos(Z)


def step(Z):
    """Return 1 where Z > 0, and 0 elsewhere.

    >>> step(np.array([-1.0, 0.0, 3.0]))
    array([0., 0., 1.])
    """
    return np.where(Z > 0, 1.0, 0.0)


def step_prime(Z):
    """Return 0: the slope of the step wherever it has one.

    >>> step_prime(np.array([-1.0, 3.0]))
    array([0., 0.])
    """
    return np.zeros_like(Z)


STARTING_POINTS = {"softplus": (softplus, softplus_prime), "swish": (swish, swish_prime), "GELU": (gelu, gelu_prime),
                   "a sine": (sine, sine_prime), "a step": (step, step_prime)}
