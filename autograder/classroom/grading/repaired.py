"""Repairs in a class: looked for when the points are settled, only where no known mistake says more, and for a fifth of
the time at most.
"""

import time
from dataclasses import dataclass

from autograder.learners.answers import Editable
from autograder.repair.search import with_repairs
from autograder.report import Report

SHARE = 0.2     # of the time that this process judges, repairs included
MOST = 0.5      # seconds for one submission
LEAST = 0.05    # in less, nothing would be found


@dataclass
class Time:
    """What this process has used so far: for judging without repairs, and for repairs."""

    judging: float = 0.0
    repairs: float = 0.0

    def left(self) -> float:
        """Seconds that the next submission's repairs may take."""
        return min(MOST, self.judging * SHARE / (1 - SHARE) - self.repairs)


TIME = Time()


def repaired(report: Report, learner: Editable, seed: int, judging: float, used: Time = TIME) -> Report:
    """The report with repairs where there is time for them. judging: the seconds that judging it took."""
    used.judging += judging
    left = used.left()
    unknown = any(finding.passed is False and finding.mistake is None for finding in report.findings)
    if left < LEAST or not unknown:
        return report
    began = time.perf_counter()
    try:
        return with_repairs(report, learner, seed, left)
    finally:
        used.repairs += time.perf_counter() - began
