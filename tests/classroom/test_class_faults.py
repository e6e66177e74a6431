"""What goes wrong with a class: each fault is one sentence that says what to do, and costs nobody else a mark."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time

import pytest
from class_runs import PROGRAM, autograde, class_command, counts, ordinary_account, rows, said, scores, verdicts

from autograder.classroom.course.course import SECRET, Course
from autograder.classroom.course.errors import CourseError
from autograder.classroom.course.lock import alone
from autograder.classroom.course.new import add, new
from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.gradebook import opened
from autograder.classroom.grading.release import release
from autograder.classroom.reports.export import export
from autograder.classroom.reports.files import write
from autograder.classroom.reports.report import collect

CONFIG = "nbgrader_config.py"


def sentence(capsys, name, root, *more, code=2):
    """The one sentence of a command that could do nothing."""
    found, out, err = said(capsys, name, root, *more)
    assert found == code, (out, err)
    assert err.count("\n") == 1 and err.startswith("autograder: ") and "Traceback" not in err, err
    return err


@pytest.fixture
def pair(course, hand_in, right):
    hand_in("Ada", right)
    hand_in("Ben", right)
    return course


# The secret

@pytest.mark.parametrize("secret", [b"", b"\n", b"abc", b"0" * 63, b"0" * 65, b"0" * 1000, b"x" * 64, b"\xff" * 64,
                                    b"00 " * 32, None])
def test_a_secret_that_is_none_is_refused(pair, capsys, secret):
    (pair.root / SECRET).unlink()
    if secret is not None:
        (pair.root / SECRET).write_bytes(secret)
    assert "backup" in sentence(capsys, "grade", pair.root) and not (pair.root / "autograded/Ada").exists()


# The settings

@pytest.mark.parametrize("line, word", [
    ("c = (", "line 1"), ("1/0", "ZeroDivisionError"), ("import nothing_of_that_name", "ModuleNotFoundError"),
    ("raise SystemExit(3)", "SystemExit"), ("x = '\udcff'", "SyntaxError"),
    ("c.CourseDirectory.db_url = 'nonsense'", "address"), ("c.CourseDirectory.db_url = 5", "address"),
    ("c.CourseDirectory.db_url = 'mysql://a@b/c'", "address"), ("c.CourseDirectory.db_url = 'sqlite://'", "no file"),
    ("c.CourseDirectory.db_url = 'sqlite:////nowhere/at/all.db'", "gradebook cannot be used"),
    ("c.CourseDirectory.db_url = 'postgresql://nobody@127.0.0.1:9/none'", "gradebook cannot be used"),
    ("c.AssignLatePenalties.plugin_class = 'nothing.Here'", "late penalty"),
    ("c.LateSubmissionPlugin.penalty_method = 'a little'", "late penalty"),
    ("c.AssignLatePenalties.plugin_class = 5", "late penalty"),
])
def test_settings_that_cannot_be_used(pair, capsys, line, word):
    text = (pair.root / CONFIG).read_text()
    (pair.root / CONFIG).write_bytes((line if line == "c = (" else f"{text}\n{line}\n").encode("utf8", "surrogateescape"))
    assert word in sentence(capsys, "grade", pair.root, "--workers", "1")
    (pair.root / CONFIG).write_text(text)
    assert len(grade(Course.open(pair.root)).marks) == 2


def test_a_penalty_that_fails_costs_the_late_one_alone(pair, hand_in, right, tmp_path, monkeypatch):
    (tmp_path / "our_penalty.py").write_text(
        "from nbgrader.plugins import BasePlugin\nclass Ours(BasePlugin):\n"
        "    def late_submission_penalty(self, student, score, late):\n        return 1 / 0\n")
    monkeypatch.syspath_prepend(tmp_path)
    with open(pair.root / CONFIG, "a") as file:
        file.write('c.AssignLatePenalties.plugin_class = "our_penalty.Ours"\n')
    hand_in("Late", right, "2026-01-02 00:00:00 UTC")
    with opened(pair.db_url) as book:
        book.base.update_or_create_assignment("sigmoid", duedate="2026-01-01 00:00:00 UTC")
    grade(Course.open(pair.root))
    assert verdicts(pair)["Late"][0] == "checker failed" and "our_penalty.py, line 4" in verdicts(pair)["Late"][1]
    assert verdicts(pair)["Ada"] == verdicts(pair)["Ben"] == ("graded", "")


# The release

@pytest.mark.parametrize("damage, word", [
    (lambda path: path.write_text("hello"), "is damaged"), (lambda path: path.write_text("[]"), "is no notebook"),
    (lambda path: path.write_text('{"cells": [5]}'), "is no notebook"),
    (lambda path: path.write_text('{"cells": [{"cell_type": "code", "metadata": [], "source": ""}]}'), "is no notebook"),
    (lambda path: path.write_text('{"cells": []}'), "lacks the cell sigmoid-g-visible and 8 more"),
    (lambda path: path.write_text(path.read_text().replace('"sigmoid-', '"tanh-')), "is not the one of sigmoid"),
    (lambda path: path.write_text(path.read_text().replace('"sigmoid-g_prime-hidden"', '"mine"')),
     "lacks the cell sigmoid-g_prime-hidden"),
    (lambda path: (path.unlink(), path.mkdir()), "cannot be read"),
])
def test_a_release_that_is_not_one(pair, capsys, damage, word):
    damage(pair.release("sigmoid"))
    told = sentence(capsys, "grade", pair.root, "--workers", "1")
    assert word in told and "nbgrader generate_assignment sigmoid --force" in told


def test_a_damaged_release_costs_no_other_exercise_its_marks(tmp_path, right, capsys):
    course = new(tmp_path / "class", ["sigmoid", "tanh"])
    for name in ("sigmoid", "tanh"):
        release(course, name)
        course.submitted("Ada", name).mkdir(parents=True)
        (course.submitted("Ada", name) / f"{name}.ipynb").write_bytes(right)
    course.release("tanh").write_text("{}")
    code, out, _ = said(capsys, "grade", course.root, "--workers", "1")
    assert code == 1 and "tanh.ipynb is no notebook" in out and "1 graded" in out
    assert scores(course) == {"Ada": 10}


def test_a_teachers_own_graded_cell_waits_for_a_person(pair, hand_in, right):
    """Under any name, also one that looks like ours."""
    notebook = json.loads(pair.source("sigmoid").read_text())
    for name in ("mine", "a-b-c-d", "sigmoid-g-extra"):
        meta = {"grade": True, "grade_id": name, "locked": True, "points": 3, "schema_version": 3, "solution": False,
                "task": False}
        notebook["cells"].append({"cell_type": "code", "id": name, "metadata": {"nbgrader": meta}, "outputs": [],
                                  "execution_count": None, "source": "1"})
    pair.source("sigmoid").write_text(json.dumps(notebook))
    for grader in (grade, autograde):
        release(pair, "sigmoid")
        grader(pair)
        with opened(pair.db_url) as book:
            score = book.scores("sigmoid")["Ada"]
        assert (score.points, score.most, score.by_hand, score.waiting) == (10, 19, True, 3)


# The gradebook

def holes(course):
    data = bytearray((course.root / "gradebook.db").read_bytes())
    data[4096:12288] = bytes(8192)
    (course.root / "gradebook.db").write_bytes(data)


DAMAGES = {
    "text": lambda course: (course.root / "gradebook.db").write_text("these are the marks\n" * 100),
    "cut": lambda course: os.truncate(course.root / "gradebook.db", 20_000),
    "cut in its head": lambda course: os.truncate(course.root / "gradebook.db", 50),
    "holes": holes,
    "a folder": lambda course: ((course.root / "gradebook.db").unlink(), (course.root / "gradebook.db").mkdir()),
    "another schema": lambda course: rows(course, "alter table submitted_assignment drop column timestamp"),
    "another schema of ours": lambda course: rows(course, "alter table g_prime_verdict drop column status"),
    "another program's": lambda course: ((course.root / "gradebook.db").unlink(), rows(course, "create table a (b)")),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("command", [("grade", "--workers", "1"), ("report",), ("export", "--format", "csv")],
                         ids=lambda command: command[0])
def test_a_gradebook_that_is_none(pair, capsys, damage, command):
    grade(pair)
    damage(pair)
    told = sentence(capsys, command[0], pair.root, *command[1:])
    assert "gradebook" in told
    assert any(word in told for word in ("backup", "db upgrade", "write the right one", "see to the database"))


@pytest.mark.parametrize("query", [
    "delete from student where id = 'Ada'", "delete from assignment", "delete from grade", "delete from comment", "delete from submitted_notebook",
    "delete from submitted_assignment", "delete from submitted_assignment where student_id = 'Ada'",
    "delete from g_prime_verdict", "update g_prime_verdict set verdict = '{'", "update g_prime_verdict set verdict = null",
    "update g_prime_verdict set verdict = '[]'", "drop table g_prime_verdict", "drop table student",
])
def test_a_gradebook_with_holes_is_told_and_filled_again(pair, capsys, query):
    """What is missing is said by the report, never by a traceback; one run writes it again."""
    grade(pair)
    rows(pair, query)
    for command in (("report",), ("export", "--format", "canvas")):
        code, _, err = said(capsys, command[0], pair.root, *command[1:])
        assert code in (0, 2) and "Traceback" not in err and "our fault" not in err, err
    if query.startswith("delete from submitted_assignment"):
        assert any(mark.points is None and "grade this one again" in mark.sentence for mark in collect(pair).marks)
    code, out, err = said(capsys, "grade", pair.root, "--workers", "1", *["--again"] * ("update" in query))
    assert code == 0, (out, err)
    assert scores(pair) == {"Ada": 10, "Ben": 10} and export(pair, "csv")[1] == []


@pytest.mark.parametrize("query", ["delete from notebook", "delete from base_cell", "delete from grade_cells"])
def test_a_gradebook_that_nbgrader_cannot_fill_says_so(pair, capsys, query):
    grade(pair)
    rows(pair, query)
    assert "older gradebook" in sentence(capsys, "grade", pair.root, "--workers", "1")


# Folders and disks

@pytest.mark.parametrize("name", ["100%", "what?", "a b#c", "a%20b", "50%25", "a[b]c", "a*b", "x;y", "q'uote", 'q"uote',
                                  "sqlite:///x", "новый", "{brace}", "a\nb", "-dash", "a&b=c", "~", "x" * 200])
def test_a_class_in_a_folder_of_any_name(template, tmp_path, right, name):
    """Graded and reported; and nothing is written beside it."""
    root = tmp_path.joinpath("top", *name.split("/"))
    course = moved(template, root, right)
    grade(course)
    assert scores(Course.open(root)) == {"Ada": 10} and (root / "gradebook.db").stat().st_size
    assert write(course)[0].exists() and export(course, "csv")[0].exists()
    assert sorted(os.listdir(root.parent)) == [root.name]
    assert course.config.CourseDirectory.db_url == course.db_url.render_as_string()


def moved(template, root, right):
    course = Course.open(shutil.copytree(template, root))
    course.submitted("Ada", "sigmoid").mkdir(parents=True)
    (course.submitted("Ada", "sigmoid") / "sigmoid.ipynb").write_bytes(right)
    return course


def test_an_exercise_is_released_in_a_folder_that_nbgrader_takes_for_a_pattern(tmp_path):
    course = new(tmp_path / "a[b]c?*", ["sigmoid"])
    release(course, "sigmoid")
    with opened(course.db_url) as book:
        assert book.has_exercise("sigmoid") and course.release("sigmoid").is_file()


@pytest.mark.parametrize("name", ["what?", "100%", "a b#c"])
def test_nbgrader_finds_the_same_gradebook_there(template, tmp_path, right, name):
    course = moved(template, tmp_path / name, right)
    autograde(course)
    assert scores(course) == {"Ada": 10} and grade(course).unchanged == 1


def test_a_folder_that_is_no_text_is_refused(tmp_path, capsys):
    name = os.fsdecode(os.path.join(os.fsencode(tmp_path), b"\xff\xfe"))
    assert "rename that folder" in sentence(capsys, "new", name)


@pytest.mark.parametrize("command", ["new", "sample", "grade", "report", "export"])
@pytest.mark.parametrize("trouble", ["a file", "too long", "a loop", "not there"])
def test_a_folder_that_cannot_be_a_class(tmp_path, capsys, command, trouble):
    root = tmp_path / ("x" * 300 if trouble == "too long" else "class")
    if trouble == "a file":
        root.write_text("")
    elif trouble == "a loop":
        root.symlink_to(root)
    if (command, trouble) != ("new", "not there"):
        sentence(capsys, command, root, *["--format", "csv"] * (command == "export"))


@pytest.mark.parametrize("command", ["new", "sample", "grade", "report", "export"])
def test_a_class_that_may_not_be_written(pair, capsys, command):
    """Read-only for this account."""
    if command == "sample":
        shutil.rmtree(pair.root / "submitted")
    else:
        grade(pair)
    folders = [path for path in (pair.root, *pair.root.rglob("*")) if path.is_dir()]
    for path in folders:
        path.chmod(0o555)
    try:
        with ordinary_account():
            told = sentence(capsys, command, pair.root, *["--format", "csv"] * (command == "export"))
    finally:
        for path in folders:
            path.chmod(0o755)
    assert "cannot be" in told and ("Permission denied" in told or "Read-only" in told)


@pytest.fixture
def small_disk(tmp_path):
    """A function that mounts a disk of that many kilobytes."""
    place = tmp_path / "disk"
    place.mkdir()

    def mounted(size):
        run = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "none", place], capture_output=True)
        if run.returncode:
            pytest.skip("this machine does not let this account mount a small disk")
        return place
    yield mounted
    subprocess.run(["umount", "-l", place], capture_output=True)


@pytest.mark.parametrize("size", [8, 40, 120, 300])
def test_a_full_disk_under_a_new_class(small_disk, capsys, size):
    root = small_disk(size) / "class"
    told = sentence(capsys, "new", root)
    assert "No space left" in told or "full" in told
    subprocess.run(["mount", "-o", "remount,size=60m", root.parent], check=True)
    assert said(capsys, "new", root)[0] == said(capsys, "sample", root)[0] == 0


@pytest.mark.parametrize("command", ["sample", "report", "export"])
def test_a_full_disk_under_any_command(pair, small_disk, capsys, command):
    if command == "sample":
        shutil.rmtree(pair.root / "submitted")
    else:
        grade(pair)
    disk = small_disk(4096)
    root = shutil.copytree(pair.root, disk / "class")
    with open(disk / "filler", "wb") as file, pytest.raises(OSError):
        while True:
            os.write(file.fileno(), bytes(4096))
    assert "No space left" in sentence(capsys, command, root, *["--format", "csv"] * (command == "export"))
    left = [path.name for path in root.rglob("*")]
    assert not any(name.endswith(".part") or name.startswith(".sample") for name in left)
    (disk / "filler").unlink()
    assert said(capsys, command, root, *["--format", "csv"] * (command == "export"))[0] == 0


@pytest.mark.parametrize("place", ["submitted/Ben", "submitted/Ben/sigmoid", "submitted/Ben/sigmoid/sigmoid.ipynb"])
def test_a_learner_whose_folder_is_shut_has_a_row_and_keeps_what_there_was(pair, capsys, place):
    (pair.root / place).chmod(0)
    with ordinary_account():
        code, out, err = said(capsys, "grade", pair.root, "--workers", "1")
    assert code == 1 and "Ben (sigmoid)" in err and "Permission denied" in out
    status, why = verdicts(pair)["Ben"]
    assert status == "no access" and "allow it" in why and verdicts(pair)["Ada"] == ("graded", "")
    assert [(mark.student, mark.points) for mark in collect(pair).marks] == [("Ada", 10), ("Ben", None)]
    assert f"Ben has no mark in sigmoid: {why}" in export(pair, "csv")[1]
    (pair.root / place).chmod(0o755)
    assert [mark[0] for mark in grade(pair).marks] == ["Ben"] and scores(pair)["Ben"] == 10
    (pair.root / place).chmod(0)
    with ordinary_account():
        assert grade(pair, again=True).count("no access") == 1
    (pair.root / place).chmod(0o755)
    assert verdicts(pair)["Ben"] == ("graded", "") and export(pair, "csv")[1] == []     # the mark of yesterday stands


def test_a_shut_folder_that_turns_out_empty_leaves_no_mark_behind(pair):
    (pair.root / "submitted/Ben").chmod(0)
    with ordinary_account():
        grade(pair)
    shutil.rmtree(pair.root / "submitted/Ben")
    grade(pair)
    assert scores(pair).keys() == verdicts(pair).keys() == {"Ada"}


def test_a_graded_notebook_that_cannot_be_written_costs_nobody_else(pair, capsys):
    """Neither the others, nor the learner the mark."""
    pair.autograded("Ben", "sigmoid").mkdir(parents=True)
    pair.autograded("Ben", "sigmoid").chmod(0o555)
    with ordinary_account():
        code, out, err = said(capsys, "grade", pair.root, "--workers", "1")
    assert code == 1 and "autograded/Ben/sigmoid cannot be written (Permission denied)" in out and "Ben (sigmoid)" in err
    assert scores(pair) == {"Ada": 10, "Ben": 10} and verdicts(pair)["Ben"][0] == "no access"
    pair.autograded("Ben", "sigmoid").chmod(0o755)
    assert [mark[2] for mark in grade(pair).marks] == ["graded"]


# Who is there, and who is not

def test_learners_who_go_while_they_are_graded_get_no_mark(course, hand_in, right, monkeypatch):
    for number in range(20):
        hand_in(f"{number:02}", right)

    class Progress:
        def begin(self, total):
            shutil.rmtree(course.root / "submitted/03")
            (course.submitted("04", "sigmoid") / "sigmoid.ipynb").unlink()

        def step(self, *_, **__):
            shutil.rmtree(course.root / "submitted/18", ignore_errors=True)

        def end(self):
            pass
    outcome = grade(course, progress=Progress())
    assert {"03", "04", "18"}.isdisjoint(scores(course)) and set(scores(course).values()) == {10}
    assert len(outcome.marks) == 17 and sum("went away" in note for note in outcome.notes) == 3


def test_submitted_may_be_missing_or_a_file(course, capsys):
    shutil.rmtree(course.root / "submitted")
    code, out, _ = said(capsys, "grade", course.root, "--workers", "1")
    assert code == 0 and "no submission" in out
    (course.root / "submitted").write_text("")
    assert "is not a folder" in sentence(capsys, "grade", course.root, "--workers", "1")


@pytest.mark.parametrize("text", ["yesterday", "2026-01-32 10:00:00 UTC", "99999-01-01 00:00:00 UTC", "10",
                                  "2026-01-01 10:00:00 ../../etc/passwd", "2026-01-01 10:00:00 /etc/localtime",
                                  "2026-01-01 10:00:00 99999999999", "9999-12-31 23:59:59 -1200", b"\xff\x00\x80" * 9,
                                  b"x" * 1_000_000, "\u0662\u0660\u0662\u0666-01-01"])
@pytest.mark.parametrize("grader", [grade, autograde], ids=["ours", "nbgrader"])
def test_a_time_that_is_none_counts_as_none(pair, text, grader):
    path = pair.submitted("Ada", "sigmoid") / "timestamp.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = path.read_bytes()
    outcome = grader(pair)
    assert scores(pair) == {"Ada": 10, "Ben": 10} and path.read_bytes() == before
    with opened(pair.db_url) as book:
        assert book.base.find_submission("sigmoid", "Ada").timestamp is None
    if outcome:
        assert outcome.notes == ["submitted/Ada/sigmoid/timestamp.txt holds no time: the submission counts as handed in in "
                                 "time."]


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
        run = class_command("grade", pair, "--workers", "1", "--again", env={**os.environ, "PYTHONIOENCODING": encoding})
        assert run.returncode == 0 and "10 of 10" in run.stdout and "Traceback" not in run.stderr


def test_a_full_disk_behind_the_output(pair):
    with open("/dev/full", "w") as full:
        run = subprocess.run([*PROGRAM, "grade", pair.root, "--workers", "1"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert run.returncode == 2 and "No space left" in run.stderr and "Traceback" not in run.stderr
    assert counts(pair) == [2, 2, 2] and CourseError
