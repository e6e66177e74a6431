"""Programs made by machine: what makes them, what decides that two compute the same, what the proof says of them."""

import ast

import pytest

from autograder.exercises.table import table
from autograder.learners.local import LocalLearner
from autograder.proof import catalogue
from autograder.proof.drawn import agree, inputs
from autograder.proof.machine import LEFT_OUT, made, rows, same_as, told
from autograder.proof.programs import cells
from autograder.proof.styles import styled

MADE, RIGHT = 400, 400


def test_every_program_is_refused_or_computes_the_same(proof):
    assert proof["machine_let_through"] == []
    assert proof["machine_refused"] + proof["machine_equivalent"] == proof["machine_total"] >= MADE
    assert proof["machine_equivalent"] < 0.3 * proof["machine_total"]


def test_right_answers_in_every_style_are_accepted(proof):
    assert proof["styled_refused"] == []
    assert proof["right_total"] + proof["styled_total"] >= RIGHT


@pytest.mark.parametrize("exercise, function", [(name, part.function) for name, spec in table().items()
                                                for part in spec.parts if name not in LEFT_OUT])
def test_inputs_are_drawn_for_every_function(exercise, function):
    """Several, and each fits the function: a right answer answers it."""
    mine = inputs(exercise, function)
    learner = LocalLearner(cells=cells(exercise, ""))
    assert len(mine) >= 7 and learner.call(function, *mine[0]).failure is None


def test_what_computes_the_same_is_known_and_nothing_else():
    entry = next(e for e in catalogue.right_answers("sigmoid") if e.function == "g_prime_from_a")
    learner = LocalLearner(cells=cells("sigmoid", ""))
    text, same, other, rarely = (f"def g_prime_from_a(a):\n    return {e}" for e in (
        "a * (1 - a)", "a - a ** 2", "a * (1 + a)", "a * (1 - a) if np.size(a) < 2000 else a"))
    assert same_as(learner, entry, text, [same, other, rarely]) == {same}


@pytest.mark.parametrize("one, other, yes", [
    (1.0, 1.0 + 1e-9, True), (1.0, 1.1, False), ([1.0, (2.0,)], [1.0, [2.0]], True), ([1.0], [1.0, 1.0], False),
    ("relu", "relu", True), ("relu", 1.0, False), (None, None, True), (None, 0.0, False)])
def test_two_values_agree(one, other, yes):
    assert agree(one, other) == yes


@pytest.mark.parametrize("before, after, found", [
    ("a\nb\nc", "a\nx\nc", {1}), ("a\nb\nc", "a\nc", {1}), ("a\nb", "a\nx\nb", {1}), ("a\nb", "a", {0}),
    ("a\nb\nc\nd", "a\nc\nb\nd", {1, 2})])
def test_the_rows_that_an_edit_changes(before, after, found):
    assert set(rows(before, after)) == found


def test_a_program_is_located_by_the_line_in_which_it_stopped_only_if_that_was_edited():
    entry = next(each for each in catalogue.right_answers("sigmoid") if each.id == "sigmoid-right-s-minus-square")
    edited = cells("sigmoid", entry.code.replace("s = g(z)", "s = g(zz)"))

    def learner(own):
        return LocalLearner(cells=own)

    assert told(entry, edited, {2}, learner) == told(entry, edited, {1, 2}, learner) == "located"
    hidden = cells("sigmoid", entry.code.replace("s = g(z)", "s = [g(z)]").replace("return ", "return None or "))
    assert told(entry, hidden, {7}, learner) is None


def test_programs_are_made_from_the_answers_own_text():
    """As many as asked for, each another text, the same in every run."""
    entry = catalogue.right_answers("relu")[0]
    (target, first), = made(entry, 30)
    assert len(first) > 20 and target.statement.text not in first
    assert [list(edits) for _, edits in made(entry, 30)] == [list(first)]


def test_a_style_keeps_what_is_computed():
    code = "def f(a, b):\n    c = a * (1 - b)\n    return max(c, a) if a else [c]"
    found = styled(code)
    assert set(found) == {"in steps", "renamed", "wrapped"}
    for text in (code, *found.values()):
        names = {}
        exec(compile(ast.parse(text), "f", "exec"), names)
        assert names["f"](3, 5) == 3 and names["f"](0, 5) == [0]
