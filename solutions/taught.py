"""Each formula as the chapters derive it: what "Show a solution" unfolds, and the code that an exercise gives.

A function stands here under its own name if `activations`, `given_curves` or `propagation` writes it otherwise,
to be exact, silent and fast for every float. All others have one form, and it is the taught one. So these functions
serve to be read; import the others to compute. Where the two differ, and by how much: tests/solutions/test_taught.py.
"""

import numpy as np

from solutions.activations import ACTIVATIONS


def sigmoid(z):
    """Return g(z) = 1 / (1 + e^(-z))."""
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    """Return g'(z) = g(z) (1 - g(z))."""
    a = sigmoid(z)
    return a * (1 - a)


def sigmoid_prime_from_a(a):
    """Return g'(z) = a (1 - a), given a = g(z)."""
    return a * (1 - a)


def tanh(z):
    """Return g(z) = tanh(z)."""
    return np.tanh(z)


def tanh_prime(z):
    """Return g'(z) = 1 - tanh(z)^2."""
    a = tanh(z)
    return 1 - a**2


def tanh_prime_from_a(a):
    """Return g'(z) = 1 - a^2, given a = tanh(z)."""
    return 1 - a**2


def relu(z):
    """Return g(z) = max(0, z)."""
    return np.maximum(0, z)


def relu_prime(z):
    """Return g'(z): 1 where z > 0, else 0."""
    return np.where(z > 0, 1.0, 0.0)


def relu_prime_from_a(a):
    """Return g'(z), given a = max(0, z): 1 where a > 0, else 0."""
    return np.where(a > 0, 1.0, 0.0)


def leaky_relu_prime(z, negative_slope=0.01):
    """Return g'(z): 1 where z > 0, else negative_slope."""
    return np.where(z > 0, 1.0, negative_slope)


def leaky_relu_prime_from_a(a, negative_slope=0.01):
    """Return g'(z), given a, which has the sign of z: 1 where a > 0, else negative_slope."""
    return np.where(a > 0, 1.0, negative_slope)


def elu_prime(z):
    """Return g'(z): 1 where z > 0, else e^z."""
    return np.where(z > 0, 1.0, np.exp(z))


def linear_forward(A_prev, W, b):
    """Return Z = W A_prev + b."""
    return W @ A_prev + b


def cost_from_z(ZL, Y):
    """Return the mean of the losses: log(1 + e^(-z)) where the label is 1, log(1 + e^z) where it is 0."""
    losses = np.where(Y == 1, np.logaddexp(0, -ZL), np.logaddexp(0, ZL))
    return np.sum(losses) / Y.shape[1]


def backward(AL, Y, caches, parameters):
    """Return the list of (dW, db), layer 1 first: dZ[L] = A[L] - Y, and then layer by layer to the first.

    dW = dZ A_prev^T / m, db = row sums of dZ / m, and for the layer before dZ = (W^T dZ) * g'(Z).
    """
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        dW = dZ @ A_prev.T / m
        db = np.sum(dZ, axis=1, keepdims=True) / m
        gradients.append((dW, db))
        if l > 0:
            name = parameters[l - 1][2]
            Z_prev = caches[l - 1][3]
            dZ = (W.T @ dZ) * ACTIVATIONS[name].g_prime(Z_prev)
    return gradients[::-1]
