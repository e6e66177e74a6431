"""Right answers with training, each written differently."""

from autograder.diagnosis.mistakes.names import backward, cost_from_z, forward, init_parameters, np, update
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("textbook", "with the given functions")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@right("own-update", "the update written out")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters = init_parameters(layer_dims, seed)
    costs = []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
        parameters = [(W - learning_rate * dW, b - learning_rate * db, name)
                      for (W, b, name), (dW, db) in zip(parameters, backward(AL, Y, caches, parameters))]
    return parameters, costs


@right("costs-array", "costs as an array")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), np.zeros(steps)
    for k in range(steps):
        AL, caches = forward(X, parameters)
        costs[k] = cost_from_z(caches[-1][3], Y)
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs


@right("own-start", "first parameters of its own")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    rng = np.random.default_rng(seed + 100)
    names = ['relu'] * (len(layer_dims) - 2) + ['sigmoid']
    parameters = [(rng.normal(size=(n, k)) * np.sqrt(2 / k), np.zeros((n, 1)), name)
                  for k, n, name in zip(layer_dims, layer_dims[1:], names)]
    costs = []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs


@right("own-cost", "the cost from the predictions")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        A = np.clip(AL, 1e-12, 1 - 1e-12)
        costs.append(float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))))
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs


@right("in-place-copy", "lists of parameters, updated one by one")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = [list(p) for p in init_parameters(layer_dims, seed)], []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
        for p, (dW, db) in zip(parameters, backward(AL, Y, caches, parameters)):
            p[0] = p[0] - learning_rate * dW
            p[1] = p[1] - learning_rate * db
    return [tuple(p) for p in parameters], costs
