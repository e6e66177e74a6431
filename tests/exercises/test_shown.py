"""What a learner is shown, as a solution or as given code, is the form that the book teaches, and it is right."""

import copy
import inspect
import re

import numpy as np
import pytest

from autograder.exercises.table import table
from autograder.texts.reference import solution_source
from autograder.texts.text import given_cells
from solutions import activations, propagation, taught

TAUGHT = {name for name, function in vars(taught).items() if inspect.isfunction(function)}
PARTS = [(name, part) for name, spec in table().items() for part in spec.parts]
TWO_FORMS = [pytest.param(part, id=f"{name}.{part.function}") for name, part in PARTS if part.taught]
# How the exact forms are exact and fast; a beginner should not have to ask what it is for.
TRICKS = ("signbit", "np.ceil", "np.clip", "np.ones((m", ".dot(", "dtype=AL", "1.0 *")
STRICT, SINGLE = (1e-7, 1e-9), (1e-4, 1e-6)     # relative and absolute, as a check judges 64 and 32 bits


def flat(value):
    """The arrays of a nested result, in order."""
    if isinstance(value, (tuple, list)):
        return [array for item in value for array in flat(item)]
    return [value] if isinstance(value, str) else [np.asarray(value)]


def test_every_taught_form_is_a_solution_or_given():
    """No form stands in `solutions.taught` for nobody, and each part whose function is there shows that one."""
    given = "\n".join(source for name in table() for _, source in given_cells(name))
    assert {part.reference.__name__ for _, part in PARTS if part.taught} | set(re.findall(r"^def (\w+)", given, re.M)) \
        >= TAUGHT
    for _, part in PARTS:
        assert (part.reference.__name__ in TAUGHT) == bool(part.taught)


@pytest.mark.parametrize("part", TWO_FORMS)
def test_both_forms_answer_every_fixed_question_alike(part):
    """Within what a strict check allows, the same nesting and shapes."""
    for probe in part.probes():
        with np.errstate(over="ignore"):
            got = flat(part.taught(*copy.deepcopy(probe.args)))
        right = flat(part.reference(*copy.deepcopy(probe.args)))
        assert len(got) == len(right)
        for ours, theirs in zip(got, right, strict=True):
            assert ours.shape == theirs.shape
            relative, absolute = SINGLE if theirs.dtype == np.float32 else STRICT
            np.testing.assert_allclose(ours, theirs, rtol=relative, atol=absolute)


@pytest.mark.parametrize("name", table())
def test_a_learner_is_shown_no_trick(name):
    """Neither in a solution nor in the code that is given."""
    spec = table()[name]
    shown = [solution_source(spec, part) for part in spec.parts] + [source for _, source in given_cells(name)]
    for text in shown:
        assert [trick for trick in TRICKS if trick in text] == []


def test_the_exact_forms_do_use_these_tricks():
    """Or the test above would look for what is nowhere."""
    exact = inspect.getsource(activations) + inspect.getsource(propagation)
    assert [trick for trick in TRICKS if trick not in exact] == []
