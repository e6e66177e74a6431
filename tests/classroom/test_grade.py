"""The class runner: the same marks as nbgrader, each once, whatever ends a run or stands in its way."""

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from autograder.classroom import grade as runner
from autograder.classroom import gradebook
from autograder.classroom.course import Course, CourseError
from autograder.classroom.grade import grade
from autograder.classroom.sample import class_of

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


@pytest.fixture
def sample(course, hand_in):
    """The sample class without its endless submission."""
    files = {student: data for student, data in class_of(course, "sigmoid").items() if student != "Olga"}
    for student, data in files.items():
        hand_in(student, data)
    return files


def test_marks_are_those_of_nbgrader_itself(course, sample):
    """`nbgrader autograde` and `autograder class grade` write the same marks and comments."""
    other = Course.open(shutil.copytree(course.root, course.root.with_name("other")))
    grade(course)
    run = subprocess.run([Path(sys.executable).with_name("nbgrader"), "autograde", "sigmoid"], cwd=other.root,
                         capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    assert scores(course) == scores(other)
    assert scores(course)["Ada"] == 10 and scores(course)["Untouched"] == scores(course)["Sven"] == 0
    assert table(course) == table(other)
    again = grade(other)
    assert again.marks == [] and again.unchanged == len(sample)


def table(course):
    """Every mark and comment, by student and cell."""
    query = """select w.student_id, c.name, t.auto_{0} {1} from {2} t
               join submitted_notebook n on t.notebook_id = n.id join base_cell c on t.cell_id = c.id
               join submitted_assignment w on n.assignment_id = w.id order by 1, 2"""
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db")) as db:
        return (db.execute(query.format("score", ", t.needs_manual_grade", "grade")).fetchall(),
                db.execute(query.format("comment", "", "comment")).fetchall())


def test_a_second_run_grades_only_what_is_new(course, sample, hand_in, right):
    assert len(grade(course).marks) == len(sample)
    hand_in("Zoë", right)
    outcome = grade(course)
    assert [mark[0] for mark in outcome.marks] == ["Zoë"] and outcome.unchanged == len(sample)


def test_a_regrade_gives_the_same_marks_and_messages(course, sample):
    grade(course)
    first = {p: p.read_bytes() for p in course.root.glob("autograded/*/*/*.ipynb")}
    assert len(grade(course, again=True).marks) == len(sample)
    assert {p: p.read_bytes() for p in course.root.glob("autograded/*/*/*.ipynb")} == first


def test_a_later_submission_replaces_the_mark(course, sample, hand_in, right):
    grade(course)
    assert scores(course)["Untouched"] == 0
    hand_in("Untouched", right, "2026-01-01 10:00:00 UTC")
    assert [mark[0] for mark in grade(course).marks] == ["Untouched"]
    assert scores(course)["Untouched"] == 10
    assert counts(course) == [len(sample)] * 3


def test_a_mended_exercise_is_graded_again_by_itself(course, sample):
    """A mark depends on the released notebook too: releasing it anew makes the old marks stale."""
    grade(course)
    release = course.release("sigmoid")
    release.write_text(release.read_text("utf8").replace("The sigmoid turns", "The sigmoid function turns"), "utf8")
    outcome = grade(course)
    assert len(outcome.marks) == len(sample) and outcome.unchanged == 0
    assert counts(course) == [len(sample)] * 3


def test_manual_marks_are_kept_and_looked_at_again(course, sample):
    grade(course)
    with gradebook.opened(course.db_url) as book:
        mark = book.base.find_grade("sigmoid-g-visible", "sigmoid", "sigmoid", "Untouched")
        mark.manual_score, mark.needs_manual_grade = 1, False
        book.db.commit()
    grade(course, again=True)
    assert scores(course)["Untouched"] == 1
    with gradebook.opened(course.db_url) as book:
        assert book.scores("sigmoid")["Untouched"].by_hand


def test_late_work_is_punished_by_the_classs_own_plugin(course, hand_in, right):
    with open(course.root / "nbgrader_config.py", "a") as file:
        file.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    course = Course.open(course.root)
    hand_in("in time", right, "2026-01-01 10:00:00 UTC")
    hand_in("late", right, "2026-01-01 14:00:00 UTC")
    with gradebook.opened(course.db_url) as book:
        book.base.update_or_create_assignment("sigmoid", duedate="2026-01-01 12:00:00 UTC")
    grade(course)
    assert scores(course) == {"in time": 10, "late": 0}
    hand_in("late", right, "2026-01-01 11:00:00 UTC")
    grade(course)
    assert scores(course) == {"in time": 10, "late": 10}


def test_seeds_differ_by_learner_and_stay(course):
    assert course.seed("a", "sigmoid") != course.seed("b", "sigmoid") != course.seed("b", "tanh")
    assert course.seed("a", "sigmoid") == Course.open(course.root).seed("a", "sigmoid")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_run_killed_at_any_moment_is_finished_by_the_next(course, sample, hand_in, workers):
    """kill -9 of the whole run, three times, at moments drawn from a seed; then one run to the end."""
    for student, data in sample.items():
        for number in range(6):
            hand_in(f"{student} {number}", data)
    chance, total, done = random.Random(7), 7 * len(sample), []
    for _ in range(3):
        before = written(course)
        run = subprocess.Popen([*PROGRAM, "grade", str(course.root), "--workers", workers],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(lambda now=before, run=run: written(course) > now or run.poll() is not None, 60)
        time.sleep(chance.uniform(0, 0.3))
        below = descendants(run.pid)
        run.send_signal(signal.SIGKILL)     # this process alone: its workers and sandboxes have to notice
        run.wait()
        wait_for(lambda below=below: not any(map(alive, below)))
        done.append(counts(course)[2])
    assert any(0 < number < total for number in done), "no run was killed in the middle"
    grade(course)
    assert counts(course) == [total] * 3
    want = scores(course)
    for student in sample:
        assert {want[f"{student} {number}"] for number in range(6)} == {want[student]}
    assert want["Ada"] == 10
    assert not list(course.root.rglob("*.part"))


def written(course):
    return len(list(course.root.glob("autograded/*/*/*.ipynb")))


def descendants(pid):
    """The processes below one."""
    rows = [line.split() for line in subprocess.run(
        ["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout.splitlines()]
    below, wave = set(), {str(pid)}
    while wave:
        wave = {child for child, parent in rows if parent in wave}
        below |= wave
    return below


def alive(pid):
    """Is it running? A dead one that nobody has asked after is a zombie (Z)."""
    found = subprocess.run(["ps", "-o", "stat=", "-p", pid], capture_output=True, text=True).stdout.strip()
    return bool(found) and not found.startswith("Z")


def wait_for(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    assert condition()


def test_a_killed_worker_costs_no_mark(course, sample, hand_in):
    """kill -9 of a worker process in the middle: Dask starts another, and every mark is there once."""
    for number in range(150):
        hand_in(f"more {number}", sample["Bao"])
    run = subprocess.Popen([*PROGRAM, "grade", str(course.root), "--workers", "2"], stderr=subprocess.PIPE,
                           stdout=subprocess.DEVNULL, text=True)
    wait_for(lambda: (course.root / "autograded/Ada").exists(), 30)
    os.kill(worker_of(run.pid), signal.SIGKILL)
    errors = run.communicate(timeout=120)[1]
    assert run.returncode == 0, errors
    assert counts(course) == [150 + len(sample)] * 3
    assert scores(course)["more 149"] == 10


def worker_of(pid):
    """A worker process: of the run's children, one that has a sandbox below it."""
    rows = [line.split(None, 2) for line in subprocess.run(
        ["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout.splitlines()]
    return next(int(pid_) for pid_, parent, _ in rows if parent == str(pid)
                and any(p == pid_ and "bwrap" in args for _, p, args in rows))


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(course, sample):
    """A file stands where the folder of graded notebooks should be: true for root too."""
    shutil.rmtree(course.root / "autograded")
    (course.root / "autograded").write_text("")
    run = class_command("grade", course, "--workers", "1")
    assert run.returncode == 2 and "cannot be written" in run.stderr and "Traceback" not in run.stderr
    assert counts(course)[2] == 0
    (course.root / "autograded").unlink()
    assert len(grade(course).marks) == len(sample)


@pytest.mark.skipif(os.getuid() != 0, reason="needs root, to mount a small disk")
def test_a_full_disk_leaves_no_half_mark(course, sample, tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "none", str(small)], capture_output=True)
    if mounted.returncode:
        pytest.skip("this machine does not let root mount a small disk")
    try:
        full = Course.open(shutil.copytree(course.root, small / "class"))
        run = class_command("grade", full, "--workers", "1")
        assert run.returncode == 2 and run.stderr.strip().endswith("half written."), run.stderr
        assert "Traceback" not in run.stderr and not list(full.root.rglob("*.part"))
        assert len(set(counts(full))) == 1
        subprocess.run(["mount", "-o", "remount,size=60m", str(small)], check=True)
        assert grade(full).refused == [] and counts(full) == [len(sample)] * 3
    finally:
        subprocess.run(["umount", "-l", str(small)], check=True)


def test_a_locked_gradebook_is_waited_for(course, sample, monkeypatch):
    """Another program holds the database for a while; nothing is lost."""
    grade(course, ["sigmoid"])
    lock = sqlite3.connect(course.root / "gradebook.db", isolation_level=None, check_same_thread=False)
    lock.execute("begin immediate")
    timer = threading.Timer(7, lambda: lock.execute("rollback"))    # longer than SQLite's own five seconds
    timer.start()
    assert len(grade(course, again=True).marks) == len(sample)
    timer.join()
    lock.close()
    assert counts(course) == [len(sample)] * 3


def test_a_gradebook_that_stays_locked_ends_the_run_with_a_sentence(course, sample, monkeypatch):
    monkeypatch.setattr(runner, "PATIENCE", 0)
    grade(course)
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db", isolation_level=None)) as lock:
        lock.execute("begin immediate")
        with pytest.raises(CourseError, match="database is locked.*nothing is half written"):
            grade(course, again=True)


@pytest.mark.parametrize("command", ["grade", "report", "sample", "export"])
def test_a_folder_that_is_no_course_is_said_in_a_sentence(tmp_path, command):
    run = subprocess.run([*PROGRAM, command, str(tmp_path / "nothing"), *(["--format", "csv"] * (command == "export"))],
                         capture_output=True, text=True)
    assert run.returncode == 2 and "autograder class new" in run.stderr and run.stderr.count("\n") == 1


def test_an_exercise_that_is_not_there_is_said_in_a_sentence(course):
    run = class_command("grade", course, "--exercise", "sigmoidd")
    assert run.returncode == 2 and "there are sigmoid" in run.stderr


def test_without_bubblewrap_a_class_is_not_graded(course, sample):
    run = class_command("grade", course, "--workers", "1", env={**os.environ, "PATH": "/nowhere"})
    assert run.returncode == 2 and "apt install bubblewrap" in run.stderr
    assert not (course.root / "gradebook.db").exists() or counts(course)[2] == 0
