"""The notebooks into which a page puts a reader's code: each exercise's, as nbgrader releases it."""

import nbformat
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions, ComputeChecksums, LockCells

from autograder.classroom.notebook import build_source
from autograder.classroom.text import names

# The steps of nbgrader's generate_assignment that change the notebook; a page needs no gradebook.
STEPS = (ClearSolutions, LockCells, ClearHiddenTests, ComputeChecksums)


def release_notebook(name):
    """The notebook of an exercise without solutions and hidden tests, its locked cells under checksums."""
    notebook = build_source(name)
    for step in STEPS:
        notebook, _ = step().preprocess(notebook, {})
    return notebook


def write_notebooks(folder):
    """Write NAME.ipynb for every exercise that has a text."""
    folder.mkdir(parents=True)
    for name in names():
        nbformat.write(release_notebook(name), folder / f"{name}.ipynb")
