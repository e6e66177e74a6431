"""The exercise `network`: train X -> ReLU -> ReLU -> sigmoid on real images.

Two questions decide. On the held-out digits a right solution reaches LEVEL for every seed tried. And one step of
gradient descent from the learner's own parameters must land where the true gradient says: this refuses every wrong
derivative, also those with which a network still learns.

Measured on the 599 held-out images, 10 seeds each and 60 for the right one; always saying "no" gives 0.895
(`python benchmarks/wrong_gradients.py`):

                                               lowest highest  reach 0.97
    right                                      0.973  0.985   60 of 60
    ReLU' is 1 everywhere                      0.938  0.955    0 of 10
    ReLU' is 0 everywhere                      0.893  0.908    0 of 10
    ReLU' is ReLU itself                       0.895  0.963    0 of 10
    ReLU' on the wrong side                    0.895  0.917    0 of 10
    ReLU' is the sign of z                     0.978  0.985   10 of 10
    ReLU' is z on the left                     0.895  0.987    2 of 10
    ReLU' is leaky, 0.01 on the left           0.973  0.985   10 of 10
    ReLU' is 1/2 on the right                  0.967  0.977    7 of 10
    the sigmoid's slope in the hidden layers   0.947  0.960    0 of 10
    tanh's slope in the hidden layers          0.952  0.968    0 of 10
    the gate is decided by dA, not by Z        0.895  0.895    0 of 10
    the slope alone, dA lost                   0.895  0.895    0 of 10
    dA plus slope                              0.895  0.895    0 of 10
    dZ[L] = dA[L]                              0.895  0.895    0 of 10
    dZ[L] = (A - Y) times the slope            0.952  0.965    0 of 10
    dZ[L] = Y - A                              0.105  0.105    0 of 10
    only the label-1 term of dA[L]             0.105  0.105    0 of 10
    dA[L] without its first minus              0.895  0.895    0 of 10
    sigmoid' = s (s - 1)                       0.105  0.105    0 of 10
    sigmoid' = 1 - s^2                         0.105  0.895    0 of 10
    sigmoid' = s                               0.895  0.895    0 of 10
    sigmoid' = s * 1 - s                       0.105  0.876    0 of 10
    sigmoid' at a                              0.895  0.895    0 of 10
    no 1/m                                     0.895  0.895    0 of 10
    1/m twice                                  0.895  0.895    0 of 10
    db without 1/m                             0.105  0.895    0 of 10
    dW carries the error back                  0.895  0.902    0 of 10
    the size of W carries the error back       0.895  0.973    3 of 10
    layer 1 stands still                       0.913  0.955    0 of 10
    layer 3 stands still                       0.958  0.980    4 of 10
    b stands still                             0.975  0.987   10 of 10
"""

from functools import cache, partial

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.small_nets import away_from_kinks, labels
from autograder.reading.arrays import ArrayLeaf, generator
from autograder.reading.form import WrongForm, leaves
from autograder.reading.leaf import Interval
from autograder.reading.probe import Probe
from autograder.reading.reading import read
from solutions import network as reference
from solutions.activations import ACTIVATIONS
from solutions.digits import is_it

DIGIT = 8
SIZES, RATE, STEPS, SEED = [64, 20, 10, 1], 0.5, 600, 0
LEVEL = 0.97
LARGE = 1e9     # no parameter of a network that learns comes near it
TRIES = 20


def exercise():
    part = Part("train", "train(X, Y, layer_dims, learning_rate, steps, seed)", reference.train, 5, 5, "step",
                probes, steps, "Print the cost every 50 steps. Then check your gradient against numerical_gradient.")
    given = {"np": np, "ACTIVATIONS": ACTIVATIONS, **{name: getattr(reference, name) for name in GIVEN}}
    return Exercise("network", "A network learns to read", "network", (part,), given)


GIVEN = ("init_parameters", "linear_forward", "layer_forward", "forward", "cost_from_z", "cost", "backward", "update")


def anything(shape, low=-LARGE):
    """Any numbers of this shape, as long as they are finite and no smaller than `low`."""
    return Interval(np.full(shape, low), np.full(shape, LARGE))


def form(layer_dims, steps, when=""):
    """(want, names) of parameters and costs: shapes, names of the activations, nothing about the numbers."""
    activations = ["relu"] * (len(layer_dims) - 2) + ["sigmoid"]
    want = [(anything((n, n_prev)), anything((n, 1)), name)
            for n_prev, n, name in zip(layer_dims, layer_dims[1:], activations, strict=False)]
    names = [(f"W of layer {i}{when}", f"b of layer {i}{when}", f"the activation of layer {i}")
             for i in range(1, len(layer_dims))]
    return (want, anything((steps,), 0.0)), (names, "costs")


def seen(value):
    """The learner's parameters, and costs as an array: a list of numbers is what most will return."""
    if not isinstance(value, (tuple, list)) or len(value) != 2:
        raise WrongForm("form.two-things")
    parameters, costs = value
    if isinstance(costs, np.ndarray) and is_real(costs):
        return parameters, costs.astype(float)
    if isinstance(costs, (tuple, list)) and all(is_real(each) and np.size(each) == 1 for each in costs):
        return parameters, np.array([float(np.ravel(each)[0]) for each in costs])   # of shape (1, 1): a number, too
    raise WrongForm("form.costs")


def is_real(value):
    """Is a plain value a real number, or an array of such?"""
    return isinstance(value, (int, float, np.ndarray)) and np.asarray(value).dtype.kind in "biuf"


def is_usable(value, want, names):
    """Are these real, finite parameters and costs, of the right shapes? Raises WrongForm where the nesting differs."""
    return all(isinstance(leaf, ArrayLeaf) and not leaf.is_wrong for leaf in leaves(value, want, names))


def floats(parameters):
    """Usable parameters as the reference takes them."""
    return [(W.astype(float), b.astype(float), name) for W, b, name in parameters]


def form_probe(layer_dims, m, steps, kind="array"):
    rng = generator(0, "network", *layer_dims)
    X, Y = rng.normal(size=(layer_dims[0], m)), labels(rng, m)
    want, names = form(layer_dims, steps)
    return Probe(words(X, layer_dims, steps), (X, Y, layer_dims, 0.1 * layer_dims[0], steps, 3), want, names, kind,
                 view=seen)


def words(X, layer_dims, steps):
    return (f"train(X, Y, layer_dims, learning_rate, steps, seed) with X of shape {X.shape}, "
            f"layer_dims = {layer_dims} and steps = {steps}")


def probes():
    """Two small networks for the form, then the digits."""
    return [form_probe([3, 4, 2, 1], 6, 3), form_probe([2, 3, 1], 5, 2),
            digits_probe()]


@cache
def digits():
    return is_it(DIGIT)


def digits_probe():
    X, Y, _, _ = digits()
    want, names = form(SIZES, STEPS)
    half = Interval(np.asarray(0.0), np.asarray(0.5))
    level = Interval(np.asarray(LEVEL), np.asarray(1.0))
    return Probe(words(X, SIZES, STEPS), (X, Y, SIZES, RATE, STEPS, SEED), (*want, half, level),
                 (*names, "the last cost divided by the first", "the accuracy on the held-out images"), "real data",
                 view=partial(learned, want=want, names=names), slow=True)


def learned(value, want, names):
    """Parameters and costs, then how far the cost fell and how many held-out images are read right.

    Where parameters or costs are no usable numbers, these two are as they should be: the others say what is amiss.
    """
    parameters, costs = value = seen(value)
    if not is_usable(value, want, names):
        return (*value, np.asarray(0.0), np.asarray(1.0))
    _, _, X, Y = digits()
    return parameters, costs, costs[-1] / costs[0] if costs[0] else np.inf, accuracy(X, Y, floats(parameters))


def accuracy(X, Y, parameters):
    """The share of the examples that the network puts on the right side of 1/2."""
    with np.errstate(all="ignore"):
        AL, _ = reference.forward(X, parameters)
    return np.mean((AL > 0.5) == (Y == 1))


def steps(seed, learner):
    """The same seed gives the same, another one does not; the second step goes along the true gradient."""
    for attempt in range(TRIES):
        rng = generator(seed, "train", attempt)
        X, Y, sizes = rng.normal(size=(4, 8)), labels(rng, 8), [4, 5, 3, 1]
        args = (X, Y, sizes, float(rng.uniform(0.05, 0.2)))
        own = int(rng.integers(1, 10_000))
        want, names = form(sizes, 1, " of a second run")
        first = Probe(words(X, sizes, 1), (*args, 1, own), want, names, "fresh", view=seen)
        once = read(first, learner.call("train", *args, 1, own))
        if once.is_bad:
            return [first]
        parameters, costs = seen(once.value)
        parameters = floats(parameters)
        AL, caches = reference.forward(X, parameters)
        if away_from_kinks(caches):
            break
    call = words(X, sizes, 1)
    return [Probe(call, (*args, 1, own), (parameters, costs), names, "the same seed", view=seen),
            Probe(call, (*args, 1, own + 1), np.asarray(1.0), "the share of new weights by another seed",
                  "another seed", view=partial(others, parameters, want, names)),
            second_step(args, own, parameters, AL, caches)]


def others(parameters, want, names, value):
    """1.0 if the first layer's weights differ from those that another seed gave, else 0.0."""
    value = seen(value)
    return np.asarray(float(is_usable(value, want, names) and not np.array_equal(value[0][0][0], parameters[0][0])))


def second_step(args, own, parameters, AL, caches):
    """From the parameters after one step: where the next one ends, and the cost that was noted before it."""
    X, Y, sizes, rate = args
    after = reference.update(parameters, reference.backward(AL, Y, caches, parameters), rate)
    (_, costs), names = form(sizes, 2, " after the second step")
    costs.low[-1] = costs.high[-1] = reference.cost(AL, Y)
    return Probe(words(X, sizes, 2), (*args, 2, own), (after, costs), names, "the second step", view=seen, scale=10)
