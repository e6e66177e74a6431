"""Forward and backward propagation through L layers, as the lectures write them and as one computes them.

Examples are columns: X is (n[0], m), W is (n, n_prev), b is (n, 1), Y is (1, m) with labels 0 and 1. Z comes
before g and A after it; AL is the last A, the predictions. dX stands for the derivative of the cost with
respect to X. `parameters` is a list of (W, b, activation name), layer 1 first; a cache is (A_prev, W, b, Z).

The lecture's form, a box for each layer and the chain dA -> dZ -> dA_prev, is the specification:
`cost_gradient`, `layer_backward`, `lecture_backward`. `backward` gives the same gradients in one loop: it
fuses the last box into dZ[L] = A[L] - Y, which is never NaN, divides by m once, takes the slopes from the
activations, and computes no dA[0].

float32 in, float32 out. No function changes its arguments, and none checks them: import these functions from
`solutions.network`, where each stands behind a door that does.
"""

import numpy as np

from solutions.activations import ACTIVATIONS


def init_parameters(layer_dims, seed):
    """Return parameters for n[0] -> ReLU -> ... -> sigmoid: random W, zero b, float64.

    layer_dims: the sizes n[0], ..., n[L]. seed: a number that decides W. The entries of W have mean 0 and
    variance 2 / n_prev, so that ReLU keeps the size of A from layer to layer (He, Zhang, Ren, Sun, "Delving
    deep into rectifiers", 2015).

    >>> [(W.shape, b.shape, name) for W, b, name in init_parameters([3, 4, 1], seed=0)]
    [((4, 3), (4, 1), 'relu'), ((1, 4), (1, 1), 'sigmoid')]
    """
    rng = np.random.default_rng(seed)
    names = ["relu"] * (len(layer_dims) - 2) + ["sigmoid"]
    parameters = []
    for n_prev, n, name in zip(layer_dims[:-1], layer_dims[1:], names, strict=True):
        W = rng.standard_normal((n, n_prev)) * np.sqrt(2 / n_prev)
        parameters.append((W, np.zeros((n, 1)), name))
    return parameters


def linear_forward(A_prev, W, b):
    """Return Z = W A_prev + b, of shape (n, m); b is added to every column.

    A_prev: (n_prev, m). W: (n, n_prev). b: (n, 1).

    >>> linear_forward(np.array([[1.0, 2.0]]), np.array([[3.0]]), np.array([[1.0]]))
    array([[4., 7.]])
    """
    return W.dot(A_prev) + b


def layer_forward(A_prev, W, b, g):
    """Return A = g(Z) and the cache (A_prev, W, b, Z) that the way back needs, with Z = W A_prev + b.

    Shapes as in linear_forward; g is a function of an array, such as ACTIVATIONS["relu"].g.
    """
    Z = linear_forward(A_prev, W, b)
    return g(Z), (A_prev, W, b, Z)


def forward(X, parameters):
    """Return the last activation AL, of shape (n[L], m), and the caches of all layers, layer 1 first.

    X: (n[0], m). parameters: a list of (W, b, activation name); any name of ACTIVATIONS may stand anywhere.
    """
    A, caches = X, []
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches


def cost(AL, Y):
    """Return the mean over the examples of -(y log a + (1 - y) log(1 - a)), from the predictions.

    AL, Y: (n[L], m). An a of exactly 0 or 1 has lost how sure the network was; it counts as the nearest
    number between them, so the cost stays finite. The way out is to keep Z: `cost_from_z`.

    >>> round(cost(np.array([[0.9, 0.2]]), np.array([[1, 0]])), 4)
    0.1643
    """
    one = AL.dtype.type(1)
    A = np.clip(AL, np.nextafter(0 * one, one), np.nextafter(one, 0 * one))
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log1p(-A)) / Y.shape[1])


def cost_from_z(ZL, Y):
    """Return the same cost from ZL, the last layer's Z, where AL = sigmoid(ZL).

    The cost of one example is log(1 + e^z) for y = 0 and log(1 + e^(-z)) for y = 1. It is right for every
    finite z: at z = 1000 a wrong prediction costs 1000, a right one 0.

    >>> cost_from_z(np.array([[1000.0, 1000.0]]), np.array([[0, 1]]))
    500.0
    """
    return float(np.sum(np.logaddexp(0, (1.0 - 2.0 * Y) * ZL)) / Y.shape[1])


def cost_gradient(AL, Y):
    """Return the lecture's dA[L] = -(Y / AL) + (1 - Y) / (1 - AL), entry by entry, without the 1/m.

    AL, Y: (n[L], m). Where AL is exactly 0 or 1 this divides by 0: a perfect prediction gives 0/0 = NaN.
    The way out is not to need it: `backward` starts from dZ[L] = AL - Y.

    >>> cost_gradient(np.array([[0.5, 0.5]]), np.array([[1, 0]]))
    array([[-2.,  2.]])
    """
    return -(Y / AL) + (1 - Y) / (1 - AL)


def layer_backward(dA, cache, g_prime):
    """Return dA_prev, dW, db of one layer: the lecture's four equations.

    dZ = dA * g'(Z), dW = dZ A_prev^T / m, db = row sums of dZ / m, dA_prev = W^T dZ.
    dA: (n, m), without the 1/m. cache: (A_prev, W, b, Z). g_prime: a function of Z, such as
    ACTIVATIONS["relu"].g_prime. Each result has the shape of what it is the derivative for.
    """
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


def lecture_backward(AL, Y, caches, parameters):
    """Return what `backward` returns, box by box as in the lecture, dA[0] included.

    The last activation may be any with values between 0 and 1. Not for use where AL is exactly 0 or 1
    (see cost_gradient): this is the specification that `backward` is tested against.
    """
    dA, gradients = cost_gradient(AL, Y), []
    for cache, (_, _, name) in zip(reversed(caches), reversed(parameters), strict=True):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        gradients.append((dW, db))
    return gradients[::-1]


def backward(AL, Y, caches, parameters):
    """Return the list of (dW, db), layer 1 first: the derivatives of the cost.

    AL, caches: from `forward`. Y: like AL, labels 0 and 1. The last activation must be the sigmoid, for which
    dA[L] * g'(Z[L]) is AL - Y: never NaN, for certain predictions either. Another one raises a ValueError.
    The slope of a hidden layer comes from its activation, which costs no exponential. Where a sigmoid or tanh
    unit is saturated that slope is off by 1e-16 at most; `layer_backward` with g_prime gives it exactly.
    """
    m = Y.shape[1]
    # 1/m is in every dZ from here on.
    dZ = np.subtract(AL, Y, dtype=AL.dtype) / m
    # dZ times a column of ones gives its row sums, faster than np.sum.
    ones = np.ones((m, 1), dZ.dtype)
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ.dot(A_prev.T), dZ.dot(ones)))
        if l > 0:
            # A_prev is the activation of the layer before. For layer 1 it is X, nobody's.
            name, Z_prev = parameters[l - 1][2], caches[l - 1][3]
            dZ = W.T.dot(dZ) * ACTIVATIONS[name].slope(A_prev, Z_prev)
    return gradients[::-1]


def update(parameters, gradients, learning_rate):
    """Return new parameters, one step downhill: W - learning_rate dW, b - learning_rate db."""
    return [
        (W - learning_rate * dW, b - learning_rate * db, name)
        for (W, b, name), (dW, db) in zip(parameters, gradients, strict=True)
    ]


def train(X, Y, layer_dims, learning_rate, steps, seed):
    """Return the parameters after `steps` steps of gradient descent, and the cost before each step.

    X: (n[0], m). Y: (1, m), labels 0 and 1. layer_dims: the sizes n[0], ..., n[L]; all layers but the last
    are ReLU, the last is the sigmoid. Each step uses all examples. The same seed gives the same result.

    >>> X, Y = np.array([[-2.0, -1.0, 1.0, 2.0]]), np.array([[0, 0, 1, 1]])
    >>> parameters, costs = train(X, Y, [1, 3, 1], learning_rate=0.5, steps=200, seed=1)
    >>> (forward(X, parameters)[0] > 0.5).astype(int), costs[-1] < costs[0]
    (array([[0, 0, 1, 1]]), True)
    """
    parameters, costs = init_parameters(layer_dims, seed), []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs
