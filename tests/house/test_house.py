"""The rules of the house: who may import whom, how long a file may be, what is never written down."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted(path for folder in ("solutions", "autograder") for path in (ROOT / folder).rglob("*.py"))
OURS = sorted(path for folder in ("solutions", "autograder", "benchmarks", "book", "tests", "tools")
              for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts)
HEAVY = ("matplotlib", "nbformat", "IPython", "dask", "distributed", "nbgrader", "sqlalchemy", "sphinx")
TABLES = ("mistakes", "catalogue")   # pure rows: a table is as long as it is


def imports(path):
    """The modules that a file names in its imports, wherever they stand."""
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(path):
    """The layer of a file: solutions, checks, sandbox, classroom, proof or cli."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts[0] == "solutions":
        return "solutions"
    if "sandbox" in parts:
        return "sandbox"
    if parts[1] in ("texts", "classroom", "proof"):
        return parts[1]
    return "cli" if parts[1] in ("cli", "__main__") else "checks"


MAY = {
    "solutions": {"solutions"},
    "checks": {"solutions", "checks"},
    "sandbox": {"checks", "sandbox"},
    "texts": {"solutions", "checks", "texts"},
    "classroom": {"solutions", "checks", "sandbox", "texts", "classroom", "cli"},
    "proof": {"solutions", "checks", "sandbox", "texts", "classroom", "proof", "cli"},
    "cli": {"solutions", "checks", "sandbox", "texts", "classroom", "proof", "cli"},
}


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path):
    """solutions <- checks <- sandbox <- classroom <- proof; the command line is on top."""
    for name in imports(path):
        parts = name.split(".")
        if parts[0] not in ("solutions", "autograder"):
            assert parts[0] not in ("book", "exercises", "tests"), f"{path} imports {name}"
            continue
        target = ROOT.joinpath(*parts[:2]) if len(parts) > 1 else ROOT / parts[0]
        target = target if target.is_dir() else target.with_suffix(".py")
        target = target / "__init__.py" if target.is_dir() else target
        if target.exists():
            assert layer(target) in MAY[layer(path)], f"{path} ({layer(path)}) imports {name} ({layer(target)})"


def test_the_grader_starts_light():
    """`import autograder` loads none of the heavy packages: it must run in a browser."""
    script = f"import sys, autograder; print([m for m in {HEAVY} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said.strip() == "[]"


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_read_in_one_sitting(path):
    """No file but a table of rows is longer than 260 lines."""
    if not set(path.parts) & set(TABLES):
        assert len(path.read_text("utf8").splitlines()) <= 260


def test_no_place_of_one_machine_is_written_down():
    """No tracked file holds the address of a package registry or a path of one machine."""
    tracked = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, cwd=ROOT, check=True).stdout
    forbidden = re.compile(r"registry\.npmjs|pypi\.org/simple|files\.pythonhosted|deb\.debian\.org|/work/main|/root/")
    found = []
    for name in filter(None, tracked.split("\0")):
        path = ROOT / name
        if path == Path(__file__) or path.suffix in (".npz", ".png", ".woff2", ".gz") or not path.exists():
            continue
        if forbidden.search(path.read_text("utf8", errors="ignore")):
            found.append(name)
    assert not found
