"""What stands in a class's settings, its secret and its releases: a fault is one sentence that says what to do."""

import json

import pytest
from class_runs import (
    autograde,
    ordinary_account,
    said,
    scores,
    sentence,
    verdicts,
)

from autograder.classroom.course.course import SECRET, Course
from autograder.classroom.course.new import new
from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.gradebook import opened
from autograder.classroom.grading.release import release

CONFIG = "nbgrader_config.py"


# The secret

@pytest.mark.parametrize("secret", [b"", b"\n", b"abc", b"0" * 63, b"0" * 65, b"0" * 1000, b"x" * 64, b"\xff" * 64,
                                    b"00 " * 32, None])
def test_a_secret_that_is_none_is_refused(pair, capsys, secret):
    (pair.root / SECRET).unlink()
    if secret is not None:
        (pair.root / SECRET).write_bytes(secret)
    assert "backup" in sentence(capsys, "grade", pair.root) and not (pair.root / "autograded/Ada").exists()


def test_a_secret_that_is_shut_or_missing_says_so(pair, capsys):
    (pair.root / SECRET).chmod(0)
    with ordinary_account():
        told = sentence(capsys, "grade", pair.root)
    assert f"{SECRET} cannot be read (Permission denied): allow it" in told
    (pair.root / SECRET).unlink()
    told = sentence(capsys, "grade", pair.root)
    assert f"{SECRET} is missing: put it back from a backup; a new one is drawn by `autograder class new" in told
    assert said(capsys, "new", pair.root)[0] == said(capsys, "grade", pair.root, "--workers", "1")[0] == 0


@pytest.mark.parametrize("count", ["0", "-3", "two", "257"])
def test_a_number_of_workers_that_is_none(pair, capsys, count):
    with pytest.raises(SystemExit) as ended:
        said(capsys, "grade", pair.root, f"--workers={count}")
    assert ended.value.code == 2 and "is not a whole number from 1 to 256" in capsys.readouterr().err


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
    changed = line if line == "c = (" else f"{text}\n{line}\n"
    (pair.root / CONFIG).write_bytes(changed.encode("utf8", "surrogateescape"))
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
    (lambda path: path.write_text('{"cells": [{"cell_type": "code", "metadata": [], "source": ""}]}'),
     "is no notebook"),
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
