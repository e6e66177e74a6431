"""Where no known mistake fits, the sharpest true thing is said."""

import pytest

from autograder.check import check
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner

REGION = "s = 1 / (1 + np.exp(-z))\nreturn np.where({}, s, 0.123)"
LAYER = "p, w, b = right(dA, cache, g_prime)\nreturn {}"
NET = "out = list(right(AL, Y, caches, parameters))\n{}\nreturn out"


def told(exercise, function, body):
    part = table()[exercise].part(function)
    lines = "\n    ".join(body.split("\n"))
    code = f"right = {function}\ndef {part.signature}:\n    {lines}"
    return check(exercise, LocalLearner(table()[exercise].namespace(), [("cell 1", code)])).first_failure


@pytest.mark.parametrize("body, observation", [
    (REGION.format("z <= 0"), "right-side"), (REGION.format("z >= 0"), "left-side"),
    (REGION.format("z != 0"), "only-zero"),
    (REGION.format("np.abs(z) > 0.005"), "near-zero"), (REGION.format("np.abs(z) < 7"), "far-out"),
    ("return right(z) * (1 + 2e-6 * np.sin(z))", "almost"),
    ("return 3.5 * right(z)", "factor"), ("return right(z) + 0.25", "offset"), ("return 0.3 + 0 * z", "constant"),
    ("return right(z) + 1e-3 * np.sin(z)", "spread"), ("return right(z) + 0j", "complex"),
    ("return np.reshape(right(z), (-1,) + (1,) * np.ndim(z))", "reshaped"),
    ("return np.repeat(right(z), 2, axis=-1)", "shape"),
    ("return zz", "raises-NameError"), ("return np.hexp(z)", "raises-AttributeError"),
    ("return right(z, z)", "wrong-arguments"), ("return [1, 2][5]", "raises-IndexError"),
    ("return right(z) if not (z > 0) else 1", "asks-one-question"), ("return z @ z.T @ z", "shapes-do-not-fit"),
    ("return right(z) if np.ndim(z) < 2 else 0 * z", "only-dimensions"),
    ("return right(z) if np.ndim(z) else 0.7", "only-scalar"), ("return {}", "unusable"), ("return", "returns-none")])
def test_an_activation_is_told(body, observation):
    """Where, by how much, which kind of input, or why it stopped."""
    first = told("sigmoid", "g", body)
    assert (first.mistake, first.observation) in [(None, observation), ("sigmoid-g-nothing-returned", None)]
    if first.observation is None:
        assert observation == "returns-none"


@pytest.mark.parametrize("body, observation", [
    ("return right(AL, Y) * (1 + Y)", "only-label-1"), ("return right(AL, Y) * (1 + (Y == 0))", "only-label-0"),
    ("return right(AL, Y) + (Y == 1) * (AL > 0.5)", "spread")])
def test_a_slope_of_the_loss_is_told_for_which_label(body, observation):
    assert told("cost_gradient", "cost_gradient", body).observation == observation


def test_arrays_are_to_blame_only_for_points_that_are_right_as_numbers():
    """At 0 and 1 a number gives z * (z > 0) rightly, too: it is the point, and no array, that goes wrong."""
    by_point = "return np.exp(np.minimum(z, 0)) * (z < 0) + z * (z > 0)"
    assert told("elu", "g_prime", by_point).observation != "only-arrays"
    blame = "return right(z) * (1 + 0.1 * (np.ndim(z) > 0))"
    assert told("elu", "g_prime", blame).observation == "only-arrays"


@pytest.mark.parametrize("body, observation", [
    (LAYER.format("p, w, 3 * b"), "db-factor"), (LAYER.format("p, w * dA.shape[1]**2, b"), "only-dW"),
    (LAYER.format("p * dA.shape[1], w, b"), "dA_prev-m-times-too-large"),
    (LAYER.format("p, w / dA.shape[0], b"), "dW-n-times-too-small"),
    (LAYER.format("-p, -w, b"), "dA_prev-dW-sign"), (LAYER.format("p + 1, w, b"), "only-dA_prev")])
def test_a_layer_is_told_which_result_goes_wrong(body, observation):
    """By which of its results, and by which factor: a number, m, or n."""
    assert told("layer_backward", "layer_backward", body).observation == observation


@pytest.mark.parametrize("body, observation", [
    (NET.format("out[0] = (out[0][0] + 1, out[0][1] + 1)"), "only-layer-1"),
    (NET.format("out[-1] = (out[-1][0] + 1, out[-1][1] + 1)"), "only-last-layer"),
    (NET.format("out[:-1] = [(w + 1, b + 1) for w, b in out[:-1]]"), "not-last-layer"),
    (NET.format("out = [(w * 1.5, b * 1.5) for w, b in out]"), "factor")])
def test_a_network_is_told_which_layer_goes_wrong(body, observation):
    assert told("backward", "backward", body).observation == observation


@pytest.mark.parametrize("exercise, function, body, said", [
    ("sigmoid", "g", "return right", "returned a function that was not called, and should return an array of numbers "
     "of shape (6,), called as g(z) with z of shape (6,)."),
    ("sigmoid", "g", "return map(right, z)", "returned a map from which nothing was taken, and should"),
    ("sigmoid", "g", "return np.array([*np.ravel(right(z)), None], object)",
     "returned an array of objects, such as None, not of numbers, and should"),
    ("sigmoid", "g", "return np.array([str(v) for v in np.ravel(z)])", "an array of texts, not of numbers, and should"),
    ("sigmoid", "g", "return [str(v) for v in np.ravel(z)]", "It returned a list of 6 texts for g(z), and"),
    ("triangle", "g", "return math.exp", "returned a method that was not called, and should return a number, called"),
    ("chain", "slopes", "return dict(da=1.0)", "returned a dictionary, and should return da, dz, dw, db, called as"),
    ("layer_forward", "layer_forward", "return W, {}", "returned a tuple whose part 2 is a dictionary, and should"),
    ("backward", "backward", "return [dict(dW=W) for W, b, name in parameters]",
     "returned a list whose part 1 is a dictionary, and should return a list of 3, one for each layer, called"),
    ("which_a", "why", "return {1, -1}", 'returned a set, and should return "once", "same slope", or two numbers')])
def test_what_came_and_what_was_asked_for_are_both_told(exercise, function, body, said):
    assert said in told(exercise, function, body).rationale
