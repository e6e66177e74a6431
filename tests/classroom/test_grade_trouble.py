"""The class runner when a run is killed, the disk is full, the gradebook is locked, the call is wrong."""

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import threading
import time

import pytest
from class_runs import PROGRAM, class_command, counts, scores

from autograder.classroom.course.course import Course
from autograder.classroom.course.errors import CourseError
from autograder.classroom.grading import patience
from autograder.classroom.grading.grade import grade


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
    monkeypatch.setattr(patience, "LONGEST", 0)
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
