"""Right answers with the backward pass, each written differently."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("textbook", "the formula")
def cost_gradient(AL, Y):
    return -(Y / AL) + (1 - Y) / (1 - AL)


@right("np-divide", "np.divide, one bracket")
def cost_gradient(AL, Y):
    return -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))


@right("one-fraction", "over one denominator")
def cost_gradient(AL, Y):
    return (AL - Y) / (AL * (1 - AL))


@right("where", "np.where on the labels")
def cost_gradient(AL, Y):
    return np.where(Y == 1, -1 / AL, 1 / (1 - AL))


@right("loop", "a loop over the examples")
def cost_gradient(AL, Y):
    out = np.zeros(AL.shape)
    for i in np.ndindex(AL.shape):
        out[i] = -1 / AL[i] if Y[i] else 1 / (1 - AL[i])
    return out


@right("masked", "a mask")
def cost_gradient(AL, Y):
    out = 1 / (1 - AL)
    out[Y == 1] = -1 / AL[Y == 1]
    return out


@right("sign-form", "1/(1 - y - a)")
def cost_gradient(AL, Y):
    return -1 / (AL - (1 - Y))


@right("lecture", "the lecture's equations")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = dA.shape[1]
    dZ = dA * g_prime(Z)
    dW = (1/m) * np.dot(dZ, A_prev.T)
    db = (1/m) * np.sum(dZ, axis=1, keepdims=True)
    dA_prev = np.dot(W.T, dZ)
    return dA_prev, dW, db


@right("mean", "db as a mean")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = np.multiply(dA, g_prime(Z))
    return W.T @ dZ, dZ @ A_prev.T / Z.shape[1], np.mean(dZ, axis=1, keepdims=True)


@right("reshape", "db brought to the shape of b")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = Z.shape[1]
    dZ = g_prime(Z) * dA
    db = dZ.sum(axis=1).reshape(b.shape) / m
    return np.matmul(W.T, dZ), np.matmul(dZ, A_prev.T) / m, db


@right("ones", "1/m early, and taken out again")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z) / m
    ones = np.ones((m, 1))
    return m * (W.T @ dZ), dZ @ A_prev.T, dZ @ ones


@right("turned", "products turned over")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = dA * g_prime(Z)
    m = len(dZ[0])
    return (dZ.T @ W).T, (A_prev @ dZ.T).T / m, dZ.sum(1, keepdims=True) / m


@right("example-loop", "a loop over the examples")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    dA_prev = np.zeros(A_prev.shape)
    for i in range(m):
        column = dZ[:, i:i+1]
        dW += column @ A_prev[:, i:i+1].T / m
        db += column / m
        dA_prev[:, i:i+1] = W.T @ column
    return dA_prev, dW, db


@right("einsum", "np.einsum")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = np.einsum('ij,ij->ij', dA, g_prime(Z))
    m = Z.shape[1]
    return np.einsum('ij,ik->jk', W, dZ), np.einsum('ik,jk->ij', dZ, A_prev) / m, np.einsum('ik->i', dZ)[:, None] / m


@right("list", "a list instead of a tuple")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = Z.shape[1]
    dZ = dA * g_prime(Z)
    return [W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m]


@right("copy-in-place", "in place, in a copy")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = np.array(dA, copy=True)
    dZ *= g_prime(Z)
    m = dZ.shape[-1]
    return W.T.dot(dZ), dZ.dot(A_prev.T) / m, dZ.mean(axis=1, keepdims=True)


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
