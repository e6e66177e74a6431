"""Which mistake is it? A known one, recognised by its answers, or the sharpest thing that is true."""

import re
from dataclasses import dataclass

from autograder.diagnosis.mistakes.answers import answers, compare, left_alike, put, same_as_right, sort_of
from autograder.diagnosis.mistakes.collect import harmless, rows_of
from autograder.diagnosis.observe import observe
from autograder.diagnosis.stops import is_below_the_stub
from autograder.diagnosis.words import is_plain, number, worst
from autograder.reading.probe import ASIDE
from autograder.sentences import say

SEEDED = ("fresh", "the same seed")   # kinds of the first seeded probe: the mistakes' answers are not known yet
SPARED = 2      # questions without an exception, beside others with one, that say when it is raised


@dataclass(frozen=True)
class Told:
    """What the learner is told beside the bare facts."""

    rationale: str = ""
    help: str = ""
    mistake: str | None = None
    observation: str | None = None


def diagnose(spec, part, asked, bad):
    """Explain the wrong answers `bad`, a subset of all answers `asked`; all are Readings."""
    if asked[0].failure and asked[0].failure.type == "NotImplementedError":
        below = is_below_the_stub(asked[0].failure)
        return Told(help="" if below else say("help.unwritten"), observation="below-raise" if below else "unwritten")
    known = recognise(spec, part, asked, bad)
    if known:
        return Told(known.says, known.tries, mistake=known.id)
    said = asked if is_about_aside(bad) else [reading for reading in asked if reading.probe.kind not in ASIDE]
    seen, sentence = observe(said, bad)
    return Told(sentence, advice(part, bad), observation=seen)


def is_about_aside(bad):
    """Is nothing wrong but what is judged last? Else two ways to write one slip may go wrong differently there."""
    return any(reading.probe.kind in ASIDE for reading in bad)


def advice(part, bad):
    """What to try, if it can help: nothing where Python stopped; and by hand at a point where the answer is wrong."""
    if any(reading.gave_nothing for reading in bad):
        return ""
    if "{at}" not in part.advice:
        return part.advice
    entries = [entry for reading in bad for leaf in reading.leaves for entry in leaf.entries() if is_plain(entry)]
    return part.advice.format(at=number(worst(entries).at)) if entries else ""


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
        fit = likeness(asked, bad, theirs, mistake.line)
        if fit and all(mine.probe.slow for mine in bad) and same_as_right(mistake, part):
            continue
        if fit > most:
            best, most = mistake, fit
    return best


def likeness(asked, bad, theirs, line=""):
    """How many answers agree with the mistake's; 0 if any contradicts it, or no symptom is shared."""
    agreeing, symptoms, is_raised_elsewhere = [], 0, False
    for mine, their in zip(asked, theirs, strict=False):
        if mine.probe.slow:
            symptoms += any(mine is b for b in bad)
            continue
        alike = compare(mine, their)
        if alike is False:
            alike = off_the_kink(mine, their)
        if alike is False and mine.probe.kind in ASIDE and not is_about_aside(bad):
            continue
        if alike is False:
            return 0
        if alike:
            agreeing.append((mine, their))
            symptoms += any(mine is b for b in bad) and their.is_slip
        is_raised_elsewhere |= alike is None and bool(mine.failure)
    tells = not only_raised(agreeing) or not is_raised_elsewhere and says_enough(agreeing, line)
    return len(agreeing) if symptoms and tells else 0


def only_raised(agreeing):
    """Is nothing that is shared and wrong a value? An exception has many causes; a wrong value has few."""
    wrong = [mine for mine, their in agreeing if their.is_slip]
    return bool(wrong) and all(mine.state == "raised" for mine in wrong)


def says_enough(agreeing, line):
    """Do shared exceptions say that they have one cause?

    line: a pattern of the line that stops, where a mistake has one: nothing else will do then. Without one, the
    exceptions must differ as the questions do, or come with some of these and not with others.
    """
    raised = [mine.failure for mine, _ in agreeing if mine.state == "raised"]
    if line:
        return all(re.search(line, failure.where) for failure in raised)
    return len({str(sort_of(failure)) for failure in raised}) > 1 or len(agreeing) - len(raised) >= SPARED


def off_the_kink(mine, their):
    """Do two answers differ only at a kink where mine is legal? A slip may go with either convention."""
    several = getattr(mine.probe.at, "shape", ())
    if not several or their.failure or len(mine.leaves) != 1:
        return False
    return left_alike(mine, their) and mine.leaves[0].same_off_the_kink(their.value)
