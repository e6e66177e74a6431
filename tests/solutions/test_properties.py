"""What holds for all inputs, tried on those that hypothesis finds."""

import numpy as np
import pytest
from drawn import FINITE, SHAPES, TRIES, arrays, networks
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from solutions.activations import ACTIVATIONS
from solutions.checking import numerical_gradient, relative_error, slope
from solutions.network import backward, cost_from_z, forward, lecture_backward

EVERY = pytest.mark.parametrize("name", ACTIVATIONS)


@EVERY
@TRIES
@given(z=arrays() | arrays(32))
def test_finite_of_the_same_shape_and_type(name, z):
    """All three functions are finite, and keep shape and type, for every finite float64 and float32."""
    row = ACTIVATIONS[name]
    for got in (row.g(z), row.g_prime(z), row.g_prime_from_a(row.g(z))):
        assert np.isfinite(got).all() and (got.shape, got.dtype) == (z.shape, z.dtype)


@TRIES
@given(z=arrays())
def test_symmetry(z):
    """tanh is odd, sigmoid(-z) is 1 - sigmoid(z), both slopes are even; bit for bit where nothing is subtracted."""
    sigmoid, tanh = ACTIVATIONS["sigmoid"], ACTIVATIONS["tanh"]
    assert np.array_equal(tanh.g(-z), -tanh.g(z))
    assert np.array_equal(sigmoid.g_prime(-z), sigmoid.g_prime(z))
    assert np.array_equal(tanh.g_prime(-z), tanh.g_prime(z))
    np.testing.assert_allclose(sigmoid.g(-z), 1 - sigmoid.g(z), rtol=0, atol=3e-16)


@EVERY
@TRIES
@given(z=hnp.arrays(float, 2, elements=FINITE[64]))
def test_monotonicity(name, z):
    """A larger z never gives a smaller g, but for the last digits."""
    low, high = ACTIVATIONS[name].g(np.sort(z))
    assert low <= high or low - high <= 4 * np.spacing(abs(high))


@TRIES
@given(z=hnp.arrays(float, 2, elements=st.floats(-1000, 1000)))
def test_slopes_fall_away_from_zero(z):
    """The slopes of sigmoid and tanh are largest at 0 and fall on both sides, down to the smallest floats."""
    near, far = sorted(z, key=abs)
    for name, top in (("sigmoid", 0.25), ("tanh", 1.0)):
        g_prime = ACTIVATIONS[name].g_prime
        assert g_prime(far) <= g_prime(near) * (1 + 1e-15) + 5e-324 and g_prime(near) <= top


@EVERY
@TRIES
@given(z=st.floats(-20, 20), h=st.floats(1e-6, 1e-4))
def test_slope_is_height_over_width(name, z, h):
    """g_prime is the limit of the triangle, wherever the triangle does not stand over z = 0."""
    if abs(z) > 2 * h:
        assert abs(ACTIVATIONS[name].g_prime(z) - slope(ACTIVATIONS[name].g, z, h)) < 1e-7


def gradients(X, Y, parameters):
    """All dW and db in a row."""
    AL, caches = forward(X, parameters)
    return np.concatenate([part.ravel() for pair in backward(AL, Y, caches, parameters) for part in pair])


@TRIES
@given(networks())
def test_doubling_the_batch_leaves_dW_and_db_alone(net):
    """Every example twice is the same mean."""
    X, Y, parameters = net
    np.testing.assert_allclose(gradients(np.tile(X, 2), np.tile(Y, 2), parameters), gradients(X, Y, parameters),
                               rtol=1e-9, atol=1e-13)


@TRIES
@given(networks(), st.randoms(use_true_random=False))
def test_permuting_examples_permutes_columns(net, random):
    """Another order of the examples is the same order of the predictions, and the same gradients."""
    X, Y, parameters = net
    order = random.sample(range(X.shape[1]), X.shape[1])
    np.testing.assert_allclose(forward(X[:, order], parameters)[0], forward(X, parameters)[0][:, order], rtol=1e-12)
    np.testing.assert_allclose(gradients(X[:, order], Y[:, order], parameters), gradients(X, Y, parameters),
                               rtol=1e-9, atol=1e-13)


@TRIES
@given(networks(), st.data())
def test_splitting_the_batch(net, data):
    """The gradients of the whole are the mean of the parts' gradients, weighted by their numbers of examples."""
    X, Y, parameters = net
    m = X.shape[1]
    if m > 1:
        cut = data.draw(st.integers(1, m - 1))
        left, right = (gradients(X[:, part], Y[:, part], parameters) for part in (slice(cut), slice(cut, None)))
        np.testing.assert_allclose((cut * left + (m - cut) * right) / m, gradients(X, Y, parameters),
                                   rtol=1e-9, atol=1e-13)


@TRIES
@given(networks(), st.floats(1, 1e150))
def test_gradients_are_never_nan(net, size):
    """However large the weights and so however certain the predictions, every gradient and cost is finite."""
    X, Y, parameters = net
    parameters[-1] = (parameters[-1][0] * size, *parameters[-1][1:])
    AL, caches = forward(X, parameters)
    assert np.isfinite(cost_from_z(caches[-1][3], Y))
    for dW, db in backward(AL, Y, caches, parameters)[-1:]:
        assert np.isfinite(dW).all() and np.isfinite(db).all()


@TRIES
@given(networks())
def test_fast_form_is_the_lectures(net):
    """backward and the chain of layer_backward agree wherever the lecture's division by a (1 - a) is sound."""
    X, Y, parameters = net
    AL, caches = forward(X, parameters)
    if AL.min() > 1e-3 and AL.max() < 0.999:
        lecture = lecture_backward(AL, Y, caches, parameters)
        for (dW, db), (dW_lecture, db_lecture) in zip(backward(AL, Y, caches, parameters), lecture, strict=True):
            np.testing.assert_allclose(dW, dW_lecture, rtol=1e-9, atol=1e-13)
            np.testing.assert_allclose(db, db_lecture, rtol=1e-9, atol=1e-13)


@TRIES
@given(theta=hnp.arrays(float, SHAPES, elements=st.floats(-3, 3)))
def test_numerical_gradient_of_a_known_function(theta):
    """The gradient of the sum of sin is cos, in theta's shape; theta is what it was."""
    before = theta.copy()
    got = numerical_gradient(lambda t: np.sin(t).sum(), theta)
    np.testing.assert_allclose(got, np.cos(theta), atol=1e-8)
    assert got.shape == theta.shape and np.array_equal(theta, before)


@TRIES
@given(p=hnp.arrays(float, 4, elements=st.floats(-1e6, 1e6)), q=hnp.arrays(float, 4, elements=st.floats(-1e6, 1e6)))
def test_relative_error_is_a_measure(p, q):
    """Between 0 and 1, the same both ways, 0 for equal arrays, unchanged by a common scale."""
    error = relative_error(p, q)
    assert 0 <= error <= 1 + 1e-12 and error == relative_error(q, p) and relative_error(p, p) == 0
    assert relative_error(4 * p, 4 * q) == pytest.approx(error, rel=1e-6, abs=1e-12)
