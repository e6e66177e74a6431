"""The sentences of a report: what was called, what came back, what was expected."""

import numpy as np

from autograder.compare import wrong


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
        return f"{call} returned {failure.message}, where an array of numbers was expected."
    if failure.type == "NotImplementedError":
        return f"{call.partition('(')[0]} is not written yet."
    return f"{call} stopped with {stop(failure)}."


def stop(failure):
    """An exception in words: its type, its message, the learner's own line."""
    place = f" ({failure.where})" if failure.where else ""
    return f"{': '.join(filter(None, (failure.type, failure.message)))}{place}"


def wrong_shape(probe, leaf):
    got = "a list" if isinstance(leaf.got, (list, tuple)) else f"shape {shape(np.shape(leaf.got))}"
    return f"{probe.call}: {leaf.name} came back with {got}, expected shape {shape(leaf.low.shape)}."


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
    leaf = next(leaf for leaf in asked.leaves if not np.isfinite(leaf.got).all())
    index = first(~np.isfinite(leaf.got), asked.probe.at)
    return point(asked.probe, leaf, index, "a finite number: ")


def worst_point(bad):
    """The sentence for the clearest wrong entry of the first probe that went wrong."""
    asked = bad[0]
    leaf = next(leaf for leaf in asked.leaves if wrong(leaf, asked.probe.scale).any())
    index = worst(leaf, wrong(leaf, asked.probe.scale), asked.probe.at)
    return point(asked.probe, leaf, index)


def worst(leaf, mask, at):
    """The index of the largest error among the wrong entries; of equal ones, the nearest to zero."""
    got = np.asarray(leaf.got)
    got = np.real(got).astype(float)
    with np.errstate(invalid="ignore"):
        error = np.where(mask, np.maximum(leaf.low - got, got - leaf.high), -1.0)
    error = np.where(np.isnan(error), np.inf, error)
    near = np.abs(np.asarray(at, float)) if np.shape(at) == error.shape else np.zeros(error.shape)
    close = error >= 0.999 * error.max()
    return np.unravel_index(np.argmin(np.where(close, near, np.inf)), error.shape)


def first(mask, at):
    """The index of the true entry nearest to zero."""
    near = np.abs(np.asarray(at, float)) if np.shape(at) == mask.shape else np.zeros(mask.shape)
    return np.unravel_index(np.argmin(np.where(mask, near, np.inf)), mask.shape)


def point(probe, leaf, index, before=""):
    """The sentence for one entry, with as many figures as it takes to tell got from expected."""
    got, low, high = np.asarray(leaf.got)[index], leaf.low[index], leaf.high[index]
    figures = next((n for n in (4, 6, 9, 12) if number(got, n) not in (number(low, n), number(high, n))), 17)
    if number(low, figures) == number(high, figures):
        right = number(low, figures)
    else:
        right = f"a value from {number(low, figures)} to {number(high, figures)}"
    place = f"[{', '.join(map(str, index))}]" if index else ""
    where = f"{probe.call}: {leaf.name}{place}"
    if probe.at is not None and np.shape(probe.at) == leaf.low.shape:
        where = f"At {probe.variable} = {number(np.asarray(probe.at)[index])}: {leaf.name}"
    return f"{where} gave {number(got, figures)}, expected {before}{right}."


def remarks(part, asked):
    """What a right answer may still be told."""
    said = []
    warned = next((a for a in asked if a.answer.warnings), None)
    if warned:
        said.append(f"Right, and NumPy warned ({warned.answer.warnings[0]}); it costs nothing here.")
    kinds = {np.asarray(leaf.got).dtype.kind for a in asked if a.probe.kind == "array" for leaf in a.leaves}
    if kinds & {"b"}:
        said.append("Right, as True and False; most code that uses a slope expects 1.0 and 0.0.")
    kink = part.kink(asked) if part.kink else ""
    return " ".join(filter(None, [*said, kink]))


def shape(shape):
    return str(tuple(int(n) for n in shape))


def number(value, figures=4):
    """A number as a person would write it: few figures, no needless zeros, no minus before a zero."""
    value = value.item() if isinstance(value, (np.generic, np.ndarray)) else value
    return f"{value + 0.0:.{figures}g}" if isinstance(value, float) else str(value)
