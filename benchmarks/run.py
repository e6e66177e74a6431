"""Measures the reference beside its peers, prints one line for each cell, and writes results.json for the book.

    make bench

The peers (requirements.txt beside this) live in an environment of their own, _build/bench/venv. A peer's ratio
is its time over ours, so above 1 we are faster. A cell that misses its goal, or 1 where it has none, is
printed as LOST.
"""

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
VENV = ROOT / "_build" / "bench" / "venv"
RESULTS = HERE / "results.json"

PRODUCTS = "matrix products"
# What the design asks for: our time over that of the bare matrix products, at most; a peer's time over ours, at least.
AT_MOST = {("mnist-like", 1): 1.15, ("wide", 1): 1.15, ("mnist-like", 2): 1.25, ("wide", 2): 1.25}
AT_LEAST = {"PyTorch eager": 4.0, "jax.jit": 1.7, "jax.jit, rows": 1.7, "scikit-learn": 2.4, "autograd": 20.0}


def install_peers():
    """Make the peers' environment, once for each version of the list; with the course's NumPy."""
    wanted = (HERE / "requirements.txt").read_text("utf8") + f"numpy=={version('numpy')}\n"
    stamp = VENV / "installed.txt"
    if stamp.exists() and stamp.read_text("utf8") == wanted:
        return
    print("bench: installing PyTorch, JAX, scikit-learn and autograd (some minutes, once)", flush=True)
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    pip = [VENV / "bin" / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", HERE / "requirements.txt", f"numpy=={version('numpy')}"], check=True)
    stamp.write_text(wanted, "utf8")


def run(script, *arguments, threads=1):
    """Run a script of this folder with the peers; yield the JSON objects that it prints."""
    limits = {name: str(threads) for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}
    environment = {**os.environ, **limits, "PYTHONPATH": str(ROOT), "JAX_PLATFORMS": "cpu"}
    command = [VENV / "bin" / "python", HERE / script, *map(str, arguments)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode:
        sys.exit(f"benchmarks/{script} stopped with code {process.returncode}: see its message above.")


def judged(step):
    """The cells of a step as rows: who, the ratio as it is read, the goal or None, and whether we hold it."""
    for name, ratio in step["ratios"].items():
        if name == PRODUCTS:
            goal, ratio = AT_MOST.get((step["net"], step["threads"])), round(1 / ratio, 3)
            yield {"who": name, "ratio": ratio, "goal": goal, "held": goal is None or ratio <= goal}
        else:
            goal = AT_LEAST.get(name) if step["net"] == "tiny" else None
            yield {"who": name, "ratio": ratio, "goal": goal, "held": ratio >= (goal or 1)}


def lines(step):
    """One printed line for each cell of a step."""
    where = f"{step['net']:<11} {step['dtype']}  {step['threads']} thread{'s' if step['threads'] > 1 else ' '}"
    yield f"{where}  {'ours':<16} {step['ours_us']:>9.4g} us"
    for cell in step["cells"]:
        read = "our time over theirs" if cell["who"] == PRODUCTS else "times ours"
        goal = f", goal {cell['goal']:g}" if cell["goal"] else ""
        yield f"{where}  {cell['who']:<16} {cell['ratio']:>9.2f} {read}{goal}{'' if cell['held'] else ': LOST'}"


def with_cells(step):
    """A measured step with its ratios judged."""
    cells = list(judged(step))
    return {**{key: value for key, value in step.items() if key != "ratios"}, "cells": cells}


def main():
    install_peers()
    results = {"nets": [], "step": [], "elementwise": [], "slope_errors": [], "ulp": []}
    for script, arguments, threads in (("measure.py", (1,), 1), ("measure.py", (2,), 2),
                                       ("elementwise.py", (), 1), ("accuracy.py", (), 1)):
        for item in run(script, *arguments, threads=threads):
            (kind, value), = item.items()
            value = with_cells(value) if kind == "step" else value
            if kind in ("machine", "memory", "small"):
                results[kind] = value
            else:
                results[kind].append(value)
            if kind not in ("slope_errors", "nets"):
                print(*(lines(value) if kind == "step" else [f"{kind}: {json.dumps(value)}"]), sep="\n", flush=True)
    RESULTS.write_text(json.dumps(results) + "\n", "utf8")
    print(f"bench: {RESULTS.relative_to(ROOT)} is written; the book shows it on 'How fast is a step?'")


if __name__ == "__main__":
    main()
