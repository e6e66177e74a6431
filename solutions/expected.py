"""What the functions of `network` expect of their arguments, and one sentence for what does not fit.

Each check has the name and the arguments of the function it guards.
"""

import numpy as np

from solutions.activations import ACTIVATIONS
from solutions.doors import REAL, kind

COLUMNS = "one column for each of m examples"
FORMS = {
    "X": f"(n[0], m), {COLUMNS}",
    "A_prev": f"(n_prev, m), {COLUMNS}",
    "Z": f"(n, m), {COLUMNS}",
    "dA": f"(n, m), {COLUMNS}",
    "AL": f"(n[L], m), {COLUMNS}",
    "ZL": f"(n[L], m), {COLUMNS}",
    "Y": "(n[L], m), the labels 0 and 1",
    "W": "(n, n_prev)",
    "b": "(n, 1), a column",
}


def matrix(name, X, layer=""):
    """Return the shape of X if it is a matrix of real numbers with at least one entry; else say what it is."""
    if isinstance(X, np.ndarray) and X.ndim == 2 and X.dtype.kind in REAL and X.size:
        return X.shape
    expected = f"expected a NumPy array of numbers of shape {FORMS[name]}"
    if not isinstance(X, np.ndarray):
        raise TypeError(f"{name}{layer} is {kind(X)}, not an array; {expected}.")
    if X.dtype.kind not in REAL:
        raise TypeError(f"{name}{layer} has shape {X.shape} and holds {X.dtype}; {expected}.")
    raise ValueError(f"{name}{layer} has shape {X.shape}{'' if X.size else ' and is empty'}; {expected}.")


def init_parameters(layer_dims, seed):
    check_layer_dims(layer_dims)


def check_layer_dims(layer_dims):
    """layer_dims holds the sizes of at least two layers, the input among them."""
    try:
        fits = len(layer_dims) > 1 and all(n == int(n) > 0 for n in layer_dims)
    except (TypeError, ValueError):
        fits = False
    if not fits:
        raise ValueError(f"layer_dims is {layer_dims!r}; expected two or more whole numbers above 0, as in [2, 4, 1].")


def linear_forward(A_prev, W, b, layer=""):
    rows, (n, n_prev), column = matrix("A_prev", A_prev)[0], matrix("W", W, layer), matrix("b", b, layer)
    if n_prev != rows:
        raise ValueError(f"W{layer} has shape {W.shape} and meets an input of shape {A_prev.shape}; expected as "
                         f"many columns in W as rows in the input.")
    if column != (n, 1):
        raise ValueError(f"b{layer} has shape {b.shape}; expected ({n}, 1), one row for each row of W, {W.shape}.")


def layer_forward(A_prev, W, b, g):
    linear_forward(A_prev, W, b)
    if not callable(g):
        raise TypeError(f"g is {kind(g)}; expected a function of an array, such as ACTIVATIONS['relu'].g.")


def forward(X, parameters):
    matrix("X", X)
    A = X
    for number, (W, b, _) in enumerate(layers(parameters), 1):
        linear_forward(A, W, b, f" of layer {number}")
        A = W[:, :1]  # the next input has as many rows as W


def layers(parameters):
    """Return parameters if it is a list of (W, b, activation name) with at least one layer."""
    if not isinstance(parameters, (list, tuple)) or not parameters:
        raise TypeError(f"parameters is {kind(parameters)}; expected a list of (W, b, activation name), layer 1 first.")
    for number, layer in enumerate(parameters, 1):
        if not isinstance(layer, (list, tuple)) or len(layer) != 3:
            raise TypeError(f"Layer {number} of parameters is {kind(layer)}; expected (W, b, activation name).")
        if not isinstance(layer[2], str) or layer[2] not in ACTIVATIONS:
            raise ValueError(f"Layer {number} of parameters names the activation {layer[2]!r}; expected one of "
                             f"{', '.join(ACTIVATIONS)}.")
    return parameters


def cost(AL, Y):
    labels("AL", AL, Y)


def cost_from_z(ZL, Y):
    labels("ZL", ZL, Y)


def cost_gradient(AL, Y):
    labels("AL", AL, Y)


def labels(name, values, Y):
    """Y has the shape of the predictions, or of their Z, and holds nothing but 0 and 1."""
    if matrix("Y", Y) != matrix(name, values):
        raise ValueError(f"Y has shape {Y.shape} and {name} has shape {values.shape}; expected the same shape.")
    if np.count_nonzero(Y) != np.count_nonzero(Y == 1.0):
        wrong = Y[(Y != 0) & (Y != 1)].flat[0]
        raise ValueError(f"Y, of shape {Y.shape}, holds {wrong}; expected the labels 0 and 1 only.")


def layer_backward(dA, cache, g_prime):
    if matrix("dA", dA) != a_cache(cache):
        raise ValueError(f"dA has shape {dA.shape} and Z in the cache has shape {cache[3].shape}; expected the same.")
    if not callable(g_prime):
        raise TypeError(f"g_prime is {kind(g_prime)}; expected a function of Z, such as ACTIVATIONS['relu'].g_prime.")


def a_cache(cache, layer=""):
    """Return the shape of Z if this is the cache of a layer; else say what does not fit in it."""
    if not isinstance(cache, (list, tuple)) or len(cache) != 4:
        raise TypeError(f"The cache{layer} is {kind(cache)}; expected the tuple (A_prev, W, b, Z) of layer_forward.")
    A_prev, W, b, Z = cache
    linear_forward(A_prev, W, b, f" in the cache{layer}")
    if matrix("Z", Z, f" in the cache{layer}") != (W.shape[0], A_prev.shape[1]):
        raise ValueError(f"Z in the cache{layer} has shape {Z.shape}; expected {(W.shape[0], A_prev.shape[1])}.")
    return Z.shape


def lecture_backward(AL, Y, caches, parameters):
    labels("AL", AL, Y)
    layers(parameters)
    if not isinstance(caches, (list, tuple)):
        raise TypeError(f"caches is {kind(caches)}; expected the list of caches that forward returns.")
    if len(caches) != len(parameters):
        raise ValueError(f"There are {len(caches)} caches and {len(parameters)} layers in parameters; expected one "
                         f"cache for each layer, as forward returns them.")
    for number, cache in enumerate(caches, 1):
        a_cache(cache, f" of layer {number}")


def backward(AL, Y, caches, parameters):
    labels("AL", AL, Y)
    if not caches or len(caches) != len(parameters):
        lecture_backward(AL, Y, caches, parameters)  # has the words for it
    if parameters[-1][2] != "sigmoid":
        raise ValueError(f"The last layer of parameters is {parameters[-1][2]!r}; expected 'sigmoid', for which "
                         f"dZ[L] is AL - Y; for another one use lecture_backward.")


def update(parameters, gradients, learning_rate):
    layers(parameters)
    if len(gradients) != len(parameters):
        raise ValueError(f"There are {len(gradients)} gradients and {len(parameters)} layers in parameters; "
                         f"expected one (dW, db) for each layer, as backward returns them.")


def train(X, Y, layer_dims, learning_rate, steps, seed):
    matrix("X", X)
    check_layer_dims(layer_dims)
    if X.shape[0] != layer_dims[0]:
        raise ValueError(f"X has shape {X.shape} and layer_dims starts with {layer_dims[0]}; expected one row of X "
                         f"for each input.")
    if matrix("Y", Y) != (layer_dims[-1], X.shape[1]):
        raise ValueError(f"Y has shape {Y.shape}; expected {(layer_dims[-1], X.shape[1])}, a column for each "
                         f"example of X.")
    labels("Y", Y, Y)
    if not isinstance(steps, (int, np.integer)) or steps < 0:
        raise ValueError(f"steps is {steps!r}; expected a whole number, 0 or more.")
    if not isinstance(learning_rate, (int, float, np.integer, np.floating)) or not np.isfinite(learning_rate):
        raise ValueError(f"learning_rate is {learning_rate!r}; expected a finite number, such as 0.1.")
