"""A picture asked of the server: what the page's own Python says of the same code; nothing that a stranger sends."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import page_session
import pytest

from autograder.pictures.table import NAMES
from autograder.server import judge

ROOT = Path(__file__).resolve().parents[2]

RIGHT = "def cost_gradient(AL, Y):\n    return -Y / AL + (1 - Y) / (1 - AL)\n"
WRONG = RIGHT.replace("+ (1", "- (1")
ENDLESS = "def cost_gradient(AL, Y):\n    return sum(iter(int, 1))\n"
SINE = "import numpy as np\ndef g(Z):\n    return np.sin(Z)\ndef g_prime(Z):\n    return np.cos(Z)\n"
ENDLESS_CURVE = "def g(Z):\n    return sum(iter(int, 1))\n"


def question(source, **settings):
    return {"exercise": "way_back", "cells": [{"id": "your cost_gradient", "source": source}], "settings": settings}


def without_repairs(said):
    for verdict in said["verdicts"].values():
        if verdict["finding"]:
            verdict["finding"].pop("repair")
    return said


@pytest.mark.parametrize("source", [RIGHT, WRONG, "def cost_gradient(AL, Y)\n    return", "", "raise SystemExit"])
def test_the_server_says_what_the_page_says(server, source):
    asked = question(source, judge="yes")
    status, said = server.post("/api/picture", asked)
    cells = [{"name": cell["id"], "source": cell["source"]} for cell in asked["cells"]]
    page = json.loads(page_session.answer(json.dumps({**asked, "kind": "picture", "cells": cells, "asked": 0})))
    assert status == 200 and said["stations"]
    assert without_repairs(said) == without_repairs(page)


def test_a_function_that_never_ends_costs_its_own_station(sandbox, monkeypatch):
    """It is stopped by the sandbox's limit; the others are asked all the same. The judge is asked itself: on a busy
    machine a server says first that it is late."""
    monkeypatch.setattr(judge, "CHECK", replace(judge.CHECK, call_seconds=0.5))
    asked = question(ENDLESS)
    cells = [(cell["id"], cell["source"]) for cell in asked["cells"]]
    said = judge.answer(sandbox, "picture", "way_back", cells, settings=asked["settings"])
    assert said["stop"] == 0 and "stopped after 0.5 s" in said["stations"][0]["says"]
    assert [station["right"] for station in said["stations"][1:4]] == [True, True, True]


@pytest.mark.parametrize("changes", [
    {"exercise": "sigmoid"}, {"exercise": ["way_back"]}, {"settings": []}, {"settings": {"weights": [[1]]}},
    {"settings": {"weights": [1] * 3000}}, {"settings": {"a": None}}])
def test_what_no_page_asks_is_refused(server, changes):
    status, said = server.post("/api/picture", question(RIGHT) | changes)
    assert status == 400 and said["sentence"]


def test_settings_that_do_not_fit_are_no_answer(server):
    status, said = server.post("/api/picture", question(RIGHT, weights=[1.0]))
    assert status == 200 and "BadSettings" in said["fault"]

UNTOUCHED = """
import json, sys
import page_session
question = json.dumps({"kind": "picture", "exercise": sys.argv[1], "settings": {}, "asked": 0,
                       "cells": [{"name": "your code", "source": sys.argv[2]}]})
list(page_session.warm(sys.argv[1]))
loaded = set(sys.modules)
assert "fault" not in json.loads(page_session.answer(question))
print(*sorted(set(sys.modules) - loaded))
"""


@pytest.mark.parametrize("name", NAMES)
def test_a_page_that_is_warm_for_a_picture_loads_nothing_more(name):
    """Else the reader's first question would wait for it."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "book" / "_web")])
    ran = subprocess.run([sys.executable, "-c", UNTOUCHED, name, RIGHT], capture_output=True, text=True,
                         env={**os.environ, "PYTHONPATH": path}, check=True)
    assert ran.stdout.strip() == ""


@pytest.mark.parametrize("source", [SINE, SINE.replace("np.cos", "np.sin"), "def g(Z)\n    return", ""])
@pytest.mark.parametrize("settings", [{}, {"seed": 1, "steps": 10}])
def test_the_server_says_of_a_curve_what_the_page_says(server, source, settings):
    asked = {"exercise": "own", "cells": [{"id": "your g", "source": source}], "settings": settings}
    status, said = server.post("/api/picture", asked)
    cells = [{"name": "your g", "source": source}]
    page = json.loads(page_session.answer(json.dumps({**asked, "kind": "picture", "cells": cells, "asked": 0})))
    assert status == 200 and said == page


def test_a_curve_that_never_ends_costs_one_call(sandbox, monkeypatch):
    monkeypatch.setattr(judge, "CHECK", replace(judge.CHECK, call_seconds=0.5))
    for settings in ({}, {"seed": 1.0}):
        said = judge.answer(sandbox, "picture", "own", [("your g", ENDLESS_CURVE)], settings=settings)
        assert "stopped after 0.5 s" in json.dumps(said)


def test_what_has_no_points_is_run_and_not_checked(server):
    asked = {"exercise": "own", "cells": [{"id": "your g", "source": SINE + "print(g(0.0))"}]}
    assert server.post("/api/run", asked)[1]["printed"] == "0.0\n"
    assert server.post("/api/check", asked)[0] == 400
