"""Known mistakes with training. A row: short id, function, body, what went wrong, what to try, source.

Bodies come from one right body with a line changed.
"""

BODY = """parameters, costs = {start}, []
for step in range({steps}):
    AL, caches = forward({X}, parameters)
    ZL = caches[-1][3]
    costs.append({cost})
    gradients = {gradients}
    parameters = {update}
return {result}"""


def train(start="init_parameters(layer_dims, seed)", steps="steps", X="X", cost="cost_from_z(ZL, Y)", gradients="backward(AL, Y, caches, parameters)",
          update="update(parameters, gradients, learning_rate)", result="parameters, costs"):
    return BODY.format(start=start, steps=steps, X=X, cost=cost, gradients=gradients, update=update, result=result)


def each(W="W - learning_rate * dW", b="b - learning_rate * db"):
    return f"[({W}, {b}, name) for (W, b, name), (dW, db) in zip(parameters, gradients)]"


def scaled(factor):
    return f"[({factor} * dW, {factor} * db) for dW, db in backward(AL, Y, caches, parameters)]"


T = "train"
ROWS = [
    ("no-update", T, train(update="parameters"), "The parameters never change: there is no update, or its result is thrown away.", "End each round with parameters = update(…)."),
    ("uphill", T, train(update=each("W + learning_rate * dW", "b + learning_rate * db")), "The step goes uphill: the cost rises.", "Downhill is minus: W - learning_rate * dW."),
    ("only-w", T, train(update=each(b="b")), "Only W is updated: b never learns.", "b has a gradient too.", "H25"),
    ("only-b", T, train(update=each(W="W")), "Only b is updated: W never learns.", "W has a gradient too."),
    ("first-layer", T, train(update="[*update(parameters, gradients, learning_rate)[:1], *parameters[1:]]"), "Only the first layer is updated.", "Every layer has its gradient."),
    ("last-layer", T, train(update="[*parameters[:-1], update(parameters, gradients, learning_rate)[-1]]"), "Only the last layer is updated.", "Every layer has its gradient."),
    ("no-rate", T, train(update="update(parameters, gradients, 1.0)"), "The step has length 1: learning_rate is not used.", "Give learning_rate to update."),
    ("fixed-rate", T, train(update="update(parameters, gradients, 0.01)"), "The step is 0.01 times the gradient, whatever learning_rate is.", "Give learning_rate to update."),
    ("fixed-rate-half", T, train(update="update(parameters, gradients, 0.5)"), "The step is 0.5 times the gradient, whatever learning_rate is.", "Give learning_rate to update."),
    ("rate-over-m", T, train(update="update(parameters, gradients, learning_rate / Y.shape[1])"), "The step is m times too short: 1/m is in the gradients already.", "Use learning_rate as it is.", "F16"),
    ("rate-times-m", T, train(update="update(parameters, gradients, learning_rate * Y.shape[1])"), "The step is m times too long.", "Use learning_rate as it is."),
    ("rate-squared", T, train(update="update(parameters, gradients, learning_rate**2)"), "The step uses learning_rate squared.", "Multiply by it once."),
    ("half-step", T, train(gradients=scaled(0.5)), "Every step is half as long as it should be.", "Use the gradients as they are."),
    ("double-step", T, train(gradients=scaled(2.0)), "Every step is twice as long as it should be.", "Use the gradients as they are."),
    ("decaying-rate", T, train(update="update(parameters, gradients, learning_rate / (1 + step))"), "The steps grow shorter and shorter.", "Here every step uses the same learning_rate."),
    ("momentum", T, train(gradients="[(0.9 * v + dW, 0.9 * u + db) for (v, u), (dW, db) in zip(gradients if step else [(0, 0)] * len(parameters), backward(AL, Y, caches, parameters))]"),
     "Old gradients are carried along: that is momentum, or gradients that were not begun anew.", "Each step uses the gradient of its own parameters.", "H28"),
    ("stale", T, train(gradients="backward(AL, Y, caches, parameters) if step == 0 else gradients"), "The gradients were computed once and used in every step.", "Compute them anew in each round."),
    ("forward-once", T, "parameters, costs = init_parameters(layer_dims, seed), []\nAL, caches = forward(X, parameters)\nfor step in range(steps):\n    costs.append(cost_from_z(caches[-1][3], Y))\n"
     "    parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)\nreturn parameters, costs", "forward was called once, before the loop.", "Every step begins with forward."),
    ("restarts", T, train().replace("    AL, caches", "    parameters = init_parameters(layer_dims, seed)\n    AL, caches", 1), "Every step begins with the first parameters again.", "Call init_parameters once, before the loop."),
    ("zero-start", T, train(start="[(0 * W, b, name) for W, b, name in init_parameters(layer_dims, seed)]"), "All weights begin at 0: all units of a layer stay the same.", "Begin with init_parameters(layer_dims, seed)."),
    ("same-start", T, train(start="[(0 * W + 0.1, b, name) for W, b, name in init_parameters(layer_dims, seed)]"), "All weights begin at the same number: all units of a layer stay the same.", "Begin with init_parameters(layer_dims, seed)."),
    ("huge-start", T, train(start="[(50 * W, b, name) for W, b, name in init_parameters(layer_dims, seed)]"), "The weights begin far too large.", "Begin with init_parameters(layer_dims, seed)."),
    ("one-step-less", T, train(steps="steps - 1"), "There is one step too few.", "range(steps) has steps rounds."),
    ("one-step-more", T, train(steps="steps + 1"), "There is one step too many.", "range(steps) has steps rounds."),
    ("one-step", T, train().replace("\nreturn", "\n    return"), "There is one step only: the return stands inside the loop.", "Move the return one level to the left."),
    ("cost-of-al", T, train(cost="cost_from_z(AL, Y)"), "cost_from_z was given AL; it wants Z of the last layer.", "ZL = caches[-1][3]."),
    ("cost-sum", T, train(cost="cost_from_z(ZL, Y) * Y.shape[1]"), "The costs are sums over the examples; the mean was asked for.", "cost_from_z divides by m already: use it as it is."),
    ("cost-sign", T, train(cost="-cost_from_z(ZL, Y)"), "The costs are negative.", "A cost is 0 or more: leave out the minus."),
    ("cost-last", T, train(result="parameters, costs[-1]"), "Only the last cost came back.", "Return the list: one number for each step."),
    ("cost-errors", T, train(cost="np.mean((AL > 0.5) != (Y == 1))"), "The costs count the errors; the cost was asked for.", "cost_from_z(ZL, Y)."),
    ("cost-squared", T, train(cost="np.mean((AL - Y)**2)"), "The costs are mean squares; the cost here has logarithms.", "cost_from_z(ZL, Y)."),
    ("cost-every-ten", T, train().replace("    costs.append", "    if step % 10 == 0:\n        costs.append"), "Not every step's cost was noted.", "One number for each step."),
    ("cost-zero", T, train(cost="0.0"), "The costs are all 0.", "cost_from_z(ZL, Y)."),
    ("only-parameters", T, train(result="parameters"), "The costs are missing.", "Return both: parameters, costs."),
    ("only-costs", T, train(result="costs"), "The parameters are missing.", "Return both: parameters, costs."),
    ("exchanged", T, train(result="costs, parameters"), "parameters and costs are exchanged.", "parameters first, then costs."),
    ("with-al", T, train(result="parameters, costs, AL"), "Three things came back.", "Return two: parameters, costs."),
    ("gradients-back", T, train(result="gradients, costs"), "The gradients came back where the parameters belong.", "Return parameters, costs."),
    ("backwards-gradients", T, train(gradients="backward(AL, Y, caches, parameters)[::-1]"), "The gradients are in reverse order.", "backward gives layer 1 first, as parameters has it.", "H23"),
    ("labels-turned", T, train(gradients="backward(AL, 1 - Y, caches, parameters)"), "The labels are turned round: the network learns the opposite.", "Give Y as it is."),
    ("no-labels", T, train(gradients="backward(AL, np.round(AL), caches, parameters)"), "The labels were not used in the gradient.", "backward(AL, Y, caches, parameters)."),
    ("one-example", T, train(X="X[:, :1]", cost="cost_from_z(ZL, Y[:, :1])", gradients="backward(AL, Y[:, :1], caches, parameters)"), "Only the first example was used.", "Use all columns of X and Y."),
    ("half-the-examples", T, train(X="X[:, ::2]", cost="cost_from_z(ZL, Y[:, ::2])", gradients="backward(AL, Y[:, ::2], caches, parameters)"), "Only every second example was used.", "Use all columns of X and Y."),
    ("one-at-a-time", T, train(X="X[:, [step % X.shape[1]]]", cost="cost_from_z(ZL, Y[:, [step % X.shape[1]]])", gradients="backward(AL, Y[:, [step % X.shape[1]]], caches, parameters)"),
     "Each step used one example only.", "Here every step uses all examples."),
    ("x-normalised", T, train(X="(X - X.mean()) / X.std()"), "X was brought to mean 0 and width 1.", "Use X as it is: whoever uses the parameters will."),
    ("clipped", T, train(gradients="[(np.clip(dW, -0.01, 0.01), np.clip(db, -0.01, 0.01)) for dW, db in backward(AL, Y, caches, parameters)]"), "The gradients were clipped.", "Use them as they are."),
    ("signs", T, train(gradients="[(np.sign(dW), np.sign(db)) for dW, db in backward(AL, Y, caches, parameters)]"), "Only the signs of the gradients were used.", "Use the gradients as they are."),
    ("weight-decay", T, train(update=each(W="0.99 * W - learning_rate * dW")), "The weights shrink a little in every step: that is weight decay.", "W - learning_rate * dW."),
    ("from-new-w", T, train(update=each(W="W - learning_rate * dW", b="b - learning_rate * db * 0.5")), "b moves half as far as it should.", "b - learning_rate * db."),
    ("changes-x", T, train().replace("for step", "X -= 0.5\nX += 0.25\nfor step"), "X was changed.", "Build a new array.", "F15"),
]
