"""Why Python stopped, in plain words: first what helps, then the character and its column, the line it comes from."""

import pytest

from autograder.check import check
from autograder.diagnosis.stops import LOOKS, in_plain_words
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner

SIGMOID = "import numpy as np\ndef g(z):\n    return 1 / (1 + np.exp(-z))\n"
FINGERS = [     # (exercise, function's program, what the message begins with or holds)
    ("def g(z):\n    return 1 / (1 + np.exp(−z))", "In column 28 stands `−` (minus sign)", "type `-`"),
    ("def g(z):\n    return 1 / （1 + np.exp(-z)）",
     "In column 16 stands `（` (fullwidth left parenthesis)", "type `(`"),
    ("def g(z):\n    return np.where(z > 0， z, 0)", "In column 26 stands `，` (fullwidth comma)", "type `,`"),
    ("def g(z):\n    return “z”", "In column 12 stands `“` (left double quotation mark)", 'type `"`'),
    ("def g(z):\n    return z\u00a0+ 1", "(no-break space)", "an ordinary blank"),
    ("def g(z):\n    return z * ٢", "(arabic-indic digit two)", "type `2`"),
    ("def g(z):\n    return 1 / (1 + np.exp(-z)", "A bracket is opened and never closed", "line 2"),
    ("def g(z):\n    return 1 / 2z", "A number and a name stand side by side", "line 2"),
    ("def g(z):\n    return np.where(z > 0, z, 0,01 * z)", "A comma is no decimal point", "line 2"),
    ("def g(z):\n    a = 1\n     return a", "This line is indented more", "line 3"),
    ("def g(z):\n\ta = 1\n        return a", "Tabs and blanks are mixed", "line 3"),
    ("def g(z)\n    return z", "A colon is missing", "line 1"),
    ("def g(z):\n    c = 0,25\n    return 1 + c", "A comma is no decimal point", "comes from line 2"),
    ("def g(z):\n    return а + z",
     "One letter of this name is `а` (cyrillic small letter a), in column 12", "looks like `a`"),
    ("def g(z):\n    return z * sıze", "(latin small letter dotless i)", "looks like `i`"),
    ("def g(z):\n    return math.exp(z)", "`math` is not imported here", "import math"),
    ("def g(z):\n    return exp(z)", "`exp` alone is not known", "np.exp"),
    ("from scipy.special import expit\ndef g(z):\n    return expit(z)",
     "`expit` should come from an import that failed", "scipy"),
    ("def g(z):\n    nenner = 1 + np.exp(-z)\n    return 1 / nener", "Is `nenner` meant?", "line 3"),
    ("def g(z):\n    return 1 / (1 + np.exp * (-z))",
     "A function stands in a calculation without its brackets", "line 2"),
    ("def g(z):\n    return z(1 - z)", "Something that is no function stands before a bracket", "line 2"),
    ("def g(z):\n    found = []\n    found = found.append(z)\n    return found + 1",
     "Something here is None", "comes from line 3"),
    ("def g(z):\n    out = np.sum(z)\n    out[0] = 1\n    return out",
     "Something is written into a single number", "line 3"),
    ("def g(z):\n    return np.array([z, (z, z), 1])", "Things of different sizes are to become one array", "line 2"),
    ("def g(z):\n    raise NotImplementedError()\n    return z",
     "Delete the line `raise NotImplementedError()`", "line 3"),
]


def told(exercise, code):
    return check(exercise, LocalLearner(cells=[("given", "import numpy as np"), ("cell 1", code)])).first_failure


@pytest.mark.parametrize("code, first, also", FINGERS)
def test_what_helps_is_said_first(code, first, also):
    """Then where; and no hint that has nothing to do with it."""
    finding = told("sigmoid", code)
    assert first in finding.rationale.partition(" It stopped with ")[0].partition(" So there is no ")[0]
    assert also in finding.rationale
    assert finding.help == ""


def test_a_line_that_is_the_cause_is_named_beside_the_one_that_stopped():
    """An unpacking in the wrong order; a call of another function of theirs."""
    spec = table()["layer_backward"]
    code = ("def layer_backward(dA, cache, g_prime):\n    W, A_prev, b, Z = cache\n    m = dA.shape[1]\n"
            "    dZ = dA * g_prime(Z)\n    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m\n")
    first = check("layer_backward", LocalLearner(spec.namespace(), [("cell 1", code)])).first_failure
    assert "line 5: `return" in first.rationale
    assert "What stops it comes from line 2: `W, A_prev, b, Z = cache`." in first.rationale


def test_an_unpacking_in_the_right_order_is_not_blamed():
    code = ("def layer_backward(dA, cache, g_prime):\n    A_prev, W, _, Z = cache\n    dZ = dA * g_prime(A_prev)\n"
            "    return W.T @ dZ, dZ, dZ\n")
    learner = LocalLearner(table()["layer_backward"].namespace(), [("cell 1", code)])
    first = check("layer_backward", learner).first_failure
    assert "line 3: `dZ" in first.rationale and "What stops it" not in first.rationale


def test_one_line_is_named_once():
    """A list made in one line is a function of Python's own, called from that line."""
    finding = told("sigmoid", "def g(z):\n    return np.array([[1, 2][v] for v in np.ravel(z)])\n")
    assert "line 2" in finding.rationale and finding.rationale.count("[[1, 2][v]") == 1


def test_what_numpy_says_is_said_in_plain_words():
    """No signature of a ufunc, and the two sizes stay."""
    said = in_plain_words("matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                          "(n?,k),(k,m?)->(n?,m?) (size 4 is different from 5)")
    assert "gufunc" not in said and "5" in said and "4" in said
    assert in_plain_words("anything else") == "anything else"


def test_no_letter_is_taken_for_two():
    assert all(len(letter) == 1 and not letter.isascii() or letter == "`" for letter in LOOKS)


@pytest.mark.parametrize("exercise, code", [
    ("sigmoid", "def g(z):\n    return 1 / 1 + np.exp(-z)"), ("tanh", "def g(z):\n    return np.tan(z)")])
def test_the_example_is_one_that_a_hand_can_check(exercise, code):
    """z = 1, not z = -745, and nothing like 4.941e-324."""
    finding = told(exercise, code)
    assert "At z = 1: g(z) gave" in finding.rationale and "e-3" not in finding.rationale


def test_help_sends_to_a_point_where_the_answer_is_wrong():
    finding = told("sigmoid", "def g(z):\n    return np.where(z < -1.5, 0.3 + 0.01 * z, 1 / (1 + np.exp(-z)))")
    assert "z = -2" in finding.help


def test_the_numbers_of_a_small_error_are_shown():
    finding = check("gradient_check", LocalLearner(table()["gradient_check"].namespace(), [
        ("cell 1", "def relative_error(p, q):\n    return 0.9")])).first_failure
    assert "p = [3.0, 4.0] and q = [3.0, 3.0]" in finding.rationale


def test_no_message_names_the_page_it_stands_on():
    assert "Page:" not in told("sigmoid", "def g(z):\n    return z").help


def test_an_exceptions_full_stop_ends_no_sentence_of_ours():
    def g(z):
        raise ValueError("no such thing.")
    rationale = check("sigmoid", {"g": g}).first_failure.rationale
    assert "ValueError: no such thing" in rationale and "thing." not in rationale
