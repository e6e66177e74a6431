"""The contract of `backward`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import ACTIVATIONS, cost_gradient, layer_backward, np, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return dAL: the formula above for every entry", stage="values", expects="backward-cost_gradient-minus-minus")
def cost_gradient(AL, Y):
    return -(Y / AL) - (1 - Y) / (1 - AL)


@clause("no 1/m.", "array", "integer labels", "two outputs", "near 0 and 1", "fresh",
        expects="backward-cost_gradient-over-m")
def cost_gradient(AL, Y):
    return right(AL, Y) / AL.shape[1]


@clause("as near to them as numbers come", "near 0 and 1", expects="backward-cost_gradient-cut-off-early")
def cost_gradient(AL, Y):
    A = np.clip(AL, 1e-8, 1 - 1e-8)
    return -(Y / A) + (1 - Y) / (1 - A)


@clause("n is mostly 1.", "two outputs", expects="only-two-outputs")
def cost_gradient(AL, Y):
    return right(AL, Y) + (AL.shape[0] > 1)


@clause("Y: the same shape, labels 0 and 1", "one example", expects="only-one-example")
def cost_gradient(AL, Y):
    return right(AL, Y) + (AL.shape[1] == 1)


@clause("perhaps integers.", "integer labels", expects="only-integer-labels")
def cost_gradient(AL, Y):
    return right(AL, Y) + (Y.dtype.kind == "i")


@clause("The result has the shape of AL.", stage="shape", expects="backward-cost_gradient-flattened")
def cost_gradient(AL, Y):
    return right(AL, Y).ravel()


@clause("Neither input is changed.", stage="unchanged", expects="backward-cost_gradient-into-al")
def cost_gradient(AL, Y):
    found = right(AL, Y)
    AL -= Y
    return found


@clause("Return dA_prev", result="dA_prev", expects="backward-layer_backward-da-over-m")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev / dA.shape[1], dW, db


@clause("dW, db, in this order.", stage="shape values", expects="backward-layer_backward-order")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dW, db, dA_prev


@clause("dA: (n, m), without the 1/m.", result="dW", expects="backward-layer_backward-dw-no-m")
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


@clause("g_prime: a function of Z", stage="values", expects="backward-layer_backward-slope-at-slope")
def layer_backward(dA, cache, g_prime):
    return right(dA, cache, lambda Z: g_prime(g_prime(Z)))


@clause("g_prime: a function of Z", "dead units", expects="only-dead-units")
def layer_backward(dA, cache, g_prime):
    slope = g_prime(cache[3])
    return tuple(x + (not np.any(slope)) for x in right(dA, cache, g_prime))


@clause("dA_prev has the shape of A_prev", stage="shape values", expects="backward-layer_backward-da-turned")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev.T, dW, db


@clause("dW that of W", stage="shape values", expects="backward-layer_backward-dw-turned")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev, dW.T, db


@clause("db that of b: (n, 1).", stage="shape", expects="backward-layer_backward-db-flat")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return dA_prev, dW, db.ravel()


@clause("$m$ is their number, and the cost is a mean over the examples.", "every example twice",
        expects="only-every-example-twice")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    twice = dA.shape[1] % 2 == 0 and np.array_equal(*np.split(dA, 2, axis=1))
    return dA_prev, dW * (1 + twice), db * (1 + twice)


@clause("Nothing that comes in is changed.", stage="unchanged", expects="backward-layer_backward-into-da")
def layer_backward(dA, cache, g_prime):
    found = right(dA, cache, g_prime)
    dA *= g_prime(cache[3])
    return found


@clause("Return the list of (dW, db), layer 1 first.", stage="shape", expects="backward-backward-not-reversed")
def backward(AL, Y, caches, parameters):
    return right(AL, Y, caches, parameters)[::-1]


@clause("dW has the shape of its W", stage="shape", expects="backward-backward-dw-turned")
def backward(AL, Y, caches, parameters):
    return [(dW.T, db) for dW, db in right(AL, Y, caches, parameters)]


@clause("db that of its b.", stage="shape", expects="backward-backward-db-flat")
def backward(AL, Y, caches, parameters):
    return [(dW, db.ravel()) for dW, db in right(AL, Y, caches, parameters)]


@clause("AL: (1, m), what forward returned", "one example", expects="only-one-example")
def backward(AL, Y, caches, parameters):
    return [(dW + (AL.size == 1), db) for dW, db in right(AL, Y, caches, parameters)]


@clause("it may hold exact 0s and 1s, where they are right.", "certain predictions",
        expects="backward-backward-unfused")
def backward(AL, Y, caches, parameters):
    dA, found = cost_gradient(AL, Y), []
    for cache, (W, b, name) in zip(caches[::-1], parameters[::-1]):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        found.append((dW, db))
    return found[::-1]


@clause("Y: (1, m), labels 0 and 1.", stage="values", expects="backward-backward-al-only")
def backward(AL, Y, caches, parameters):
    return right(AL, 0 * Y, caches, parameters)


@clause("caches: a list of (A_prev, W, b, Z), layer 1 first.", "four layers", expects="only-four-layers")
def backward(AL, Y, caches, parameters):
    return [(dW + (len(caches) > 3), db) for dW, db in right(AL, Y, caches, parameters)]


@clause("caches: a list of (A_prev, W, b, Z), layer 1 first.", "one layer", expects="only-one-layer")
def backward(AL, Y, caches, parameters):
    return [(dW + (len(caches) == 1), db) for dW, db in right(AL, Y, caches, parameters)]


@clause("parameters: a list of (W, b, name), layer 1 first.", stage="values", expects="not-last-layer")
def backward(AL, Y, caches, parameters):
    return right(AL, Y, caches, parameters[::-1])


@clause("The name is that of the layer's activation", "leaky_relu layers", expects="only-leaky_relu-layers")
def backward(AL, Y, caches, parameters):
    names = [name for _, _, name in parameters]
    return [(dW + ("leaky_relu" in names), db) for dW, db in right(AL, Y, caches, parameters)]


@clause("ACTIVATIONS[name].g_prime is its slope.", stage="values", expects="backward-backward-all-tanh")
def backward(AL, Y, caches, parameters):
    return right(AL, Y, caches, [(W, b, "tanh") for W, b, name in parameters])


@clause("Nothing that comes in is changed.", stage="unchanged", expects="changes-input")
def backward(AL, Y, caches, parameters):
    found = right(AL, Y, caches, parameters)
    caches.pop()
    return found
