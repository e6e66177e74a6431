"""What comes back: every function has its questions, the right answer is right, each wrong one has its words."""

import json
import math
from random import Random

import numpy as np
import pytest

from autograder.diagnosis.mistakes.answers import program
from autograder.diagnosis.mistakes.collect import own_mistakes
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner
from autograder.returning import questions
from autograder.returning.asks import ASKS
from autograder.returning.questions import apart, seen, shown, topics, words_of_mistakes
from solutions import network as reference
from solutions.activations import ACTIVATIONS

LAST = list(table())[-1]
EVERY = [one for each in topics(LAST).values() for one in each]


def test_every_function_with_known_mistakes_of_its_own_comes_back():
    """A new exercise may have none yet; then there is nothing of it that could come back."""
    assert set(topics(LAST)) == {f"{name}.{part.function}" for name, spec in table().items() for part in spec.parts
                                 if own_mistakes(name, part.function)}
    assert all(len(each) >= 2 for each in topics(LAST).values())


def test_a_part_asks_only_for_what_was_taught():
    """Up to an exercise, in the order of the book, and nothing of the next."""
    names = list(table())
    for last in names:
        assert {topic.partition(".")[0] for topic in topics(last)} <= set(names[: names.index(last) + 1])


@pytest.mark.parametrize("one", EVERY, ids=lambda one: f"{one.topic} {one.asks[-30:]}")
def test_a_question_has_one_right_answer_and_can_be_told_from_the_others(one):
    assert one.asks.endswith("?")
    assert len(one.wrong) >= 2 and one.right not in one.wrong
    assert one.why.endswith(".") and "{" not in one.asks + one.why
    assert max(map(len, (one.right, *one.wrong))) <= questions.LONGEST


def test_no_question_stands_there_twice():
    assert len({one.asks for one in EVERY}) == len(EVERY)


@pytest.mark.parametrize("ask", ASKS, ids=lambda ask: ask.sentence)
def test_every_wrong_answer_is_what_its_mistakes_give(ask):
    """Asked anew: the program of each id, with the numbers of the question, gives that answer."""
    made = {one.asks: one for one in questions.questions(ask)}
    known = {mistake.id: mistake for mistake in own_mistakes(ask.exercise, ask.function)}
    checked = 0
    for number in range(questions.TRIES):
        arguments, gaps = ask.draw(Random(f"{ask.sentence} {number}"))
        words = questions.say(f"asks.{ask.sentence}", **{name: shown(value) for name, value in gaps.items()})
        if not (one := made.pop(words, None)):
            continue
        right = seen(LocalLearner(table()[ask.exercise].namespace()), ask, arguments)
        assert one.right == shown(right)
        for answer, ids in one.wrong.items():
            for id in ids:
                assert shown(seen(program(known[id], ask.exercise), ask, arguments)) == answer
                checked += 1
    assert made == {} and checked >= 4


def test_the_words_are_those_that_check_says():
    says = words_of_mistakes(LAST)
    for ask in ASKS:
        for mistake in own_mistakes(ask.exercise, ask.function):
            assert says.get(mistake.id, f"{mistake.says} {mistake.tries}") == f"{mistake.says} {mistake.tries}"
    assert {id for one in EVERY for ids in one.wrong.values() for id in ids} == set(says)


def test_more_than_half_of_the_known_mistakes_are_somebodys_wrong_answer():
    """The others give the right number at an ordinary place, or nothing that could be shown."""
    known = {mistake.id for ask in ASKS for mistake in own_mistakes(ask.exercise, ask.function)}
    assert len(words_of_mistakes(LAST)) > len(known) / 2 > 300


def test_they_are_the_same_at_every_build():
    before = json.dumps([[one.asks, one.right, one.wrong] for one in EVERY])
    topics.cache_clear()
    assert json.dumps([[one.asks, one.right, one.wrong] for each in topics(LAST).values() for one in each]) == before


BY_HAND = {
    "sigmoid.g_prime_from_a": ("a = 0.2.", "0.16"), "tanh.g_prime_from_a": ("a = 0.6.", "0.64"),
    "relu.g_prime_from_a": ("a = 0. What", "0"), "elu.g_prime_from_a": ("a = -0.4.", "0.6"),
    "slope.slope": ("each side of z = 3", "6"),
    "sigmoid.g": ("z = 1?", shown(1 / (1 + math.exp(-1)))), "leaky_relu.g": ("z = -2?", "-0.2"),
}


@pytest.mark.parametrize("topic", BY_HAND)
def test_right_by_hand(topic):
    part, right = BY_HAND[topic]
    found = [one for one in topics(LAST)[topic] if part in one.asks]
    assert found and all(one.right == right for one in found)


def test_one_layer_back_by_hand():
    """dW of the first such question, worked out here with loops."""
    ask = next(ask for ask in ASKS if ask.sentence == "layer_backward-layer_backward-dW")
    (dA, (A_prev, W, _b, Z), _g), _gaps = ask.draw(Random("any"))
    dW = np.zeros_like(W)
    for unit in range(2):
        for source in range(2):
            for example in range(2):
                dW[unit, source] += dA[unit, example] * (Z[unit, example] > 0) * A_prev[source, example] / 2
    *_, right, _db = reference.layer_backward(dA, (A_prev, W, _b, Z), ACTIVATIONS["relu"].g_prime)
    np.testing.assert_allclose(ask.view((None, right, None)), dW)


@pytest.mark.parametrize("value, text", [
    (0.19999999, "0.2"), (-0.0, "0"), (np.float64(1e-9), "1e-09"),
    (np.array([[1.0, -0.0], [2.5, 3]]), "[[1, 0], [2.5, 3]]"),
    (np.array(0.5), "0.5"), (7, "7"), ("sin z", "sin z")])
def test_numbers_stand_in_a_sentence_as_a_person_writes_them(value, text):
    assert shown(value) == text


@pytest.mark.parametrize("right, other, told", [
    (0.2, 0.201, False), (0.2, 0.25, True), (0.0, 1e-12, False), (0.0, 0.1, True), ([[1, 2]], [1, 2], False),
    ([[1, 2]], [[1, 2], [1, 2]], False), ([[1, 2]], [[1], [3]], True), (0.3333, [0.3333, 0.3333], False)])
def test_what_hardly_differs_is_no_wrong_answer(right, other, told):
    assert apart(np.asarray(right, float), np.asarray(other, float)) is told
