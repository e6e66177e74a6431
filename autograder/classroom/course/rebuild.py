"""Puts a learner's work into the notebook as it was released.

Whatever was moved, copied, deleted, renamed or edited in a submission, the result has every released cell
once, in its place and with its text. Only the text of solution cells, the learner's own cells, and what was added
to a released cell come from the submission. Nothing else of it is kept: no output, no metadata, no attachment.
"""

import ast
import re

from autograder.learners.files.magics import without_magics
from autograder.learners.statements import statements

LOCKED, SOLUTION, OWN = "locked", "solution", "own"
MAKES = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)


def rebuild(release, submission):
    """Return the released notebook (plain JSON) with the submission's solutions and own cells in it."""
    known = {grade_id(cell): cell for cell in release["cells"] if grade_id(cell)}
    texts = {text(cell).strip() for cell in release["cells"]}
    taken = {name for cell in release["cells"] if cell["cell_type"] == "code" and kind(cell) != SOLUTION
             for statement in statements(without_magics(text(cell))) for name in statement.names()}
    solutions, own = {}, {}
    place = ""      # the released cell after which a learner's own cell stands
    for cell in cleaned(submission.get("cells", ())):
        name, source = grade_id(cell), cell["source"]
        if name in known:
            first, place = name not in solutions, name
            if kind(known[name]) == SOLUTION and first and cell["cell_type"] == "code":
                solutions[name] = source
                continue
        if name in known and kind(known[name]) == LOCKED:
            source = added(text(known[name]), source, taken) if cell["cell_type"] == "code" else ""
        if source.strip() and source.strip() not in texts:
            own.setdefault(place, []).append(own_cell(cell["cell_type"], source))
    return {**release, "cells": [*with_ids(own.pop("", [])), *merged(release, solutions, own)]}


def added(released, source, taken):
    """What a learner wrote into a released cell, whose lock some programs do not know: an import, a helper. What
    was changed there stays the release's. taken: names that released cells make.
    """
    if source.strip() == released.strip():
        return ""
    return "\n".join(statement.text for statement in statements(without_magics(source))
                     if type(statement.node) in MAKES and taken.isdisjoint(statement.names())
                     and (statement.names() or type(statement.node) is ast.ImportFrom))


def cleaned(cells):
    """Of anything that calls itself cells: type, grade id and text of the code and Markdown cells."""
    for cell in cells:
        if isinstance(cell, dict) and cell.get("cell_type") in ("code", "markdown"):
            meta = {"nbgrader": {"grade_id": grade_id(cell)}} if grade_id(cell) else {}
            yield {"cell_type": cell["cell_type"], "metadata": meta, "source": text(cell)}


def merged(release, solutions, own):
    for cell in release["cells"]:
        name = grade_id(cell)
        if kind(cell) == SOLUTION:
            cell = {**cell, "source": solutions.get(name, "")}
        yield {**cell, "outputs": [], "execution_count": None} if cell["cell_type"] == "code" else cell
        yield from with_ids(own.get(name, []), f"{name}-")


def with_ids(cells, prefix=""):
    """Cells with ids: unique, short, and made of what the format allows."""
    stem = re.sub(r"[^a-zA-Z0-9_-]", "", prefix)[:40]
    return [{**cell, "id": f"own-{stem}{position}"} for position, cell in enumerate(cells)]


def own_cell(cell_type, source):
    """A learner's own cell. Their Markdown is shown as plain text: a teacher's page runs no foreign HTML."""
    if cell_type == "markdown":
        fence = "~" * (3 + max(map(len, re.findall("~+", source)), default=0))
        return {"cell_type": "markdown", "metadata": {}, "source": f"{fence}text\n{source}\n{fence}"}
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None}


def kind(cell):
    """Of a released or rebuilt cell: solution, locked (graded cells too) or own (prose is own)."""
    meta = cell["metadata"].get("nbgrader", {})
    if meta.get("solution"):
        return SOLUTION
    return LOCKED if meta.get("locked") or meta.get("grade") else OWN


def code_cells(notebook):
    """(cell, name, source) of a rebuilt notebook's code in the order to run it: given cells first."""
    given, learner = [], []
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        if "given" in cell["metadata"].get("tags", ()):
            given.append((cell, f"given cell {len(given) + 1}", text(cell)))
        elif kind(cell) == SOLUTION:
            learner.append((cell, f"the cell of {grade_id(cell).rpartition('-')[2]}", text(cell)))
        elif kind(cell) == OWN:
            learner.append((cell, f"own cell {cell['id'].removeprefix('own-')}", text(cell)))
    return given + learner


def untouched(release, notebook):
    """The grade ids of the solution cells whose text is the released one."""
    released = {grade_id(cell): text(cell) for cell in release["cells"] if kind(cell) == SOLUTION}
    return tuple(grade_id(cell) for cell in notebook["cells"] if released.get(grade_id(cell)) == text(cell))


def grade_id(cell):
    """nbgrader's id of a cell, or ""; the metadata may be anything."""
    meta = cell.get("metadata")
    meta = meta.get("nbgrader") if isinstance(meta, dict) else None
    name = meta.get("grade_id") if isinstance(meta, dict) else None
    return name if isinstance(name, str) else ""


def text(cell):
    """A cell's source as one string without the characters that no text file may hold."""
    source = cell.get("source", "")
    source = "".join(map(str, source)) if isinstance(source, list) else str(source)
    return source.replace("\0", "").encode("utf8", "replace").decode("utf8")
