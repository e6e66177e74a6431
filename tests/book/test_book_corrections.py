"""What the first edition said wrongly: each sentence is gone, and what stands in its place is computed here."""

import contextlib
import io

import numpy as np
import pytest
from book_pages.network_steps.case import NAMES, PARAMETERS, X, Y
from conftest import PAGES
from texts import cells, prose, source

from autograder import check
from autograder.exercises.table import lookup
from solutions import network
from solutions.activations import ACTIVATIONS
from solutions.checking import numerical_gradient, slope

PARTS = [(W, b, name) for (W, b), name in zip(PARAMETERS, NAMES, strict=True)]
AL, CACHES = network.forward(X, PARTS)
GONE = {
    "C2": ["derivative of the cost with respect to this", "means the derivative of the cost with respect to",
           "| derivative of the cost |"],
    "C4": ["the nearest one may be 0"],
    "C5": ["always in 16 bits"],
    "C6": ["in 64 bits every network is", "in 64 bits every\nnetwork is"],
    "C7": ["and it is exact:"],
    "C8": ["is not the slope of anything"],
    "C9": ["Everything in them is here, in the same order"],
    "C10": ["You write every piece"],
    "C12": ["The lecture says so too"],
    "C16": ["Above the bar it takes", "`np.ceil`"],
    "1B": ["no computer number is that large", "never quite exact", "about half the digits",
           "That does no harm: the slope", "Gradient descent works with any of them", "lie below it elsewhere",
           "choice inside a network today", "whole weights", "In these cases the choice decides",
           "A unit that sits there has slope 0", "twenty times over", "In the next layer\nevery number",
           "below $10^{-7}$ is right", "You may know this from networks", "is a toy"],
}


@pytest.mark.parametrize("which", GONE)
def test_the_old_sentence_is_on_no_page(which):
    found = {(name, words) for name in PAGES for words in GONE[which] if words in source(name)}
    assert found == set()


def run(name):
    """The names that the cells that a reader sees leave behind, run as they stand."""
    space = {"np": np, "ACTIVATIONS": ACTIVATIONS, **ACTIVATIONS}
    with contextlib.redirect_stdout(io.StringIO()):
        for tags, code in cells(name):
            if "remove" not in tags:
                exec(code, space)
    return space


def test_c1_from_z_the_kink_is_a_choice_and_from_a_it_is_none():
    names = lookup("relu").namespace()
    half_at_kink = lambda z: np.where(z > 0, 1.0, np.where(z < 0, 0.0, 0.5))
    assert check("relu", {**names, "g_prime": half_at_kink}).points == 10
    assert check("relu", {**names, "g_prime_from_a": half_at_kink}).points < 10
    assert "From $z$ you may choose otherwise" in source("relu") and "From $a$ you may not" in source("relu")


def test_c2_a_column_of_dA_is_the_slope_of_that_examples_own_loss():
    """And not of the cost, which is a mean: that one is smaller by the factor m."""
    dA, m = network.cost_gradient(AL, Y), Y.shape[1]
    losses = lambda A: -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    np.testing.assert_allclose(slope(losses, AL), dA, rtol=1e-7)
    np.testing.assert_allclose(numerical_gradient(lambda A: losses(A).mean(), AL), dA / m, rtol=1e-7)
    for name in ("notation", "where-backward-starts", "one-layer-back"):
        assert "that example's" in " ".join(prose(name).split())


def test_c3_no_z_of_the_worked_example_is_at_a_kink():
    """Then height over width agrees with the formulas, everywhere."""
    assert min(np.abs(Z).min() for *_, Z in CACHES) > 0.1
    for l, (dW, db) in enumerate(network.backward(AL, Y, CACHES, PARTS)):
        for place, found in enumerate((dW, db)):
            def cost(theta, l=l, place=place):
                changed = list(PARTS)
                changed[l] = (*PARTS[l][:place], theta, *PARTS[l][place + 1 :])
                return network.cost(network.forward(X, changed)[0], Y)
            np.testing.assert_allclose(numerical_gradient(cost, PARTS[l][place]), found, atol=1e-9)


@pytest.mark.parametrize("name", ["backward-l-layers", "gradient-checking"])
def test_c3_the_pages_numbers_are_those_of_the_stepper(name):
    space = run(name)
    np.testing.assert_array_equal(space["X"], X)
    np.testing.assert_array_equal(space["Y"], Y)
    for (W, b, kind), (W_too, b_too, kind_too) in zip(space["parameters"], PARTS, strict=True):
        np.testing.assert_array_equal(W, W_too)
        np.testing.assert_array_equal(b, b_too)
        assert kind == kind_too


def test_c4_a_sum_of_two_is_0_only_if_they_are_opposite():
    every = np.arange(2**16, dtype=np.uint16).view(np.float16)
    every = every[np.isfinite(every)]
    for one in np.random.default_rng(0).choice(every, 300):
        with np.errstate(over="ignore"):
            assert (every[every + one == 0] == -one).all()


def test_c7_the_error_of_the_fused_start_is_one_rounding_at_most():
    z = np.linspace(-50, 50, 1001)
    for y in (0, 1):
        exactly = ACTIVATIONS["sigmoid"].g(z) if y == 0 else -ACTIVATIONS["sigmoid"].g(-z)
        off = np.abs(ACTIVATIONS["sigmoid"].g(z) - y - exactly)
        assert 0 < off.max() <= np.finfo(float).eps or y == 0


def test_c8_the_impostor_is_the_slope_of_another_curve():
    z = np.array([-8.0, -2.0, 0.0, 3.0, 7.0])
    np.testing.assert_allclose(slope(lambda z: np.clip(z, -5, 5) / 4, z), run("sigmoid")["impostor"](z), atol=1e-9)


def test_c11_the_lecture_leaves_a_out_of_its_cache():
    text = " ".join(source("one-layer-forward").split())
    assert "It leaves out $a^{[l-1]}$, and notices on the way back that this is needed, too." in text


def test_c13_the_small_library_says_what_it_costs():
    assert run("what-next")["Counted"].calls == 2**16 - 1


def test_c14_the_wrong_sign_lowers_the_cost_as_well():
    space = run("network")
    cost = lambda parameters: network.cost_from_z(network.forward(space["X"], parameters)[1][-1][3], space["Y"])
    learnt = space["train_with"](lambda Z: -ACTIVATIONS["relu"].g_prime(Z))
    assert cost(learnt) < 0.5 * cost(network.init_parameters(space["sizes"], seed=0))


def test_two_relus_have_a_slope_that_the_rules_do_not_find():
    """The choice at a kink is a subgradient of the curve, not of the network."""
    space = run("relu")
    assert "true slope 1" in source("relu")
    relu = ACTIVATIONS["relu"]
    assert relu.g_prime(0.0) + relu.g_prime(-0.0) == 0 == space["relu"].g_prime(0.0)
    assert abs(slope(lambda z: relu.g(z) - relu.g(-z), 0.0) - 1) < 1e-9
