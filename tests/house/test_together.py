"""A fixture of a module is made once, however many processes run the tests; other tests go wherever there is room."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
SHARED = """
import os, pytest

@pytest.fixture(scope="module")
def costly():
    print("made", flush=True)

@pytest.mark.parametrize("n", range(6))
def test_it(costly, n):
    print("here", os.getpid())
"""


@pytest.mark.parametrize("text, once", [(SHARED, True), (SHARED.replace('scope="module"', ""), False)])
def test_tests_that_share_a_costly_fixture_stay_together(tmp_path, text, once):
    for name in ("conftest.py", "skips.py", "chromium.py", "together.py"):
        (tmp_path / name).write_text((TESTS / name).read_text("utf8"), "utf8")
    (tmp_path / "test_it.py").write_text(text)
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadscope", "-rP", "-p", "no:cacheprovider",
               "--rootdir", tmp_path, tmp_path]
    said = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path).stdout
    processes = re.findall(r"^here (\d+)$", said, re.M)
    assert len(processes) == 6, said
    assert (len(set(processes)) == 1) == once, said
    assert not once or said.count("made") == 1
