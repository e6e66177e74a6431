"""The rules for every activation of the table, for one added on the fly, and for broken ones."""

import numpy as np
import pytest
from rules import RULES, slope_is_height_over_width

from solutions.activations import ACTIVATIONS, Activation
from solutions.checking import numerical_gradient, relative_error
from solutions.network import backward, cost_from_z, forward

ADDED = {
    "softplus": Activation(
        g=lambda z: np.maximum(z, 0.0) + np.log1p(np.exp(np.minimum(z, -1.0 * z))),
        g_prime=lambda z: ACTIVATIONS["sigmoid"].g(z),
        g_prime_from_a=lambda a: -np.expm1(-1.0 * a),
    ),
    "elu": Activation(
        g=lambda z: np.maximum(z, np.expm1(np.minimum(z, 0.0))),
        g_prime=lambda z: np.exp(np.minimum(z, 0.0)),
        g_prime_from_a=lambda a: np.minimum(a + 1.0, 1.0),
    ),
}
SWISH = Activation(  # z sigmoid(z) falls and rises, so it has no slope from a
    g=lambda z: z * ACTIVATIONS["sigmoid"].g(z),
    g_prime=lambda z: ACTIVATIONS["sigmoid"].g(z) + z * ACTIVATIONS["sigmoid"].g_prime(z),
)
BROKEN = {
    "a slope 0.1 % too steep": ("g_prime", lambda z: 1.001 * ACTIVATIONS["tanh"].g_prime(z)),
    "right at three points only": ("g_prime", lambda z: 1.0 - np.minimum(np.abs(1.0 * z) // 5, 1.0)),
    "overflows": ("g", lambda z: (np.exp(1.0 * z) - np.exp(-1.0 * z)) / (np.exp(1.0 * z) + np.exp(-1.0 * z))),
    "writes into its input": ("g_prime_from_a", lambda a: np.subtract(1.0, np.multiply(a, a, out=a), out=a)),
    "always float64": ("g", lambda z: np.tanh(np.asarray(z, float))),
    "hides NaN": ("g_prime", lambda z: np.nan_to_num(ACTIVATIONS["tanh"].g_prime(z))),
    "flattens": ("g", lambda z: np.tanh(1.0 * np.ravel(z))),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_every_activation_keeps_every_rule(name, rule):
    """Each rule says in its docstring what it asks."""
    rule(name)


@pytest.mark.parametrize("name", ADDED)
def test_adding_an_activation_is_adding_its_row(name, monkeypatch):
    """A row in the table is all that a new activation needs: every rule judges it, and a network trains with it."""
    monkeypatch.setitem(ACTIVATIONS, name, ADDED[name])
    for rule in RULES:
        rule(name)
    assert_network_learns_with(name)


def test_an_activation_of_two_functions_is_enough_for_a_network(monkeypatch):
    """Without a slope from a, the way back takes the slope from Z."""
    monkeypatch.setitem(ACTIVATIONS, "swish", SWISH)
    slope_is_height_over_width("swish")
    assert_network_learns_with("swish")


def assert_network_learns_with(name):
    """The gradients of a network with this hidden activation are the central differences of its cost."""
    rng = np.random.default_rng(4)
    parameters = [(rng.normal(size=(3, 2)), rng.normal(size=(3, 1)), name),
                  (rng.normal(size=(1, 3)), rng.normal(size=(1, 1)), "sigmoid")]
    X, Y = rng.normal(size=(2, 6)), np.array([[0, 1, 1, 0, 1, 0]])

    def cost(W):
        _, caches = forward(X, [(W, *parameters[0][1:]), parameters[1]])
        return cost_from_z(caches[-1][3], Y)

    AL, caches = forward(X, parameters)
    dW, _ = backward(AL, Y, caches, parameters)[0]
    assert relative_error(dW, numerical_gradient(cost, parameters[0][0])) < 1e-8


@pytest.mark.parametrize("fault", BROKEN)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_the_rules_refuse_a_broken_activation(fault, monkeypatch):
    """tanh with one function broken: at least one rule must object, or the rules prove nothing."""
    function, wrong = BROKEN[fault]
    row = {f: getattr(ACTIVATIONS["tanh"], f) for f in ("g", "g_prime", "g_prime_from_a")}
    monkeypatch.setitem(ACTIVATIONS, "broken", Activation(**{**row, function: wrong}))
    objections = []
    for rule in RULES:
        try:
            rule("broken")
        except Exception as error:  # noqa: BLE001  (any complaint counts, whatever a broken function raises)
            objections.append(f"{rule.__name__}: {error}")
    assert objections


@pytest.mark.parametrize("negative_slope", [0.0, 0.05, 0.2, 0.6, 0.99])
def test_leaky_relu_takes_any_slope_below_one(negative_slope):
    """g bends at 0 from negative_slope to 1; with 0 it is the ReLU."""
    row, z = ACTIVATIONS["leaky_relu"], np.array([-3.0, -1e-9, 0.0, 1e-9, 2.0])
    assert np.array_equal(row.g(z, negative_slope), np.where(z > 0, z, negative_slope * z))
    want = np.where(z > 0, 1.0, negative_slope)
    assert np.array_equal(row.g_prime(z, negative_slope=negative_slope), want)
    assert np.array_equal(row.g_prime_from_a(row.g(z, negative_slope), negative_slope), want)


def test_declared_slopes_at_the_kink():
    """At exactly 0 the course declares 0 for ReLU and negative_slope for leaky ReLU."""
    assert ACTIVATIONS["relu"].g_prime(np.zeros(2)).tolist() == [0.0, 0.0]
    assert ACTIVATIONS["leaky_relu"].g_prime(np.zeros(2), 0.3).tolist() == [0.3, 0.3]


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("bad", ["text", None, np.array(["a", "b"]), {"z": 1}], ids=str)
def test_what_is_no_number_is_refused(name, bad):
    """Text, None and dictionaries are a TypeError in each of the three functions."""
    row = ACTIVATIONS[name]
    for function in (row.g, row.g_prime, row.g_prime_from_a):
        with pytest.raises(TypeError):
            function(bad)


def test_the_lectures_sanity_values():
    """g'(0) and g'(10) as the lectures give them, and g itself at both ends."""
    sigmoid, tanh = ACTIVATIONS["sigmoid"], ACTIVATIONS["tanh"]
    assert sigmoid.g_prime(0) == 0.25
    assert tanh.g_prime(0) == 1.0
    np.testing.assert_allclose(sigmoid.g_prime(np.array([-10.0, 10.0])), 4.5396e-05, rtol=1e-4)
    np.testing.assert_allclose(tanh.g_prime(np.array([-10.0, 10.0])), 8.2446e-09, rtol=1e-4)
    np.testing.assert_allclose(sigmoid.g(np.array([-10.0, 0.0, 10.0])), [0, 0.5, 1], atol=1e-4)
    np.testing.assert_allclose(tanh.g(np.array([-10.0, 0.0, 10.0])), [-1, 0, 1], atol=1e-4)
