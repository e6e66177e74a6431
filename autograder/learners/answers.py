"""What a learner's function gave back, and the one way the checks may ask for it.

The checks never touch a learner's code. They hold a `Learner`, ask it to call a function by name with
plain arguments, and get an `Answer` made of plain values. `LocalLearner` (autograder.learners.local) calls in this
process, for a notebook or a browser page; the sandbox's learner sends the same question to another one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, Self, runtime_checkable


@dataclass(frozen=True)
class Failure:
    """A call that gave no value.

    kind: "missing" (no such name), "not_callable", "raised", "stopped" (time, memory, a crash, or without a message
    a loop that never ends), "unusable" (a result that is no array, number, string, list or tuple of such).
    type and message are the exception's; where is "line 3: `return s*(1-ss)`" or "".
    """

    kind: str
    type: str = ""
    message: str = ""
    where: str = ""


class NotRun(str):
    """The text of a cell that is no code of the learner's, though it defines something; why: "a Markdown cell"."""

    def __new__(cls, text: str, why: str) -> Self:
        made = super().__new__(cls, text)
        made.why = why
        return made

    why: str

    def __getnewargs__(self):
        return str(self), self.why

    def failure(self) -> Failure:
        """What a function is told that stands here and nowhere else."""
        return Failure("not_run", message=self.why)


@dataclass(frozen=True)
class Answer:
    """One call: its value or its failure, its arguments as the call left them, its warnings."""

    value: Any = None
    failure: Failure | None = None
    after: tuple = ()
    warnings: tuple[str, ...] = ()


Call = tuple[tuple, tuple | None, tuple[str, ...]]      # args, then, by_name; see `Learner.call`


@dataclass(frozen=True)
class Remark:
    """A statement at the top level of a learner's code that failed; what stands below it ran all the same.

    cell: the place of its cell in the list of cells. names: what it would have defined ("g", "plt"); a function that is
    missing is missing because of the remark that names it.
    """

    cell: int
    failure: Failure
    names: tuple[str, ...] = ()


class Learner(Protocol):
    """Code under judgement."""

    @property
    def remarks(self) -> list[Remark]:
        """What failed at the top level of the code."""
        ...

    def call(self, name: str, *args: Any, then: tuple | None = None, by_name: tuple[str, ...] = ()) -> Answer:
        """Call `name(*args)` on copies of args. Functions among the arguments are called back.

        by_name: the last arguments go in by these names; the others go in by their places.

        With `then`, call `name(*then)` afterwards and read the first result only after that: a function
        that hands out the same buffer twice gives itself away.
        """
        ...

    def renew(self, instead: Mapping[str, str] | None = None) -> None:
        """Forget all that was called: the code runs anew, in a child or a namespace that has seen no question.

        instead: {name: program} puts other functions in the places of these names, from here to the next renewal. A
        program is whole in itself and makes a function of that name; it comes from the grader, never from a learner.
        A namespace that is handed over, as a notebook's, stays what it is but for these names, while a call lasts.
        """
        ...


@runtime_checkable
class Swift(Protocol):
    """Code in another process, which need not be asked one question after another."""

    def calls(self, name: str, every: Iterable[Call]) -> Iterator[Answer]:
        """`call` for each question, in order. Some that nobody listens to any more may be made all the same."""
        ...


class Editable(Learner, Protocol):
    """Code that came as cells, so that it can be asked what it would answer if it were written otherwise."""

    cells: list[tuple[str, str]]

    def attempts(self, place: str, sources: Iterable[str], name: str, *args: Any,
                 then: tuple | None = None, by_name: tuple[str, ...] = ()) -> Iterator[Answer]:
        """For each source of a statement in the cell of that name: `call` with that one in its place.

        Nothing of an attempt stays. One that never ends or ends its process costs itself alone.
        """
        ...

    def listen(self) -> None:
        """From now on, keep what the code prints, for `heard`."""
        ...

    def heard(self) -> str:
        """The beginning of what the code printed until it was renewed for the first time."""
        ...

    def anew(self, cells: Iterable[tuple[str, str]]) -> Self:
        """A learner like this one, with other cells."""
        ...

    def close(self) -> object:
        """Nothing more is asked."""
        ...
