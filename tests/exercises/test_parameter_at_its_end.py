"""negative_slope = 0 is legal, for Python's own numbers too. Programs made by machine divided by it and passed."""

import pytest

from autograder.check import check
from autograder.learners.local import LocalLearner
from autograder.proof.programs import cells


@pytest.mark.parametrize("function, line", [
    ("g", "np.where(z / negative_slope > 0, z, negative_slope * z)"),
    ("g_prime", "np.maximum(z / negative_slope > 0, negative_slope)"),
    ("g_prime_from_a", "np.where(a / negative_slope > 0, 1.0, negative_slope)")])
def test_dividing_by_the_parameter_is_refused(function, line):
    argument = "a" if function == "g_prime_from_a" else "z"
    code = f"def {function}({argument}, negative_slope=0.01):\n    return {line}"
    report = check("leaky_relu", LocalLearner(cells=cells("leaky_relu", code)))
    failed = [finding.check for finding in report.findings if finding.passed is False]
    assert failed and all(each.startswith(f"{function}.") for each in failed)
