"""The exercise on plain numbers where there is no NumPy: same verdicts, same messages, and nothing else loaded."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import autograder
from autograder.check import check
from autograder.exercises.table import table
from autograder.learners.local import LocalLearner
from autograder.proof import catalogue
from autograder.proof.programs import cells, stub_cells

CORE = Path(autograder.__file__).parent
NEEDS_NUMPY = {"arrays.py"}
ROOMS = ("", "reading", "learners", "diagnosis", "diagnosis/mistakes", "diagnosis/mistakes/general", "texts")
WITHOUT = [name for name, spec in table().items() if "numpy" not in spec.needs]
NO_NUMPY = "import sys\nsys.modules['numpy'] = None     # so every import of it fails\n"
CHECK_ALL = NO_NUMPY + """
import json
from autograder import check
from autograder.learners.local import LocalLearner
programs = json.load(sys.stdin)
print(json.dumps([check(name, LocalLearner(cells=cells)).to_dict() for name, cells in programs]))
"""


def python(script, said=""):
    """What a Python of its own prints."""
    done = subprocess.run([sys.executable, "-c", script], input=said, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def programs():
    """(exercise, cells): every answer of the catalogue, right and wrong, and the untouched stub."""
    entries = (*catalogue.wrong_answers(), *catalogue.right_answers())
    return [*((e.exercise, cells(e.exercise, e.code)) for e in entries if e.exercise in WITHOUT),
            *((name, stub_cells(name)) for name in WITHOUT)]


def test_the_whole_catalogue_is_told_the_same():
    """Report for report: every check, every point, every sentence, every message id."""
    every = programs()
    alone = json.loads(python(CHECK_ALL, json.dumps(every)))
    assert len(alone) == len(every) > 100
    for (name, own), report in zip(every, alone, strict=True):
        assert report == check(name, LocalLearner(cells=own)).to_dict(), own[-1]


def test_an_exercise_on_arrays_fails_there_as_it_must():
    """The test above would prove nothing if NumPy came in by another door."""
    said = python(NO_NUMPY + "from autograder import check\ntry:\n    check('slope', {})\n"
                             "except ImportError as error:\n    print(error.name)")
    assert said.strip() == "numpy"


def test_numpy_is_loaded_by_none_of_it_where_it_is_there():
    """A page need not fetch what a check does not load."""
    said = python("import sys, autograder\nautograder.check('triangle', {})\nprint('numpy' in sys.modules)")
    assert said.strip() == "False"


@pytest.mark.parametrize("path", sorted(path for room in ROOMS for path in (CORE / room).glob("*.py")),
                         ids=lambda path: str(path.relative_to(CORE)))
def test_numpy_has_one_door_into_the_core(path):
    """Of the modules that every check uses one imports NumPy. Judges, and modules of servers, may."""
    named = [alias.name for node in ast.walk(ast.parse(path.read_text("utf8"))) if isinstance(node, ast.Import)
             for alias in node.names]
    assert ("numpy" in named) == (path.name in NEEDS_NUMPY)
