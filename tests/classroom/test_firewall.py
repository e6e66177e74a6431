"""The firewall of a submission: the checker is broken on purpose for one of a class, at each stage.

That one has a row, a sentence and no mark, in every table and on every page; the others have all that they earned; a
run with a mended checker grades it.
"""

import csv
import json
import re

import breaking
import pytest
from class_runs import autograde, counts, rows, said, scores, verdicts
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory

from autograder.classroom.course import rebuild
from autograder.classroom.grading import grade as runner
from autograder.classroom.grading import settle
from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.gradebook import opened
from autograder.classroom.reports.export import export
from autograder.classroom.reports.files import write
from autograder.classroom.reports.report import collect

PLACE = re.compile(r"\((Broken|\w+Error); \w+\.py, line \d+\)")
WAITING = "select c.name, g.auto_score, g.needs_manual_grade from grade g join base_cell c on g.cell_id = c.id " \
          "join submitted_notebook n on g.notebook_id = n.id join submitted_assignment w on n.assignment_id = w.id " \
          "where w.student_id = 'Poisoned' order by c.name"


@pytest.fixture
def poison(right):
    """The right answers, with a word in it that the broken checker falls over."""
    notebook = json.loads(right)
    cell = next(c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("solution"))
    cell["source"] = f"{breaking.POISON}\n{rebuild.text(cell)}"
    return json.dumps(notebook).encode()


@pytest.fixture
def three(course, hand_in, right, poison):
    """A class of three, of which the middle one is poisoned."""
    for student, data in (("Ada", right), ("Poisoned", poison), ("Zoe", right)):
        hand_in(student, data)
    return course


def has_no_mark(course):
    """The poisoned one is named in the record, the tables and the pages, without a mark; the others are not touched."""
    found = verdicts(course)
    assert found["Ada"] == found["Zoe"] == ("graded", "")
    status, sentence = found["Poisoned"]
    assert status == "checker failed" and PLACE.search(sentence) and "0.1234" not in sentence, sentence
    path, waiting = export(course, "csv")
    table = {row["student"]: row for row in csv.DictReader(path.read_text("utf8").splitlines())}
    assert {student: row["sigmoid"] for student, row in table.items()} == {"Ada": "10", "Poisoned": "", "Zoe": "10"}
    assert sentence in table["Poisoned"]["no_mark_yet"] and waiting == [f"Poisoned has no mark in sigmoid: {sentence}"]
    for form in ("canvas", "moodle"):
        lines = export(course, form)[0].read_text("utf8").splitlines()
        assert [line.endswith(',""') for line in lines if "Poisoned" in line] == [True]
        assert sum(line.endswith(',"10"') for line in lines) >= 2
    page, table, _ = write(course)
    assert sentence in page.read_text("utf8") and "1 could not be judged" in page.read_text("utf8")
    line, = (row for row in csv.DictReader(table.read_text("utf8").splitlines()) if row["student"] == "Poisoned")
    assert (line["points"], line["status"], line["what_happened"]) == ("", "checker failed", sentence)
    assert "No mark" not in sentence and shows(course, sentence)
    assert all(score is None and asked for _, score, asked in rows(course, WAITING))


def shows(course, sentence):
    """Does the graded notebook say it in each graded cell?"""
    notebook = json.loads((course.autograded("Poisoned", "sigmoid") / "sigmoid.ipynb").read_text("utf8"))
    said = ["".join(c["outputs"][0]["text"]).replace("\n", " ") for c in notebook["cells"]
            if c["metadata"].get("nbgrader", {}).get("grade")]
    return len(said) == 6 and all(sentence == text for text in said)


@pytest.mark.parametrize("broken", breaking.EVERYWHERE, ids=lambda broken: broken.__name__)
def test_a_fault_at_any_stage_is_one_submissions_verdict(three, monkeypatch, broken):
    with monkeypatch.context() as patch:
        broken(patch)
        assert grade(three).count("checker failed") == 1
        has_no_mark(three)
        again = grade(three)    # it is tried again, once a run; the others are not
        assert [mark[0] for mark in again.marks] == ["Poisoned"] and again.unchanged == 2
        has_no_mark(three)
    assert [mark[:4] for mark in grade(three).marks] == [("Poisoned", "sigmoid", "graded", 10)]
    assert set(scores(three).values()) == {10} and counts(three) == [3, 3, 3]
    assert not any(asked for _, _, asked in rows(three, WAITING))


@pytest.mark.parametrize("broken", breaking.EVERYWHERE, ids=lambda broken: broken.__name__)
def test_the_same_in_nbgraders_own_autograde_and_formgraders_button(three, monkeypatch, broken):
    with monkeypatch.context() as patch:
        broken(patch)
        autograde(three)
        has_no_mark(three)
    autograde(three, "Poisoned")
    assert set(scores(three).values()) == {10}
    assert grade(three).unchanged == 3


def test_a_fault_in_reading_the_file_is_one_submissions_verdict(three, monkeypatch):
    """Before anything of it is known; the batch of the others goes on."""
    with monkeypatch.context() as patch:
        breaking.at(patch, runner, "read", lambda course, place: place.student == "Poisoned")
        grade(three)
        has_no_mark(three)
    assert grade(three).unchanged == 2
    assert set(scores(three).values()) == {10}


def test_a_fault_in_writing_the_notebook_is_one_submissions_verdict(three, monkeypatch):
    with monkeypatch.context() as patch:
        breaking.at(patch, settle.disk, "replace", lambda path, data, *mode: breaking.POISON.encode() in data)
        grade(three)
        has_no_mark(three)
    assert grade(three).unchanged == 2
    assert set(scores(three).values()) == {10}


def test_a_row_that_the_gradebook_never_takes_is_said_and_costs_nobody_else(three, monkeypatch, capsys):
    breaking.at(monkeypatch, settle.marks, "keep", lambda book, student, *rest: student == "Poisoned")
    code, out, err = said(capsys, "grade", three.root, "--workers", "1")
    assert code == 1 and "Of Poisoned, sigmoid, nothing could be kept" in out and "Poisoned (sigmoid)" in err
    assert verdicts(three).keys() == {"Ada", "Zoe"}


@pytest.mark.parametrize("broken, cells", [
    (breaking.one_function, ["sigmoid-g_prime-hidden", "sigmoid-g_prime-visible"]),
    (breaking.fresh_questions, ["sigmoid-g_prime-hidden"]),
], ids=["fixed questions", "fresh questions"])
@pytest.mark.parametrize("grader", [grade, autograde], ids=["ours", "nbgrader"])
def test_a_fault_in_one_function_leaves_the_others_their_points(three, monkeypatch, broken, cells, grader):
    """A person is asked for what was not judged; nothing of it is 0 by silence."""
    with monkeypatch.context() as patch:
        broken(patch)
        grader(three)
        assert [name for name, score, asked in rows(three, WAITING) if score is None and asked] == cells
        status, sentence = verdicts(three)["Poisoned"]
        assert status == "checker failed" and "g_prime." in sentence and "0.1234" not in sentence
        line, = (mark for mark in collect(three).marks if mark.student == "Poisoned")
        assert (line.points, line.by_hand) == (scores(three)["Poisoned"], True) and 6 <= line.points < 10
        assert "no mark" in export(three, "csv")[1][0]
        notebook = (three.autograded("Poisoned", "sigmoid") / "sigmoid.ipynb").read_text("utf8")
        assert "checker itself failed" in notebook and ("0.1234" in notebook) == (broken is breaking.one_function)
    grade(three)
    assert set(scores(three).values()) == {10}


def test_a_person_who_marks_what_was_not_judged_is_not_asked_again(three, monkeypatch):
    breaking.one_function(monkeypatch)
    grade(three)
    with opened(three.db_url) as book:
        for name in ("visible", "hidden"):
            found = book.base.find_grade(f"sigmoid-g_prime-{name}", "sigmoid", "sigmoid", "Poisoned")
            found.manual_score, found.needs_manual_grade = 2, False
        book.db.commit()
    assert grade(three).count("checker failed") == 1
    assert scores(three)["Poisoned"] == 10 and export(three, "csv")[1] == []
    with opened(three.db_url) as book:
        assert not book.scores("sigmoid")["Poisoned"].by_hand


def test_the_feedback_page_says_it_by_name(three, monkeypatch):
    breaking.rebuilding(monkeypatch)
    grade(three)
    folder = CourseDirectory(root=str(three.root), assignment_id="sigmoid", config=three.config)
    GenerateFeedback(coursedir=folder, config=three.config).start()
    page = (three.root / "feedback/Poisoned/sigmoid/sigmoid.html").read_text("utf8")
    assert page.count("The checker failed on this submission") >= 6 and "not yours" in page
    assert (three.root / "feedback/Zoe/sigmoid/sigmoid.html").exists()


def test_a_class_of_forty_with_one_poisoned_file(course, hand_in, right, poison, monkeypatch, capsys):
    """Forty rows, thirty-nine marks, one sentence; and the exit code says that somebody is without a mark."""
    for number in range(39):
        hand_in(f"learner {number:02}", right)
    hand_in("learner 17b", poison)
    breaking.rebuilding(monkeypatch)
    code, out, err = said(capsys, "grade", course.root, "--workers", "1")
    assert code == 1 and "autograder: The checker itself failed on 1 submission: learner 17b (sigmoid)" in err
    assert len(out.splitlines()) == 42 and out.count("The checker failed") == 1
    report = collect(course)
    assert len(report.marks) == 40 and sum(mark.points == 10 for mark in report.marks) == 39
    assert [mark.student for mark in report.marks if mark.points is None] == ["learner 17b"]
    for form in ("csv", "canvas", "moodle"):
        head, *lines = csv.reader(export(course, form)[0].read_text("utf8").splitlines())
        place = next(number for number, name in enumerate(head) if name.startswith("sigmoid"))
        marks = [line[place] for line in lines if line[0].startswith("learner ")]
        assert len(marks) == 40 and marks.count("10") == 39 and marks.count("") == 1
