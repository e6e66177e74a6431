"""What the picture says of a reader's own activation, as a report like all others: 0 of 0 points, no repair."""

from collections.abc import Callable
from typing import Any

from autograder.learners.answers import Editable
from autograder.pictures.own_said import MARKS
from autograder.pictures.table import Cells, shown
from autograder.report import Finding, Report

OF_SLOPE = ("slope", "kink", "no-slope", "random-slope")


def reported(cells: Cells, make: Callable[[Cells], Editable]) -> tuple[Report, str]:
    """(the report, the same for people) of these cells; make: as in `table.shown`. A note is no failure."""
    said = shown("own", {}, cells, make, 0)
    findings = tuple(Finding(f"{function(each['id'])}.{each['id']}", each["sign"] != "bad", rationale=each["says"])
                     for each in said["findings"])
    return Report("own", findings), "\n".join([*said["stops"], *map(line, said["findings"])])


def function(id: str) -> str:
    return "g_prime" if id.startswith(OF_SLOPE) else "g"


def line(finding: dict[str, Any]) -> str:
    """A finding as a line of text."""
    return f"{MARKS[finding['sign']]} {finding['says']}"
