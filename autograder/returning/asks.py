"""For each function that an exercise asks for: numbers to ask it about, and which part of its result is asked for."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

from autograder.sentences import say
from solutions import six_curves
from solutions.activations import ACTIVATIONS

Gaps = dict[str, Any]


@dataclass(frozen=True)
class Ask:
    """draw: from a source of chance, (the arguments of a call, the gaps of the question's words).

    view: the part of the result that is asked for. words: the id of the question's sentences, where a function has
    several asks.
    """

    exercise: str
    function: str
    draw: Callable[[Random], tuple[tuple, Gaps]]
    view: Callable[[Any], Any] = lambda result: result
    words: str = ""

    @property
    def topic(self) -> str:
        return f"{self.exercise}.{self.function}"

    @property
    def sentence(self) -> str:
        return "-".join(filter(None, (self.exercise, self.function, self.words)))


def at_z(name, places, **more):
    """An activation at one of these places; the words may need its height there."""
    def draw(chance):
        z = chance.choice(places)
        return (z, *more.values()), {"z": z, "a": float(ACTIVATIONS[name].g(z, **more)), **more}
    return draw


def from_a(places, **more):
    def draw(chance):
        a = chance.choice(places)
        return (a, *more.values()), {"a": a, **more}
    return draw


def from_z(places):
    def draw(chance):
        z = chance.choice(places)
        return (z,), {"z": z}
    return draw


def of_elu(places):
    """g of ELU is given, so its heights are no secret."""
    def draw(chance):
        z = chance.choice(places)
        return (z,), {"z": z, "a": math.expm1(z) if z <= 0 else z}
    return draw


def triangle(chance):
    z, h = chance.choice([(1.0, 1.0), (-1.0, 1.0), (0.5, 0.5), (2.0, 1.0), (-0.5, 0.5), (1.0, 2.0)])
    height = dict(zip(("low", "middle", "high"), (1 / (1 + math.exp(-(z + step))) for step in (-h, 0, h)), strict=True))
    return (z, h), {"z": z, "h": h, "from_z": z - h, "to_z": z + h, **height}


def square(z):
    return z * z


def on_a_square(chance):
    z, h = chance.choice([3.0, 2.0, -1.0, 4.0, -2.0, 5.0]), chance.choice([0.5, 1.0])
    return (square, z, h), {"z": z, "h": h, "from_z": z - h, "to_z": z + h,
                            "low": square(z - h), "middle": square(z), "high": square(z + h)}


def curve(chance):
    name = chance.choice(six_curves.CURVES)
    return (name,), {"curve": say(f"curves.{name.replace(' ', '-')}")}


def reason(said):
    """The three kinds of answer to "does the height alone tell the slope?"."""
    kind = {"once": "once", "same slope": "same-slope"}.get(said if isinstance(said, str) else "", "other-slope")
    return say(f"reasons.{kind}")


def neuron(chance):
    x, w, b = chance.choice([2.0, 3.0, -1.0, 0.5]), chance.choice([0.5, -0.5, 1.0]), chance.choice([-0.5, 0.5, 0.0])
    z = w * x + b
    a = 1 / (1 + math.exp(-z))
    return (x, w, b), {"x": x, "w": w, "b": b, "z": z, "a": a, "da": -1 / a, "slope": a * (1 - a)}


def whole(chance, rows, columns, least=-2, most=3):
    """A small matrix of whole numbers, not all the same."""
    while True:
        made = np.array([[chance.randint(least, most) for _ in range(columns)] for _ in range(rows)], float)
        if rows * columns == 1 or len(np.unique(made)) > 1:
            return made


def layer(chance):
    A_prev, W, b = whole(chance, 2, 2), whole(chance, 2, 2), whole(chance, 2, 1, -1, 1)
    return (A_prev, W, b), {"A_prev": A_prev, "W": W, "b": b}


def relu_layer(chance):
    arguments, gaps = layer(chance)
    return (*arguments, ACTIVATIONS["relu"].g), gaps


def two_layers(chance):
    X, W1, W2 = whole(chance, 1, 2, -3, 3), whole(chance, 2, 1, -1, 2), whole(chance, 1, 2, 1, 3)
    b1, b2 = whole(chance, 2, 1, -1, 1), whole(chance, 1, 1, -1, 1)
    return (X, [(W1, b1, "relu"), (W2, b2, "relu")]), {"X": X, "W1": W1, "b1": b1, "W2": W2, "b2": b2}


def predictions(chance):
    AL = np.array([[chance.choice([0.8, 0.5, 0.25]), chance.choice([0.2, 0.5, 0.75])]])
    Y = np.array([chance.choice([[1.0, 0.0], [0.0, 1.0]])])
    return (AL, Y), {"AL": AL, "Y": Y}


def layer_back(chance):
    A_prev, W, dA = whole(chance, 2, 2), whole(chance, 2, 2), whole(chance, 2, 2)
    Z = np.array([[chance.choice([-2.0, 1.0, 3.0]) for _ in range(2)] for _ in range(2)])
    cache = (A_prev, W, np.zeros((2, 1)), Z)
    return (dA, cache, ACTIVATIONS["relu"].g_prime), {"dA": dA, "A_prev": A_prev, "W": W, "Z": Z}


def one_layer_network(chance):
    AL = np.array([[chance.choice([0.75, 0.5]), chance.choice([0.25, 0.8])]])
    X, Y = whole(chance, 1, 2, 1, 4), np.array([chance.choice([[1.0, 0.0], [0.0, 1.0]])])
    W, b = np.array([[1.0]]), np.array([[0.0]])
    caches = [(X, W, b, np.log(AL / (1 - AL)))]
    return (AL, Y, caches, [(W, b, "sigmoid")]), {"AL": AL, "Y": Y, "X": X}


def of_two(theta):
    first, second = np.ravel(theta)
    return first**2 + 3 * first * second


def gradient(chance):
    theta = np.array([chance.choice([1.0, 2.0, -1.0]), chance.choice([1.0, 3.0, -2.0])])
    return (of_two, theta, 0.5), {"theta": theta}


def two_gradients(chance):
    p = np.array([3.0, 4.0]) * chance.choice([1, 2, 10])
    q = p * chance.choice([2, 3, 0.5])
    return (p, q), {"p": p, "q": q}


def small_training(chance):
    X, Y = np.array([[0.5, -1.0, 1.5]]), np.array([[1.0, 0.0, 1.0]])
    steps = chance.choice([3, 5, 8, 10, 20, 25])
    return (X, Y, [1, 2, 1], 0.5, steps, 1), {"steps": steps}


def direction(trained):
    """Where the costs went."""
    first, *_between, last = trained[1]
    return say(f"directions.{'lower' if last < first else 'higher' if last > first else 'same'}")


FAR = (-2.0, -1.0, 1.0, 2.0)
LEAK = {"negative_slope": 0.1}
ASKS = (
    Ask("triangle", "g", at_z("sigmoid", (-3.0, *FAR, 3.0))), Ask("triangle", "slope_at", triangle),
    Ask("slope", "slope", on_a_square),
    Ask("sigmoid", "g", at_z("sigmoid", (-3.0, *FAR, 3.0))), Ask("sigmoid", "g_prime", at_z("sigmoid", FAR)),
    Ask("sigmoid", "g_prime_from_a", from_a((0.1, 0.2, 0.3, 0.6, 0.8, 0.9))),
    Ask("which_a", "why", curve, reason),
    Ask("tanh", "g", at_z("tanh", (-2.0, -1.0, 0.5, 1.0, 2.0))),
    Ask("tanh", "g_prime", at_z("tanh", (-1.0, 0.5, 1.0, 2.0))),
    Ask("tanh", "g_prime_from_a", from_a((-0.8, -0.5, 0.2, 0.6, 0.9))),
    Ask("impostor", "impostor", from_z((-10.0, 10.0))),
    Ask("relu", "g", at_z("relu", (-2.5, -0.5, 1.5, 3.0))),
    Ask("relu", "g_prime", at_z("relu", (-2.5, -0.5, 1.5, 3.0))),
    Ask("relu", "g_prime_from_a", from_a((0.0, 0.5, 2.0, 3.0))),
    Ask("leaky_relu", "g", at_z("leaky_relu", (-3.0, -2.0, 0.5, 2.0), **LEAK)),
    Ask("leaky_relu", "g_prime", at_z("leaky_relu", (-3.0, -0.5, 0.5, 2.0), **LEAK)),
    Ask("leaky_relu", "g_prime_from_a", from_a((-0.3, -0.2, 0.5, 2.0), **LEAK)),
    Ask("elu", "g_prime", of_elu((-2.0, -1.0, -0.5, 1.5))),
    Ask("elu", "g_prime_from_a", from_a((-0.8, -0.4, -0.25, 1.5))),
    Ask("chain", "slopes", neuron, lambda slopes: slopes[2], "dw"),
    Ask("chain", "slopes", neuron, lambda slopes: slopes[1], "dz"),
    Ask("layer_forward", "linear_forward", layer),
    Ask("layer_forward", "layer_forward", relu_layer, lambda made: made[0]),
    Ask("forward", "forward", two_layers, lambda made: made[0]),
    Ask("cost_gradient", "cost_gradient", predictions),
    Ask("layer_backward", "layer_backward", layer_back, lambda made: made[1], "dW"),
    Ask("layer_backward", "layer_backward", layer_back, lambda made: made[2], "db"),
    Ask("layer_backward", "layer_backward", layer_back, lambda made: made[0], "dA"),
    Ask("backward", "backward", one_layer_network, lambda made: made[0][0], "dW"),
    Ask("backward", "backward", one_layer_network, lambda made: made[0][1], "db"),
    Ask("network", "train", small_training, lambda trained: len(trained[1]), "count"),
    Ask("network", "train", small_training, direction, "fall"),
    Ask("gradient_check", "numerical_gradient", gradient), Ask("gradient_check", "relative_error", two_gradients),
)
