"""The same verdict and the same message from `check()`, from the command line and from a graded class."""

import json

import pytest

from autograder import check
from autograder.classroom.course.rebuild import rebuild
from autograder.classroom.grading import verdict
from autograder.cli import main
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner
from autograder.proof import catalogue
from autograder.proof.programs import cells, solved
from autograder.reading.probe import PUBLIC_SEED
from autograder.texts.notebook import build_source

ENTRIES = (*catalogue.wrong_answers(), *catalogue.right_answers())
EACH = 3        # of the entries of an exercise, one in so many goes through the class's judge: all take six minutes
SAMPLE = 60     # for the command line, which starts a sandbox for each file


pytestmark = pytest.mark.usefixtures("needs_sandbox")


def told(findings):
    """(passed, message id, check, points) from the findings of a report as plain data."""
    first = next((f for f in findings if f["passed"] is False), None)
    message = first and (first["mistake"] or first["observation"] or first["check"])
    return first is None, message, first and first["check"], sum(f["points"] for f in findings)


def by_check(entry):
    return told(check(entry.exercise, LocalLearner(cells=cells(entry.exercise, entry.code))).to_dict()["findings"])


@pytest.mark.parametrize("name", table())
def test_a_graded_class_says_the_same(name):
    """An entry as the last cell of a solved notebook, through the class's own judge."""
    release = json.loads(json.dumps(build_source(name)))
    for entry in [e for e in ENTRIES if e.exercise == name][::EACH]:
        own = {"cell_type": "code", "metadata": {}, "source": entry.code}
        found = verdict.judge_rebuilt(rebuild(release, {"cells": [*release["cells"], own]}), name, PUBLIC_SEED)
        assert found.status == verdict.GRADED
        assert told(found.report["findings"]) == by_check(entry), entry.id


@pytest.mark.parametrize("entry", ENTRIES[::len(ENTRIES) // SAMPLE], ids=lambda entry: entry.id)
def test_the_command_line_says_the_same(entry, tmp_path, capsys):
    """A file with the solution and the entry's code, graded in a sandbox of its own."""
    file = tmp_path / "answer.py"
    file.write_text(f"{solved(entry.exercise)}\n\n\n{entry.code}", "utf8")
    code = main(["check", entry.exercise, str(file), "--json", "--seed", str(PUBLIC_SEED)])
    said = json.loads(capsys.readouterr().out)
    assert told(said["findings"]) == by_check(entry)
    assert code == (0 if said["passed"] else 1)
