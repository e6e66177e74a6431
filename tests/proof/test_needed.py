"""Breaking the checker on purpose: without any one of its checks, some wrong answer of the catalogue passes."""

import sys
from dataclasses import replace
from functools import cache

import pytest

from autograder.check import ask, is_right
from autograder.contracts import clauses
from autograder.exercises.activation import ROWS
from autograder.exercises.table import on_numbers, table
from autograder.learners.local import LocalLearner
from autograder.proof import catalogue
from autograder.proof.programs import cells
from solutions.activations import ACTIVATIONS

checker = sys.modules["autograder.check"]    # the module: the package gives the function this name
ORDINARY = {"array", "number"}  # the kinds of the plain question, which every function has
CURVES = {"slope", *ROWS}  # of these some stand for all
FROM_SLOPE = "g_prime"  # the exercises that have this function share their questions


def entries_of(exercise, function=None):
    return [e for e in catalogue.wrong_answers() if e.exercise == exercise and function in (None, e.function)]


def passes(entry):
    """The verdict on the entry's own function, without a diagnosis."""
    learner, spec = LocalLearner(cells=cells(entry.exercise, entry.code)), table()[entry.exercise]
    return is_right(spec.part(entry.function), learner)


@pytest.mark.parametrize("stage", [name for name, _ in checker.STAGES if name != "defined"])
def test_each_stage_is_needed(stage, monkeypatch):
    """returns, shape, unchanged, finite, values: each refuses something that no other does.

    What is not defined does not return either: "defined" is there to say so.
    """
    monkeypatch.setattr(checker, "STAGES", tuple(pair for pair in checker.STAGES if pair[0] != stage))
    assert any(passes(entry) for name in ("sigmoid", "relu") for entry in entries_of(name))


def without_seeded(monkeypatch, exercise, function):
    """The table with one function's fresh questions left out: the first fixed one stands in their place."""
    spec = table()[exercise]
    known = spec.part(function).probes()[:1]
    parts = tuple(replace(part, seeded=lambda *_: known) if part.function == function else part for part in spec.parts)
    for exercises in (table(), on_numbers()):
        if exercise in exercises:
            monkeypatch.setitem(exercises, exercise, replace(spec, parts=parts))


@pytest.mark.parametrize("exercise, function", [
    ("sigmoid", "g"), ("sigmoid", "g_prime"), ("relu", "g_prime_from_a"), ("slope", "slope"),
    *[(name, part.function) for name in table() if name not in CURVES
      for part in table()[name].parts]])
def test_fresh_inputs_are_needed(exercise, function, monkeypatch):
    """Without a function's seeded check an answer passes that knows only the questions always asked."""
    without_seeded(monkeypatch, exercise, function)
    assert any(passes(entry) for entry in entries_of(exercise, function))


@cache
def bad_kinds(entry):
    """The kinds of fixed questions at which this answer goes wrong; `then` is a second call."""
    learner, part = LocalLearner(cells=cells(entry.exercise, entry.code)), table()[entry.exercise].part(entry.function)
    return frozenset(kind(a.probe) for a in ask(learner, part, part.fixed) if a.is_slip)


def kind(probe):
    """Layers of each activation are asked alike, for a network may hold any of them: one kind."""
    if probe.then is not None:
        return "then"
    return "layers alike" if probe.kind.endswith(" layers") and probe.kind.removesuffix(" layers") in ACTIVATIONS \
        else probe.kind


def families():
    """{name of a set of questions: the functions that are asked it}."""
    found = {}
    for name, spec in table().items():
        for part in spec.parts:
            shared = any(p.function == FROM_SLOPE for p in spec.parts)
            found.setdefault("the activations" if shared else f"{name}.{part.function}", []).append((name, part))
    return found


KINDS = [(family, special) for family, members in families().items()
         for special in sorted({kind(probe) for _, part in members for probe in part.probes()} - ORDINARY)]


@pytest.mark.parametrize("family, special", KINDS)
def test_each_kind_of_question_is_needed(family, special):
    """Every special question (integers, one example, a second call …) is the only one to show some wrong answer, or
    one of the few that a clause of the contract needs (tests/contracts takes those away together), or names a mistake.
    """
    members = families()[family]
    named = {kind for name, part in members for clause in clauses(name) if clause.function == part.function
             for kind in clause.kinds}
    assert special in named or any(bad_kinds(entry) == {special} or entry.expects == f"only-{special}"
                                   for name, part in members for entry in entries_of(name, part.function))
