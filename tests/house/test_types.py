"""What a program that imports the packages learns of them: types of the public names, in the wheel too."""

import inspect
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import autograder
from autograder.exercises import exercise, table
from autograder.learners import answers
from autograder.learners.local import LocalLearner
from autograder.learners.sandbox import Sandbox, SandboxLearner

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = [autograder.check, autograder.points, autograder.Report, autograder.Finding, table.lookup, table.table,
          exercise.Exercise, exercise.Part, answers.Learner, LocalLearner, Sandbox, SandboxLearner]


def functions(thing):
    """A function itself; of a class its public methods and properties, and how it is made."""
    if not inspect.isclass(thing):
        return [thing]
    found = [getattr(value, "fget", None) or getattr(value, "func", value) for name, value in vars(thing).items()
             if name == "__init__" or not name.startswith("_")]
    return [value for value in found if inspect.isfunction(value) and value.__module__ == thing.__module__]


@pytest.mark.parametrize("thing", PUBLIC, ids=lambda thing: thing.__name__)
def test_a_public_name_is_annotated_whole(thing):
    for function in functions(thing):
        signature = inspect.signature(function)
        bare = [name for name, one in signature.parameters.items() if one.annotation is one.empty and name != "self"]
        assert bare == [], f"{function.__qualname__}: {bare}"
        assert signature.return_annotation is not signature.empty, function.__qualname__


RIGHT = """
from collections.abc import Mapping
from typing import Any
import numpy as np
from numpy.typing import NDArray
from solutions.activations import ACTIVATIONS, leaky_relu_prime
from solutions.network import forward, init_parameters
from autograder import Report, check, points
from autograder.exercises.table import lookup
from autograder.learners.answers import Answer, Learner, Remark

class Mine:
    remarks: list[Remark] = []
    def call(self, name: str, *args: Any, then: tuple[Any, ...] | None = None,
             by_name: tuple[str, ...] = ()) -> Answer:
        return Answer(value=0.0)
    def renew(self, instead: Mapping[str, str] | None = None) -> None:
        pass

A: float = ACTIVATIONS["sigmoid"].g(0.5)
Z: NDArray[np.float64] = leaky_relu_prime(np.zeros(3), negative_slope=0.2)
AL, caches = forward(np.zeros((2, 5)), init_parameters([2, 3, 1], seed=0))
mine: Learner = Mine()
report: Report = check("sigmoid", mine, seed=3)
total: float = report.points + points("sigmoid", "g", {})
names: list[str] = [part.function for part in lookup("sigmoid").parts]
"""
WRONG = """
class Forgetful:
    remarks: list[Remark] = []
    def call(self, name: str, *args: Any, then: tuple[Any, ...] | None = None,
             by_name: tuple[str, ...] = ()) -> Answer:
        return Answer(value=0.0)

class ByNumber(Mine):
    def call(self, name: int, *args: Any, then: tuple[Any, ...] | None = None,  # wrong: override
             by_name: tuple[str, ...] = ()) -> Answer:
        return Answer(value=0.0)

check("sigmoid", Forgetful())  # wrong: arg-type
check("sigmoid", mine, seed="three")  # wrong: arg-type
words: str = report.points  # wrong: assignment
report.findings[0].passed = True  # wrong: misc
lookup("sigmoid").parts[0].name  # wrong: attr-defined
Answer(values=0.0)  # wrong: call-arg
forward(np.zeros((2, 5)), [(1, 2)])  # wrong: list-item
leaky_relu_prime("z")  # wrong: type-var
"""


def told(program, folder):
    """{line: code} of mypy's errors in a program that imports the packages."""
    file = folder / "program.py"
    file.write_text(program, "utf8")
    options = ["--config-file=", "--strict", "--follow-imports=silent", f"--cache-dir={ROOT / '_build/mypy'}"]
    run = subprocess.run([sys.executable, "-m", "mypy", *options, file], cwd=ROOT, capture_output=True, text=True)
    assert not run.stderr, run.stderr
    return {int(line): code for line, code in re.findall(r"program\.py:(\d+): error: .*\[([a-z-]+)\]", run.stdout)}


def test_a_program_is_told_what_it_uses_wrongly_and_nothing_else(tmp_path):
    lines = (RIGHT + WRONG).splitlines()
    wrong = {number: line.split("# wrong: ")[1] for number, line in enumerate(lines, 1) if "# wrong: " in line}
    assert told(RIGHT + WRONG, tmp_path) == wrong


def test_the_wheel_says_that_it_is_typed(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        assert {"solutions/py.typed", "autograder/py.typed"} <= set(wheel.namelist())
