"""Right answers to `backward`, each written differently."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, cost_gradient, layer_backward, np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("boxes-clipped", "box by box, with AL kept inside (0, 1)")
def backward(AL, Y, caches, parameters):
    dA = cost_gradient(np.clip(AL, 1e-15, 1 - 1e-15), Y)
    gradients = []
    for cache, (W, b, name) in zip(caches[::-1], parameters[::-1]):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        gradients.insert(0, (dW, db))
    return gradients


@right("fused-boxes", "A - Y first, then box by box")
def backward(AL, Y, caches, parameters):
    A_prev, W, b, Z = caches[-1]
    m = Y.shape[1]
    dZ = AL - Y
    gradients = [(dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m)]
    dA = W.T @ dZ
    for cache, (_, _, name) in zip(caches[-2::-1], parameters[-2::-1]):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        gradients.append((dW, db))
    gradients.reverse()
    return gradients


@right("one-loop", "one loop, a list filled by index")
def backward(AL, Y, caches, parameters):
    L, m = len(caches), Y.shape[1]
    out = [None] * L
    dZ = AL - Y
    for l in range(L - 1, -1, -1):
        A_prev, W, b, Z = caches[l]
        out[l] = (dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True))
        if l:
            dZ = (W.T @ dZ) * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return out


@right("early-m", "1/m once, at the start")
def backward(AL, Y, caches, parameters):
    dZ = (AL - Y) / Y.shape[1]
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, _ = caches[l]
        gradients = [(dZ @ A_prev.T, dZ.sum(axis=1, keepdims=True)), *gradients]
        if l > 0:
            dZ = W.T @ dZ * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients


@right("a-forms", "slopes from the cached A")
def backward(AL, Y, caches, parameters):
    m, dZ, gradients = Y.shape[1], AL - Y, []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m))
        if l > 0:
            dZ = (W.T @ dZ) * ACTIVATIONS[parameters[l - 1][2]].g_prime_from_a(A_prev)
    return gradients[::-1]


@right("with-dA0", "dA[0] computed and not used; a tuple of lists")
def backward(AL, Y, caches, parameters):
    m, dZ, gradients = Y.shape[1], AL - Y, []
    for l in range(len(caches), 0, -1):
        A_prev, W, b, Z = caches[l - 1]
        dA = W.T @ dZ
        gradients.insert(0, [dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m])
        if l > 1:
            dZ = dA * ACTIVATIONS[parameters[l - 2][2]].g_prime(caches[l - 2][3])
    return tuple(gradients)


@right("recursive", "a function that calls itself")
def backward(AL, Y, caches, parameters):
    def back(dZ, l):
        A_prev, W, b, Z = caches[l]
        own = (dZ @ A_prev.T / Y.shape[1], dZ.sum(axis=1, keepdims=True) / Y.shape[1])
        if l == 0:
            return [own]
        name = parameters[l - 1][2]
        return back((W.T @ dZ) * ACTIVATIONS[name].g_prime(caches[l - 1][3]), l - 1) + [own]
    return back(AL - Y, len(caches) - 1)
