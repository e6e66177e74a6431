"""`check`: its stages, its three-valued findings, its points, and whose fault a crash is."""

import json
import sys
from dataclasses import replace

import numpy as np
import pytest

from autograder import UnknownExercise, check
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner

checker = sys.modules["autograder.check"]    # the module: the package gives the function this name
STAGES = ["defined", "returns", "shape", "unchanged", "finite", "values"]
LAST = {"g": "fresh", "g_prime": "slope", "g_prime_from_a": "forms"}


def with_function(exercise, function, code, seed=0):
    """The report where one function is replaced by code."""
    namespace = table()[exercise].namespace()
    return check(exercise, LocalLearner(namespace, [("cell 1", code)]), seed)


def failure(report):
    return report.first_failure.check


@pytest.mark.parametrize("name", table())
def test_the_stages_come_in_one_order(name):
    """Each function: defined, returns, shape, unchanged, finite, values, then one check on fresh inputs."""
    report = check(name, table()[name].namespace())
    for part in table()[name].parts:
        checks = [f.check.partition(".")[2] for f in report.findings if f.function == part.function]
        assert checks == [*STAGES, *(kind.replace(" ", "-") for kind, _ in part.apart), part.stage]


@pytest.mark.parametrize("body, stage", [
    ("g = 1", "g.defined"), ("def g(z): pass", "g.returns"), ("def g(z): return 1/0", "g.returns"),
    ("def g(z): return np.sum(z)", "g.shape"),
    ("def g(z): return np.where(z == 0, np.nan, 1 / (1 + np.exp(-z)))", "g.finite"),
    ("def g(z): return 0.5 + 0 * z", "g.values")])
def test_each_stage_speaks_for_itself(body, stage):
    """The first stage that finds trouble is the one that is reported."""
    assert failure(with_function("sigmoid", "g", body)) == stage


def test_after_a_failure_the_rest_is_not_run():
    """passed is None for what was not tried, and earns nothing; other functions are judged all the same."""
    report = with_function("sigmoid", "g", "def g(z): return z")
    mine = [f for f in report.findings if f.function == "g"]
    assert [f.passed for f in mine] == [True] * 5 + [False, None]
    assert sum(f.points for f in mine) == 0
    assert all(f.passed for f in report.findings if f.function != "g")


@pytest.mark.parametrize("name", table())
def test_nothing_written_earns_nothing(name):
    report = check(name, {})
    assert report.points == 0 and not report.passed
    assert report.max_points == table()[name].max_points == 10


def test_points_are_for_right_values_only():
    """A constant of the right shape passes five checks and earns no point."""
    report = with_function("sigmoid", "g", "def g(z): return np.full(np.shape(z), 0.5)")
    assert sum(f.points for f in report.findings if f.function == "g") == 0


def test_the_argument_is_named_that_was_changed():
    code = "def g(z):\n    if np.ndim(z):\n        z[z < 0] = 0\n    return np.maximum(0, z)"
    report = with_function("relu", "g", code)
    assert failure(report) == "g.unchanged"
    assert "changed its input z" in report.first_failure.rationale


def test_a_reused_buffer_is_seen():
    report = with_function("tanh", "g", "keep = np.zeros(7)\ndef g(z):\n    if np.shape(z) != (7,):\n"
                           "        return np.tanh(z)\n    keep[:] = np.tanh(z)\n    return keep")
    assert failure(report) == "g.unchanged"


def test_a_message_says_first_what_helps_then_got_and_expected():
    first = with_function("sigmoid", "g_prime", "def g_prime(z): return g(z) * (g(z) - 1)").first_failure
    assert "gave" in first.rationale and "expected" in first.rationale
    assert first.rationale.startswith("The size is right and the sign is wrong") and first.help
    assert first.mistake == "sigmoid-sign"


def test_a_warning_costs_nothing_and_is_told():
    """NumPy's overflow is a remark beside full marks."""
    report = with_function("sigmoid", "g", "def g(z): return 1 / (1 + np.exp(-z))")
    assert report.points == report.max_points
    assert any("overflow" in f.rationale for f in report.findings)


@pytest.mark.parametrize("at_zero, passes", [(0, True), (0.5, True), (1, True), (-0.1, False), (1.1, False)])
def test_at_the_kink_every_slope_between_the_sides_is_legal(at_zero, passes):
    code = f"def g_prime(z): return np.where(z == 0, {at_zero}, (z > 0) * 1.0)"
    assert with_function("relu", "g_prime", code).passed == passes


def broken(spec, function, **instead):
    """The exercise with one function's questions or remarks broken."""
    return replace(spec, parts=tuple(replace(part, **instead) if part.function == function else part
                                     for part in spec.parts))


QUESTION = table()["sigmoid"].part("g").fixed[0]
BROKEN = [{"probes": lambda: 1 / 0}, {"seeded": lambda seed, learner: 1 / 0},
          {"probes": lambda: [replace(QUESTION, view=lambda value: 1 / 0)]}]


@pytest.mark.parametrize("instead", BROKEN, ids=["questions", "fresh questions", "reading"])
@pytest.mark.parametrize("function", ["g", "g_prime", "g_prime_from_a"])
def test_a_fault_of_the_checker_is_a_finding_of_one_function(monkeypatch, function, instead):
    """It says so, blames nobody, and all other functions are judged and earn their points."""
    spec = table()["sigmoid"]
    monkeypatch.setitem(table(), "sigmoid", broken(spec, function, **instead))
    report = check("sigmoid", spec.namespace())
    fault, = report.faults
    assert (fault.function, fault.passed, fault.points) == (function, None, 0)
    assert "our fault, not yours" in fault.rationale and "ZeroDivisionError" in fault.rationale
    assert all(f.passed and f.points == f.max_points for f in report.findings if f.function != function)
    assert not report.passed and report.max_points == spec.max_points


@pytest.mark.parametrize("stage", range(len(checker.STAGES)))
def test_a_broken_stage_costs_no_verdict_of_another_function(monkeypatch, stage):
    """Only g meets the broken stage; the two others get their points."""
    name, right = checker.STAGES[stage]

    def breaks(asked):
        return 1 / 0 if asked[0].probe.names == "g(z)" else right(asked)

    stages = (*checker.STAGES[:stage], (name, breaks), *checker.STAGES[stage + 1:])
    monkeypatch.setattr(checker, "STAGES", stages)
    report = check("sigmoid", table()["sigmoid"].namespace())
    assert {f.function for f in report.faults} == {"g"} and report.points == 7


def test_a_fault_in_the_diagnosis_costs_no_verdict(monkeypatch):
    """The answer is refused all the same, with what came back and what was expected; and it is told as ours."""
    monkeypatch.setattr(checker, "diagnose", lambda *_: 1 / 0)
    first = with_function("sigmoid", "g", "def g(z): return 0.5 + 0 * z").first_failure
    assert (first.check, first.passed, first.observation) == ("g.values", False, "fault")
    assert "expected" in first.rationale and "our fault" in first.rationale


def test_a_fault_in_a_remark_costs_no_point(monkeypatch):
    monkeypatch.setattr(checker.words, "remarks", lambda *_: 1 / 0)
    report = check("sigmoid", table()["sigmoid"].namespace())
    assert report.points == 10 and report.passed and len(report.faults) == 3


def test_no_fresh_question_reaches_a_visible_word():
    """g keeps what it was asked; g_prime tells it. Nothing of a fresh question is among it, for g_prime asks first."""
    code = ("kept = []\ndef g(z):\n    kept.append(np.ravel(z)[:3].tolist())\n    return 1 / (1 + np.exp(-z))\n"
            "def g_prime(z):\n    raise ValueError(f'{len(kept)} {kept[-1]}')")
    seen = [with_function("sigmoid", "g_prime", code, seed).first_failure.rationale for seed in (1, 2)]
    assert seen[0] == seen[1]


class Counting(LocalLearner):
    """Notes what it is asked, and when it is made anew."""

    def call(self, name, *args, then=None, by_name=()):
        self.asked = [*getattr(self, "asked", []), name]
        return super().call(name, *args, then=then, by_name=by_name)

    def renew(self, instead=None):
        self.asked = [*self.asked, "renewed"]
        super().renew(instead)


@pytest.mark.parametrize("name", table())
def test_all_fixed_questions_come_before_all_fresh_ones(name):
    """Every function's, and between the two the learner is made anew, once."""
    learner = Counting(table()[name].namespace())
    check(name, learner)
    middle = learner.asked.index("renewed")
    parts = table()[name].parts
    assert learner.asked[:middle] == [part.function for part in parts for probe in part.fixed
                                      for _ in probe.each or [probe.args]]
    assert set(learner.asked[middle + 1:]) == {part.function for part in parts}


def test_an_unknown_exercise_names_the_known_ones():
    with pytest.raises(UnknownExercise, match="no exercise called 'sigmoids'; there are triangle, slope, sigmoid"):
        check("sigmoids", {})


def test_a_definition_that_failed_is_told_where_its_name_is_missing():
    report = check("sigmoid", LocalLearner(cells=[("cell 1", "import numpy as np\n@boom\ndef g(z): return z")]))
    assert "NameError: name 'boom' is not defined" in report.first_failure.rationale


def test_the_report_is_plain_data():
    """`--json` prints exactly this."""
    report = with_function("sigmoid", "g", "def g(z): return z")
    data = json.loads(json.dumps(report.to_dict()))
    assert set(data) == {"exercise", "passed", "points", "max_points", "findings"}
    fields = {"check", "passed", "points", "max_points", "rationale", "help", "mistake"}
    assert all(fields <= set(finding) for finding in data["findings"])


def test_two_seeds_ask_other_numbers_and_judge_the_same():
    right = table()["tanh"].namespace()
    assert all(check("tanh", right, seed).passed for seed in (1, 2**60))
    part = table()["tanh"].part("g")
    one, two = (part.seeded(seed, LocalLearner(right))[0].args[0] for seed in (1, 2))
    assert not np.allclose(one, two)


def test_a_learner_may_print_without_a_trace(capsys):
    with_function("sigmoid", "g", "def g(z):\n    print('hello')\n    return 1 / (1 + np.exp(-z))")
    assert capsys.readouterr() == ("", "")


def test_the_package_gives_the_function_the_modules_name():
    """`autograder.check` is the function; the module is found in sys.modules."""
    assert check is sys.modules["autograder.check"].check


def test_a_stub_is_not_told_to_mend():
    """Where nothing is written, each function is told to write it, and nothing else."""
    cells = [(part.function, f"def {part.function}(*arguments):\n    raise NotImplementedError")
             for part in table()["sigmoid"].parts]
    report = check("sigmoid", LocalLearner({}, cells))
    assert not any("mend" in finding.help for finding in report.findings)
