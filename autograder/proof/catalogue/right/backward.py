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


@right("numbered", "dictionaries with layer numbers from 1, as on paper")
def backward(AL, Y, caches, parameters):
    L, m = len(parameters), AL.shape[1]
    dZ, dW, db = {L: AL - Y}, {}, {}
    for l in range(L, 0, -1):
        A_prev, W, b, Z = caches[l - 1]
        dW[l] = dZ[l] @ A_prev.T / m
        db[l] = np.sum(dZ[l], axis=1, keepdims=True) / m
        if l > 1:
            slope = ACTIVATIONS[parameters[l - 2][2]].g_prime
            dZ[l - 1] = (W.T @ dZ[l]) * slope(caches[l - 2][3])
    return [(dW[l], db[l]) for l in range(1, L + 1)]


@right("reduce", "functools.reduce from the right")
def backward(AL, Y, caches, parameters):
    from functools import reduce
    m = Y.shape[1]

    def step(so_far, layer):
        dA, gradients = so_far
        (A_prev, W, b, Z), (_, _, name) = layer
        dZ = AL - Y if dA is None else dA * ACTIVATIONS[name].g_prime(Z)
        return W.T @ dZ, [(dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m), *gradients]

    return reduce(step, reversed(list(zip(caches, parameters))), (None, []))[1]


@right("ones-for-sigmoid", "layer_backward at the last layer, with A - Y for dA and a slope of 1")
def backward(AL, Y, caches, parameters):
    dA, gradients = AL - Y, []
    slopes = [ACTIVATIONS[name].g_prime for _, _, name in parameters[:-1]] + [lambda Z: np.ones(Z.shape)]
    for cache, g_prime in zip(reversed(caches), reversed(slopes)):
        dA, dW, db = layer_backward(dA, cache, g_prime)
        gradients.append((dW, db))
    return gradients[::-1]


@right("generator", "a generator from the last layer to the first", of="backward")
def program():
    def back(dZ, caches, parameters):
        for l in range(len(caches) - 1, -1, -1):
            A_prev, W, b, Z = caches[l]
            yield dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)
            if l:
                dZ = (W.T @ dZ) * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])

    def backward(AL, Y, caches, parameters):
        return list(back(AL - Y, caches, parameters))[::-1]


@right("pop", "caches taken from the end of a copy")
def backward(AL, Y, caches, parameters):
    left, names = list(caches), [name for *_, name in parameters]
    m, dZ, gradients = Y.size, AL - Y, []
    while left:
        A_prev, W, b, _ = left.pop()
        names.pop()
        gradients.insert(0, (np.einsum("im,jm->ij", dZ, A_prev) / m, dZ.sum(1).reshape(-1, 1) / m))
        if left:
            dZ = np.einsum("ij,im->jm", W, dZ) * ACTIVATIONS[names[-1]].g_prime(left[-1][3])
    return gradients


@right("cost-gradient-unless", "the given start, and A - Y where a prediction is certain")
def backward(AL, Y, caches, parameters):
    certain = (AL == 0) | (AL == 1)
    safe = np.where(certain, 0.5, AL)
    dZ = np.where(certain, AL - Y, cost_gradient(safe, Y) * safe * (1 - safe))
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, _, _ = caches[l]
        gradients.append((dZ @ A_prev.T / Y.shape[1], dZ.mean(axis=1, keepdims=True)))
        if l > 0:
            dZ = W.T @ dZ * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return list(reversed(gradients))


@right("class", "an object that walks back", of="backward")
def program():
    class Walk:
        def __init__(self, dA):
            self.dA, self.gradients = dA, []

        def through(self, cache, g_prime):
            self.dA, *pair = layer_backward(self.dA, cache, g_prime)
            self.gradients = [tuple(pair)] + self.gradients

    def backward(AL, Y, caches, parameters):
        walk = Walk(AL - Y)
        walk.through(caches[-1], lambda Z: 1.0)
        for l in range(len(caches) - 2, -1, -1):
            walk.through(caches[l], ACTIVATIONS[parameters[l][2]].g_prime)
        return walk.gradients
