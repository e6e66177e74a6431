"""Right answers to `layer_forward`, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("at", "@")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b


@right("np-dot", "np.dot")
def linear_forward(A_prev, W, b):
    return np.dot(W, A_prev) + b


@right("matmul-add", "np.matmul and np.add")
def linear_forward(A_prev, W, b):
    return np.add(np.matmul(W, A_prev), b)


@right("turned-twice", "rows instead of columns, turned back")
def linear_forward(A_prev, W, b):
    return (A_prev.T @ W.T + b.T).T


@right("einsum", "np.einsum")
def linear_forward(A_prev, W, b):
    return np.einsum('ij,jk->ik', W, A_prev) + b


@right("loop", "a loop over the examples")
def linear_forward(A_prev, W, b):
    Z = np.empty((W.shape[0], A_prev.shape[1]))
    for i in range(A_prev.shape[1]):
        Z[:, i] = W @ A_prev[:, i] + b[:, 0]
    return Z


@right("double-loop", "three loops")
def linear_forward(A_prev, W, b):
    n, m = W.shape[0], A_prev.shape[1]
    Z = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            Z[i, j] = sum(W[i, k] * A_prev[k, j] for k in range(W.shape[1])) + b[i, 0]
    return Z


@right("ones-row", "b as a last column of W")
def linear_forward(A_prev, W, b):
    wide = np.hstack([W, b])
    tall = np.vstack([A_prev, np.ones((1, A_prev.shape[1]))])
    return wide @ tall


@right("tile", "b copied to every column by hand")
def linear_forward(A_prev, W, b):
    return W.dot(A_prev) + np.repeat(b, A_prev.shape[1], axis=1)


@right("calls-linear", "with linear_forward")
def layer_forward(A_prev, W, b, g):
    Z = linear_forward(A_prev, W, b)
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A, cache


@right("own-product", "with a product of its own")
def layer_forward(A_prev, W, b, g):
    Z = np.dot(W, A_prev) + b
    return g(Z), (A_prev, W, b, Z)


@right("cache-list", "lists instead of tuples")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    return [g(Z), [A_prev, W, b, Z]]


@right("cache-copies", "copies in the cache")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    return g(Z), (A_prev.copy(), W.copy(), b.copy(), Z.copy())


@right("g-of-copy", "g of a copy")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z.copy())
    return (A, (A_prev, W, b, Z))
