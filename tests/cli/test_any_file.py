"""Damaged files through the whole command: a verdict or one sentence, clean and bounded, and never a fault of ours."""

import json
import random
from contextlib import nullcontext

import nbformat
import pytest

from autograder import cli
from autograder.learners import sandbox as sandboxes
from autograder.texts.notebook import build_source

TRIES, SEED = 150, 20260101
PIECES = (b"", b"\0", b"\xff", b"\x1b[2J", b"\r", b" ", b"\\ud800", b"(" * 300, b"\n%%time\n", b"\\n!ls\\n", b"'''",
          b"9" * 5000, b"\\u001b", b"null", b"return ", b"\xe2\x80\xae")


def damaged(chance, text):
    data = text.encode(chance.choice(["utf-8", "utf-8", "utf-16", "utf-32-be"]))
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(data) + 1)
        end = chance.choice([start, start + chance.randrange(60)])
        data = data[:start] + chance.choice(PIECES) + data[end:]
    return data if chance.random() < 0.9 else data[:chance.randrange(len(data) + 1)]


@pytest.fixture
def one_sandbox(sandbox, monkeypatch):
    """The command uses the tests' warm sandbox instead of a new one for each file."""
    monkeypatch.setattr(sandboxes, "Sandbox", lambda: nullcontext(sandbox))


def test_damaged_files(one_sandbox, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    source = build_source("sigmoid")
    program = "\n\n".join(cell.source for cell in source.cells if cell.cell_type == "code")
    texts = {"a.ipynb": nbformat.writes(source), "a.py": "import numpy as np\n" + program}
    chance, codes, points = random.Random(SEED), [], []
    for _ in range(TRIES):
        name = chance.choice(list(texts))
        (tmp_path / name).write_bytes(damaged(chance, texts[name]))
        as_json = chance.choice([["--json"], []])
        codes.append(cli.main(["check", "sigmoid", name, *as_json]))
        out, said = capsys.readouterr()
        assert all(line.isprintable() for line in (out + said).split("\n")) and len(out + said) < 50_000
        if codes[-1] == 2:
            assert out == "" and said.count("\n") == 1 and len(said) < 450
            continue
        assert said == "" and codes[-1] in (0, 1)
        if as_json:
            points.append(json.loads(out)["points"])
    assert min(map(codes.count, (0, 1, 2))) > 4     # else the test shows less than it says
    assert {0, 10} <= set(points)
