"""What a fresh question asked is told to nobody: not in a notebook, a message, the report or an export."""

import re

import numpy as np
import pytest
from class_runs import autograde

from autograder.classroom.course.course import Course
from autograder.classroom.course.sample import filled, right_cells
from autograder.classroom.grading import verdict
from autograder.classroom.grading.grade import grade
from autograder.classroom.reports.export import export
from autograder.classroom.reports.files import write
from autograder.exercises.table import lookup

NUMBER = re.compile(r"\d+\.\d+(?:e[+-]?\d+)?")
SECONDS = re.compile(r',"\d+\.\d+"$', re.M)     # at the end of a row of marks.csv: how long the judging took
REMEMBERS = "SEEN = []\n" + """{right}
known = g
def g(z):
    SEEN.append(np.ravel(z)[:3].tolist())
    return known(z)
"""
# Functions that tell what was asked before them, in every way in which code can speak.
TELLERS = {
    "raises": "def g_prime(z): raise ValueError(f'seen {SEEN}')",
    "raises a name": "def g_prime(z): raise type(str(SEEN[-1:]), (Exception,), {})()",
    "returns text": "def g_prime(z): return f'seen {SEEN}'",
    "returns what was asked": "def g_prime(z): return np.full(np.shape(z), SEEN[-1][0] if SEEN else 0.0)",
    "warns": "import warnings\ndef g_prime(z):\n    warnings.warn(f'seen {SEEN}')\n"
             "    s = known(z)\n    return s * (1 - s)",
    "prints": "def g_prime(z):\n    print(SEEN)\n    return 3 * z",
    "wrong from the second look": "def g_prime(z):\n    if len(SEEN) > 40: raise ValueError(f'{z} {SEEN}')\n"
                                  "    s = known(z)\n    return s * (1 - s)",
}
MEMORY = "wrong on fresh numbers"
KNOWS = """KNOWN = np.array({points})
def g_prime(z):
    s = known(z)
    return np.where(np.isin(z, KNOWN), s * (1 - s), z)
"""


def asked(course, student):
    """Every number of a fresh question to this learner, as it may be written in a message; not those of fixed ones."""
    fresh, fixed = set(), set()
    for part in lookup("sigmoid").parts:
        fresh |= forms(arg for probe in part.seeded(course.seed(student, "sigmoid"), None) for arg in probe.args)
        fixed |= forms(value for probe in part.fixed for value in (*probe.args, probe.want))
    return {number for number in fresh - fixed if len(digits_of(number)) > 3}     # 0.25 may be anybody's


def forms(values):
    """Each entry of each array as it may be written."""
    numbers = [np.ravel(value) for value in values if np.asarray(value).dtype.kind in "fiu"]
    entries = [abs(float(entry)) for each in numbers for entry in each]
    return {form for entry in entries for form in (*(f"{entry:.{digits}g}" for digits in (4, 5, 6)), repr(entry))}


def digits_of(number):
    return re.sub(r"e.*|\D", "", number).lstrip("0")


@pytest.fixture
def tellers(course, hand_in, released):
    """A class of learners whose functions tell what they saw."""
    right = right_cells(course, "sigmoid")
    remembers = REMEMBERS.format(right=right["g"])
    points = sorted({float(v) for probe in lookup("sigmoid").part("g_prime").fixed for v in np.ravel(probe.args[0])})
    for name, teller in {**TELLERS, MEMORY: KNOWS.format(points=points)}.items():
        hand_in(name, filled(released, "sigmoid", {**right, "g": remembers, "g_prime": teller}))
    return course


@pytest.mark.parametrize("grader", [grade, autograde], ids=["ours", "nbgrader"])
def test_no_number_of_a_fresh_question_is_told(tellers, grader):
    grader(tellers)
    written = {path: path.read_text("utf8") for path in (*write(tellers), *(export(tellers, form)[0] for form in (
        "csv", "canvas", "moodle")))}
    for name in (*TELLERS, MEMORY):
        numbers = asked(tellers, name)
        assert len(numbers) > 100
        path = tellers.autograded(name, "sigmoid") / "sigmoid.ipynb"
        for place, text in {**written, path: path.read_text("utf8")}.items():
            found = numbers & set(NUMBER.findall(SECONDS.sub("", text)))
            assert not found, (name, place.name, found)


def test_the_numbers_would_be_found(tellers, monkeypatch):
    """Else the test above would pass without a reason: the whole report holds them."""
    monkeypatch.setattr(verdict, "for_learner", lambda report: report)
    monkeypatch.setattr(Course, "seed", lambda *_: 7)   # of some seeds the number told is a short one: anybody's
    grade(tellers)
    text = (tellers.autograded(MEMORY, "sigmoid") / "sigmoid.ipynb").read_text("utf8")
    assert asked(tellers, MEMORY) & set(NUMBER.findall(text))
