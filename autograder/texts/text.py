"""Reads the text of an exercise: prose, and code cells with tags. Light, so that one check starts fast."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder.exercises.table import WITHOUT_POINTS, shown_exercise, table
from autograder.texts.reference import given_source

CELL = re.compile(r"^```\{code-cell\}[^\n]*\n(?::tags: \[([^\]]*)\]\n)?(.*?)^```\n?", re.M | re.S)
HEADER = re.compile(r"\A---\n.*?^---\n", re.M | re.S)


class ExerciseText(ValueError):
    """An exercise's text that cannot be made into a notebook; the message says where and why."""


@dataclass(frozen=True)
class TextCell:
    """One cell: `tag` is "" for prose, "given", "look" or "solution" for code."""

    tag: str
    source: str


def folder():
    """The folder of the exercise texts: beside the packages in a checkout, inside them when installed."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "exercises_text"
    return inside if inside.is_dir() else package.parent / "exercises"


def names():
    """The exercises with points that have a text, in the order of the book: those of a class."""
    return [name for name in table() if (folder() / f"{name}.md").exists()]


def all_names():
    """The same, and those without points."""
    return [*names(), *(name for name in WITHOUT_POINTS if (folder() / f"{name}.md").exists())]


@cache
def text_cells(name):
    """The cells of an exercise's text, in order."""
    shown_exercise(name)
    path = folder() / f"{name}.md"
    if not path.exists():
        raise ExerciseText(f"The exercise {name} has no text: write {path.name} beside the others.")
    text = HEADER.sub("", path.read_text("utf8"))
    cells, end = [], 0
    for match in CELL.finditer(text):
        cells += [TextCell("", text[end:match.start()].strip()), TextCell(match[1] or "", match[2].strip("\n"))]
        end = match.end()
    cells.append(TextCell("", text[end:].strip()))
    return tuple(cell for cell in cells if cell.source)


@cache
def given_cells(name):
    """(name, source) of the code that an exercise gives; it is run before a learner's own."""
    return tuple((f"given cell {number}", given_source(cell.source))
                 for number, cell in enumerate((c for c in text_cells(name) if c.tag == "given"), 1))
