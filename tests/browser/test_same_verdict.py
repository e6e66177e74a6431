"""The page's Python says of the catalogue's answers what `autograder check` says of them as files."""

import json
import subprocess
import sys

import pytest
from python_of_page import PagePython, verdict

from autograder.check import check
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner
from autograder.proof.catalogue import right_answers, wrong_answers
from autograder.proof.programs import cells, solved
from autograder.reading.probe import PUBLIC_SEED

# Every so many-th entry: over all exercises, wrong and right, and still under a minute.
STEP = 12
SAMPLE = 60     # of these, for the command line: each file starts a Python and a sandbox


def entries():
    return [*wrong_answers()[::STEP], *right_answers()[::STEP]]


def spaced(things, number):
    """So many of them, from the first to the last."""
    return [things[i * (len(things) - 1) // (number - 1)] for i in range(number)]


@pytest.mark.usefixtures("with_numpy", "needs_sandbox")
def test_the_browser_judges_as_the_check_and_the_command_line_do(visit, tmp_path):
    """Same checks passed, same points, same message; of a sample the command line too, and its exit code."""
    python = PagePython(visit("plain.html"))
    chosen = entries()
    assert len(chosen) >= SAMPLE
    assert {entry.exercise for entry in chosen} == set(table())
    by_page = {}
    for entry in chosen:
        program = cells(entry.exercise, entry.code)
        by_page[entry] = python.check(entry.exercise, program)
        local = check(entry.exercise, LocalLearner(cells=program)).to_dict()
        assert verdict(by_page[entry]) == verdict(local), entry
    for entry in spaced(chosen, SAMPLE):
        assert_the_command_line_says(verdict(by_page[entry]), entry, tmp_path / "answer.py")


def assert_the_command_line_says(expected, entry, file):
    """`autograder check EXERCISE FILE --json`: a program of its own, in a sandbox."""
    file.write_text(f"{solved(entry.exercise)}\n\n\n{entry.code}", "utf8")
    command = [sys.executable, "-m", "autograder", "check", entry.exercise, file, "--json"]
    done = subprocess.run([*command, "--seed", str(PUBLIC_SEED)], capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert verdict(report) == expected, entry
    assert done.returncode == (0 if report["passed"] else 1), entry
