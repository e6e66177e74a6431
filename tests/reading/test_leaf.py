"""Tolerances by type, legal intervals, nesting, and when two answers are the same."""

import math

import numpy as np
import pytest

from autograder.reading.arrays import ArrayLeaf
from autograder.reading.form import Misfit, WrongForm, leaves
from autograder.reading.leaf import Interval, NumberLeaf
from autograder.reading.value import identical, same
from autograder.sentences import say


def is_wrong(got, want):
    low = np.asarray(want)
    return ArrayLeaf("x", got, low, low).is_wrong


@pytest.mark.parametrize("got, want, bad", [
    (np.array([1.0 + 5e-8]), np.array([1.0]), False), (np.array([1.0 + 5e-7]), np.array([1.0]), True),
    (np.array([5e-10]), np.array([0.0]), False), (np.array([2e-9]), np.array([0.0]), True),
    (np.array([1.00005], np.float32), np.array([1.0]), False), (np.array([1.001], np.float32), np.array([1.0]), True),
    (np.array([1.00005]), np.array([1.0], np.float32), False), (np.array([True]), np.array([1.0]), False),
    (np.array([1]), np.array([1.0 + 1e-6]), True), (np.array([np.nan]), np.array([0.0]), True),
    (np.array([1.0 + 0j]), np.array([1.0]), True), (np.array([np.inf]), np.array([1.0]), True)])
def test_the_tolerance_is_that_of_the_coarser_type(got, want, bad):
    """1e-7 and 1e-9 for 64 bits, wider where the result or the question has 32; NaN and complex are wrong."""
    assert is_wrong(got, want) == bad


def test_an_interval_is_right_from_end_to_end():
    array = lambda got: ArrayLeaf("x", np.asarray(got), np.asarray(0.0), np.asarray(1.0))
    number = lambda got: NumberLeaf("x", got, 0.0, 1.0)
    for leaf in (array, number):
        assert [leaf(got).is_wrong for got in (-0.1, 0.0, 0.5, 1.0, 1.1)] == [True, False, False, False, True]


def test_leaves_are_named_in_the_learners_terms():
    found = leaves((np.ones(2), [np.zeros(3)]), (np.ones(2), [Interval(np.zeros(3), np.ones(3))]), ("A", ("Z",)))
    assert [leaf.name for leaf in found] == ["A", "Z"]


def said(error):
    return say(error.value.sentence, call="f(z)", **error.value.gaps)


@pytest.mark.parametrize("got, sentence", [
    (np.ones(2), "It returned one array of shape (2,), and should return A, B, called as f(z)."),
    ((1, 2, 3), "It returned 3 values, and should return A, B, called as f(z)."),
    ((None, 1), "f(z) returned None for A."),
    (([1.0], 1), "It returned a list of 1 for A, and should return an array, called as f(z)."),
    ("text", "It returned a text, and should return A, B, called as f(z).")])
def test_another_form_is_said_in_words(got, sentence):
    with pytest.raises(WrongForm) as error:
        leaves(got, (np.asarray(1.0), np.asarray(1.0)), ("A", "B"))
    assert said(error) == sentence


def test_a_wrong_shape_is_a_misfit_and_takes_no_other_leaf_along():
    found = leaves((np.ones(3), np.ones(2)), (np.ones(2), np.ones(2)), ("A", "B"))
    assert found[0] == Misfit("A", (3,), (2,)) and not found[1].is_wrong


ONE_NUMBER = (1.0, 1.0 + 5e-8, 1.0 + 5e-7, 2, True, -0.0, math.inf, -math.inf, math.nan, 1 + 0j, 1e-10)


@pytest.mark.parametrize("got", ONE_NUMBER)
@pytest.mark.parametrize("want", [1.0, 0.0, 2.0])
def test_a_number_is_judged_as_an_array_without_axes_is(got, want):
    """Wrong, finite, complex, boolean, and the entry that a message quotes: the same with NumPy and without."""
    number, = leaves(got, want, "x", at=0.5)
    array, = leaves(np.asarray(got), np.asarray(want), "x", at=0.5)
    assert (type(number), type(array)) == (NumberLeaf, ArrayLeaf)
    for what in ("is_wrong", "is_wrong_and_finite", "finite", "complex", "boolean", "shape"):
        assert getattr(number, what) == getattr(array, what)
    assert repr(number.entries()) == repr(array.entries())


@pytest.mark.parametrize("one", ONE_NUMBER)
@pytest.mark.parametrize("other", ONE_NUMBER)
def test_numbers_are_the_same_as_arrays_without_axes_are(one, other):
    assert same(one, other) == same(np.asarray(one), np.asarray(other))


@pytest.mark.parametrize("got, sentence", [
    ([1.0], "It returned a list of 1 for x, and should return a number, called as f(z)."),
    ("1", "It returned a text for x, and should return a number, called as f(z)."),
    (np.ones(3), "It returned one array of shape (3,) for x, and should return a number, called as f(z)."),
    (None, "f(z) returned None for x.")])
def test_where_a_number_is_asked_for_nothing_else_will_do(got, sentence):
    with pytest.raises(WrongForm) as error:
        leaves(got, 1.0, "x")
    assert said(error) == sentence


def test_numpys_numbers_are_numbers():
    """Whoever works with NumPy gets np.float64 where Python has a float: as good a number."""
    for got in (np.float64(1.0), np.array(1.0), np.int64(1)):
        leaf, = leaves(got, 1.0, "x")
        assert not leaf.is_wrong


@pytest.mark.parametrize("after, alike", [
    (np.array([1.0]), True), (np.array([1.0 + 1e-15]), False), (np.array([1.1]), False), (np.ones(2), False)])
def test_an_input_is_unchanged_to_the_last_bit(after, alike):
    assert identical([np.array([1.0]), "x", 2], [after, "x", 2]) == alike
    assert not identical(2, 2.0)


@pytest.mark.parametrize("one, other, alike", [
    (np.ones(2), np.ones(2) + 1e-9, True), (np.ones(2), np.ones(3), False),
    (np.array([np.nan]), np.array([np.nan]), True),
    ((1.0, [2.0]), (1.0, [2.0]), True), ((1.0,), (1.0, 2.0), False), ("a", "a", True), (None, 0.0, False)])
def test_two_answers_are_the_same(one, other, alike):
    assert same(one, other) == alike
