"""The class runner: the same marks as nbgrader, each once, again and later."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from class_runs import counts, scores

from autograder.classroom.course.course import Course
from autograder.classroom.grading import gradebook, repaired
from autograder.classroom.grading.grade import grade


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


def test_a_regrade_gives_the_same_marks_and_messages(course, sample, monkeypatch):
    """But for repairs, which are looked for while there is time."""
    monkeypatch.setattr(repaired, "MOST", 0)
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
