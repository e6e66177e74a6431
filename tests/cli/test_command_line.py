"""The command line itself: what is typed, what is written, and how it ends."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder import check_file, cli
from autograder.exercises.table import table
from autograder.proof.programs import solved
from autograder.report import FAULT, Finding, Report

ROOT = Path(__file__).resolve().parents[2]
PYTHON = [sys.executable, "-m", "autograder"]
RIGHT = f"import numpy as np\n\n\n{solved('sigmoid')}\n"
NAMES = ", ".join(table())

UGLY = r"""
def g(z):
    raise ValueError('\x1b[2J\r\x07 \u202e done')

class E(Exception):
    def __str__(self):
        return '\x1b]0;x\x07' * 9999

raise E     # \
""".replace("# \\", "# \x1b[31m")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / "a.py").write_text(RIGHT)
    (tmp_path / "wrong.py").write_text(RIGHT + "\n\ndef g(z):\n    return -z\n")
    return tmp_path


def call(*words, **more):
    return subprocess.run([*PYTHON, *words], capture_output=True, timeout=120, **more)


def run(capsys, *words):
    """(exit code, stdout, stderr) of a call in this process."""
    try:
        code = cli.main([*words])
    except SystemExit as left:
        code = left.code
    return code, *capsys.readouterr()


@pytest.mark.parametrize("name", ["sigmoid", "Sigmoid", " SIGMOID "])
def test_an_exercise_in_any_letters(folder, capsys, name):
    assert run(capsys, "check", name, "a.py", "--unsafe-no-sandbox")[0] == 0


def test_an_exercise_with_a_dash(folder, capsys):
    assert run(capsys, "check", "Leaky-ReLU", "a.py", "--unsafe-no-sandbox")[0] == 1


@pytest.mark.parametrize("words, sentence", [
    (["sigmod", "a.py"], f"There is no exercise called sigmod: did you mean sigmoid, or another of {NAMES}?"),
    (["leakyrelu", "a.py"], f"There is no exercise called leakyrelu: did you mean leaky_relu, or another of {NAMES}?"),
    (["xyz", "a.py"], f"There is no exercise called xyz: there are {NAMES}."),
    (["\x1b[31m\n", "a.py"], f"There is no exercise called \ufffd[31m\ufffd: there are {NAMES}."),
    (["x" * 9000, "a.py"], f"There is no exercise called {'x' * 40}…{'x' * 39}: there are {NAMES}."),
    (["a.py", "sigmoid"], "The exercise comes first: autograder check sigmoid a.py."),
    (["sigmoid", "-"], "Standard input is not read: save your code as a .py file or a notebook, and give its name."),
    (["sigmoid", "."], ". is a folder: give the .py file or the notebook that is in it."),
    (["sigmoid", "b.py"], "There is no file b.py: check its name and its folder."),
    (["sigmoid", "\x1b[2J.py"], "There is no file \ufffd[2J.py: check its name and its folder."),
    (["sigmoid", ""], "There is no file : check its name and its folder."),
])
def test_what_cannot_be_done_is_one_sentence(folder, capsys, words, sentence):
    assert run(capsys, "check", *words) == (2, "", f"autograder: {sentence}\n")


@pytest.mark.parametrize("seed", ["0", "-7", str(2**400), "-" + "9" * 90])
def test_any_whole_number_is_a_seed(folder, capsys, seed):
    assert run(capsys, "check", "sigmoid", "a.py", "--unsafe-no-sandbox", "--seed", seed)[0] == 0


@pytest.mark.parametrize("seed", ["x", "1.5", "", "9" * 9000, "\x1b[31m"])
def test_what_is_no_seed(folder, capsys, seed):
    code, out, said = run(capsys, "check", "sigmoid", "a.py", f"--seed={seed}")
    assert (code, out) == (2, "")
    assert said.endswith(" is not a whole number\n") and len(said) < 500
    assert all(line.isprintable() for line in said.split("\n"))


@pytest.mark.parametrize("words", [[], ["chek"], ["check"], ["check", "sigmoid"],
                                   ["check", "sigmoid", "a.py", "\x1b[31m"]])
def test_a_call_that_is_not_complete(capsys, words):
    code, out, said = run(capsys, *words)
    assert (code, out) == (2, "")
    assert said.startswith("usage: autograder") and "\x1b" not in said


def test_the_help_names_every_command(capsys):
    code, out, said = run(capsys, "--help")
    assert (code, said) == (0, "")
    assert all(f"\n    {name} " in out for name in cli.COMMANDS)


def test_a_command_loads_no_other(folder):
    script = ("import sys\nfrom autograder.cli import main\nmain(['check', 'sigmoid', 'b.py'])\n"
              "print([m for m in sys.modules if m.startswith(('autograder.classroom', 'autograder.proof', 'IPython',\n"
              "    'matplotlib', 'nbformat', 'nbgrader', 'traitlets'))])")
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout == "[]\n"


@pytest.mark.parametrize("where", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"},
                                   {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
                                   {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}], ids=str)
def test_a_terminal_that_has_no_tick(folder, needs_sandbox, where):
    """Right and wrong are told apart, and nothing stops there; so it is with a file's name."""
    done = call("check", "sigmoid", "wrong.py", env={**os.environ, **where})
    said = done.stdout.decode("latin-1")
    assert done.returncode == 1 and b"Traceback" not in done.stderr
    assert "\nx g " in said and "\n+ g_prime_from_a " in said and "\n    -> " in said
    missing = call("check", "sigmoid", "größe.py", env={**os.environ, **where})
    assert missing.returncode == 2 and b"Traceback" not in missing.stderr
    for words in ([], ["check", "--help"]):
        assert b"Traceback" not in call(*words, env={**os.environ, **where}).stderr


def test_what_a_learner_wrote_moves_no_cursor(folder, needs_sandbox):
    (folder / "a.py").write_text(UGLY)
    for more in ([], ["--unsafe-no-sandbox"], ["--json"]):
        done = call("check", "sigmoid", "a.py", *more)
        said = (done.stdout + done.stderr).decode()
        assert not more or "--json" not in more or json.loads(said)["points"] == 0
        assert done.returncode == 1
        assert all(line.isprintable() for line in said.split("\n")) and len(said) < 20_000


def test_a_report_as_json_is_whole(folder, capsys, monkeypatch):
    """However long it is, and with a character in it that JSON leaves as it is and a terminal does not."""
    long = Report("sigmoid", (Finding("g.values", False, 0, 2, "\x7f\x1b é" * 9000),))
    monkeypatch.setattr(check_file, "check", lambda *args: long)
    code, out, said = run(capsys, "check", "sigmoid", "a.py", "--unsafe-no-sandbox", "--json")
    assert (code, said, json.loads(out)) == (1, "", long.to_dict())
    assert out.rstrip("\n").isprintable() and out.isascii()


def test_a_fault_of_the_checker_is_loud(folder, capsys, monkeypatch):
    """Of a finding, and of anything else: an exit code of its own, and never a traceback."""
    def broken(*args):
        raise ZeroDivisionError("a fault\nof ours")

    faulty = Report("sigmoid", (Finding("g.values", None, 0, 2, "The checker itself failed here (KeyError: 'x').",
                                        observation=FAULT), Finding("g_prime.values", True, 3, 3)))
    monkeypatch.setattr(check_file, "check", lambda *args: faulty)
    code, out, said = run(capsys, "check", "sigmoid", "a.py", "--unsafe-no-sandbox", "--json")
    assert code == 3 and json.loads(out)["points"] == 3
    assert said == "autograder: g.values: The checker itself failed here (KeyError: 'x').\n"
    monkeypatch.setattr(check_file, "check", broken)
    assert run(capsys, "check", "sigmoid", "a.py", "--unsafe-no-sandbox") == (
        3, "", "autograder: The checker itself failed (ZeroDivisionError: a fault\ufffdof ours): this is our fault, "
        "not yours, so please report it.\n")


def test_ctrl_c_is_no_error(folder, needs_sandbox):
    """In the middle of a check: no traceback, the shell's own exit code, and nothing is left running."""
    (folder / "a.py").write_text("def g(z):\n    while True:\n        pass\n")
    running = subprocess.Popen([*PYTHON, "check", "sigmoid", "a.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               start_new_session=True)
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    until = time.monotonic() + 60
    while not children.read_text() and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.5)
    os.killpg(running.pid, signal.SIGINT)
    out, said = running.communicate(timeout=60)
    assert (running.returncode, out, said) == (130, b"", b"autograder: interrupted.\n")


def test_a_reader_that_has_seen_enough(folder):
    """No complaint into a closed pipe."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*PYTHON, "check", "sigmoid", "a.py", "--unsafe-no-sandbox"], stdout=writer,
                          stderr=subprocess.PIPE, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_full_disk_behind_the_output(folder):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*PYTHON, "check", "sigmoid", "a.py", "--unsafe-no-sandbox"], stdout=full,
                              stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 2
    assert done.stderr == (b"autograder: What is printed cannot be used (No space left on device): see to that and try "
                           b"again.\n")


@pytest.mark.parametrize("where", [[], ["--unsafe-no-sandbox"]], ids=["sandbox", "here"])
def test_no_output_at_all(folder, needs_sandbox, where):
    closed = 'exec "$@" >&- 2>&-'
    done = subprocess.run(["sh", "-c", closed, "sh", *PYTHON, "check", "sigmoid", "a.py", *where], timeout=60)
    assert done.returncode == 0
