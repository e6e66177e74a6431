"""The curves whose g is given: the slope is the triangle's, and the same from z and from the height."""

import numpy as np
import pytest

from solutions.activations import ACTIVATIONS
from solutions.checking import slope
from solutions.given_curves import GIVEN

Z = np.concatenate([np.linspace(-8, 8, 401), [-1000.0, -1e-9, 1e-9, 1000.0]])
SMALL = np.float32([-3.0, 0.0, 3.0])


@pytest.mark.parametrize("name", GIVEN)
def test_the_slope_is_height_over_width(name):
    row = GIVEN[name]
    np.testing.assert_allclose(row.g_prime(Z), slope(row.g, Z), atol=1e-5)


@pytest.mark.parametrize("name", GIVEN)
def test_the_height_alone_tells_the_slope(name):
    row = GIVEN[name]
    np.testing.assert_allclose(row.g_prime_from_a(row.g(Z)), row.g_prime(Z), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("name", GIVEN)
def test_any_shape_and_32_bits(name):
    row = GIVEN[name]
    for function in (row.g, row.g_prime, row.g_prime_from_a):
        assert function(SMALL).dtype == np.float32 and np.shape(function(0.5)) == ()
        assert function(np.arange(6).reshape(2, 3)).shape == (2, 3)


def test_no_learner_is_given_them_with_the_activations():
    """The exercise `forward` prints the activations whole: none of these curves may be among them."""
    assert not set(GIVEN) & set(ACTIVATIONS)
