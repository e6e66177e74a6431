"""The table of facts: all 23 proven, and the prover notices what is not so."""

import copy

import pytest
from cells import facts
from conftest import BOOK, PAGES

from autograder.exercises.table import table


def test_every_fact_is_proven():
    assert [fact["n"] for fact in facts.proven()] == list(range(1, 24))


@pytest.mark.parametrize("change", [
    {"page": "no-such-page"},
    {"section": "No such section"},
    {"code": ["solutions.activations.no_such_function"]},
    {"check": "sigmoid/g_prime.no_such_finding"},
    {"check": "no_such_exercise/g.values"},
    {"holds": "sigmoid(0.0) == 0.25"},
], ids=lambda change: next(iter(change)))
def test_a_line_that_is_not_so_is_refused(change):
    fact = copy.deepcopy(next(fact for fact in facts.proven() if fact["n"] == 3))
    with pytest.raises(facts.FactError, match="fact 3"):
        facts.prove(fact | change)


def test_every_exercise_stands_on_the_page_that_the_table_names():
    """The messages of the checks send a learner to that page."""
    for exercise in table().values():
        text = (BOOK / f"{exercise.page}.md").read_text("utf8")
        assert f"```{{exercise}} {exercise.name}\n" in text, exercise.name


def test_every_page_that_messages_name_exists():
    assert {exercise.page for exercise in table().values()} <= set(PAGES)


GIVEN = ["{dropdown} The proof", "## Three checks\n", "## The slope from the activation", "## Your turn"]
FOUND = ["## Your turn", "{dropdown} The derivation", "## The slope, written out", "## Three checks\n",
         "## The slope from the activation"]


@pytest.mark.parametrize("name, parts", [("sigmoid", GIVEN), ("tanh", FOUND), ("relu", GIVEN), ("leaky-relu", FOUND)])
def test_an_activation_chapter_has_all_its_parts(name, parts):
    """Picture, prediction, formula, then its slope: shown with a proof, or found by the reader and shown afterwards."""
    text = (BOOK / f"{name}.md").read_text("utf8")
    places = [text.index(part) for part in (
        "{glue:figure} curve", ":class: predict", "{slope-picture}", "## The formula", "## Its slope", *parts,
        "## Where it goes wrong", ":class: wrong", "## What to keep")]
    assert places == sorted(places)
