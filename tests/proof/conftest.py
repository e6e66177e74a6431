"""The proof's figures: those of the last build if nothing has changed since, else of a run made here."""

import json
import time
from pathlib import Path

import pytest

from autograder.exercises.table import table
from autograder.proof.figures import figures
from autograder.proof.trials import run_all, trials

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "_build" / "proof.json"
# As in the Makefile: what a class and the sandbox do is no part of the proof.
SOURCES = [path for folder in ("solutions", "autograder", "exercises") for path in (ROOT / folder).rglob("*")
           if path.suffix in (".py", ".json", ".md") and not {"classroom", "sandbox"} & set(path.parts)]


def pytest_collection_modifyitems(items):
    """Tests of the one proof run in one process: a proof takes all processors for a minute."""
    for item in items:
        if "proof" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("proof"))


@pytest.fixture(scope="session")
def built():
    """The figures of the last build, or None if there is none or something has changed since."""
    if BUILT.exists() and BUILT.stat().st_mtime > max(path.stat().st_mtime for path in SOURCES):
        return json.loads(BUILT.read_text("utf8"))
    return None


@pytest.fixture(scope="session")
def proof(built):
    if built:
        return built
    began = time.perf_counter()
    return figures(run_all(trials(table())), time.perf_counter() - began)
