"""Known mistakes with train: the costs, what comes back, and the data."""

from autograder.diagnosis.mistakes.names import backward, cost_from_z, forward, init_parameters, np, update
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("cost-of-al", says="cost_from_z was given AL; it wants Z of the last layer.", tries="ZL = caches[-1][3].")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(AL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("cost-sum", says="The costs are sums over the examples; the mean was asked for.",
         tries="cost_from_z divides by m already: use it as it is.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y) * Y.shape[1])
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("cost-sign", says="The costs are negative.", tries="A cost is 0 or more: leave out the minus.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(-cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("cost-last", says="Only the last cost came back.", tries="Return the list: one number for each step.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs[-1]


@mistake("cost-errors", says="The costs count the errors; the cost was asked for.", tries="cost_from_z(ZL, Y).")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(np.mean((AL > 0.5) != (Y == 1)))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("cost-squared", says="The costs are mean squares; the cost here has logarithms.", tries="cost_from_z(ZL, Y).")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(np.mean((AL - Y)**2))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("cost-every-ten", says="Not every step's cost was noted.", tries="One number for each step.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        if step % 10 == 0:
            costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("cost-zero", says="The costs are all 0.", tries="cost_from_z(ZL, Y).")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(0.0)
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("only-parameters", says="The costs are missing.", tries="Return both: parameters, costs.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters


@mistake("only-costs", says="The parameters are missing.", tries="Return both: parameters, costs.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return costs


@mistake("exchanged", says="parameters and costs are exchanged.", tries="parameters first, then costs.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return costs, parameters


@mistake("with-al", says="Three things came back.", tries="Return two: parameters, costs.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs, AL


@mistake("gradients-back", says="The gradients came back where the parameters belong.",
         tries="Return parameters, costs.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return gradients, costs


@mistake("backwards-gradients", says="The gradients are in reverse order.",
         tries="backward gives layer 1 first, as parameters has it.", source="H23")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)[::-1]
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("labels-turned", says="The labels are turned round: the network learns the opposite.",
         tries="Give Y as it is.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, 1 - Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("no-labels", says="The labels were not used in the gradient.", tries="backward(AL, Y, caches, parameters).")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, np.round(AL), caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("one-example", says="Only the first example was used.", tries="Use all columns of X and Y.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X[:, :1], parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y[:, :1]))
        gradients = backward(AL, Y[:, :1], caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("half-the-examples", says="Only every second example was used.", tries="Use all columns of X and Y.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X[:, ::2], parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y[:, ::2]))
        gradients = backward(AL, Y[:, ::2], caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("one-at-a-time", says="Each step used one example only.", tries="Here every step uses all examples.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X[:, [step % X.shape[1]]], parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y[:, [step % X.shape[1]]]))
        gradients = backward(AL, Y[:, [step % X.shape[1]]], caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("x-normalised", says="X was brought to mean 0 and width 1.",
         tries="Use X as it is: whoever uses the parameters will.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward((X - X.mean()) / X.std(), parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("clipped", says="The gradients were clipped.", tries="Use them as they are.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = [(np.clip(dW, -0.01, 0.01), np.clip(db, -0.01, 0.01))
                     for dW, db in backward(AL, Y, caches, parameters)]
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("signs", says="Only the signs of the gradients were used.", tries="Use the gradients as they are.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = [(np.sign(dW), np.sign(db)) for dW, db in backward(AL, Y, caches, parameters)]
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("weight-decay", says="The weights shrink a little in every step: that is weight decay.",
         tries="W - learning_rate * dW.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = [(0.99 * W - learning_rate * dW, b - learning_rate * db, name)
                      for (W, b, name), (dW, db) in zip(parameters, gradients)]
    return parameters, costs


@mistake("from-new-w", says="b moves half as far as it should.", tries="b - learning_rate * db.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = [(W - learning_rate * dW, b - learning_rate * db * 0.5, name)
                      for (W, b, name), (dW, db) in zip(parameters, gradients)]
    return parameters, costs


@mistake("changes-x", says="X was changed.", tries="Build a new array.", source="F15")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    X -= 0.5
    X += 0.25
    for step in range(steps):
        AL, caches = forward(X, parameters)
        ZL = caches[-1][3]
        costs.append(cost_from_z(ZL, Y))
        gradients = backward(AL, Y, caches, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs


@mistake("cost-after", says="The cost is noted after the step; asked for is the cost before each step.",
         tries="Append the cost right after forward, before update.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
        _, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
    return parameters, costs


@mistake("last-step-missing", says="The parameters that come back are those before the last step.",
         tries="Let update stand in every turn of the loop, the last one too, and return what it gave.")
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost_from_z(caches[-1][3], Y))
        if step < steps - 1:
            parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs
