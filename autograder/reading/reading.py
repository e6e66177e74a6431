"""The door: what a learner's function gave back is read here, once, and everything behind it works with the Reading.

An answer is untrusted in every field. `read` is total: whatever stands in an Answer, a Reading comes out, whose parts
are plain values, cut and cleaned texts, and leaves that fit what was asked.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from autograder.learners.answers import Answer, Failure
from autograder.learners.plain import Unusable
from autograder.learners.telling import clean
from autograder.reading.form import Misfit, WrongForm, leaves
from autograder.reading.probe import Probe
from autograder.reading.value import closed, identical

FAILURES = ("missing", "not_callable", "raised", "stopped", "unusable")
STATES = (*FAILURES, "none", "form", "shape", "values")
MOST_WARNINGS = 10
LOST = object()     # an argument of which no plain value came back


@dataclass(frozen=True)
class Reading:
    """One answer to one probe.

    state: one of STATES; the first five are kinds of failure, "none" is a result None, "form" another nesting than the
    contract's, "shape" an array of a wrong shape, "values" a result whose numbers can be compared.
    failure: what gave no value, in clean words, or None. wrong_form: the sentence of a wrong form, or None.
    leaves: the results of the right shape; misfits: the others. value, after: the plain result and the arguments as the
    call left them, for comparing two readings. changed: positions of the arguments that are not as they were.
    """

    probe: Probe
    state: str
    failure: Failure | None = None
    wrong_form: WrongForm | None = None
    leaves: tuple = ()
    misfits: tuple = ()
    value: Any = None
    after: tuple = ()
    changed: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()

    @cached_property
    def is_bad(self):
        """Is anything wrong with what came back? Arguments that were changed are another question."""
        return self.state != "values" or any(leaf.is_wrong for leaf in self.leaves)

    @property
    def is_slip(self):
        """Is anything wrong with this answer at all?"""
        return self.is_bad or bool(self.changed)

    @property
    def gave_nothing(self):
        """Did no value come back?"""
        return self.state in FAILURES or self.state == "none"


def read(probe: Probe, answer: Answer) -> Reading:
    """The Reading of an Answer to a Probe, whatever the answer holds."""
    if not isinstance(answer, Answer):
        answer = Answer(failure=Failure("unusable", message=f"an object of type {type(answer).__name__}"))
    warnings = texts(answer.warnings)
    if answer.failure is not None:
        failure = cleaned(answer.failure)
        if probe.excused and failure.kind == "raised" and re.match(probe.excused, failure.message):
            return read(probe, Answer(getattr(probe.want, "low", probe.want), after=probe.args))
        return Reading(probe, failure.kind, failure, warnings=warnings)
    after = arguments(probe, answer.after)
    changed = tuple(place for place, (was, is_now) in enumerate(zip(probe.args, after, strict=True))
                    if is_now is LOST or not identical(was, is_now))
    try:
        value = closed(answer.value)
    except Unusable as error:
        failure = Failure("unusable", clean(type(answer.value).__name__), clean(str(error)))
        return Reading(probe, "unusable", failure, after=after, changed=changed, warnings=warnings)
    common = {"value": value, "after": after, "changed": changed, "warnings": warnings}
    if value is None:
        return Reading(probe, "none", **common)
    try:
        found = leaves(probe.view(value) if probe.view else value, probe.want, probe.names, probe.scale, probe.at)
    except WrongForm as error:
        return Reading(probe, "form", wrong_form=error, **common)
    misfits = tuple(leaf for leaf in found if isinstance(leaf, Misfit))
    fitting = tuple(leaf for leaf in found if not isinstance(leaf, Misfit))
    return Reading(probe, "shape" if misfits else "values", leaves=fitting, misfits=misfits, **common)


def cleaned(failure):
    """A failure of a known kind in clean words."""
    parts = (failure.kind, failure.type, failure.message, failure.where) if isinstance(failure, Failure) else ()
    kind, *said = (*parts, "", "", "", "")[:4]
    return Failure(kind if type(kind) is str and kind in FAILURES else "unusable", *map(clean, said))


def arguments(probe, after):
    """The arguments as the call left them, one for each that was given: plain values, or LOST."""
    if type(after) is not tuple or len(after) != len(probe.args):
        return (LOST,) * len(probe.args)
    return tuple(map(plain_or_lost, after))


def plain_or_lost(value):
    try:
        return closed(value)
    except Unusable:
        return LOST


def texts(said):
    """The first warnings, as clean lines."""
    if type(said) not in (tuple, list):
        return ()
    return tuple(filter(None, map(clean, said[:MOST_WARNINGS])))
