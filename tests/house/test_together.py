"""A fixture of a module is made once, however many processes run the tests; other tests go wherever there is room."""

import os
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
ONCE = """
import os, time, pytest

def make(folder):
    time.sleep(0.5)
    with open(folder.parent / "makings", "a") as makings:
        makings.write("x")
    (folder / "made").write_text("whole")
    if os.environ.get("FAILS") and (folder.parent / "makings").stat().st_size == 1:
        raise ValueError

@pytest.mark.parametrize("n", range(6))
def test_it(once, n):
    place = once("thing", make)
    print("here", os.getpid(), (place / "made").read_text(), (place.parent / "makings").read_text())
"""


def run(folder, text, **environment):
    """What two processes say of these tests under this project's conftest."""
    for name in ("conftest.py", "skips.py", "chromium.py", "together.py"):
        (folder / name).write_text((TESTS / name).read_text("utf8"), "utf8")
    (folder / "test_it.py").write_text(text)
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadscope", "-rP", "-p", "no:cacheprovider",
               "--rootdir", folder, f"--basetemp={folder / 'base'}", folder]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder,
                          env={**os.environ, **environment}).stdout


@pytest.mark.parametrize("text, once", [(SHARED, True), (SHARED.replace('scope="module"', ""), False)])
def test_tests_that_share_a_costly_fixture_stay_together(tmp_path, text, once):
    said = run(tmp_path, text)
    processes = re.findall(r"^here (\d+)$", said, re.M)
    assert len(processes) == 6, said
    assert (len(set(processes)) == 1) == once, said
    assert not once or said.count("made") == 1


@pytest.mark.parametrize("environment, makings", [({}, "x"), ({"FAILS": "yes"}, "xx")])
def test_what_all_processes_need_is_made_once_and_whole(tmp_path, environment, makings):
    """The other process waits for it. What failed half-way is made anew by the next that asks."""
    said = run(tmp_path, ONCE, **environment)
    found = re.findall(r"^here (\d+) (\w+) (x+)$", said, re.M)
    assert len(found) == 7 - len(makings) and len({process for process, *_ in found}) == 2, said
    assert {(made, times) for _, made, times in found} == {("whole", makings)}
