"""Rebuilding: every released cell once, in its place; of the submission only solutions and own cells."""

import copy
import json

import nbformat
import pytest

from autograder.classroom.course.rebuild import LOCKED, code_cells, grade_id, kind, rebuild, text


@pytest.fixture
def solved(released):
    notebook = copy.deepcopy(released)
    for cell in notebook["cells"]:
        if kind(cell) == "solution":
            cell["source"] = f"# mine: {grade_id(cell)}"
    return notebook


def ids(notebook):
    return [grade_id(cell) for cell in notebook["cells"] if grade_id(cell)]


def solutions(notebook):
    return [text(cell) for cell in notebook["cells"] if kind(cell) == "solution"]


def code(source, **meta):
    return {"cell_type": "code", "source": source, "metadata": {"nbgrader": meta} if meta else {}, "outputs": []}


@pytest.mark.parametrize("change", [
    lambda cells: cells,
    lambda cells: cells[::-1],
    lambda cells: cells + cells,
    lambda cells: [cell for cell in cells if kind(cell) != LOCKED],
    lambda cells: [{**cell, "metadata": {"nbgrader": {"grade_id": grade_id(cell)}}} for cell in cells],
    lambda cells: [{**cell, "source": "10"} if kind(cell) == LOCKED else cell for cell in cells],
], ids=["unchanged", "reversed", "copied", "no checks", "bare metadata", "edited checks"])
def test_the_solutions_come_back_whatever_was_done_around_them(released, solved, change):
    rebuilt = rebuild(released, {"cells": change(solved["cells"])})
    assert ids(rebuilt) == ids(released)
    assert solutions(rebuilt) == solutions(solved)
    locked = [text(cell) for cell in rebuilt["cells"] if kind(cell) == LOCKED]
    assert locked == [text(cell) for cell in released["cells"] if kind(cell) == LOCKED]
    nbformat.validate(nbformat.from_dict(rebuilt))


def test_own_cells_stay_where_they_were(released, solved):
    at = next(i for i, cell in enumerate(solved["cells"]) if grade_id(cell) == "sigmoid-g") + 1
    solved["cells"].insert(at, code("helper = 1"))
    solved["cells"].insert(0, code("first = 1"))
    order = [name for _, name, _ in code_cells(rebuild(released, solved))]
    assert order == ["given cell 1", "own cell 0", "the cell of g", "own cell sigmoid-g-0", "the cell of g_prime",
                     "the cell of g_prime_from_a"]


def test_missing_solutions_are_empty(released):
    assert solutions(rebuild(released, {"cells": []})) == ["", "", ""]


def test_checks_and_given_cells_are_never_taken_from_the_submission(released, solved):
    solved["cells"] += [code("points = lambda *a: 10", grade=True, grade_id="sigmoid-g-hidden", solution=True),
                        code("np = None", grade_id="sigmoid-given-1", locked=False, solution=True)]
    sources = [source for _, _, source in code_cells(rebuild(released, solved))]
    assert "points = lambda *a: 10" not in sources and "np = None" not in sources


def test_a_copied_solution_is_run_after_the_first(released, solved):
    """As in the learner's own kernel, the later definition counts."""
    solved["cells"].append({**copy.deepcopy(next(c for c in solved["cells"] if grade_id(c) == "sigmoid-g")),
                            "source": "# second"})
    sources = [source for _, _, source in code_cells(rebuild(released, solved))]
    assert sources.index("# second") > sources.index("# mine: sigmoid-g")


def test_nothing_else_is_kept(released, solved):
    for cell in solved["cells"]:
        cell["metadata"]["secret"] = "secret"
        cell["attachments"] = {"a.png": {"image/png": "secret"}}
        cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "secret"}]
    solved["metadata"]["secret"] = "secret"
    solved["cells"].append(code("own = 1") | {"outputs": ["secret"], "metadata": {"secret": 1}})
    assert "secret" not in json.dumps(rebuild(released, solved))


@pytest.mark.parametrize("place", ["sigmoid-given-1", "sigmoid-g-visible"])
def test_what_was_added_to_a_released_cell_is_run(released, solved, place):
    """Some programs do not know that a cell is locked, and an import fits there so well."""
    cell = next(cell for cell in solved["cells"] if place in grade_id(cell))
    cell["source"] = "import math\n" + text(cell) + "\ndef helper(z):\n    return math.exp(z)\nprint(helper(1))"
    sources = [source for _, _, source in code_cells(rebuild(released, solved))]
    assert "import math\ndef helper(z):\n    return math.exp(z)" in sources


def test_what_was_changed_in_a_released_cell_is_not(released, solved):
    cell = next(cell for cell in solved["cells"] if grade_id(cell) == "sigmoid-given-1")
    cell["source"] = text(cell).replace("numpy", "math") + "\nnp.exp = 3\n"
    assert not [name for _, name, _ in code_cells(rebuild(released, solved)) if name.startswith("own cell")]
