"""What the tests of a class's runs share: the commands, the marks, the rows of the gradebook."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from autograder.classroom.grading import gradebook

BIN = Path(sys.executable).parent
PROGRAM = [sys.executable, "-m", "autograder", "class"]


def scores(course):
    with gradebook.opened(course.db_url) as book:
        return {student: score.points for student, score in book.scores("sigmoid").items()}


def counts(course):
    """Rows of the tables that hold one row for each submission."""
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db")) as db:
        return [db.execute(f"select count(*) from {table}").fetchone()[0]
                for table in ("submitted_assignment", "submitted_notebook", "g_prime_verdict")]


def class_command(name, course, *more, **options):
    return subprocess.run([*PROGRAM, name, str(course.root), *more], capture_output=True, text=True, **options)


def nbgrader(folder, *arguments):
    run = subprocess.run([BIN / "nbgrader", *arguments], cwd=folder, capture_output=True, text=True,
                         env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"})
    assert run.returncode == 0, run.stderr[-3000:]
    return run.stderr
