"""A course directory with the sigmoid, made once and copied for each test that needs its own."""

import json
import resource
import shutil
import time

import pytest
from class_runs import said
from handed_in import tree

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


@pytest.fixture
def hostile(course, tmp_path, right, capsys):
    """`hostile(data)` collects an archive; (exit code, all that was said). What is around the class is as before."""
    def run(data, name="hand-in.zip"):
        outside = tmp_path / "outside"
        outside.mkdir(exist_ok=True)
        (outside / name).write_bytes(data)
        before = {path: data for path, data in tree(tmp_path).items() if "submitted/" not in path}
        began = time.perf_counter()
        code, out, err = said(capsys, "collect", course.root, str(outside / name))
        assert time.perf_counter() - began < 30
        assert "Traceback" not in out + err and "our fault" not in out + err
        after = {path: data for path, data in tree(tmp_path).items() if "submitted/" not in path}
        after.pop(f"{course.root.name}/.at-work", None)
        before.pop(f"{course.root.name}/.at-work", None)
        assert after == before
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2**21
        return code, out + err
    return run


@pytest.fixture
def collect(course, tmp_path, capsys):
    """`collect({name: bytes}, *options)` collects these files; (exit code, all that was said)."""
    def run(files, *options):
        place = tmp_path / "files"
        for name, data in files.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(data)
        named = sorted({str(place / name.partition("/")[0]) for name in files})
        code, out, err = said(capsys, "collect", course.root, *named, *options)
        return code, out + err
    return run


@pytest.fixture
def placed(course):
    """{learner: bytes} of what is filed."""
    return lambda: {path.parent.parent.name: path.read_bytes()
                    for path in sorted((course.root / "submitted").glob("*/sigmoid/sigmoid.ipynb"))}
