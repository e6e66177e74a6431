"""From an exercise's text to its nbgrader source notebook.

The text holds prose, given cells, pictures to look at (which the grader never runs) and the heads of the functions.
Everything else has another source: the solution bodies come from `solutions`, the graded cells, their points and the
book's page from the table of exercises.
"""

import hashlib
import re
from pathlib import Path

import nbformat

from autograder.exercises.table import shown_exercise
from autograder.texts.reference import given_source, solution_source
from autograder.texts.text import ExerciseText, text_cells

DROPDOWN = re.compile(r"^:::\{dropdown\} ([^\n]+)\n(.*?)^:::\n?", re.M | re.S)
PAGE = "The page `{}` of the book teaches what you need here."
SETUP = "from autograder import points"
HIDDEN = """\
# A second check on fresh inputs. The grader fills it in when it marks the notebook.
### BEGIN HIDDEN TESTS
points("{exercise}", "{function}", globals(), "hidden")
### END HIDDEN TESTS"""


def build_source(name):
    """Return the source notebook of an exercise: the same bytes whenever it is written."""
    cells = [cell for position, cell in enumerate(text_cells(name)) for cell in to_notebook(name, position, cell)]
    functions = [c.metadata.nbgrader.grade_id.removeprefix(f"{name}-") for c in cells
                 if c.metadata.get("nbgrader", {}).get("solution")]
    expected = [part.function for part in shown_exercise(name).parts]
    if functions != expected:
        raise ExerciseText(f"exercises/{name}.md has solution cells for {functions}; the table wants {expected}.")
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"}})
    notebook.nbformat_minor = 5
    nbformat.validate(notebook)
    return notebook


def write_source(name, path):
    """Write the source notebook of an exercise."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(build_source(name), path)


def to_notebook(name, position, cell):
    """The notebook cells that one cell of the text becomes."""
    if not cell.tag:
        source = cell.source if position else f"{cell.source}\n\n{PAGE.format(shown_exercise(name).page)}"
        return [make(name, f"text-{position}", nbformat.v4.new_markdown_cell(details(source)))]
    if cell.tag == "given":
        source = given_source(cell.source)
        is_first = position < 2 and shown_exercise(name).max_points
        setup = [graded(name, "setup", SETUP, locked=True)] if is_first else []
        return [graded(name, f"given-{position}", source, locked=True, tags=["given"]), *setup]
    if cell.tag == "look":
        return [graded(name, f"look-{position}", cell.source, locked=True)]
    if cell.tag == "solution":
        return solution_cells(name, cell.source)
    raise ExerciseText(f"exercises/{name}.md: code cell {position} needs the tag `given`, `look` or `solution`.")


def solution_cells(name, head):
    """A solution cell, its visible check and its hidden one; none of these where there are no points."""
    found = re.search(r"^def (\w+)\(", head, re.M)
    if not found:
        raise ExerciseText(f"exercises/{name}.md: a solution cell must begin with the `def` line of its function.")
    function = found[1]
    part = shown_exercise(name).part(function)
    body = solution_source(shown_exercise(name), part)
    source = f"{head.rstrip()}\n    ### BEGIN SOLUTION\n{body}\n    ### END SOLUTION"
    cell = graded(name, function, source, solution=True)
    if not shown_exercise(name).max_points:
        return [cell]
    visible = f'points("{name}", "{function}", globals())'
    hidden = HIDDEN.format(exercise=name, function=function)
    return [cell,
            graded(name, f"{function}-visible", visible, points=part.visible, locked=True),
            graded(name, f"{function}-hidden", hidden, points=part.hidden, locked=True)]


def graded(name, short, source, points=None, locked=False, solution=False, tags=()):
    """A code cell with nbgrader's metadata."""
    meta = {"grade": points is not None, "grade_id": f"{name}-{short}", "locked": locked, "schema_version": 3,
            "solution": solution, "task": False}
    if points is not None:
        meta["points"] = points
    cell = nbformat.v4.new_code_cell(source, metadata={"nbgrader": meta, **({"tags": list(tags)} if tags else {})})
    return make(name, short, cell)


def make(name, short, cell):
    """Give a cell an id that depends on nothing but its place in the exercise."""
    cell["id"] = hashlib.sha256(f"{name}/{short}".encode()).hexdigest()[:12]
    return cell


def details(markdown):
    """Folded hints as HTML, which a notebook can fold too."""
    return DROPDOWN.sub(r"<details><summary>\1</summary>\n\n\2\n</details>\n", markdown)

