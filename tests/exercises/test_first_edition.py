"""A file made for the first edition, with all functions of the way forward or back, is accepted by each exercise.

The files are the first edition's own solutions, as a program and as the teacher's notebook.
"""

from pathlib import Path

import pytest

from autograder.check import check
from autograder.check_file import cells_for
from autograder.learners.local import LocalLearner
from autograder.learners.sandbox import SandboxLearner

FOLDER = Path(__file__).parent / "first_edition"
NOW = {"forward": ("layer_forward", "forward"), "backward": ("cost_gradient", "layer_backward", "backward")}
FILES = [(f"{old}.{kind}", name) for old, names in NOW.items() for name in names for kind in ("py", "ipynb")]


def cells(file, exercise):
    return cells_for(exercise, str(FOLDER / file))


@pytest.mark.parametrize("file, exercise", FILES)
def test_it_earns_everything(file, exercise):
    report = check(exercise, LocalLearner(cells=cells(file, exercise)))
    assert report.points == report.max_points == 10, report.text()


@pytest.mark.parametrize("file, exercise", FILES)
def test_it_earns_everything_in_the_sandbox(sandbox, file, exercise):
    with sandbox.learner(cells(file, exercise)) as learner:
        assert isinstance(learner, SandboxLearner)
        assert check(exercise, learner).passed


def test_its_own_functions_are_judged_not_the_given_ones():
    """With the first edition's layer broken, the layer's exercise is lost."""
    own = cells("forward.py", "layer_forward")
    own[-1] = (own[-1][0], own[-1][1].replace("W @ A_prev + b", "W @ A_prev"))
    report = check("layer_forward", LocalLearner(cells=own))
    assert report.points == 6 and "linear_forward" in report.first_failure.check
