"""Many ways of writing one statement, put to the questions of one function: which of them answer every one rightly?"""

from collections.abc import Iterable

from autograder.exercises.exercise import Part
from autograder.learners.answers import Editable
from autograder.reading.asking import put_each
from autograder.reading.probe import Probe
from autograder.reading.reading import read


def passing(learner: Editable, part: Part, place: str, sources: Iterable[str], probes: Iterable[Probe]) -> list[str]:
    """The sources whose answers to all these probes are right, in their order.

    place: the name of the cell in which the statement stands. A probe is put to those that are left from the ones
    before it; so the first should be one that most get wrong.
    """
    left = list(sources)
    for probe in probes:
        if not left:
            break
        answers = put_each(learner, place, left, part.function, probe)
        left = [source for source, answer in zip(left, answers, strict=False) if not read(probe, answer).is_slip]
    return left
