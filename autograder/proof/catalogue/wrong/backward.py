"""Wrong answers with the backward pass beside the known mistakes."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def backward(AL, Y, caches, parameters):
    raise NotImplementedError


@wrong("brackets-below", "no brackets round 1 - a", expects="backward-cost_gradient-no-brackets-plus")
def cost_gradient(AL, Y):
    return -(Y / AL) + (1 - Y) / 1 - AL


@wrong("float-over", "0.3 times", expects="factor")
def cost_gradient(AL, Y):
    return 0.3 * (-(Y / AL) + (1 - Y) / (1 - AL))


@wrong("int-labels", "the type of Y", expects="only-integer-labels")
def cost_gradient(AL, Y):
    out = np.zeros_like(Y)
    out[...] = -(Y / AL) + (1 - Y) / (1 - AL)
    return out


@wrong("da-times-three", "dA_prev three times too large", expects="dA_prev-factor")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return 3 * a, b, c


@wrong("dw-m", "dW n times too large", expects="dW-n-times-too-large")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a, b * dA.shape[0], c


@wrong("db-n", "db n times too small", expects="db-n-times-too-small")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a, b, c / dA.shape[0]


@wrong("da-m", "dA_prev m times too large", expects="dA_prev-m-times-too-large")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a * dA.shape[1], b, c


@wrong("dw-sign-db-sign", "dW and db with the wrong sign", expects="dW-db-sign")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a, -b, -c


@wrong("dw-noise", "W added to dW", expects="only-dW")
def layer_backward(dA, cache, g_prime):
    a, b, c = right(dA, cache, g_prime)
    return a, b + cache[1], c


@wrong("via-dot", "np.dot for the chain rule", expects="backward-layer_backward-dot", source="G01")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    dZ = np.dot(dA, g_prime(Z))
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True) / m


@wrong("grads-sum", "dW m times too large", expects="backward-backward-dw-no-m")
def backward(AL, Y, caches, parameters):
    return [(np.asarray(dW) * Y.shape[1], db) for dW, db in right(AL, Y, caches, parameters)]


@wrong("layer-one", "only layer 1 goes wrong", expects="only-layer-1")
def backward(AL, Y, caches, parameters):
    out = list(right(AL, Y, caches, parameters))
    out[0] = (out[0][0] * 1.7, out[0][1])
    return out


@wrong("last-layer", "only the last layer goes wrong", expects="only-last-layer")
def backward(AL, Y, caches, parameters):
    out = list(right(AL, Y, caches, parameters))
    out[-1] = (out[-1][0] + 1.0, out[-1][1] - 1.0)
    return out


@wrong("not-last-layer", "every layer but the last goes wrong", expects="not-last-layer")
def backward(AL, Y, caches, parameters):
    out = list(right(AL, Y, caches, parameters))
    out[:-1] = [(1.5 * dW + 1, 1.5 * db) for dW, db in out[:-1]]
    return out


@wrong("labels-scaled", "labels divided by their largest: 0/0 where all are 0", expects="only-one-example")
def cost_gradient(AL, Y):
    Y = Y / Y.max()
    return -(Y / AL) + (1 - Y) / (1 - AL)


@wrong("first-row", "only the first row", expects="only-two-outputs")
def cost_gradient(AL, Y):
    out = np.zeros(AL.shape)
    for i in range(AL.shape[1]):
        out[0, i] = -Y[0, i] / AL[0, i] + (1 - Y[0, i]) / (1 - AL[0, i])
    return out


@wrong("shapes", "right only for the shapes that are always tried", expects="only-fresh")
def cost_gradient(AL, Y):
    return right(AL, Y) if AL.shape[1] < 30 else 0 * AL


@wrong("slopes-scaled", "slopes divided by their largest: 0/0 where all are 0", expects="only-dead-units")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    s = g_prime(Z)
    top = np.max(np.abs(s))
    dZ = dA * (s / top * top)
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m


@wrong("distinct", "m counts distinct examples only", expects="only-every-example-twice")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = np.unique(A_prev, axis=1).shape[1]
    dZ = dA * g_prime(Z)
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m


@wrong("squeeze-layer", "np.squeeze takes the axis of a single example away", expects="only-one-example", source="K04")
def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    return W.T @ dZ, dZ @ np.squeeze(A_prev).T / m, np.sum(dZ, axis=1, keepdims=True) / m


@wrong("shapes-layer", "right only for the shapes that are always tried", expects="only-fresh")
def layer_backward(dA, cache, g_prime):
    dA_prev, dW, db = right(dA, cache, g_prime)
    return (dA_prev, dW, db) if dW.shape != (3, 5) else (dA_prev, 0 * dW, db)


@wrong("squeeze-net", "np.squeeze takes the axis of a single example away", expects="only-one-example", source="K04")
def backward(AL, Y, caches, parameters):
    m, dZ, gradients = Y.shape[1], AL - Y, []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ np.squeeze(A_prev).T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l:
            dZ = (W.T @ dZ) * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@wrong("three-layers", "three layers, written out", expects="only-four-layers")
def backward(AL, Y, caches, parameters):
    return right(AL, Y, caches, parameters)[-3:]


@wrong("needs-two", "needs a hidden layer", expects="only-one-layer")
def backward(AL, Y, caches, parameters):
    name = parameters[-2][2]
    return right(AL, Y, caches, parameters)


@wrong("shapes-net", "right only for the batch sizes that are always tried", expects="only-fresh")
def backward(AL, Y, caches, parameters):
    out = right(AL, Y, caches, parameters)
    return out if Y.shape[1] != 5 else [(0 * dW, db) for dW, db in out]



@wrong("cut-off-far", "clipped next to 0 and 1", expects="backward-cost_gradient-cut-off")
def cost_gradient(AL, Y):
    A = np.clip(AL, 1e-12, 1 - 1e-12)
    return (1 - Y) / (1 - A) - Y / A
