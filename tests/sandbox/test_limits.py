"""How long a learner's code may run, and what running too long costs."""

import os
import re
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.learners.sandbox import Limits, bubblewrap, channel

QUICK = Limits(call_seconds=0.4, statement_seconds=0.4, total_seconds=3)


def test_a_name_that_ran_too_long_is_not_called_again(code):
    learner = code("def f():\n    return [0 for _ in iter(int, 1)]", QUICK)
    first = learner.call("f")
    began = time.monotonic()
    assert learner.call("f") == first
    assert time.monotonic() - began < 0.1


def test_an_endless_cell_costs_that_cell_only(sandbox):
    cells = [("a", "x = 1"), ("b", "while True: pass"), ("c", "f = lambda: x")]
    with sandbox.learner(cells, QUICK) as learner:
        assert learner.call("f").value == 1
        assert [(remark.cell, remark.failure.kind) for remark in learner.remarks] == [(1, "stopped")]


def test_a_submission_has_a_time_for_all_its_calls(code):
    learner = code("import time\ndef f(n):\n    time.sleep(0.3)\n    return 1", QUICK)
    answers = [learner.call("f", n) for n in range(20)]
    assert answers[0].value == 1 and "used up" in answers[-1].failure.message


def test_a_busy_machine_costs_an_honest_function_nothing(code):
    """Eight programs for each processor: 0.3 s of work then take far longer on the clock than the limit of 0.4 s."""
    learner = code("import time\ndef f():\n    while time.process_time() < 0.3: sum(range(1000))\n    return 1", QUICK)
    hog = [sys.executable, "-c", "while True: pass"]
    hogs = [subprocess.Popen(hog, start_new_session=True) for _ in range(8 * len(os.sched_getaffinity(0)))]
    try:
        began = time.monotonic()
        answer = learner.call("f")
        assert time.monotonic() - began > QUICK.call_seconds + channel.FIRST_LOOK, "the machine was not busy"
        assert answer.value == 1
    finally:
        for one in hogs:
            one.kill()
            one.wait()


@pytest.mark.parametrize("used, clock, over", [
    (2.9, 2.9, False), (3.0, 3.0, True), (0.4, 29.0, False), (0.4, 30.0, True), (0.0, 2.9, False), (0.02, 3.1, True)])
def test_the_limit_is_of_the_processor_unless_the_code_sleeps(used, clock, over):
    assert channel.is_over(used, clock, 3.0, Limits().patience) == over


def test_crashes_have_a_limit(code):
    learner = code("import os\ndef f(n): os._exit(n)", QUICK)
    assert "too often" in [learner.call("f", n).failure.message for n in range(10)][-1]


def test_a_call_that_takes_long_lets_others_go_first(code, sandbox):
    """Only such a call, and only from then on; nobody's processor seconds become fewer by it."""
    polite = replace(QUICK, polite_seconds=0.1)
    spin = ("import time\ndef f(s):\n    end = time.process_time() + s\n"
            "    while time.process_time() < end: sum(range(1000))\n    return s")
    learner, impolite = code(spin, polite), code(spin, QUICK)
    with niceness(sandbox) as seen:
        assert impolite.call("f", 0.35).value == 0.35 and learner.call("f", 0.01).value == 0.01
    assert seen <= {0}
    with niceness(sandbox) as seen:
        assert learner.call("f", 0.35).value == 0.35
    assert max(seen) == worker_behind()


def worker_behind():
    """The priority that the worker gives such a child, read from its text: it imports what only the sandbox has."""
    return int(re.search(r"^BEHIND = (\d+)", Path(bubblewrap.HERE, "worker.py").read_text("utf8"), re.M)[1])


@contextmanager
def niceness(sandbox):
    """The priorities that the children of a sandbox's worker have while this lasts."""
    seen, over = set(), threading.Event()

    def look():
        while not over.wait(0.01):
            seen.update(nice for pid, _, nice in processes() if sandbox.process.pid in ancestors(pid))

    looking = threading.Thread(target=look)
    looking.start()
    yield seen
    over.set()
    looking.join()


def processes():
    """(number, parent, priority) of each process."""
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            field = (entry / "stat").read_text().rpartition(")")[2].split()
            yield int(entry.name), int(field[1]), int(field[16])


def ancestors(pid):
    parents = {number: parent for number, parent, _ in processes()}
    while pid := parents.get(pid):
        yield pid
