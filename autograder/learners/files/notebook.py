"""A notebook's cells. Jupyter wrote it, or another program, or somebody with an editor."""

import json
import re

from autograder.learners.answers import NotRun
from autograder.learners.files.decode import tidy
from autograder.learners.files.exports import exported
from autograder.learners.files.magics import defines, without_magics
from autograder.learners.files.sentence import BadSubmission
from autograder.sentences import say

MOST_CELLS = 2000
DEFINITION = re.compile(r"^[ \t]*def[ \t]+\w", re.M)
MOST_CODE = 2**19   # characters; pictures and outputs are not counted


def parse_notebook(text, name):
    """The notebook as {"cells": [...]}: each cell a dict of `cell_type`, `metadata` (a dict) and `source` (a str).

    Python that was saved under a notebook's name is a notebook of one cell.
    """
    try:
        # float for whole numbers too: Python reads none of more than 4300 digits, and nothing here is counted by them
        found = json.loads(text, strict=False, parse_int=float)
    except (ValueError, RecursionError) as error:
        if not defines(text):
            raise BadSubmission(damaged(error, text, name)) from None
        found = {"cells": [{"cell_type": "code", "source": exported(without_magics(text))}]}
    cells = cells_in(found)
    if cells is None:
        raise BadSubmission(say("file.format", name=name))
    if len(cells) > MOST_CELLS:
        raise BadSubmission(say("file.many-cells", name=name, count=len(cells), limit=MOST_CELLS))
    cells = [plain_cell(cell) for cell in cells]
    code = sum(len(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    if code > MOST_CODE:
        raise BadSubmission(say("file.much-code", name=name, count=code, limit=MOST_CODE))
    return {"cells": cells}


def damaged(error, text, name):
    """Where the JSON stops being one: that of a file that was cut is damaged at its end."""
    if not isinstance(error, json.JSONDecodeError):
        return say("file.damaged", name=name)
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
        return say("file.cut", name=name)
    return say("file.damaged-in", name=name, line=error.lineno)


def cells_in(notebook):
    """The list of cells, also of the format before 2014, which had worksheets; None if there is none."""
    if not isinstance(notebook, dict):
        return None
    cells, sheets = notebook.get("cells"), notebook.get("worksheets")
    if cells is None and isinstance(sheets, list):
        inside = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        cells = [cell for some in inside if isinstance(some, list) for cell in some]
    return cells if isinstance(cells, list) else None


def plain_cell(cell):
    """Anything that stands in a cell's place as a cell; what does not say what it is may be code."""
    if not isinstance(cell, dict):
        return {"cell_type": "raw", "metadata": {}, "source": ""}
    kind, meta = cell.get("cell_type"), cell.get("metadata")
    return {"cell_type": kind if isinstance(kind, str) else "code", "metadata": meta if isinstance(meta, dict) else {},
            "source": plain_source(cell.get("source", cell.get("input")))}


def plain_source(source):
    """A cell's text: a string, or a list of its lines, whose newlines some programs leave out."""
    if isinstance(source, list):
        lines = [line for line in source if isinstance(line, str)]
        ends = any(line.endswith(("\n", "\r")) for line in lines[:-1])
        source = ("" if ends else "\n").join(lines)
    return tidy(source) if isinstance(source, str) else ""


def notebook_cells(notebook):
    """(name, source) of the learner's own code: every code cell that is neither locked nor graded, in order.

    A cell of text that defines something is told as such: there a learner may have written, and nothing there is run.
    """
    found = []
    for number, cell in enumerate(map(plain_cell, notebook["cells"]), 1):
        source = cell["source"]
        if cell["cell_type"].lower() != "code":
            if DEFINITION.search(source):
                found.append((f"cell {number}", NotRun(source, say("object.text-cell"))))
        elif not is_ours(cell):
            found.append((f"cell {number}", without_magics(source)))
    return found


def looks_like_notebook(text):
    """Is it JSON with cells, whatever the name of its file says?"""
    if not re.match(r"\s*\{", text):
        return False
    try:
        return cells_in(json.loads(text, strict=False, parse_int=float)) is not None
    except (ValueError, RecursionError):
        return False


def is_ours(cell):
    """Is this cell one that nbgrader locks or grades by itself?"""
    meta = cell["metadata"].get("nbgrader")
    if not isinstance(meta, dict) or meta.get("solution"):
        return False
    return bool(meta.get("locked") or meta.get("grade"))
