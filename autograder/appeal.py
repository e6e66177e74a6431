"""An appeal, "I think the check is wrong": the answer and what was said of it, in one file.

    {
     "format": "g_prime appeal",
     "version": 1,
     "exercise": "sigmoid",
     "seed": 20210414,
     "cells": [{"name": "cell 4", "source": "def g(z): …"}],
     "report": {"exercise": "sigmoid", "points": 8, "max_points": 10, "findings": […], …},
     "says": ""
    }

`cells`: the learner's own code, without what the exercise gives. `seed`: of the fresh questions, so that the very same
ones are asked again. `report`: what `autograder check --json` prints. `says`: why the answer is right, in the learner's
words. The page and the command line write it with `appeal`; `autograder appeal FILE` reads it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from autograder.learners.answers import NotRun
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.report import Report
from autograder.sentences import say

FORMAT, VERSION = "g_prime appeal", 1
FINDING = {"check": str, "passed": bool | None, "points": int | float, "max_points": int | float, "rationale": str,
           "help": str, "mistake": str | None, "observation": str | None}


@dataclass(frozen=True)
class Appeal:
    """An appeal as it was read. report: as `Report.to_dict` makes it."""

    exercise: str
    seed: int
    cells: list[tuple[str, str]]
    report: dict[str, Any]
    says: str

    @property
    def findings(self) -> dict[str, dict[str, Any]]:
        """{check: what was found}."""
        return {finding["check"]: finding for finding in self.report["findings"]}

    @property
    def function(self) -> str:
        """The function that was refused first; "" if none was."""
        refused = (check for check, finding in self.findings.items() if finding["passed"] is False)
        return next(refused, "").partition(".")[0]


def appeal(exercise: str, cells: Iterable[tuple[str, str]], report: Report, seed: int, says: str = "") -> str:
    """The text of an appeal's file. cells: (name, source) of the learner's own code."""
    said = [{"name": name, "source": str(source)} | ({"not_run": source.why} if isinstance(source, NotRun) else {})
            for name, source in cells]
    return json.dumps({"format": FORMAT, "version": VERSION, "exercise": exercise, "seed": seed, "cells": said,
                       "report": report.to_dict(), "says": says}, indent=1) + "\n"


def read_appeal(data: bytes, name: str) -> Appeal:
    """The Appeal in a file's bytes; raises BadSubmission with a sentence if it is none."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
        good = found["format"] == FORMAT and found["version"] == VERSION and is_sound(found)
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError):
        good = False
    if not good:
        raise BadSubmission(say("appeal.not-one", name=shown(name)))
    cells = [(cell["name"], NotRun(cell["source"], cell["not_run"]) if "not_run" in cell else cell["source"])
             for cell in found["cells"]]
    return Appeal(found["exercise"], found["seed"], cells, found["report"], found["says"])


def is_sound(found: dict[str, Any]) -> bool:
    """Has it what is read of it, each in the right form?"""
    report = found["report"]
    texts = [found["exercise"], found["says"], *(text for cell in found["cells"] for text in cell.values())]
    return (all(isinstance(text, str) for text in texts) and type(found["seed"]) is int
            and all({"name", "source"} <= cell.keys() for cell in found["cells"])
            and all(isinstance(finding[key], kind) for finding in report["findings"] for key, kind in FINDING.items())
            and all(isinstance(report[key], int | float) for key in ("points", "max_points")))
