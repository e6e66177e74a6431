"""The same step in other libraries: each function takes X, Y, parameters and returns a step.

A step returns the gradients [(dW, db), ...] of the same cost in the library's own arrays; `as_ours` turns them
into ours, so that every run begins by comparing them: whoever computes something else is not timed.
"""

import numpy as np


def torch_eager(X, Y, parameters):
    import torch
    from torch.nn.functional import binary_cross_entropy_with_logits

    g = {"relu": torch.relu, "tanh": torch.tanh}
    X, Y = torch.from_numpy(X), torch.from_numpy(Y)
    layers = [(torch.from_numpy(W.copy()).requires_grad_(), torch.from_numpy(b.copy()).requires_grad_(), name)
              for W, b, name in parameters]

    def step():
        A = X
        for W, b, name in layers[:-1]:
            A = g[name](W @ A + b)
        W, b, _ = layers[-1]
        cost = binary_cross_entropy_with_logits(W @ A + b, Y)
        for W, b, _ in layers:
            W.grad = b.grad = None
        cost.backward()
        return [(W.grad, b.grad) for W, b, _ in layers]

    return step


def jax_jit(X, Y, parameters, rows=False):
    """rows: examples are rows and W is (n_prev, n), the layout that suits this library better on some nets."""
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", X.dtype == np.float64)
    g = {"relu": jax.nn.relu, "tanh": jnp.tanh}
    names = [name for _, _, name in parameters]
    turn = (lambda M: jnp.asarray(M.T)) if rows else jnp.asarray
    X, Y, theta = turn(X), turn(Y), [(turn(W), turn(b)) for W, b, _ in parameters]

    def cost(theta):
        A = X
        for (W, b), name in zip(theta, names, strict=True):
            Z = A @ W + b if rows else W @ A + b
            A = g[name](Z) if name in g else Z
        return jnp.mean(jnp.logaddexp(0, Z) - Y * Z)

    gradient = jax.jit(jax.value_and_grad(cost))
    return lambda: jax.block_until_ready(gradient(theta))[1]


def jax_jit_rows(X, Y, parameters):
    return jax_jit(X, Y, parameters, rows=True)


def sklearn_backprop(X, Y, parameters):
    from sklearn.neural_network import MLPClassifier

    net = MLPClassifier(activation=parameters[0][2], alpha=0.0)
    net.n_layers_, net.out_activation_, net.loss = len(parameters) + 1, "logistic", "log_loss"
    net.coefs_ = [np.ascontiguousarray(W.T) for W, _, _ in parameters]
    net.intercepts_ = [b.ravel().copy() for _, b, _ in parameters]
    X, Y = np.ascontiguousarray(X.T), np.ascontiguousarray(Y.T)
    sizes = [W.shape[0] for W, _, _ in parameters]
    activations = [X] + [np.empty((len(X), n), X.dtype) for n in sizes]
    deltas = [np.empty_like(A) for A in activations[1:]]
    coefs, intercepts = [np.empty_like(W) for W in net.coefs_], [np.empty_like(b) for b in net.intercepts_]

    def step():
        _, dWs, dbs = net._backprop(X, Y, None, activations, deltas, coefs, intercepts)
        return list(zip(dWs, dbs, strict=True))

    return step


def hips_autograd(X, Y, parameters):
    import autograd.numpy as anp
    from autograd import value_and_grad

    g = {"relu": lambda Z: anp.maximum(Z, 0), "tanh": anp.tanh}
    names = [name for _, _, name in parameters]
    theta = [(W, b) for W, b, _ in parameters]

    def cost(theta):
        A = X
        for (W, b), name in zip(theta, names, strict=True):
            Z = anp.dot(W, A) + b
            A = g[name](Z) if name in g else Z
        return anp.mean(anp.logaddexp(0, Z) - Y * Z)

    gradient = value_and_grad(cost)
    return lambda: gradient(theta)[1]


def as_ours(name, gradients, parameters):
    """A peer's gradients as NumPy arrays of our shapes."""
    found = []
    for (dW, db), (_, b, _) in zip(gradients, parameters, strict=True):
        dW = np.asarray(dW)
        found.append((dW.T if name in ROWS else dW, np.asarray(db).reshape(b.shape)))
    return found


PEERS = {
    "PyTorch eager": torch_eager,
    "jax.jit": jax_jit,
    "jax.jit, rows": jax_jit_rows,
    "scikit-learn": sklearn_backprop,
    "autograd": hips_autograd,
}
ROWS = ("jax.jit, rows", "scikit-learn")  # examples are rows there, and W is (n_prev, n)
