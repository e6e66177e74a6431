"""Wrong programs made by machine: every edit that the repair search knows, put to every right answer of every style.

Each is one slip away from a right answer. It has to be refused, or shown to compute the same: by comparison with the
right answer on inputs that are drawn without the judge (`autograder.proof.drawn`).
"""

import random
import re
import time
from contextlib import suppress

from autograder.check import check, is_right
from autograder.exercises.activation import PLAIN_TRUTH
from autograder.exercises.table import lookup
from autograder.proof.drawn import agree, inputs
from autograder.proof.programs import cells
from autograder.reading.probe import PUBLIC_SEED
from autograder.repair.search import targets, tiers, with_edit, with_repairs
from autograder.repair.sieve import passing

# A training takes too long to be made some thousands of times. And where many answers are right, an edit of one may be
# another: it is wrong by what it computes, and not because it differs. There the mutants stand for these programs.
LINE = re.compile(r"(?:entry, line|comes from line) (\d+)")
LEFT_OUT = {"network", "impostor", "which_a"}


def made(entry, most=None):
    """(target, {source: edit}) of each statement of a right answer; of `most` programs in all, drawn at random."""
    spec, own = lookup(entry.exercise), cells(entry.exercise, entry.code)
    siblings = tuple(part.function for part in spec.parts if part.function != entry.function)
    mine = [target for target in targets(spec, spec.part(entry.function), own) if target.cell == len(own) - 1]
    every = [(target, edit) for target, edits in tiers(mine, siblings) for edit in edits]
    if most is not None and len(every) > most:
        every = random.Random(entry.id).sample(every, most)
    for target in mine:
        text = target.statement.text
        yield target, {edit.of(text): edit for other, edit in every if other is target and readable(edit.of(text))}


def readable(source):
    """Is it a program at all?"""
    with suppress(SyntaxError, ValueError):
        compile(source, "made by machine", "exec")
        return True
    return False


def tried(entry, most, shown, new_learner):
    """The result of all programs made from one right answer, as a dict.

    most: how many are made, None for all. shown: of how many that were refused the messages are looked at.
    new_learner(cells) makes a learner none of whose attempts lasts for ever.
    """
    spec, own = lookup(entry.exercise), cells(entry.exercise, entry.code)
    part = spec.part(entry.function)
    result = {"kind": "machine", "exercise": entry.exercise, "function": entry.function, "id": entry.id, "total": 0,
              "equivalent": 0, "let_through": [], "shown": 0, "named": 0, "located": 0, "neither": []}
    draw = random.Random(f"{entry.id} shown")
    for target, edits in made(entry, most):
        text, learner = target.statement.text, new_learner(own)
        left = passing(learner, part, "made", [*edits, text], [probe for probe in part.fixed if not probe.slow])
        if text not in left:
            raise RuntimeError(f"a program made from {entry.id} has changed what the others are judged by")
        left = [source for source in left
                if source != text and holds(spec, part, with_edit(own, target, edits[source]), new_learner)]
        alike = same_as(learner, entry, text, left)
        refused = [source for source in edits if source not in set(left)]
        result["total"] += len(edits)
        result["equivalent"] += len(alike)
        result["let_through"] += [change(text, source) for source in left if source not in alike]
        for source in draw.sample(refused, min(shown, len(refused))):
            result["shown"] += 1
            lines = {target.statement.line + row for row in rows(text, source)}
            how = told(entry, with_edit(own, target, edits[source]), lines, new_learner)
            if how:
                result[how] += 1
            else:
                result["neither"].append(change(text, source))
    return result


def holds(spec, part, edited, new_learner):
    """Does a program that no quick question refused pass everything, its callers too?"""
    return all(is_right(each, new_learner(edited), PUBLIC_SEED)
               for each in sorted(spec.parts, key=lambda each: each is not part))


def told(entry, edited, lines, new_learner):
    """What is said of a program that was refused: "named" by a known mistake; "located" by a repair, or by one of the
    lines that were edited, where Python stopped; or None.
    """
    learner = new_learner(edited)
    report = check(entry.exercise, learner)
    first = report.first_failure
    if first is None or first.mistake:
        return "named" if first else None
    if any(int(line) in lines for line in LINE.findall(first.rationale)):
        return "located"
    return "located" if with_repairs(report, learner, clock=time.process_time).first_failure.repair else None


def rows(text, source):
    """The rows, from 0, in which an edited text differs, or above which something is gone."""
    before, after = text.split("\n"), source.split("\n")
    first = next((row for row, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(after) - 1)
    ends = zip(before[::-1], after[::-1], strict=False)
    behind = next((row for row, (a, b) in enumerate(ends) if a != b), len(after))
    return range(first, max(first + 1, len(after) - behind))


def same_as(learner, entry, text, sources):
    """Those of the sources whose answers to every drawn input are the right program's."""
    left = set(sources)
    for args in inputs(entry.exercise, entry.function):
        want, *_ = learner.attempts("made", [text], entry.function, *args)
        if want.failure or not left:
            continue
        ordered = sorted(left)
        answers = learner.attempts("made", ordered, entry.function, *args)
        left = {source for source, got in zip(ordered, answers, strict=True)
                if agree(want.value, got.value) and got.failure is None or is_excused(args, got.failure)}
    return left


def is_excused(args, failure):
    """Does it stop as no contract forbids: a comparison of one of Python's own numbers has no `astype`?"""
    return failure is not None and type(args[0]) in (int, float) and bool(re.match(PLAIN_TRUTH, failure.message))


def change(text, source):
    """The first line that an edit changes, before and after."""
    pairs = zip(text.split("\n"), [*source.split("\n"), *[""] * text.count("\n")], strict=False)
    return " -> ".join(next((pair for pair in pairs if pair[0] != pair[1]), (text[-60:], source[-60:])))
