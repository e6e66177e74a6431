"""The four networks of the benchmark, our step through them, and the bare matrix products of that step."""

from dataclasses import dataclass

import numpy as np

from solutions.propagation import backward, forward


@dataclass(frozen=True)
class Net:
    """Layer sizes, number of examples, and the activation of the hidden layers; the last is the sigmoid."""

    layer_dims: tuple[int, ...]
    m: int
    hidden: str

    @property
    def words(self):
        return f"{'-'.join(map(str, self.layer_dims))}, {self.hidden}, {self.m} examples"


NETS = {
    "tiny": Net((2, 4, 1), 32, "tanh"),
    "classroom": Net((12288, 20, 7, 5, 1), 209, "relu"),
    "mnist-like": Net((784, 256, 128, 1), 256, "relu"),
    "wide": Net((1024, 1024, 1024, 1024, 1), 1024, "relu"),
}


def problem(net, dtype, seed=0):
    """Return X, Y, parameters of a net, all of one dtype."""
    rng = np.random.default_rng(seed)
    parameters = []
    for n_prev, n in zip(net.layer_dims[:-1], net.layer_dims[1:], strict=True):
        W = rng.standard_normal((n, n_prev)) * np.sqrt(2 / n_prev)
        b = rng.standard_normal((n, 1)) * 0.1
        parameters.append((W.astype(dtype), b.astype(dtype), net.hidden))
    parameters[-1] = (*parameters[-1][:2], "sigmoid")
    X = rng.standard_normal((net.layer_dims[0], net.m)).astype(dtype)
    Y = (rng.random((1, net.m)) < 0.5).astype(dtype)
    return X, Y, parameters


def ours(X, Y, parameters):
    """Return our step as `train` takes it, which has checked its arguments once: it returns [(dW, db), ...]."""

    def step():
        AL, caches = forward(X, parameters)
        return backward(AL, Y, caches, parameters)

    return step


def matrix_products(X, Y, parameters):
    """Return a function that does the step's matrix products and nothing else, into arrays made before."""
    AL, caches = forward(X, parameters)
    products = []
    for A_prev, W, _, Z in caches:
        products.append((W, A_prev, np.empty_like(Z)))
    for A_prev, W, _, Z in reversed(caches):
        products.append((np.ones_like(Z), A_prev.T, np.empty_like(W)))
        if A_prev is not X:
            products.append((W.T, np.ones_like(Z), np.empty_like(A_prev)))

    def step():
        for left, right, out in products:
            np.matmul(left, right, out=out)

    return step
