"""Which exercise is it, and in what state? A notebook's own cells say it first, then the manifest, then names."""

import hashlib
import json
import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from autograder.classroom.collect.names import by_system, exercise_in
from autograder.classroom.course import rebuild
from autograder.classroom.course.errors import CourseError
from autograder.classroom.course.meant import SCRIPT, plain, stem
from autograder.classroom.course.released import read_release
from autograder.learners.files.decode import decode
from autograder.learners.files.exports import exported
from autograder.learners.files.magics import CELL_BEGINS
from autograder.learners.files.notebook import looks_like_notebook, parse_notebook
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.notebook_cell import graded_cells
from autograder.sentences import say
from autograder.texts.text import all_names, names

BROKEN, UNTOUCHED, BEGUN = range(3)     # of two answers the one in the better state counts, however old it is


class WithoutPoints(BadSubmission):
    """A notebook of an exercise that no class has: it is left out, and misses nothing."""


@dataclass(frozen=True)
class Answer:
    """One file as an answer. data: what is filed. trouble: why it cannot be read, though it is an exercise's."""

    exercise: str
    data: bytes
    state: int
    author: str = ""
    trouble: str = ""


def answer(course, data, piece, saved):
    """The Answer in a file's bytes; BadSubmission with a sentence if it is none of this class."""
    name, cells, trouble, text = shown(piece.name), [], "", ""
    try:
        text, cells = read(data, piece.name)
    except BadSubmission as error:
        trouble = str(error)
    listed = saved.files.get(piece.name, "") if saved else ""
    exercise = in_cells(cells or [], piece) or listed or in_names(piece)
    if not exercise:
        raise BadSubmission(trouble or say("collect.no-exercise", where=piece.where))
    if exercise not in course.exercises:
        raise BadSubmission(say("collect.not-here", where=piece.where, exercise=exercise))
    if trouble:
        return Answer(exercise, data, BROKEN, trouble=trouble)
    if cells is None:
        data, cells = as_notebook(text, name)
    return Answer(exercise, data, UNTOUCHED if untouched(course, exercise, cells) else BEGUN, author(text))


def state(course, exercise, data, name):
    """In which state is an answer that is there?"""
    try:
        _, cells = read(data, name)
    except BadSubmission:
        return BROKEN
    return UNTOUCHED if untouched(course, exercise, cells or []) and cells is not None else BEGUN


def read(data, name):
    """(text, cells) of a file's bytes; the cells are None where it is a Python file."""
    text = decode(data, shown(name))
    if SCRIPT.search(name) and not looks_like_notebook(text):
        return text, None
    return text, parse_notebook(text, shown(name))["cells"]


@cache
def ids():
    """{nbgrader's id of a cell: its exercise} of all cells that are graded or hold a solution."""
    return {each: name for name in names() for id, (function, _) in graded_cells(name).items()
            for each in (id, f"{name}-{function}")}


@cache
def without_points():
    """How the ids of the cells begin in notebooks that a class does not collect."""
    return [f"{name}-" for name in all_names() if name not in names()]


def in_cells(cells, piece):
    """The exercise whose cells a notebook has; "" if it has none. One that was copied together has most of one."""
    marked = [rebuild.grade_id(cell) for cell in cells if rebuild.grade_id(cell)]
    counted = Counter(ids()[each] for each in set(marked) if each in ids()).most_common(2)
    if marked and not counted and any(each.startswith(tuple(without_points())) for each in marked):
        raise WithoutPoints(say("collect.without-points", where=piece.where))
    if marked and not counted and not any(each.startswith(f"{name}-") for each in marked for name in names()):
        raise BadSubmission(say("collect.other-course", where=piece.where))
    if len(counted) == 2 and counted[0][1] == counted[1][1]:
        named = in_names(piece)
        if named not in dict(counted):
            raise BadSubmission(say("collect.two-exercises", where=piece.where, one=counted[0][0], other=counted[1][0]))
        return named
    return counted[0][0] if counted else ""


def in_names(piece):
    """The exercise that the file's name says, or its folder's, or the archive's."""
    own = by_system(piece.name)
    words = [own[2] if own and own[2] else piece.name]
    words += [part for layer in reversed(piece.layers) for part in reversed(layer)][1:] + [piece.root]
    known = names()
    return next(filter(None, (stem(word) if stem(word) in known else plain(word) if plain(word) in known else
                              exercise_in(word) for word in words if word)), "")


def author(text):
    """Who a notebook says has written it, in the place that its format has for that; "" if nobody."""
    with suppress(ValueError, RecursionError, KeyError, TypeError, AttributeError, IndexError):
        found = json.loads(text, strict=False, parse_int=float)["metadata"]["authors"][0]["name"]
        return found.strip() if isinstance(found, str) else ""
    return ""


def as_notebook(text, name):
    """(bytes, cells) of a notebook with the cells of a Python file. The same file makes the same bytes."""
    parts, lines = [], exported(text).split("\n")
    for line in lines:
        if not parts or CELL_BEGINS.match(line):
            parts.append([])
        parts[-1].append(line)
    sources = [source for part in parts if (source := "\n".join(part).strip("\n"))]
    cells = [{"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": source,
              "id": hashlib.sha256(f"{number} {source}".encode()).hexdigest()[:12]}
             for number, source in enumerate(sources)]
    made = {"cells": cells, "metadata": {"g_prime": {"from": name}, "language_info": {"name": "python"}}, "nbformat": 4,
            "nbformat_minor": 5}
    return (json.dumps(made, indent=1, ensure_ascii=False) + "\n").encode(), cells


def untouched(course, exercise, cells):
    """Is it the notebook as it was handed out, with nothing of the learner's in it?"""
    try:
        released = read_release(course, exercise).notebook
    except CourseError:
        return False
    done = rebuild.rebuild(released, {"cells": cells})
    solutions = [cell for cell in released["cells"] if rebuild.kind(cell) == rebuild.SOLUTION]
    own = [cell for cell in done["cells"] if re.match("own-", str(cell.get("id", ""))) and cell["cell_type"] == "code"]
    left = rebuild.untouched(released, done)
    empty = [cell for cell in done["cells"] if rebuild.kind(cell) == rebuild.SOLUTION and not cell["source"]]
    return not own and len(left) + len(empty) == len(solutions)

