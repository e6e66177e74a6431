"""Files for the tests of this folder: a notebook and a .py that earn every point, and what is made of them."""

import json
from functools import cache

import nbformat

from autograder.learners.files.cells import cells_of
from autograder.proof.programs import solved
from autograder.texts.notebook import build_source

EXERCISE = "sigmoid"
PROGRAM = f"import numpy as np\n\n\n{solved(EXERCISE)}\n"


@cache
def solved_notebook():
    """The bytes of a solved notebook, as nbgrader's source is."""
    return nbformat.writes(build_source(EXERCISE)).encode()


def notebook(*sources, **more):
    """The bytes of a notebook of code cells; `more` stands beside its cells."""
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
             for source in sources]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}).encode()


def code(data, name="sigmoid.py"):
    """All code of a file as one text."""
    return "\n".join(source for _, source in cells_of(data, name))
