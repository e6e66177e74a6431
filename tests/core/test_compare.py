"""Tolerances by type, legal intervals, nesting, and when two answers are the same."""

import numpy as np
import pytest

from autograder.compare import Interval, Leaf, WrongForm, leaves, same, wrong


def is_wrong(got, want):
    low = np.asarray(want)
    return bool(wrong(Leaf("x", got, low, low)).any())


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
    leaf = lambda got: Leaf("x", np.asarray(got), np.asarray(0.0), np.asarray(1.0))
    assert [bool(wrong(leaf(got))) for got in (-0.1, 0.0, 0.5, 1.0, 1.1)] == [True, False, False, False, True]


def test_leaves_are_named_in_the_learners_terms():
    found = leaves((np.ones(2), [np.zeros(3)]), (np.ones(2), [Interval(np.zeros(3), np.ones(3))]), ("A", ("Z",)))
    assert [leaf.name for leaf in found] == ["A", "Z"]


@pytest.mark.parametrize("got, sentence", [
    (np.ones(2), "should return A, B, but returned one array of shape"), ((1, 2, 3), "but returned 3 values"),
    ((None, 1), "returned None for A"), (([1.0], 1), "should return an array for A, but returned a list of 1"),
    ("text", "but returned a str of 4")])
def test_another_form_is_said_in_words(got, sentence):
    with pytest.raises(WrongForm, match=sentence):
        leaves(got, (np.asarray(1.0), np.asarray(1.0)), ("A", "B"))


@pytest.mark.parametrize("one, other, alike", [
    (np.ones(2), np.ones(2) + 1e-9, True), (np.ones(2), np.ones(3), False),
    (np.array([np.nan]), np.array([np.nan]), True),
    ((1.0, [2.0]), (1.0, [2.0]), True), ((1.0,), (1.0, 2.0), False), ("a", "a", True), (None, 0.0, False)])
def test_two_answers_are_the_same(one, other, alike):
    assert same(one, other) == alike
