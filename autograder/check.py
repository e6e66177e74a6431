"""`check`: ask a learner's functions the probes of an exercise and say what was found.

Each function goes through the same stages in the same order; the first stage that finds trouble ends that
function's run, and the later stages are reported as not run.
"""

from dataclasses import dataclass, replace

from autograder.diagnosis import words
from autograder.diagnosis.diagnose import diagnose
from autograder.exercises.table import lookup
from autograder.learners.answers import Answer
from autograder.learners.local import LocalLearner
from autograder.reading.compare import WrongForm, identical
from autograder.reading.probe import PUBLIC_SEED, Probe
from autograder.report import Finding, Report


class CheckerError(Exception):
    """A fault of the checker itself. It is never the learner's, and it stops a graded run loudly."""


@dataclass(frozen=True)
class Asked:
    """A probe and the learner's answer to it."""

    probe: Probe
    answer: Answer

    @property
    def leaves(self):
        return self.probe.leaves(self.answer.value)

    @property
    def fitting(self):
        """The leaves of the right shape. Each stage judges these alone, and leaves the rest to the others."""
        if self.answer.failure or self.answer.value is None:
            return []
        try:
            return [leaf for leaf in self.leaves if leaf.fits]
        except WrongForm:
            return []


@dataclass(frozen=True)
class Trouble:
    """What a stage found: a sentence, and the answers that show it."""

    rationale: str
    asked: tuple[Asked, ...]


def check(exercise, learner, seed=PUBLIC_SEED):
    """Return the Report of one exercise.

    exercise: a name of EXERCISES. learner: a namespace such as globals(), or a Learner. seed: of the fresh
    inputs of each function's last stage; the other probes are fixed and public.

    >>> from solutions.activations import ACTIVATIONS
    >>> f = ACTIVATIONS["sigmoid"]
    >>> check("sigmoid", {"g": f.g, "g_prime": f.g_prime, "g_prime_from_a": f.g_prime_from_a}).passed
    True
    """
    spec = lookup(exercise)
    learner = LocalLearner(learner) if isinstance(learner, dict) else learner
    findings, passed, first_wrong = [], set(), None
    for part in spec.parts:
        try:
            found = judge(spec, part, learner, seed, passed)
        except Exception as error:
            raise CheckerError(f"the checker of {exercise}.{part.function} failed with {type(error).__name__}: "
                               f"{error}. This is the checker's fault, not the learner's.") from error
        findings += [mend_first(finding, first_wrong) for finding in found]
        if all(finding.passed for finding in found):
            passed.add(part.function)
        else:
            first_wrong = first_wrong or part.function
    return Report(exercise, tuple(findings))


def mend_first(finding, earlier):
    """What a function gets wrong may come from an earlier one that it calls: say so, for nothing here can tell."""
    if finding.passed is not False or finding.observation == "unwritten" or earlier is None:
        return finding
    return replace(finding, help=f"{words.mend_first(finding.function, earlier)} {finding.help}")


def judge(spec, part, learner, seed, passed):
    """The findings of one function: fixed probes through all stages, then fresh ones from the seed."""
    asked = ask(learner, part, part.probes())
    findings = run_stages(spec, part, asked, STAGES, "values", part.visible)
    last = f"{part.function}.{part.stage}"
    if not all(finding.passed for finding in findings):
        return [*findings, Finding(last, None, 0, part.hidden)]
    fresh = ask(learner, part, part.seeded(learner, seed, passed))
    trouble = next(filter(None, (stage(fresh) for _, stage in STAGES)), None)
    if trouble:
        return [*findings, failed(spec, part, part.stage, trouble, fresh, part.hidden)]
    return [*findings, Finding(last, True, part.hidden, part.hidden)]


def is_right(part, learner, seed=PUBLIC_SEED, passed=()):
    """Does the function pass every stage? The bare verdict of `judge`, without a diagnosis."""
    asked = ask(learner, part, part.probes())
    if any(stage(asked) for _, stage in STAGES):
        return False
    fresh = ask(learner, part, part.seeded(learner, seed, passed))
    return not any(stage(fresh) for _, stage in STAGES)


def ask(learner, part, probes):
    """Put every probe to the learner's function; after one that had to be stopped, ask no more."""
    asked = []
    for probe in probes:
        answer = explained(learner.call(part.function, *probe.args, then=probe.then), learner)
        asked.append(Asked(probe, answer))
        if answer.failure and answer.failure.kind in ("missing", "not_callable", "stopped"):
            break
    return asked


def explained(answer, learner):
    """A name that is missing because an earlier cell stopped says so."""
    stopped = next(filter(None, learner.cell_failures), None)
    if stopped and answer.failure and answer.failure.kind == "missing":
        return Answer(failure=replace(stopped, kind="missing"))
    return answer


def run_stages(spec, part, asked, stages, carrier, points):
    """One finding a stage; the stage named `carrier` carries the points."""
    findings, trouble = [], None
    for name, stage in stages:
        most = points if name == carrier else 0
        if trouble:
            findings.append(Finding(f"{part.function}.{name}", None, 0, most))
            continue
        trouble = stage(asked)
        if trouble:
            findings.append(failed(spec, part, name, trouble, asked, most))
        else:
            remark = words.remarks(part, asked) if name == carrier else ""
            findings.append(Finding(f"{part.function}.{name}", True, most, most, remark))
    return findings


def failed(spec, part, stage, trouble, asked, most):
    """The finding of a stage that found trouble, with the mistake that explains it."""
    told = diagnose(spec, part, asked, trouble.asked)
    rationale = " ".join(filter(None, (trouble.rationale, told.rationale)))
    return Finding(f"{part.function}.{stage}", False, 0, most, rationale, told.help, told.mistake, told.observation)


def defined(asked):
    """There is a function of that name."""
    first = asked[0]
    if first.answer.failure and first.answer.failure.kind in ("missing", "not_callable"):
        return Trouble(words.undefined(first), (first,))
    return None


def returns(asked):
    """Every call gives a value: no exception, no None, nothing that is not an array or a number."""
    there = [a for a in asked if not (a.answer.failure and a.answer.failure.kind in ("missing", "not_callable"))]
    bad = tuple(a for a in there if a.answer.failure or a.answer.value is None)
    return Trouble(words.no_value(bad[0]), bad) if bad else None


def shape(asked):
    """Every result has the contract's form: so many values, each an array of the right shape."""
    bad, sentence = [], ""
    for a in asked:
        if a.answer.failure or a.answer.value is None:
            continue
        try:
            misfit = next((leaf for leaf in a.leaves if not leaf.fits), None)
            found = misfit and words.wrong_shape(a.probe, misfit)
        except WrongForm as error:
            found = words.wrong_form(a.probe, str(error))
        if found:
            bad.append(a)
            sentence = sentence or found
    return Trouble(sentence, tuple(bad)) if bad else None


def unchanged(asked):
    """A call changes neither its arguments nor what an earlier call returned."""
    for a in asked:
        for position, (before, after) in enumerate(zip(a.probe.args, a.answer.after, strict=False)):
            if not identical(before, after):
                return Trouble(words.changed(a.probe, position), (a,))
    bad = [a for a in asked if any(leaf.is_wrong(a.probe.scale) for leaf in a.fitting)]
    if bad and all(a.probe.then is not None for a in bad):
        return Trouble(words.overwritten(bad[0].probe), tuple(bad))
    return None


def finite(asked):
    """No NaN and no infinity."""
    bad = tuple(a for a in asked if any(not leaf.finite for leaf in a.fitting))
    return Trouble(words.not_finite(bad[0]), bad) if bad else None


def values(asked):
    """Every finite entry lies within its tolerance of the right value, or in the legal interval at a kink."""
    bad = tuple(a for a in asked if a.probe.then is None and
                any(leaf.is_wrong(a.probe.scale, finite=True) for leaf in a.fitting))
    return Trouble(words.worst_point(bad), bad) if bad else None


STAGES = (("defined", defined), ("returns", returns), ("shape", shape), ("unchanged", unchanged),
          ("finite", finite), ("values", values))
