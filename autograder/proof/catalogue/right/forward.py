"""Right answers to `forward`, each written differently."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, layer_forward, np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("calls-layer", "with layer_forward")
def forward(X, parameters):
    A = X
    caches = []
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches


@right("by-index", "with layer numbers from 1")
def forward(X, parameters):
    A, caches = X, []
    L = len(parameters)
    for l in range(1, L + 1):
        A_prev = A
        W, b, name = parameters[l - 1]
        A, cache = layer_forward(A_prev, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches


@right("all-by-hand", "all A and Z kept in lists")
def forward(X, parameters):
    As, Zs = [X], []
    for W, b, name in parameters:
        Zs.append(W @ As[-1] + b)
        As.append(ACTIVATIONS[name].g(Zs[-1]))
    return As[-1], [(A, W, b, Z) for A, (W, b, _), Z in zip(As, parameters, Zs)]


@right("recursive", "a function that calls itself")
def forward(X, parameters):
    if not parameters:
        return X, []
    W, b, name = parameters[0]
    A, cache = layer_forward(X, W, b, ACTIVATIONS[name].g)
    AL, rest = forward(A, parameters[1:])
    return AL, [cache] + rest


@right("tuple-of-caches", "a tuple of caches")
def forward(X, parameters):
    A, caches = X, ()
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches = (*caches, cache)
    return A, caches


@right("while", "a while loop")
def forward(X, parameters):
    A, caches, l = X.copy(), [], 0
    while l < len(parameters):
        A, cache = layer_forward(A, *parameters[l][:2], ACTIVATIONS[parameters[l][2]].g)
        caches += [cache]
        l += 1
    return A, caches


@right("reduce", "functools.reduce over the layers")
def forward(X, parameters):
    from functools import reduce

    def step(so_far, layer):
        A, caches = so_far
        W, b, name = layer
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        return A, caches + [cache]

    return reduce(step, parameters, (X, []))


@right("generator", "a generator of caches", of="forward")
def program():
    def layers(A, parameters):
        for W, b, name in parameters:
            A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
            yield A, cache

    def forward(X, parameters):
        results = list(layers(X, parameters))
        return results[-1][0], [cache for _, cache in results]


@right("class", "a network as an object", of="forward")
def program():
    class Network:
        def __init__(self, parameters):
            self.parameters = parameters
            self.caches = []

        def __call__(self, A):
            for W, b, name in self.parameters:
                A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
                self.caches.append(cache)
            return A

    def forward(X, parameters):
        net = Network(parameters)
        return net(X), net.caches


@right("numbered", "a dictionary A[0], A[1] and so on, as on paper")
def forward(X, parameters):
    A, Z = {0: X}, {}
    for l, (W, b, name) in enumerate(parameters, start=1):
        Z[l] = np.matmul(W, A[l - 1]) + b
        A[l] = ACTIVATIONS[name].g(Z[l])
    L = len(parameters)
    return A[L], [(A[l - 1], *parameters[l - 1][:2], Z[l]) for l in range(1, L + 1)]


@right("preallocated", "a list of the right length, filled by index")
def forward(X, parameters):
    caches = [None] * len(parameters)
    A = X
    for l in range(len(parameters)):
        A, caches[l] = layer_forward(A, parameters[l][0], parameters[l][1], ACTIVATIONS[parameters[l][2]].g)
    return A, caches


@right("deque", "layers taken from a queue of one's own")
def forward(X, parameters):
    from collections import deque
    left, caches, A = deque(parameters), [], X
    while left:
        W, b, name = left.popleft()
        A, cache = layer_forward(A, W, b, g=ACTIVATIONS[name].g)
        caches.append(cache)
    return [A, caches]


@right("own-curves", "curves of one's own, by name")
def forward(X, parameters):
    curves = {"sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2)), "tanh": np.tanh, "relu": lambda z: z * (z > 0),
              "leaky_relu": lambda z: np.where(z > 0, z, 0.01 * z)}
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        caches.append((A, W, b, Z))
        A = curves[name](Z)
    return A, caches


@right("last-apart", "the last layer behind the loop")
def forward(X, parameters):
    *hidden, last = parameters
    A, caches = X, []
    for W, b, name in hidden:
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    AL, cache = layer_forward(A, last[0], last[1], ACTIVATIONS[last[2]].g)
    return AL, [*caches, cache]


@right("walrus", "a comprehension that hands A on")
def forward(X, parameters):
    A = X
    caches = [(out := layer_forward(A, W, b, ACTIVATIONS[name].g), A := out[0])[0][1] for W, b, name in parameters]
    return A, caches
