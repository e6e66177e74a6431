"""Your own activation: nothing is said that is not so. Random right curves, odd numbers, slow code, one fault once."""

import numpy as np
import pytest
from curves import code
from random_curves import drawn, namespace
from walks import ask

from autograder.learners.answers import Answer, Failure
from autograder.learners.local import LocalLearner
from autograder.pictures.own import looked_at
from autograder.pictures.own_training import NAMES, STARTS

SEED, CURVES = 15, 150
BLAME = {"slope-wrong", "slope-wrong-at", "slope-wrong-more", "kink-illegal", "slope-not-finite", "no-slope",
         "random-slope", "no-table", "not-elementwise", "random"}


def ids(found):
    return {each["id"] for each in found["findings"]}


def told(program):
    return {each["id"]: each for each in ask("own", program)["findings"]}


def curves(count, broken=0.4):
    rng = np.random.default_rng(SEED)
    return [drawn(rng, broken) for _ in range(count)]


@pytest.mark.parametrize("words, curve", curves(CURVES), ids=[words for words, _ in curves(CURVES)])
def test_no_right_slope_of_a_random_curve_is_blamed(words, curve):
    """Compositions with 32 bits inside, stairs of any fineness, cusps, lost digits: what nobody can tell is told so."""
    found = looked_at(LocalLearner(namespace(curve)))
    assert not BLAME & ids(found), [each["says"] for each in found["findings"] if each["id"] in BLAME]


def test_a_wrong_slope_of_a_random_smooth_curve_is_blamed():
    """Else the curves above would prove nothing. A constant keeps its slope of 0, whatever the sign."""
    blamed = [bool({"slope-wrong", "slope-wrong-at"} & ids(looked_at(LocalLearner(namespace(curve, factor)))))
              for factor in (-1.0, 1.01) for _, curve in curves(40, broken=0.0)]
    assert np.mean(blamed) > 0.95


@pytest.mark.parametrize("factor", [-1.0, 0.9])
def test_a_wrong_slope_of_a_grainy_curve_is_not_called_right(factor):
    for g in ("np.sin(Z).astype(np.float32)", "np.floor(1000 * np.sin(Z)) / 1000"):
        found = told(code(g, f"{factor} * np.cos(Z)"))
        assert "slope-right" not in found
        assert {"slope-unsure", "slope-unsure-at", "slope-wrong", "slope-wrong-at"} & set(found)


def test_stairs_that_everybody_sees_have_no_other_slope():
    assert "slope-wrong" in told(code("np.floor(Z)", "np.ones(np.shape(Z))"))


@pytest.mark.parametrize("g, words", [
    ("np.sqrt(Z + 0j)", "At z = 0 g gives 0+0j, a complex number."),
    ("1e200 * np.cos(Z)", "At z = 0 g gives 1e+200. What is larger than 1e+100 cannot be measured here."),
    ("np.sqrt(Z)", "At z = -0.05 g gives nan, which is no finite number.")])
def test_numbers_that_are_none_are_told_as_what_they_are(g, words):
    """Nobody asked for a value from -1e100 to 1e100."""
    found = told(code(g, "np.cos(Z)"))
    assert found["no-curve"]["says"].startswith(words)
    slope = told(code("np.sin(Z)", g))
    assert words.replace(" g ", " g_prime ") in " ".join(each["says"] for each in slope.values())


@pytest.mark.parametrize("g", ["np.sqrt(Z + 0j)", "1e200 * np.cos(Z)"])
def test_a_training_tells_no_range_either(g):
    assert "expected" not in ask("own", code(g, "np.cos(Z)"), seed=1)["says"]


def test_where_there_is_no_slope_nothing_is_crossed_beside_a_tick():
    """The square root of |z| has none at 0: whatever stands there is no mistake."""
    found = told(code("np.sqrt(np.abs(Z))", "np.sign(Z) / (2 * np.sqrt(np.abs(Z)))"))
    assert "slope-not-finite" not in found and found["slope-endless"]["sign"] == "note"
    assert "z = 0" in found["slope-endless"]["says"] and found["slope-right"]["sign"] == "good"
    there = told(code("np.sin(Z)", "np.cos(Z) / (Z != 0)"))
    assert there["slope-not-finite"]["sign"] == "bad" and "slope-right" not in there


class Slow(LocalLearner):
    """Code that is stopped from some call of a function on, and then is asked nothing more."""

    def __init__(self, function, times):
        super().__init__(cells=[("your code", code("np.sin(Z)", "np.cos(Z)"))])
        self.function, self.times = function, times

    def call(self, name, *args, **more):
        self.times -= name == self.function
        if self.times < 0 and name == self.function:
            return Answer(failure=Failure("stopped", message="it took longer than 10 s"))
        return super().call(name, *args, **more)


@pytest.mark.parametrize("function", ["g", "g_prime"])
def test_a_slow_function_is_told_once_and_as_slow(function):
    """Wherever its time is over: not random, not finite near 0 only, and not in two sentences."""
    for times in range(16):
        found = looked_at(Slow(function, times))
        slow = [each["says"] for each in found["findings"] if "10 s" in each["says"]]
        if not slow:
            assert times > 2
            continue
        assert len(slow) == 1 and slow[0].count("10 s") == 1
        assert not {"random", "random-slope", "not-far", "no-table"} & ids(found)
        assert f"So {function} " in slow[0]


@pytest.mark.parametrize("program", ["def g(Z)\n    return Z\n", "import no_such\ndef g(Z):\n    return Z +\n"])
def test_one_fault_has_one_cross(program):
    found = ask("own", program)
    told = [*found["stops"], *(each["says"] for each in found["findings"])]
    assert sum("SyntaxError" in words for words in told) == 1


def test_five_shares_that_are_one_are_no_range():
    shares = {name: [90.0] * STARTS for name in NAMES}
    said = " ".join(ask("own", code("np.sin(Z)", "np.cos(Z)"), **{**shares, "own": [89.5] * STARTS})["says"])
    assert "From each of five starts, your activation is right 89.5 times of 100." in said and "89.5 to" not in said
