"""Wrong answers with training beside the known mistakes."""

from autograder.diagnosis.mistakes.names import backward, cost_from_z, forward, init_parameters, right, update
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    raise NotImplementedError


@wrong("unseeded", "the seed is not used: it is another one in every call", expects="only-the-same-seed")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    train.calls = getattr(train, "calls", 0) + 1
    return right(X, Y, layer_dims, learning_rate, steps, train.calls)


@wrong("fixed-seed", "the seed is always 0", expects="only-another-seed")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    return right(X, Y, layer_dims, learning_rate, steps, 0)


@wrong("cost-shifted", "costs at another Z", expects="only-the-second-step")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3] + 1, Y))
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs


@wrong("x-turned", "X turned over", expects="shapes-do-not-fit")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    return right(X.T, Y, layer_dims, learning_rate, steps, seed)


@wrong("update-lost", "the result of update thrown away", expects="network-no-update")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
        update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs



@wrong("cost-afterwards", "the cost after each step", expects="network-cost-after")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    AL, caches = forward(X, parameters)
    for _ in range(steps):
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
    return parameters, costs
