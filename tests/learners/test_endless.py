"""A loop that does not end is ended by its count, in every engine, and named by its line; what is only slow is not."""

import pytest

from autograder.check import check
from autograder.learners import runner
from autograder.learners.local import LocalLearner
from autograder.learners.patience import MOST_ROUNDS
from autograder.proof.catalogue import right_answers
from autograder.proof.programs import solved
from autograder.texts.text import given_cells

ENDLESS = {
    "while": ("def g(z):\n    while True:\n        pass", 2),
    "a condition that does not change": ("def g(z):\n    i = 0\n    while i < 3:\n        z = z + i\n    return z", 3),
    "for": ("def g(z):\n    for _ in iter(int, 1):\n        z = -z", 2),
    "a list that grows": ("def g(z):\n    rows = [1]\n    for row in rows:\n        rows.append(row)", 3),
    "inside another": ("def g(z):\n    for i in range(3):\n        while i < 5:\n            z = z\n    return z", 3),
    "inside another that waits for it": ("def g(z):\n    while z:\n        while z:\n            z = z\n", 3),
    "in a function within": ("def g(z):\n    def inner():\n        while 1: z\n    return inner()", 3),
    "in a method": ("class A:\n    def f(self):\n        while 1: self\ng = lambda z: A().f()", 3),
    "what catches everything": ("def g(z):\n    while True:\n        try:\n            z + 1\n        except:\n"
                                "            pass", 2),
    "caught outside of it": ("def g(z):\n    try:\n        while True: z\n    except: return z", 3),
    "tried out where it is defined": ("def g(z):\n    while True: z\nprint(g(1.0))", 2),
    "again and again": ("def f():\n    while 1: 1\ndef g(z):\n    for _ in [1] * 300:\n        try: f()\n"
                        "        except: 0\n    return z", 2),
    "with names of its own": ("import types\ndef f(z):\n    while 1: z\ng = types.FunctionType(f.__code__, {})", 3),
    "with a broken Python": ("import builtins\nbuiltins.next = builtins.iter = None\ndef g(z):\n    while 1: z", 4),
    "in a generator": ("def every():\n    while True: 1\n    yield 1\ndef g(z):\n    return sum(every())", 2),
}
HONEST = {
    "many short loops": "def g(z):\n    n = 0\n    for _ in range(1200):\n        for _ in range(1000): n += 1\n"
                        "    return n",
    "at the top": f"n = 0\nfor _ in range({MOST_ROUNDS} + 200_000):\n    n += 1\ndef g(z):\n    return n",
    "a generator without end": "def every():\n    n = 0\n    while True:\n        yield n\n        n += 1\n"
                               "def g(z):\n    for n in every():\n        if n == 1_200:\n            return 1000 * n",
    "over a range": "def g(z):\n    n = 0\n    for _ in range(1_200_000): n += 1\n    return n",
    "names cleared": "def g(z):\n    n = 0\n    while n < 5: n += 1\n    return n * 240_000\n"
                     "for name in list(globals()):\n    if name not in ('g', '__builtins__'): del globals()[name]",
    "local names": "def g(z):\n    while z < 5: z += 1\n    return int(sum(locals().values()) * 240_000)",
    "a class within": "def g(z):\n    class P:\n        n = 0\n        while n < 5: n += 1\n"
                      "    return sum(v for k, v in vars(P).items() if k[0] != '_') * 240_000",
    "a long chain": "def g(z):\n    while z < 2: z += 1\n    if z == -1: return 0\n" + "".join(
                    f"    elif z == -{n}: return {n}\n" for n in range(2, 800)) + "    return 1_200_000",
    "a long sum": "def g(z):\n    while z < 2: z += 1\n    return 1_200_000 " + "+ 0" * 700,
    "with else": "def g(z):\n    for n in range(5):\n        if n > 7: break\n    else:\n        return 1_200_000",
    "one after another": "def f():\n    for n in range(600_000): 0\n    return n + 1\ndef g(z):\n    return f() + f()",
}


@pytest.fixture(params=["local", "sandbox"])
def asked(request):
    """What a text's functions answer."""
    def ask(code):
        if request.param == "local":
            return LocalLearner(cells=[("your code", code)])
        return request.getfixturevalue("sandbox").learner([("your code", code)])
    return ask


@pytest.mark.parametrize("name", ENDLESS)
def test_a_loop_that_does_not_end_is_named_by_its_line(asked, name):
    code, line = ENDLESS[name]
    learner = asked(code)
    first, again = learner.call("g", 1.0), learner.call("g", 2.0)
    assert first.failure.kind == again.failure.kind == "stopped"
    assert first.failure.where.startswith(f"your code, line {line}: `"), first
    assert not first.failure.message
    assert getattr(learner, "crashes", 0) == 0
    learner.close()


@pytest.mark.parametrize("name", HONEST)
def test_what_is_only_slow_is_not_stopped(asked, name):
    learner = asked(HONEST[name])
    answer = learner.call("g", 1.0)
    assert (answer.failure, answer.value, learner.remarks) == (None, 1_200_000, [])
    learner.close()


def test_no_learner_reads_of_the_counters(asked):
    learner = asked("def g(z):\n    while z < 2: z += 1\n    return repr((dir(), sorted(globals()), locals()))")
    said = learner.call("g", 1.0).value
    assert "round" not in said and "loop" not in said, said
    learner.close()


def test_it_is_not_called_again(asked):
    """Its failure is known: the other functions are asked, and nothing of it runs."""
    learner = asked("calls = []\ndef g(z):\n    calls.append(z)\n    while 1: z\ndef count(z):\n    return len(calls)")
    assert [learner.call("g", 1.0).failure.kind for _ in range(3)] == ["stopped"] * 3
    assert learner.call("count", 1.0).value == 1
    learner.close()


def test_the_message_speaks_of_the_loop():
    report = check("sigmoid", LocalLearner(cells=[("your code", ENDLESS["a condition that does not change"][0])]))
    failed = next(finding for finding in report.findings if finding.passed is False)
    assert failed.observation == "stopped"
    assert failed.rationale.startswith("A loop goes on and on: your code, line 3: `while i < 3:`.")
    assert f"{MOST_ROUNDS:,}" in failed.rationale


def test_right_answers_are_far_below(monkeypatch):
    """A thousandth would be enough for every right answer that we know."""
    monkeypatch.setattr(runner, "MOST_ROUNDS", MOST_ROUNDS // 1000)
    for entry in right_answers()[::6]:
        written = ("solution", solved(entry.exercise)), ("your code", entry.code)
        report = check(entry.exercise, LocalLearner(cells=[*given_cells(entry.exercise), *written]))
        assert not any(finding.passed is False for finding in report.findings), entry
