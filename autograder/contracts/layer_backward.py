"""The contract of `layer_backward`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import layer_backward, np, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return dA_prev", result="dA_prev", expects="layer-backward-da-over-m")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev / dA.shape[1], dW, db


@clause("dW, db, in this order.", stage="shape values", expects="layer-backward-order")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dW, db, dA_prev


@clause("dA: (n, m), without the 1/m.", result="dW", expects="layer-backward-dw-no-m")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev, dW * dA.shape[1], db


@clause("dA: (n, m)", "one example", expects="only-one-example")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev + (dA.shape[1] == 1), dW, db


@clause("cache: the tuple (A_prev, W, b, Z)", stage="returns shape values", expects="shapes-do-not-fit")
def layer_backward(dA, cache, g_prime):
    W, b, Z, A_prev = cache
    return right(dA, (A_prev, W, b, Z), g_prime)


@clause("g_prime: a function of Z", stage="values", expects="layer-backward-slope-at-slope")
def layer_backward(dA, cache, g_prime):
    return right(dA, cache, lambda Z: g_prime(g_prime(Z)))


@clause("g_prime: a function of Z", "dead units", expects="only-dead-units")
def layer_backward(dA, cache, g_prime):
    slope = g_prime(cache[3])
    return tuple(x + (not np.any(slope)) for x in right(dA, cache, g_prime))


@clause("dA_prev has the shape of A_prev", stage="shape values", expects="layer-backward-da-turned")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev.T, dW, db


@clause("dW that of W", stage="shape values", expects="layer-backward-dw-turned")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev, dW.T, db


@clause("db that of b: (n, 1).", stage="shape", expects="layer-backward-db-flat")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev, dW, db.ravel()


@clause("the slope of the cost, which is the mean of the losses over the $m$ examples", "every example twice",
        expects="only-every-example-twice")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    twice = dA.shape[1] % 2 == 0 and np.array_equal(*np.split(dA, 2, axis=1))
    return dA_prev, dW * (1 + twice), db * (1 + twice)


@clause("Nothing that comes in is changed.", stage="unchanged", expects="layer-backward-into-da")
def layer_backward(dA, cache, g_prime):
    found = right(dA, cache, g_prime)
    dA *= g_prime(cache[3])
    return found
