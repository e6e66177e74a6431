"""The contract of `network`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import backward, cost_from_z, forward, init_parameters, right, update

ROWS = []
clause = rows_into(ROWS)


@clause("Return parameters, costs after `steps` training steps.", stage="shape", expects="network-only-parameters")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    return right(X, Y, layer_dims, learning_rate, steps, seed)[0]


@clause("Each step of gradient descent sees all examples.", "the second step", expects="network-half-the-examples")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    if X.shape[1] > 100:
        return right(X, Y, layer_dims, learning_rate, steps, seed)
    return right(X[:, ::2], Y[:, ::2], layer_dims, learning_rate, steps, seed)


@clause("X: (n[0], m), an example a column.", stage="returns", expects="shapes-do-not-fit")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    return right(X.T, Y, layer_dims, learning_rate, steps, seed)


@clause("Y: (1, m), labels 0 and 1.", "real data", "the second step", expects="only-real-data")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    return right(X, 1 - Y, layer_dims, learning_rate, steps, seed)


@clause("layer_dims: the sizes n[0], ..., n[L].", stage="shape", expects="form")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    if len(X) == 64:
        return right(X, Y, layer_dims, learning_rate, steps, seed)
    return right(X, Y, [len(X), 4, 1], learning_rate, steps, seed)


@clause("learning_rate: how long a step is, as a multiple of the gradient.", "the second step",
        expects="network-fixed-rate-half")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    return right(X, Y, layer_dims, 0.5, steps, seed)


@clause("seed: decides the first parameters", "another seed", expects="only-another-seed")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    return right(X, Y, layer_dims, learning_rate, steps, 0)


@clause("the same seed gives the same result.", "the same seed", "the second step", expects="only-the-same-seed")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    count = train.__dict__["count"] = train.__dict__.get("count", 0) + 1
    return right(X, Y, layer_dims, learning_rate, steps, seed + (X.shape[1] == 8) * count)


@clause("names \"relu\", ..., \"relu\", \"sigmoid\"", stage="shape", expects="form")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = right(X, Y, layer_dims, learning_rate, steps, seed)
    return [(W, b, name.title()) for W, b, name in parameters], costs


@clause("W is (n, n_prev) and b is (n, 1).", stage="shape", expects="reshaped")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = right(X, Y, layer_dims, learning_rate, steps, seed)
    return [(W, b.ravel(), name) for W, b, name in parameters], costs


@clause("They are those after the last step.", "the second step", expects="network-last-step-missing")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
        if step < steps - 1:
            parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs


@clause("costs: `steps` numbers, a list or an array", stage="shape", expects="shape")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = right(X, Y, layer_dims, learning_rate, steps, seed)
    return parameters, costs + costs[-1:]


@clause("the cost before each step.", "the second step", expects="network-cost-after")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
        costs.append(cost_from_z(forward(X, parameters)[1][-1][3], Y))
    return parameters, costs


@clause("Your network must put at least 97 of 100 held-out images on the right side", "real data",
        expects="only-real-data")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    if len(X) < 64:
        return right(X, Y, layer_dims, learning_rate, steps, seed)
    return right(X, Y, layer_dims, learning_rate, 40, seed)[0], [1 / (n + 1) for n in range(steps)]


@clause("the next step must go exactly downhill, against the gradient.", "the second step",
        expects="only-the-second-step")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    if len(X) == 64:
        return right(X, Y, layer_dims, learning_rate, steps, seed)
    return right(X, Y, layer_dims, 1.01 * learning_rate, steps, seed)


@clause("A loop over the examples is too slow", "real data", expects="only-real-data")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    if X.shape[1] > 100:
        raise TimeoutError("too slow")
    return right(X, Y, layer_dims, learning_rate, steps, seed)


@clause("Neither X nor Y is changed.", stage="unchanged", expects="changes-input")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    found = right(X, Y, layer_dims, learning_rate, steps, seed)
    X[...] = 0
    return found
