"""The facts of a reading in words: what was called, what came back, what was expected."""

import math
from dataclasses import replace

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
        return say("stage.stopped", call=call, message=failure.message)
    if failure.kind == "unusable":
        number = is_number(reading.probe.want)
        return say("stage.unusable", call=call, got=failure.message,
                   wanted=wanted(reading.probe.want) if number else say("stage.array-of-numbers"))
    if failure.type == "NotImplementedError":
        return say("stage.unwritten", name=function_of(reading.probe))
    return say("stage.raised", call=call, stop=stop(failure))


def function_of(probe):
    return probe.call.partition("(")[0]


def failed_statements(remarks):
    """Of each statement outside of all functions that failed: how. It costs nothing, unless it should have made one."""
    return [stop(remark.failure) for remark in remarks if remark.failure.kind != "not_run"]


def stop(failure):
    """An exception in words: its type, its message, the learner's own line."""
    place = f" ({failure.where})" if failure.where else ""
    return f"{': '.join(filter(None, (failure.type, failure.message)))}{place}"


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


def not_finite(reading):
    leaf = next(leaf for leaf in reading.leaves if not leaf.finite)
    endless = [entry for entry in leaf.entries() if not entry.finite]
    return point(reading.probe, leaf, min(endless, key=nearness), "-finite")


def worst_point(bad):
    """The sentence for the clearest wrong entry of the first probe that went wrong."""
    leaf = next(leaf for leaf in bad[0].leaves if leaf.is_wrong_and_finite)
    return point(bad[0].probe, leaf, worst(leaf.entries()))


def worst(entries):
    """The entry with the largest error; of equal ones, the nearest to zero."""
    bad = [entry for entry in entries if entry.wrong]
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
    return say(f"point.in-call{finite}", call=probe.call, name=f"{leaf.name}{place}", got=number(got, figures),
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
    """A number as a person would write it: few figures, no needless zeros, no minus before a zero."""
    return f"{value + 0.0:.{figures}g}" if isinstance(value, float) else str(value)
