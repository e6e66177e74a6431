"""Ctrl+C at any moment of a verdict ends it: it never becomes a fault of the checker, or a mark."""

import json
import random
import signal
import time

import pytest

from autograder.classroom.grading import verdict

TIMES = 120


@pytest.fixture
def interrupts():
    """Raises KeyboardInterrupt so many seconds from now."""
    def interrupt(number, frame):
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    yield lambda seconds: signal.setitimer(signal.ITIMER_REAL, seconds)
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_at_any_moment_is_an_interrupt(interrupts, right):
    def judged():
        return verdict.judge_notebook(json.loads(right), "sigmoid", 7)

    usual = judged()
    assert usual.points == 10
    began = time.perf_counter()
    judged()
    lasts, moments, ended = time.perf_counter() - began, random.Random(0), 0
    for _ in range(TIMES):
        try:
            interrupts(moments.uniform(1e-6, lasts))
            found = judged()
            interrupts(0)
        except KeyboardInterrupt:
            ended += 1
        else:
            assert (found.status, found.sentence, found.marks) == (usual.status, usual.sentence, usual.marks)
    assert ended > TIMES / 4
