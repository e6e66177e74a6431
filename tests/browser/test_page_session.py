"""What the worker runs, without a browser: the file is plain Python."""

import json

import numpy as np
import page_session
import pytest
from page_exercise import RIGHT, WRONG_SIGN

import autograder
from autograder import page_answer
from autograder.learners.answers import Answer, Failure


def ask(kind, code, asked=0, exercise="sigmoid"):
    cells = [{"name": f"your {name}", "source": source} for name, source in code.items()]
    question = {"kind": kind, "exercise": exercise, "cells": cells, "asked": asked}
    return json.loads(page_session.answer(json.dumps(question)))


def test_a_check_is_the_graders_own():
    """The report is `autograder.check`'s, field by field; the page is told the repair as well."""
    code = RIGHT | {"g_prime": WRONG_SIGN}
    namespace = {"np": np}
    exec("\n".join(code.values()), namespace)
    report = ask("check", code)["report"]
    repairs = [finding.pop("repair") for finding in report["findings"]]
    want = autograder.check("sigmoid", namespace).to_dict()
    assert all(finding.pop("repair") is None for finding in want["findings"])
    assert report == want
    assert [repair["says"] for repair in repairs if repair]


def test_what_stopped_a_cell_is_told():
    """An error outside every function is in no finding of its own, so it is told by itself."""
    assert ask("check", RIGHT)["stops"] == []
    late = ask("check", {"g": RIGHT["g"] + "\nprint(oops)"})
    assert late["stops"] == ["NameError: name 'oops' is not defined (your g, line 4: `print(oops)`)"]


def test_run_is_a_fresh_start():
    """Nothing is left from an earlier run."""
    ask("run", {"g": "left = 1"})
    assert "NameError" in ask("run", {"g": "left"})["error"]


def test_exit_does_not_end_python():
    """exit() in a reader's code is an error like another."""
    assert "SystemExit" in ask("run", {"g": "raise SystemExit('bye')"})["error"]


def test_the_slope_is_drawn_only_where_there_is_one():
    """No plot for an exercise without an activation, nor for a g_prime that gives no curve."""
    assert ask("check", RIGHT)["slope"]["worst"]["yours"] < 0.26
    assert ask("check", RIGHT | {"g_prime": "def g_prime(z):\n    return None"})["slope"] is None
    assert ask("check", {"slope": "def slope(g, z, h=1e-5):\n    return 0"}, exercise="slope")["slope"] is None


NO_CURVE = {
    "two values": "return g(z) * (1 - g(z)), 0.25",
    "a ragged list": "return [g(z), 0.5]",
    "a plain list": "return list(np.atleast_1d(g(z)))",
    "strings": "return np.array(['a'] * np.size(z))",
    "objects": "return np.array([{}] * np.size(z), dtype=object)",
    "complex numbers": "return g(z) + 1j",
    "another shape": "return np.zeros((np.size(z), 1))",
    "no end": "return z / 0",
    "an error where the plot asks": "return 1 / 0 if np.size(z) == 120 else g(z) * (1 - g(z))",
    "an exit where the plot asks": "return exit() if np.size(z) == 120 else g(z) * (1 - g(z))",
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("body", NO_CURVE.values(), ids=NO_CURVE)
def test_what_is_no_curve_costs_the_plot_and_not_the_answer(body):
    """The report is as it would be without a plot."""
    said = ask("check", RIGHT | {"g_prime": f"def g_prime(z):\n    {body}\n"})
    assert said["slope"] is None
    assert {finding["check"].split(".")[0] for finding in said["report"]["findings"]} == set(RIGHT)


class Gives:
    """A learner whose every call gives this answer, or raises it."""

    def __init__(self, answer):
        self.answer = answer

    def call(self, name, *args, then=None, by_name=()):
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("answer", [
    None, 3, Answer(), Answer(failure=Failure("missing")), Answer("text" * 30), Answer([0.1] * 120),
    Answer((np.zeros(120), 0.25)), Answer(np.full(120, None)), Answer(np.full(120, "a")), Answer(np.zeros((120, 1))),
    Answer(np.array(0.5)), Answer(np.full(120, np.nan)), Answer(np.full(120, np.inf)), Answer(np.zeros(120, "M8[s]")),
    Answer(np.full(120, np.longdouble("1e4000"))), Answer(np.zeros(120, [("a", "f8")])), RuntimeError("ours"),
], ids=lambda answer: repr(answer)[:40])
def test_any_answer_makes_a_plot_or_none(answer):
    assert page_answer.slope("sigmoid", Gives(answer)) is None


@pytest.mark.parametrize("value", [
    np.full(120, 1.7e308), np.full(120, -1.7e308), np.full(120, 5e-324), np.full(120, 2**64 - 1, "u8"),
    np.ones(120, bool), np.zeros(120, "f2"), np.zeros(240)[::2]], ids=lambda value: f"{value.dtype}-{value[0]}")
def test_any_finite_curve_is_drawn_as_it_is(value):
    """Huge, tiny, of any number type: what the page gets is JSON that a browser reads."""
    drawn = page_answer.slope("sigmoid", Gives(Answer(value)))
    assert json.loads(json.dumps(drawn, allow_nan=False))["yours"] == value.astype(float).tolist()


def test_a_fault_of_ours_is_called_ours(monkeypatch):
    """A crash inside the checker never looks like the reader's."""
    monkeypatch.setattr(page_answer, "check", lambda *args: 1 / 0)
    assert ask("check", RIGHT) == {"fault": "ZeroDivisionError: division by zero"}
