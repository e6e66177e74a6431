"""A learner's file as cells: a Python file is one, a notebook has many."""

import json
import re
from pathlib import Path

LARGEST = 10 * 2**20
TIMED = re.compile(r"^([ \t]*)%(?:time|timeit)[ \t]+(?=[^\s-])", re.M)    # the rest of the line is Python
MAGIC = re.compile(r"^([ \t]*)(?:[!?]|%(?=[A-Za-z])|[\w.]+\?+[ \t]*$).*$", re.M)
CELL_MAGIC = re.compile(r"%%(\w+).*")
PYTHON_MAGICS = ("time", "timeit", "capture", "prun")


class BadSubmission(ValueError):
    """A file that cannot be graded; the message is one sentence that says why and what to do."""


def read_cells(path):
    """Return [(name, source)] of a .py or .ipynb file; raise BadSubmission with a sentence otherwise."""
    path = Path(path)
    if path.suffix not in (".py", ".ipynb"):
        raise BadSubmission(f"{path} is neither a .py file nor a .ipynb notebook: give one of these.")
    text = read_text(path)
    if path.suffix == ".py":
        return [(path.name, text)]
    return notebook_cells(parse_notebook(text, path))


def read_text(path):
    """The text of a file that exists, is a file, is not too large, and is UTF-8."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadSubmission(f"{path} is larger than {LARGEST // 2**20} MB: clear its outputs and try again.")
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise BadSubmission(f"There is no file {path}: check its name and its folder.") from None
    except UnicodeDecodeError:
        raise BadSubmission(f"{path} is not UTF-8 text: save it again as UTF-8.") from None
    except OSError as error:
        why = f"{path} cannot be read ({error.strerror}): check that it is a file you may open."
        raise BadSubmission(why) from None


def parse_notebook(text, path):
    """The notebook as a dict with a list of cells."""
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        raise BadSubmission(f"{path} is not a notebook: its JSON is damaged. Save it again in Jupyter.") from None
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise BadSubmission(f"{path} is not a notebook of format 4: open it in Jupyter and save it again.")
    return notebook


def notebook_cells(notebook):
    """The learner's own code: every code cell that is neither locked nor graded, in the notebook's order."""
    cells = []
    for number, cell in enumerate(notebook["cells"], 1):
        if not isinstance(cell, dict) or cell.get("cell_type") != "code" or is_ours(cell):
            continue
        source = cell.get("source", "")
        source = "".join(map(str, source)) if isinstance(source, list) else str(source)
        cells.append((f"cell {number}", without_magics(source)))
    return cells


def without_magics(source):
    """The Python of a cell: lines of IPython's become `pass`, so that every line keeps its number."""
    cell_magic = CELL_MAGIC.match(source)
    if cell_magic and cell_magic[1] not in PYTHON_MAGICS:
        return ""
    if cell_magic:
        source = source[cell_magic.end():]
    return MAGIC.sub(r"\1pass", TIMED.sub(r"\1", source))


def is_ours(cell):
    """Is this cell one that nbgrader locks or grades by itself?"""
    meta = cell.get("metadata")
    meta = meta.get("nbgrader") if isinstance(meta, dict) else None
    if not isinstance(meta, dict) or meta.get("solution"):
        return False
    return bool(meta.get("locked") or meta.get("grade"))
