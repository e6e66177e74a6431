"""`autograder derive SUBJECT FILE`: the box of the book, for those without scripts."""

import json

import pytest
from derivations import EVERY

from autograder import cli
from autograder.page_answer import derived


@pytest.fixture
def steps(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path / "steps.txt"


def run(capsys, *words):
    return cli.main(["derive", *words]), *capsys.readouterr()


def test_it_says_what_a_page_is_told(steps, capsys):
    for subject, text in EVERY:
        if not text.strip() or "\ud83d" in text:
            continue    # an empty file is refused as one, and no file holds half a letter
        steps.write_bytes(text.encode())
        code, said, errors = run(capsys, subject, "steps.txt", "--json")
        expected = derived(subject, text)
        assert json.loads(said) == json.loads(json.dumps(expected)), text
        assert (code, errors) == (0 if expected["state"] == "right" else 1, "")


def test_each_line_has_its_mark_and_the_last_line_says_why(steps, capsys):
    steps.write_text("g' = 4 sigmoid(2z)(1 - sigmoid(2z))\n\n= (1 + a)(1 + a)\n= 1 - a^2\n", "utf8")
    code, said, _ = run(capsys, "Tanh", "steps.txt")
    lines = said.splitlines()
    assert [line[:3] for line in lines[:3]] == ["✓ 1", "✗ 2", "· 3"]
    assert code == 1 and lines[3].startswith("Line 2 changes the value")


@pytest.mark.parametrize("words, said", [
    (("relu", "steps.txt"), "No derivation is asked for “relu”; there are sigmoid, tanh, cost_gradient."),
    (("tanh", "nowhere.txt"), "nowhere.txt"), (("tanh", "."), "folder"), (("tanh", "raw.bin"), "raw.bin"),
    (("tanh", "none.txt"), "none.txt")])
def test_what_is_unusable_is_said_in_a_sentence(steps, capsys, words, said):
    (steps.parent / "none.txt").write_text("")
    (steps.parent / "raw.bin").write_bytes(bytes(range(256)) * 4)
    code, printed, errors = run(capsys, *words)
    assert (code, printed) == (2, "") and said in errors and errors.count("\n") == 1
