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


@right("by-index", "the cache by index")
def layer_backward(dA, cache, g_prime):
    slope = g_prime(cache[3])
    dZ = dA * slope
    m = cache[0].shape[1]
    dW = np.dot(dZ, cache[0].T) / m
    db = np.sum(dZ, axis=1).reshape(-1, 1) / m
    return np.dot(cache[1].T, dZ), dW, db


@right("tensordot", "np.tensordot, without a transpose")
def layer_backward(dA, cache, g_prime):
    A_prev, W, _, Z = cache
    dZ = dA * g_prime(Z)
    dW = np.tensordot(dZ, A_prev, axes=([1], [1])) / dZ.shape[1]
    dA_prev = np.tensordot(W, dZ, axes=([0], [0]))
    return dA_prev, dW, np.average(dZ, axis=1)[:, np.newaxis]


@right("mean-of-outer", "the mean of the examples' outer products")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = dA * g_prime(Z)
    dW = np.mean([np.outer(dz, a) for dz, a in zip(dZ.T, A_prev.T)], axis=0)
    db = np.mean(dZ.T, axis=0).reshape(b.shape)
    dA_prev = np.array([W.T @ dz for dz in dZ.T]).T
    return dA_prev, dW, db


@right("helper", "three helpers inside", of="layer_backward")
def program():
    def of_weights(dZ, A_prev):
        return dZ @ A_prev.T / A_prev.shape[1]

    def of_bias(dZ):
        return dZ.mean(axis=-1, keepdims=True)

    def layer_backward(dA, cache, g_prime):
        A_prev, W, b, Z = cache
        dZ = np.multiply(g_prime(Z), dA)
        return W.T.dot(dZ), of_weights(dZ, A_prev), of_bias(dZ)


@right("wide", "b as one more column of W, with an input of ones")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = Z.shape[1]
    dZ = dA * g_prime(Z)
    both = dZ @ np.vstack([A_prev, np.ones((1, m))]).T / m
    return W.T @ dZ, both[:, :-1], both[:, -1:]


@right("star-cache", "the cache unpacked with a star")
def layer_backward(dA, cache, g_prime):
    A_prev, W, *_, Z = cache
    dZ = g_prime(Z) * dA
    mean = 1 / dZ.shape[1]
    return (np.matmul(np.transpose(W), dZ), mean * np.matmul(dZ, np.transpose(A_prev)),
            mean * np.add.reduce(dZ, axis=1, keepdims=True))


@right("entries", "loops over every entry")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    (n, m), n_prev = Z.shape, A_prev.shape[0]
    slopes = g_prime(Z)
    dA_prev, dW, db = np.zeros((n_prev, m)), np.zeros((n, n_prev)), np.zeros((n, 1))
    for i in range(n):
        for j in range(m):
            dz = dA[i, j] * slopes[i, j]
            db[i, 0] += dz / m
            for k in range(n_prev):
                dW[i, k] += dz * A_prev[k, j] / m
                dA_prev[k, j] += W[i, k] * dz
    return dA_prev, dW, db


@right("dictionary", "a dictionary of gradients")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    grads = {"dZ": dA * g_prime(Z)}
    grads["dA_prev"] = W.T @ grads["dZ"]
    grads["dW"] = grads["dZ"] @ A_prev.T / Z.shape[1]
    grads["db"] = grads["dZ"].sum(axis=1)[:, None] / Z.shape[1]
    return grads["dA_prev"], grads["dW"], grads["db"]
