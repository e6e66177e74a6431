"""Untouched earns nothing, solved earns everything; nothing of a solution reaches a learner."""

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import nbformat
import pytest

from autograder.check import check, is_right
from autograder.exercises.table import WITHOUT_POINTS, table
from autograder.learners.files.notebook import notebook_cells
from autograder.learners.local import LocalLearner
from autograder.texts.text import folder, given_cells, text_cells

EDITOR = 62  # columns
NAMES = ("triangle", "slope", "sigmoid", "which_a", "tanh", "impostor", "relu", "leaky_relu", "elu", "chain",
         "layer_forward", "forward", "cost_gradient", "layer_backward", "backward", "gradient_check", "network")
SEED = 20260101
SEEDS = (0, 7, SEED)
SOLUTION = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.S)
HINT = re.compile(r"^:::\{dropdown\} (Hint [^\n]+)\n(.*?)^:::", re.M | re.S)
RUNGS = ["Hint 1: a question", "Hint 2: a direction", "Hint 3: almost the line"]


def pytest_generate_tests(metafunc):
    """Every test here that takes a name is asked of every exercise."""
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", table())


def cells_of(name, notebook):
    return [*given_cells(name), *notebook_cells(notebook)]


def report_of(name, notebook, seed=SEED):
    return check(name, LocalLearner(cells=cells_of(name, notebook)), seed)


def test_the_table_holds_the_exercises_in_the_order_of_the_book():
    """These names are fixed, because other programs call them. A new exercise may stand among them."""
    assert tuple(name for name in table() if name in NAMES) == NAMES


@cache
def written_elsewhere():
    """{exercise: its source as a file} from another process, with other hashes of strings."""
    script = ("import json, nbformat\nfrom autograder.exercises.table import table\n"
              "from autograder.texts.notebook import build_source\n"
              "print(json.dumps({name: nbformat.writes(build_source(name)) for name in table()}))")
    return json.loads(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True,
                                     env={**os.environ, "PYTHONHASHSEED": "1"}).stdout)


def test_the_source_is_the_same_bytes_every_time(name, source):
    """A notebook built in another process, with other hashes of strings, is the same file: no date, no random id."""
    assert written_elsewhere()[name] == nbformat.writes(source)


def test_untouched_earns_nothing(name, released, spec):
    """A released notebook that nobody wrote in gets 0 in every function."""
    report = report_of(name, released)
    assert report.points == 0
    assert all(finding.points == 0 for finding in report.findings)
    assert report.max_points == spec.max_points > 0


@pytest.mark.parametrize("seed", SEEDS)
def test_solved_earns_everything(name, source, spec, seed):
    """The source notebook, with its solutions, gets every point."""
    report = report_of(name, source, seed)
    assert report.points == spec.max_points, report.text()


@pytest.mark.parametrize("seed", SEEDS)
def test_solved_earns_everything_in_the_sandbox(name, source, spec, seed, sandbox):
    """So it does where neither the reference nor the checks exist."""
    learner = sandbox.learner(cells_of(name, source))
    try:
        report = check(name, learner, seed)
        assert not learner.remarks
        assert report.points == spec.max_points, report.text()
    finally:
        learner.close()


def test_untouched_earns_nothing_in_the_sandbox(name, released, sandbox):
    learner = sandbox.learner(cells_of(name, released))
    try:
        assert check(name, learner, SEED).points == 0
    finally:
        learner.close()


def test_the_release_holds_no_solution(name, source, released):
    """No line of a solution is left in what a learner reads, and no hidden check."""
    text = nbformat.writes(released)
    assert "SOLUTION" not in text and "HIDDEN" not in text and '"hidden"' not in text
    seen = [line.strip() for cell in released.cells if "given" not in cell.metadata.get("tags", ())
            for line in cell.source.splitlines()]
    for cell in source.cells:
        for body in SOLUTION.findall(cell.source):
            assert not {line.strip() for line in body.splitlines() if line.strip()} & set(seen)


def test_no_hint_is_a_solution(name, spec):
    """A piece of code in the prose, taken as the body of its function, earns nothing."""
    pieces = {piece for cell in text_cells(name) if not cell.tag for piece in re.findall(r"`([^`\n]+)`", cell.source)}
    heads = {re.search(r"def (\w+)", c.source)[1]: c.source for c in text_cells(name) if c.tag == "solution"}
    for part in spec.parts:
        for piece in pieces:
            body = piece if piece.startswith("return ") else f"return {piece}"
            learner = LocalLearner(cells=[*given_cells(name), ("piece", f"{heads[part.function]}\n    {body}\n")])
            assert not is_right(part, learner), f"{part.function}: {piece}"


def test_every_function_has_three_rungs_of_hints(name, spec):
    """A question, a direction, almost the line; after each function's own cell."""
    texts, position = text_cells(name), 0
    for part in spec.parts:
        position = next(i for i, c in enumerate(texts) if c.tag == "solution" and f"def {part.function}(" in c.source)
        assert [title for title, _ in HINT.findall(texts[position + 1].source)] == RUNGS


def test_every_stub_tells_shapes_and_signature(name, spec):
    """The head is the contract's, and the docstring says what comes in and what shape comes out."""
    heads = [cell.source for cell in text_cells(name) if cell.tag == "solution"]
    for part, head in zip(spec.parts, heads, strict=True):
        assert f"def {part.signature}:" in head
        assert re.search(r"shape|\(n|number", head), part.function


def test_a_stub_fits_the_editor_on_the_page(name):
    """No docstring line is wider than the editor shows on a desk without scrolling."""
    heads = [cell.source for cell in text_cells(name) if cell.tag == "solution"]
    assert max(len(line) for head in heads for line in head.splitlines()) <= EDITOR


def test_text_and_title_agree(name, spec):
    """The heading of the text is the title that the contents list and the page show."""
    assert text_cells(name)[0].source.startswith(f"# {spec.title}\n")


def test_the_notebook_names_its_page(source, spec):
    """A learner who opens the notebook alone learns which page of the book goes with it."""
    assert f"`{spec.page}`" in source.cells[0].source


def test_nothing_unexpected_lies_in_the_folder():
    """A file there is an exercise's text or the README, and every exercise has its text."""
    found = {path.name for path in Path(folder()).iterdir()}
    assert found == {f"{name}.md" for name in (*table(), *WITHOUT_POINTS)} | {"README.md"}


def test_marks_do_not_depend_on_the_seed(name, source):
    """A right solution is right for every seed."""
    cells = cells_of(name, source)
    learner = LocalLearner(cells=cells)
    assert all(check(name, learner, seed).passed for seed in (1, 2**40, 7))
