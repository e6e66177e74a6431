"""Known mistakes with train: the start and the steps."""

from autograder.diagnosis.mistakes.names import backward, cost_from_z, forward, init_parameters, update
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("no-update", says="The parameters never change: there is no update, or its result is thrown away.",
         tries="End each round with parameters = update(…).")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = parameters
    return parameters, costs


@mistake("uphill", says="The step goes uphill: the cost rises.", tries="Downhill is minus: W - learning_rate * dW.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = [(W + learning_rate * dW, b + learning_rate * db, name)
                      for (W, b, name), (dW, db) in zip(parameters, gradients)]
    return parameters, costs


@mistake("only-w", says="Only W is updated: b never learns.", tries="b has a gradient too.", source="H25")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = [(W - learning_rate * dW, b, name)
                      for (W, b, name), (dW, db) in zip(parameters, gradients)]
    return parameters, costs


@mistake("only-b", says="Only b is updated: W never learns.", tries="W has a gradient too.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = [(W, b - learning_rate * db, name)
                      for (W, b, name), (dW, db) in zip(parameters, gradients)]
    return parameters, costs


@mistake("first-layer", says="Only the first layer is updated.", tries="Every layer has its gradient.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = [*update(parameters, gradients, learning_rate)[:1], *parameters[1:]]
    return parameters, costs


@mistake("last-layer", says="Only the last layer is updated.", tries="Every layer has its gradient.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = [*parameters[:-1], update(parameters, gradients, learning_rate)[-1]]
    return parameters, costs


@mistake("no-rate", says="The step has length 1: learning_rate is not used.", tries="Give learning_rate to update.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, 1.0)
    return parameters, costs


@mistake("fixed-rate", says="The step is 0.01 times the gradient, whatever learning_rate is.",
         tries="Give learning_rate to update.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, 0.01)
    return parameters, costs


@mistake("fixed-rate-half", says="The step is 0.5 times the gradient, whatever learning_rate is.",
         tries="Give learning_rate to update.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, 0.5)
    return parameters, costs


@mistake("rate-over-m", says="The step is m times too short: 1/m is in the gradients already.",
         tries="Use learning_rate as it is.", source="F16")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate / Y.shape[1])
    return parameters, costs


@mistake("rate-times-m", says="The step is m times too long.", tries="Use learning_rate as it is.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate * Y.shape[1])
    return parameters, costs


@mistake("rate-squared", says="The step uses learning_rate squared.", tries="Multiply by it once.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate**2)
    return parameters, costs


@mistake("half-step", says="Every step is half as long as it should be.", tries="Use the gradients as they are.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = [(0.5 * dW, 0.5 * db) for dW, db in backward(AL, Y, caches, parameters)]
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("double-step", says="Every step is twice as long as it should be.", tries="Use the gradients as they are.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = [(2.0 * dW, 2.0 * db) for dW, db in backward(AL, Y, caches, parameters)]
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("decaying-rate", says="The steps grow shorter and shorter.",
         tries="Here every step uses the same learning_rate.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate / (1 + step))
    return parameters, costs


@mistake("momentum", says="Old gradients are carried along: that is momentum, or gradients that were not begun anew.",
         tries="Each step uses the gradient of its own parameters.", source="H28")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = [(0.9 * v + dW, 0.9 * u + db) for (v, u), (dW, db) in zip(
            gradients if step else [(0, 0)] * len(parameters),  # noqa: F821
            backward(AL, Y, caches, parameters))]
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("stale", says="The gradients were computed once and used in every step.",
         tries="Compute them anew in each round.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters) if step == 0 else gradients  # noqa: F821
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("forward-once", says="forward was called once, before the loop.", tries="Every step begins with forward.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    AL, caches = forward(X, parameters)
    for step in range(steps):
        costs.append(cost_from_z(caches[-1][3], Y))
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs


@mistake("restarts", says="Every step begins with the first parameters again.",
         tries="Call init_parameters once, before the loop.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        parameters = init_parameters(layer_dims, seed)
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("zero-start", says="All weights begin at 0: all units of a layer stay the same.",
         tries="Begin with init_parameters(layer_dims, seed).")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = [(0 * W, b, name) for W, b, name in init_parameters(layer_dims, seed)], []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("same-start", says="All weights begin at the same number: all units of a layer stay the same.",
         tries="Begin with init_parameters(layer_dims, seed).")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = [(0 * W + 0.1, b, name) for W, b, name in init_parameters(layer_dims, seed)], []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("huge-start", says="The weights begin far too large.", tries="Begin with init_parameters(layer_dims, seed).")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = [(50 * W, b, name) for W, b, name in init_parameters(layer_dims, seed)], []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("one-step-less", says="There is one step too few.", tries="range(steps) has steps rounds.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps - 1):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("one-step-more", says="There is one step too many.", tries="range(steps) has steps rounds.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps + 1):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("one-step", says="There is one step only: the return stands inside the loop.",
         tries="Move the return one level to the left.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
        return parameters, costs
