"""`check`: ask a learner's functions the questions of an exercise, read the answers, and say what was found.

First all fixed questions of all functions, then, to a learner made anew, all fresh ones: nothing that a fresh question
asked can reach a visible word. Each function goes through the same stages in the same order; the first stage that finds
trouble ends that function's run, and the later ones are reported as not run. A fault of ours is a finding of one
function; the others are judged all the same.
"""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from typing import Any

from autograder.carried import all_pass, is_missing, listed, remarked, told_last, worth
from autograder.diagnosis import words
from autograder.diagnosis.diagnose import Told, diagnose
from autograder.diagnosis.stops import with_import
from autograder.errors import let_interrupt
from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.table import lookup
from autograder.learners.answers import Answer, Learner
from autograder.learners.local import LocalLearner
from autograder.learners.telling import clean
from autograder.learners.world import judging
from autograder.reading.asking import put_all
from autograder.reading.probe import LAST, PUBLIC_SEED, Probe
from autograder.reading.reading import Reading, read
from autograder.report import FAULT, Finding, Report
from autograder.sentences import say
from autograder.stages import STAGES
from autograder.texts.reference import stand_ins

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
            findings[-1] = fresh(spec, part, asked, seed, findings)
    carry(spec, asked, seed, found)
    return Report(spec.name, tuple(each for findings in found.values() for each in findings))


def stands(findings):
    """Has a function passed all stages but the last, which is still open? What is judged apart keeps nobody from it."""
    return all(finding.passed for finding in findings[:len(STAGES)])


def fixed(spec, part, learner):
    """The findings of one function on its fixed questions; the last stage is still open."""
    try:
        findings = run_stages(spec, part, ask(learner, part, part.fixed))
    except Exception as error:  # noqa: BLE001  the firewall of one function
        findings = [finding(part, name) if name != CARRIER else fault(part, name, error) for name in names_of(part)]
    return [*findings, finding(part, part.stage)]


def fresh(spec, part, learner, seed, before):
    """The finding of one function's last stage: fresh questions, which may fail by any of the other stages.

    before: its other findings. Who is wrong in what is judged apart hears nothing of fresh questions as such.
    """
    try:
        asked = ask(learner, part, part.seeded(seed, learner))
        trouble = first_trouble(asked)
        if trouble and any(each.passed is False for each in before):
            return finding(part, part.stage, False, rationale=trouble.rationale, observation="as-before")
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
    readings: list[Reading] = []
    probes = list(probes)
    with closing(put_all(learner, part.function, probes)) as answers:
        for probe in probes:
            if probe.slow and any(reading.is_slip for reading in readings):
                break
            readings.append(explained(read(probe, next(answers)), part.function, learner))
            if readings[-1].state in FINAL:
                break
    return readings


def explained(reading, name, learner):
    """A function that is missing because its own definition failed says so."""
    because = min((remark.failure for remark in learner.remarks if name in remark.names), default=None,
                  key=lambda failure: failure.kind == "not_run")
    if because and reading.state == "missing":
        return read(reading.probe, Answer(failure=replace(because, kind="missing", type=because.type or because.kind)))
    if reading.failure and reading.failure.type == "NameError":
        lost = next((remark.failure for remark in learner.remarks for name in remark.names
                     if f"'{name}'" in reading.failure.message and "Error" in remark.failure.type), None)
        return replace(reading, failure=with_import(reading.failure, lost)) if lost else reading
    return reading


def run_stages(spec, part, asked):
    """One finding a stage, then one a clause that is judged apart; the carrier's has the other visible points."""
    kinds = {slug(kind): kind for kind, _ in part.apart}
    usual = [reading for reading in asked if reading.probe.kind not in kinds.values()]
    where, trouble = first_stage(usual)
    findings = []
    for name in names_of(part):
        if name in kinds and not trouble:
            own = first_trouble([reading for reading in asked if reading.probe.kind == kinds[name]])
            findings.append(failed(spec, part, name, own, asked) if own else finding(part, name, True))
        elif name == where:
            findings.append(failed(spec, part, name, trouble, asked))
        elif trouble and any(each.passed is False for each in findings) or name in kinds:
            findings.append(finding(part, name))
        else:
            said = guarded(lambda: Told(words.remarks(part, usual))) if name == CARRIER else Told()
            findings.append(finding(part, name, True, rationale=said.rationale, observation=said.observation))
    return findings


def names_of(part):
    """The names of the stages on fixed questions, in order."""
    return [*(name for name, _ in STAGES), *(slug(kind) for kind, _ in part.apart)]


def slug(kind):
    return kind.replace(" ", "-")


def finding(part, stage, passed=None, **told):
    """A finding of one stage, with the points that it carries."""
    apart = {slug(kind): points for kind, points in part.apart}
    most = {CARRIER: part.visible - sum(apart.values()), part.stage: part.hidden, **apart}.get(stage, 0)
    return Finding(f"{part.function}.{stage}", passed, most if passed else 0, most, **told)


def failed(spec, part, stage, trouble, asked):
    """The finding of a stage that found trouble, with the mistake that explains it."""
    told = guarded(lambda: diagnose(spec, part, asked, trouble.asked))
    rationale = " ".join(filter(None, (told.rationale, trouble.rationale)))
    return finding(part, stage, False, rationale=rationale, help=told.help, mistake=told.mistake,
                   observation=told.observation)


def fault(part, stage, error):
    """The finding of a stage in which the checker itself failed: it says so, and takes nobody else along."""
    return finding(part, stage, rationale=say("stage.fault", what=told_of(error)), observation=FAULT)


def told_of(error):
    """A fault in a few words. Whoever ends a run has made none."""
    let_interrupt(error)
    return clean(f"{type(error).__name__}: {error}")


def guarded(make):
    """What only adds words to a verdict must not cost the verdict: a fault in it is told in their place."""
    try:
        return make()
    except Exception as error:  # noqa: BLE001  the firewall of the words; the verdict is made already
        return Told(say("stage.fault-words", what=told_of(error)), observation=FAULT)


def carry(spec, learner, seed, found):
    """No slip is punished twice: a function that fails beside an earlier one that failed is judged once more, with
    right functions in the places of those. What it is worth by itself, it earns; its findings become the new ones.
    """
    wrong, is_used = None, False
    for part, before in found.items():
        if all(each.passed for each in before):
            continue
        if wrong is None:
            wrong, is_used = brought_and_wrong(spec, learner, seed), bool(spec.brought)
        if wrong and not is_missing(before):
            again, is_used = once_more(spec, part, learner, seed, wrong), True
            if worth(again) == part.visible + part.hidden:
                alone = [[one] for one in wrong if len(wrong) > 1]
                cause = next((few for few in alone if all_pass(once_more(spec, part, learner, seed, few))), wrong)
                found[part] = remarked(again, say("carried.right", function=part.function, earlier=listed(cause)),
                                       CARRIER)
                continue
            if worth(again) >= worth(before) and again != before:
                found[part] = [told_last(each, say("carried.wrong", earlier=listed(wrong))) for each in again]
        wrong.append(part)
    if is_used:
        learner.renew()


def brought_and_wrong(spec, learner, seed):
    """The functions of earlier exercises that the learner has brought along and that are not right."""
    found = []
    for part in spec.brought:
        learner.renew()
        if not is_right(part, learner, seed):
            found.append(part)
    return found


def once_more(spec, part, learner, seed, instead):
    """The findings of one function, on fixed and on fresh questions, with right functions in the places of others."""
    programs = stand_ins(spec, instead)
    learner.renew(programs)
    findings = fixed(spec, part, learner)
    if stands(findings):
        learner.renew(programs)
        findings[-1] = fresh(spec, part, learner, seed, findings)
    return findings


def first_trouble(asked):
    return first_stage(asked)[1]


def first_stage(asked):
    """(name of a stage, the trouble it found) of the first that finds any; what is judged last has its turn last."""
    for readings in ([reading for reading in asked if reading.probe.kind not in LAST], asked):
        for name, stage in STAGES if readings else ():
            if trouble := stage(readings):
                return name, trouble
    return "", None
