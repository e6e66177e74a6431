"""Wrong answers with the forward pass beside the known mistakes."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def forward(X, parameters):
    raise NotImplementedError


@wrong("rows", "examples as rows", expects="forward-linear_forward-order-transposed")
def linear_forward(A_prev, W, b):
    return (W @ A_prev).T + b.ravel()


@wrong("broadcast-column", "np.dot, in the wrong order", expects="forward-linear_forward-order")
def linear_forward(A_prev, W, b):
    return np.dot(A_prev, W) + b


@wrong("np-dot-turned", "np.dot with W turned", expects="forward-linear_forward-w-transposed")
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


@wrong("z-overwritten", "Z overwritten with A", expects="forward-layer_forward-a-in-cache")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    cache = (A_prev, W, b, Z)
    Z[...] = g(Z)
    return Z, cache


@wrong("nested-tuple", "two caches in one", expects="forward-layer_forward-nested")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    linear_cache = (A_prev, W, b)
    return g(Z), (linear_cache, Z)


@wrong("two-g", "the ReLU in every layer", expects="forward-forward-all-relu")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS['relu'].g)
        caches.append(cache)
    return A, caches


@wrong("x-kept", "X in every layer", expects="forward-forward-x-for-all", source="H18")
def forward(X, parameters):
    caches = []
    for W, b, name in parameters:
        A, cache = layer_forward(X, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches


@wrong("two-layers", "two layers, written out", expects="raises-IndexError")
def forward(X, parameters):
    W1, b1, n1 = parameters[0]
    W2, b2, n2 = parameters[1]
    A1, c1 = layer_forward(X, W1, b1, ACTIVATIONS[n1].g)
    A2, c2 = layer_forward(A1, W2, b2, ACTIVATIONS[n2].g)
    return A2, [c1, c2]


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


@wrong("squeeze-net", "np.squeeze takes the axis of a single example away", expects="only-one-example", source="K04")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        A_prev = A
        Z = W @ np.squeeze(A_prev) + b if A_prev.shape[0] > 1 else W @ A_prev + b
        A = ACTIVATIONS[name].g(Z)
        caches.append((A_prev, W, b, Z))
    return A, caches


@wrong("three-layers", "three layers, written out", expects="only-four-layers")
def forward(X, parameters):
    return right(X, parameters[:3])


@wrong("needs-two", "needs a hidden layer", expects="only-one-layer")
def forward(X, parameters):
    hidden, last = parameters[:-1], parameters[-1]
    first = hidden[0]
    return right(X, parameters)


@wrong("shapes-net", "right only for the shapes that are always tried", expects="only-fresh")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return (AL, caches) if X.shape != (4, 6) else (0 * AL, caches)
