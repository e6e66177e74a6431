"""Known mistakes with layer_backward: dW, db and m."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("dw-turned", says="dW is turned over.",
         tries="dW has the shape of W: in which order do the two factors come out like that?", source="F04")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = A_prev @ dZ.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-no-transpose", says="A_prev is not turned over: the shapes do not fit.",
         tries="Write both shapes below each other: the inner sizes must be alike, and the result has the shape of W.",
         source="F04")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-elementwise", says="`*` multiplies entry by entry; a matrix product was meant.",
         tries="A matrix product is written @, and one of the two has to be transposed.",
         source="F10, forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ * A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-from-da", says="dW was made from dA; it needs dZ.", tries="First dZ, then dW.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dA @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-from-z", says="dW was made with Z; it needs A_prev.",
         tries="How much z grows with w depends on what came in: use that.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ Z.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-no-m", says="Every dW is m times too large: the 1/m is missing.", tries="Divide by m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-twice-m", says="Every dW is m times too small: 1/m is there twice.", tries="Once is enough.", source="F16")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-zero", says="dW is 0 everywhere.", tries="A constant gradient means that nothing was computed.",
         source="F22")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = np.zeros_like(W)
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-sign", says="dW has the wrong sign.", tries="Leave out the minus: it belongs to the update.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = -dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-half", says="Every dW is half of what it should be.", tries="Divide by m, not by 2m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / (2*m)
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-decay", says="A multiple of W was added to dW: that is weight decay.",
         tries="The cost here has no such term.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m + 0.01 * W
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-step", says="This is the updated W, not its gradient.", tries="Return dW; the update comes later.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = W - 0.01 * dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-mean", says="dW is one number.", tries="dW has the shape of W.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = np.mean(dZ @ A_prev.T / m)
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-axis", says="db was summed over the units; it is the sum over the examples.",
         tries="Examples are columns: axis=1.", source="F05, forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=0, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-flat", says="db lost an axis: its shape is (n,).", tries="keepdims=True keeps it (n, 1).", source="K04")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-all", says="db is one number: everything was summed.",
         tries="Sum over the examples only: axis=1, keepdims=True.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-no-sum", says="The sum over the examples is missing in db.",
         tries="b was added to every column; its gradient is the sum over them.", source="F13")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = dZ / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-no-m", says="Every db is m times too large: the 1/m is missing.", tries="Divide by m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True)
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-twice-m", says="Every db is m times too small: the mean divides already.",
         tries="Sum and divide, or take the mean: not both.", source="F14")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.mean(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-from-da", says="db was made from dA; it needs dZ.", tries="First dZ, then db.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dA, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-from-dw", says="db was made from dW; it is the sum of dZ.",
         tries="The derivative of Z with respect to b is 1.", source="F23")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ @ A_prev.T / m, axis=1, keepdims=True)
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-from-square", says="db was made from dZ times itself.", tries="One sum over the columns of dZ.",
         source="F23")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(np.dot(dZ, dZ.T), axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-is-b", says="db is b itself.", tries="It is the sum of dZ over the examples, over m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = b
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-zero", says="db is 0 everywhere.", tries="A constant gradient means that nothing was computed.",
         source="F22")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.zeros_like(b)
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-sign", says="db has the wrong sign.", tries="Leave out the minus: it belongs to the update.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = -np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-a", says="A_prev has slipped into db.", tries="The derivative of Z with respect to b is 1.", source="F21")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ @ A_prev.T, axis=1, keepdims=True) / (m * A_prev.shape[0])
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-turned", says="db is turned over.", tries="db has the shape of b: (n, 1).")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True).T / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("db-largest", says="db holds the largest entries; it is a sum.", tries="np.sum over the examples, over m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.max(dZ, axis=1, keepdims=True)
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("no-m", says="Every dW and db is m times too large: the 1/m is missing.", tries="Divide both by m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T
    db = np.sum(dZ, axis=1, keepdims=True)
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("m-rows", says="dW and db were divided by the number of features; m is the number of examples.",
         tries="Examples are columns: shape[1].", source="F11")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[0]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("m-units", says="dW and db were divided by the number of units; m is the number of examples.",
         tries="Examples are columns: shape[1].", source="F11")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = dA.shape[0]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("m-size", says="dW and db were divided by the number of all entries; m is the number of examples.",
         tries="Examples are columns: shape[1].")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = dA.size
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("m-integer", says="dW and db are 0 for more than one example: 1 // m is an integer division.",
         tries="Write 1 / m.", source="F12")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = (1 // m) * dZ @ A_prev.T
    db = (1 // m) * np.sum(dZ, axis=1, keepdims=True)
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dw-integer", says="dW is 0 for more than one example: 1 // m is an integer division.", tries="Write 1 / m.",
         source="F12")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = (1 // m) * dZ @ A_prev.T
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("m-less-one", says="dW and db were divided by m - 1.", tries="Divide by m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = max(A_prev.shape[1] - 1, 1)
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("m-times", says="dW and db were multiplied by m.", tries="Divide by m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T * m
    db = np.sum(dZ, axis=1, keepdims=True) * m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("m-one-half", says="Every dW and db is half of what it should be.", tries="Divide by m, not by 2m.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = 2 * A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db
