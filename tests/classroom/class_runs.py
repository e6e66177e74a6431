"""What the tests of a class's runs share: the command, the marks, the rows of the gradebook."""

import contextlib
import sqlite3
import subprocess
import sys

from autograder.classroom import gradebook

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
