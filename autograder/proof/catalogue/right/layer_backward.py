"""Right answers to `layer_backward`, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("lecture", "the lecture's equations")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = dA.shape[1]
    dZ = dA * g_prime(Z)
    dW = (1/m) * np.dot(dZ, A_prev.T)
    db = (1/m) * np.sum(dZ, axis=1, keepdims=True)
    dA_prev = np.dot(W.T, dZ)
    return dA_prev, dW, db


@right("mean", "db as a mean")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = np.multiply(dA, g_prime(Z))
    return W.T @ dZ, dZ @ A_prev.T / Z.shape[1], np.mean(dZ, axis=1, keepdims=True)


@right("reshape", "db brought to the shape of b")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = Z.shape[1]
    dZ = g_prime(Z) * dA
    db = dZ.sum(axis=1).reshape(b.shape) / m
    return np.matmul(W.T, dZ), np.matmul(dZ, A_prev.T) / m, db


@right("ones", "1/m early, and taken out again")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z) / m
    ones = np.ones((m, 1))
    return m * (W.T @ dZ), dZ @ A_prev.T, dZ @ ones


@right("turned", "products turned over")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = dA * g_prime(Z)
    m = len(dZ[0])
    return (dZ.T @ W).T, (A_prev @ dZ.T).T / m, dZ.sum(1, keepdims=True) / m


@right("example-loop", "a loop over the examples")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    dA_prev = np.zeros(A_prev.shape)
    for i in range(m):
        column = dZ[:, i:i+1]
        dW += column @ A_prev[:, i:i+1].T / m
        db += column / m
        dA_prev[:, i:i+1] = W.T @ column
    return dA_prev, dW, db


@right("einsum", "np.einsum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = np.einsum('ij,ij->ij', dA, g_prime(Z))
    m = Z.shape[1]
    return np.einsum('ij,ik->jk', W, dZ), np.einsum('ik,jk->ij', dZ, A_prev) / m, np.einsum('ik->i', dZ)[:, None] / m


@right("list", "a list instead of a tuple")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = Z.shape[1]
    dZ = dA * g_prime(Z)
    return [W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m]


@right("copy-in-place", "in place, in a copy")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = np.array(dA, copy=True)
    dZ *= g_prime(Z)
    m = dZ.shape[-1]
    return W.T.dot(dZ), dZ.dot(A_prev.T) / m, dZ.mean(axis=1, keepdims=True)
