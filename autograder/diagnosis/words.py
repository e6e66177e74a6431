"""The sentences of a report: what was called, what came back, what was expected."""

import math

from autograder.reading.compare import is_number


def undefined(asked):
    name = asked.probe.call.partition("(")[0]
    failure = asked.answer.failure
    if failure.kind == "missing" and (failure.type or failure.message):
        return f"There is no {name}: the code stopped before that: {stop(failure)}."
    if failure.kind == "missing":
        return f"There is no function called {name}: define it with `def {name}(…):`."
    return f"{name} is not a function but a {failure.type}: define it with `def {name}(…):`."


def no_value(asked):
    call, failure = asked.probe.call, asked.answer.failure
    if failure is None:
        return f"{call} returned None: the function needs a `return` line."
    if failure.kind == "stopped":
        return f"{call} did not come back: {failure.message}."
    if failure.kind == "unusable":
        expected = "a number" if is_number(asked.probe.want) else "an array of numbers"
        return f"{call} returned {failure.message}, where {expected} was expected."
    if failure.type == "NotImplementedError":
        return f"{call.partition('(')[0]} is not written yet."
    return f"{call} stopped with {stop(failure)}."


def stop(failure):
    """An exception in words: its type, its message, the learner's own line."""
    place = f" ({failure.where})" if failure.where else ""
    return f"{': '.join(filter(None, (failure.type, failure.message)))}{place}"


def wrong_shape(probe, leaf):
    got, expected = map(shape, leaf.shapes)
    return f"{probe.call}: {leaf.name} came back with shape {got}, expected shape {expected}."


def wrong_form(probe, sentence):
    return f"{probe.call} {sentence}."


def changed(probe, position):
    inside = probe.call.partition("(")[2].partition(")")[0]
    names = [name.strip() for name in inside.split(",")]
    name = names[position] if position < len(names) else f"argument {position + 1}"
    return f"{probe.call} changed its input {name}: after the call it holds other numbers than before."


def overwritten(probe):
    return f"{probe.call}: its result changed when the function was called again with another input."


def not_finite(asked):
    leaf = next(leaf for leaf in asked.leaves if not leaf.finite)
    endless = [entry for entry in leaf.entries(at=asked.probe.at) if not entry.finite]
    return point(asked.probe, leaf, min(endless, key=nearness), "a finite number: ")


def worst_point(bad):
    """The sentence for the clearest wrong entry of the first probe that went wrong."""
    asked = bad[0]
    leaf = next(leaf for leaf in asked.leaves if leaf.is_wrong(asked.probe.scale))
    return point(asked.probe, leaf, worst(leaf.entries(asked.probe.scale, asked.probe.at)))


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


def point(probe, leaf, entry, before=""):
    """The sentence for one entry, with as many figures as it takes to tell got from expected."""
    got, low, high = entry.got, entry.low, entry.high
    figures = next((n for n in (4, 6, 9, 12) if number(got, n) not in (number(low, n), number(high, n))), 17)
    if number(low, figures) == number(high, figures):
        right = number(low, figures)
    else:
        right = f"a value from {number(low, figures)} to {number(high, figures)}"
    place = f"[{', '.join(map(str, entry.index))}]" if entry.index else ""
    known = entry.at is not None
    where = f"At {probe.variable} = {number(entry.at)}: {leaf.name}" if known else f"{probe.call}: {leaf.name}{place}"
    return f"{where} gave {number(got, figures)}, expected {before}{right}."


def remarks(part, asked):
    """What a right answer may still be told."""
    said = []
    warned = next((a for a in asked if a.answer.warnings), None)
    if warned:
        who = "Python" if is_number(warned.probe.want) else "NumPy"
        said.append(f"Right, and {who} warned ({warned.answer.warnings[0]}); it costs nothing here.")
    if any(leaf.boolean for a in asked if a.probe.kind == "array" for leaf in a.leaves):
        said.append("Right, as True and False; most code that uses a slope expects 1.0 and 0.0.")
    kink = part.kink(asked) if part.kink else ""
    return " ".join(filter(None, [*said, kink]))


def mend_first(function, earlier):
    return f"If {function} calls {earlier}, mend {earlier} first: it is not right yet."


def shape(shape):
    return str(tuple(int(n) for n in shape))


def number(value, figures=4):
    """A number as a person would write it: few figures, no needless zeros, no minus before a zero."""
    return f"{value + 0.0:.{figures}g}" if isinstance(value, float) else str(value)
