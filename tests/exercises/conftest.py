"""Each exercise as a teacher has it (source), as a learner gets it (released), and solved."""

import copy

import pytest
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions
from traitlets.config import Config

from autograder.exercises.table import table
from autograder.texts.notebook import build_source


@pytest.fixture
def spec(name):
    return table()[name]


@pytest.fixture
def source(name):
    return build_source(name)


@pytest.fixture
def released(source):
    """What nbgrader's own preprocessors leave of the source."""
    notebook, config = copy.deepcopy(source), Config()
    for step in (ClearSolutions, ClearHiddenTests):
        notebook, _ = step(config=config).preprocess(notebook, {})
    return notebook
