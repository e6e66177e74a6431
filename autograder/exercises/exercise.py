"""The two classes of the table of exercises: what a learner defines, for how many points, and what judges it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from autograder.learners.answers import Learner
from autograder.reading.probe import Probe
from autograder.reading.reading import Reading


@dataclass(frozen=True)
class Part:
    """One function of an exercise.

    visible points are earned on fixed public probes, hidden ones on fresh probes drawn from a seed; `stage`
    names that last check. probes() makes the fixed questions; seeded(seed, learner) the fresh ones, whose truth is the
    reference's, and hands the learner only to a judge that has to see a first answer before it can ask the next.
    advice is what to try when no known mistake fits. kink(asked) may remark on a legal choice.
    taught is the form that the book teaches, where the reference is written otherwise.
    apart: (kind of fixed probe, points of the visible ones) of each clause that is judged by itself: an answer that
    breaks it keeps all other points.
    """

    function: str
    signature: str
    reference: Callable[..., Any]
    visible: int
    hidden: int
    stage: str
    probes: Callable[[], list[Probe]]
    seeded: Callable[[int, Learner], list[Probe]]
    advice: str = "Work out one value by hand and compare it with what your function returns."
    kink: Callable[[list[Reading]], str] | None = None
    taught: Callable | None = None
    apart: tuple[tuple[str, int], ...] = ()

    @property
    def solution(self) -> Callable:
        """The model answer: what a learner is shown, and what stands in for a learner's right function."""
        return self.taught or self.reference

    @cached_property
    def fixed(self) -> list[Probe]:
        """The fixed probes, made once: every call gets copies of their arguments."""
        return self.probes()


@dataclass(frozen=True)
class Exercise:
    """An exercise: its name, its title, the page that teaches it, its functions, and the names it gives.

    given maps names that the notebook hands to the learner (`np`, `ACTIVATIONS`) to what they stand for. needs
    names the packages, beside Python's own library, that its check loads: a page fetches no others.
    brought: functions of earlier exercises. They are given as well, in the form that the book teaches, and a learner
    may have their own in the same file; if one of these is wrong, it costs nothing here.
    """

    name: str
    title: str
    page: str
    parts: tuple[Part, ...]
    given: dict[str, Any]
    needs: tuple[str, ...] = ("numpy",)
    brought: tuple[Part, ...] = ()

    @property
    def max_points(self) -> int:
        return sum(part.visible + part.hidden for part in self.parts)

    def part(self, function: str) -> Part:
        return next(part for part in self.parts if part.function == function)

    def namespace(self) -> dict[str, Any]:
        """A fresh namespace in which everything is given and every function is right."""
        right = {part.function: part.solution for part in (*self.brought, *self.parts)}
        return {"__name__": "__main__", **self.given, **right}
