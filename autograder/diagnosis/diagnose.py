"""Which mistake is it? A known one, recognised by its answers, or the sharpest thing that is true."""

from dataclasses import dataclass

from autograder.diagnosis.mistakes.answers import answers, compare, left_alike, put, same_as_right
from autograder.diagnosis.mistakes.collect import harmless, rows_of
from autograder.diagnosis.observe import observe
from autograder.sentences import say

ASIDE = ("python number", "by name")    # where two ways to write one slip may go wrong differently
SEEDED = ("fresh", "the same seed")   # kinds of the first seeded probe: the mistakes' answers are not known yet


@dataclass(frozen=True)
class Told:
    """What the learner is told beside the bare facts."""

    rationale: str = ""
    help: str = ""
    mistake: str | None = None
    observation: str | None = None


def diagnose(spec, part, asked, bad):
    """Explain the wrong answers `bad`, a subset of all answers `asked`; all are Readings."""
    page = say("help.page", page=spec.page)
    if asked[0].failure and asked[0].failure.type == "NotImplementedError":
        return Told(help=f"{say('help.unwritten')} {page}", observation="unwritten")
    known = recognise(spec, part, asked, bad)
    if known:
        return Told(known.says, f"{known.tries} {page}", mistake=known.id)
    seen, sentence = observe(asked, bad)
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
        theirs = put(mistake, [mine.probe for mine in asked]) if fresh else answers(mistake, part)
        fit = likeness(asked, bad, theirs)
        if fit and all(mine.probe.slow for mine in bad) and same_as_right(mistake, part):
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
        alike = compare(mine, their)
        if alike is False:
            alike = off_the_kink(mine, their)
        if alike is False and their.is_slip and mine.is_slip and mine.probe.kind in ASIDE:
            continue
        if alike is False:
            return 0
        agreeing += bool(alike)
        symptoms += bool(alike) and any(mine is b for b in bad) and their.is_slip
    return agreeing if symptoms else 0


def off_the_kink(mine, their):
    """Do two answers differ only at a kink where mine is legal? A slip may go with either convention."""
    several = getattr(mine.probe.at, "shape", ())
    if not several or their.failure or len(mine.leaves) != 1:
        return False
    return left_alike(mine, their) and mine.leaves[0].same_off_the_kink(their.value)
