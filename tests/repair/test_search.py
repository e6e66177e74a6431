"""The smallest repair: wrong programs, each with the one edit that makes it right; and what is never claimed."""

import pytest

from autograder.check import check
from autograder.learners.local import LocalLearner
from autograder.learners.runner import Session
from autograder.learners.sandbox import Sandbox
from autograder.repair.cheats import is_cheat, is_large
from autograder.repair.edit import Source
from autograder.repair.expressions import expressions
from autograder.repair.lines import lines
from autograder.repair.search import with_repairs
from autograder.repair.words import words_of
from autograder.texts.text import given_cells

SIGMOID = """\
import numpy as np

def g(z):
    return 1 / (1 + np.exp(-z))

def g_prime(z):
    a = g(z)
    return a * (1 - a)

def g_prime_from_a(a):
    return a * (1 - a)
"""


def learner(source, exercise="sigmoid"):
    return LocalLearner(cells=[*given_cells(exercise), ("answer.py", source)])


def repairs(source, exercise="sigmoid"):
    """{function: (line, kind, after)} of a program."""
    mine = learner(source, exercise)
    report = with_repairs(check(exercise, mine), mine, seconds=20)
    return {f.function: (f.repair.line, f.repair.kind, f.repair.after.strip()) for f in report.findings if f.repair}


@pytest.mark.parametrize("right, wrong, line, kind, after", [
    ("np.exp(-z)", "np.exp(z)", 4, "sign", "return 1 / (1 + np.exp(-z))"),
    ("    a = g(z)\n    return a * (1 - a)", "    a = g(z)\n    return a * 1 - a", 8, "brackets", "return a * (1 - a)"),
    ("    a = g(z)\n    return a * (1 - a)", "    a = g(z)\n    return a * (a - 1)", 8, "sign", "return -a * (a - 1)"),
    ("    a = g(z)\n    return a", "    a = z\n    return a", 7, "call-missing", "a = g(z)"),
    ("return 1 / (1 + np.exp(-z))", "s = 1 / (1 + np.exp(-z))", 4, "return", "s = 1 / (1 + np.exp(-z))\n    return s"),
    ("def g_prime_from_a(a):\n    return", "def g_prime_from_a(a):\n    a = g(a)\n    return", 11, "line-extra", ""),
    ("def g(z):", "def g(z)", 3, "colon", "def g(z):"),
    ("np.exp(-z))", "np.exp(-z)", 4, "brackets", "return 1 / (1 + np.exp(-z))"),
    ("np.exp(-z))", "np.exp(-z)))", 4, "brackets", "return 1 / (1 + np.exp(-z))"),
    ("np.exp(-z))", "np.exp(−z))", 4, "letter", "return 1 / (1 + np.exp(-z))"),
    ("return 1 / (1 + np.exp(-z))", "return （1 / (1 + np.exp(－z))）", 4, "letter", "return (1 / (1 + np.exp(-z)))"),
    ("return 1 / (1 + np.exp(-z))", "return 0.5 + 0.5np.tanh(z / 2)", 4, "operator",
     "return 0.5 + 0.5 * np.tanh(z / 2)"),
    ("    a = g(z)\n    return a * (1 - a)", "    a = g(z)\n     return a * (1 - a)", 8, "indentation",
     "return a * (1 - a)"),
    ("    a = g(z)\n    return a * (1 - a)", "    if z is None:\n    a = 1\n    a = g(z)\n    return a * (1 - a)", 8,
     "indentation", "a = 1"),
    ("    return a * (1 - a)\n\ndef g_prime_from", "    return a - a^2\n\ndef g_prime_from", 8, "operator",
     "return a - a**2"),
    ("    a = g(z)\n    return a", "    a = g(z)\n    while a is None and z = 1:\n        a = 1\n    return a", 8,
     "comparison", "while a is None and z == 1:"),
    ("def g_prime_from_a(a):\n    return", "def g_prime_from_a(a):\n    # ä, and a tab\n    return -", 12, "sign",
     "return a * (1 - a)"),
])
def test_one_edit_is_found_where_it_is(right, wrong, line, kind, after):
    assert SIGMOID.replace(right, wrong, 1) != SIGMOID
    assert list(repairs(SIGMOID.replace(right, wrong, 1)).values()) == [(line, kind, after)]


def test_each_of_two_wrong_functions_has_its_own():
    """g_prime calls g: its own slip is found beside g as repaired, and where it has none, none is claimed."""
    wrong = SIGMOID.replace("exp(-z)", "exp(z)")
    assert set(repairs(wrong)) == {"g"}
    assert set(repairs(wrong.replace("a * (1 - a)", "a * (1 + a)", 1))) == {"g", "g_prime"}


def test_a_helper_of_the_learners_own_is_looked_into():
    source = SIGMOID.replace("    return 1 / (1 + np.exp(-z))", "    return s(z)").replace(
        "def g(z)", "def s(x):\n    return 1 / (1 - np.exp(-x))\n\ndef g(z)")
    assert repairs(source)["g"] == (4, "operator", "return 1 / (1 + np.exp(-x))")


def test_a_decorated_function_is_tried_with_its_decorators():
    source = SIGMOID.replace("def g_prime(z):\n    a = g(z)\n    return a * (1 - a)", (
        "def of_height(rule):\n    return lambda z: rule(g(z))\n\n@of_height\ndef g_prime(a):\n    return a * (1 + a)"))
    assert repairs(source) == {"g_prime": (11, "operator", "return a * (1 - a)")}


def test_what_is_right_or_not_written_has_no_repair():
    assert repairs(SIGMOID) == {}
    assert repairs(SIGMOID.replace("return 1 / (1 + np.exp(-z))", "raise NotImplementedError()")) == {}


@pytest.mark.parametrize("before, after", [
    ("def g(z):\n    a = z\n    return a", "def g(z):\n    return z\n    a = z"),
    ("def g(z): return z + 1 if z > 0 else z", "def g(z): return z + 1 if g else z"),
    ("def g(z): return 2 ** z", "def g(z): return 1 ** z"), ("def g(z): return z - 1", "def g(z): return z - z"),
    ("def g(z): return 2 * z", "def g(z): return 0 * z"),
    ("def g(z): return z if z > 0 else 1", "def g(z): return z if z > z else 1"),
    ("def g(z):\n    z = -z\n    return z", "def g(z):\n    z = z\n    return z"),
    ("def g(z): return np.where(z > 0, z, 1)", "def g(z): return np.where(z > 0, 1, 1)"),
    ("def g(z): return z / 2", "def g(z): return z / (-1)"), ("def g(z): return z / 2", "def g(z): return z * 2 / 2"),
    ("def g(z): return z - 1", "def g(z): return z + 1 - 1"), ("def g(z): return z.T", "def g(z): return z.T.T")])
def test_an_edit_that_cheats_is_known(before, after):
    assert is_cheat(before, after, ("g",))
    assert not is_cheat(before, before, ("g",)) and not is_cheat(after, before, ("g",))


@pytest.mark.parametrize("before, after, yes", [
    ("a = 'x' * 100_000", "a = 'x' * 100_000 ** 2", True), ("a = 'x' * 100_000", "a = 'x' * 1000000", False),
    ("a = [0, 1] * 9999", "a = [0, 1] * 9999 * 9999", True), ("a = [0, 1] * 9999", "a = [0, 1] + 9999", False),
    ("b = 2 + 1000", "b = 2 << 1000", True), ("b = 2 ** 1000", "b = 2 ** (1000 - 1)", False),
    ("x = 3000 * 9_000", "x = -3000 * 9_000", False), ("x = 3000 + 9_000", "x = (3000 + 9_000) ** z", False),
    ("x = 10000", "x = 10000 *", False), ("x = 10000 *", "x = 10000 ** 10000", True),
    ("x = 2 ** z", "x = 2 ** z ** 2", False)])
def test_an_edit_that_writes_something_huge_is_known(before, after, yes):
    assert is_large(before, after) == yes


def test_nothing_huge_is_tried(monkeypatch):
    """In a page and a notebook no wall stands around an attempt: ten thousand million letters would be written."""
    tried, failed = [], {"failure": ("raised", "ValueError", "", "")}
    monkeypatch.setattr(Session, "attempt", lambda session, place, source, *rest: tried.append(source) or failed)
    mine = learner("def g(z):\n    print('x' * 100_000)\n    return z\n")
    with_repairs(check("sigmoid", mine), mine, seconds=20)
    assert len(tried) > 100 and not any(
        huge in source for source in tried for huge in ("100_000 ** 2", "100_000 * 100_000"))


def test_an_edit_changes_the_letters_that_it_names():
    """Whatever stands there, in other letters and over several lines: the rest of the text stays."""
    text = 'def g(z):\n    "Ä"; y = (z +\n         é(1))\n    return [y, -z][0] if z < 0 else z.T'
    source = Source(text)
    words = words_of(source.tree, ())
    edits = [*expressions(source, words), *lines(source, words)]
    assert len(edits) > 100 and len({edit.kind for edit in edits}) > 12
    for edit in edits:
        assert edit.of(text).startswith(text[:edit.start]) and edit.of(text).endswith(text[edit.end:])


def test_the_sandbox_finds_the_same(needs_sandbox):
    cells = [*given_cells("sigmoid"), ("answer.py", SIGMOID.replace("exp(-z)", "exp(z)"))]
    with Sandbox() as sandbox, sandbox.learner(cells) as mine:
        report = with_repairs(check("sigmoid", mine), mine, seconds=20)
    assert [f.repair.after.strip() for f in report.findings if f.repair] == ["return 1 / (1 + np.exp(-z))"]
    assert report.to_dict()["findings"][5]["repair"]["says"].endswith("line 4 of answer.py: a sign.")
