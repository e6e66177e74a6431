"""What a learner reads for each known wrong answer is what `tests/golden` says: no message changes unseen."""

import re
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import pytest

from autograder.exercises.table import table
from autograder.proof.catalogue import wrong_answers
from autograder.proof.golden import ROUNDING, steady, transcript
from autograder.proof.trials import run_all, wrong_trials

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
SHOWN = 80      # lines of a difference: what changed is clear from these, and the command shows the rest
COMMAND = ("\n{exercise}: learners now read something else. See the whole difference with\n"
           "  autograder proof --exercise {exercise} --golden tests/golden && git diff tests/golden\n"
           "and keep it if it reads better.")


@pytest.fixture
def texts(built, request):
    """{id: what its learner reads} of one exercise: of the last build, or tried here."""
    exercise = request.node.callspec.params["exercise"]
    wrong = built["wrong"] if built else run_all(wrong_trials([exercise]))
    return {result["id"]: result["told"] for result in wrong}


@pytest.mark.parametrize("exercise", table())
def test_a_learner_reads_what_the_transcript_says(exercise, texts):
    file = GOLDEN / f"{exercise}.md"
    kept = file.read_text("utf8") if file.exists() else ""
    now = transcript(exercise, texts)
    difference = unified_diff(kept.splitlines(), now.splitlines(), "kept", "now", lineterm="", n=1)
    assert now == kept, "\n".join([COMMAND.format(exercise=exercise), *islice(difference, SHOWN)])


def test_there_is_a_transcript_of_every_exercise_and_no_other():
    assert {path.stem for path in GOLDEN.glob("*.md")} == set(table())


def test_every_wrong_answer_is_told_something():
    """Each stands there once, with a function that is not right, and with nothing of one machine."""
    for exercise in table():
        text = (GOLDEN / f"{exercise}.md").read_text("utf8")
        assert re.findall("^## (.*)$", text, re.M) == [entry.id for entry in wrong_answers(exercise)]
        assert len(re.findall("^```text\n✗ ", text, re.M)) == len(wrong_answers(exercise))
        assert not re.search(r"\b0x[0-9a-f]{4}|/home/|/tmp/", text)


def test_what_is_rounding_is_not_told_in_numbers():
    """Two answers only, and they are there."""
    assert set(ROUNDING) <= {entry.id for entry in wrong_answers()} and len(ROUNDING) < 5
    told = "At z = -2: g(z) of shape (64, 3) gave -1.5e-07, expected 0.5."
    assert steady(next(iter(ROUNDING)), told) == "At z = #: g(z) of shape (64, 3) gave #, expected #."
    assert steady("sigmoid-sign", "gave 22.6") == "gave 22.6"
