"""For all tests: what more than one folder uses. What a machine lacks is a skip that says so."""

import fcntl
import os
import shutil

# Small matrices gain nothing from BLAS threads, and on a busy machine these wait for each other: 24 s for 0.4 s.
# Before NumPy is imported, hence before anything of ours.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import chromium as browsers
import pytest
import skips

from autograder.learners.sandbox import Sandbox, SandboxUnavailable


def pytest_addoption(parser):
    parser.addoption("--strict-skips", action="store_true", help="fail if a skip is not in tests/allowed_skips.txt")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    from together import Together
    return Together(config, log)


def pytest_sessionfinish(session):
    """An unlisted skip fails a strict run; a worker of xdist reports nothing itself."""
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if terminal is None or not session.config.getoption("strict_skips"):
        return
    for sentence in skips.unlisted(terminal.stats.get("skipped", ()), skips.LIST.read_text("utf8")):
        terminal.write_line(f"\n{sentence}", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """once(name, make): the folder that make(folder) fills, for all processes of a run by the first that asks."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder(name, make):
        place, done = base / name, base / f"{name}.done"
        with open(base / f"{name}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(place, ignore_errors=True)
                place.mkdir()
                make(place)
                done.touch()
        return place
    return folder


@pytest.fixture(scope="session")
def needs_sandbox():
    """For tests that start sandboxes of their own, in this process or another."""
    try:
        Sandbox().close()
    except SandboxUnavailable as error:
        pytest.skip(f"no sandbox on this machine: {error}")


@pytest.fixture(scope="session")
def sandbox(needs_sandbox):
    """One warm sandbox for all tests that need one."""
    with Sandbox() as box:
        yield box


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests of a process: Playwright bears no second one beside it."""
    if browsers.PROGRAM is None:
        pytest.skip(browsers.MISSING)
    with browsers.running(browsers.SHORT) as browser:
        yield browser
