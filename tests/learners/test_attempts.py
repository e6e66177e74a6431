"""A statement tried out in another way of writing: what it would answer, and that nothing of it stays."""

from contextlib import closing

import pytest

from autograder.learners.local import LocalLearner

CELLS = [("a", "calls = []\ndef g(z):\n    calls.append(z)\n    return z + 1\ndef twice(z):\n    return g(g(z))")]


@pytest.fixture(params=["local", "sandbox"])
def learner(request):
    if request.param == "local":
        yield LocalLearner(cells=CELLS)
    else:
        with request.getfixturevalue("sandbox").learner(CELLS) as learner:
            yield learner


def values(learner, *sources, name="twice"):
    answers = learner.attempts("a", sources, name, 3.0)
    return [a.value if a.failure is None else a.failure.type or a.failure.kind for a in answers]


def test_each_attempt_answers_for_itself(learner):
    """Another g is called by `twice`, too; one that raises or cannot be read costs itself."""
    assert values(learner, "def g(z): return 2 * z", "def g(z): return oops", "def g(z", "def g(z): return z - 1") == [
        12.0, "NameError", "SyntaxError", 1.0]
    assert learner.call("twice", 3.0).value == 5.0


def test_an_endless_loop_costs_itself(learner):
    assert values(learner, "def g(z):\n    while True: z = z", "def g(z):\n    for _ in iter(int, 1): z = -z",
                  "def g(z): return z") == ["stopped", "stopped", 3.0]


def test_a_crash_costs_itself(sandbox):
    """The child ends, or never answers: the next one goes on behind that attempt."""
    ended = "def g(z):\n    import os\n    os._exit(0)"
    endless = "def g(z): return [0 for _ in iter(int, 1)]"
    with sandbox.learner(CELLS) as learner:
        said = values(learner, "def g(z): return z", ended, endless, "def g(z): return -z")
        assert said == [3.0, "stopped", "stopped", 3.0]


def test_a_learner_like_this_one_has_other_cells(learner):
    with closing(learner.anew([("a", "def g(z): return 7 * z")])) as other:
        assert other.call("g", 1.0).value == 7.0
