"""A sample class: right answers in several forms, known mistakes, and everything that goes wrong in a real one.

Made from the released notebooks, as learners make theirs: the solution cells are filled in.
"""

import json
import re
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent

from autograder.classroom.course import rebuild
from autograder.classroom.course.errors import CourseError, told
from autograder.classroom.course.lock import alone
from autograder.classroom.course.meant import OF_SYSTEMS
from autograder.classroom.course.released import is_notebook, read_release
from autograder.diagnosis.mistakes.collect import own_mistakes
from autograder.exercises.table import lookup

MARKER = re.compile(r"^ *### (BEGIN|END) SOLUTION\n?", re.M)
STABLE = "def g(z):\n    e = np.exp(-np.abs(z))\n    return np.where(np.asarray(z) < 0, e, 1.0) / (1 + e)"
FORMS = {   # other right ways, each by the function it replaces
    "Bao": {"g": "def g(z):\n    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))"},
    "Chiara": {"g": STABLE, "g_prime": "def g_prime(z):\n    return g(z) * g(-np.asarray(z))"},
    "Dolores": {"g_prime_from_a": "def g_prime_from_a(a):\n    a = np.array(a, dtype=float)\n    return a - a*a"},
}
TROUBLES = {    # what a function's cell holds when something goes wrong
    "Olga": ("g_prime", "def g_prime(z):\n    while True:\n        pass"),
    "Paul": ("g", "import os\ndef g(z):\n    os._exit(1)"),
    "Quentin": ("g_prime", "def g_prime(z):\n    return g(z) * (1 - gg(z))"),
    "Rosa": ("g_prime_from_a", "def g_prime_from_a(a)\n    return a * (1 - a)"),
}
WRONG = ("Emre", "Farah", "Gloria", "Hanna Maria", "Ибрагим", "Jürgen")
MISTAKES = ("sigmoid-sign", "sigmoid-a-form-with-z", "sigmoid-again", "sigmoid-overflow-slope",
            "sigmoid-int-buffer", "sigmoid-mirrored")


def sample(course):
    """Write the sample submissions into a course that has no other, all of them or none; return their number."""
    submitted, made = course.root / "submitted", 0
    with told(submitted), alone(course.root), TemporaryDirectory(dir=course.root, prefix=".sample.") as place:
        submitted.mkdir(exist_ok=True)
        if any(not OF_SYSTEMS.fullmatch(entry.name) for entry in submitted.iterdir()):
            raise CourseError(f"{submitted} holds submissions, and a sample would write over them: make another class "
                              "for the sample.")
        for exercise in course.exercises:
            for student, data in class_of(course, exercise).items():
                folder = Path(place, student, exercise)
                folder.mkdir(parents=True)
                (folder / f"{exercise}.ipynb").write_bytes(data)
                made += 1
        for student in Path(place).iterdir():
            student.rename(submitted / student.name)
    return made


def class_of(course, exercise):
    """{student: bytes of the notebook} of one exercise."""
    release, right = read_release(course, exercise).notebook, right_cells(course, exercise)
    handed_in = {"Ada": filled(release, exercise, right), "Untouched": filled(release, exercise, {})}
    every = [mistake for part in lookup(exercise).parts for mistake in own_mistakes(exercise, part.function)]
    chosen = [m for m in every if m.id in MISTAKES] or every[:: max(1, len(every) // len(WRONG))]
    for student, mistake in zip(WRONG, chosen, strict=False):
        wrong = {mistake.function: with_mistake(right[mistake.function], mistake)}
        handed_in[student] = filled(release, exercise, {**right, **wrong})
    if exercise != "sigmoid":
        return handed_in
    for student, other in FORMS.items():
        handed_in[student] = filled(release, exercise, {**right, **other})
    for student, (function, source) in TROUBLES.items():
        handed_in[student] = filled(release, exercise, {**right, function: source})
    handed_in["Sven"] = handed_in["Ada"][:len(handed_in["Ada"]) // 2]    # the upload broke off
    return handed_in


def right_cells(course, exercise):
    """{function: source of its solution cell}, from the source notebook."""
    path, source = course.source(exercise), None
    with suppress(ValueError, RecursionError), told(path, "cannot be read"):
        source = json.loads(path.read_bytes())
    if not is_notebook(source):
        raise CourseError(f"{path} is damaged: move it away and run `autograder class new {course.root}`.")
    return {rebuild.grade_id(cell).removeprefix(f"{exercise}-"): MARKER.sub("", rebuild.text(cell))
            for cell in source["cells"] if rebuild.kind(cell) == rebuild.SOLUTION}


def with_mistake(right, mistake):
    """A cell with one known mistake; where the mistake is made on top of a right answer, after it."""
    wrong = f"def {mistake.signature}:\n{indent(mistake.body, '    ')}"
    return f"{right}\n\n{mistake.code}" if re.search(r"\bright\b", mistake.body) else wrong


def filled(release, exercise, cells):
    """The released notebook, as a file's bytes, with these solution cells."""
    done = [{**cell, "source": cells.get(rebuild.grade_id(cell).removeprefix(f"{exercise}-"), cell["source"])}
            if rebuild.kind(cell) == rebuild.SOLUTION else cell for cell in release["cells"]]
    return json.dumps({**release, "cells": done}, indent=1).encode()
