"""What could not be imported takes no right function along, in a hint or a decorator above it."""

import pytest

from autograder.check import check
from autograder.learners.local import LocalLearner

RIGHT = "def g(z{hint}):\n    return 1 / (1 + np.exp(-z))\n"
REST = "def g_prime(z):\n    return g(z) * (1 - g(z))\ndef g_prime_from_a(a):\n    return a * (1 - a)\n"
PROGRAMS = {
    "a hint": "import torch\n" + RIGHT.format(hint=": torch.Tensor"),
    "a hint of what comes back": "from pandas import Series\n" + RIGHT.format(hint="").replace(":", " -> Series:", 1),
    "a decorator": "from numba import njit\n@njit\n" + RIGHT.format(hint=""),
    "a decorator with arguments": "import torch\n@torch.jit.script(check=True)\n" + RIGHT.format(hint=""),
}


@pytest.mark.parametrize("code", PROGRAMS.values(), ids=PROGRAMS)
def test_a_function_survives_a_library_that_is_not_there(code, sandbox):
    cells = [("cell 1", f"import numpy as np\n{code}{REST}")]
    with sandbox.learner(cells) as apart:
        for learner in (LocalLearner(cells=cells), apart):
            report = check("sigmoid", learner)
            assert report.points == 10, report.text()
            assert any("No module named" in remark.failure.message for remark in learner.remarks)


def test_a_decorator_that_was_never_imported_is_a_mistake():
    """Only what an import should have brought is left out: any other unknown name is told."""
    report = check("sigmoid", LocalLearner(cells=[("cell 1", "import numpy as np\n@boom\n" + RIGHT.format(hint=""))]))
    assert "NameError: name 'boom' is not defined" in report.first_failure.rationale


def test_freed_caches_are_told_as_such():
    """Right gradients and changed caches: nothing is said of results that go wrong."""
    from autograder.exercises.table import table
    code = ("right = backward\ndef backward(AL, Y, caches, parameters):\n"
            "    out = right(AL, Y, list(caches), parameters)\n    caches[0] = None\n    return out\n")
    learner = LocalLearner(table()["backward"].namespace(), [("cell 1", code)])
    first = check("backward", learner).first_failure
    assert first.check == "backward.unchanged" and first.observation == "changes-input"
    assert first.rationale.endswith("changed its input caches: after the call it is not what it was before.")
