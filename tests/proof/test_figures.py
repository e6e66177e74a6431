"""What the grader promises, on every answer of the catalogue and on every mutant of the reference."""

from collections import Counter

import pytest

from autograder.exercises.table import table
from autograder.proof import catalogue
from autograder.proof.figures import faults

WRONG, RIGHT, MUTANTS = 250, 100, 2000


def test_the_grader_holds(proof):
    """No wrong answer let through, no right one refused, no mutant alive, no point for a stub."""
    assert faults(proof) == []


def test_every_wrong_answer_is_refused(proof):
    assert proof["wrong_refused"] == proof["wrong_total"] >= WRONG


def test_the_first_message_is_the_right_one(proof):
    """At least 95 % are promised; today it is every one, and a change of that should be seen."""
    assert proof["misnamed"] == []
    assert proof["wrong_named"] >= 0.95 * proof["wrong_total"]


def test_no_right_answer_is_refused(proof):
    assert proof["right_refused"] == 0
    assert proof["right_total"] >= RIGHT


def test_every_mutant_is_caught_or_explained(proof):
    """A survivor needs a reason and a comparison at many points."""
    assert proof["mutants_total"] >= MUTANTS
    assert proof["mutants_killed"] + proof["mutants_equivalent"] == proof["mutants_total"]
    assert all(e["reason"] and e["points"] >= 100 for e in proof["equivalent"])


def test_most_survivors_are_few(proof):
    """What is excused is a small share: an excuse for everything would prove nothing."""
    assert proof["mutants_equivalent"] < 0.08 * proof["mutants_total"]


@pytest.mark.parametrize("name", table())
def test_an_untouched_stub_earns_nothing(proof, name):
    assert proof["stub_points"][name] == 0


@pytest.mark.parametrize("name", table())
def test_a_check_is_quick(proof, name):
    """One check on a warm process takes less than half a second of processor time."""
    assert proof["slowest"][name]["solved"] < 0.5


def test_every_function_has_wrong_and_right_answers():
    """No function of any exercise is left out of the catalogue."""
    functions = {(name, part.function) for name, spec in table().items() for part in spec.parts}
    for entries in (catalogue.wrong_answers(), catalogue.right_answers()):
        assert {(entry.exercise, entry.function) for entry in entries} == functions


def test_an_id_stands_for_one_entry():
    ids = Counter(entry.id for entry in (*catalogue.wrong_answers(), *catalogue.right_answers()))
    assert [id for id, times in ids.items() if times > 1] == []


def test_an_entry_is_described():
    """Each entry has a line for people, and each right one differs as a program from the others."""
    assert all(entry.says for entry in (*catalogue.wrong_answers(), *catalogue.right_answers()))
    programs = Counter((entry.exercise, entry.code) for entry in catalogue.right_answers())
    assert max(programs.values()) == 1
