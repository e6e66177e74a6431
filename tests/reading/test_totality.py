"""The door is total: whatever stands in whichever field of an answer, a Reading and a Report come out, and no fault.

Each case starts from a right answer and changes one field of one answer, so that every stage is reached.
CASES=5000 in the environment makes it a long run.
"""

import json
import os
import random
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from wire_values import PLAIN_KINDS, anything, wire_value

from autograder.check import STAGES, check, names_of
from autograder.exercises.table import table
from autograder.learners.answers import Answer, Failure
from autograder.learners.local import LocalLearner
from autograder.reading.reading import FAILURES, LOST, STATES, read

CASES = int(os.environ.get("CASES", "120"))
SEED = 11
LONGEST = 2500      # letters of a message: a few sentences, with a few shapes and names in them


class Recorder:
    """A right learner whose answers are kept, in order, by function."""

    remarks = ()

    def __init__(self, exercise):
        self.learner, self.answers = LocalLearner(table()[exercise].namespace()), {}

    def call(self, name, *args, then=None, by_name=()):
        answer = self.learner.call(name, *args, then=then, by_name=by_name)
        self.answers.setdefault(name, []).append(answer)
        return answer

    def renew(self, instead=None):
        pass


@cache
def recorded(exercise):
    """{function: its right answers in the order in which they are asked}."""
    recorder = Recorder(exercise)
    assert check(exercise, recorder, SEED).passed
    return recorder.answers


class Replayer:
    """Gives the right answers again, but for one."""

    remarks = ()

    def __init__(self, exercise, function, place, answer):
        self.answers = {name: list(answers) for name, answers in recorded(exercise).items()}
        self.answers[function][place] = answer
        self.asked, self.learner = dict.fromkeys(self.answers, 0), LocalLearner(table()[exercise].namespace())

    def call(self, name, *args, then=None, by_name=()):
        if name not in self.answers:    # a function of an earlier exercise, which is given and right
            return self.learner.call(name, *args, then=then, by_name=by_name)
        self.asked[name] += 1
        return self.answers[name][(self.asked[name] - 1) % len(self.answers[name])]

    def renew(self, instead=None):
        pass


def changed(chance, answer):
    """The answer with one field changed."""
    field = chance.choice(("value", "value", "part", "part", "after", "argument", "failure", "warnings", "all"))
    if field == "value":
        return replace(answer, value=anything(chance, answer.value))
    if field == "part":
        return replace(answer, value=with_other_part(chance, answer.value))
    if field == "after":
        return replace(answer, after=anything(chance, answer.after))
    if field == "argument" and answer.after:
        after, place = list(answer.after), chance.randrange(len(answer.after))
        after[place] = with_other_part(chance, after[place])
        return replace(answer, after=tuple(after))
    if field == "failure":
        return replace(answer, failure=failure(chance))
    if field == "warnings":
        return replace(answer, warnings=chance.choice((anything(chance), tuple(anything(chance) for _ in range(20)))))
    return chance.choice((None, Answer(), anything(chance), Answer(failure=Failure("missing"))))


def failure(chance):
    likely = ("E" * 10_000, "\x1b]0;\x07", "TypeError", "operands could not be broadcast")
    words = [chance.choice((anything(chance), *likely)) for _ in range(3)]
    odd = anything(chance)
    return chance.choice((Failure(chance.choice((*FAILURES, "odd", None, 3)), *words), 0 if odd is None else odd))


def with_other_part(chance, value):
    """A nested value with one of its parts changed, at any depth."""
    if isinstance(value, (list, tuple)) and value and chance.random() < 0.85:
        parts, place = list(value), chance.randrange(len(value))
        parts[place] = with_other_part(chance, parts[place])
        return type(value)(parts)
    return anything(chance, value)


@cache
def run(exercise):
    """What came of all cases of one exercise: a list of (function, report)."""
    chance, found = random.Random(f"{exercise} {CASES}"), []
    for function, place, answer in [*plain_cases(exercise), *drawn_cases(exercise, chance)]:
        found.append((function, check(exercise, Replayer(exercise, function, place, answer), SEED)))
    return found


def drawn_cases(exercise, chance):
    for _ in range(CASES):
        function = chance.choice(list(recorded(exercise)))
        place = chance.randrange(len(recorded(exercise)[function]))
        yield function, place, changed(chance, recorded(exercise)[function][place])


def plain_cases(exercise):
    """One ordinary case for each stage of each function, and one for the fresh questions."""
    for function, answers in recorded(exercise).items():
        first, last = answers[0], len(answers) - 1
        bad = [Answer(failure=Failure("missing")), Answer(failure=Failure("raised", "E")), replace(first, value={}),
               replace(first, value=[[]]), replace(first, after=()), *(
                   replace(first, value=with_number(first.value, number)) for number in (np.nan, 3e9))]
        yield from ((function, 0, answer) for answer in bad)
        yield function, last, replace(answers[last], value=with_number(answers[last].value, 3e9))


def with_number(value, number):
    """A nested value whose first number is another one."""
    if isinstance(value, (list, tuple)):
        return type(value)((with_number(value[0], number), *value[1:]))
    if not isinstance(value, np.ndarray):
        return type(value)(number)
    if not value.ndim:
        return np.array(number)
    changed = np.array(value, float)
    changed.flat[0] = number
    return changed


@pytest.mark.parametrize("exercise", table())
def test_every_answer_gives_a_report_and_no_fault(exercise):
    """All findings in their places, the other functions right, every message short and clean."""
    for function, report in run(exercise):
        assert not report.faults, report.text()
        expected = [f"{part.function}.{name}" for part in table()[exercise].parts
                    for name in (*names_of(part), part.stage)]
        assert [finding.check for finding in report.findings] == expected
        assert all(finding.passed for finding in report.findings if finding.function != function)
        for finding in report.findings:
            assert len(finding.rationale) + len(finding.help) < LONGEST
            assert (finding.rationale + finding.help).isprintable(), ascii(finding.rationale)
        assert json.loads(json.dumps(report.to_dict()))["points"] <= report.max_points
        report.text().encode()


@pytest.mark.parametrize("exercise", table())
def test_every_stage_is_reached(exercise):
    """The cases would prove nothing of a stage that none of them comes to."""
    failed = {report.first_failure.check.partition(".")[2] for _, report in run(exercise) if report.first_failure}
    asks_numbers = any(probe.view is None for part in table()[exercise].parts for probe in part.fixed)
    assert {name for name, _ in STAGES if asks_numbers or name not in ("finite", "values")} <= failed
    assert failed & {part.stage for part in table()[exercise].parts}
    assert any(report.passed for _, report in run(exercise))    # some changes change nothing that counts


@pytest.mark.parametrize("exercise", table())
def test_a_reading_is_made_of_plain_things(exercise):
    """Its state is one of ten, its value and arguments are of the closed types, its texts are short and clean."""
    chance = random.Random(exercise)
    for part in table()[exercise].parts:
        for probe, answer in zip(part.fixed, recorded(exercise)[part.function], strict=False):
            for _ in range(4):
                reading = read(probe, changed(chance, answer))
                assert reading.state in STATES
                assert is_plain(reading.value) and all(x is LOST or is_plain(x) for x in reading.after)
                said = [*reading.warnings, *(vars(reading.failure).values() if reading.failure else ())]
                assert all(type(text) is str and text.isprintable() and len(text) <= 300 for text in said)
                assert (reading.state in FAILURES) == (reading.failure is not None)


def is_plain(value):
    if type(value) in (list, tuple):
        return all(map(is_plain, value))
    if type(value) is np.ndarray:
        return value.dtype.kind in PLAIN_KINDS and value.dtype.isnative and not value.flags.writeable
    return type(value) in (type(None), bool, int, float, complex, str)


def test_the_values_are_drawn_from_all_that_the_wire_carries():
    """Every kind of tag of the wire stands among the values that the cases draw."""
    from autograder.learners.sandbox import wire
    chance, tags = random.Random(1), set()
    for _ in range(3000):
        try:
            data = wire.encode(wire_value(chance, np.ones(3)))
        except wire.WireError:
            continue
        tags.add(data[:1])
    assert tags == {b"N", b"T", b"F", b"i", b"f", b"c", b"s", b"l", b"t", b"A", b"S"}
