"""Your network reads: costs that fall, what a broken slope does, what is said of a drawing, and whatever else comes."""

import json

import numpy as np
import pytest
from walks import ask

from autograder.exercises.network import DIGIT, RATE, SEED, SIZES, digits
from autograder.pictures.reads import COUNT, STEPS, unpacked
from autograder.pictures.settings import BadSettings
from autograder.proof.programs import solved
from solutions import network as reference

OURS = ""       # nothing of the reader's: the given train
OWN_SLOPE = '''
def train(X, Y, layer_dims, learning_rate, steps, seed):
    parameters, costs = init_parameters(layer_dims, seed), []
    for _ in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost(AL, Y))
        dZ, gradients = AL - Y, []
        for l in reversed(range(len(caches))):
            A_prev, W, b, Z = caches[l]
            gradients.insert(0, (dZ @ A_prev.T / Y.shape[1], dZ.mean(axis=1, keepdims=True)))
            if l:
                dZ = (W.T @ dZ) * (caches[l - 1][3] > 0)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, costs
'''


@pytest.fixture(scope="module")
def trained():
    return ask("reads", OURS, steps=STEPS[-1])


def test_the_costs_are_those_of_the_train_that_was_asked():
    said = ask("reads", OURS, steps=STEPS[1])
    X, Y, _, _ = digits()
    _, costs = reference.train(X, Y, SIZES, RATE, STEPS[1], SEED)
    np.testing.assert_allclose(said["costs"], costs, rtol=1e-3)
    assert said["right"] and len(said["result"]["network"]) == COUNT


def test_more_steps_begin_with_the_same_costs():
    """So the curve on the page only grows."""
    few, more = (ask("reads", OURS, steps=steps)["costs"] for steps in STEPS[:2])
    assert more[:len(few)] == few


def test_at_the_end_it_is_said_how_well_it_reads(trained):
    """Beside who always says no; with its misses, its first layer and the numbers that a drawing is held against."""
    result = trained["result"]
    assert float(result["accuracy"].rstrip(" %")) > 95 > float(result["lazy"].rstrip(" %")) > 85
    assert 0 < len(result["missed"]) <= 12 and all(len(each["image"]) == 64 for each in result["missed"])
    assert len(result["weights"]) == SIZES[1] and max(abs(w) for row in result["weights"] for w in row) == 1
    assert len(json.dumps(trained)) < 60_000


def test_the_numbers_that_go_to_the_page_and_back_are_the_network(trained):
    _, _, X, Y = digits()
    flat = trained["result"]["network"]
    assert len(flat) == COUNT
    parameters = unpacked(flat)
    assert [(W.shape, b.shape, name) for W, b, name in parameters] == [
        ((20, 64), (20, 1), "relu"), ((10, 20), (10, 1), "relu"), ((1, 10), (1, 1), "sigmoid")]
    share = np.mean((reference.forward(X, parameters)[0] > 0.5) == (Y == 1))
    assert f"{100 * share:.1f} %" == trained["result"]["accuracy"]


def test_a_drawing_gets_yes_or_no(trained):
    """The held-out images as drawings: nearly all as the labels say; nothing and everything are told as such."""
    network = trained["result"]["network"]
    _, _, X, Y = digits()
    eights, others = np.flatnonzero(Y[0] == 1)[:5], np.flatnonzero(Y[0] == 0)[:5]
    answers = [ask("reads", OURS, drawing=(16 * X[:, i]).tolist(), network=network) for i in (*eights, *others)]
    assert [each["is"] for each in answers].count(True) in (4, 5, 6)
    assert all(str(DIGIT) in each["says"] for each in answers)
    assert ask("reads", OURS, drawing=[0.0] * 64, network=network)["says"].startswith("Nothing is drawn.")
    assert ask("reads", OURS, drawing=[16.0] * 64, network=network)["says"].startswith("Everything is ink.")


def test_a_forward_that_goes_wrong_is_told_beside_the_answer(trained):
    said = ask("reads", "def forward(X, parameters):\n    return 1 / 0\n", drawing=[16.0, *[0.0] * 63],
               network=trained["result"]["network"])
    assert "ZeroDivisionError" in said["says"] and "This network says" in said["says"]


@pytest.mark.parametrize("slope", ["sign", "ones", "sigmoid"])
def test_a_broken_slope_is_another_curve_and_falls(slope):
    said, right = (ask("reads", OURS, steps=STEPS[2], slope=each)["costs"] for each in (slope, "right"))
    assert said[0] == right[0] and said != right
    assert said[-1] < said[0]


def test_a_program_with_a_slope_of_its_own_is_told_that_nothing_was_broken():
    said = {slope: ask("reads", OWN_SLOPE, steps=STEPS[0], slope=slope)["notes"] for slope in ("right", "sign")}
    assert "nothing to break" in said["sign"][-1] and len(said["sign"]) == len(said["right"]) + 1
    assert len(ask("reads", OURS, steps=STEPS[0], slope="sign")["notes"]) == 1


def test_functions_of_earlier_chapters_are_brought_along():
    """They run, and it is said whose: a backward of the reader's that always gives 0 leaves the network as it was."""
    still = "def backward(AL, Y, caches, parameters):\n    return [(0 * W, 0 * b) for W, b, name in parameters]\n"
    said = ask("reads", {"your backward": still}, steps=STEPS[0])
    assert len(set(said["costs"])) == 1
    assert "`backward`" in said["notes"][0] and "`train`" not in said["notes"][0]
    assert "Nothing of yours" in ask("reads", OURS, steps=STEPS[0])["notes"][0]
    taught = "\n".join(solved(name) for name in ("layer_forward", "forward", "cost_gradient", "layer_backward",
                                                  "backward", "network"))
    said = ask("reads", taught, steps=STEPS[1])
    assert said["right"] and said["costs"] == ask("reads", OURS, steps=STEPS[1])["costs"]
    assert all(f"`{name}`" in ask("reads", taught)["notes"][0] for name in ("forward", "layer_backward", "train"))


BAD = {
    "raises": ("return 1 / 0", "ZeroDivisionError"),
    "nothing": ("pass", "None"),
    "no costs": ("return init_parameters(layer_dims, seed)", ""),
    "too few costs": ("return init_parameters(layer_dims, seed), [1.0]", ""),
    "nan": ("return [(np.nan * W, b, n) for W, b, n in init_parameters(layer_dims, seed)], [1.0] * steps", "nan"),
    "wrong shape": ("return [(W.T, b, n) for W, b, n in init_parameters(layer_dims, seed)], [1.0] * steps", "shape"),
    "a stub": ("raise NotImplementedError()", ""),
}


@pytest.mark.parametrize("body, words", BAD.values(), ids=BAD)
def test_whatever_train_does_the_checkers_words_stand_there(body, words):
    said = ask("reads", f"def train(X, Y, layer_dims, learning_rate, steps, seed):\n    {body}\n", steps=STEPS[-1])
    assert not said["right"] and said["says"] and words in said["says"] and said["result"] is None


@pytest.mark.parametrize("settings", [{"steps": 7.0}, {"steps": 1e6}, {"steps": "all"}, {"slope": "any"},
                                      {"drawing": [1.0], "network": [0.0] * COUNT},
                                      {"drawing": [17.0] * 64, "network": [0.0] * COUNT}])
def test_what_no_page_asks_is_refused(settings):
    with pytest.raises(BadSettings):
        ask("reads", OURS, **settings)


@pytest.mark.parametrize("tail", ["\n)\n", "\n    return (\n", "\n  odd\n"])
def test_a_train_that_cannot_be_read_is_not_taken_for_ours(tail):
    """A fresh reader's find: ours ran, and the page said that theirs had."""
    said = ask("reads", solved("network").rstrip() + tail, steps=STEPS[0])
    assert (said["right"], said["costs"], said["notes"]) == (False, [], [])
    assert "there is no train of yours" in said["says"] and "Error" in " ".join(said["stops"])


def test_no_network_is_sure_of_all_or_nothing():
    """Every digit of 99.99996 rounds to 100; nothing is 100 % sure, and a field full of ink is no digit."""
    from autograder.pictures.reads import percent
    assert [percent(share) for share in (1.0, 0.9996, 0.998, 0.5, 0.002, 1e-9)] == [
        "more than 99.9 %", "more than 99.9 %", "99.8 %", "50 %", "0.2 %", "less than 0.1 %"]
