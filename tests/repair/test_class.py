"""Repairs in a class: within their share of the time, and one group in the report for the same slip."""

from types import SimpleNamespace

from autograder.check import check
from autograder.classroom.grading import repaired
from autograder.classroom.reports.report import add
from autograder.learners.local import LocalLearner
from autograder.repair.search import with_repairs
from autograder.texts.text import given_cells

RIGHT = "def g(z):\n    return 1 / (1 + np.exp(-z))\n\ndef g_prime(z):\n    return g(z) * (1 - g(z))\n\n"


def judged(source):
    mine = LocalLearner(cells=[*given_cells("sigmoid"), ("a", source)])
    return check("sigmoid", mine), mine


def test_repairs_take_their_share_and_no_more(monkeypatch):
    """Nothing without time saved up; at most half a second for one; nothing where a mistake is known."""
    asked = []
    monkeypatch.setattr(repaired, "with_repairs", lambda report, learner, seed, seconds: asked.append(seconds))
    unknown = SimpleNamespace(findings=[SimpleNamespace(passed=False, mistake=None)])
    known = SimpleNamespace(findings=[SimpleNamespace(passed=False, mistake="x")])
    used = repaired.Time()
    assert repaired.repaired(unknown, None, 0, 0.1, used) is unknown and not asked
    assert repaired.repaired(known, None, 0, 100, used) is known and not asked
    repaired.repaired(unknown, None, 0, 0.0, used)
    assert asked == [repaired.MOST]
    used.repairs = used.judging * repaired.SHARE / (1 - repaired.SHARE)
    assert repaired.repaired(unknown, None, 0, 0.0, used) is unknown and len(asked) == 1


def test_the_same_slip_in_two_programs_is_one_group():
    """Two edits of a kind at one place of the formula, on other lines and in other words."""
    found = {}
    for name, source in (("a", RIGHT + "def g_prime_from_a(a):\n    return a * (1 + a)"),
                         ("b", RIGHT + "# mine\n\ndef g_prime_from_a(a):\n    x = a * (1 + a)\n    return x")):
        report, mine = judged(source)
        report = with_repairs(report, mine, seconds=20)
        first = next(f for f in report.to_dict()["findings"] if f["passed"] is False)
        add(found, "sigmoid", name, {**first, "mistake": None})
    assert [(m.title, len(m.learners)) for m in found.values()] == [
        ("one change makes it right: another operator, so that it reads `1 - a`", 2)]
