"""From an ask to questions: the reference gives the right answer, each known mistake a wrong one and its own words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from random import Random
from typing import Any

import numpy as np

from autograder.diagnosis.mistakes.answers import program
from autograder.diagnosis.mistakes.collect import own_mistakes
from autograder.exercises.table import lookup, table
from autograder.learners.local import LocalLearner
from autograder.returning.asks import ASKS, Ask
from autograder.sentences import say

VARIANTS, TRIES = 6, 40     # questions that are kept of an ask, and numbers that are drawn for them
LEAST_WRONG = 2             # different wrong answers that a question needs
MOST_WRONG = 12             # that are kept
APART = 0.05                # how far, of the larger number, a wrong answer is at least from the right one
LARGEST = 1000              # nobody takes a larger number for an answer
LONGEST = 60                # signs of an answer


@dataclass(frozen=True)
class Question:
    """asks: the question. right: the answer. why: what follows a right choice. wrong: {answer: ids of mistakes}."""

    topic: str
    asks: str
    right: str
    why: str
    wrong: dict[str, tuple[str, ...]]

    def marked(self, answer: str) -> str:
        """An answer as a page shows it: numbers between backticks, as code; words as they are."""
        return answer if self.right[0].isalpha() else f"`{answer}`"


@cache
def topics(last: str) -> dict[str, list[Question]]:
    """{topic: questions} of all functions from the first exercise of the book to this one."""
    names = list(table())
    up_to = names[: names.index(last) + 1]
    found: dict[str, list[Question]] = {}
    for ask in ASKS:
        if ask.exercise in up_to:
            found.setdefault(ask.topic, []).extend(questions(ask))
    return found


def words_of_mistakes(last: str) -> dict[str, str]:
    """{id: what it says and what to try} of every mistake that is the wrong answer of some question."""
    shown = {id for each in topics(last).values() for one in each for ids in one.wrong.values() for id in ids}
    return {mistake.id: f"{mistake.says} {mistake.tries}" for ask in ASKS for mistake in mistakes(ask)
            if mistake.id in shown}


def questions(ask: Ask) -> list[Question]:
    """Questions with different numbers, the same whenever the book is built."""
    return list(islice(drawn(ask), VARIANTS))


def drawn(ask: Ask) -> Iterator[Question]:
    reference, asked = LocalLearner(lookup(ask.exercise).namespace()), set()
    for number in range(TRIES):
        arguments, gaps = ask.draw(Random(f"{ask.sentence} {number}"))
        right = seen(reference, ask, arguments)
        if str(gaps) in asked or is_dull(right):
            continue
        asked.add(str(gaps))
        wrong: dict[str, list[str]] = {}
        for mistake in mistakes(ask):
            other = seen(program(mistake, ask.exercise), ask, arguments)
            if other is not None and apart(right, other):
                wrong.setdefault(shown(other), []).append(mistake.id)
        if len(wrong) >= LEAST_WRONG:
            said = {name: shown(value) for name, value in gaps.items()}
            kept = {answer: tuple(ids) for answer, ids in list(wrong.items())[:MOST_WRONG]}
            yield Question(ask.topic, say(f"asks.{ask.sentence}", **said), shown(right),
                           say(f"whys.{ask.sentence}", right=shown(right), **said), kept)


def mistakes(ask: Ask) -> list:
    return list(own_mistakes(ask.exercise, ask.function))


def seen(learner: LocalLearner, ask: Ask, arguments: tuple) -> Any:
    """What is asked for of a learner's result: a word, or an array of numbers; None where there is none to show."""
    try:
        value = ask.view(learner.call(ask.function, *arguments).value)
        found = value if isinstance(value, str) else np.asarray(value, float)
    except (TypeError, ValueError, IndexError, KeyError):
        return None
    if not isinstance(found, str) and not (found.size and np.all(np.abs(found) < LARGEST)):
        return None
    return found if len(shown(found)) <= LONGEST else None


def is_dull(right: Any) -> bool:
    """Is more than half of a matrix 0? Then too many mistakes make no difference."""
    return not isinstance(right, str) and right.size > 1 and np.count_nonzero(right) < right.size / 2


def apart(right: Any, other: Any) -> bool:
    """Can a reader tell this wrong answer from the right one without a calculator?"""
    if isinstance(right, str) or isinstance(other, str):
        return shown(right) != shown(other)
    if right.shape != other.shape:      # brackets alone are no difference that a reader sees
        return not np.array_equal(np.unique(right), np.unique(other))
    return bool(np.any(np.abs(right - other) > APART * np.maximum(np.abs(right), np.abs(other)) + 1e-9))


def shown(value: Any) -> str:
    """A number or an array as it stands in a sentence."""
    if isinstance(value, str):
        return value
    if np.ndim(value):
        return f"[{', '.join(shown(each) for each in value)}]"
    return f"{float(f'{float(value):.4g}') + 0.0:g}"
