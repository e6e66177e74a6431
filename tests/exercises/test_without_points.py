"""An exercise without points: it has a text, a notebook and a page, and stands in nothing that is marked."""

import json

import nbformat
import pytest

from autograder import cli
from autograder.check import check
from autograder.classroom.course.new import new
from autograder.classroom.course.offline import released
from autograder.exercises.table import WITHOUT_POINTS, UnknownExercise, lookup, shown_exercise, table, without_points
from autograder.learners.files.notebook import notebook_cells
from autograder.learners.local import LocalLearner
from autograder.pictures.table import shown
from autograder.texts.notebook import build_source
from autograder.texts.text import all_names, names

UNTOUCHED, SOLVED = released("own"), build_source("own")


def cells(notebook):
    return notebook_cells(json.loads(nbformat.writes(notebook)))


def said(notebook):
    code = [(place, source) for place, source in cells(notebook)]
    return shown("own", {}, code, lambda all: LocalLearner(cells=all), 0)["findings"]


def test_it_stands_beside_the_table():
    assert set(without_points()) == set(WITHOUT_POINTS) and not set(WITHOUT_POINTS) & set(table())
    assert [name for name in all_names() if name not in names()] == list(WITHOUT_POINTS)
    assert shown_exercise("own").max_points == 0 and shown_exercise("sigmoid") is lookup("sigmoid")


def test_nothing_judges_it():
    with pytest.raises(UnknownExercise):
        check("own", {"g": abs, "g_prime": abs})


@pytest.mark.parametrize("notebook", [UNTOUCHED, SOLVED], ids=["untouched", "solved"])
def test_no_cell_of_its_notebook_has_points(notebook):
    marks = [cell.metadata.nbgrader for cell in notebook.cells if "nbgrader" in cell.metadata]
    assert marks and not any(each.grade or "points" in each for each in marks)
    assert "points(" not in "".join(cell.source for cell in notebook.cells if cell.cell_type == "code")


def test_untouched_and_solved_are_both_told_and_no_more():
    """The solved one is the example that a page shows."""
    assert [each["id"] for each in said(UNTOUCHED)] == ["no-curve"]
    assert {each["sign"] for each in said(SOLVED)} == {"good"}


def test_a_class_has_no_assignment_of_it(tmp_path):
    course = new(tmp_path / "class", ["sigmoid"])
    assert not course.source("own").exists()


@pytest.mark.parametrize("exercise", ["own", "Own"])
def test_the_command_line_says_what_the_picture_says(tmp_path, capsys, exercise):
    file = tmp_path / "own.ipynb"
    nbformat.write(SOLVED, file)
    assert cli.main(["check", exercise, str(file), "--my-own-code"]) == 0
    out = capsys.readouterr().out
    assert [line[2:] for line in out.splitlines()] == [each["says"] for each in said(SOLVED)]


def test_its_report_is_one_like_all_others(tmp_path, capsys):
    file = tmp_path / "own.ipynb"
    nbformat.write(UNTOUCHED, file)
    assert cli.main(["check", "own", str(file), "--my-own-code", "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["exercise"], report["passed"], report["points"], report["max_points"]) == ("own", False, 0, 0)
    assert report["findings"][0]["check"] == "g.no-curve" and report["findings"][0]["rationale"]


@pytest.mark.parametrize("more", [["--appeal", "a.txt"], []])
def test_a_call_that_cannot_be_used_is_one_sentence(tmp_path, capsys, more):
    file = tmp_path / "own.ipynb"
    if more:
        nbformat.write(SOLVED, file)
    assert cli.main(["check", "own", str(file), *more]) == 2
    assert capsys.readouterr().err.count("\n") == 1
