"""Wrong and right answers to every exercise. A new one is a function in `right/<exercise>.py` or `wrong/<exercise>.py`.

Every known mistake (`autograder.diagnosis.mistakes`) is an entry with its own wrong program and its own message. The
tables add what the mistakes cannot hold: other programs that give the same wrong answers and so share
a message, wrong programs of which only an observation can be said, and right answers written differently. What is more
than a function stands in the body of a `program()`, with `of` for the function that it defines.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from inspect import unwrap

from autograder.contracts import clauses
from autograder.diagnosis.mistakes.collect import mistakes_of, shadowed
from autograder.exercises.table import lookup, table

AS_BEFORE = """\
from types import FunctionType

{0} = FunctionType({0}.__code__, dict(globals()), "{0}", {0}.__defaults__)

"""


@dataclass(frozen=True)
class Entry:
    """One answer to one function of an exercise; every other function is right.

    code: a program to run after a right solution. says: one line. expects: the id of the message that a
    wrong answer must earn first; None for a right answer. source: where it was seen, or how it was made.
    """

    id: str
    exercise: str
    function: str
    code: str
    says: str
    expects: str | None
    source: str


@cache
def wrong_answers(exercise=None):
    """Every wrong answer, or those of one exercise."""
    if exercise is None:
        return tuple(entry for name in table() for entry in wrong_answers(name))
    return (*from_mistakes(exercise), *from_contract(exercise), *rows("wrong", exercise))


@cache
def right_answers(exercise=None):
    """Every right answer, or those of one exercise."""
    if exercise is None:
        return tuple(entry for name in table() for entry in right_answers(name))
    return tuple(rows("right", exercise))


def from_mistakes(exercise):
    """The known mistakes, and the general slips that give the same answers as one of them."""
    for part in lookup(exercise).parts:
        for m in mistakes_of(exercise, part.function):
            yield Entry(m.id, exercise, m.function, program(m), m.says, m.id, m.source)
        for m, known in shadowed(exercise, part.function).items():
            yield Entry(m.id, exercise, m.function, program(m), m.says, known.id, "general")


def from_contract(exercise):
    """The answers that break one clause of the contract each."""
    for number, clause in enumerate(clauses(exercise), 1):
        yield Entry(f"{exercise.replace('_', '-')}-clause-{number}", exercise, clause.function, clause.code,
                    f"breaks this alone: {clause.text}", clause.expects, "contract")


def program(mistake):
    """The mistake's code. A right function that it calls stays right, though it calls the one that is wrong now."""
    spec = lookup(mistake.exercise)
    mine = spec.part(mistake.function).solution.__name__
    circle = [part.function for part in spec.parts if part.function != mistake.function
              and re.search(rf"\b{part.function}\(", mistake.body)
              and mine in unwrap(part.solution).__code__.co_names]
    return "".join(AS_BEFORE.format(name) for name in circle) + mistake.code


def rows(kind, exercise):
    """The entries of one table; a new exercise may have none yet."""
    table = f"{__name__}.{kind}.{exercise}"
    for row in import_module(table).ROWS if find_spec(table) else ():
        yield Entry(f"{exercise.replace('_', '-')}-{kind}-{row.id}", exercise, row.function, row.code, row.says,
                    row.expects, row.source)
