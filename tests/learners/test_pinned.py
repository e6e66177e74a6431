"""What somebody has changed of Python changes no verdict: the same in a notebook, in a page and in the sandbox."""

import builtins
import math
import sys
import warnings

import numpy as np
import pytest

from autograder.check import check
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner, Modules
from autograder.learners.world import World, judging
from autograder.texts.reference import solution_source
from autograder.texts.text import given_cells
from solutions.activations import ACTIVATIONS

HARMLESS = {   # what concerns nobody's formula: a right answer stays right
    "nothing": "",
    "NumPy's errors": "np.seterr(all='raise')",
    "warnings": "warnings.simplefilter('error')",
    "print options": "np.set_printoptions(precision=1, threshold=2, formatter={'float': lambda x: 'x'}, legacy='1.13')",
    "a seed": "np.random.seed(7)",
    "a low recursion limit": "sys.setrecursionlimit(max(60, low()))",
    "a built-in sum": "builtins.sum = None",
    "a built-in abs": "builtins.abs = lambda x: 0",
    "a built-in print": "builtins.print = None",
    "the course's table emptied": "from solutions.activations import ACTIVATIONS as course\ncourse.clear()",
    "a row changed": "from solutions.activations import ACTIVATIONS as course\n"
                     "course['sigmoid'] = course['tanh'] = course['relu']",
    "comparing": "np.allclose = lambda *x, **y: True\nnp.isfinite = None",
    "drawing": "np.random.default_rng = None",
    "inside NumPy": "np._core.numeric.isfinite = None",
}
FORMULAS = {   # what a formula may use: the verdict may change, and changes everywhere alike
    "NumPy's exp": "np.exp = math.exp",
    "NumPy's maximum": "np.maximum = max",
    "where": "del np.where",
    "sums": "np.sum = np.mean",
    "math's exp": "math.exp = lambda z: 1.0",
    "what NumPy itself calls": "builtins.len = builtins.isinstance = None",
    "arrays": "np.array = np.asarray = np.zeros_like = None",
}
NAMES = """
import builtins, math, sys, warnings
import numpy as np
def low():
    frame, depth = sys._getframe(), 20
    while frame:
        frame, depth = frame.f_back, depth + 1
    return depth
"""


def right(exercise):
    """The cells of a right answer, in the exercise's own words."""
    spec = table()[exercise]
    return [*given_cells(exercise), *((part.function, f"def {part.signature}:\n{solution_source(spec, part)}\n")
                                      for part in spec.parts)]


def verdict(exercise, learner):
    report = check(exercise, learner)
    return [(finding.check, finding.passed, finding.rationale) for finding in report.findings]


def in_a_page(exercise, change):
    cells = [*right(exercise), ("names", NAMES), ("change", change)]
    return verdict(exercise, LocalLearner(table()[exercise].given, cells))


def in_a_notebook(exercise, change):
    """A kernel: the names live in one dict, the change is made to this process, and stays there."""
    namespace = {"__name__": "__main__"}
    for name, source in right(exercise):
        exec(compile(source, name, "exec"), namespace)
    with judging(), World().inside(everywhere=True):
        for source in (NAMES, change):
            exec(source, namespace)
        return verdict(exercise, namespace)


@pytest.mark.parametrize("exercise", [name for name in table() if name != "network"])     # which trains: slow
def test_a_right_answer_stays_right(exercise, sandbox):
    """Whatever else its owner has changed, in all three places."""
    want = in_a_page(exercise, "")
    assert all(passed for _, passed, _ in want)
    for name, change in HARMLESS.items():
        assert in_a_page(exercise, change) == want, name
        assert in_a_notebook(exercise, change) == want, name
        with sandbox.learner([*right(exercise), ("names", NAMES), ("change", change)]) as learner:
            assert verdict(exercise, learner) == want, name
    nothing_is_left()


@pytest.mark.parametrize("name, change", FORMULAS.items(), ids=FORMULAS)
def test_a_change_that_a_formula_meets_is_met_everywhere(name, change, sandbox):
    refused = 0
    for exercise in table():
        if exercise == "network":
            continue
        page, notebook = in_a_page(exercise, change), in_a_notebook(exercise, change)
        with sandbox.learner([*right(exercise), ("names", NAMES), ("change", change)]) as learner:
            there = verdict(exercise, learner)
        assert [row[:2] for row in page] == [row[:2] for row in notebook] == [row[:2] for row in there], exercise
        refused += not all(passed for _, passed, _ in page)
    assert refused or name == "where"
    nothing_is_left()


def nothing_is_left():
    assert np.exp(0.0) == 1 and np.maximum(1, 2) == 2 and math.exp(0) == 1 and list(ACTIVATIONS)[0] == "sigmoid"
    assert builtins.sum([1]) == 1 and np.geterr()["over"] == "warn" and np.get_printoptions()["precision"] == 8
    assert sys.getrecursionlimit() >= 1000 and not any(kept[2] is Ellipsis for kept in warnings.filters)


def test_a_page_begins_anew_with_every_check():
    """What a check's code has changed is gone with it: the line is deleted, and so is its trace."""
    bad = in_a_page("sigmoid", "np.exp = math.exp")
    good = in_a_page("sigmoid", "")
    assert not all(passed for _, passed, _ in bad) and all(passed for _, passed, _ in good)


def test_a_notebook_keeps_what_its_user_did():
    with judging(), World().inside(everywhere=True):
        np.exp, kept = math.exp, np.seterr(over="raise")
        check("sigmoid", {"g": abs})
        stayed = np.exp is math.exp, np.geterr()["over"]
    assert stayed == (True, "raise") and kept
    assert np.exp is not math.exp


def test_a_check_inside_a_check():
    """A notebook's own `points(…)`, exported into a file that is checked, changes nothing around it."""
    source = "from autograder import points\nnp.exp = math.exp\npoints('sigmoid', 'g', globals())\n"
    learner = LocalLearner(cells=[*right("sigmoid"), ("names", NAMES), ("points", source)])
    assert check("sigmoid", learner).points < 10 and np.exp is not math.exp


def test_a_given_table_is_a_copy():
    """The learner never holds the reference's own dict."""
    given = table()["backward"].given
    learner = LocalLearner(given, [("a", "def f():\n    ACTIVATIONS.clear()\n    return len(ACTIVATIONS)")])
    assert learner.call("f").value == 0 and len(ACTIVATIONS) == 4 and len(given["ACTIVATIONS"]) == 4


@pytest.mark.parametrize("exercise", [name for name in table() if name != "network"])
def test_an_ordinary_answer_changes_nothing(exercise):
    """Neither does the judge: what Python and NumPy keep for themselves is nobody's change."""
    learner = LocalLearner(cells=right(exercise))
    with judging():
        check(exercise, learner)
        with learner.world.inside(everywhere=True):
            pass
    assert [place for place in learner.world.changes if not isinstance(place, Modules)] == []
