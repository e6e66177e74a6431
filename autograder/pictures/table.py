"""The table of pictures: each has a name, what is given to the learner's code, and what it says of that code."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from autograder.learners.answers import Editable
from autograder.learners.world import judging
from autograder.pictures.settings import Settings, closed

Cells = list[tuple[str, str]]


@dataclass(frozen=True)
class Picture:
    """given(settings): cells that run before the learner's. says(learner, settings, seconds): plain data.

    seconds: how long to look for the one edit that makes a wrong function right. judges: exercises whose verdicts it
    tells beside its own numbers.
    """

    given: Callable[[Settings], Cells]
    says: Callable[[Editable, Settings, float], dict[str, Any]]
    judges: tuple[str, ...] = ()


@cache
def pictures() -> dict[str, Picture]:
    """{name: Picture}. Only here is NumPy loaded: a page may have to do without."""
    from autograder.pictures import own, reads, way_back
    return {"way_back": Picture(way_back.given, way_back.says, way_back.FUNCTIONS),
            "reads": Picture(reads.given, reads.says), "own": Picture(own.given, own.says)}


NAMES = ("way_back", "reads", "own")     # known without NumPy


def shown(name: str, asked: Any, cells: Cells, make: Callable[[Cells], Editable], seconds: float) -> dict[str, Any]:
    """What a picture says of a learner's cells. make: from cells to a learner, who runs where learners run."""
    picture, settings = pictures()[name], closed(asked)
    with judging():     # whatever a reader's code has changed of Python, it is not the judge's
        learner = make([*picture.given(settings), *cells])
        try:
            return picture.says(learner, settings, seconds)
        finally:
            learner.close()
