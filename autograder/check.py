"""`check`: ask a learner's functions the questions of an exercise, read the answers, and say what was found.

First all fixed questions of all functions, then, to a learner made anew, all fresh ones: nothing that a fresh question
asked can reach a visible word. Each function goes through the same stages in the same order; the first stage that finds
trouble ends that function's run, and the later ones are reported as not run. A fault of ours is a finding of one
function; the others are judged all the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from autograder.diagnosis import words
from autograder.diagnosis.diagnose import Told, diagnose
from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.table import lookup
from autograder.learners.answers import Answer, Learner
from autograder.learners.local import LocalLearner
from autograder.learners.telling import clean
from autograder.learners.world import judging
from autograder.reading.probe import PUBLIC_SEED, Probe
from autograder.reading.reading import Reading, read
from autograder.report import FAULT, Finding, Report
from autograder.sentences import say

FINAL = ("missing", "not_callable", "stopped")    # after such an answer no further question is worth its time
CARRIER = "values"      # the stage that carries the visible points


def check(exercise: str, learner: Learner | dict[str, Any], seed: int = PUBLIC_SEED) -> Report:
    """Return the Report of one exercise.

    exercise: a name of the table. learner: a namespace such as globals(), or a Learner. seed: of the fresh
    inputs of each function's last stage; the other probes are fixed and public.

    >>> from solutions.activations import ACTIVATIONS
    >>> f = ACTIVATIONS["sigmoid"]
    >>> check("sigmoid", {"g": f.g, "g_prime": f.g_prime, "g_prime_from_a": f.g_prime_from_a}).passed
    True
    """
    with judging():     # whatever a notebook's user has changed of Python, it is not the judge's
        return judged(lookup(exercise), LocalLearner(learner) if isinstance(learner, dict) else learner, seed)


def judged(spec: Exercise, asked: Learner, seed: int) -> Report:
    """The Report of `check`."""
    found = {part: fixed(spec, part, asked) for part in spec.parts}
    if any(stands(findings) for findings in found.values()):
        asked.renew()
    for part, findings in found.items():
        if stands(findings):
            findings[-1] = fresh(spec, part, asked, seed)
    return Report(spec.name, tuple(mended(found)))


def stands(findings):
    """Has a function passed all stages but the last, which is still open?"""
    return all(finding.passed for finding in findings[:-1])


def fixed(spec, part, learner):
    """The findings of one function on its fixed questions; the last stage is still open."""
    try:
        findings = run_stages(spec, part, ask(learner, part, part.fixed))
    except Exception as error:  # noqa: BLE001  the firewall of one function
        findings = [finding(part, name) if name != CARRIER else fault(part, name, error) for name, _ in STAGES]
    return [*findings, finding(part, part.stage)]


def fresh(spec, part, learner, seed):
    """The finding of one function's last stage: fresh questions, which may fail by any of the other stages."""
    try:
        asked = ask(learner, part, part.seeded(seed, learner))
        trouble = first_trouble(asked)
        return failed(spec, part, part.stage, trouble, asked) if trouble else finding(part, part.stage, True)
    except Exception as error:  # noqa: BLE001  the firewall of one function
        return fault(part, part.stage, error)


def is_right(part: Part, learner: Learner, seed: int = PUBLIC_SEED) -> bool:
    """Does the function pass every stage? The bare verdict of `check`, without a diagnosis."""
    if first_trouble(ask(learner, part, part.fixed)):
        return False
    learner.renew()
    return not first_trouble(ask(learner, part, part.seeded(seed, learner)))


def ask(learner: Learner, part: Part, probes: Iterable[Probe]) -> list[Reading]:
    """Put every probe to the learner's function, and read each answer; after one that is final, ask no more.

    A slow one is not put to a function that has gone wrong before: it would only take its time.
    """
    readings = []
    for probe in probes:
        if probe.slow and any(reading.is_slip for reading in readings):
            break
        answer = learner.call(part.function, *probe.args, then=probe.then)
        readings.append(explained(read(probe, answer), part.function, learner))
        if readings[-1].state in FINAL:
            break
    return readings


def explained(reading, name, learner):
    """A function that is missing because its own definition failed says so."""
    because = next((remark.failure for remark in learner.remarks if name in remark.names), None)
    if because and reading.state == "missing":
        return read(reading.probe, Answer(failure=replace(because, kind="missing")))
    return reading


def run_stages(spec, part, asked):
    """One finding a stage; the carrier's has the visible points."""
    findings, trouble = [], None
    for name, stage in STAGES:
        if trouble:
            findings.append(finding(part, name))
        elif trouble := stage(asked):
            findings.append(failed(spec, part, name, trouble, asked))
        else:
            said = guarded(lambda: Told(words.remarks(part, asked))) if name == CARRIER else Told()
            findings.append(finding(part, name, True, rationale=said.rationale, observation=said.observation))
    return findings


def finding(part, stage, passed=None, **told):
    """A finding of one stage, with the points that it carries."""
    most = {CARRIER: part.visible, part.stage: part.hidden}.get(stage, 0)
    return Finding(f"{part.function}.{stage}", passed, most if passed else 0, most, **told)


def failed(spec, part, stage, trouble, asked):
    """The finding of a stage that found trouble, with the mistake that explains it."""
    told = guarded(lambda: diagnose(spec, part, asked, trouble.asked))
    rationale = " ".join(filter(None, (trouble.rationale, told.rationale)))
    return finding(part, stage, False, rationale=rationale, help=told.help, mistake=told.mistake,
                   observation=told.observation)


def fault(part, stage, error):
    """The finding of a stage in which the checker itself failed: it says so, and takes nobody else along."""
    return finding(part, stage, rationale=say("stage.fault", what=told_of(error)), observation=FAULT)


def told_of(error):
    return clean(f"{type(error).__name__}: {error}")


def guarded(make):
    """What only adds words to a verdict must not cost the verdict: a fault in it is told in their place."""
    try:
        return make()
    except Exception as error:  # noqa: BLE001  the firewall of the words; the verdict is made already
        return Told(say("stage.fault-words", what=told_of(error)), observation=FAULT)


def mended(found):
    """All findings; where a function may be wrong because it calls an earlier one that is, they say so."""
    first_wrong = None
    for part, findings in found.items():
        for each in findings:
            if each.passed is False and each.observation != "unwritten" and first_wrong:
                first = say("help.mend-first", function=part.function, earlier=first_wrong)
                each = replace(each, help=f"{first} {each.help}")
            yield each
        if not all(each.passed for each in findings):
            first_wrong = first_wrong or part.function


@dataclass(frozen=True)
class Trouble:
    """What a stage found: a sentence, and the readings that show it."""

    rationale: str
    asked: tuple[Reading, ...]


def first_trouble(asked):
    return next(filter(None, (stage(asked) for _, stage in STAGES)), None)


def defined(asked):
    """There is a function of that name."""
    first = asked[0]
    return Trouble(words.undefined(first), (first,)) if first.state in ("missing", "not_callable") else None


def returns(asked):
    """Every call gives a value: no exception, no None, nothing that is not an array or a number."""
    bad = tuple(reading for reading in asked if reading.gave_nothing)
    return Trouble(words.no_value(bad[0]), bad) if bad else None


def shape(asked):
    """Every result has the contract's form: so many values, each an array of the right shape."""
    bad = tuple(reading for reading in asked if reading.state in ("form", "shape"))
    return Trouble(words.misshapen(bad[0]), bad) if bad else None


def unchanged(asked):
    """A call changes neither its arguments nor what an earlier call returned."""
    meddler = next((reading for reading in asked if reading.changed), None)
    if meddler:
        return Trouble(words.changed(meddler), (meddler,))
    bad = tuple(reading for reading in asked if reading.is_bad)
    if bad and all(reading.probe.then is not None for reading in bad):
        return Trouble(words.overwritten(bad[0]), bad)
    return None


def finite(asked):
    """No NaN and no infinity."""
    bad = tuple(reading for reading in asked if any(not leaf.finite for leaf in reading.leaves))
    return Trouble(words.not_finite(bad[0]), bad) if bad else None


def values(asked):
    """Every finite entry lies within its tolerance of the right value, or in the legal interval at a kink."""
    bad = tuple(reading for reading in asked if reading.probe.then is None and
                any(leaf.is_wrong_and_finite for leaf in reading.leaves))
    return Trouble(words.worst_point(bad), bad) if bad else None


STAGES = (("defined", defined), ("returns", returns), ("shape", shape), ("unchanged", unchanged),
          ("finite", finite), ("values", values))


class CheckerError(Exception):
    """Gone with the next commit of the class."""
