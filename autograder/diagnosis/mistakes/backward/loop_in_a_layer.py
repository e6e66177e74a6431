"""Known mistakes with backward: the order of layers, and dW, db and m in each."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, cost_gradient, layer_backward, np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("unfused", says="For a certain prediction, exactly 0 or 1, dA[L] is infinite and its product with g' is NaN.",
         tries="Start from dZ[L] = AL - Y, or keep AL inside (0, 1) by 1e-15.", source="H17")
def backward(AL, Y, caches, parameters):
    dA, gradients = cost_gradient(AL, Y), []
    for cache, (_, _, name) in zip(reversed(caches), reversed(parameters)):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        gradients.append((dW, db))
    return gradients[::-1]


@mistake("difference-as-da", says="AL - Y is dZ of the last layer already: g' was applied to it once more.",
         tries="Use it as dZ, or start from dA[L].", source="H03, forum")
def backward(AL, Y, caches, parameters):
    dA, gradients = AL - Y, []
    for cache, (_, _, name) in zip(reversed(caches), reversed(parameters)):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        gradients.append((dW, db))
    return gradients[::-1]


@mistake("not-reversed", says="The gradients are right and the list is in reverse order.",
         tries="Layer 1 first: turn the list round at the end.", source="H23")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients


@mistake("forward-loop", says="The loop goes from the first layer to the last.",
         tries="Backward: the last layer comes first.", source="H23, forum")
def backward(AL, Y, caches, parameters):
    gradients = []
    dA = cost_gradient(AL, Y)
    for (A_prev, W, b, Z), (_, _, name) in zip(caches, parameters):
        dZ = dA * ACTIVATIONS[name].g_prime(Z)
        gradients.append((dZ @ A_prev.T, dZ))
        dA = W.T @ dZ
    return gradients


@mistake("names-forward", says="The activations were read from the first layer on, while the layers go backwards.",
         tries="Turn both round.", source="H23")
def backward(AL, Y, caches, parameters):
    dA, gradients = cost_gradient(np.clip(AL, 1e-15, 1 - 1e-15), Y), []
    for cache, (_, _, name) in zip(reversed(caches), parameters):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        gradients.append((dW, db))
    return gradients[::-1]


@mistake("sign", says="All gradients have the right size and the wrong sign.", tries="dZ[L] = AL - Y.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = Y - AL
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("no-m", says="Every dW and db is m times too large: the 1/m is missing.", tries="Divide both by m.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T, np.sum(dZ, axis=1, keepdims=True)))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("dw-no-m", says="Every dW is m times too large: the 1/m is missing.", tries="Divide by m.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("db-no-m", says="Every db is m times too large: the 1/m is missing.", tries="Divide by m.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True)))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("twice-m", says="Every dW and db is m times too small: 1/m is there twice.",
         tries="Once is enough: at the start, or in dW and db.", source="F16, H15")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = (AL - Y) / m
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("m-every-layer", says="1/m was applied anew in every layer.",
         tries="Once is enough: at the start, or in dW and db.", source="F16")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = (AL - Y) / m
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T, np.sum(dZ, axis=1, keepdims=True)))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3]) / m
    return gradients[::-1]


@mistake("db-twice-m", says="Every db is m times too small: the mean divides already.",
         tries="Sum and divide, or take the mean.", source="F14")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.mean(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("m-features", says="dW and db were divided by the number of features.",
         tries="Divide by m, the number of examples.", source="F11")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / A_prev.shape[0], np.sum(dZ, axis=1, keepdims=True) / A_prev.shape[0]))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("db-axis", says="db was summed over the units; it is the sum over the examples.",
         tries="Examples are columns: axis=1.", source="F05")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=0, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("db-flat", says="db lost an axis: its shape is (n,).", tries="keepdims=True keeps it (n, 1).", source="K04")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("db-all", says="db is one number: everything was summed.",
         tries="Sum over the examples only: axis=1, keepdims=True.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("db-no-sum", says="The sum over the examples is missing in db.",
         tries="b was added to every column; its gradient is the sum over them.", source="F13")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, dZ / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("dw-turned", says="Every dW is turned over.", tries="dW has the shape of W: dZ @ A_prev.T.", source="F04")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((A_prev @ dZ.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("dw-no-transpose", says="A_prev is not turned over: the shapes do not fit.", tries="dZ @ A_prev.T.",
         source="F04")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("dw-elementwise", says="`*` multiplies entry by entry; a matrix product was meant.", tries="dZ @ A_prev.T.",
         source="F10")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ * A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("dw-from-z", says="dW was made with the Z of the layer before; it needs its A.",
         tries="dZ @ A_prev.T: the first part of the cache.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ (caches[l - 1][3] if l else A_prev).T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("dw-zero", says="Every dW is 0.", tries="A constant gradient means that nothing was computed.", source="F22")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((np.zeros_like(W), np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("db-zero", says="Every db is 0.", tries="b has a gradient too: the sum of dZ over the examples, over m.",
         source="F22, H25")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.zeros_like(b)))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]
