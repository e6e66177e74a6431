"""Known mistakes with layer_backward: dZ, the way through g."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("dot", says="dA and g'(Z) were multiplied as matrices.",
         tries="The chain rule through g goes entry by entry: `*`.", source="G01, forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = np.dot(dA, g_prime(Z))
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("no-slope", says="g' is missing: dZ is dA.", tries="dZ = dA * g_prime(Z).")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("no-upstream", says="dA is missing: dZ is g'(Z) alone.", tries="dZ = dA * g_prime(Z).", source="G04")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("sum-rule", says="dA and g'(Z) were added.", tries="The chain rule multiplies.", source="G05")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA + g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("divided", says="g'(Z) was divided by dA: right only where dA is 1.", tries="The chain rule multiplies.",
         source="G10")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = g_prime(Z) / dA
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("divided-by-slope", says="dA was divided by g'(Z).", tries="The chain rule multiplies.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA / (g_prime(Z) + 1e-30)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("times-z", says="dA was multiplied by Z, not by the slope there.", tries="dZ = dA * g_prime(Z).", source="G11")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * Z
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("slope-at-da", says="The slope was taken at dA.", tries="g_prime takes the Z of the cache.", source="G06")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(dA)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("slope-at-slope", says="g' was applied twice.", tries="dZ = dA * g_prime(Z).")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(g_prime(Z))
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("slope-at-product", says="dA stands inside the brackets of g'.",
         tries="dZ = dA * g_prime(Z): a product of two.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = g_prime(dA * Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("slope-squared", says="g' was used twice.", tries="dZ = dA * g_prime(Z).")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)**2
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("a-form", says="The sigmoid's rule was used with Z, whatever g is.", tries="Call the g_prime that came in.",
         source="G11, forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * (Z * (1 - Z))
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("always-relu", says="The ReLU's slope was used, whatever g is.", tries="Call the g_prime that came in.",
         source="G04")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * (Z > 0)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("always-sigmoid", says="The sigmoid's slope was used, whatever g is.", tries="Call the g_prime that came in.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * (1 / (1 + np.exp(-Z))) * (1 - 1 / (1 + np.exp(-Z)))
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("always-tanh", says="tanh's slope was used, whatever g is.", tries="Call the g_prime that came in.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * (1 - np.tanh(Z)**2)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("guided", says="Negative entries of dA were set to 0.",
         tries="The gate is decided by Z on the way forward, not by dA.", source="G06")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = np.where(dA > 0, dA * g_prime(Z), 0)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dz-sign", says="All three have the right size and the wrong sign.",
         tries="dZ = dA * g_prime(Z), without a minus.")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = -dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("dz-over-m", says="1/m is there once too often: it stands in dZ too.",
         tries="dZ has no 1/m; dW and db have it.", source="F16, forum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z) / m
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


@mistake("into-da", says="The values are right, but dA was changed: `*=` writes into it.",
         tries="Build a new array: dZ = dA * g_prime(Z).", source="G02, F15")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dA *= g_prime(Z)
    dZ = dA
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m


@mistake("into-w", says="W was updated on the way back.", tries="Finish the way back, then update.", source="F17")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    W -= 0.01 * dW
    return dA_prev, dW, db


@mistake("updated-first", says="W was updated before dA_prev was computed.", tries="Finish the way back, then update.",
         source="F17")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    W = W - 0.01 * dW
    dA_prev = W.T @ dZ
    return dA_prev, dW, db
