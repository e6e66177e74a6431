"""The hostile set: no unearned mark, no process left, no file outside changed, no batch stopped."""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import CODE, FILES, with_code

from autograder.classroom.course.course import Course
from autograder.classroom.grading import gradebook, verdict
from autograder.classroom.grading.grade import grade
from autograder.learners.sandbox import Limits

SECONDS = {"call_seconds": 0.5, "statement_seconds": 0.5, "total_seconds": 4}
QUICK = Limits(**SECONDS)
EVERY = [*CODE, *FILES]
THIRD = EVERY[::3]      # for nbgrader, which takes longer
NBGRADER = f"""
import sys
from nbgrader.apps.nbgraderapp import main
from autograder.classroom.grading import verdict
from autograder.learners.sandbox import Limits
verdict.LIMITS = Limits(**{SECONDS})
sys.exit(main())
"""
PR_SET_CHILD_SUBREAPER = 36


def test_the_set_is_large_enough():
    assert len(EVERY) >= 60


@pytest.fixture(scope="module")
def graded(template, released, right, tmp_path_factory):
    """One run over the whole set with a right answer first and last; returns (course, outcome, harm)."""
    course = Course.open(shutil.copytree(template, tmp_path_factory.mktemp("hostile") / "class"))
    fill(course, released, right)
    verdict.sandbox()
    before, processes, usual = snapshot(course.root), children(), verdict.LIMITS
    verdict.LIMITS = QUICK
    try:
        outcome = grade(course)
    finally:
        verdict.LIMITS = usual
    return course, outcome, (before, snapshot(course.root), processes, children())


def fill(course, released, right, names=EVERY):
    files = {"0 first": right, "zz last": right}
    files |= {name: with_code(released, CODE[name]) if name in CODE else FILES[name](released) for name in names}
    for student, data in files.items():
        folder = course.submitted(student, "sigmoid")
        folder.mkdir(parents=True)
        (folder / "sigmoid.ipynb").write_bytes(data)


def snapshot(root):
    """Every file of the class but its results, and the places hostile code likes to write to."""
    files = [p for p in root.rglob("*") if p.is_file() and not {"autograded", "gradebook.db"} & set(p.parts)]
    spots = [str(p) for p in (Path("/tmp/owned"), Path("/dev/shm/owned"), Path("owned")) if p.exists()]
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}, spots


def children():
    """The processes below this one, by command line."""
    found = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in found.splitlines()]
    below, wave = {}, {str(os.getpid())}
    while wave:
        rows_below = [row for row in rows if row[1] in wave and "ps -eo" not in row[2] and "<defunct>" not in row[2]]
        wave = {row[0] for row in rows_below}
        below |= {row[0]: row[2] for row in rows_below}
    return sorted(below.values())


@pytest.mark.parametrize("name", EVERY)
def test_no_unearned_mark(graded, name):
    course, _, _ = graded
    with gradebook.opened(course.db_url) as book:
        assert book.scores("sigmoid")[name].points == 0


def test_no_batch_stopped(graded):
    course, outcome, _ = graded
    assert sorted(mark[0] for mark in outcome.marks) == sorted([*EVERY, "0 first", "zz last"])
    assert outcome.count("checker failed") == 0
    with gradebook.opened(course.db_url) as book:
        scores = book.scores("sigmoid")
    assert scores["0 first"].points == scores["zz last"].points == 10


def test_no_file_outside_changed(graded):
    before, after, _, _ = graded[2]
    assert before == after


def test_no_process_left(graded):
    _, _, before, after = graded[2]
    assert before == after


def test_unreadable_files_have_a_sentence_without_a_path(graded):
    course, outcome, _ = graded
    sentences = {student: text for student, _, status, _, _, text in outcome.marks if status == "unreadable"}
    assert len(sentences) >= 8
    for sentence in sentences.values():
        assert sentence.endswith(".") and str(course.root) not in sentence


def test_nbgrader_itself_grades_the_set_safely(template, released, right, tmp_path):
    """Unmodified `nbgrader autograde` with our settings, one batch: the same noughts. Only its limits are QUICK."""
    course = Course.open(shutil.copytree(template, tmp_path / "class"))
    fill(course, released, right, THIRD)
    before, processes = snapshot(course.root), children()
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)      # what its commands leave behind becomes a child of ours
    try:
        run = subprocess.run([sys.executable, "-c", NBGRADER, "autograde", "sigmoid"], cwd=course.root,
                             capture_output=True, text=True)
        assert children() == processes
    finally:
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 0)
    assert run.returncode == 0, run.stderr[-2000:]
    with gradebook.opened(course.db_url) as book:
        scores = {student: score.points for student, score in book.scores("sigmoid").items()}
    assert scores.pop("0 first") == scores.pop("zz last") == 10
    assert set(scores) == set(THIRD) and not any(scores.values())
    assert snapshot(course.root) == before
