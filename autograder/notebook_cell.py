"""The one short call of a graded notebook cell."""

from functools import cache
from typing import Any

from autograder.check import check
from autograder.exercises.table import lookup
from autograder.learners.answers import Learner
from autograder.learners.world import judging
from autograder.reading.probe import PUBLIC_SEED
from autograder.report import Report, short
from autograder.sentences import say


def points(exercise: str, function: str, namespace: Learner | dict[str, Any], stage: str = "visible",
           seed: int = PUBLIC_SEED) -> float:
    """Check one function, print what was found, and return the points that this cell is worth.

    exercise, function: as in the exercise's table. namespace: globals() of the notebook, or a Learner.
    stage: "visible" for the fixed probes, "hidden" for the fresh ones. Stock nbgrader takes the returned
    number as the cell's points.
    """
    with judging():
        text, earned = cell_result(check(exercise, namespace, seed), function, stage)
        print(text)
        return earned


@cache
def graded_cells(exercise: str) -> dict[str, tuple[str, str]]:
    """{nbgrader's id of a graded cell: (function, stage)} of an exercise's notebook, in the order of the table."""
    return {f"{exercise}-{part.function}-{stage}": (part.function, stage)
            for part in lookup(exercise).parts for stage in ("visible", "hidden")}


def cell_result(report: Report, function: str, stage: str) -> tuple[str, float]:
    """(text, points) of one graded cell, from the report of its exercise."""
    findings = [finding for finding in report.findings if finding.function == function]
    chosen = findings[:-1] if stage == "visible" else findings[-1:]
    earned, most = sum(f.points for f in chosen), sum(f.max_points for f in chosen)
    if stage == "hidden" and chosen[0].passed is None and not chosen[0].observation:
        return say("report.not-run", function=function, points=short(earned), most=short(most)), earned
    text = Report(report.exercise, tuple(chosen)).text().split("\n", 1)[1]
    return f"{text}\n{say('report.cell', points=short(earned), most=short(most))}", earned
