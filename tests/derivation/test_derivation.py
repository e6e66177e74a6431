"""A derivation typed line by line: right ones pass, the first wrong line is named, and no text breaks it."""

import ast
import random

import numpy as np
import pytest

from autograder import page_answer
from autograder.derivation.formula import Unreadable, read
from autograder.derivation.lines import SUBJECTS, at, judged, tree_of
from autograder.derivation.value import value
from solutions.activations import ACTIVATIONS

RIGHT = {
    "sigmoid": [
        "g' = e^-z / (1 + e^-z)^2\n = 1/(1 + e^-z) * e^-z/(1 + e^-z)\n = a (1 - a)",
        "g'(z) = -(1 + e^(-z))^(-2) · (-e^(-z))\ng'(z) = g(z)(1 − g(z))",
        "a = 1/(1 + e^{-z})\nda/dz = e^{-z}/(1 + e^{-z})²\n= σ(z)(1 - σ(z))",
        "exp(-z)/(1 + exp(-z))**2\nsigmoid(z)*(1 - sigmoid(z))\na - a²", "g_prime(z) = a*(1-a)", "slope = (1 - a)a.",
        "g′ = 1/(2 + e^z + e^-z)", "g' = 0.25(1 - tanh(z/2)^2)"],
    "tanh": [
        "g = 2 sigmoid(2z) - 1\ng' = 4 sigmoid(2z)(1 - sigmoid(2z))\n= 4 (1 + a)/2 * (1 - a)/2"
        "\n= (1 + a)(1 - a)\n= 1 - a^2",
        "g' = 1 - tanh²(z)\n= 1/cosh^2(z)", "g' = ((e^z + e^-z)^2 - (e^z - e^-z)^2)/(e^z + e^-z)^2\n= 1 - a*a"],
    "cost_gradient": [
        "loss = -y log(a) - (1 - y) log(1 - a)\nda = -y/a + (1 - y)/(1 - a)\n= (a - y)/(a(1 - a))",
        "da = -y * 1/a - (1 - y) * 1/(1 - a) * (-1)\n= (1 - y)/(1 - a) - y/a"],
}
FIRST_WRONG = [
    ("sigmoid", "g' = e^-z/(1+e^-z)^2\n= a(1+a)\n= a - a^2",
     2, "changes the value: at z = 1 the line above gives 0.1966"),
    ("sigmoid", "g' = -e^-z/(1+e^-z)^2\n= a(1-a)", 1, "is not the slope: at z = 1 the curve has the slope 0.1966"),
    ("sigmoid", "g' = -e^-z/(1+e^-z)^2", 1, "the opposite one"), ("sigmoid", "g' = 2a(1-a)", 1, "2 times as much"),
    ("sigmoid", "a = 1/(1 + e^z)", 1, "is not the height"), ("sigmoid", "g' = a(1-a)\n= a - a^2 + 1",
     2, "1 has been added"),
    ("tanh", "g' = (1 - a)(1 + a)\n= 1 + a^2", 2, "changes the value"), ("tanh", "g' = 1 - tanh(z^2)", 1, "z = 1"),
    ("cost_gradient", "da = y/a + (1 - y)/(1 - a)", 1, "a = 0.5, y = 1"),
    ("cost_gradient", "da = (1-y)/(1-a) - y/a\n= a - y", 2, "changes the value"),
]
UNREADABLE = [("1/2z", "two things"), ("e^-2z", "two things"), ("1/(1+e^-z)a", "two things"), ("exp z",
              "round brackets"),
              ("tanh^-1(z)", "behind its bracket"), ("0,25", "sign ,"), ("q(1-q)", "q is not known"), ("a(1-a",
              "not a formula"),
              ("a = a = a", "more than one"), ("y' = a", "y' is not what"), ("g' =", "Nothing stands"), ("a**",
              "not a formula"),
              ("__import__('os')", "sign _"), ("z.real", "z.real"), ("(lambda: 1)()", "not known"),
              ("z if z else a", "not known"),
              ("1" * 500, "longer"), ("g'' = a", "not what"), ("sqrt",
              "round brackets")]


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
        "state": "changed", "says": verdict.says, "line": 2, "count": 2}


def test_nothing_typed_is_nothing_wrong():
    assert judged("sigmoid", " \n\n").state == "empty"
    assert judged("sigmoid", "g = 1/(1+e^-z)").says.startswith("So far every line is right.")
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
