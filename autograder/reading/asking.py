"""A probe put to a learner's function: one call, or one for each of several places, whose results are one list."""

from collections.abc import Generator, Iterable
from itertools import groupby

from autograder.learners.answers import Answer, Editable, Learner, Swift
from autograder.reading.probe import Probe


def put(learner: Learner, function: str, probe: Probe) -> Answer:
    """The answer to one probe."""
    if probe.each:
        return together([learner.call(function, *args) for args in probe.each])
    return learner.call(function, *probe.args, then=probe.then, by_name=probe.by_name)


def put_all(learner: Learner, function: str, probes: Iterable[Probe]) -> Generator[Answer]:
    """The answer to each probe, in order. One that is slow, or asks for several calls, is not put before its turn."""
    for is_alone, some in groupby(probes, lambda probe: probe.slow or bool(probe.each)):
        if isinstance(learner, Swift) and not is_alone:
            yield from learner.calls(function, [(probe.args, probe.then, probe.by_name) for probe in some])
        else:
            yield from (put(learner, function, probe) for probe in some)


def put_each(learner: Editable, place: str, sources: list[str], function: str, probe: Probe) -> list[Answer]:
    """The answer of each way to write a statement."""
    if probe.each:
        rows = [list(learner.attempts(place, sources, function, *args)) for args in probe.each]
        return [together(list(answers)) for answers in zip(*rows, strict=True)]
    return list(learner.attempts(place, sources, function, *probe.args, then=probe.then, by_name=probe.by_name))


def together(answers: list[Answer]) -> Answer:
    """Several answers as one; the first that is none, or that failed, stands for all."""
    for answer in answers:
        if not isinstance(answer, Answer) or answer.failure is not None:
            return answer
    warned = next((answer.warnings for answer in answers if type(answer.warnings) is tuple), ())
    return Answer([answer.value for answer in answers], warnings=warned)
