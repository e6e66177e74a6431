"""The contract of `layer_forward`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import layer_forward, np, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return Z = W A_prev + b", stage="values", expects="offset")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b + 1e-3


@clause("of shape (n, m).", stage="shape values", expects="layer-forward-linear_forward-order-transposed")
def linear_forward(A_prev, W, b):
    return (W @ A_prev + b).T


@clause("A_prev: (n_prev, m), an example a column.", "array", "integers", "float32", "a second call", "fresh",
        expects="only-several-examples")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b + (A_prev.shape[1] > 1)


@clause("A_prev: (n_prev, m), an example a column.", "one example", expects="only-one-example")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b + (A_prev.shape[1] == 1)


@clause("W: (n, n_prev).", stage="returns shape values", expects="layer-forward-linear_forward-w-transposed")
def linear_forward(A_prev, W, b):
    return W.T @ A_prev + b


@clause("b: (n, 1), added to every column.", stage="values", expects="layer-forward-linear_forward-b-once")
def linear_forward(A_prev, W, b):
    Z = W @ A_prev
    Z[:, 0] = Z[:, 0] + b[:, 0]
    return Z


@clause("They may hold integers", "integers", expects="only-integers")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b + (W.dtype.kind == "i")


@clause("or 32-bit numbers.", "float32", expects="only-float32")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b + (W.dtype == np.float32)


@clause("None of them is changed", stage="unchanged", expects="changes-input")
def linear_forward(A_prev, W, b):
    Z = W @ A_prev + b
    b[...] = 0
    return Z


@clause("and Z is a new array.", "a second call", expects="layer-forward-linear_forward-reused-buffer")
def linear_forward(A_prev, W, b):
    out, keep = W @ A_prev + b, linear_forward.__dict__
    if keep.get("shape") != out.shape or keep["buffer"].dtype != out.dtype:
        keep["shape"], keep["buffer"] = out.shape, out
    keep["buffer"][...] = out
    return keep["buffer"]


@clause("Return A = g(Z)", result="A", expects="layer-forward-layer_forward-z-for-a")
def layer_forward(A_prev, W, b, g):
    A, cache = right(A_prev, W, b, g)
    return cache[3], cache


@clause("of shape (n, m), and the cache.", stage="shape", expects="layer-forward-layer_forward-only-a")
def layer_forward(A_prev, W, b, g):
    return right(A_prev, W, b, g)[0]


@clause("The cache is the tuple (A_prev, W, b, Z), in this order.", result="Z in the cache",
        expects="layer-forward-layer_forward-a-in-cache")
def layer_forward(A_prev, W, b, g):
    A, cache = right(A_prev, W, b, g)
    return A, (A_prev, W, b, A)


@clause("The cache is the tuple (A_prev, W, b, Z), in this order.", stage="shape values",
        expects="layer-forward-layer_forward-z-first")
def layer_forward(A_prev, W, b, g):
    A, (A_prev, W, b, Z) = right(A_prev, W, b, g)
    return A, (Z, A_prev, W, b)


@clause("A_prev: (n_prev, m). W: (n, n_prev). b: (n, 1).", "one example", expects="only-one-example")
def layer_forward(A_prev, W, b, g):
    A, cache = right(A_prev, W, b, g)
    return A + (A_prev.shape[1] == 1), cache


@clause("g: a function of an array, such as ACTIVATIONS[\"relu\"].g.", stage="values",
        expects="layer-forward-layer_forward-always-relu")
def layer_forward(A_prev, W, b, g):
    A, cache = right(A_prev, W, b, g)
    return np.maximum(0, cache[3]), cache


@clause("Nothing that comes in is changed.", stage="unchanged", expects="changes-input")
def layer_forward(A_prev, W, b, g):
    A, cache = right(A_prev, W.copy(), b, g)
    W[...] = 0
    return A, cache
