"""Measures the reference beside its peers, prints one line for each cell, and writes results.json for the book.

    make bench

The peers (requirements.txt beside this) live in an environment of their own, _build/bench/venv. A ratio is
someone's time over ours, so above 1 we are faster. A cell with a goal says whether it is reached; one
without says who is ahead. What is lost is printed as lost.
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

# What the design asks for. Products: our time over that of the bare matrix products, at most.
PRODUCTS = {("mnist-like", 1): 1.15, ("wide", 1): 1.15, ("mnist-like", 2): 1.25, ("wide", 2): 1.25}
PEERS = {("tiny", "PyTorch eager"): 4.0, ("tiny", "jax.jit"): 1.7, ("tiny", "jax.jit, rows"): 1.7,
         ("tiny", "scikit-learn"): 2.4, ("tiny", "autograd"): 20.0}


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


def lines(step):
    """One printed line for each cell of a step."""
    where = f"{step['net']:<11} {step['dtype']}  {step['threads']} thread{'s' if step['threads'] > 1 else ' '}"
    yield f"{where}  {'ours':<16} {step['ours_us']:>9.4g} us"
    for name, ratio in step["ratios"].items():
        shown = 1 / ratio if name == "matrix products" else ratio
        yield f"{where}  {name:<16} {shown:>9.2f}  {verdict(step, name, shown)}"


def verdict(step, name, ratio):
    """What a ratio means: a goal reached or lost, or who is ahead."""
    if name == "matrix products":
        goal = PRODUCTS.get((step["net"], step["threads"]), float("inf"))
        judged = f"; goal at most {goal}: {'reached' if ratio <= goal else 'LOST'}" if goal < float("inf") else ""
        return f"our time over theirs{judged}"
    goal = PEERS.get((step["net"], name))
    if goal:
        return f"times ours; goal at least {goal:g}: {'reached' if ratio >= goal else 'LOST'}"
    return f"times ours: {'ahead' if ratio >= 1 else 'LOST'}"


def main():
    install_peers()
    results = {"step": [], "elementwise": [], "slope_errors": [], "ulp": []}
    for script, arguments, threads in (("measure.py", (1,), 1), ("measure.py", (2,), 2),
                                       ("elementwise.py", (), 1), ("accuracy.py", (), 1)):
        for item in run(script, *arguments, threads=threads):
            (kind, value), = item.items()
            if kind in ("machine", "memory"):
                results[kind] = value
            else:
                results[kind].append(value)
            if kind != "slope_errors":
                print(*(lines(value) if kind == "step" else [f"{kind}: {json.dumps(value)}"]), sep="\n", flush=True)
    RESULTS.write_text(json.dumps(results) + "\n", "utf8")
    print(f"bench: {RESULTS.relative_to(ROOT)} is written; the book shows it on 'How fast is a step?'")


if __name__ == "__main__":
    main()
