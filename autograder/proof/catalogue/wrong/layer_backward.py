"""Wrong answers to `layer_backward` beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("da-times-three", "dA_prev three times too large", expects="dA_prev-factor")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return 3 * a, b, c


@wrong("dw-m", "dW n times too large", expects="dW-n-times-too-large")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a, b * dA.shape[0], c


@wrong("db-n", "db n times too small", expects="db-n-times-too-small")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a, b, c / dA.shape[0]


@wrong("da-m", "dA_prev m times too large", expects="dA_prev-m-times-too-large")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a * dA.shape[1], b, c


@wrong("dw-sign-db-sign", "dW and db with the wrong sign", expects="dW-db-sign")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a, -b, -c


@wrong("dw-noise", "W added to dW", expects="only-dW")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a, b + cache[1], c


@wrong("via-dot", "np.dot for the chain rule", expects="layer-backward-dot", source="G01")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = np.dot(dA, g_prime(Z))
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True) / m


@wrong("slopes-scaled", "slopes divided by their largest: 0/0 where all are 0", expects="only-dead-units")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    s = g_prime(Z)
    top = np.max(np.abs(s))
    dZ = dA * (s / top * top)
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m


@wrong("distinct", "m counts distinct examples only", expects="only-every-example-twice")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = np.unique(A_prev, axis=1).shape[1]
    dZ = dA * g_prime(Z)
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m


@wrong("squeeze-layer", "np.squeeze takes the axis of a single example away", expects="only-one-example", source="K04")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    return W.T @ dZ, dZ @ np.squeeze(A_prev).T / m, np.sum(dZ, axis=1, keepdims=True) / m


@wrong("shapes-layer", "right only for the shapes that are always tried", expects="only-fresh")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return (dA_prev, dW, db) if dW.shape != (3, 5) else (dA_prev, 0 * dW, db)
