"""Your way back: the same verdict as the check, the first wrong quantity, and a picture that stays whatever comes."""

import json
import re

import numpy as np
import pytest
from walks import ask

from autograder.check import check
from autograder.learners.local import LocalLearner
from autograder.pictures.three_layers import PARAMETERS, WEIGHTS, X, Y, network
from autograder.pictures.way_back import FUNCTIONS
from autograder.proof.catalogue import right_answers, wrong_answers
from autograder.proof.programs import cells, solved
from autograder.reading.probe import PUBLIC_SEED
from solutions import network as reference

SAMPLE = 60
SOLVED = "\n\n\n".join(map(solved, FUNCTIONS))
STUB = '''
def backward(AL, Y, caches, parameters):
    """Return the list of (dW, db), layer 1 first."""
    raise NotImplementedError()
'''


def wrong():
    found = [entry for name in FUNCTIONS for entry in wrong_answers(name)]
    return [found[place * (len(found) - 1) // (SAMPLE - 1)] for place in range(SAMPLE)]


def walk(entry, **settings):
    earlier = {name: solved(name) for name in FUNCTIONS if name != entry.exercise}
    return ask("way_back", {**earlier, "solution": solved(entry.exercise), "entry": entry.code}, **settings)


@pytest.mark.parametrize("entry", wrong(), ids=lambda entry: entry.id)
def test_a_wrong_answer_has_the_checks_verdict(entry):
    """It is not right, with the message of `autograder check`; where the walk stops, it stops at that function."""
    said = walk(entry, judge="yes")
    report = check(entry.exercise, LocalLearner(cells=cells(entry.exercise, entry.code)), PUBLIC_SEED)
    verdict = said["verdicts"][entry.exercise]
    assert not report.passed and not verdict["passed"]
    assert verdict["finding"] == report.first_failure.to_dict()
    stopped = [station["function"] for station in said["stations"] if not station["right"]]
    assert set(stopped) <= {entry.function}
    if said["stop"] is not None:
        assert said["stations"][said["stop"]]["says"]


def test_the_sample_reaches_all_three_and_most_of_it_stops():
    """A picture that never stopped would agree with the check by its words alone."""
    entries = wrong()
    assert len(entries) == SAMPLE and {entry.exercise for entry in entries} == set(FUNCTIONS)
    stopped = sum(walk(entry)["stop"] is not None for entry in entries)
    assert stopped >= 0.8 * SAMPLE


@pytest.mark.parametrize("entry", [entry for name in FUNCTIONS for entry in right_answers(name)], ids=lambda e: e.id)
def test_a_right_answer_walks_to_the_end(entry):
    said = walk(entry, judge="yes")
    assert said["stop"] is None and all(verdict["passed"] for verdict in said["verdicts"].values())
    assert {quantity["right"] for station in said["stations"] for quantity in station["quantities"]} == {True}


def every_wrong():
    return [entry for name in FUNCTIONS for entry in wrong_answers(name)]


@pytest.mark.parametrize("entry", every_wrong(), ids=lambda entry: entry.id)
def test_the_first_wrong_number_is_the_one_that_is_told(entry):
    """Box, table and message speak of one quantity: the first that is wrong on the way back, at its first place."""
    for station in walk(entry)["stations"]:
        wrong = [quantity for quantity in station["quantities"] if quantity["right"] is False]
        if not wrong:
            continue
        assert station["right"] is False
        place = f"[{', '.join(map(str, first_place(wrong[0]['wrong'])))}]" if wrong[0]["wrong"] else ""
        named = re.findall(r"\b(d[AWb]\[\d\](?:\[\d, \d\])?)(?=[ ,]| is| has)", station["says"].partition(" with ")[0])
        assert f"{wrong[0]['name']}{place}" in named, (named, wrong[0]["name"], place, station["says"])


def first_place(wrong):
    return next((i, j) for i, row in enumerate(wrong) for j, is_wrong in enumerate(row) if is_wrong)


def test_a_list_in_the_wrong_order_has_no_ticks():
    """Shapes are judged before numbers: what stands in the middle of a reversed list fits, and is not called right."""
    entry = next(each for each in every_wrong() if each.id == "backward-not-reversed")
    said = walk(entry, judge="yes")
    last = said["stations"][-1]
    assert "reverse order" in said["verdicts"]["backward"]["finding"]["rationale"]
    assert [quantity["right"] for quantity in last["quantities"]] == [False, False, None, None, False, False]


def test_height_over_width_is_what_the_formulas_give():
    """Two ways to the same numbers: nudges know no formula of a slope."""
    from autograder.pictures.nudges import nudges
    parameters = network()
    AL, caches = reference.forward(X, parameters)
    found = nudges(X, Y, parameters)
    for l, (dW, db) in enumerate(reference.backward(AL, Y, caches, parameters), 1):
        np.testing.assert_allclose(found[f"dW[{l}]"], dW, atol=1e-8)
        np.testing.assert_allclose(found[f"db[{l}]"], db, atol=1e-8)
    np.testing.assert_allclose(found["dA[3]"], reference.cost_gradient(AL, Y), atol=1e-7)
    assert list(WEIGHTS) == [w for W, _ in PARAMETERS for w in W.ravel()]


def test_a_weight_that_is_turned_changes_everything():
    turned = list(WEIGHTS)
    turned[0] = 2.0
    before, after = ask("way_back", SOLVED), ask("way_back", SOLVED, weights=turned)
    assert before["cost"] != after["cost"] and after["stop"] is None
    assert [s["quantities"] for s in before["stations"]] != [s["quantities"] for s in after["stations"]]


@pytest.mark.parametrize("turned", [
    {0: 0.0, 1: 0.0},               # a Z of layer 1 is 0 in both examples
    {6: 0.0, 7: 0.0, 8: 0.0, 9: 0.0, 10: 0.0, 11: 0.0},
    {0: -1.0, 1: 2.0},              # exactly at the kink, for one of them
])
@pytest.mark.parametrize("gate", ["Z > 0", "Z >= 0"])
def test_both_sides_of_a_kink_are_legal(turned, gate):
    """ReLU' at 0 may be 0 or 1, also in a backward that has its own."""
    weights = [turned.get(place, weight) for place, weight in enumerate(WEIGHTS)]
    code = f"""
def backward(AL, Y, caches, parameters):
    m, dZ, out = Y.shape[1], AL - Y, []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        out.insert(0, (dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m))
        if l:
            Z = caches[l - 1][3]
            dZ = (W.T @ dZ) * ({gate})
    return out
"""
    said = ask("way_back", code, weights=weights)
    assert said["stop"] is None, said["stations"][-1]["says"]


def test_where_a_prediction_has_rounded_nothing_is_asked():
    said = ask("way_back", SOLVED, weights=[3.0] * len(WEIGHTS))
    assert said["stations"] == [] and "rounded" in said["note"]


BAD = {
    "raises": ("return 1 / 0", "ZeroDivisionError"),
    "nothing": ("pass", "returned None"),
    "one number": ("return 0.5", ""),
    "nan": ("return [(np.nan * W, np.nan * b) for W, b, name in parameters]", "nan"),
    "wrong shape": ("return [(W.T, b.T) for W, b, name in parameters]", "shape"),
    "too many": ("return [(W, b) for W, b, name in parameters] * 1000", ""),
    "huge": ("return [(np.zeros((2000, 2000)), b) for W, b, name in parameters]", "31 MB"),
    "objects": ("return [(object(), b) for W, b, name in parameters]", ""),
    "words": ("return 'no'", ""),
    "changes its input": ("caches[0][1][:] = 7\n    return [(W, b) for W, b, name in parameters]", ""),
    "exit": ("raise SystemExit", "SystemExit"),
}


@pytest.mark.parametrize("body, words", BAD.values(), ids=BAD)
def test_the_picture_stays_whatever_backward_does(body, words):
    """The numbers of height over width are there, the checker's words too, and it all is small."""
    said = ask("way_back", f"def backward(AL, Y, caches, parameters):\n    {body}\n", judge="yes")
    last = said["stations"][-1]
    assert said["stop"] == len(said["stations"]) - 1 and last["right"] is False
    assert words in last["says"] and last["says"]
    assert all(quantity["nudged"] for quantity in last["quantities"])
    assert len(json.dumps(said)) < 20_000
    assert said["verdicts"]["backward"]["finding"]["mistake"] or said["verdicts"]["backward"]["finding"]["rationale"]


def test_what_is_not_written_is_given_and_what_is_a_stub_says_so():
    said = ask("way_back", STUB, judge="yes")
    assert said["own"] == ["backward"] and [station["own"] for station in said["stations"]] == [False] * 4 + [True]
    assert said["stop"] == 4 and list(said["verdicts"]) == ["backward"]


def test_nothing_at_all_is_a_missing_function():
    said = ask("way_back", {})
    assert said["own"] == [] and said["stop"] == 4


def test_a_repair_is_told_with_its_line():
    code = SOLVED.replace("+ (1 - Y) / (1 - AL)", "- (1 - Y) / (1 - AL)")
    said = ask("way_back", code, judge="yes", seconds=60.0)
    assert said["stop"] == 0
    assert "line 2" in said["verdicts"]["cost_gradient"]["finding"]["repair"]["says"]
