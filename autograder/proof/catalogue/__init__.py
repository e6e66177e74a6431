"""Wrong and right answers to every exercise. A new one is one row in a table of this folder.

Every known mistake (`autograder.diagnosis.mistakes`) is an entry with its own wrong program and its own message. The
tables here add what the mistakes cannot hold: other programs that give the same wrong answers and so share
a message, wrong programs of which only an observation can be said, and right answers written differently.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from textwrap import indent

from autograder.diagnosis.mistakes import mistakes_of, shadowed
from autograder.diagnosis.mistakes.collect import make
from autograder.exercises.table import lookup, table


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
def wrong_answers():
    """Every wrong answer."""
    return tuple(entry for exercise in table() for entry in [*from_mistakes(exercise), *rows("wrong", exercise)])


@cache
def right_answers():
    """Every right answer."""
    return tuple(entry for exercise in table() for entry in rows("right", exercise))


def from_mistakes(exercise):
    """The known mistakes, and the general slips that give the same answers as one of them."""
    for part in lookup(exercise).parts:
        for m in mistakes_of(exercise, part.function):
            yield Entry(m.id, exercise, m.function, m.code, m.says, m.id, m.source)
        for m, known in shadowed(exercise, part.function).items():
            yield Entry(m.id, exercise, m.function, m.code, m.says, known.id, "general")


def rows(kind, exercise):
    """The entries of a table: (id, function, body or program, one line[, message to earn[, source]])."""
    for id, function, body, says, *rest in import_module(f"autograder.proof.catalogue.{kind}").ROWS.get(exercise, ()):
        expects, source = (rest + ["derived"])[:2] if kind == "wrong" else (None, *(rest or ["derived"]))
        name = f"{exercise.replace('_', '-')}-{kind}-{id}"
        yield Entry(name, exercise, function, program(exercise, function, body), says, expects, source)


def program(exercise, function, body):
    """A body under the function's `def` line; what defines the function itself is a whole program already.

    As in a Mistake, `right` is the right function.
    """
    if re.search(rf"^(def {function}\(|{function} = )", body, re.M):
        return body
    signature = lookup(exercise).part(function).signature
    before = f"right = {function}\n\n" if re.search(r"\bright\(", body) else ""
    return f"{before}def {signature}:\n{indent(make(exercise, '', function, body, '', '').body, '    ')}\n"
