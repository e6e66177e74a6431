"""The course's activations: each curve g, under it its slope g' from z, and the same slope from a = g(z).

All functions work entry by entry, on arrays of any shape and on single numbers, and return the same shape: a
number where there is no axis. They keep float32 and float64, turn integers and booleans into float64, and
leave their input alone. They are finite and silent for every finite number; infinity gives the
limit, NaN gives NaN. g and g_prime are within 4 units in the last place of the true value in float64 and
within 5 in float32 (tests/solutions/test_exact_values.py). What is no real number raises a TypeError.

The chapters derive simpler formulas, which are right too but for the last digits: `solutions.taught` has them.

To add an activation, write g and g_prime, g_prime_from_a where there is one, and the row in ACTIVATIONS.
Everything else reads the table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from solutions.doors import entry_by_entry


@entry_by_entry
def sigmoid(z):
    """Return g(z) = 1 / (1 + e^(-z)), between 0 and 1.

    Where z < 0 it is computed as e^z / (1 + e^z), which is the same: so no exponential can overflow.

    >>> sigmoid(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    # A float even where z is an integer, whose own minus may wrap around.
    minus = -1.0 * z
    e = np.exp(np.minimum(z, minus))  # e^(-|z|)
    # Above the line: e where z < 0, else 1, which is True.
    return np.maximum(e, np.signbit(minus)) / (1.0 + e)


@entry_by_entry
def sigmoid_prime(z):
    """Return g'(z) = g(z) (1 - g(z)) = e^(-|z|) / (1 + e^(-|z|))^2, between 0 and 1/4.

    The second form subtracts nothing, so it stays exact where g(z) rounds to 1.

    >>> sigmoid_prime(np.array([-1.0, 0.0, 1.0]))
    array([0.19661193, 0.25      , 0.19661193])
    """
    e = np.exp(np.minimum(z, -1.0 * z))
    return e / (1.0 + e) ** 2


@entry_by_entry
def sigmoid_prime_from_a(a):
    """Return g'(z) = a (1 - a), given a = g(z).

    It costs no exponential, but a close to 1 has lost the digits of 1 - a: the slope is off by 4 % at z = 36
    and is 0 from z = 36.8 on (float64; float32 from 16.7). No formula in a can bring them back. The way out
    is to keep z: `sigmoid_prime(z)`.

    >>> sigmoid_prime_from_a(np.array([0.25, 0.5, 1.0]))
    array([0.1875, 0.25  , 0.    ])
    """
    return a * (1.0 - a)


@entry_by_entry
def tanh(z):
    """Return g(z) = (e^z - e^(-z)) / (e^z + e^(-z)), between -1 and 1.

    >>> tanh(np.array([-1000.0, 0.0, 1000.0]))
    array([-1.,  0.,  1.])
    """
    # 1.0 * z, for np.tanh alone would turn small integer types into float16.
    return np.tanh(1.0 * z)


@entry_by_entry
def tanh_prime(z):
    """Return g'(z) = 1 - tanh(z)^2 = 4 e^(-2|z|) / (1 + e^(-2|z|))^2, between 0 and 1.

    The second form subtracts nothing, so it stays exact where tanh(z) rounds to -1 or 1.

    >>> tanh_prime(np.array([-1.0, 0.0, 1.0]))
    array([0.41997434, 1.        , 0.41997434])
    """
    # Twice the largest float would overflow. At -10000 the exponential is long 0, so nothing is lost.
    e = np.exp(2.0 * np.maximum(np.minimum(z, -1.0 * z), -1e4))
    return 4.0 * e / (1.0 + e) ** 2


@entry_by_entry
def tanh_prime_from_a(a):
    """Return g'(z) = 1 - a^2, given a = tanh(z).

    It costs no exponential, but a close to -1 or 1 has lost the digits of 1 - a^2: the slope is off by 4 % at
    |z| = 18 and is 0 from 19 on (float64; float32 from about 9.1). No formula in a can bring them back. The
    way out is to keep z: `tanh_prime(z)`.

    >>> tanh_prime_from_a(np.array([-0.5, 0.0, 1.0]))
    array([0.75, 1.  , 0.  ])
    """
    return 1.0 - a * a


@entry_by_entry
def relu(z):
    """Return g(z) = max(0, z).

    >>> relu(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 3.])
    """
    return np.maximum(z, 0.0)


@entry_by_entry
def relu_prime(z):
    """Return g'(z): 0 where z < 0, 1 where z > 0.

    At the kink z = 0 there is no slope; every value from 0 to 1 is a subgradient, and the course declares 0
    (Bertoin, Bolte, Gerchinovitz, Pauwels, "Numerical influence of ReLU'(0) on backpropagation", NeurIPS 2021).

    >>> relu_prime(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 1.])
    """
    # ceil lifts every positive z to 1 or more, and no other above 0.
    return np.clip(np.ceil(z), 0.0, 1.0)


@entry_by_entry
def relu_prime_from_a(a):
    """Return g'(z), given a = max(0, z): 0 where a = 0, 1 where a > 0. Nothing is lost.

    >>> relu_prime_from_a(np.array([0.0, 3.0]))
    array([0., 1.])
    """
    return np.minimum(np.ceil(a), 1.0)


@entry_by_entry
def leaky_relu(z, negative_slope=0.01):
    """Return g(z) = max(negative_slope z, z), for 0 <= negative_slope < 1.

    Source: Maas, Hannun, Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.

    >>> leaky_relu(np.array([-2.0, 0.0, 3.0]))
    array([-0.02,  0.  ,  3.  ])
    """
    return np.maximum(negative_slope * z, z)


@entry_by_entry
def leaky_relu_prime(z, negative_slope=0.01):
    """Return g'(z): negative_slope where z < 0, 1 where z > 0.

    At the kink z = 0 every value from negative_slope to 1 is a subgradient; the course declares
    negative_slope, the value on the left, as it does for ReLU.

    >>> leaky_relu_prime(np.array([-2.0, 0.0, 3.0]))
    array([0.01, 0.01, 1.  ])
    """
    # ceil lifts every positive z to 1 or more, and no other above 0.
    return np.clip(np.ceil(z), negative_slope, 1.0)


@entry_by_entry
def leaky_relu_prime_from_a(a, negative_slope=0.01):
    """Return g'(z), given a = max(negative_slope z, z), which has the sign of z. Nothing is lost.

    >>> leaky_relu_prime_from_a(np.array([-0.02, 0.0, 3.0]))
    array([0.01, 0.01, 1.  ])
    """
    return np.clip(np.ceil(a), negative_slope, 1.0)


@dataclass(frozen=True)
class Activation:
    """One row of the table: a curve, its slope from z and from a, and its parameters with their defaults.

    A curve that reaches a height twice, such as z sigmoid(z), has no slope from a: leave it out. label is how
    prose spells the name, where it is not the key of the row with spaces in it.
    """

    g: Callable
    g_prime: Callable
    g_prime_from_a: Callable | None = None
    parameters: Mapping[str, float] = field(default_factory=dict)
    label: str = ""

    def slope(self, A, Z):
        """Return g'(Z), given A = g(Z) too: from A where that can be, because it costs no exponential."""
        return self.g_prime_from_a(A) if self.g_prime_from_a else self.g_prime(Z)


ACTIVATIONS = {
    "sigmoid": Activation(sigmoid, sigmoid_prime, sigmoid_prime_from_a),
    "tanh": Activation(tanh, tanh_prime, tanh_prime_from_a),
    "relu": Activation(relu, relu_prime, relu_prime_from_a, label="ReLU"),
    "leaky_relu": Activation(leaky_relu, leaky_relu_prime, leaky_relu_prime_from_a, {"negative_slope": 0.01},
                             "leaky ReLU"),
}
