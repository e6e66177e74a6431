"""benchmarks/results.json, which two pages of the book read: whole, honest, and free of anyone's machine."""

import importlib.util
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RESULTS = json.loads((ROOT / "benchmarks" / "results.json").read_text("utf8"))


@pytest.fixture(scope="module")
def run():
    spec = importlib.util.spec_from_file_location("benchmarks_run", ROOT / "benchmarks" / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_cell_is_missing():
    """Four nets, two types, one and two threads, the bare products and every peer: a lost cell is there too."""
    found = {(step["net"], step["dtype"], step["threads"]) for step in RESULTS["step"]}
    assert len(found) == len(RESULTS["step"]) == 4 * 2 * 2
    for step in RESULTS["step"]:
        assert {cell["who"] for cell in step["cells"]} == {
            "matrix products", "PyTorch eager", "jax.jit", "jax.jit, rows", "scikit-learn", "autograd"}


def test_verdicts_follow_from_the_ratios(run):
    """Held means: within the goal, or ahead where there is none. The file says nothing else than its numbers."""
    for step in RESULTS["step"]:
        for cell in step["cells"]:
            if cell["who"] == run.PRODUCTS:
                assert cell["held"] == (cell["goal"] is None or cell["ratio"] <= cell["goal"])
            else:
                assert cell["held"] == (cell["ratio"] >= (cell["goal"] or 1))


def test_a_lost_cell_is_printed_as_lost(run):
    """Slower than a peer, or short of a goal: the line says LOST; a cell that is held does not."""
    step = {"net": "tiny", "dtype": "float64", "threads": 1, "ours_us": 10.0,
            "ratios": {"matrix products": 0.5, "PyTorch eager": 3.9, "jax.jit": 1.8}}
    said = list(run.lines(run.with_cells(step)))
    assert ["LOST" in line for line in said] == [False, False, True, False]
    slower = {**step, "net": "wide", "ratios": {"matrix products": 0.5, "PyTorch eager": 0.9}}
    assert ["LOST" in line for line in run.lines(run.with_cells(slower))] == [False, True, True]


def test_the_accuracy_promised_is_the_accuracy_measured():
    """No g and no g' of ours is off by more than 4 ulp in 64 bits and 5 ulp in 32 bits."""
    for item in RESULTS["ulp"]:
        for found in item["ulp"].values():
            assert max(found[who] for who in ("ours", "from z") if who in found) <= {"float64": 4, "float32": 5}[
                item["dtype"]]


def test_nothing_of_one_machine_but_its_instructions():
    """The instruction set and the versions are named; no host, user or path is."""
    assert set(RESULTS["machine"]) == {"processor", "numpy", "openblas", "torch", "versions"}
    assert "/home" not in json.dumps(RESULTS) and "\\" not in json.dumps(RESULTS)
