"""Wrong answers to `backward` beside the known mistakes."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def backward(AL, Y, caches, parameters):
    raise NotImplementedError


@wrong("grads-sum", "dW m times too large", expects="backward-dw-no-m")
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
