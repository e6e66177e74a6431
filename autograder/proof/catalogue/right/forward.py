"""Right answers to `forward`, each written differently."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, layer_forward
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("calls-layer", "with layer_forward")
def forward(X, parameters):
    A = X
    caches = []
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches


@right("by-index", "with layer numbers from 1")
def forward(X, parameters):
    A, caches = X, []
    L = len(parameters)
    for l in range(1, L + 1):
        A_prev = A
        W, b, name = parameters[l - 1]
        A, cache = layer_forward(A_prev, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches


@right("all-by-hand", "all A and Z kept in lists")
def forward(X, parameters):
    As, Zs = [X], []
    for W, b, name in parameters:
        Zs.append(W @ As[-1] + b)
        As.append(ACTIVATIONS[name].g(Zs[-1]))
    return As[-1], [(A, W, b, Z) for A, (W, b, _), Z in zip(As, parameters, Zs)]


@right("recursive", "a function that calls itself")
def forward(X, parameters):
    if not parameters:
        return X, []
    W, b, name = parameters[0]
    A, cache = layer_forward(X, W, b, ACTIVATIONS[name].g)
    AL, rest = forward(A, parameters[1:])
    return AL, [cache] + rest


@right("tuple-of-caches", "a tuple of caches")
def forward(X, parameters):
    A, caches = X, ()
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches = (*caches, cache)
    return A, caches


@right("while", "a while loop")
def forward(X, parameters):
    A, caches, l = X.copy(), [], 0
    while l < len(parameters):
        A, cache = layer_forward(A, *parameters[l][:2], ACTIVATIONS[parameters[l][2]].g)
        caches += [cache]
        l += 1
    return A, caches
