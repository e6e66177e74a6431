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


@right("tensordot", "np.tensordot")
def linear_forward(A_prev, W, b):
    return np.tensordot(W, A_prev, axes=1) + b


@right("broadcast", "a product in three directions, summed over the middle one")
def linear_forward(A_prev, W, b):
    return (W[:, :, None] * A_prev[None, :, :]).sum(axis=1) + b


@right("columns-list", "a list of columns, put next to each other")
def linear_forward(A_prev, W, b):
    return np.column_stack([W @ column + np.ravel(b) for column in A_prev.T])


@right("rows-list", "row by row of W")
def linear_forward(A_prev, W, b):
    return np.array([row @ A_prev + bias for row, bias in zip(W, b)])


@right("out", "np.matmul into an array of one's own, in columns")
def linear_forward(A_prev, W, b):
    Z = np.zeros((W.shape[0], A_prev.shape[1]), order="F")
    np.matmul(W, A_prev, out=Z)
    Z += b
    return Z


@right("lambda", "a lambda", of="linear_forward")
def program():
    linear_forward = lambda A_prev, W, b: b + W @ A_prev


@right("inner", "np.inner, which multiplies rows with rows")
def linear_forward(A_prev, W, b):
    return np.inner(W, A_prev.T) + b


@right("outer-sum", "a sum of outer products")
def linear_forward(A_prev, W, b):
    Z = np.repeat(np.asarray(b, float), A_prev.shape[1], axis=1)
    for k in range(W.shape[1]):
        Z += np.outer(W[:, k], A_prev[k])
    return Z


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


@right("star-layer", "arguments handed on with a star", of="layer_forward")
def program():
    def layer_forward(*layer):
        *given, g = layer
        Z = linear_forward(*given)
        return g(Z), (*given, Z)


@right("namedtuple-cache", "a cache with names", of="layer_forward")
def program():
    from collections import namedtuple
    Cache = namedtuple("Cache", "A_prev W b Z")

    def layer_forward(A_prev, W, b, g):
        Z = linear_forward(A_prev, W, b)
        return g(Z), Cache(A_prev, W, b, Z=Z)


@right("walrus", "Z named on the way")
def layer_forward(A_prev, W, b, g):
    return g(Z := W.dot(A_prev) + b), (A_prev, W, b, Z)


@right("z-as-floats", "Z as floats, the cache built with +")
def layer_forward(A_prev, W, b, g):
    Z = np.asarray(linear_forward(A_prev, W, b), dtype=float)
    return g(Z), (A_prev, W) + (b,) + (Z,)


@right("class", "a layer as an object", of="layer_forward")
def program():
    class Layer:
        def __init__(self, W, b, g):
            self.W, self.b, self.g = W, b, g

        def __call__(self, A_prev):
            self.cache = A_prev, self.W, self.b, self.W @ A_prev + self.b
            return self.g(self.cache[-1])

    def layer_forward(A_prev, W, b, g):
        layer = Layer(W, b, g)
        return layer(A_prev), layer.cache


@right("activation-by-columns", "g of each column, put next to each other")
def layer_forward(A_prev, W, b, g):
    Z = linear_forward(A_prev, W, b)
    A = np.empty(Z.shape)
    for i in range(Z.shape[1]):
        A[:, i] = g(Z[:, i])
    return A, (A_prev, W, b, Z)


@right("keywords", "linear_forward by keywords")
def layer_forward(A_prev, W, b, g):
    Z = linear_forward(A_prev=A_prev, W=W, b=b)
    result = {"A": g(Z), "cache": (A_prev, W, b, Z)}
    return result["A"], result["cache"]
