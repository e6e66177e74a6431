"""The rules of the house: how light it starts, how long a file may be, what is never written down."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRACKED = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, cwd=ROOT, check=True).stdout
TRACKED = [ROOT / name for name in TRACKED.split("\0") if name and (ROOT / name).exists()]
CODE = [path for path in TRACKED if path.suffix in (".py", ".mjs", ".cjs", ".sh", ".css") or path.name == "Makefile"]
HEAVY = ("matplotlib", "nbformat", "IPython", "dask", "distributed", "nbgrader", "sqlalchemy", "sphinx")
TABLES = ("mistakes", "catalogue", "contracts")   # nothing but rows: a table may be twice as long


def test_the_grader_starts_light():
    """`import autograder` loads none of the heavy packages: it must run in a browser."""
    script = f"import sys, autograder; print([m for m in {HEAVY} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said.strip() == "[]"


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_read_in_one_sitting(path):
    """No file is longer than 250 lines; a table of rows, than 500."""
    most = 500 if set(path.parts) & set(TABLES) else 250
    assert len(path.read_text("utf8").splitlines()) <= most


def test_no_place_of_one_machine_is_written_down():
    """No tracked file holds the address of a package registry or a path of one machine."""
    forbidden = re.compile(r"registry\.npmjs|pypi\.org/simple|files\.pythonhosted|deb\.debian\.org|/work/main|/root/")
    text = [path for path in TRACKED if path.suffix not in (".npz", ".png", ".woff2", ".gz") and path != Path(__file__)]
    assert [path for path in text if forbidden.search(path.read_text("utf8", errors="ignore"))] == []
