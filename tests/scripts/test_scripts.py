"""The pages' scripts without a browser: Node runs the tests of this folder, a file each."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
# Node comes with the book's packages, into the environment of this very Python.
NODE = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
FILES = sorted(path.name for path in HERE.glob("*.test.mjs"))


@pytest.mark.parametrize("name", FILES)
def test_scripts(name):
    if NODE is None:
        pytest.skip("no Node: pip install -r requirements.txt")
    if not (HERE / "node_modules").exists():
        pytest.skip("tests/scripts/node_modules is missing: run make test once, or npm ci in that folder")
    run = subprocess.run([NODE, "--test", "--test-reporter=spec", name], cwd=HERE, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_each_file_of_tests_is_run():
    assert len(FILES) >= 7
