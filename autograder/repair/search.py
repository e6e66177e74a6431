"""The search: which single edit makes a wrong function pass everything that it is asked?

It works on the learner's own text and asks the learner's own process; what it claims has passed every check in a
process made anew, fresh questions included. It costs a second at most, and no mark waits for it.
"""

import ast
import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from autograder.check import ask, is_right
from autograder.errors import let_interrupt
from autograder.exercises.exercise import Exercise, Part
from autograder.exercises.table import lookup
from autograder.learners.answers import Editable
from autograder.learners.statements import Statement, statements
from autograder.learners.world import judging
from autograder.reading.probe import PUBLIC_SEED, Probe
from autograder.repair.cheats import is_cheat, is_large
from autograder.repair.edit import Edit, Source
from autograder.repair.expressions import expressions
from autograder.repair.lines import lines
from autograder.repair.sieve import passing
from autograder.repair.unread import slips
from autograder.repair.words import words_of
from autograder.report import Finding, Repair, Report

SECONDS = 1.0       # on the clock, for all functions of a report together
TOGETHER = 120      # edits that are tried before the clock is looked at
WHOLE = (ast.BinOp, ast.UnaryOp, ast.Call, ast.Compare, ast.IfExp, ast.Tuple, ast.Subscript)
MOST_CHECKED = 12   # of one cost that are put to all checks
WORD, SMALL = re.compile(r"\w+|[-+*/@]"), {"the", "a", "is"}
GIVEN = re.compile(r"given cell \d+")


class Target(NamedTuple):
    """A statement that may hold the slip, and the number of its cell."""

    cell: int
    statement: Statement


class Found(NamedTuple):
    """A repair, and all cells with it."""

    repair: Repair
    cells: list[tuple[str, str]]


def with_repairs(report: Report, learner: Editable, seed: int = PUBLIC_SEED, seconds: float = SECONDS,
                 clock: Callable[[], float] = time.monotonic) -> Report:
    """The report, in which each function that failed says which one edit would make it right, if one does.

    Behind a function that was repaired, the next one is judged as if it were right: its own slip is looked for.
    A fault of the search costs the search, and nothing of the report. clock: says how much of the time has passed.
    """
    if report.passed or report.faults or not learner.cells:
        return report
    spec, end = lookup(report.exercise), clock() + seconds

    def is_over():
        return clock() > end

    found: dict[str, Repair] = {}
    try:
        with judging(), ExitStack() as opened:
            for check, repair in repairs(spec, report, learner, seed, is_over, opened):
                found[check] = repair
    except Exception as error:  # noqa: BLE001  (words beside a verdict that is made; the report says all it said)
        let_interrupt(error)
        return report
    return replace(report, findings=tuple(replace(each, repair=found.get(each.check)) for each in report.findings))


def repairs(spec: Exercise, report: Report, learner: Editable, seed: int, is_over: Callable[[], bool],
            opened: ExitStack) -> Iterator[tuple[str, Repair]]:
    """(check, repair) of each function that one edit makes right."""
    mine, is_mended = opened.enter_context(closing(learner.anew(learner.cells))), False
    for part in spec.parts:
        first = next((f for f in report.findings if f.function == part.function and f.passed is False), None)
        if first is None or first.observation == "unwritten" or is_over():
            continue
        if is_mended and is_right(part, mine, seed):
            continue
        found = smallest(spec, part, mine, first, seed, is_over)
        if found:
            yield first.check, found.repair
            mine, is_mended = opened.enter_context(closing(mine.anew(found.cells))), True


def smallest(spec: Exercise, part: Part, learner: Editable, told: Finding, seed: int,
             is_over: Callable[[], bool]) -> Found | None:
    """The nearest edit that makes a function right, or None if none was found before the time is over."""
    probes = telling(part, learner, seed)
    if not probes:
        return None
    siblings = tuple(other.function for other in spec.parts if other is not part)
    for target, edits in tiers(targets(spec, part, learner.cells), siblings):
        text, place = target.statement.text, learner.cells[target.cell][0]
        edits.sort(key=lambda edit: (-agreement(edit, text, told), edit))
        kept = []
        for first in range(0, len(edits), TOGETHER):
            if is_over():
                return None
            sources = {edit.of(text): edit for edit in edits[first:first + TOGETHER]}
            kept += [sources[source] for source in passing(learner, part, place, sources, probes)]
        for edit in kept[:MOST_CHECKED]:
            cells = with_edit(learner.cells, target, edit)
            if not is_cheat(text, edit.of(text), (part.function, *siblings)) and holds(part, learner, cells, seed):
                return Found(shown(target, edit, place), cells)
    return None


def telling(part: Part, learner: Editable, seed: int) -> list[Probe]:
    """The questions to put to an edit, first those that the learner's function gets wrong; none if there is none."""
    asked = ask(learner, part, part.fixed)
    wrong = [reading.probe for reading in asked if reading.is_slip]
    if not wrong:
        asked = ask(learner, part, part.seeded(seed, learner))
        wrong = [reading.probe for reading in asked if reading.is_slip]
    rest = [probe for probe in part.fixed if not any(probe is other for other in wrong)]
    return sorted([*wrong, *rest], key=lambda probe: probe.slow) if wrong else []


def targets(spec: Exercise, part: Part, cells: list[tuple[str, str]]) -> list[Target]:
    """The statement that defines a function, and those of the learner's own that it uses, nearest first."""
    bound = {}
    for number, (name, source) in enumerate(cells):
        for statement in () if GIVEN.fullmatch(name) else statements(source):
            if isinstance(statement.node, (ast.FunctionDef, ast.Assign, type(None))):
                own = replace(statement, text=statement.text.rstrip())
                bound.update(dict.fromkeys(statement.names(), Target(number, own)))
    others = {other.function for other in spec.parts} - {part.function}
    found, wanted = [], [part.function]
    for name in wanted:     # grows on the way
        target = bound.get(name)
        if target and target not in found:
            found.append(target)
            tree = target.statement.node or ast.Module([], [])
            wanted += sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - others - set(wanted))
    return found


def tiers(targets: list[Target], siblings: tuple[str, ...]) -> Iterator[tuple[Target, list[Edit]]]:
    """The edits of each statement, those of the same cost together, the cheapest first."""
    every = []
    for place, target in enumerate(targets):
        text, made = target.statement.text, sorted(edits_of(target.statement, siblings), reverse=True)
        edits = {after: edit for edit in made if not is_large(text, after := edit.of(text))}
        edits.pop(text, None)
        every += [(edit.cost + place, place, edit) for edit in edits.values()]
    every.sort()
    for (_, place), group in groupby(every, key=lambda each: each[:2]):
        yield targets[place], [edit for *_, edit in group]


def edits_of(statement: Statement, siblings: tuple[str, ...]) -> list[Edit]:
    """Every edit of a statement; of one that Python cannot read, those after which it can."""
    if statement.node is None:
        return list(slips(statement.text))
    source = Source(statement.text)
    words = words_of(source.tree, siblings)
    return [*expressions(source, words), *lines(source, words)]


def agreement(edit: Edit, text: str, told: Finding) -> int:
    """Does the recognised mistake's own advice speak of what the edit changes?"""
    if told.mistake is None:
        return 0
    said, changed = (set(WORD.findall(words)) for words in (f"{told.rationale} {told.help}",
                                                             f"{edit.new} {text[edit.start:edit.end]}"))
    return len(said & changed - SMALL) > 0


def with_edit(cells, target, edit):
    """All cells, with one edit of a statement."""
    name, source = cells[target.cell]
    rows = source.split("\n")
    first, count = target.statement.line - 1, target.statement.text.count("\n") + 1
    rows[first:first + count] = edit.of(target.statement.text).split("\n")
    return [*cells[:target.cell], (name, "\n".join(rows)), *cells[target.cell + 1:]]


def holds(part, learner, cells, seed):
    """Does the function pass everything, in a process that has seen no other edit?"""
    with closing(learner.anew(cells)) as edited:
        return is_right(part, edited, seed)


def shown(target: Target, edit: Edit, place: str) -> Repair:
    """The repair as it is told: whole lines before and after, as they stand there."""
    text, after = target.statement.text, edit.of(target.statement.text)
    same = next((n for n, (a, b) in enumerate(zip(text, after, strict=False)) if a != b), min(len(text), len(after)))
    row, column = text.count("\n", 0, same), same - (text.rfind("\n", 0, same) + 1)
    before, now = text.split("\n")[row:], after.split("\n")[row:]
    while before and now and before[-1] == now[-1]:
        before, now = before[:-1], now[:-1]
    return Repair(cell=place, line=target.statement.line + row, column=column + 1, kind=edit.kind,
                  before="\n".join(before), after="\n".join(now), spot=spot(after, edit))


def spot(after: str, edit: Edit) -> str:
    """The smallest operation or call around what an edit put in, with "_" for names that the function gives itself."""
    source = Source(after)
    own = {node.id for node in ast.walk(source.tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    around = [place for place in source.places() if isinstance(place.node, WHOLE)
              and place.start <= edit.start and edit.start + len(edit.new) <= place.end]
    if not around:
        return ""
    smallest_one = min(around, key=lambda place: place.end - place.start).node
    for node in ast.walk(smallest_one):
        if isinstance(node, ast.Name) and node.id in own:
            node.id = "_"
    return ast.unparse(smallest_one)
