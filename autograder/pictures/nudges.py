"""Height over width of the loss of a small network, for every quantity of the way back. No slope's formula is used."""

import numpy as np

from solutions.activations import ACTIVATIONS
from solutions.checking import numerical_gradient
from solutions.network import cost_from_z, linear_forward

NEAR = 1e-4     # a nudge from a Z nearer to 0 than that may cross the kink


def nudges(X, Y, parameters):
    """{name: array} of "dA[L]", "dW[L]", "db[L]", "dA[L-1]", … "db[1]", "dA[0]".

    In dW and db it is the cost that is measured, in a column of dA that example's own loss.
    """
    found, A, layers = {}, X, [X]
    for W, b, name in parameters:
        A = ACTIVATIONS[name].g(linear_forward(A, W, b))
        layers.append(A)
    last = len(parameters)
    found[f"dA[{last}]"] = numerical_gradient(lambda AL: -np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)), A)
    for l in range(last, 0, -1):
        found |= layer(l, layers[l - 1], Y, parameters[l - 1:])
    return found


def layer(l, A_prev, Y, rest):
    """The three of layer l, whose input is A_prev; rest: its parameters and those of all layers after it."""
    (W, b, name), after = rest[0], rest[1:]
    found = {f"dW[{l}]": numerical_gradient(lambda moved: cost(A_prev, Y, [(moved, b, name), *after]), W),
             f"db[{l}]": numerical_gradient(lambda moved: cost(A_prev, Y, [(W, moved, name), *after]), b)}
    own = Y.shape[1]    # the cost is the mean of the losses; here each is wanted by itself
    return found | {f"dA[{l - 1}]": numerical_gradient(lambda moved: own * cost(moved, Y, rest), A_prev)}


def cost(A, Y, parameters):
    """The cost, from what goes into the first of these layers."""
    for W, b, name in parameters:
        Z = linear_forward(A, W, b)
        A = ACTIVATIONS[name].g(Z)
    return cost_from_z(Z, Y)


def crosses_a_kink(caches, parameters):
    """Is a hidden Z so near to 0 that height over width is no slope there?"""
    return any(np.abs(Z).min() < NEAR for (_, _, _, Z), (_, _, name) in zip(caches, parameters, strict=True)
               if "relu" in name)
