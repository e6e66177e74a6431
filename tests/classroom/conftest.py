"""A course directory with the sigmoid, made once and copied for each test that needs its own."""

import json
import shutil

import pytest

from autograder.classroom.course.course import Course
from autograder.classroom.course.new import new
from autograder.classroom.course.sample import class_of, filled, right_cells
from autograder.classroom.grading.release import release


@pytest.fixture(scope="session", autouse=True)
def grading_needs_a_sandbox(needs_sandbox):
    """Every test here grades, most of them in processes of their own."""


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    root = tmp_path_factory.mktemp("template") / "a class"
    made = new(root, ["sigmoid"])
    release(made, "sigmoid")
    return root


@pytest.fixture
def course(template, tmp_path):
    """A course of the test's own; its folder's name has a space and a letter beyond ASCII."""
    return Course.open(shutil.copytree(template, tmp_path / "clåss 1"))


@pytest.fixture(scope="session")
def released(template):
    return json.loads((template / "release/sigmoid/sigmoid.ipynb").read_text("utf8"))


@pytest.fixture(scope="session")
def right(template, released):
    """The bytes of a notebook with right answers."""
    return filled(released, "sigmoid", right_cells(Course.open(template), "sigmoid"))


@pytest.fixture
def hand_in(course):
    """`hand_in(student, data)` puts a file where nbgrader collects it."""
    def put(student, data, timestamp=None):
        folder = course.submitted(student, "sigmoid")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "sigmoid.ipynb").write_bytes(data)
        if timestamp:
            (folder / "timestamp.txt").write_text(timestamp)
    return put


@pytest.fixture
def sample(course, hand_in):
    """The sample class without its endless submission."""
    files = {student: data for student, data in class_of(course, "sigmoid").items() if student != "Olga"}
    for student, data in files.items():
        hand_in(student, data)
    return files


@pytest.fixture
def pair(course, hand_in, right):
    hand_in("Ada", right)
    hand_in("Ben", right)
    return course
