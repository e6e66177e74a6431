"""A function in a cell that is no code is not run, and its owner hears where it stands."""

import json

import pytest
from test_pinned import right

from autograder.check import check
from autograder.learners.files.cells import cells_of
from autograder.learners.local import LocalLearner

G = dict(right("sigmoid"))["g"]
OTHERS = "\n".join(source for name, source in right("sigmoid") if name != "g")


def file_of(kind, text=G):
    cells = [{"cell_type": "code", "metadata": {}, "source": OTHERS},
             {"cell_type": kind, "metadata": {}, "source": text},
             {"cell_type": "markdown", "metadata": {}, "source": "Write `g` here:\n\n    def g(z): ..."}]
    return cells_of(json.dumps({"cells": cells}).encode(), "sigmoid.ipynb")


@pytest.fixture(params=["here", "sandbox"])
def report(request, sandbox):
    def report(cells):
        if request.param == "here":
            return check("sigmoid", LocalLearner(cells=cells))
        with sandbox.learner(cells) as learner:
            return check("sigmoid", learner)
    return report


@pytest.mark.parametrize("kind", ["markdown", "raw", "heading"])
def test_it_is_told_where_the_function_stands(report, kind):
    found = report(file_of(kind))
    first = found.findings[0]
    assert first.rationale.startswith("There is no g in your code: it stands in cell 2, a cell of text")
    assert found.points == found.max_points - 3


def test_code_is_code_however_it_is_written(report):
    assert report(file_of("Code")).passed


def test_a_definition_that_failed_is_told_first(report):
    """The text of an exercise shows a stub, too."""
    found = report(file_of("code", "def g(z, w=[1 for x in nothing]):\n    return z"))
    assert "NameError" in found.findings[0].rationale
