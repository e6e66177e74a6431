"""The network: the lecture's form against the fast one, both against central differences, never NaN."""

import tracemalloc

import numpy as np
import pytest

from solutions.activations import ACTIVATIONS
from solutions.checking import numerical_gradient, relative_error
from solutions.network import (
    backward,
    cost,
    cost_from_z,
    cost_gradient,
    forward,
    init_parameters,
    layer_backward,
    layer_forward,
    lecture_backward,
    linear_forward,
    train,
    update,
)

SHAPES = {
    "one layer": ([3, 1], ["sigmoid"]),
    "the lecture's": ([4, 5, 3, 1], ["relu", "relu", "sigmoid"]),
    "every activation": ([3, 4, 5, 3, 4, 1], ["tanh", "leaky_relu", "sigmoid", "relu", "sigmoid"]),
    "square": ([3, 3, 3, 1], ["tanh", "tanh", "sigmoid"]),
    "two outputs": ([3, 4, 2], ["leaky_relu", "sigmoid"]),
}


def network(shape, m=6, dtype=float, seed=7):
    """X, Y and parameters of a small net; no Z is within 0.02 of a kink."""
    dims, names = SHAPES[shape]
    for attempt in range(seed, seed + 200):
        rng = np.random.default_rng(attempt)
        parameters = [(rng.normal(size=(n, n_prev)).astype(dtype), rng.normal(size=(n, 1)).astype(dtype), name)
                      for n_prev, n, name in zip(dims[:-1], dims[1:], names, strict=True)]
        X = rng.normal(size=(dims[0], m)).astype(dtype)
        Y = (rng.random((dims[-1], m)) < 0.5).astype(dtype)
        if min(np.abs(cache[3]).min() for cache in forward(X, parameters)[1]) > 0.02:
            return X, Y, parameters
    raise AssertionError(f"no {shape} net away from its kinks in 200 tries")


def flat(gradients):
    return np.concatenate([part.ravel() for pair in gradients for part in pair])


def by_differences(X, Y, parameters):
    """The gradient of the cost by moving every entry of every W and b."""
    found = []
    for position in range(len(parameters)):
        for which in (0, 1):
            def moved(theta, position=position, which=which):
                layer = list(parameters[position])
                layer[which] = theta
                _, caches = forward(X, [*parameters[:position], tuple(layer), *parameters[position + 1:]])
                return cost_from_z(caches[-1][3], Y)

            found.append(numerical_gradient(moved, parameters[position][which]).ravel())
    return np.concatenate(found)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("m", [1, 6])
def test_both_forms_agree_with_central_differences(shape, m):
    """backward, lecture_backward and the central difference of the cost: one gradient, every W and b."""
    X, Y, parameters = network(shape, m)
    AL, caches = forward(X, parameters)
    fast, lecture = (flat(form(AL, Y, caches, parameters)) for form in (backward, lecture_backward))
    assert relative_error(fast, lecture) < 1e-12  # the lecture divides by 1 - a, which has lost digits
    assert relative_error(fast, by_differences(X, Y, parameters)) < 1e-8


def test_central_differences_see_a_wrong_gradient():
    """A gradient that lacks the slope of one layer is told from a right one, or the test above proves nothing."""
    X, Y, parameters = network("the lecture's")
    AL, caches = forward(X, parameters)
    linear = [(*layer[:2], "tanh" if number == 0 else layer[2]) for number, layer in enumerate(parameters)]
    assert relative_error(flat(backward(AL, Y, caches, linear)), by_differences(X, Y, parameters)) > 1e-3


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_shapes_and_types(shape, dtype):
    """Each gradient has the shape and the type of its parameter; caches hold (A_prev, W, b, Z), layer 1 first."""
    X, Y, parameters = network(shape, dtype=dtype)
    AL, caches = forward(X, parameters)
    A = X
    for (W, b, name), cache in zip(parameters, caches, strict=True):
        assert isinstance(cache, tuple)
        assert cache[0] is A or np.array_equal(cache[0], A)
        assert cache[1] is W and cache[2] is b
        assert np.array_equal(cache[3], W @ cache[0] + b)
        A = ACTIVATIONS[name].g(cache[3])
    assert np.array_equal(A, AL)
    for labels in (Y, Y.astype(int), Y.astype(np.uint8), Y.astype(bool)):
        for (dW, db), (W, b, _) in zip(backward(AL, labels, caches, parameters), parameters, strict=True):
            assert (dW.shape, db.shape, dW.dtype, db.dtype) == (W.shape, b.shape, dtype, dtype)


@pytest.mark.parametrize("form", [backward, lecture_backward])
def test_arguments_stay_as_they_are(form):
    """Neither the way forward nor the way back writes into X, Y, parameters, AL or a cache."""
    X, Y, parameters = network("every activation")
    arrays = [X, Y, *(part for layer in parameters for part in layer[:2])]
    AL, caches = forward(X, parameters)
    arrays += [AL, *(part for cache in caches for part in cache)]
    before = [array.copy() for array in arrays]
    gradients = form(AL, Y, caches, parameters)
    update(parameters, gradients, 0.1)
    assert all(np.array_equal(array, old) for array, old in zip(arrays, before, strict=True))


def test_nothing_is_computed_for_the_input():
    """dA[0] needs W of layer 1: without that W the gradients are the same."""
    X, Y, parameters = network("the lecture's")
    AL, caches = forward(X, parameters)
    whole = backward(AL, Y, caches, parameters)
    bare = [(caches[0][0], None, None, None), *caches[1:]]
    assert np.array_equal(flat(backward(AL, Y, bare, parameters)), flat(whole))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("z", [-1e300, -1000.0, -745.2, -40.0, 17.0, 37.0, 1000.0, 1e300])
@pytest.mark.parametrize("label", [0, 1])
def test_certain_predictions_are_never_nan(z, label, dtype):
    """dZ[L] = a - y and the cost are finite and right where the lecture's dA[L] divides by 0."""
    z = float(np.clip(z, -np.finfo(dtype).max / 2, np.finfo(dtype).max / 2))
    parameters = [(np.array([[z]], dtype), np.zeros((1, 1), dtype), "sigmoid")]
    X, Y = np.ones((1, 1), dtype), np.array([[label]])
    AL, caches = forward(X, parameters)
    (dW, db), = backward(AL, Y, caches, parameters)
    np.testing.assert_allclose(db, float(z > 0) - label, atol=1e-7)
    assert dW == db
    np.testing.assert_allclose(cost_from_z(caches[-1][3], Y), max(0.0, -z if label else z), rtol=1e-6, atol=1e-6)
    assert np.isfinite(cost(AL, Y))


@pytest.mark.filterwarnings("ignore:(divide by zero|invalid value):RuntimeWarning")
def test_the_lectures_start_is_nan_on_a_perfect_prediction():
    """Why backward does not start from dA[L]: a = y = 1 gives 0/0, and one such example spoils every gradient."""
    X, Y, parameters = network("one layer")
    parameters = [(1000 * parameters[0][0], parameters[0][1], "sigmoid")]
    AL, caches = forward(X, parameters)
    Y = (AL > 0.5).astype(float)
    assert np.isnan(cost_gradient(AL, Y)).any()
    assert np.isnan(flat(lecture_backward(AL, Y, caches, parameters))).any()
    assert np.isfinite(flat(backward(AL, Y, caches, parameters))).all()


def test_costs_agree():
    """The cost from the predictions is the cost from Z where no prediction is certain."""
    X, Y, parameters = network("every activation")
    AL, caches = forward(X, parameters)
    np.testing.assert_allclose(cost(AL, Y), cost_from_z(caches[-1][3], Y), rtol=1e-13)
    np.testing.assert_allclose(cost(AL, Y), -np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)), rtol=1e-12)


def test_one_layer_is_the_lectures_four_equations():
    """dZ = dA * g'(Z), dW = dZ A_prev^T / m, db = row sums / m, dA_prev = W^T dZ, entry by entry."""
    A_prev, W, b = np.array([[1.0, 2.0]]), np.array([[3.0], [-1.0]]), np.array([[0.5], [0.0]])
    assert linear_forward(A_prev, W, b).tolist() == [[3.5, 6.5], [-1.0, -2.0]]
    A, cache = layer_forward(A_prev, W, b, ACTIVATIONS["relu"].g)
    assert A.tolist() == [[3.5, 6.5], [0.0, 0.0]]
    dA_prev, dW, db = layer_backward(np.array([[1.0, 2.0], [3.0, 4.0]]), cache, ACTIVATIONS["relu"].g_prime)
    assert (dA_prev.tolist(), dW.tolist(), db.tolist()) == ([[3.0, 6.0]], [[2.5], [0.0]], [[1.5], [0.0]])


def test_init_is_seeded_and_keeps_the_size():
    """The same seed gives the same W, another seed another; the variance of W is 2 / n_prev; b is 0."""
    one, again, other = (init_parameters([400, 300, 1], seed) for seed in (1, 1, 2))
    assert np.array_equal(one[0][0], again[0][0]) and not np.array_equal(one[0][0], other[0][0])
    np.testing.assert_allclose(one[0][0].var(), 2 / 400, rtol=0.05)
    assert not one[0][1].any() and [name for *_, name in one] == ["relu", "sigmoid"]


def test_training_separates_what_a_line_cannot():
    """Two rings: the cost falls, every example is found, and the same seed gives the same run."""
    rng = np.random.default_rng(0)
    angle, radius = rng.uniform(0, 2 * np.pi, 200), np.repeat([1.0, 3.0], 100)
    X, Y = np.stack([radius * np.cos(angle), radius * np.sin(angle)]), np.repeat([[0, 1]], 100, axis=1).reshape(1, 200)
    parameters, costs = train(X, Y, [2, 8, 8, 1], learning_rate=0.3, steps=600, seed=3)
    assert len(costs) == 600 and costs[-1] < 0.05 < costs[0]
    assert np.array_equal(forward(X, parameters)[0] > 0.5, Y == 1)
    assert train(X, Y, [2, 8, 8, 1], 0.3, 600, 3)[1] == costs


def test_memory_is_the_caches_and_one_layer():
    """A step holds the caches, the gradients, and at most the temporaries of one layer beside them."""
    n, layers = 256, 6
    parameters = [(W.astype(float), b, name) for W, b, name in init_parameters([n] * layers + [1], 0)]
    X, Y = np.ones((n, n)), np.ones((1, n))
    unit = n * n * 8
    tracemalloc.start()
    AL, caches = forward(X, parameters)
    kept, peak = tracemalloc.get_traced_memory()
    assert peak - kept <= 2 * unit
    tracemalloc.reset_peak()
    backward(AL, Y, caches, parameters)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak - kept <= (layers - 1) * unit + 3.1 * unit  # the gradients, then dZ, W^T dZ and the slope
