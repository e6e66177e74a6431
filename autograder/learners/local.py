"""A learner's code in this very process: a notebook's kernel, the page in the browser, a plain script.

Nothing protects the checks from what the code here means to do, and nothing has to: the learner checks their own work.
What it changes of Python stays in a world of its own (autograder.learners.world). Marks are given to the sandbox's
answers.
"""

import os
import random
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any, Self

from autograder.learners import stand_ins, world
from autograder.learners.answers import Answer, Failure, NotRun, Remark
from autograder.learners.plain import arrays, handed, is_array, plain
from autograder.learners.runner import WHOLE, Session


class LocalLearner:
    """A `Learner` (autograder.learners.answers) whose functions are called here.

    namespace: a dict of names. Without cells it is used as it is, in the world of who called the judge: a notebook's
    `globals()`. cells: (name, source) pairs, which run in a namespace and a world of their own that begins with those
    names. its: the world instead; what the grader itself wrote belongs in `world.JUDGE`.

    >>> LocalLearner({"g": abs}).call("g", -2.0).value
    2.0
    """

    def __init__(self, namespace: dict[str, Any] | None = None, cells: Iterable[tuple[str, str]] = (),
                 its: world.World | None = None) -> None:
        self.given, self.cells, self.its = namespace, list(cells), its
        self.is_handed_over = namespace is not None and not self.cells
        self.world, self.remarks = its, list[Remark]()
        if self.is_handed_over:
            self.session = Session(namespace, turn=self._turn)
        else:
            self._begin()
        self.first = self.session

    def renew(self, instead: Mapping[str, str] | None = None) -> None:
        """Run the cells anew, in a fresh namespace and world; a namespace that was handed over stays what it is."""
        if not self.is_handed_over:
            self._begin()
        self.session.put(instead or {})

    def _begin(self):
        given = {**stand_ins.NOTEBOOK, **{name: copied(value) for name, value in (self.given or {}).items()}}
        self.session = Session(given=given, turn=self._turn)
        if self.its is None:
            self.world = world.World()
            self.world.changes[Modules()] = {"__main__": self.session.main}
            draw_from_the_beginning()
        with world.judging(), same_folder():
            kept = {number: source for number, (_, source) in enumerate(self.cells) if isinstance(source, NotRun)}
            found = self.session.run(self.cells, skip=[(number, WHOLE) for number in kept])
        self.remarks = []
        for cell, _, said, names in found:
            failure = Failure("raised", *said)
            if cell in kept:
                failure = replace(kept[cell].failure(), where=failure.where)
            self.remarks.append(Remark(cell, failure, names))

    def call(self, name: str, *args: Any, then: tuple | None = None, by_name: tuple[str, ...] = ()) -> Answer:
        """Call `name(*args)` on copies of args; see `autograder.learners.answers.Learner`."""
        with stand_ins.covered(self.session.namespace):
            return answer(self.session.call(name, lent(args), then and lent(then), by_name))

    def attempts(self, place: str, sources: Iterable[str], name: str, *args: Any,
                 then: tuple | None = None, by_name: tuple[str, ...] = ()) -> Iterator[Answer]:
        """See `autograder.learners.answers.Editable`."""
        with stand_ins.covered(self.session.namespace):
            for source in sources:
                yield answer(self.session.attempt(place, source, name, lent(args), then and lent(then), by_name))

    def listen(self) -> None:
        """What is printed is kept always."""

    def heard(self) -> str:
        """See `autograder.learners.answers.Editable`."""
        return self.first.printed()

    def anew(self, cells: Iterable[tuple[str, str]]) -> Self:
        """See `autograder.learners.answers.Editable`."""
        return type(self)(self.given, cells, self.its)

    def close(self) -> None:
        """Nothing runs beside this process."""

    def _turn(self, everywhere):
        return (self.world or world.caller()).inside(everywhere)


def answer(result: dict[str, Any]) -> Answer:
    """What a call came to, as the session says it."""
    if "failure" in result:
        return Answer(failure=Failure(*result["failure"]))
    return Answer(result["value"], None, result["after"], tuple(result["warnings"]))


class Modules:
    """What one learner has in `sys.modules`, as a place of their world: their `__main__`, and stand-ins."""

    def put(self, mine):
        self.before = sys.modules["__main__"]
        sys.modules.update(mine)
        sys.meta_path.append(stand_ins.FINDER)

    def take(self, mine):
        mine = {"__main__": sys.modules.get("__main__"), **stand_ins.made()}
        for name in mine:
            sys.modules.pop(name, None)
        sys.modules["__main__"] = self.before
        with suppress(ValueError, AttributeError):      # a learner has put anything there
            sys.meta_path.remove(stand_ins.FINDER)
        return mine


@contextmanager
def same_folder():
    """A cell may change the folder, for itself; there may be none, if somebody has deleted it."""
    folder = None
    with suppress(OSError):
        folder = os.getcwd()
    yield
    with suppress(OSError):
        if folder is not None:
            os.chdir(folder)


def draw_from_the_beginning():
    """Random numbers without a seed are the same in every run, as in the sandbox."""
    random.seed(0)
    if arrays():
        sys.modules["numpy"].random.seed(0)


def copied(value):
    """A table that is given, as one of the learner's own; its rows are what they are."""
    return type(value)(value) if type(value) in (dict, list) else value


def lent(value):
    """What a learner's function gets: copies of arrays and containers, and functions of the judge's."""
    if type(value) in (list, tuple):
        return type(value)(map(lent, value))
    if is_array(value):
        return value.copy()
    return borrowed(value) if callable(value) else value


def borrowed(function):
    """A function that lives with the judge: it sees the judge's Python, and plain values."""
    def call(*args, **names):
        with world.judging(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return plain(function(*handed(args), **dict(zip(names, handed(names.values()), strict=True))))
    return call
