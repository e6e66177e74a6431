"""What the tests of a class's runs share: the commands, the marks, the rows of the gradebook, an ordinary account."""

import contextlib
import ctypes
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory

from autograder.classroom.grading import gradebook
from autograder.cli import main

BIN = Path(sys.executable).parent
PROGRAM = [sys.executable, "-m", "autograder", "class"]
CAPABILITIES = 0x20080522       # the version of the kernel's structure
PAST_PERMISSIONS = 1 << 1 | 1 << 2      # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


def scores(course):
    with gradebook.opened(course.db_url) as book:
        return {student: score.points for student, score in book.scores("sigmoid").items()}


def verdicts(course):
    """{student: (status, sentence)} of the record."""
    with gradebook.opened(course.db_url) as book:
        return {student: (found["status"], found["sentence"]) for student, _, found in book.verdicts()}


def counts(course):
    """Rows of the tables that hold one row for each submission."""
    return [rows(course, f"select count(*) from {table}")[0][0]
            for table in ("submitted_assignment", "submitted_notebook", "g_prime_verdict")]


def rows(course, query):
    """Ask or change the gradebook behind the program's back."""
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db")) as db, db:
        return db.execute(query).fetchall()


def class_command(name, course, *more, **options):
    return subprocess.run([*PROGRAM, name, str(course.root), *more], capture_output=True, text=True, **options)


def said(capsys, name, root, *more):
    """(exit code, stdout, stderr) of a command of a class, run in this process."""
    code = main(["class", name, str(root), *more])
    return code, *capsys.readouterr()


def nbgrader(folder, *arguments):
    run = subprocess.run([BIN / "nbgrader", *arguments], cwd=folder, capture_output=True, text=True,
                         env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"})
    assert run.returncode == 0, run.stderr[-3000:]
    return run.stderr


def autograde(course, student="*"):
    """`nbgrader autograde sigmoid`, and formgrader's button for one student, in this process."""
    folder = CourseDirectory(root=str(course.root), assignment_id="sigmoid", student_id=student, config=course.config)
    Autograde(coursedir=folder, config=course.config, force=True).start()


@contextlib.contextmanager
def ordinary_account():
    """Files are refused as to anybody else, where root would be let through."""
    if os.geteuid():
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    head, sets = (ctypes.c_uint32 * 2)(CAPABILITIES, 0), (ctypes.c_uint32 * 6)()
    libc.capget(head, sets)
    before = sets[0]
    sets[0] &= ~PAST_PERMISSIONS
    assert libc.capset(head, sets) == 0
    try:
        yield
    finally:
        sets[0] = before
        assert libc.capset(head, sets) == 0


def sentence(capsys, name, root, *more, code=2):
    """The one sentence of a command that could do nothing."""
    found, out, err = said(capsys, name, root, *more)
    assert found == code, (out, err)
    err = [line for line in err.splitlines() if not line.startswith("[")]   # the progress
    assert len(err) == 1 and err[0].startswith("autograder: ") and "Traceback" not in err[0], err
    return err[0]
