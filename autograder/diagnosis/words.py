"""The facts of a reading in words: what was called, what came back, what was expected."""

import math
from dataclasses import replace

from autograder.diagnosis.stops import in_plain_words, is_below_the_stub, other_line
from autograder.learners.patience import MOST_ROUNDS
from autograder.learners.plain import is_array
from autograder.reading.form import is_number, shape_text, wanted
from autograder.sentences import say


def undefined(reading):
    """There is no such function: it is missing, the code stopped before it, or the name stands for something else."""
    name, failure = function_of(reading.probe), reading.failure
    if failure.kind == "not_callable":
        return say("stage.not-callable", name=name, kind=failure.type)
    if failure.type == "not_run":
        return say("stage.missing-not-run", name=name, why=failure.message,
                   cell=failure.where.partition(", line")[0])
    if failure.type == "stopped":
        return say("stage.missing-lost", name=name, stop=stop(replace(failure, type="")))
    if failure.type or failure.message:
        return say("stage.missing-stopped", name=name, stop=stop(failure))
    return say("stage.missing", name=name)


def no_value(reading):
    """The call gave nothing that could be looked at."""
    call, failure = reading.probe.call, reading.failure
    if reading.state in ("missing", "not_callable"):    # an earlier call took the function away
        return undefined(reading)
    if failure is None:
        return say("stage.none", call=call)
    if failure.kind == "stopped":
        if failure.message:
            return say("stage.stopped", call=call, message=failure.message)
        return say("stage.endless", call=call, where=failure.where, rounds=f"{MOST_ROUNDS:,}")
    if failure.kind == "unusable":
        return say("stage.unusable", call=call, got=failure.message, wanted=asked_for(reading.probe))
    if failure.type == "NotImplementedError":
        return is_below_the_stub(failure) or say("stage.unwritten", name=function_of(reading.probe))
    return " ".join(filter(None, (say("stage.raised", call=call, stop=stop(failure)), other_line(failure))))


def asked_for(probe):
    """What is to be returned, in words."""
    want = getattr(probe.want, "low", probe.want)
    if not probe.wanted and getattr(want, "shape", ()):
        return say("object.array-of-numbers", shape=shape_text(want.shape))
    return probe.wanted or wanted(want, probe.names)


ALMOST_NOTHING = 1e-30
SIMPLE = (1.0, 2.0, -1.0, 0.5, -2.0, 0.0)   # the points at which a hand can check


def function_of(probe):
    return probe.call.partition("(")[0]


def failed_statements(remarks):
    """Of each statement outside of all functions that failed: how. It costs nothing, unless it should have made one."""
    return [stop(remark.failure) for remark in remarks if remark.failure.kind != "not_run"]


def stop(failure):
    """An exception in words: its type, its message, the learner's own line."""
    here = failure.where.partition("`; ")
    place = f" ({here[0]}{'`' if here[1] else ''})" if failure.where else ""
    message = in_plain_words(failure.message).rstrip(".")   # it stands in the middle of a sentence
    return f"{': '.join(filter(None, (failure.type, message)))}{place}"


def misshapen(reading):
    """A result has not the form, or not the shape, that the contract says."""
    if reading.wrong_form:
        return say(reading.wrong_form.sentence, call=reading.probe.call, **reading.wrong_form.gaps)
    misfit = reading.misfits[0]
    return say("stage.shape", call=reading.probe.call, name=misfit.name, got=shape_text(misfit.got),
               want=shape_text(misfit.want))


def changed(reading):
    inside = reading.probe.call.partition("(")[2].partition(")")[0]
    names, position = [name.strip() for name in inside.split(",")], reading.changed[0]
    name = names[position] if position < len(names) else say("stage.argument", number=position + 1)
    array = is_array(reading.probe.args[position])
    return say("stage.changed" if array else "stage.changed-other", call=reading.probe.call, name=name)


def overwritten(reading):
    return say("stage.overwritten", call=reading.probe.call)


def not_finite(reading, asked=()):
    """The sentence for a number that is none; a wrong one that is near to 0 and finite says more, if there is one."""
    for other in asked:
        for leaf in other.leaves:
            near = [entry for entry in leaf.entries() if entry.wrong and entry.finite and is_plain(entry)]
            if near:
                return point(other.probe, leaf, worst(near))
    leaf = next(leaf for leaf in reading.leaves if not leaf.finite)
    endless = [entry for entry in leaf.entries() if not entry.finite]
    return point(reading.probe, leaf, min(endless, key=nearness), "-finite")


def is_plain(entry):
    """Is it a wrong value that a hand can check: at a point near 0, and off by more than the eye overlooks?"""
    return entry.at is not None and abs(entry.at) <= 3 and error(entry) > 0.01


def worst_point(bad):
    """The sentence for the clearest wrong entry of the first probe that went wrong."""
    leaf = next(leaf for leaf in bad[0].leaves if leaf.is_wrong_and_finite)
    return point(bad[0].probe, leaf, worst(leaf.entries()))


def worst(entries):
    """The entry that tells most: a clear error at a simple point, else the largest error, nearest to zero."""
    bad = [entry for entry in entries if entry.wrong]
    clear = {entry.at: entry for entry in bad if is_plain(entry)}
    simple = next((clear[at] for at in SIMPLE if at in clear), None)
    if simple:
        return simple
    largest = 0.999 * max(map(error, bad))
    return min((entry for entry in bad if error(entry) >= largest), key=nearness, default=bad[0])


def error(entry):
    """How far it is from the nearest right value; a NaN is as far as can be."""
    return math.inf if math.isnan(entry.real) else max(entry.low - entry.real, entry.real - entry.high)


def nearness(entry):
    return abs(entry.at or 0)


def point(probe, leaf, entry, finite=""):
    """The sentence for one entry, with as many figures as it takes to tell got from expected."""
    got, low, high = entry.got, entry.low, entry.high
    figures = next((n for n in (4, 6, 9, 12) if number(got, n) not in (number(low, n), number(high, n))), 17)
    right = number(low, figures)
    if right != number(high, figures):
        right = say("point.between", low=right, high=number(high, figures))
    if entry.at is not None:
        return say(f"point.at{finite}", variable=probe.variable, at=number(entry.at), name=leaf.name,
                   got=number(got, figures), right=right)
    place = f"[{', '.join(map(str, entry.index))}]" if entry.index else ""
    name = f"{leaf.name}{place}"
    name = name.capitalize() if name.startswith("the ") else name
    return say(f"point.in-call{finite}", call=probe.call, name=name, got=number(got, figures),
               right=right)


def remarks(part, asked):
    """What a right answer may still be told."""
    said = []
    warned = next((reading for reading in asked if reading.warnings), None)
    if warned:
        who = "Python" if is_number(warned.probe.want) else "NumPy"
        said.append(say("remark.warned", who=who, warning=warned.warnings[0]))
    if any(leaf.boolean for reading in asked if reading.probe.kind == "array" for leaf in reading.leaves):
        said.append(say("remark.boolean"))
    kink = part.kink(asked) if part.kink else ""
    return " ".join(filter(None, [*said, kink]))


def number(value, figures=4):
    """A number as a person would write it: few figures, no needless zeros, no minus before a zero, none too small."""
    if isinstance(value, float) and 0 < abs(value) < ALMOST_NOTHING:
        return say("object.almost-nothing")
    return f"{value + 0.0:.{figures}g}" if isinstance(value, float) else str(value)
