"""NumPy is fetched when the first exercise, or the reader's own code, asks for it, and not before."""

import pytest
from page_exercise import Exercise

from autograder.exercises.table import lookup
from autograder.texts.reference import solution_source

pytestmark = pytest.mark.usefixtures("with_numpy")


def solve(exercise, name):
    spec = lookup(name)
    for part in spec.parts:
        exercise.write(part.function, f"def {part.signature}:\n{solution_source(spec, part)}")


def fetched(server):
    return [name for name, _ in server.sent if "numpy" in name and name.endswith(".whl")]


def test_one_page_with_both_kinds_of_exercise(visit, server):
    """The first exercise is passed without NumPy; the second brings it to the same Python."""
    exercise = Exercise(visit("slope.html"))
    solve(exercise, "triangle")
    assert exercise.press("slope_at", "Check") == "All of it is right: 10 of 10 points."
    assert not fetched(server)
    solve(exercise, "slope")
    assert exercise.press("slope", "Check") == "All of it is right: 10 of 10 points."
    assert len(fetched(server)) == 1
    assert exercise.press("g", "Check") == "All of it is right: 10 of 10 points."


def test_a_reader_who_imports_numpy_gets_it(visit, server):
    """The exercise does without NumPy. Where the site has it, an answer may still use it, as on the command line."""
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", "import numpy as np\n\ndef g(z):\n    return 1 / (1 + np.exp(-z))\n")
    assert exercise.press("g", "Check").startswith("Right.")
    assert len(fetched(server)) == 1
