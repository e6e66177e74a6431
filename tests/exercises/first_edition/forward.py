def linear_forward(A_prev, W, b):
    return W @ A_prev + b


def layer_forward(A_prev, W, b, g):
    Z = linear_forward(A_prev, W, b)
    return g(Z), (A_prev, W, b, Z)


def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches
