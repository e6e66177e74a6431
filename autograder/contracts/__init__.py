"""The contracts: each clause of an exercise's text, what asks about it, and a wrong answer that breaks nothing else.

One module an exercise. A row is a wrong function below its clause, quoted as the text or the docstring says it. The
tests take away what the row names (the questions of some kinds, a stage, one of several results) and see the wrong
answer pass; with it the answer is refused.
"""

from importlib import import_module

from autograder.contracts.row import Clause
from autograder.exercises.table import lookup


def clauses(exercise: str) -> list[Clause]:
    """The contract of an exercise."""
    lookup(exercise)
    return import_module(f"{__name__}.{exercise}").ROWS
