"""Five hundred notebooks damaged at random: each gets a mark or a sentence, none more than it was worth."""

import json
import random
import shutil
from contextlib import suppress

import pytest

from autograder.classroom.course.course import Course
from autograder.classroom.course.sample import class_of
from autograder.classroom.grading.grade import grade

NUMBER, SEED = 500, 20260101
JUNK = (None, True, -1, 1e308, "", "junk", [], {}, [[]], {"a": 1}, "\u0000", "\U0001F600" * 50, 10**400)


def places(value, path=()):
    """Every path into a JSON value."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, (*path, key))


def parent(value, path):
    for key in path[:-1]:
        value = value[key]
    return value


def replace_anything(chance, notebook):
    path = chance.choice([p for p in places(notebook) if p])
    parent(notebook, path)[path[-1]] = chance.choice(JUNK)


def remove_anything(chance, notebook):
    path = chance.choice([p for p in places(notebook) if p])
    del parent(notebook, path)[path[-1]]


def shuffle(chance, notebook):
    chance.shuffle(notebook["cells"])


def copy_cells(chance, notebook):
    notebook["cells"] += [json.loads(json.dumps(chance.choice(notebook["cells"]))) for _ in range(3)]


def remove_cells(chance, notebook):
    for _ in range(3):
        notebook["cells"].pop(chance.randrange(len(notebook["cells"])))


def swap_names(chance, notebook):
    named = [cell["metadata"]["nbgrader"] for cell in notebook["cells"] if "nbgrader" in cell["metadata"]]
    a, b = chance.sample(named, 2)
    a["grade_id"], b["grade_id"] = b["grade_id"], a["grade_id"]


def rename(chance, notebook):
    chance.choice([cell["metadata"]["nbgrader"] for cell in notebook["cells"] if "nbgrader" in cell["metadata"]])[
        "grade_id"] = chance.choice(["", "sigmoid-g-hidden", "x y", "\u00e9", 7])


def flags(chance, notebook):
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"][chance.choice(["grade", "solution", "locked", "task", "points"])] = \
                chance.choice([True, False, None, 99, "x"])


def retype(chance, notebook):
    for cell in chance.sample(notebook["cells"], 4):
        cell["cell_type"] = chance.choice(["code", "markdown", "raw", "heading", 3])


def magics(chance, notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code" and chance.random() < 0.3:
            magic = chance.choice(["%%bash\n", "!ls\n", "%matplotlib inline\n", "?g\n"])
            cell["source"] = magic + "".join(cell["source"])


def other_format(chance, notebook):
    notebook["nbformat"] = chance.choice([1, 2, 3, 5, 99, "4", None])


TREES = [replace_anything, remove_anything, shuffle, copy_cells, remove_cells, swap_names, rename, flags, retype,
         magics, other_format]


def damaged(chance, data):
    """One to three damages of the tree, or of the bytes."""
    if chance.random() < 0.25:
        data = bytearray(data)
        if chance.random() < 0.5:
            return bytes(data[:chance.randrange(len(data))])
        for _ in range(chance.randint(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data)
    notebook = json.loads(data)
    for _ in range(chance.randint(1, 3)):
        # an earlier damage may have left nothing to damage this way
        with suppress(KeyError, TypeError, IndexError, ValueError, AttributeError):
            chance.choice(TREES)(chance, notebook)
    return json.dumps(notebook).encode()


@pytest.fixture(scope="module")
def outcome(template, tmp_path_factory):
    course = Course.open(shutil.copytree(template, tmp_path_factory.mktemp("damages") / "class"))
    chance, good = random.Random(SEED), class_of(course, "sigmoid")
    worth = {"Ada": 10, "Bao": 10, "Farah": 6, "Untouched": 0}
    bases = {}
    for number in range(NUMBER):
        base = chance.choice(list(worth))
        folder = course.submitted(f"{number:03}", "sigmoid")
        folder.mkdir(parents=True)
        (folder / "sigmoid.ipynb").write_bytes(damaged(chance, good[base]))
        bases[f"{number:03}"] = worth[base]
    return grade(course), bases


def test_every_damaged_notebook_has_its_mark_or_its_sentence(outcome):
    marks = {mark[0]: mark for mark in outcome[0].marks}
    assert len(marks) == NUMBER
    for _, _, status, points, _, sentence in marks.values():
        assert status in ("graded", "unreadable")
        assert (status == "graded") == (sentence == "")
        assert points == 0 or status == "graded"


def test_no_damage_earns_marks(outcome):
    marks, worth = outcome
    assert [mark[0] for mark in marks.marks if mark[3] > worth[mark[0]]] == []


def test_most_damages_leave_the_work_readable(outcome):
    """Else the tests above would only show that everything is refused."""
    assert outcome[0].count("graded") > NUMBER / 2
    assert sum(mark[3] == 10 for mark in outcome[0].marks) > NUMBER / 10
