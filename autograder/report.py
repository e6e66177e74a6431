"""The verdict: one Finding a check, one Report an exercise."""

from dataclasses import asdict, dataclass
from typing import Any

from autograder.sentences import say

MARKS = {True: "✓", False: "✗", None: "·"}
FAULT = "fault"     # the observation of a finding in which the checker itself failed


@dataclass(frozen=True)
class Repair:
    """One edit that makes every check of a function pass.

    cell: the name of the cell or file; line, column: where the edit begins, from 1. kind: its sort, such as "sign".
    before, after: the lines that change; "" where there were none, or none are left. spot: the piece of the formula
    that the edit makes, written in one way whatever the learner calls things: two with the same slip share it.
    """

    cell: str
    line: int
    column: int
    kind: str
    before: str
    after: str
    spot: str = ""

    def place(self, function: str) -> str:
        """Where the edit is and what kind it is, and not the edit itself."""
        return str(say("repair.place", cell=self.cell, line=self.line, function=function,
                   kind=say(f"repair.{self.kind}")))

    def edit(self) -> str:
        """The edit itself."""
        lines = {"before": " ".join(self.before.split()), "after": " ".join(self.after.split())}
        which = "both" if all(lines.values()) else "new" if lines["after"] else "gone"
        return str(say(f"repair.write-{which}", **{gap: line for gap, line in lines.items() if line}))


@dataclass(frozen=True)
class Finding:
    """What one check found.

    check: "<function>.<stage>", for example "g_prime.values". passed: True, False, or None when an earlier
    check of the same function failed and this one was not run. points of max_points. rationale: what
    happened (called with, got, expected). help: what to try, and which page. mistake: the id of the known
    mistake that gives exactly these answers, or None. observation: where no known mistake matches, the id
    of the sharpest thing that is true of all wrong answers, such as "sign" or "only-integers"; "fault" where the
    checker itself failed. repair: the one edit that makes the function right, if one was looked for and found.
    """

    check: str
    passed: bool | None
    points: float = 0
    max_points: float = 0
    rationale: str = ""
    help: str = ""
    mistake: str | None = None
    observation: str | None = None
    repair: Repair | None = None

    @property
    def function(self) -> str:
        return self.check.partition(".")[0]

    @property
    def message(self) -> str:
        """The id of what the learner is told: a known mistake, an observation, or the check itself."""
        return self.mistake or self.observation or self.check


    def to_dict(self) -> dict[str, Any]:
        """The finding as plain data; its repair also in words: where (`says`) and what (`shows`)."""
        said = asdict(self)
        if self.repair:
            said["repair"] |= {"says": self.repair.place(self.function), "shows": self.repair.edit()}
        return said


@dataclass(frozen=True)
class Report:
    """All findings of one exercise, in the order in which they were made."""

    exercise: str
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        return all(finding.passed for finding in self.findings)

    @property
    def points(self) -> float:
        return sum(finding.points for finding in self.findings)

    @property
    def max_points(self) -> float:
        return sum(finding.max_points for finding in self.findings)

    @property
    def first_failure(self) -> Finding | None:
        return next((finding for finding in self.findings if finding.passed is False), None)

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The findings in which the checker itself failed: ours, never the learner's."""
        return tuple(finding for finding in self.findings if finding.observation == FAULT)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data: what `autograder check --json` prints."""
        return {"exercise": self.exercise, "passed": self.passed, "points": self.points,
                "max_points": self.max_points, "findings": [finding.to_dict() for finding in self.findings]}

    def text(self, show_repair: bool | None = None) -> str:
        """The report for people: a line a function, and under a failed one what happened and what to try.

        show_repair: where a repair was found, True: with the edit itself; False: how to see it; None: its place alone.
        """
        lines = [say("report.head", exercise=self.exercise, points=short(self.points), most=short(self.max_points))]
        for function in dict.fromkeys(finding.function for finding in self.findings):
            lines += function_lines(function, [f for f in self.findings if f.function == function], show_repair)
        return "\n".join(lines)


def function_lines(function: str, findings: list[Finding], show_repair: bool | None = None) -> list[str]:
    """The lines of one function: its mark, then each failure and each remark."""
    passed = all(finding.passed for finding in findings)
    points, most = sum(f.points for f in findings), sum(f.max_points for f in findings)
    lines = [say("report.function", mark=MARKS[passed], function=function, points=short(points), most=short(most))]
    for finding in findings:
        if finding.rationale:
            lines.append(f"    {finding.rationale}")
        if finding.help:
            lines.append(f"    → {finding.help}")
        if finding.repair:
            lines.append(f"    → {finding.repair.place(function)}")
        if finding.repair and show_repair is not None:
            lines.append(f"      {finding.repair.edit() if show_repair else say('repair.ask')}")
    return lines


def short(points: float) -> str:
    """Points without a needless .0."""
    return f"{points:g}"
