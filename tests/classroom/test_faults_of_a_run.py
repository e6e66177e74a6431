"""Two runs at once, Ctrl+C, a class that is there already, terminals and pipes."""

import os
import signal
import sqlite3
import subprocess
import time

import pytest
from class_runs import PROGRAM, autograde, class_command, counts, said, scores, sentence

from autograder.classroom.course.course import SECRET
from autograder.classroom.course.lock import alone
from autograder.classroom.course.new import add
from autograder.classroom.grading.grade import grade

CONFIG = "nbgrader_config.py"


# One at a time

def test_a_second_run_on_a_class_says_who_is_at_work(pair, capsys):
    with alone(pair.root):
        told = sentence(capsys, "grade", pair.root)
        assert f"process {os.getpid()} of " in told and "since 2" in told
        assert "at work" in sentence(capsys, "sample", pair.root)
        with pytest.raises(Exception, match="at work"):
            autograde(pair)
    assert len(grade(pair).marks) == 2


def test_two_runs_at_once_from_the_shell(pair, hand_in, right):
    """The second ends with a sentence or finds all done; each mark is there once."""
    for number in range(30):
        hand_in(f"{number}", right)
    runs = [subprocess.Popen([*PROGRAM, "grade", pair.root, "--workers", "1"], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, text=True) for _ in range(3)]
    ends = [(run.communicate(timeout=200)[1], run.returncode) for run in runs]
    assert all("Traceback" not in err for err, _ in ends)
    assert sorted(code for _, code in ends)[0] == 0 and all(code in (0, 2) for _, code in ends)
    assert counts(pair) == [32] * 3


def test_another_program_that_writes_the_same_rows_is_borne(pair, monkeypatch):
    """Formgrader adds a learner between our look and our writing: no traceback, one row."""
    from autograder.classroom.grading import marks
    real = marks.add_students

    def late(book, students):
        with sqlite3.connect(pair.root / "gradebook.db") as other:
            other.execute("insert or ignore into student (id) values ('Ben')")
        monkeypatch.setattr(marks, "add_students", real)
        book.db.connection().execute(marks.sql.insert(marks.STUDENT), [{"id": "Ben"}])
    monkeypatch.setattr(marks, "add_students", late)
    assert grade(pair).count("graded") == 2 and scores(pair) == {"Ada": 10, "Ben": 10} and counts(pair) == [2, 2, 2]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_control_c_is_not_an_error(course, sample, hand_in, workers):
    """In a terminal it reaches every process; what is graded is kept, and the same command goes on."""
    for number in range(150):
        hand_in(f"more {number:03}", sample["Bao"])
    run = subprocess.Popen([*PROGRAM, "grade", course.root, "--workers", workers], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not (course.root / "autograded/Ada").exists() and run.poll() is None:
        time.sleep(0.01)
    time.sleep(0.5)
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert run.returncode == 130, (out, err)
    told = [line for line in err.splitlines() if not line.startswith("[")]
    assert len(told) == 1 and told[0].startswith("autograder: interrupted; "), err
    assert int(told[0].split()[2]) == counts(course)[2] and "run the same command to go on" in told[0]
    assert grade(course, workers=2).unchanged == int(told[0].split()[2])
    assert counts(course) == [150 + len(sample)] * 3


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("kind", ["SIGTERM", "SIGHUP"])
def test_an_order_to_end_and_a_closed_terminal_are_as_control_c(course, hand_in, right, workers, kind):
    """SIGTERM goes to the run, SIGHUP to all its processes."""
    for number in range(60):
        hand_in(f"{number:02}", right)
    run = subprocess.Popen([*PROGRAM, "grade", course.root, "--workers", workers], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not (course.root / "autograded/00").exists() and run.poll() is None:
        time.sleep(0.01)
    (os.kill if kind == "SIGTERM" else os.killpg)(run.pid, getattr(signal, kind))
    out, err = run.communicate(timeout=60)
    assert run.returncode == 130, (out, err)
    told = [line for line in err.splitlines() if not line.startswith("[")]
    assert len(told) == 1 and told[0].startswith("autograder: interrupted; ") and "leaked" not in err, err
    assert int(told[0].split()[2]) == counts(course)[2] < 60


# New and sample

def test_a_class_with_submissions_takes_no_sample(pair, capsys):
    before = {path: path.read_bytes() for path in (pair.root / "submitted").rglob("*.ipynb")}
    assert "holds submissions" in sentence(capsys, "sample", pair.root)
    assert {path: path.read_bytes() for path in (pair.root / "submitted").rglob("*.ipynb")} == before


def test_new_adds_what_is_missing_and_leaves_what_is_there(pair, capsys):
    source, settings = pair.source("sigmoid"), pair.root / CONFIG
    source.write_text(source.read_text().replace("sigmoid turns", "sigmoid slowly turns"))
    settings.write_text(f"{settings.read_text()}\n# mine\n")
    kept = {path: path.read_bytes() for path in (source, settings, pair.root / SECRET)}
    made = add(pair.root, ["sigmoid", "tanh"])
    assert made.added == ("source/tanh",) and made.other == ("sigmoid",)
    assert {path: path.read_bytes() for path in kept} == kept
    assert add(pair.root, ["sigmoid", "tanh"]).added == ()
    (pair.root / SECRET).unlink()
    assert add(pair.root, ["sigmoid", "tanh"]).added == (SECRET,)
    code, out, _ = said(capsys, "new", pair.root)
    assert code == 0 and "Left as they are" in out and "source/sigmoid" in out and "Added: source/triangle" in out


def test_a_newer_source_is_released_whatever_the_clock_says(pair):
    """As after a battery that lost the time: 1970."""
    from autograder.classroom.grading.release import release_changed
    assert release_changed(pair) == []
    os.utime(pair.release("sigmoid"), (2e9, 2e9))
    pair.source("sigmoid").unlink()
    add(pair.root, ["sigmoid"])
    assert release_changed(pair) == ["sigmoid"]


# Terminals

def test_names_on_a_terminal_that_cannot_show_them(pair, hand_in, right):
    hand_in("Ибрагим", right)
    for encoding in ("ascii", "latin-1"):
        run = class_command("grade", pair, "--workers", "1", "--again",
                            env={**os.environ, "PYTHONIOENCODING": encoding})
        assert run.returncode == 0 and "10 of 10" in run.stdout and "Traceback" not in run.stderr


def test_a_full_disk_behind_the_output(pair):
    with open("/dev/full", "w") as full:
        run = subprocess.run([*PROGRAM, "grade", pair.root, "--workers", "1"], stdout=full, stderr=subprocess.PIPE,
                             text=True)
    assert run.returncode == 2 and "No space left" in run.stderr and "Traceback" not in run.stderr
    assert counts(pair) == [2, 2, 2]
