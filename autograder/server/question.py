"""The body of a request as a closed question: which exercise, which cells. Whatever else arrives is Refused."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from autograder.derivation.lines import SUBJECTS
from autograder.exercises.table import WITHOUT_POINTS, table
from autograder.learners.telling import clean
from autograder.pictures.settings import BadSettings, closed
from autograder.pictures.table import NAMES
from autograder.server.bounds import MOST_CELLS, MOST_DEPTH, MOST_NAME
from autograder.server.refused import Refused


@dataclass(frozen=True)
class Question:
    """kind: "check", "run", "derive" or "picture". cells: (name, source). cell: the one that is run, after those before
    it. exercise: of a picture, its own name; settings: what the reader has set in it.
    """

    kind: str
    exercise: str
    cells: tuple[tuple[str, str], ...]
    cell: int = 0
    settings: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self, hurries: bool) -> bytes:
        return json.dumps([self.kind, self.exercise, self.cells, self.cell, self.settings, hurries]).encode()


def question(kind: str, body: bytes) -> Question:
    """The question that a body asks; what it says beside that is left alone."""
    asked = parsed(body)
    if type(asked) is not dict:
        raise Refused(400, "form", what="an object with exercise and cells")
    exercise, cells = asked.get("exercise"), asked.get("cells")
    known = SUBJECTS if kind == "derive" else NAMES if kind == "picture" else table()
    runs = kind == "run" and exercise in WITHOUT_POINTS
    if type(exercise) is not str or exercise not in known and not runs:
        raise Refused(400, "exercise", name=clean(exercise, 40), names=", ".join(known))
    if type(cells) is not list or not 1 <= len(cells) <= MOST_CELLS:
        raise Refused(400, "form", what=f"a list of 1 to {MOST_CELLS} cells")
    named = tuple(one_cell(number, cell) for number, cell in enumerate(cells, 1))
    at = asked.get("cell", 0)
    if type(at) is not int or not 0 <= at < len(cells):
        raise Refused(400, "form", what="the number of a cell in cell")
    return Question(kind, exercise, named, at, settings(asked) if kind == "picture" else {})


def settings(asked):
    """What a reader has set in a picture."""
    try:
        return closed(asked.get("settings", {}))
    except BadSettings:
        raise Refused(400, "form", what="words and numbers in settings") from None


def one_cell(number, cell):
    """(name, source) of one cell. A name stands in messages: it is one short line."""
    cell = cell if type(cell) is dict else {}
    name, source = cell.get("id", cell.get("name", f"cell {number}")), cell.get("source")
    if type(source) is not str:
        raise Refused(400, "form", what="a text as the source of each cell")
    if type(name) is not str or not name or len(name) > MOST_NAME or not name.isprintable():
        raise Refused(400, "form", what="a short line as the id of a cell")
    return name, source.encode("utf-8", "replace").decode()     # no half of a surrogate pair


def parsed(body: bytes) -> Any:
    """JSON as the standard says, and not deep: neither NaN nor a second name for an array's end."""
    try:
        text = body.decode("utf-8")
        if deepest(text) > MOST_DEPTH:
            raise ValueError
        return json.loads(text, parse_constant=refuse)
    except (ValueError, RecursionError):    # also bytes that are no UTF-8, and a number of ten thousand digits
        raise Refused(400, "json") from None


def deepest(text):
    """A bound on how deep the brackets stand, at the price of one look; those inside texts count where they open."""
    depth = most = 0
    inside = escaped = False
    for sign in text:
        if inside:
            escaped, inside = sign == "\\" and not escaped, sign != '"' or escaped
        elif sign == '"':
            inside = True
        elif sign in "[{":
            depth += 1
            most = max(most, depth)
        elif sign in "]}":
            depth -= 1
    return most


def refuse(constant):
    raise ValueError(constant)
