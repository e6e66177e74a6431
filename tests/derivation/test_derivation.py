"""A derivation typed line by line: right ones pass, the first wrong line is named, and no text breaks it."""

import ast
import random

import numpy as np
import pytest
from derivations import FIRST_WRONG, RIGHT, UNREADABLE

from autograder import page_answer
from autograder.derivation.formula import Unreadable, read
from autograder.derivation.lines import SUBJECTS, at, judged, tree_of
from autograder.derivation.value import value
from solutions.activations import ACTIVATIONS


@pytest.mark.parametrize("subject, text", [(name, text) for name, texts in RIGHT.items() for text in texts])
def test_a_right_derivation_passes(subject, text):
    verdict = judged(subject, text)
    assert verdict.state == "right", verdict.says
    assert verdict.line is None and verdict.count == len(text.split("\n"))


@pytest.mark.parametrize("subject, text, line, said", FIRST_WRONG)
def test_the_first_wrong_line_is_named(subject, text, line, said):
    verdict = judged(subject, text)
    assert (verdict.state, verdict.line) == ("changed", line)
    assert f"Line {line} " in verdict.says and said in verdict.says


@pytest.mark.parametrize("text, said", UNREADABLE)
def test_what_cannot_be_read_says_why(text, said):
    verdict = judged("sigmoid", f"g' = a(1 - a)\n{text}")
    assert verdict.state == "unreadable" and verdict.line == 2 and said in verdict.says, verdict.says


@pytest.mark.parametrize("text", ["g' = log(-1 - z^2)", "g' = 1/(z - z)", "g' = 9^9^9^9", "g' = sqrt(-4)",
              "g' = (-1)^0.5"])
def test_a_line_without_a_value_is_told_as_that(text):
    verdict = judged("sigmoid", text)
    assert (verdict.state, verdict.line) == ("undefined", 1)


def test_a_page_is_told_the_same():
    verdict = judged("tanh", "g' = 1 - a^2\n= (1 - a)^2")
    assert page_answer.derived("tanh", "g' = 1 - a^2\n= (1 - a)^2") == {
        "state": "changed", "says": verdict.says, "line": 2,
        "marks": [("g' = 1 - a^2", "right"), ("= (1 - a)^2", "wrong")]}


@pytest.mark.parametrize("text, marks", [
    ("", []), ("\n \n", []), ("g' = a(1-a)", ["right"]), ("g = sigmoid(z)", ["right"]), ("g' = 2", ["wrong"]),
    ("g' = a(1-a)\n\n= a(\n= a - a^2", ["right", "wrong", "unread"]),
    ("\r\ng' = a(1-a)\r\n= 2\r\n", ["right", "wrong"]),
    ("1/(z - z)\n1", ["wrong", "unread"]), ("g' = a\n" * 500, [])])
def test_every_line_has_its_mark(text, marks):
    """Empty lines count for nothing; what stands below the first wrong line is not judged."""
    verdict = judged("sigmoid", text)
    assert [mark for _, mark in verdict.marks()] == marks
    assert verdict.line is None or verdict.marks()[verdict.line - 1][1] == "wrong"


@pytest.mark.parametrize("subject, begins", [("sigmoid", "`g' ="), ("tanh", "`g' ="), ("cost_gradient", "`da =")])
def test_the_slope_is_called_as_the_exercise_calls_it(subject, begins):
    """A line that begins as it is told to begin can be read."""
    assert begins in judged(subject, "q' = 1").says
    unfinished = judged(subject, SUBJECTS[subject].height)
    height = judged(subject, f"{'loss' if subject == 'cost_gradient' else 'g'} = {SUBJECTS[subject].height}")
    assert height.state == "begun" and begins in height.says and unfinished.state == "changed"
    assert judged(subject, f"{SUBJECTS[subject].begins} {SUBJECTS[subject].slope}").state == "right"


def test_nothing_typed_is_nothing_wrong():
    assert judged("sigmoid", " \n\n").state == "empty"
    assert judged("sigmoid", "g = 1/(1+e^-z)").says.startswith("So far every line is right.")
    assert judged("sigmoid", "g = 1/(1+e^-z)").state == "begun"
    assert judged("sigmoid", "a\n" * 500).state == "unreadable"


@pytest.mark.parametrize("name", ["sigmoid", "tanh"])
def test_the_truth_is_the_references(name):
    """Height and slope of each curve, from its formula, are those of the table."""
    spec, row = SUBJECTS[name], ACTIVATIONS[name]
    z = np.array([place["z"] for place in spec.places])
    for formula, right in ((spec.height, row.g(z)), (spec.slope, row.g_prime(z))):
        got = [at(spec, tree_of(formula, spec.names), place) for place in spec.places]
        np.testing.assert_allclose(got, right, rtol=1e-12)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_text_has_a_verdict(subject):
    """Drawn texts of every sort: none raises, and every sentence is a short, clean one."""
    chance = random.Random(subject)
    pieces = [*"zaye0123.,;:+-*/^()[]{}'=\n\t _|!\\²⁻·−π\x00é漢", "exp", "tanh", "log(", "g'", "sigmoid(", "e^",
    "**", "1e9",
              "lambda", "import os", "\u202e", "9" * 30, "((((", "= ", "g(z)"]
    states = set()
    for _ in range(4000):
        verdict = judged(subject, "".join(chance.choices(pieces, k=chance.randrange(1, 25))))
        states.add(verdict.state)
        assert 0 < len(verdict.says) < 400
    assert {"empty", "unreadable"} <= states


def test_what_is_read_holds_nothing_but_formulas():
    """Whatever text is read, its tree has no other nodes than those of numbers, letters and known functions."""
    chance, read_at_all = random.Random(5), 0
    kinds = (ast.BinOp, ast.UnaryOp, ast.Call, ast.Name, ast.Constant, ast.operator, ast.unaryop, ast.expr_context)
    for _ in range(6000):
        text = "".join(chance.choices(["z", "a", "2", "(", ")", "+", "-", "*", "/", "^", "exp(", "e", ".5", " "], k=7))
        try:
            tree = read(text, ("z", "a"))
        except Unreadable:
            continue
        read_at_all += 1
        assert all(isinstance(node, kinds) for node in ast.walk(tree))
        found = value(tree, {"z": 0.5, "a": 0.6})
        assert found is None or isinstance(found, float)
    assert read_at_all > 200
