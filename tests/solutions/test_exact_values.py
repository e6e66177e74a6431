"""The reference against 50-digit values: at the places where forms break, and on a dense sweep."""

import warnings

import numpy as np
import pytest
from exact_values import exact, table
from exactness import assert_within, ulps

from solutions.activations import ACTIVATIONS
from solutions.network import cost_from_z

FUNCTIONS = {
    "sigmoid": ACTIVATIONS["sigmoid"].g,
    "sigmoid_prime": ACTIVATIONS["sigmoid"].g_prime,
    "tanh": ACTIVATIONS["tanh"].g,
    "tanh_prime": ACTIVATIONS["tanh"].g_prime,
}
DTYPES = ["float64", "float32"]


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("curve", FUNCTIONS)
def test_where_forms_break(curve, dtype):
    """Within 4 ulp (float64) and 5 ulp (float32) at every z of the table in [-1000, 1000], without a warning."""
    z, true = table(dtype, curve)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert_within(FUNCTIONS[curve](z), true, z)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("curve", FUNCTIONS)
def test_dense_sweep(curve, dtype):
    """The same at 3000 z that are not in the table: near 0, over the bend, out to the tails."""
    rng = np.random.default_rng(20)
    z = np.concatenate([rng.uniform(-40, 40, 1500), rng.normal(0, 1, 700), rng.uniform(-1000, 1000, 800)])
    z = z.astype(dtype)
    assert_within(FUNCTIONS[curve](z), [exact(curve, x) for x in z], z)


@pytest.mark.parametrize("name, z", [("sigmoid", 37.0), ("tanh", 20.0), ("tanh", -20.0)])
def test_the_measure_sees_the_loss_of_the_a_form(name, z):
    """The slope from a is 0 where a has rounded to 1 or -1; the ruler of these tests must call that a failure."""
    row, z = ACTIVATIONS[name], np.array([z])
    with pytest.raises(AssertionError, match="ulp at z"):
        assert_within(row.g_prime_from_a(row.g(z)), [exact(f"{name}_prime", z[0])], z)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("label", [0, 1])
def test_cost_of_one_example(label, dtype):
    """The cost from Z is right for both labels at every z of the table: log(1 + e^z) for 0, log(1 + e^(-z)) for 1."""
    z, true = table(dtype, "softplus")
    facing = -z if label else z
    got = np.array([cost_from_z(np.array([[x]]), np.array([[label]])) for x in facing]).astype(dtype)
    assert_within(got, true, z)


@pytest.mark.parametrize("dtype", DTYPES)
def test_a_form_of_the_sigmoid_is_exact_on_the_left(dtype):
    """a (1 - a) loses digits on the right only: for z <= 0 it is as good as the form in z."""
    z, true = table(dtype, "sigmoid_prime")
    left = z <= 0
    row = ACTIVATIONS["sigmoid"]
    got = row.g_prime_from_a(row.g(z[left]))
    assert ulps(got, [value for value, keep in zip(true, left, strict=True) if keep]).max() <= 5
