"""The sharpest true thing to say of wrong answers that no known mistake explains.

Rules are tried in turn, the sharpest first; a rule speaks only when what it says holds for every wrong answer.
The last rule always has something to say. What a table of entries shows, `observe_entries` says; what only one of
several results shows, `observe_parts`.
"""

import math
import re

from autograder.diagnosis.observe_entries import RULES, entries, spread
from autograder.diagnosis.observe_parts import layers, outputs
from autograder.diagnosis.stops import why
from autograder.learners.plain import is_array
from autograder.reading.probe import FRESH
from autograder.sentences import say, table

SEED = "the same seed"
SAME = {frozenset(("scalar", "python number")): "scalar", frozenset(("equal", "both are 0")): "equal"}
MESSAGES = (("asks-one-question", "truth value of an array"), ("shapes-do-not-fit", "not aligned|matmul|broadcast"),
            ("wrong-arguments", "positional argument|keyword argument"))


def observe(asked, bad):
    """Return (id, sentence) for the wrong answers `bad` among all answers `asked`; all are Readings."""
    for rule in (own_words, changes_input, labels, by_kind, stops, shapes):
        if found := rule(asked, bad):
            return found
    if not any(reading.is_bad for reading in asked):    # every result is right; only an argument was changed
        return "changes-input", ""
    for rule in (complex_numbers, layers, outputs):
        if found := rule(asked):
            return found
    numbers = entries(asked)
    return next(filter(None, (rule(numbers) for rule in RULES)), None) or spread(numbers)


def observed(id, **gaps):
    return id, say(f"observed.{id}", **gaps)


def own_words(asked, bad):
    """An exercise that judges a result by a look of its own has said what it saw."""
    sentence = next((reading.wrong_form.sentence for reading in bad if reading.wrong_form), "form.")
    return None if sentence.startswith("form.") else (sentence, "")


def changes_input(asked, bad):
    """The function writes into an array that it was given."""
    if any(is_array(reading.probe.args[place]) for reading in asked for place in reading.changed):
        return observed("changes-input")
    return None


def by_kind(asked, bad):
    """Only one kind of input goes wrong, or only one goes right."""
    if any(reading.state in ("missing", "not_callable") for reading in asked):
        return None
    wrong = [reading for reading in asked if reading.is_bad or any(reading is b for b in bad)]
    kinds = {reading.probe.kind for reading in wrong}
    right = {reading.probe.kind for reading in asked if not any(reading is b for b in wrong)}
    if SEED in kinds:
        return only(SEED)
    if all(reading.probe.kind in FRESH for reading in asked):
        return only("fresh")
    if not right:
        return None
    alike = same_points(asked, wrong)
    if right == {"one example"} and sum(reading.probe.kind == "one example" for reading in asked) > 1 and alike:
        return only("several examples")
    if right <= {"scalar", "python number"} - kinds and all(reading.state == "values" for reading in bad) and alike:
        return only("arrays")
    if kinds == {"two dimensions", "three dimensions"} and not kinds & right:
        return only("dimensions")
    if (same := SAME.get(frozenset(kinds))) and not kinds & right:
        return only(same)
    kind = next(iter(kinds))
    return only(kind) if len(kinds) == 1 and f"kind.{slug(kind)}" in table() else None


def same_points(asked, wrong):
    """Is a point wrong in one group that is right in the other? Else what differs may be the point; if any is known."""
    if all(entry.at is None for reading in asked for leaf in reading.leaves for entry in leaf.entries()):
        return True
    points = {place: {(float(entry.at), entry.low) for reading in asked if any(reading is w for w in wrong) == place
                      for leaf in reading.leaves for entry in leaf.entries()
                      if entry.at is not None and entry.wrong == place} for place in (True, False)}
    return bool(points[True] & points[False])


def only(kind):
    return f"only-{slug(kind)}", say(f"kind.{slug(kind)}")


def slug(kind):
    return kind.replace(" ", "-")


def stops(asked, bad):
    """No value came back."""
    failures = [reading.failure for reading in bad if reading.failure]
    if not failures:
        return ("returns-none", "") if any(reading.state == "none" for reading in bad) else None
    first = failures[0]
    if first.kind in ("missing", "not_callable"):
        by_exception = first.kind == "missing" and first.type not in ("", "not_run", "stopped")
        return "undefined", why(first)[1] if by_exception else ""
    if first.kind != "raised":
        return first.kind, ""
    id = next((id for id, pattern in MESSAGES if re.search(pattern, first.message)), None)
    known, sentence = why(first)
    if id and known in (first.type, "otherwise", "no-default"):
        sentence = say(f"stops.{id}") if known != "no-default" else sentence
    stopped = sum(reading.failure is not None for reading in asked)
    if stopped < len(asked):
        sentence = say("stops.some", sentence=sentence, count=stopped, all=len(asked))
    return id or f"raises-{first.type}", sentence


def shapes(asked, bad):
    """A wrong form, or a wrong shape that has a name."""
    misshapen = next((reading for reading in bad if reading.state in ("form", "shape")), None)
    if misshapen is None:
        return None
    if misshapen.wrong_form and type(misshapen.value) is tuple and len(misshapen.value) == 1:
        return observed("comma")
    if misshapen.wrong_form and misshapen.wrong_form.sentence == "form.other" and is_array(misshapen.value):
        return observed("array")
    if misshapen.wrong_form:
        return observed("form")
    got, want = misshapen.misfits[0].got, misshapen.misfits[0].want
    if got == want[::-1]:
        return observed("transposed")
    if math.prod(got) == 1:
        return observed("one-number")
    return observed("reshaped" if math.prod(got) == math.prod(want) else "shape")


def labels(asked, bad):
    """Right where the label is 1 and wrong where it is 0, or the other way round."""
    found = {0.0: [], 1.0: []}
    for reading in asked:
        *rest, given = reading.probe.args or ((),)
        for leaf in reading.leaves:
            for entry in leaf.entries() if len(rest) == 1 and getattr(given, "shape", None) == leaf.shape else ():
                found.setdefault(float(given[entry.index]), []).append(entry.wrong)
    if len(found) != 2 or not all(found.values()):
        return None
    return next((observed(id) for id, bad, good in (("only-label-0", 0.0, 1.0), ("only-label-1", 1.0, 0.0))
                 if all(found[bad]) and not any(found[good])), None)


def complex_numbers(asked):
    """A result with an imaginary part, even if that is 0."""
    if any(leaf.complex for reading in asked for leaf in reading.leaves):
        return observed("complex")
    return None
