"""The verdict: one Finding a check, one Report an exercise."""

from dataclasses import asdict, dataclass
from typing import Any

from autograder.sentences import say

MARKS = {True: "✓", False: "✗", None: "·"}
FAULT = "fault"     # the observation of a finding in which the checker itself failed


@dataclass(frozen=True)
class Finding:
    """What one check found.

    check: "<function>.<stage>", for example "g_prime.values". passed: True, False, or None when an earlier
    check of the same function failed and this one was not run. points of max_points. rationale: what
    happened (called with, got, expected). help: what to try, and which page. mistake: the id of the known
    mistake that gives exactly these answers, or None. observation: where no known mistake matches, the id
    of the sharpest thing that is true of all wrong answers, such as "sign" or "only-integers"; "fault" where the
    checker itself failed.
    """

    check: str
    passed: bool | None
    points: float = 0
    max_points: float = 0
    rationale: str = ""
    help: str = ""
    mistake: str | None = None
    observation: str | None = None

    @property
    def function(self) -> str:
        return self.check.partition(".")[0]

    @property
    def message(self) -> str:
        """The id of what the learner is told: a known mistake, an observation, or the check itself."""
        return self.mistake or self.observation or self.check


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
                "max_points": self.max_points, "findings": [asdict(finding) for finding in self.findings]}

    def text(self) -> str:
        """The report for people: a line a function, and under a failed one what happened and what to try."""
        lines = [say("report.head", exercise=self.exercise, points=short(self.points), most=short(self.max_points))]
        for function in dict.fromkeys(finding.function for finding in self.findings):
            lines += function_lines(function, [f for f in self.findings if f.function == function])
        return "\n".join(lines)


def function_lines(function: str, findings: list[Finding]) -> list[str]:
    """The lines of one function: its mark, then each failure and each remark."""
    passed = all(finding.passed for finding in findings)
    points, most = sum(f.points for f in findings), sum(f.max_points for f in findings)
    lines = [say("report.function", mark=MARKS[passed], function=function, points=short(points), most=short(most))]
    for finding in findings:
        if finding.rationale:
            lines.append(f"    {finding.rationale}")
        if finding.help:
            lines.append(f"    → {finding.help}")
    return lines


def short(points: float) -> str:
    """Points without a needless .0."""
    return f"{points:g}"
