"""Curves whose g is given and whose slope nobody derives for the reader: each is an exercise of its own.

They are no part of `solutions.activations`, which exercises print whole: there a slope could be read off.
"""

import numpy as np

from solutions.activations import Activation
from solutions.doors import entry_by_entry


@entry_by_entry
def elu(z):
    """Return g(z) of the exponential linear unit: e^z - 1 left of 0, z right of it.

    Source: Clevert, Unterthiner, Hochreiter, "Fast and accurate deep network learning by exponential linear units
    (ELUs)", 2016.

    >>> elu(np.array([-1000.0, 0.0, 3.0]))
    array([-1.,  0.,  3.])
    """
    return np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1)


@entry_by_entry
def elu_prime(z):
    """Return g'(z): e^z left of 0, 1 right of it. At 0 both are 1: this curve has no kink.

    >>> elu_prime(np.array([-1000.0, 0.0, 3.0]))
    array([0., 1., 1.])
    """
    return np.exp(np.minimum(z, 0))


@entry_by_entry
def elu_prime_from_a(a):
    """Return g'(z), given a = g(z): a + 1 where a <= 0, because e^z is a + 1 there, and 1 where a > 0.

    >>> elu_prime_from_a(np.array([-1.0, 0.0, 3.0]))
    array([0., 1., 1.])
    """
    return np.where(a > 0, 1.0, a + 1)


GIVEN = {"elu": Activation(elu, elu_prime, elu_prime_from_a, label="ELU")}
