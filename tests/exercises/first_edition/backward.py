def cost_gradient(AL, Y):
    return -(Y / AL) + (1 - Y) / (1 - AL)


def layer_backward(dA, cache, g_prime):
    A_prev, W, b, Z = cache
    m = A_prev.shape[1]
    dZ = dA * g_prime(Z)
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        dW = dZ @ A_prev.T / m
        db = np.sum(dZ, axis=1, keepdims=True) / m
        gradients.append((dW, db))
        if l > 0:
            name = parameters[l - 1][2]
            Z_prev = caches[l - 1][3]
            dZ = (W.T @ dZ) * ACTIVATIONS[name].g_prime(Z_prev)
    return gradients[::-1]
