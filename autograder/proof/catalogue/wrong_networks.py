"""Wrong answers to slope, gradient checking and the networks beside the known mistakes. Columns: see `wrong`."""

SLOPE = [
    ("empty", "slope", "raise NotImplementedError", "the stub", "unwritten"),
    ("no-h", "slope", "def slope(g, z):\n    return (g(z + 1e-5) - g(z - 1e-5)) / 2e-5", "takes no width", "only-a-wide-triangle"),
    ("three-h", "slope", "return (g(z + 2*h) - g(z - h)) / (3*h)", "not centred", "spread"),
    ("quarter", "slope", "return (g(z + h) - g(z - h)) / (4*h)", "divided by 4h", "slope-slope-halved"),
    ("calls-z", "slope", "return (z(g + h) - z(g - h)) / (2*h)", "g and z exchanged", "raises-TypeError"),
    ("scalar-loop", "slope", "return np.array([(g(v + h) - g(v - h)) / (2*h) for v in z])", "a loop over the first axis", "only-scalar"),
    ("cubed", "slope", "return ((g(z + h) - g(z - h)) / (2*h))**3", "the cube of the slope", "spread"),
]
GRADIENT_CHECK = [
    ("empty", "numerical_gradient", "raise NotImplementedError", "the stub", "unwritten"),
    ("zeros", "numerical_gradient", "return 0.0 * theta", "zeros", "gradient-check-alias"),
    ("derivative-of-sum", "numerical_gradient", "return 3 * theta**2", "a formula for one function", "spread"),
    ("same-twice", "relative_error", "s = np.linalg.norm(p) + np.linalg.norm(p)\nreturn np.linalg.norm(p - p) / s if s else 0.0", "p twice", "gradient-check-always-zero", "K07"),
    ("one", "relative_error", "return 1.0", "1 whatever goes in", "constant"),
    ("over-p-squared", "relative_error", "return np.linalg.norm(p - q) / np.linalg.norm(p)**2", "over the square", "spread"),
]
FORWARD = [
    ("empty", "forward", "raise NotImplementedError", "the stub", "unwritten"),
    ("rows", "linear_forward", "return (W @ A_prev).T + b.ravel()", "examples as rows", "forward-order-transposed"),
    ("broadcast-column", "linear_forward", "return np.dot(A_prev, W) + b", "np.dot, in the wrong order", "forward-order"),
    ("np-dot-turned", "linear_forward", "return np.dot(W.T, A_prev) + b", "np.dot with W turned", "forward-w-transposed"),
    ("three-times", "linear_forward", "return 3 * (W @ A_prev + b)", "three times too large", "factor"),
    ("plus-ten", "linear_forward", "return W @ A_prev + b + 10", "10 too much", "offset"),
    ("one-example-only", "linear_forward", "Z = W @ A_prev + b\nreturn Z if Z.shape[1] == 1 else 0.5 * (Z + Z[:, ::-1])", "examples mixed", "only-several-examples"),
    ("several-only", "linear_forward", "Z = W @ A_prev + b\nreturn Z if Z.shape[1] > 1 else Z + b", "wrong for a single example", "only-one-example"),
    ("z-overwritten", "layer_forward", "Z = W @ A_prev + b\ncache = (A_prev, W, b, Z)\nZ[...] = g(Z)\nreturn Z, cache", "Z overwritten with A", "forward-a-in-cache"),
    ("nested-tuple", "layer_forward", "Z = W @ A_prev + b\nlinear_cache = (A_prev, W, b)\nreturn g(Z), (linear_cache, Z)", "two caches in one", "forward-nested"),
    ("two-g", "forward", "A, caches = X, []\nfor W, b, name in parameters:\n    A, cache = layer_forward(A, W, b, ACTIVATIONS['relu'].g)\n    caches.append(cache)\nreturn A, caches", "the ReLU in every layer", "forward-all-relu"),
    ("x-kept", "forward", "caches = []\nfor W, b, name in parameters:\n    A, cache = layer_forward(X, W, b, ACTIVATIONS[name].g)\n    caches.append(cache)\nreturn A, caches", "X in every layer", "forward-x-for-all", "H18"),
    ("two-layers", "forward", "W1, b1, n1 = parameters[0]\nW2, b2, n2 = parameters[1]\nA1, c1 = layer_forward(X, W1, b1, ACTIVATIONS[n1].g)\nA2, c2 = layer_forward(A1, W2, b2, ACTIVATIONS[n2].g)\nreturn A2, [c1, c2]", "two layers, written out", "raises-IndexError"),
]
BACKWARD = [
    ("empty", "backward", "raise NotImplementedError", "the stub", "unwritten"),
    ("brackets-below", "cost_gradient", "return -(Y / AL) + (1 - Y) / 1 - AL", "no brackets round 1 - a", "backward-no-brackets-plus"),
    ("float-over", "cost_gradient", "return 0.3 * (-(Y / AL) + (1 - Y) / (1 - AL))", "0.3 times", "factor"),
    ("int-labels", "cost_gradient", "out = np.zeros_like(Y)\nout[...] = -(Y / AL) + (1 - Y) / (1 - AL)\nreturn out", "the type of Y", "only-integer-labels"),
    ("da-times-three", "layer_backward", "a, b, c = right(dA, cache, g_prime)\nreturn 3 * a, b, c", "dA_prev three times too large", "dA_prev-factor"),
    ("dw-m", "layer_backward", "a, b, c = right(dA, cache, g_prime)\nreturn a, b * dA.shape[0], c", "dW n times too large", "dW-n-times-too-large"),
    ("db-n", "layer_backward", "a, b, c = right(dA, cache, g_prime)\nreturn a, b, c / dA.shape[0]", "db n times too small", "db-n-times-too-small"),
    ("da-m", "layer_backward", "a, b, c = right(dA, cache, g_prime)\nreturn a * dA.shape[1], b, c", "dA_prev m times too large", "dA_prev-m-times-too-large"),
    ("dw-sign-db-sign", "layer_backward", "a, b, c = right(dA, cache, g_prime)\nreturn a, -b, -c", "dW and db with the wrong sign", "dW-db-sign"),
    ("dw-noise", "layer_backward", "a, b, c = right(dA, cache, g_prime)\nreturn a, b + W0, c\n".replace("W0", "cache[1]"), "W added to dW", "only-dW"),
    ("via-dot", "layer_backward", "A_prev, W, b, Z = cache\ndZ = np.dot(dA, g_prime(Z))\nm = A_prev.shape[1]\nreturn np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True) / m", "np.dot for the chain rule", "backward-dot", "G01"),
    ("grads-sum", "backward", "return [(np.asarray(dW) * Y.shape[1], db) for dW, db in right(AL, Y, caches, parameters)]", "dW m times too large", "backward-dw-no-m"),
    ("layer-one", "backward", "out = list(right(AL, Y, caches, parameters))\nout[0] = (out[0][0] * 1.7, out[0][1])\nreturn out", "only layer 1 goes wrong", "only-layer-1"),
    ("last-layer", "backward", "out = list(right(AL, Y, caches, parameters))\nout[-1] = (out[-1][0] + 1.0, out[-1][1] - 1.0)\nreturn out", "only the last layer goes wrong", "only-last-layer"),
    ("not-last-layer", "backward", "out = list(right(AL, Y, caches, parameters))\nout[:-1] = [(1.5 * dW + 1, 1.5 * db) for dW, db in out[:-1]]\nreturn out", "every layer but the last goes wrong", "not-last-layer"),
]
NETWORK = [
    ("empty", "train", "raise NotImplementedError", "the stub", "unwritten"),
    ("unseeded", "train", "import time\nreturn right(X, Y, layer_dims, learning_rate, steps, time.perf_counter_ns() % 10**6)", "the seed is not used", "only-the-same-seed"),
    ("fixed-seed", "train", "return right(X, Y, layer_dims, learning_rate, steps, 0)", "the seed is always 0", "only-another-seed"),
    ("cost-shifted", "train", "parameters, costs = init_parameters(layer_dims, seed), []\nfor _ in range(steps):\n    AL, caches = forward(X, parameters)\n    costs.append(cost_from_z(caches[-1][3] + 1, Y))\n    parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)\nreturn parameters, costs", "costs at another Z", "only-the-second-step"),
    ("x-turned", "train", "return right(X.T, Y, layer_dims, learning_rate, steps, seed)", "X turned over", "shapes-do-not-fit"),
    ("update-lost", "train", "parameters, costs = init_parameters(layer_dims, seed), []\nfor _ in range(steps):\n    AL, caches = forward(X, parameters)\n    costs.append(cost_from_z(caches[-1][3], Y))\n    update(parameters, backward(AL, Y, caches, parameters), learning_rate)\nreturn parameters, costs", "the result of update thrown away", "network-no-update"),
]
