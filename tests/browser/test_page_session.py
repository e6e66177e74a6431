"""What the worker runs, without a browser: the file is plain Python."""

import json

import page_session
from page_exercise import RIGHT, WRONG_SIGN

import autograder


def ask(kind, code, asked=0, exercise="sigmoid"):
    cells = [{"name": f"your {name}", "source": source} for name, source in code.items()]
    question = {"kind": kind, "exercise": exercise, "cells": cells, "asked": asked}
    return json.loads(page_session.answer(json.dumps(question)))


def test_a_check_is_the_graders_own():
    """The report is `autograder.check`'s, field by field."""
    import numpy as np

    code = RIGHT | {"g_prime": WRONG_SIGN}
    namespace = {"np": np}
    exec("\n".join(code.values()), namespace)
    assert ask("check", code)["report"] == autograder.check("sigmoid", namespace).to_dict()


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


def test_a_fault_of_ours_is_called_ours(monkeypatch):
    """A crash inside the checker never looks like the reader's."""
    monkeypatch.setattr(autograder, "check", lambda *args: 1 / 0)
    assert ask("check", RIGHT) == {"fault": "ZeroDivisionError: division by zero"}
