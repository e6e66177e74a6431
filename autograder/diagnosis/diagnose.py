"""Which mistake is it? A known one, recognised by its answers, or the sharpest thing that is true."""

import re
from dataclasses import dataclass
from functools import lru_cache

from autograder.diagnosis.mistakes.collect import harmless, rows_of
from autograder.diagnosis.observe import observe
from autograder.exercises.table import lookup
from autograder.learners.answers import Answer
from autograder.learners.local import LocalLearner
from autograder.reading.compare import WrongForm, same

SEEDED = ("fresh", "the same seed")   # kinds of the first seeded probe: the mistakes' answers are not known yet
MATMUL = re.compile(r"matmul.*size (\d+) is different from (\d+)")
DOT = re.compile(r"not aligned: (\d+) .*!= (\d+) ")


@dataclass(frozen=True)
class Told:
    """What the learner is told beside the bare facts."""

    rationale: str = ""
    help: str = ""
    mistake: str | None = None
    observation: str | None = None


def diagnose(spec, part, asked, bad):
    """Explain the wrong answers `bad`, a subset of all answers `asked`."""
    page = f"Page: {spec.page}."
    if asked[0].answer.failure and asked[0].answer.failure.type == "NotImplementedError":
        return Told(help=f"Write the body, then check again. {page}", observation="unwritten")
    known = recognise(spec, part, asked, bad)
    if known:
        return Told(known.says, f"{known.tries} {page}", mistake=known.id)
    seen, sentence = observe(part, asked, bad)
    return Told(sentence, f"{part.advice} {page}".strip(), observation=seen)


def recognise(spec, part, asked, bad):
    """The known mistake that gives the learner's answers, or None; of several, the first that fits most.

    A row that is no mistake here has no symptom to share, and one that repeats another comes after it.
    """
    best, most = None, 0
    fresh = asked[0].probe.kind in SEEDED
    for mistake in rows_of(spec.name, part.function):
        if fresh and not harmless(mistake):
            continue    # it would have been seen at the fixed probes, which this answer passed
        theirs = put(mistake, [a.probe for a in asked]) if fresh else answers(mistake, part)
        fit = likeness(asked, bad, theirs)
        if fit and all(a.probe.slow for a in bad) and same_as_right(mistake, part):
            continue
        if fit > most:
            best, most = mistake, fit
    return best


def likeness(asked, bad, theirs):
    """How many answers agree with the mistake's; 0 if any contradicts it, or no symptom is shared."""
    agreeing, symptoms = 0, 0
    for mine, their in zip(asked, theirs, strict=False):
        if mine.probe.slow:
            symptoms += any(mine is b for b in bad)
            continue
        alike = compare(mine.answer, their)
        if alike is False:
            alike = off_the_kink(mine, their)
        if alike is False:
            return 0
        agreeing += bool(alike)
        symptoms += bool(alike) and any(mine is b for b in bad) and is_wrong(mine.probe, their)
    return agreeing if symptoms else 0


def compare(mine, their):
    """True if two answers agree, False if they contradict, None if mine failed where theirs did not."""
    if mine.failure or their.failure:
        if not mine.failure:
            return False
        return sort_of(mine.failure) == sort_of(their.failure) if their.failure else None
    return same(mine.value, their.value) and same_arguments(mine.after, their.after)


def off_the_kink(mine, their):
    """Do two answers differ only at a kink where mine is legal? A slip may go with either convention."""
    several = getattr(mine.probe.at, "shape", ())
    if not several or their.failure or len(mine.fitting) != 1 or not same_arguments(mine.answer.after, their.after):
        return False
    return mine.fitting[0].same_off_the_kink(mine.probe.at, their.value)


def sort_of(failure):
    """A failure without what differs between two ways of writing the same: np.dot and @ name sizes differently."""
    sizes = MATMUL.search(failure.message) or DOT.search(failure.message)
    said = sorted(sizes.groups()) if sizes else failure.message
    return failure.kind, failure.type, said


def same_arguments(mine, their):
    return all(same(a, b) for a, b in zip(mine, their, strict=True) if a is not None or b is not None)


def is_wrong(probe, answer):
    """Does this answer of the mistake itself show a symptom on this probe?"""
    if answer.failure or answer.value is None:
        return True
    if not same_arguments(answer.after, tuple(None if callable(a) else a for a in probe.args)):
        return True
    try:
        return any(not leaf.fits or leaf.is_wrong(probe.scale) for leaf in probe.leaves(answer.value))
    except WrongForm:
        return True


def same_as_right(mistake, part):
    """Does the mistake show on none of the quick probes? Then these cannot tell that it is this one."""
    right = LocalLearner(lookup(mistake.exercise).namespace())
    return all(probe.slow or compare(right.call(part.function, *probe.args, then=probe.then), their)
               for probe, their in zip(fixed(part), answers(mistake, part), strict=True))


@lru_cache(maxsize=1024)
def answers(mistake, part):
    """The mistake's own answers to the fixed probes of its function."""
    return put(mistake, fixed(part))


@lru_cache(maxsize=64)
def fixed(part):
    """The fixed probes of a part, made once: every call gets copies of their arguments."""
    return part.probes()


def put(mistake, probes):
    learner = program(mistake, mistake.exercise)
    return [Answer() if probe.slow else learner.call(mistake.function, *probe.args, then=probe.then)
            for probe in probes]


@lru_cache(maxsize=1024)
def program(mistake, exercise):
    """The mistake as a learner: everything given and right, but for its own code."""
    return LocalLearner(lookup(exercise).namespace(), cells=[("mistake", mistake.code)])
