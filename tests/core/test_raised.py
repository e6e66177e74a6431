"""An exception has many causes: a known mistake is named by one only where nothing else could have raised it."""

from textwrap import indent

import pytest

from autograder.check import ask, first_stage
from autograder.diagnosis.diagnose import recognise, says_enough
from autograder.diagnosis.mistakes.answers import answers
from autograder.diagnosis.mistakes.collect import mistakes_of
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner
from autograder.proof.programs import cells
from autograder.texts.reference import solution_source

PARTS = [(name, part.function) for name, spec in table().items() for part in spec.parts]


def readings(mistake):
    part = table()[mistake.exercise].part(mistake.function)
    return [reading for reading in answers(mistake, part) if not reading.probe.slow]


RAISING = [mistake for place in PARTS for mistake in mistakes_of(*place)
           if any(reading.state == "raised" for reading in readings(mistake))]


def named(exercise, function, code):
    """The known mistake that is seen in a function of this program, or None."""
    spec = table()[exercise]
    asked = ask(LocalLearner(cells=cells(exercise, code)), spec.part(function), spec.part(function).fixed)
    known = recognise(spec, spec.part(function), asked, first_stage(asked)[1].asked)
    return known and known.id


def first_does(exercise, function, statement):
    """A right function that begins with a statement."""
    part = table()[exercise].part(function)
    return f"def {part.signature}:\n{indent(statement, '    ')}\n{solution_source(table()[exercise], part)}\n"


EARLY = {
    "IndexError": "grads = [][0]", "of a tuple": "first = ()[0]", "KeyError": "dW = {}['dW']",
    "a number in a dictionary": "a = {0: 1}[-9.5]", "TypeError": "layers = 1 + 'a'", "a call": "two = 2\ntwo(3)",
    "no function": "[].push(1)", "ValueError": "m = int('a')", "three of four": "a, b, c = [1, 2, 3, 4]",
    "two of three": "a, b = 1, 2, 3", "one question": "import numpy\nif numpy.ones(2):\n    pass",
    "one number": "import numpy\nfloat(numpy.ones(3))",
    "a product": "import numpy\nnumpy.ones((2, 3)) @ numpy.ones((2, 3))",
    "a sum": "import numpy\nnumpy.ones(2) + numpy.ones(3)", "a power": "import numpy\nt = (numpy.ones(2)) .__xor__(2)",
    "a name": "np_ = neq", "no length": "n = len(5.0)", "no loop": "for each in 3.0:\n    pass",
    "no shape": "n = (5.0).shape", "divided": "1.0 / 0.0",
}


@pytest.mark.parametrize("statement", EARLY.values(), ids=EARLY)
@pytest.mark.parametrize("exercise, function", PARTS)
def test_who_stops_before_anything_is_computed_has_no_known_mistake(exercise, function, statement):
    """Whatever is raised in the first line, it says nothing of the formula below."""
    assert named(exercise, function, first_does(exercise, function, statement)) is None


@pytest.mark.parametrize("mistake", RAISING, ids=lambda mistake: mistake.id)
def test_the_exception_of_a_mistake_is_not_the_mistake(mistake):
    """The same type and the same words, raised in the first line, always: another program."""
    failure = next(reading.failure for reading in readings(mistake) if reading.state == "raised")
    code = f"raise {failure.type}({failure.message!r})"
    assert named(mistake.exercise, mistake.function, first_does(mistake.exercise, mistake.function, code)) is None


@pytest.mark.parametrize("mistake", [each for each in RAISING if each.line], ids=lambda mistake: mistake.id)
def test_a_mistake_that_is_known_by_its_line_is_named(mistake):
    assert named(mistake.exercise, mistake.function, mistake.code) == mistake.id


ONLY_WITH_LAYERS = """
def backward(AL, Y, caches, parameters):
    m, dZ, gradients, L = Y.shape[1], AL - Y, [], len(caches)
    for l in reversed(range(L)):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[{index}][2]].g_prime(caches[{index}][3])
    return gradients[::-1]
"""


@pytest.mark.parametrize("index, mistake", [("l + 1", "backward-index-up"), ("l+1", "backward-index-up"), ("L", None),
                                            ("l + L", None), ("-1 - L", None)])
def test_for_the_same_layers_the_line_that_stops_decides(index, mistake):
    """All of these are right for one layer and run off the end for more; l + 1 stands in one of them only."""
    assert named("backward", "backward", ONLY_WITH_LAYERS.format(index=index)) == mistake


def test_a_mistake_whose_exception_could_have_another_cause_says_what_its_line_must_hold():
    """No row rests on one exception that is always the same, with no word of where."""
    bare = [mistake.id for mistake in RAISING if not mistake.line
            and all(reading.state == "raised" for reading in readings(mistake) if reading.is_slip)
            and not says_enough([(reading, reading) for reading in readings(mistake)], "")]
    assert bare == []
