"""Known mistakes with layer_backward: dA_prev, the cache, and what comes back."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("da-no-transpose", says="W is not turned over.",
         tries="Write both shapes below each other: the inner sizes must be alike, and the result has the shape of "
               "A_prev.",
         source="F08, forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W @ dZ
    return dA_prev, dW, db


@mistake("da-turned", says="dA_prev is turned over.",
         tries="dA_prev has the shape of A_prev: which factor comes first then?", source="F09")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = dZ.T @ W
    return dA_prev, dW, db


@mistake("da-order", says="The factors stand in the wrong order.",
         tries="Write both shapes below each other: which order fits?")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = dZ @ W.T
    return dA_prev, dW, db


@mistake("da-elementwise", says="This multiplies entry by entry; a matrix product was meant.",
         tries="A matrix product is written @, and one of the two has to be transposed.",
         source="F18, forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = np.multiply(dZ, W.T)
    return dA_prev, dW, db


@mistake("da-from-da", says="dA_prev was made from dA; it needs dZ.", tries="First dZ, then dA_prev.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dA
    return dA_prev, dW, db


@mistake("da-over-m", says="dA_prev is m times too small: it has no 1/m.", tries="1/m sits in dW and db alone.",
         source="F16")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ / m
    return dA_prev, dW, db


@mistake("da-from-dw", says="dW stands where W belongs.", tries="The weight, not its gradient, carries the error back.",
         source="H20, forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = dW.T @ dZ
    return dA_prev, dW, db


@mistake("da-slope", says="The slope of the layer before was applied too soon.",
         tries="Leave it out: the slope of that layer comes in the next step back.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = (W.T @ dZ) * g_prime(A_prev)
    return dA_prev, dW, db


@mistake("da-zero", says="dA_prev is 0 everywhere.",
         tries="How much z grows with a is the weight between them: which matrix holds it?", source="F22")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = np.zeros_like(A_prev)
    return dA_prev, dW, db


@mistake("da-is-a", says="A_prev itself came back as dA_prev.", tries="It is made from dZ and the weights.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = A_prev
    return dA_prev, dW, db


@mistake("da-sign", says="dA_prev has the wrong sign.",
         tries="With z = wa + b, does z rise or fall with a, if w is positive?")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = -W.T @ dZ
    return dA_prev, dW, db


@mistake("da-plus", says="A_prev was added to dA_prev.",
         tries="It is made from dZ and the weights, and nothing is added.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ + A_prev
    return dA_prev, dW, db


@mistake("order", says="The three are right and in another order.", tries="dA_prev first, then dW and db.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dW, db, dA_prev


@mistake("dw-db-exchanged", says="dW and db are exchanged.", tries="dA_prev, dW, db.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, db, dW


@mistake("da-last", says="dA_prev and dW are exchanged.", tries="dA_prev, dW, db.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dW, dA_prev, db


@mistake("no-da", says="dA_prev is missing.", tries="Return three: dA_prev, dW, db.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dW, db


@mistake("with-dz", says="Four came back.", tries="Return three: dA_prev, dW, db.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db, dZ


@mistake("dz-for-da", says="dZ came back where dA_prev belongs.",
         tries="One more step leads from dZ to dA_prev: through the weights.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dZ, dW, db


@mistake("cache-order", says="The cache was unpacked in another order.", tries="It is (A_prev, W, b, Z).")
def layer_backward(dA, cache, g_prime):
    W, A_prev, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("cache-order-z", says="The cache was unpacked in another order.", tries="It is (A_prev, W, b, Z).")
def layer_backward(dA, cache, g_prime):
    Z, A_prev, W, b = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("cache-three", says="The cache has four parts.", tries="It is (A_prev, W, b, Z).",
         line=r"=.*\bcache\b")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b = cache
    Z = W @ A_prev + b
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("cache-nested", says="The cache was unpacked as two; it has four parts.",
         tries="It is flat: (A_prev, W, b, Z).", source="forum", line=r"=.*\bcache\b")
def layer_backward(dA, cache, g_prime):
    (A_prev, W, b), Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("as-dict", says="A dictionary came back.", tries="Return the three: dA_prev, dW, db.", source="forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return {'dA_prev': dA_prev, 'dW': dW, 'db': db}


@mistake("clipped-gradients", says="The gradients were clipped to -1 … 1.", tries="Return them as they are.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return np.clip(dA_prev, -1, 1), np.clip(dW, -1, 1), np.clip(db, -1, 1)


@mistake("whole-division", says="`//` cuts dW and db down to whole numbers.", tries="Divide with `/`.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    return W.T @ dZ, dZ @ A_prev.T // m, np.sum(dZ, axis=1, keepdims=True) // m


@mistake("unpacks-z-before-b", says="Z and b are exchanged: the cache is (A_prev, W, b, Z).",
         tries="Unpack it in this order.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, Z, b = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m
