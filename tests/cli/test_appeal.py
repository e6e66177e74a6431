"""An appeal: written, replayed, accepted, and what is no appeal at all."""

import json
from dataclasses import replace

import pytest
from test_command_line import RIGHT, run

from autograder.appeal import Appeal, appeal, read_appeal
from autograder.learners.answers import NotRun
from autograder.learners.files.sentence import BadSubmission
from autograder.proof import trials
from autograder.proof.catalogue import bank
from autograder.report import Finding, Report

WRONG = RIGHT + "\n\ndef g(z):\n    return -z\n"
REFUSED = Report("sigmoid", (Finding("g.values", False, 0, 2, "At z = 0: g gave 0.5, expected 0.7."),
                             Finding("g_prime.values", True, 3, 3)))
PROGRAM = 'import getpass\n\n# Ana\'s "g" {x} \u202e \U0001f600\ndef g(z):\n    return 1\n'


@pytest.fixture
def folder(tmp_path, monkeypatch, needs_sandbox):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "right.py").write_text(RIGHT)
    (tmp_path / "wrong.py").write_text(WRONG)
    (tmp_path / "refused.json").write_text(appeal("sigmoid", [("right.py", RIGHT)], REFUSED, 7, "it is the formula"))
    return tmp_path


@pytest.fixture
def quick(tmp_path, monkeypatch):
    """A bank of the test's own, and of the proof all but what takes long, in this process."""
    def some(every):
        kept = [trial for trial in every if trial[0] in ("solved", "stub", "appeal")]
        return [result for batch in trials.batches(kept) for result in trials.run(batch)]

    monkeypatch.setattr(bank, "FOLDER", tmp_path / "bank")
    monkeypatch.setattr(trials, "run_all", some)
    return tmp_path / "bank"


def test_a_refused_answer_is_written_and_says_the_same_again(folder, capsys):
    code, out, err = run(capsys, "check", "sigmoid", "wrong.py", "--json", "--seed", "5", "--appeal", "a.json")
    found = json.loads((folder / "a.json").read_text())
    assert code == 1 and found["report"] == json.loads(out) and found["seed"] == 5
    assert err.startswith("autograder: The answer and this report are in a.json")
    assert "".join(cell["source"] for cell in found["cells"]) == WRONG
    code, out, err = run(capsys, "appeal", "a.json")
    assert (code, err) == (0, "") and out.startswith("The verdict is the same as then:")


def test_what_differs_is_said(folder, capsys):
    code, out, err = run(capsys, "appeal", "refused.json")
    assert code == 1 and "The verdict is another one: 10 of 10 points now, and 3 of 5 then." in out
    assert "g.values is right now: " in out and "g.defined is asked now, and was not then." in out


def test_there_is_nothing_to_appeal_against(folder, capsys):
    code, out, err = run(capsys, "check", "sigmoid", "right.py", "--appeal", "a.json")
    assert code == 0 and "nothing to appeal against" in err and not (folder / "a.json").exists()


def test_no_file_is_written_over(folder, capsys):
    code, out, err = run(capsys, "check", "sigmoid", "wrong.py", "--appeal", "right.py")
    assert (code, out) == (2, "") and "right.py is there already" in err and (folder / "right.py").read_text() == RIGHT
    code, out, err = run(capsys, "check", "sigmoid", "wrong.py", "--appeal", "no folder/a.json")
    assert code == 2 and "cannot be written (No such file or directory)" in err


def test_an_accepted_answer_is_a_right_one_from_then_on(folder, quick, capsys):
    code, out, err = run(capsys, "appeal", "refused.json", "--accept")
    assert (code, err) == (0, "") and "The proof of sigmoid holds with it." in out
    entry, = bank.appeals("sigmoid")
    assert (entry.function, entry.says, entry.expects, entry.code) == ("g", "it is the formula", None, RIGHT)
    assert list(bank.appeals("tanh")) == []
    assert ("appeal", "sigmoid", "g", entry) in list(trials.trials(["sigmoid"]))
    assert "already" in run(capsys, "appeal", "refused.json", "--accept")[1] and len(list(quick.iterdir())) == 1


def test_an_accepted_answer_that_the_check_refuses_fails_the_proof(folder, quick, capsys):
    run(capsys, "check", "sigmoid", "wrong.py", "--appeal", "a.json")
    code, out, err = run(capsys, "appeal", "a.json", "--accept")
    entry, = bank.appeals("sigmoid")
    assert code == 1 and f"The right answer {entry.id} is refused by g.values" in err and "mend the check" in out


def test_a_strangers_program_runs_in_the_sandbox_alone(folder, quick, capsys):
    hostile = f"open({str(folder / 'owned')!r}, 'w').write('x')\nimport os\nos.environ['OWNED'] = 'x'\n{RIGHT}"
    (folder / "a.json").write_text(appeal("sigmoid", [("a.py", hostile)], REFUSED, 7))
    run(capsys, "appeal", "a.json", "--accept")
    assert not (folder / "owned").exists() and "OWNED" not in __import__("os").environ


def test_an_answer_without_a_refused_function_is_not_accepted(folder, quick, capsys):
    report = replace(REFUSED, findings=REFUSED.findings[1:])
    (folder / "a.json").write_text(appeal("sigmoid", [("a.py", RIGHT)], report, 7))
    assert run(capsys, "appeal", "a.json", "--accept")[0] == 2 and not quick.exists()


def test_an_appeal_is_read_as_it_was_written():
    cells = [("cell 1", PROGRAM), ("cell 2", NotRun("def g(z): …", "a cell of text"))]
    found = read_appeal(appeal("sigmoid", cells, REFUSED, 2**47, "“it is”").encode(), "a.json")
    assert found == Appeal("sigmoid", 2**47, cells, REFUSED.to_dict(), "“it is”")
    assert (found.cells[1][1].why, found.function) == ("a cell of text", "g")


GOOD = json.loads(appeal("sigmoid", [("a.py", "x")], REFUSED, 7))
BAD = [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 10**5, *(json.dumps(GOOD | change).encode() for change in (
    {"format": "x"}, {"version": 2}, {"exercise": 3}, {"seed": "x"}, {"seed": 1.5}, {"seed": True}, {"cells": 3},
    {"cells": [3]}, {"cells": [{"name": "x"}]}, {"cells": [{"name": "x", "source": 3}]}, {"report": None},
    {"report": {"findings": [], "points": "x", "max_points": 3}}, {"report": {"findings": [{"check": 3}]}},
    {"says": None}))]


@pytest.mark.parametrize("data", BAD, ids=range(len(BAD)))
def test_what_is_no_appeal(data):
    with pytest.raises(BadSubmission, match="is no appeal that this edition reads"):
        read_appeal(data, "a.json")


def test_a_file_that_is_no_appeal_is_one_sentence(folder, capsys):
    for name in ("right.py", "none.json", ".", "refused.json\x1b"):
        code, out, err = run(capsys, "appeal", name)
        assert (code, out) == (2, "") and err.count("\n") == 1 and err.startswith("autograder: ")
    (folder / "a.json").write_text(json.dumps(GOOD | {"exercise": "sigmod"}))
    assert run(capsys, "appeal", "a.json")[0] == 2
