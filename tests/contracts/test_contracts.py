"""Every clause of every text has something that alone refuses its violation."""

import re
from functools import cache

import pytest
from removal import asked_of, is_refused

from autograder.contracts import clauses
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner
from autograder.proof.programs import cells
from autograder.texts.text import folder, text_cells

ROWS = [(exercise, clause) for exercise in table() for clause in clauses(exercise)]
IDS = [f"{exercise}.{clause.function}: {clause.text}" for exercise, clause in ROWS]
# Sentences of a docstring that ask nothing of an answer: what is given, and what follows from another clause.
NO_CLAUSE = re.compile(r"^Given: |^the course declares |^False and True count|^The last name is always")
SENTENCE = re.compile(r"(?<=[.;])\s+")


@cache
def readings(exercise, clause):
    part = table()[exercise].part(clause.function)
    return asked_of(part, LocalLearner(cells=cells(exercise, clause.code)))


@cache
def plain(exercise):
    return " ".join((folder() / f"{exercise}.md").read_text("utf8").split())


@pytest.mark.parametrize("exercise, clause", ROWS, ids=IDS)
def test_the_clause_stands_in_the_text(exercise, clause):
    assert " ".join(clause.text.split()) in plain(exercise)


@pytest.mark.parametrize("exercise, clause", ROWS, ids=IDS)
def test_its_violation_is_refused_and_without_its_probe_it_passes(exercise, clause):
    asked = readings(exercise, clause)
    assert is_refused(asked)
    assert not is_refused(asked, clause.kinds, clause.stage, clause.result)


@pytest.mark.parametrize("exercise, clause", [row for row in ROWS if row[1].kinds],
                         ids=[id for id, row in zip(IDS, ROWS, strict=True) if row[1].kinds])
def test_each_kind_that_it_names_refuses_it(exercise, clause):
    asked = readings(exercise, clause)
    kinds = {reading.probe.kind for reading in asked if reading.is_slip}
    assert set(clause.kinds) <= kinds


@pytest.mark.parametrize("exercise", table())
def test_every_sentence_of_a_docstring_is_a_clause(exercise):
    """The walk: no sentence of a stub is left without a row, and no function without one."""
    quoted = [(clause.function, " ".join(clause.text.split())) for clause in clauses(exercise)]
    for cell in text_cells(exercise):
        if cell.tag == "solution":
            function = re.search(r"def (\w+)", cell.source)[1]
            words = " ".join(re.search(r'"""(.*?)"""', cell.source, re.S)[1].split())
            for sentence in SENTENCE.split(words):
                assert NO_CLAUSE.match(sentence) or any(
                    name == function and (text in sentence or sentence in text) for name, text in quoted), sentence
