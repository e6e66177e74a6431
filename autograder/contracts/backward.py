"""The contract of `backward`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import ACTIVATIONS, cost_gradient, layer_backward, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return the list of (dW, db), layer 1 first.", stage="shape", expects="backward-not-reversed")
def backward(AL, Y, caches, parameters):
    return right(AL, Y, caches, parameters)[::-1]


@clause("dW has the shape of its W", stage="shape", expects="backward-dw-turned")
def backward(AL, Y, caches, parameters):
    return [(dW.T, db) for dW, db in right(AL, Y, caches, parameters)]


@clause("db that of its b.", stage="shape", expects="backward-db-flat")
def backward(AL, Y, caches, parameters):
    return [(dW, db.ravel()) for dW, db in right(AL, Y, caches, parameters)]


@clause("AL: (1, m), what forward returned", "one example", expects="only-one-example")
def backward(AL, Y, caches, parameters):
    return [(dW + (AL.size == 1), db) for dW, db in right(AL, Y, caches, parameters)]


@clause("it may hold exact 0s and 1s, where they are right.", "certain predictions",
        expects="backward-unfused")
def backward(AL, Y, caches, parameters):
    dA, found = cost_gradient(AL, Y), []
    for cache, (W, b, name) in zip(caches[::-1], parameters[::-1]):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        found.append((dW, db))
    return found[::-1]


@clause("Y: (1, m), labels 0 and 1.", stage="values", expects="backward-al-only")
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


@clause("ACTIVATIONS[name].g_prime is its slope.", stage="values", expects="backward-all-tanh")
def backward(AL, Y, caches, parameters):
    return right(AL, Y, caches, [(W, b, "tanh") for W, b, name in parameters])


@clause("Nothing that comes in is changed.", stage="unchanged", expects="changes-input")
def backward(AL, Y, caches, parameters):
    found = right(AL, Y, caches, parameters)
    caches.pop()
    return found
