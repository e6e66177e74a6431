"""The exercise `gradient_check`: a central difference for every entry, and how to compare two gradients."""

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.arrays import generator
from autograder.reading.probe import Probe
from solutions.checking import numerical_gradient, relative_error


def exercise():
    parts = (
        Part("numerical_gradient", "numerical_gradient(f, theta, h=1e-5)", numerical_gradient, 3, 3, "fresh",
             probes, fresh, "Move one entry a little up and a little down, and leave all others where they are."),
        Part("relative_error", "relative_error(p, q)", relative_error, 2, 2, "fresh",
             error_probes, error_fresh, "Take p = (3, 4) and q = (3, 3) and work it out by hand."),
    )
    return Exercise("gradient_check", "Gradient checking", "gradient-checking", parts, {"np": np})


def mixed(weights):
    """A function of all entries together: cubes, and each entry times the next."""
    def f(theta):
        t = np.ravel(np.asarray(theta, float))
        w = np.resize(weights, t.shape)
        return float(np.sum(w * t**3) + np.sum(t[:-1] * t[1:]) + w[0] * t[0])
    return f


def strict(f, shape):
    """The same function, which refuses what is not like theta: a row for a matrix, one entry alone."""
    def like_theta(theta):
        if np.shape(theta) != shape:
            raise ValueError(f"f takes an array like theta, of shape {shape}, and got one of shape {np.shape(theta)}")
        return f(theta)
    return like_theta


def probe(f, theta, h=None, kind="array", then=None, by_name=()):
    words = f"numerical_gradient(f, theta{'' if h is None else f', h={h:g}' if by_name else f', {h:g}'})"
    return Probe(f"{words} with theta of shape {np.shape(theta)}", (f, theta, *(() if h is None else (h,))),
                 numerical_gradient(f, theta, h or 1e-5), "the gradient", kind, then=then, scale=100, by_name=by_name)


def probes():
    f = mixed(np.array([1.0, -0.5, 2.0, 0.25]))
    vector, matrix = np.array([0.5, -1.5, 2.0]), np.linspace(-1, 1.4, 6).reshape(2, 3)
    return [probe(f, vector), probe(f, matrix, kind="two dimensions"),
            probe(f, np.linspace(-1, 1, 12).reshape(2, 3, 2), kind="three dimensions"),
            probe(f, np.array([[0.7], [-0.2]]), kind="two dimensions"), probe(f, vector, 0.3, "a wide step"),
            probe(f, matrix, 0.1, "a wide step"), probe(f, vector, 0.2, "by name", by_name=("h",)),
            probe(f, np.array([1, -2, 3]), kind="integers"),
            probe(strict(f, (6, 1)), matrix.reshape(6, 1), kind="a strict f"),
            probe(f, vector, kind="a second call", then=(f, np.array([2.0, 1.0, -1.0])))]


def fresh(seed, learner):
    rng = generator(seed, "numerical_gradient")
    f = mixed(rng.uniform(0.5, 2, 4) * rng.choice([-1, 1], 4))
    theta = rng.normal(size=(3, 2))
    return [probe(f, theta, kind="fresh"), probe(f, theta, float(rng.uniform(0.1, 0.3)), kind="fresh")]


def error_probe(p, q, kind="array"):
    p, q = np.asarray(p, float), np.asarray(q, float)
    few = f"p = {p.tolist()} and q = {q.tolist()}" if p.size < 5 else f"p and q of shape {p.shape}"
    return Probe(f"relative_error(p, q) with {few}", (p, q), relative_error(p, q),
                 "the relative error", kind)


def error_probes():
    p, table = np.array([1.0, -2.0, 3.0]), np.arange(6.0).reshape(2, 3) + 1
    return [error_probe([3.0, 4.0], [3.0, 3.0]), error_probe(p, p * 1.001), error_probe(p * 100, p * 101),
            error_probe(p * 1e-4, p * 1.1e-4, "small numbers"),
            error_probe(p, -p), error_probe(p, p, "equal"), error_probe(p * 1.001, p),
            error_probe([1.0, 0.0, -2.0], [0.5, 0.0, 0.0]),
            error_probe(table, table + 0.01, "two dimensions"),
            error_probe(table.reshape(1, 2, 3), table[::-1].reshape(1, 2, 3), "three dimensions"),
            error_probe(p, 0 * p, "one is 0"), error_probe([0.0], [-2.0], "one is 0"),
            error_probe(0 * p, 0 * p, "both are 0")]


def error_fresh(seed, learner):
    rng = generator(seed, "relative_error")
    p = rng.normal(size=(3, 4)) + 2
    return [error_probe(p, p * (1 + rng.uniform(0.001, 0.1)), "fresh")]
