"""The server says of the catalogue's answers what `autograder check` says of them, and to Run what a page says."""

import json
from concurrent.futures import ThreadPoolExecutor

import page_session
import pytest

from autograder.check import check
from autograder.check_file import judged
from autograder.learners.local import LocalLearner
from autograder.page_answer import checked
from autograder.proof.catalogue import right_answers, wrong_answers
from autograder.proof.programs import solved
from autograder.reading.probe import PUBLIC_SEED
from autograder.report import Report
from autograder.server import judge
from autograder.server.bounds import CHECK
from autograder.texts.text import given_cells

STEP_WRONG, STEP_RIGHT = 9, 6   # every so many-th entry: of all exercises, over two hundred


def entries():
    return [*wrong_answers()[::STEP_WRONG], *right_answers()[::STEP_RIGHT]]


def cells(entry):
    return [("solution", solved(entry.exercise)), ("entry", entry.code)]


def as_question(exercise, cells):
    return {"exercise": exercise, "cells": [{"id": name, "source": source} for name, source in cells]}


def verdict(report):
    return [(f["check"], f["passed"], f["points"], f["max_points"], f["mistake"], f["observation"], f["rationale"],
             f["help"]) for f in report["findings"]]


def test_there_are_two_hundred_of_all_exercises():
    assert len(entries()) >= 200
    assert {entry.exercise for entry in entries()} == {entry.exercise for entry in wrong_answers()}


def test_the_server_judges_as_the_command_line_does(server, sandbox):
    """Same checks passed, same points, same message, word by word; the command's own function, in a sandbox."""
    with ThreadPoolExecutor(3) as several:      # as a class does; the server has four workers
        answers = list(several.map(lambda entry: server.post("/api/check", as_question(entry.exercise, cells(entry))),
                                   entries()))
    for entry, (status, said) in zip(entries(), answers, strict=True):
        with sandbox.learner([*given_cells(entry.exercise), *cells(entry)]) as learner:
            expected = check(entry.exercise, learner, PUBLIC_SEED).to_dict()
        assert status == 200, said
        assert verdict(said["report"]) == verdict(expected), entry
        assert said["report"]["points"] == expected["points"], entry


def test_the_commands_own_way_is_the_one_that_is_compared_with(server, needs_sandbox):
    """`autograder check` makes its verdict with nothing else than a sandbox's learner and `check`."""
    entry = entries()[0]
    report, _ = judged(entry.exercise, [*given_cells(entry.exercise), *cells(entry)], PUBLIC_SEED)
    with_server = server.post("/api/check", as_question(entry.exercise, cells(entry)))[1]["report"]
    assert isinstance(report, Report) and verdict(with_server) == verdict(report.to_dict())


def test_nothing_earns_nothing_and_everything_earns_all(server):
    """Untouched and solved, every exercise."""
    for exercise in dict.fromkeys(entry.exercise for entry in wrong_answers()):
        _, untouched = server.post("/api/check", as_question(exercise, [("your code", "")]))
        _, right = server.post("/api/check", as_question(exercise, [("your code", solved(exercise))]))
        assert (untouched["report"]["points"], right["report"]["points"]) == (0, right["report"]["max_points"])


def test_a_server_that_hurries_gives_the_same_verdict_without_a_repair(sandbox):
    """The search for it takes a second, which belongs to those who wait."""
    cells = [("your code", "import numpy as np\n\n\ndef g(z):\n    return 1 / (1 + np.exp(z))\n")]
    calm, hurried = (judge.answer(sandbox, "check", "sigmoid", cells, hurries=each)["report"] for each in (False, True))
    assert verdict(calm) == verdict(hurried)
    assert [bool(any(f["repair"] for f in report["findings"])) for report in (calm, hurried)] == [True, False]


RUNS = {
    "prints": "print('one')\n2 + 2",
    "an error in a function": "def g(z):\n    return z / 0\n\ng(1)",
    "a warning": "np.zeros(1) / np.zeros(1)",
    "no Python": "def g(z)\n    return",
    "what is given": "sorted(name for name in globals() if not name.startswith('_'))",
    "exit": "raise SystemExit('bye')",
    "a flood": "for i in range(100_000): print(i)",
    "nothing": "x = 3",
    "a letter of another alphabet": "print('é', '\\U0001f600')",
}


@pytest.mark.parametrize("name", RUNS)
def test_run_shows_what_a_page_shows(server, name):
    """The same object as from the page's own Python, whose file is asked here without a browser."""
    code = [{"name": "your g", "source": "left = 1"}, {"name": "your code", "source": RUNS[name]}]
    asked = {"kind": "run", "exercise": "slope", "cells": code, "asked": 1}
    question = as_question("slope", [(cell["name"], cell["source"]) for cell in code]) | {"cell": 1}
    status, said = server.post("/api/run", question)
    assert (status, said) == (200, json.loads(page_session.answer(json.dumps(asked))))


@pytest.mark.parametrize("name", ["wrong", "stopped before", "right"])
def test_check_tells_what_a_page_tells(server, name):
    """Report, stops and the plot's slopes."""
    source = {"wrong": "def g(z):\n    return z", "stopped before": "print(oops)", "right": solved("tanh")}[name]
    cells = [{"name": "your g", "source": f"import numpy as np\n{source}"}]
    asked = {"kind": "check", "exercise": "tanh", "cells": cells, "asked": 0}
    said = server.post("/api/check", as_question("tanh", [(cell["name"], cell["source"]) for cell in cells]))[1]
    expected = json.loads(page_session.answer(json.dumps(asked)))
    assert said.keys() == expected.keys() and verdict(said["report"]) == verdict(expected["report"])
    assert (said["stops"], said["slope"]) == (expected["stops"], expected["slope"])


LOUD = """import numpy as np
print("above")
def g(z):
    print("z is", np.shape(z))
    return 1 / (1 + np.exp(-z))
def g_prime(z):
    return g(z) * (1 - g(z))
"""


@pytest.mark.parametrize("engine", ["server", "page"])
def test_what_the_code_prints_is_heard_but_for_fresh_questions(engine, sandbox):
    learner = LocalLearner(None, [("your code", LOUD)]) if engine == "page" else None
    said = (checked("sigmoid", learner) if learner
            else judge.answer(sandbox, "check", "sigmoid", [("your code", LOUD)], hurries=True))["printed"]
    assert said.startswith("above\nz is (6,)\n") and "z is (3, 3)" in said
    assert "z is (5, 40)" not in said       # the shape of the fresh ones


def test_nothing_of_a_fresh_question_is_heard_where_all_fixed_ones_have_lost_their_child(sandbox):
    code = "import ctypes\ndef g(z):\n    ctypes.string_at(0)\ndef slope_at(z, h):\n    print('fresh', z)\n    return 1"
    with sandbox.learner([("your code", code)], CHECK) as learner:
        learner.listen()
        learner.call("g", 1.0)
        learner.renew()
        learner.call("slope_at", 0.123, 0.4)
        assert learner.heard() == ""


@pytest.mark.parametrize("engine", ["server", "page"])
def test_of_a_flood_of_prints_the_beginning_is_kept(engine, sandbox):
    code = "print('first')\ndef g(z):\n    print('x' * 100_000)\n    return z\n"
    learner = LocalLearner(None, [("your code", code)]) if engine == "page" else None
    said = (checked("triangle", learner) if learner
            else judge.answer(sandbox, "check", "triangle", [("your code", code)], hurries=True))["printed"]
    assert said.startswith("first\nxxx") and said.endswith("x\n…") and len(said) < 9000


@pytest.mark.parametrize("code", [
    "import sys\nsys.stdout.close()\ndef g(z):\n    print(1)\n    return 1",
    "import sys\nsys.stdout = None\ndef g(z):\n    return z",
    "print('\\ud800')\ndef g(z):\n    return z",
    "import sys\nsys.stdout.buffer.write(b'\\xff\\0')\ndef g(z):\n    return z",
    "import sys\nsys.stdout.detach()\ndef g(z):\n    print('later')\n    return z"])
def test_odd_printing_costs_nothing(code, sandbox):
    here = checked("triangle", LocalLearner(None, [("your code", code)]))
    there = judge.answer(sandbox, "check", "triangle", [("your code", code)], hurries=True)
    assert verdict(here["report"]) == verdict(there["report"]) and type(there["printed"]) is str
