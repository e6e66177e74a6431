"""What a well-meaning learner's code gets and gives in the sandbox."""

import numpy as np
import pytest

from autograder.learners.answers import Failure
from autograder.learners.local import LocalLearner
from autograder.learners.sandbox import wire

LESSON = """import numpy as np
def g(z):
    return 1 / (1 + np.exp(-z))
def slope(g, z, h=1e-5):
    return (g(z + h/2) - g(z - h/2)) / h
def spoil(z):
    z[0] = 99.0
    return z
def wrong(z):
    total = z + 1
    return total / undefined
def same_buffer(z, out=np.zeros(2)):
    out[:] = z
    return out
def chatter(z):
    print("hello"); print(input)
    np.log(np.zeros(1))
    return z
number = 3
def text(): return "text"
def odd(): return {1: 2}
def huge(): return 10**400
def wide(): return np.zeros(3 << 20)
"""


@pytest.fixture(params=["sandbox", "local"])
def learner(request):
    if request.param == "local":
        return LocalLearner(cells=[("cell 1", LESSON)])
    return request.getfixturevalue("code")(LESSON)


@pytest.mark.parametrize("z", [0.3, np.float64(0.3), np.array(0.3), np.array([[0.1]]), np.zeros((0, 2)), 1])
def test_values_and_their_kinds_come_back(learner, z):
    answer, want = learner.call("g", z), 1 / (1 + np.exp(-z))
    assert answer.failure is None
    assert type(answer.value) is type(want) and np.shape(answer.value) == np.shape(want)
    assert np.array_equal(answer.value, want)
    assert type(answer.after[0]) is type(z) and np.array_equal(answer.after[0], z)


def test_functions_among_the_arguments_are_called_back(learner):
    seen = []
    answer = learner.call("slope", lambda z: seen.append(z) or np.tanh(z), np.array([0.0, 1.0]))
    assert np.allclose(answer.value, 1 - np.tanh([0.0, 1.0]) ** 2) and len(seen) == 2


def test_a_lent_function_that_raises_raises_in_the_learners_code(learner):
    failure = learner.call("slope", lambda z: 1 / 0, 0.0).failure
    assert (failure.kind, failure.type) == ("raised", "ZeroDivisionError")
    assert failure.where.startswith("cell 1, line 5")


def test_an_argument_changed_by_the_call_is_seen_and_does_not_reach_ours(learner):
    z = np.zeros(2)
    assert learner.call("spoil", z).after[0][0] == 99.0
    assert z[0] == 0.0


def test_a_second_call_shows_a_shared_buffer(learner):
    assert learner.call("same_buffer", np.ones(2), then=(np.full(2, 7.0),)).value[0] == 7.0


def test_printing_and_warnings_cost_nothing(learner, capfd):
    answer = learner.call("chatter", 1.0)
    assert answer.value == 1.0 and "divide by zero" in answer.warnings[0]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name, failure", [
    ("absent", Failure("missing")),
    ("number", Failure("not_callable", "int")),
    ("wrong", Failure("raised", "NameError", "name 'undefined' is not defined",
                      "cell 1, line 11: `return total / undefined`")),
    ("huge", Failure("unusable", "int", "a whole number too large for any array")),
    ("odd", Failure("unusable", "dict", "a dictionary")),
])
def test_failures_name_the_place(learner, name, failure):
    assert learner.call(name, *([1.0] if name == "wrong" else [])).failure == failure


def test_a_result_too_large_to_send_is_unusable(code):
    failure = code(LESSON).call("wide").failure
    assert failure.kind == "unusable" and "24 MB" in failure.message


def test_a_failing_cell_does_not_stop_the_next(sandbox):
    with sandbox.learner([("a", "x = 1"), ("b", "1/0"), ("c", "def f("), ("d", "f = lambda: x")]) as learner:
        assert learner.call("f").value == 1
        assert [(r.cell, r.failure.type) for r in learner.remarks] == [(1, "ZeroDivisionError"), (2, "SyntaxError")]


def test_random_numbers_are_the_same_in_every_run(sandbox):
    """A regrade gives the same marks even to code that draws numbers without a seed."""
    source = "import numpy as np, random\nf = lambda: [np.random.rand(), random.random(), str({'a', 'b'})]"
    drawn = []
    for _ in range(2):
        with sandbox.learner([("a", source)]) as learner:
            drawn.append(learner.call("f").value)
    assert drawn[0] == drawn[1]


def test_plots_are_ignored_and_the_rest_of_the_cell_counts(code):
    source = """import matplotlib.pyplot as plt
from IPython.display import display
fig, ax = plt.subplots()
ax.plot([1, 2]); plt.show(); display(fig)
f = lambda: 1
"""
    assert code(source).call("f").value == 1


def test_a_question_of_ours_that_cannot_be_sent_is_our_fault(code):
    """No child is blamed for it, and none is lost."""
    learner = code(LESSON)
    with pytest.raises(wire.WireError):
        learner.call("g", object())
    assert learner.call("g", 0.0).value == 0.5 and learner.crashes == 0


def test_a_message_that_sounds_like_a_limit_is_no_limit(code):
    """Whether a name is called again follows from what happened, not from words."""
    learner = code("def f(n):\n    if n:\n        return n\n    raise RuntimeError('stopped after 3 s')")
    assert learner.call("f", 0).failure.message == "stopped after 3 s"
    assert learner.call("f", 1).value == 1


AHEAD = """import numpy as np
seen = []
def g(z):
    seen.append(1)
    return np.asarray(z) * len(seen)
def at(z):
    if np.ndim(z):
        import ctypes
        ctypes.string_at(0)
    return z
def loops(z):
    while np.ndim(z):
        pass
    return z
"""
PLACES = [((number,), None, ()) for number in (1.0, 2.0, 3.0)]


def test_calls_that_are_sent_ahead_are_answered_in_order(code):
    learner = code(AHEAD)
    assert [answer.value for answer in learner.calls("g", PLACES)] == [1.0, 4.0, 9.0]
    large = [((np.full(3000, each),), None, ()) for each in range(1, 9)]     # more than is sent at once
    assert [answer.value[0] for answer in learner.calls("g", large)] == [each * (each + 3) for each in range(1, 9)]
    assert learner.call("g", 1.0).value == 12.0     # one child answered them all


def test_a_call_that_lends_a_function_waits_for_its_turn(code):
    learner = code(LESSON)
    calls = [((np.tanh, 0.0), None, ()), ((np.sin, 0.0), None, ()), ((np.cos, 0.0), None, ())]
    assert np.allclose([answer.value for answer in learner.calls("slope", calls)], [1, 1, 0])


def test_a_call_that_is_lost_costs_itself_alone(code):
    answers = list(code(AHEAD).calls("at", [PLACES[0], ((np.ones(2),), None, ()), PLACES[1], PLACES[2]]))
    assert [answer.value for answer in answers] == [1.0, None, 2.0, 3.0]
    assert answers[1].failure.kind == "stopped"


def test_after_one_that_never_ends_no_further_one_is_tried(code):
    learner = code(AHEAD)
    first, *others = learner.calls("loops", [PLACES[0], ((np.ones(2),), None, ()), *PLACES])
    assert first.value == 1.0 and {answer.failure.kind for answer in others} == {"stopped"}
    assert learner.used < 2 * learner.limits.call_seconds
    assert learner.call("g", 1.0).value == 1.0


def test_who_stops_listening_is_answered_rightly_afterwards(code):
    learner = code(AHEAD)
    answers = learner.calls("g", PLACES)
    assert next(answers).value == 1.0
    answers.close()
    assert learner.call("g", 5.0).value == 20.0     # the others were made
    assert not learner.crashes


def test_who_stops_listening_to_an_endless_call_has_a_new_child(code):
    learner = code(AHEAD)
    answers = learner.calls("loops", [PLACES[0], ((np.ones(2),), None, ())])
    assert next(answers).value == 1.0
    answers.close()
    assert learner.call("g", 5.0).value == 5.0
