"""No slip is punished twice: what calls a wrong function is judged once more, with a right one in its place."""

import pytest

from autograder.check import check
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner
from autograder.notebook_cell import points
from autograder.proof.programs import cells

SIGMOID = "def g_prime(z):\n    return g(z) * (1 - g(z))\n"
FALSE_G = "def g(z):\n    return 1 / 1 + np.exp(-z)\n"
LECTURE = """
def backward(AL, Y, caches, parameters):
    dA = {start}
    found = []
    for l in reversed(range(len(caches))):
        dA, dW, db = layer_backward(dA, caches[l], ACTIVATIONS[parameters[l][2]].g_prime)
        found.append((dW, db))
    return found[::-1]
"""
FORMULA = LECTURE.format(start="-(Y / AL) + (1 - Y) / (1 - AL)")


def judged(exercise, code):
    return check(exercise, LocalLearner(cells=cells(exercise, code)))


def earned(report):
    """{function: points}."""
    functions = dict.fromkeys(finding.function for finding in report.findings)
    return {name: sum(f.points for f in report.findings if f.function == name) for name in functions}


FALSE_LAYER = ("def linear_forward(A_prev, W, b):\n    return W @ A_prev\n"
               "def layer_forward(A_prev, W, b, g):\n    Z = linear_forward(A_prev, W, b)\n"
               "    return g(Z), (A_prev, W, b, Z)\n")
FALSE_BACK = "def layer_backward(dA, cache, g_prime):\n    return dA\n"
CARRIED = [
    ("sigmoid", FALSE_G + SIGMOID, {"g": 0, "g_prime": 4, "g_prime_from_a": 3}),
    ("sigmoid", "def g(z):\n    raise ValueError('on purpose')\n" + SIGMOID, {"g": 0, "g_prime": 4}),
    ("sigmoid", "del g\n" + SIGMOID, {"g": 0, "g_prime": 4}),
    ("sigmoid", "def g(z):\n    raise NotImplementedError()\n" + SIGMOID, {"g": 0, "g_prime": 4}),
    ("sigmoid", "g = 3\n" + SIGMOID, {"g": 0, "g_prime": 4}),
    ("triangle", "def g(z):\n    return 1 / 1 + math.exp(-z)\n", {"g": 0, "slope_at": 6}),
    ("layer_forward", FALSE_LAYER, {"linear_forward": 0, "layer_forward": 6}),
    ("relu", "def g_prime(z):\n    return z\ndef g_prime_from_a(a):\n    return g_prime(a)\n",
     {"g_prime": 0, "g_prime_from_a": 3}),
]


@pytest.mark.parametrize("exercise, code, worth", CARRIED)
def test_a_function_earns_what_it_is_worth_by_itself(exercise, code, worth):
    report = judged(exercise, code)
    found = earned(report)
    assert {name: found[name] for name in worth} == worth
    assert not report.passed


@pytest.mark.parametrize("exercise, code, worth", CARRIED)
def test_the_sandbox_says_the_same(sandbox, exercise, code, worth):
    with sandbox.learner(cells(exercise, code)) as learner:
        assert check(exercise, learner) == judged(exercise, code)


def test_it_is_said():
    report = judged("sigmoid", FALSE_G + SIGMOID)
    assert "`g_prime` is right; it calls your `g`, which is not yet." in report.text()
    assert "carried" in {finding.observation for finding in report.findings if finding.function == "g_prime"}


@pytest.mark.parametrize("code", [
    # g carries the answer: a right g does not.
    "def g(z):\n    return g_slope(z)\ndef g_slope(z):\n    return 0 * z\ndef g_prime(z):\n    return g(z)\n",
    "def g(z):\n    return 1 / (1 + np.exp(-z)), 0.25 + 0 * z\ndef g_prime(z):\n    return g(z)[1]\n",
    # right with a right g at the questions that are always asked only
    FALSE_G + "def g_prime(z):\n    return g(z) * (1 - g(z)) if np.shape(z) != (5, 40) else 0 * z\n",
    # wrong with any g
    FALSE_G + "def g_prime(z):\n    return g(z) * (1 + g(z))\n",
    # the stub
    FALSE_G + "def g_prime(z):\n    raise NotImplementedError()\n"])
def test_nobody_earns_more_by_breaking_g(code):
    """With a right g in its place the same function earns the same, to the point."""
    spec = table()["sigmoid"]
    right = {"g": spec.part("g").solution}
    learner = LocalLearner(cells=cells("sigmoid", code))
    broken = earned(check("sigmoid", learner))
    learner.session.namespace.update(right)
    mended = earned(check("sigmoid", learner.session.namespace))
    assert broken["g_prime"] == mended["g_prime"] < 4 and broken["g"] == 0


def test_what_is_wrong_by_itself_is_told_as_with_a_right_g():
    """The counterexample and the mistake are those of the function, not of the g that it calls."""
    report = judged("sigmoid", FALSE_G + "def g_prime(z):\n    return g(z) * (1 + g(z))\n")
    own = next(f for f in report.findings if f.function == "g_prime" and f.passed is False)
    assert own.mistake == "sigmoid-one-plus" or "1 + g" in own.rationale
    assert own.rationale.endswith("Here a right `g` stood in the place of yours.")


def test_what_does_not_call_g_is_told_as_ever():
    report = judged("sigmoid", FALSE_G + "def g_prime(z):\n    return 0 * z\n")
    own = next(f for f in report.findings if f.function == "g_prime" and f.passed is False)
    assert "in the place of yours" not in own.rationale


def test_a_notebooks_names_are_what_they_were(capsys):
    """The right g stands there for a call; afterwards the notebook has its own again."""
    namespace = table()["sigmoid"].namespace()
    exec(FALSE_G + SIGMOID, namespace)
    mine = namespace["g"]
    assert points("sigmoid", "g_prime", namespace) == 2 and points("sigmoid", "g_prime", namespace, "hidden") == 2
    assert namespace["g"] is mine
    del namespace["g"]
    assert points("sigmoid", "g_prime", namespace) == 2
    assert "g" not in namespace
    assert "`g_prime` is right" in capsys.readouterr().out


@pytest.mark.parametrize("start", ["-(Y / AL) + (1 - Y) / (1 - AL)", "cost_gradient(AL, Y)"])
def test_the_lectures_start_costs_one_point_of_backward(start):
    report = judged("backward", LECTURE.format(start=start))
    assert earned(report) == {"backward": 9}
    lost, = [finding for finding in report.findings if not finding.passed]
    assert (lost.check, lost.max_points) == ("backward.certain-predictions", 1)
    assert lost.mistake == "backward-unfused"


def test_certain_predictions_earn_nothing_alone():
    """A backward that is wrong elsewhere has no point for them."""
    report = judged("backward", "right = backward\ndef backward(AL, Y, caches, parameters):\n"
                    "    return [(2 * dW, db) for dW, db in right(AL, Y, caches, parameters)]\n")
    assert earned(report)["backward"] == 0


BROUGHT = [
    ("forward", FALSE_LAYER, 10, "linear_forward"), ("forward", "del layer_forward\n", 10, "layer_forward"),
    ("backward", FALSE_BACK + FORMULA, 9, "layer_backward"),
    ("backward", "def cost_gradient(AL, Y):\n    return AL - Y\n" + LECTURE.format(start="cost_gradient(AL, Y)"), 9,
     "cost_gradient"),
]


@pytest.mark.parametrize("exercise, code, worth, wrong", BROUGHT)
def test_a_slip_in_what_was_brought_along_costs_nothing(exercise, code, worth, wrong):
    """A file made for the first edition holds all functions, and a wrong layer is judged in its own exercise."""
    report = judged(exercise, code)
    assert report.points == worth
    assert f"it calls your `{wrong}`" in report.text() or worth < 10


@pytest.mark.parametrize("exercise, code, worth, wrong", BROUGHT)
def test_the_sandbox_says_the_same_of_what_was_brought(sandbox, exercise, code, worth, wrong):
    with sandbox.learner(cells(exercise, code)) as learner:
        assert check(exercise, learner) == judged(exercise, code)


def test_a_right_layer_does_not_mend_a_wrong_chain():
    """With the layer's slip taken away the chain is still wrong, and its own slip is told."""
    report = judged("forward", FALSE_LAYER + "def forward(X, parameters):\n    A, caches = X, []\n"
                    "    for W, b, name in parameters:\n"
                    "        A, cache = layer_forward(X, W, b, ACTIVATIONS[name].g)\n"
                    "        caches.append(cache)\n    return A, caches\n")
    assert report.points == 0 and report.first_failure.mistake == "forward-x-for-all"
