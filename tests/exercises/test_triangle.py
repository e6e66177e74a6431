"""The exercise `triangle` leads up to `slope`: its curve and its triangle are those of the arrays, one by one."""

import numpy as np
import pytest

from autograder.check import check
from autograder.exercises.table import lookup
from autograder.learners.local import LocalLearner
from solutions import triangle
from solutions.activations import ACTIVATIONS
from solutions.checking import slope

Z = np.linspace(-30, 30, 121)
SIGMOID = ACTIVATIONS["sigmoid"]


def test_the_curve_is_the_sigmoid():
    """One formula, twice: for a number, and for arrays without any overflow."""
    assert [triangle.g(z) for z in Z.tolist()] == pytest.approx(SIGMOID.g(Z).tolist(), rel=1e-15)


@pytest.mark.parametrize("h", [1.0, 0.1, 1e-3])
def test_its_slope_is_the_next_exercises(h):
    found = [triangle.slope_at(z, h) for z in Z.tolist()]
    np.testing.assert_allclose(found, slope(SIGMOID.g, Z, h), rtol=1e-9, atol=1e-12)


def told(code):
    return check("triangle", LocalLearner(lookup("triangle").namespace(), [("cell 1", code)]))


@pytest.mark.parametrize("code, passes", [
    ("import numpy as np\ndef g(z):\n    return 1 / (1 + np.exp(-z))", True),
    ("import numpy as np\ndef g(z):\n    return np.array(1 / (1 + np.exp(-z)))", True),
    ("import numpy as np\ndef g(z):\n    return 1 / (1 + np.exp(-np.array([z])))", False)])
def test_numpys_numbers_pass_and_its_arrays_do_not(code, passes):
    """Where NumPy is there, an answer may use it; a number is what was asked for."""
    report = told(code)
    assert report.passed == passes
    if not passes:
        said = report.first_failure.rationale
        assert "It returned one array of shape (1,) for g(z), and should return a number" in said


def test_a_syntax_error_is_told_with_its_line():
    report = check("triangle", LocalLearner(cells=[("your slope_at", "def slope_at(z, h):\n    return 1 / 2h")]))
    told = next(f for f in report.findings if f.passed is False and f.function == "slope_at")
    assert "invalid decimal literal (your slope_at, line 2: `return 1 / 2h`)" in told.rationale


def test_a_wrong_form_speaks_of_numbers():
    assert "returned a set, and should return a number" in told("def g(z): return {1.0}").first_failure.rationale
    assert "returned a list of 1" in told("def g(z): return [0.5]").first_failure.rationale
