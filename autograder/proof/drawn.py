"""Inputs that are drawn without the judge: dense, of many shapes and sizes. Two programs that agree on all are alike.

No question, no seed and no tolerance of the checks is used here. What a contract leaves open (a slope at its kink, 0/0)
is not drawn.
"""

import math
from functools import cache

import numpy as np

from autograder.exercises.activation import ROWS

SHAPES = ((), (7,), (1, 1), (4, 9), (9, 4), (2, 3, 5), (1, 6), (6, 1))
SLOPES = (0.0, 0.013, 0.37, 0.81)
CURVES = (np.sin, np.exp, lambda z: z**3 - 2 * z, lambda z: np.tanh(3 * z))
NETS = (([3, 4, 2, 1], ("tanh", "relu", "sigmoid")), ([5, 3, 1], ("leaky_relu", "sigmoid")), ([2, 1], ("sigmoid",)),
        ([4, 4, 4, 4, 1], ("sigmoid", "tanh", "relu", "sigmoid")))
RELATIVE, ABSOLUTE = 1e-6, 1e-8


@cache
def inputs(exercise, function):
    """A list of tuples of arguments."""
    rng = np.random.default_rng(20261121)
    return list(DRAW.get((exercise, function), lambda rng: activation(rng, exercise, function))(rng))


def activation(rng, name, function):
    """Everywhere from -60 to 60, away from the kink; in 32 bits, as whole numbers, as Python's own number."""
    row = ROWS[name]
    zs = [rng.normal(0, scale, shape) for shape in SHAPES for scale in (1, 4)]
    zs += [np.linspace(-60, 60, 4002), np.array([-700.0, -30.5, 30.5, 700.0]), np.array([-1e-6, 1e-6])]
    zs += [np.arange(1, 6), np.arange(-5, 0), 0.75, -1.25, 2, np.float64(-0.3)]
    for more in [(), *((slope,) for slope in SLOPES)] if row.parameters else [()]:
        for z in zs:
            if function != "g_prime_from_a":
                yield z, *more
            elif more != (0.0,):    # else a = 0 is the kink, and the flat side as well
                a = row.g(np.asarray(z, float), *more)
                yield (float(a) if isinstance(z, float) else np.asarray(a)), *more


def number(rng):
    yield from ((float(z),) for z in (*rng.uniform(-9, 9, 200), 0.0, 30.0, -30.0))
    yield from ((z,) for z in range(-4, 5))


def triangle(rng):
    yield from ((float(z), float(h)) for z, h in zip(rng.uniform(-5, 5, 200), rng.uniform(0.01, 1.5, 200), strict=True))
    yield from ((1, 2), (0, 1), (0.3, 1e-5))


def slope(rng):
    for curve in CURVES:
        for shape in SHAPES:
            z = rng.normal(0, 1.5, shape)
            yield from ((curve, z), (curve, z, 0.3), (curve, z, 1e-3))


def layers(rng):
    for n_prev, n, m in ((3, 4, 5), (1, 1, 1), (2, 6, 3), (5, 2, 8), (4, 4, 4), (3, 1, 7), (1, 5, 2)):
        yield rng.normal(size=(n_prev, m)), rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1))


def layer_forward(rng):
    for layer in layers(rng):
        yield from ((*layer, np.tanh), (*layer, np.sin))


def nets(rng):
    for sizes, names in NETS:
        for m in (1, 6):
            parameters = [(rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1)), name)
                          for n_prev, n, name in zip(sizes, sizes[1:], names, strict=False)]
            yield rng.normal(size=(sizes[0], m)), parameters


def cost_gradient(rng):
    for n, m in ((1, 1), (1, 7), (3, 4)):
        for low, high in ((0.01, 0.99), (1e-7, 1e-3), (1 - 1e-3, 1 - 1e-7)):
            yield rng.uniform(low, high, (n, m)), (rng.random((n, m)) < 0.5).astype(float)


def layer_backward(rng):
    for A_prev, W, b in layers(rng):
        Z = W @ A_prev + b
        yield from ((rng.normal(size=Z.shape), (A_prev, W, b, Z), g_prime) for g_prime in (np.cos, np.tanh))


def backward(rng):
    from solutions.network import forward
    for X, parameters in nets(rng):
        AL, caches = forward(X, parameters)
        yield AL, (rng.random(AL.shape) < 0.5).astype(float), caches, parameters


def numerical_gradient(rng):
    for shape in ((3,), (2, 4), (1, 1), (2, 2, 2)):
        theta, weights = rng.normal(size=shape), rng.normal(size=shape)
        for f in (lambda t, w=weights: float(np.sum(w * np.sin(t))), lambda t, w=weights: float(np.sum(w * t**3))):
            yield from ((f, theta), (f, theta, 1e-3))


def relative_error(rng):
    for shape in ((4,), (3, 5), (1,)):
        p = rng.normal(size=shape)
        yield from ((p, p + e * rng.normal(size=shape)) for e in (1e-9, 1e-3, 1.0, 100.0))
        yield from ((p, np.zeros(shape)), (np.zeros(shape), p), (p, -p), (p, p))


def neuron(rng):
    yield from (tuple(map(float, numbers)) for numbers in rng.uniform(-2.5, 2.5, (200, 3)))
    yield from ((1, 2, -1), (0, 1, 1), (4.0, 2.0, 1.0), (-4.0, 2.0, 1.0))


DRAW = {("triangle", "g"): number, ("triangle", "slope_at"): triangle, ("slope", "slope"): slope,
        ("chain", "slopes"): neuron,
        ("layer_forward", "linear_forward"): layers, ("layer_forward", "layer_forward"): layer_forward,
        ("forward", "forward"): nets,
        ("cost_gradient", "cost_gradient"): cost_gradient, ("layer_backward", "layer_backward"): layer_backward,
        ("backward", "backward"): backward, ("gradient_check", "numerical_gradient"): numerical_gradient,
        ("gradient_check", "relative_error"): relative_error}


def agree(one, other):
    """Do two plain values agree in nesting, shape and numbers?"""
    if isinstance(one, (list, tuple)) or isinstance(other, (list, tuple)):
        return (isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)) and len(one) == len(other)
                and all(map(agree, one, other)))
    if one is None or isinstance(one, str):
        return type(one) is type(other) and one == other
    if other is None or isinstance(other, str) or np.shape(one) != np.shape(other):
        return False
    with np.errstate(all="ignore"):
        return bool(np.allclose(one, other, *exactness(one), equal_nan=True)) and math.isfinite(np.sum(one))


def exactness(value):
    """The two tolerances of a comparison: what is right in 32 bits is known to their last digits alone."""
    last = 8 * np.finfo(value.dtype).eps if getattr(value, "dtype", None) in (np.float32, np.float16) else 0.0
    return max(RELATIVE, last), max(ABSOLUTE, last)
