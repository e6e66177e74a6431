"""What a learner gets back: points and message together, nothing hidden, nothing that runs or loads anything."""

import csv
import html
import json
import re
import shutil

import numpy as np
import pytest
from class_runs import nbgrader

from autograder.classroom.course.course import Course
from autograder.classroom.course.sample import class_of, filled, right_cells
from autograder.classroom.feedback import mathml
from autograder.classroom.grading.grade import grade
from autograder.exercises.table import lookup
from autograder.texts.text import names, text_cells

FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+?)\$", re.S)
ATTACK = "</pre></code><script>alert(1)</script><img src=x onerror=alert(1)>"
MEMORY = """KNOWN = np.array({points})
def g(z):
    z = np.asarray(z)
    e = np.exp(-np.abs(z))
    return np.where(np.isin(z, KNOWN), np.where(z < 0, e, 1) / (1 + e), 0.3)"""
ALONE = "def g_prime(z):\n    e = np.exp(-np.abs(z))\n    return e / (1 + e)**2"     # it calls no g


@pytest.fixture(scope="module")
def feedback(template, released, tmp_path_factory):
    """A graded class of four with nbgrader's feedback pages; gives (course, {student: page})."""
    course = Course.open(shutil.copytree(template, tmp_path_factory.mktemp("feedback") / "class"))
    files, right = class_of(course, "sigmoid"), right_cells(course, "sigmoid")
    known = sorted({float(v) for probe in lookup("sigmoid").part("g").probes() for v in np.ravel(probe.args[0])})
    extra = [{"cell_type": "markdown", "metadata": {}, "source": ATTACK},
             {"cell_type": "code", "metadata": {}, "source": f"raise ValueError({ATTACK!r})"}]
    handed_in = {"Farah": files["Farah"], "Sven": files["Sven"],
                 "Memory": filled(released, "sigmoid", {**right, "g_prime": ALONE,
                                                          "g": MEMORY.format(points=known)}),
                 "Mallory": json.dumps({**released, "cells": [*released["cells"], *extra]}).encode()}
    for student, data in handed_in.items():
        course.submitted(student, "sigmoid").mkdir(parents=True)
        (course.submitted(student, "sigmoid") / "sigmoid.ipynb").write_bytes(data)
    grade(course)
    nbgrader(course.root, "generate_feedback", "sigmoid")
    nbgrader(course.root, "export")
    return course, {s: (course.root / f"feedback/{s}/sigmoid/sigmoid.html").read_text("utf8") for s in handed_in}


def words(page, grade_id):
    """The text of a graded cell's place in the page: its heading, its source and its outputs."""
    at = page.index(f"{grade_id}</code>")
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page[at:at + 4000])).split())


def test_feedback_shows_points_and_message_together(feedback):
    cell = words(feedback[1]["Farah"], "sigmoid-g_prime-visible")
    assert "Score: 0.0 / 2.0" in cell and "✗ g_prime 0/2" in cell
    assert re.search(r"g_prime\(z\) gave -(0\.\d+), expected \1\.", cell)


def test_feedback_of_a_damaged_file_says_what_is_wrong(feedback):
    assert "its JSON is damaged" in feedback[1]["Sven"] and "Score: 0.0 / 10.0" in feedback[1]["Sven"]


def test_feedback_does_not_show_fresh_inputs(feedback):
    """Right on the public points, wrong elsewhere: told that it is wrong, not where."""
    cell = words(feedback[1]["Memory"], "sigmoid-g-hidden").partition("0 of 2 points")[0]
    assert "Wrong on fresh inputs, which are not shown." in cell
    assert not re.search(r"\d\.\d", cell.replace("Score: 0.0 / 2.0", ""))
    assert all("HIDDEN" not in page for page in feedback[1].values())


def test_a_learners_prose_and_errors_cannot_run_in_the_teachers_page(feedback):
    page = feedback[1]["Mallory"]
    assert "alert(1)" in page and "<script>alert" not in page and "<img src=x" not in page


def test_a_page_runs_nothing_and_loads_nothing(feedback, chromium):
    """In a browser: one file, no complaint, formulas set, and the learner's markup as text."""
    course, pages = feedback
    for student, page in pages.items():
        assert "<script" not in page and not re.search(r"<link|@import|@font-face|<[^>]+\b(src|poster)=", page)
        tab = chromium.new_page()
        asked, said = [], []
        tab.on("request", lambda request, asked=asked: asked.append(request.url))
        tab.on("console", lambda message, said=said: said.append(message.text))
        tab.goto((course.root / f"feedback/{student}/sigmoid/sigmoid.html").as_uri())
        assert len(asked) == 1 and not said
        assert tab.locator("math mfrac").first.bounding_box()["height"] > 20
        tab.close()


@pytest.mark.parametrize("exercise", names())
def test_every_formula_of_the_exercises_becomes_mathml(exercise):
    prose = "\n".join(cell.source for cell in text_cells(exercise) if not cell.tag)
    for block, inline in FORMULA.findall(re.sub(r"`[^`]*`", "", prose)):
        made = mathml(block or inline, "block" if block else "inline")
        assert made.startswith("<math") and "\\" not in made and ">&amp;<" not in made and ">&<" not in made, made


def test_what_is_no_formula_stays_as_it_was_written():
    assert mathml(r"5 and \frac{", "inline") == r"<code>5 and \frac{</code>"
    assert mathml("<script>", "inline") not in ("<script>", "")


def test_export_of_nbgrader_is_unharmed(feedback):
    rows = list(csv.DictReader((feedback[0].root / "grades.csv").read_text("utf8").splitlines()))
    assert {row["student_id"]: row["score"] for row in rows} == {
        "Farah": "6.0", "Sven": "0.0", "Memory": "8.0", "Mallory": "0.0"}
    assert {row["max_score"] for row in rows} == {"10.0"}
