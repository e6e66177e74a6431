"""A run with `--strict-skips` fails on a skip that is not on the list, and on no other one."""

import subprocess
import sys
from types import SimpleNamespace

import pytest
import skips

TESTS = skips.LIST.parent
SKIPPED = """
import pytest

def test_skipped():
    pytest.skip("no such program here")

@pytest.mark.skipif(True, reason="needs root, to mount a small disk")
def test_marked():
    pass
"""


@pytest.fixture
def run(tmp_path):
    """run(list, *options) runs two skipped tests under this project's conftest, with that list."""
    for name in ("conftest.py", "skips.py", "chromium.py", "together.py"):
        (tmp_path / name).write_text((TESTS / name).read_text("utf8"), "utf8")
    (tmp_path / "test_it.py").write_text(SKIPPED)

    def run(text, *options):
        (tmp_path / "allowed_skips.txt").write_text(text)
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", tmp_path, *options, tmp_path]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    return run


BOTH = "# why\ntest_it.py  no such\ntest_it.py  needs root\n"


@pytest.mark.parametrize("text, options, code", [
    ("", [], 0), (BOTH, ["--strict-skips"], 0), ("", ["--strict-skips"], 1),
    (BOTH.replace("no such", "another"), ["--strict-skips", "-n1"], 1)])
def test_a_strict_run_fails_on_an_unlisted_skip(run, text, options, code):
    done = run(text, *options)
    assert done.returncode == code, done.stdout
    assert done.stdout.count("does not allow it") == sum(skip not in text for skip in ("no such", "needs root")) * code
    assert "2 skipped" in done.stdout


def test_the_list_names_files_that_are_there():
    """A line whose test has gone allows what nobody knows."""
    text = skips.LIST.read_text("utf8")
    for file, pattern in skips.allowed(text):
        assert (TESTS.parent / file).exists(), file
        assert pattern.pattern in (TESTS.parent / file).read_text("utf8"), pattern
    report = SimpleNamespace(nodeid="tests/x.py::test", longrepr=("x.py", 1, "Skipped: because"))
    assert len(skips.unlisted([report], text)) == 1
