"""Reads the notebook of an exercise as it was released. Marks are made from it, so it has to be whole."""

import hashlib
import json
from dataclasses import dataclass

from autograder.classroom.course.errors import CourseError, reason
from autograder.classroom.course.rebuild import SOLUTION, grade_id, kind
from autograder.notebook_cell import graded_cells


@dataclass(frozen=True)
class Release:
    """A released notebook as plain JSON, and a hash of its file."""

    notebook: dict
    digest: bytes


def read_release(course, exercise):
    """Return the Release of an exercise; raise CourseError with a sentence if it is not that."""
    path = course.release(exercise)
    try:
        if path.exists() and not path.is_file():    # a pipe would wait for ever
            raise unusable(course, exercise, "cannot be read (it is not a file)")
        data = path.read_bytes()
        notebook = json.loads(data)
    except FileNotFoundError:
        raise unusable(course, exercise, "is not there") from None
    except OSError as error:
        raise unusable(course, exercise, f"cannot be read ({reason(error)})") from None
    except (ValueError, RecursionError):
        raise unusable(course, exercise, "is damaged") from None
    if not is_notebook(notebook):
        raise unusable(course, exercise, "is no notebook")
    missing = missing_cells(notebook, exercise)
    if missing:
        raise unusable(course, exercise, f"is not the one of {exercise}, for it lacks the cell {missing[0]}"
                       f"{f' and {len(missing) - 1} more' * (len(missing) > 1)}")
    return Release(notebook, hashlib.blake2b(data, digest_size=32).digest())


def unusable(course, exercise, why):
    return CourseError(f"The released notebook {course.release(exercise)} {why}: run `nbgrader generate_assignment "
                       f"{exercise} --force` in {course.root}.")


def is_notebook(notebook):
    """Has it what the grader reads of it, each in the right form?"""
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    return isinstance(cells, list) and all(map(is_cell, cells))


def is_cell(cell):
    meta = cell.get("metadata") if isinstance(cell, dict) else None
    return (isinstance(meta, dict) and isinstance(meta.get("nbgrader", {}), dict)
            and isinstance(meta.get("tags", []), list) and isinstance(cell.get("cell_type"), str)
            and isinstance(cell.get("source"), str | list))


def missing_cells(notebook, exercise):
    """The grade ids of an exercise that the notebook lacks, or has not exactly once."""
    checks = graded_cells(exercise)
    graded = [grade_id(cell) for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    solved = [grade_id(cell) for cell in notebook["cells"] if kind(cell) == SOLUTION]
    return [name for name in checks if graded.count(name) != 1] + \
        [name for name in dict.fromkeys(f"{exercise}-{function}" for function, _ in checks.values())
         if solved.count(name) != 1]
