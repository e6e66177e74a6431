"""The exercise `gradient_check`: a central difference for every entry, and how to compare two gradients."""

import numpy as np

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.arrays import generator
from autograder.reading.leaf import Interval
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


def differences(f, theta, h):
    """Per entry, the height over the width, whether h is half the width or the whole of it."""
    theta = np.asarray(theta, float)
    half, whole = (np.empty(theta.shape) for _ in range(2))
    for index in np.ndindex(theta.shape):
        step = np.zeros(theta.shape)
        step[index] = h
        half[index] = (f(theta + step) - f(theta - step)) / (2 * h)
        whole[index] = (f(theta + step / 2) - f(theta - step / 2)) / h
    return Interval(np.minimum(half, whole), np.maximum(half, whole))


def probe(f, theta, h=None, kind="array", then=None):
    words = f"numerical_gradient(f, theta{'' if h is None else f', {h:g}'})"
    return Probe(f"{words} with theta of shape {np.shape(theta)}", (f, theta, *(() if h is None else (h,))),
                 differences(f, theta, h or 1e-5), "the gradient", kind, then=then, scale=100)


def probes():
    f = mixed(np.array([1.0, -0.5, 2.0, 0.25]))
    vector, matrix = np.array([0.5, -1.5, 2.0]), np.linspace(-1, 1.4, 6).reshape(2, 3)
    return [probe(f, vector), probe(f, matrix), probe(f, np.linspace(-1, 1, 12).reshape(2, 3, 2)),
            probe(f, np.array([[0.7], [-0.2]])), probe(f, vector, 0.3, "a wide step"),
            probe(f, matrix, 0.1, "a wide step"),
            probe(f, vector, then=(f, np.array([2.0, 1.0, -1.0])))]


def fresh(seed, learner):
    rng = generator(seed, "numerical_gradient")
    f = mixed(rng.uniform(0.5, 2, 4) * rng.choice([-1, 1], 4))
    theta = rng.normal(size=(3, 2))
    return [probe(f, theta, kind="fresh"), probe(f, theta, float(rng.uniform(0.1, 0.3)), kind="fresh")]


def error_probe(p, q, kind="array"):
    p, q = np.asarray(p, float), np.asarray(q, float)
    return Probe(f"relative_error(p, q) with p and q of shape {p.shape}", (p, q), legal_errors(p, q),
                 "the relative error", kind)


def legal_errors(p, q):
    """From the smallest to the largest of the definitions in use: by norms, by their larger, by entries.

    A little wider, for those that add a small number below the fraction line.
    """
    gap, norms = np.linalg.norm(p - q), (np.linalg.norm(p), np.linalg.norm(q))
    if gap == 0:
        return np.asarray(0.0)
    with np.errstate(invalid="ignore", divide="ignore"):
        entries = np.abs(p - q) / np.maximum(np.abs(p), np.abs(q))
    found = [gap / sum(norms), gap / max(norms), np.nanmax(entries)]
    return Interval(np.asarray(0.999 * min(found)), np.asarray(1.001 * max(found)))


def error_probes():
    p = np.array([1.0, -2.0, 3.0])
    return [error_probe(p, p * 1.001), error_probe(p * 100, p * 101), error_probe(p * 1e-4, p * 1.1e-4),
            error_probe(p, -p), error_probe(p, p, "equal"),
            error_probe(np.arange(6.0).reshape(2, 3) + 1, np.arange(6.0).reshape(2, 3) + 1.01, "two dimensions"),
            error_probe(p * 1.001, p)]


def error_fresh(seed, learner):
    rng = generator(seed, "relative_error")
    p = rng.normal(size=(3, 4)) + 2
    return [error_probe(p, p * (1 + rng.uniform(0.001, 0.1)), "fresh")]
