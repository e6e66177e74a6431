"""Which functions stand in a learner's own cells; for the others the given ones stand in."""

from collections.abc import Iterable

from autograder.learners.answers import Editable
from autograder.learners.statements import statements
from autograder.repair.search import GIVEN


def written(learner: Editable, functions: Iterable[str]) -> list[str]:
    """Those of the functions that the learner has written, in the order in which they are named."""
    names = {name for cell, source in learner.cells if not GIVEN.fullmatch(cell)
             for statement in statements(source) for name in statement.names()}
    return [name for name in functions if name in names]
