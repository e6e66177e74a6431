"""The exercise `network`: a right gradient always reaches the stated accuracy, and no wrong one passes."""

import time

import numpy as np
import pytest
from wrong_gradients import WRONG, reached, train

from autograder import check
from autograder.check import ask
from autograder.exercises.network import LEVEL, RATE, SIZES, STEPS
from autograder.exercises.table import lookup
from autograder.learners.local import LocalLearner
from autograder.stages import values
from autograder.texts.text import text_cells
from solutions import network as right
from solutions.digits import FILE, is_it, load_digits

# With these slips a network still learns to read for some seeds or all (the table in autograder/exercises/network.py).
STILL_LEARN = {"ReLU' is the sign of z", "ReLU' is z on the left", "ReLU' is leaky, 0.01 on the left",
               "ReLU' is 1/2 on the right", "the size of W carries the error back", "layer 3 stands still",
               "b stands still"}


def learner(backward):
    """A learner whose `train` is right but for its way back."""
    return LocalLearner({"train": lambda *arguments: train(backward, *arguments)})


def test_a_right_gradient_reaches_the_level_for_every_seed():
    """50 seeds, each in less than 10 seconds."""
    begin = time.monotonic()
    found = reached(right.backward, range(50))
    assert min(found) >= LEVEL
    assert time.monotonic() - begin < 50 * 10


@pytest.mark.parametrize("name", sorted(WRONG.keys() - STILL_LEARN))
def test_with_a_wrong_gradient_the_level_is_not_reached(name):
    """The public seed and another one."""
    assert max(reached(WRONG[name], (0, 1))) < LEVEL


@pytest.mark.parametrize("name", WRONG)
def test_one_step_refuses_every_wrong_gradient(name):
    """Also those with which a network learns: the second step is not where the true gradient says."""
    part, wrong = lookup("network").part("train"), learner(WRONG[name])
    for seed in (0, 1, 2):
        asked = ask(wrong, part, part.seeded(seed, wrong))
        assert values(asked)


def test_one_step_accepts_the_right_gradient():
    """The same question to the right one, in the lecture's form and in the fused one."""
    part = lookup("network").part("train")
    for backward in (right.backward, right.lecture_backward):
        for seed in range(10):
            asked = ask(learner(backward), part, part.seeded(seed, learner(backward)))
            assert not values(asked)


def test_either_choice_at_the_kink_passes():
    """ReLU' may be anything from 0 to 1 at exactly 0; the step is asked where no Z is near it."""
    from wrong_gradients import way_back
    for at_zero in (0.0, 0.5, 1.0):
        report = check("network", learner(way_back(lambda Z, c=at_zero: np.where(Z == 0, c, Z > 0))))
        assert report.passed, report.text()


def test_a_network_that_is_drawn_anew_each_time_is_refused():
    """The same seed must give the same parameters."""
    rng = np.random.default_rng(0)
    anew = {"train": lambda *arguments: right.train(*arguments[:-1], seed=int(rng.integers(99)))}
    assert check("network", anew).points < lookup("network").max_points


@pytest.mark.parametrize(("change", "words"), [
    (lambda p, c: p, "should return two things, parameters and costs"),
    (lambda p, c: (p[::-1], c), "returned 'sigmoid' for the activation of layer 1"),
    (lambda p, c: ([(W.T, b, name) for W, b, name in p], c), "W of layer 1 came back with shape (3, 4)"),
    (lambda p, c: ([(W, b) for W, b, _ in p], c), "returned 2 values"),
    (lambda p, c: ([(W, b[:, 0], name) for W, b, name in p], c), "b of layer 1 came back with shape (4,)"),
    (lambda p, c: ([(W, b, "tanh") for W, b, _ in p], c), "returned 'tanh' for the activation of layer 1"),
    (lambda p, c: (p, c[:-1]), "costs came back with shape (2,), expected shape (3,)"),
    (lambda p, c: (p, ["low"] * len(c)), "one number for each step"),
    (lambda p, c: (p, [np.nan] * len(c)), "finite"),
    (lambda p, c: ([(W * (1 + 1j), b, name) for W, b, name in p], c), "gave"),
    (lambda p, c: (p, c[::-1]), "The last cost divided by the first"),
])
def test_a_wrong_form_is_said_in_words(change, words):
    """What is missing or misshapen is named; the checker itself never stops."""
    report = check("network", {"train": lambda *arguments: change(*right.train(*arguments))})
    assert report.points == 0
    assert words in report.first_failure.rationale


@pytest.mark.parametrize("change", [
    lambda p, c: (tuple(p), np.array(c)), lambda p, c: [[list(layer) for layer in p], c],
    lambda p, c: (p, [np.full((1, 1), each) for each in c]),
])
def test_other_ways_to_hand_back_the_same_pass(change):
    """Tuples for lists, an array of costs, costs of shape (1, 1)."""
    assert check("network", {"train": lambda *arguments: change(*right.train(*arguments))}).passed


def test_the_text_states_what_the_judge_demands():
    """Level, sizes, rate and steps stand in the text as the judge has them."""
    prose = " ".join(" ".join(cell.source.split()) for cell in text_cells("network"))
    assert f"at least {100 * LEVEL:.0f} of 100 held-out images" in prose
    assert f"`layer_dims={SIZES}`, `learning_rate={RATE}`, `steps={STEPS}`" in prose
    X, _, held_out, _ = is_it(8)
    assert f"{X.shape[1]} of them" in prose and 3 * held_out.shape[1] == len(load_digits()[1])


def test_the_digits_are_small_and_whole():
    """Less than 100 kB; whole numbers 0 to 16, every digit about as often."""
    images, labels = load_digits()
    assert FILE.stat().st_size < 100_000
    assert images.shape == (1797, 8, 8) and images.min() == 0 and images.max() == 16
    assert np.bincount(labels).min() > 170 and len(np.bincount(labels)) == 10
