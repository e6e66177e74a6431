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


@right("while", "a while loop")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    while len(costs) < steps:
        AL, caches = forward(X, parameters)
        costs += [cost_from_z(caches[-1][-1], Y)]
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs


@right("class", "a network as an object", of="train")
def program():
    class Network:
        def __init__(self, sizes, seed):
            self.parameters = init_parameters(sizes, seed)

        def step(self, X, Y, rate):
            AL, caches = forward(X, self.parameters)
            cost = cost_from_z(caches[-1][3], Y)
            self.parameters = update(self.parameters, backward(AL, Y, caches, self.parameters), rate)
            return cost

    def train(X, Y, layer_dims, learning_rate, steps, seed):
        network = Network(layer_dims, seed)
        costs = [network.step(X, Y, learning_rate) for _ in range(steps)]
        return network.parameters, costs


@right("generator", "a generator of steps", of="train")
def program():
    def walk(parameters, X, Y, rate):
        while True:
            AL, caches = forward(X, parameters)
            gradients = backward(AL, Y, caches, parameters)
            parameters = update(parameters, gradients, rate)
            yield cost_from_z(caches[-1][3], Y), parameters

    def train(X, Y, layer_dims, learning_rate, steps, seed):
        parameters, costs = init_parameters(layer_dims, seed), []
        steps_taken = walk(parameters, X, Y, learning_rate)
        for _ in range(steps):
            cost, parameters = next(steps_taken)
            costs.append(cost)
        return parameters, costs


@right("keywords", "everything by keywords, costs as a tuple")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters = init_parameters(layer_dims=layer_dims, seed=seed)
    costs = ()
    for _ in range(steps):
        AL, caches = forward(X=X, parameters=parameters)
        costs = (*costs, float(cost_from_z(ZL=caches[-1][3], Y=Y)))
        gradients = backward(AL=AL, Y=Y, caches=caches, parameters=parameters)
        parameters = update(parameters=parameters, gradients=gradients, learning_rate=learning_rate)
    return [*parameters], costs
