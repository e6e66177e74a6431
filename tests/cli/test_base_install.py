"""`autograder check` where NumPy is all that is installed: what the learners' page and README promise."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import numpy
import pytest

from autograder.classroom.course.offline import build_wheel
from autograder.exercises.table import table
from autograder.proof.programs import solved

ANSWER = f"!pip install numpy\n%matplotlib inline\nimport numpy as np\n\n\n{solved('sigmoid')}\n"
RUN = """
import sys, runpy
class Missing:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        ours = top in ("numpy", "autograder", "solutions") or top.startswith("_sysconfigdata")
        if not ours and top not in sys.stdlib_module_names:
            raise ModuleNotFoundError(f"No module named {top!r}", name=top)
sys.meta_path.insert(0, Missing())
sys.argv[0] = "autograder"
runpy.run_module("autograder", run_name="__main__")
"""

NO_UNIX = """
import sys
sys.modules.update(dict.fromkeys(["fcntl", "resource", "pwd", "grp", "termios", "pty", "tty", "syslog"]))
"""


@pytest.fixture
def answers(tmp_path):
    (tmp_path / "a.py").write_text(ANSWER)
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": ANSWER}
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return [str(tmp_path / "a.py"), str(tmp_path / "a.ipynb")]


def call(line, **more):
    return subprocess.run(line, capture_output=True, text=True, timeout=120, **more)


def test_without_what_a_class_needs(answers, needs_sandbox):
    for file in answers:
        done = call([sys.executable, "-c", RUN, "check", "sigmoid", file, "--json"])
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout)["points"] == 10
    assert call([sys.executable, "-c", RUN, "check", "--help"]).returncode == 0


@pytest.mark.parametrize("name", list(table()))
def test_every_exercise_as_file_and_notebook_where_nothing_of_unix_is(name, tmp_path):
    """What a Mac or Windows machine has not, no check of one's own code asks for: no bubblewrap, no fcntl."""
    code = f"import numpy as np\n\n\n{solved(name)}\n"
    (tmp_path / "a.py").write_text(code)
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": code}
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    for file in ("a.py", "a.ipynb"):
        line = [sys.executable, "-c", NO_UNIX + RUN, "check", name, str(tmp_path / file), "--my-own-code"]
        done = call(line, env={**os.environ, "PATH": ""})
        assert (done.returncode, done.stderr) == (0, ""), (file, done.stdout)


def test_without_a_sandbox_the_flag_is_named(answers):
    done = call([sys.executable, "-c", RUN, "check", "sigmoid", answers[0]], env={**os.environ, "PATH": ""})
    assert done.returncode == 2 and "--my-own-code" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.parametrize("line", [["class", "new", "x"], ["release", "x"]], ids=["class", "release"])
def test_a_command_that_needs_more_says_so(line, tmp_path):
    done = call([sys.executable, "-c", RUN, *line], cwd=tmp_path,
                env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])})
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.endswith(" is not installed: install the course as its README says, with what a class needs.\n")
    assert done.stderr.count("\n") == 1


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The console script of a new environment that holds the built wheel and NumPy."""
    place = tmp_path_factory.mktemp("base") / "env"
    venv.create(place, with_pip=False, symlinks=True)
    packages = next(place.glob("lib/python*/site-packages"))
    for folder in Path(numpy.__file__).parent.parent.glob("numpy*"):
        (packages / folder.name).symlink_to(folder)
    name, data = build_wheel()
    (place / name).write_bytes(data)
    with zipfile.ZipFile(place / name) as wheel:
        wheel.extractall(packages)
    script = place / "bin" / "autograder"
    script.write_text(f"#!{place}/bin/python\nimport sys\nfrom autograder.cli import main\nsys.exit(main())\n")
    script.chmod(0o755)
    return script


def test_the_wheel_and_numpy(installed, answers, needs_sandbox, tmp_path):
    """Nothing of this checkout is there: no pytest, no IPython, no exercises folder."""
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    seen = call([installed.with_name("python"), "-c", "import autograder, IPython"], env=alone, cwd=tmp_path)
    assert "No module named 'IPython'" in seen.stderr
    for file in answers:
        done = call([installed, "check", "sigmoid", file], env=alone, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert "sigmoid: 10 of 10 points" in done.stdout
    assert "proof" in call([installed, "--help"], env=alone, cwd=tmp_path).stdout
