"""Wrong answers to `layer_forward` beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("rows", "examples as rows", expects="layer-forward-linear_forward-order-transposed")
def linear_forward(A_prev, W, b):
    return (W @ A_prev).T + b.ravel()


@wrong("broadcast-column", "np.dot, in the wrong order", expects="layer-forward-linear_forward-order")
def linear_forward(A_prev, W, b):
    return np.dot(A_prev, W) + b


@wrong("np-dot-turned", "np.dot with W turned", expects="layer-forward-linear_forward-w-transposed")
def linear_forward(A_prev, W, b):
    return np.dot(W.T, A_prev) + b


@wrong("three-times", "three times too large", expects="factor")
def linear_forward(A_prev, W, b):
    return 3 * (W @ A_prev + b)


@wrong("plus-ten", "10 too much", expects="offset")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b + 10


@wrong("one-example-only", "examples mixed", expects="only-several-examples")
def linear_forward(A_prev, W, b):
    Z = W @ A_prev + b
    return Z if Z.shape[1] == 1 else 0.5 * (Z + Z[:, ::-1])


@wrong("several-only", "wrong for a single example", expects="only-one-example")
def linear_forward(A_prev, W, b):
    Z = W @ A_prev + b
    return Z if Z.shape[1] > 1 else Z + b


@wrong("z-overwritten", "Z overwritten with A", expects="layer-forward-layer_forward-a-in-cache")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    cache = (A_prev, W, b, Z)
    Z[...] = g(Z)
    return Z, cache


@wrong("nested-tuple", "two caches in one", expects="layer-forward-layer_forward-nested")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    linear_cache = (A_prev, W, b)
    return g(Z), (linear_cache, Z)


@wrong("squeeze", "np.squeeze takes the axis of a single example away", expects="only-one-example", source="K04")
def linear_forward(A_prev, W, b):
    return W @ np.squeeze(A_prev) + b


@wrong("python-floats", "insists on 64-bit numbers", expects="only-float32")
def linear_forward(A_prev, W, b):
    if not isinstance(W[0, 0], (float, np.int64)):
        raise TypeError('W must hold floats')
    return W @ A_prev + b


@wrong("shapes", "right only for the shapes that are always tried", expects="only-fresh")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b if A_prev.shape != (6, 8) else np.zeros((3, 8))


@wrong("squeeze-layer", "np.squeeze takes the axis of a single example away", expects="only-one-example", source="K04")
def layer_forward(A_prev, W, b, g):
    Z = W @ np.squeeze(A_prev) + b
    return g(Z), (A_prev, W, b, Z)


@wrong("shapes-layer", "right only for the shapes that are always tried", expects="only-fresh")
def layer_forward(A_prev, W, b, g):
    A, cache = right(A_prev, W, b, g)
    return (A, cache) if W.shape != (3, 5) else (0 * A, cache)
