"""The taught form of each formula beside the exact one: they are the same but for the last digits.

No curve and no slope is further apart than 4e-16 in 64 bits and 3e-7 in 32 bits; a check allows 1e-9 and 1e-6 at the
least. What the exact form is for stands in `test_what_the_exact_form_is_for`.
"""

import inspect

import numpy as np
import pytest
from drawn import TRIES, arrays, networks
from hypothesis import given
from hypothesis import strategies as st

from solutions import activations, given_curves, propagation, taught

APART = {"float64": 4e-16, "float32": 3e-7}
FORMS = {name: function for name, function in vars(taught).items() if inspect.isfunction(function)}
CURVES = [name for name in FORMS if hasattr(activations, name) or hasattr(given_curves, name)]


def exact(name):
    """The other form of a taught function."""
    return next(getattr(room, name) for room in (activations, given_curves, propagation) if hasattr(room, name))


def assert_close(name, x, *more):
    """Both forms at x: the same shape, finite, and no further apart than the last digits."""
    with np.errstate(over="ignore"):    # e^1000 is infinite, and 1 divided by it is 0
        got = FORMS[name](x, *more)
    right = exact(name)(x, *more)
    assert got.shape == right.shape and np.isfinite(got).all()
    np.testing.assert_allclose(got, right, rtol=0, atol=APART[str(x.dtype)])


@pytest.mark.parametrize("name", FORMS)
def test_both_forms_are_called_alike(name):
    """The same name, the same parameters with the same defaults; no form is taught that has no exact one."""
    assert inspect.signature(FORMS[name]) == inspect.signature(exact(name))


@pytest.mark.parametrize("name", [name for name in CURVES if name in ("sigmoid", "tanh") or name.endswith("_prime")])
@TRIES
@given(z=arrays() | arrays(32))
def test_curves_and_slopes(name, z):
    """At every finite float of either size."""
    assert_close(name, z)


@TRIES
@given(z=arrays() | arrays(32))
def test_relu_itself(z):
    """Nothing is rounded in the larger of two numbers: the same floats come out."""
    assert np.array_equal(taught.relu(z), activations.relu(z))


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu"])
@TRIES
@given(z=arrays() | arrays(32))
def test_slopes_from_a(name, z):
    """At a = g(z), as either form computes it."""
    assert_close(f"{name}_prime_from_a", exact(name)(z))


@TRIES
@given(z=arrays(), negative_slope=st.floats(0, 1, exclude_max=True))
def test_leaky_relu_with_any_leak(z, negative_slope):
    a = activations.leaky_relu(z, negative_slope)
    assert_close("leaky_relu_prime", z, negative_slope)
    assert_close("leaky_relu_prime_from_a", a, negative_slope)


@TRIES
@given(networks())
def test_networks(net):
    """Forward, cost and every gradient of small networks of any layers; certain predictions among them."""
    X, Y, parameters = net
    parameters[-1] = (100 * parameters[-1][0], *parameters[-1][1:])
    for W, b, _ in parameters[:1]:
        np.testing.assert_allclose(taught.linear_forward(X, W, b), propagation.linear_forward(X, W, b), rtol=1e-14)
    AL, caches = propagation.forward(X, parameters)
    ZL = caches[-1][3]
    np.testing.assert_allclose(taught.cost_from_z(ZL, Y), propagation.cost_from_z(ZL, Y), rtol=1e-13, atol=1e-300)
    both = [form.backward(AL, Y, caches, parameters) for form in (taught, propagation)]
    for pair, other in zip(*both, strict=True):
        for got, right in zip(pair, other, strict=True):
            np.testing.assert_allclose(got, right, rtol=1e-11, atol=1e-12)


def test_what_the_exact_form_is_for():
    """Far out, tiny slopes: the taught form has lost every digit of them, and warns of an overflow on the way.

    Small types too: NumPy takes tanh of 8-bit whole numbers in 16-bit floats, and np.where makes 64-bit ones of
    its own numbers.
    """
    with pytest.warns(RuntimeWarning, match="overflow"):
        assert taught.sigmoid(-710.0) == 0 < activations.sigmoid(-710.0)
    assert taught.sigmoid_prime(37.0) == 0 < activations.sigmoid_prime(37.0)
    assert taught.tanh_prime(20.0) == 0 < activations.tanh_prime(20.0)
    assert taught.tanh(np.int8(1)).dtype == np.float16 and activations.tanh(np.int8(1)).dtype == np.float64
    small = np.ones(3, np.float32)
    assert taught.relu_prime(small).dtype == np.float64 and activations.relu_prime(small).dtype == np.float32
