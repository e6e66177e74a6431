"""Times one step of every net with one number of threads, and prints one JSON object for each cell.

`run.py` starts this once for each number of threads, in the peers' environment, with the threads of every
library already limited. With 1 thread the process stays on one core and its CPU time is measured, which
other work on the machine hardly touches. With 2 threads it is the time on the clock, and the fastest round
counts: whatever else runs can only add to it.
"""

import json
import os
import statistics
import sys
import time

import numpy as np
from machine import instruction_set
from nets import NETS, matrix_products, ours, problem
from peers import PEERS, as_ours

ROUNDS = {"tiny": 60, "classroom": 25, "mnist-like": 25, "wide": 9}
STEPS = {"tiny": 50, "classroom": 2, "mnist-like": 3, "wide": 1}
OURS, PRODUCTS = "ours", "matrix products"


def contenders(X, Y, parameters):
    """name -> step, ours and the bare matrix products first. Every peer's gradients are compared with ours."""
    steps = {OURS: ours(X, Y, parameters), PRODUCTS: matrix_products(X, Y, parameters)}
    gradients, bound = steps[OURS](), 1e-9 if X.dtype == np.float64 else 1e-2
    for name, make in PEERS.items():
        steps[name] = make(X, Y, parameters)
        for pair, mine in zip(as_ours(name, steps[name](), parameters), gradients, strict=True):
            for theirs, own in zip(pair, mine, strict=True):
                apart = np.abs(theirs - own).max() / np.abs(own).max()
                if not apart < bound:
                    raise AssertionError(f"{name} computes another gradient: {apart:.1e} of the largest entry apart.")
    return steps


def time_rounds(steps, rounds, repeat, clock):
    """Seconds a step, per contender and round. Contenders take turns, each round starting with another one."""
    names = list(steps)
    seconds = {name: [] for name in names}
    for number in range(rounds):
        for name in names[number % len(names):] + names[: number % len(names)]:
            step = steps[name]
            step()
            start = clock()
            for _ in range(repeat):
                step()
            seconds[name].append((clock() - start) / repeat)
    return seconds


def cell(net_name, dtype, threads):
    """The result of one net and type: our microseconds, and everyone's time as a multiple of ours."""
    steps = contenders(*problem(NETS[net_name], dtype))
    clock = time.process_time if threads == 1 else time.perf_counter
    rounds = ROUNDS[net_name] * (1 if threads == 1 else 3)  # more chances for a round that nothing disturbs
    seconds = time_rounds(steps, rounds, STEPS[net_name], clock)
    if threads == 1:
        ratios = {name: statistics.median(t / mine for t, mine in zip(times, seconds[OURS], strict=True))
                  for name, times in seconds.items()}
        microseconds = statistics.median(seconds[OURS]) * 1e6
    else:
        ratios = {name: min(times) / min(seconds[OURS]) for name, times in seconds.items()}
        microseconds = min(seconds[OURS]) * 1e6
    del ratios[OURS]
    return {"net": net_name, "dtype": np.dtype(dtype).name, "threads": threads,
            "ours_us": float(f"{microseconds:.4g}"), "ratios": {name: round(r, 3) for name, r in ratios.items()}}


def main():
    threads = int(sys.argv[1])
    if threads == 1:
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print(json.dumps({"machine": instruction_set()}), flush=True)
    for net_name in NETS:
        for dtype in (np.float32, np.float64):
            print(json.dumps({"step": cell(net_name, dtype, threads)}), flush=True)


if __name__ == "__main__":
    main()
