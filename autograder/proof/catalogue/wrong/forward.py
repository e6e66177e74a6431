"""Wrong answers to `forward` beside the known mistakes."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, layer_forward, np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def forward(X, parameters):
    raise NotImplementedError


@wrong("two-g", "the ReLU in every layer", expects="forward-all-relu")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS['relu'].g)
        caches.append(cache)
    return A, caches


@wrong("x-kept", "X in every layer", expects="forward-x-for-all", source="H18")
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
