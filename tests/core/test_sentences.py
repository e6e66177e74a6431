"""The table of sentences: each is said by somebody, with exactly the gaps that it has."""

import ast
import re
import string
from pathlib import Path

import pytest

import autograder
from autograder.exercises.table import table as exercises
from autograder.sentences import say, table

CODE = sorted(Path(autograder.__file__).parent.rglob("*.py"))
# Ids that are put together in a call: of a kind of question, an exception's name, or the way in which numbers are off.
MADE = [re.compile(pattern) for pattern in (
    r"kind\.[\w-]+", r"stops\.(\w+Error|otherwise)", r"point\.(at|in-call)(-finite)?",
    r"observed\.spread-(small|large|both|wrong)(-from)?",
    r"(slope_picture|network_steps?|derivation_box|chapter_marks|\w+_page)\..+",  # read by a script, a step, the page
    r"own\.a-form-(one|same|none|between)", r"own\.slope-(wrong|unsure)(-at|-more)?",
    r"repair\.[\w-]+",   # of a kind of edit
    r"(asks|whys|curves|reasons|directions|returning)\..+",     # of a question that comes back, or read by its page
    r"parts\.(all|some)-(([mn]-times-too-(large|small))|sign|factor)")]


PHRASES = ("object.", "repair.", "report.", "stage.argument", "stage.array", "point.between", "slope_picture.",
           "network_step", "derivation_box.", "chapter_marks.", "curves.", "reasons.", "directions.", "returning.",
           "way_back_page.", "neuron_knob_page.", "reads_page.", "own_page.")


def gaps(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def calls():
    """(id or None, names of the gaps or None, file) of every call of say."""
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text("utf8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                id = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                named = [keyword.arg for keyword in node.keywords]
                yield id, None if None in named else set(named), path


def test_every_sentence_is_called_with_its_gaps():
    found = [(id, named) for id, named, _ in calls() if id is not None]
    assert len(found) > 20
    for id, named in found:
        assert named is None or gaps(table()[id]) == named, id


def test_every_sentence_is_said_by_somebody():
    """An id is written out in a call, or begins as one that is put together does."""
    written = {id for id, _, _ in calls()}
    constants = {node.value for path in CODE for node in ast.walk(ast.parse(path.read_text("utf8")))
                 if isinstance(node, ast.Constant)}
    for id in table():
        name = id.partition(".")[2]
        assert id in written | constants or name in constants or any(made.fullmatch(id) for made in MADE), id


def test_every_kind_of_question_with_a_sentence_is_asked():
    fixed = (probe for spec in exercises().values() for part in spec.parts for probe in part.fixed)
    kinds = {probe.kind.replace(" ", "-") for probe in (*fixed, *fresh_probes())}
    ours = {"arrays", "several-examples", "dimensions"}     # said of all kinds but one
    assert {id.partition(".")[2] for id in table() if id.startswith("kind.")} <= kinds | ours


def fresh_probes():
    from autograder.learners.local import LocalLearner
    for spec in exercises().values():
        learner = LocalLearner(spec.namespace())
        for part in spec.parts:
            yield from part.seeded(1, learner)


@pytest.mark.parametrize("id", table())
def test_a_sentence_is_whole(id):
    """It begins a sentence or is a phrase of the group `object`, ends as one, and holds no half of another."""
    sentence = table()[id]
    assert id.startswith(PHRASES) or re.search(r"[.!?]$", sentence), sentence
    assert "  " not in sentence.replace("{function}  {points}", "")


def test_a_gap_is_filled_as_it_is():
    """What a learner wrote may hold braces: it is text, not a sentence with gaps."""
    assert "{x}" in say("stage.raised", call="g(z)", stop="KeyError: {x} %s {0}")
