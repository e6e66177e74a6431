"""Times single operations: g and g' of every activation beside np.exp and a copy, a call, the checks; and memory.

At 4096 entries neither page faults nor memory traffic hide the arithmetic. Prints JSON objects like measure.py.
"""

import json
import os
import statistics
import time
import tracemalloc
from functools import partial

import numpy as np
from nets import NETS, ours, problem

from solutions import network
from solutions.activations import ACTIVATIONS
from solutions.network import backward, forward

ENTRIES, ROUNDS, REPEAT = 4096, 40, 100


def functions():
    found = {"np.exp": np.exp, "copy": np.copy}
    for name, row in ACTIVATIONS.items():
        found |= {f"{name}.g": row.g, f"{name}.g_prime": row.g_prime, f"{name}.g_prime_from_a": row.g_prime_from_a}
    return found


def nanoseconds(dtype):
    """Nanoseconds an entry: the median of interleaved rounds, CPU time of one core."""
    z = np.random.default_rng(0).normal(0, 3, ENTRIES).astype(dtype)
    found = {name: [] for name in functions()}
    for _ in range(ROUNDS):
        for name, function in functions().items():
            found[name].append(seconds(partial(function, z)) / ENTRIES * 1e9)
    return {name: round(statistics.median(times), 3) for name, times in found.items()}


def small_costs():
    """Microseconds of one call of NumPy, and what checking the arguments of both calls adds to a tiny net's step."""
    X, Y, parameters = problem(NETS["tiny"], np.float64)
    unchecked, one = ours(X, Y, parameters), np.ones(1)

    def checked():
        AL, caches = network.forward(X, parameters)
        return network.backward(AL, Y, caches, parameters)

    times = {"call": [], "checked": [], "unchecked": []}
    for _ in range(ROUNDS):
        times["call"].append(seconds(lambda: np.add(one, one)))
        times["checked"].append(seconds(checked))
        times["unchecked"].append(seconds(unchecked))
    call, whole, bare = (statistics.median(found) for found in times.values())
    return {"call_us": round(call * 1e6, 3), "checks_add": round(whole / bare - 1, 3)}


def seconds(work):
    """CPU seconds of one call of work."""
    start = time.process_time()
    for _ in range(REPEAT):
        work()
    return (time.process_time() - start) / REPEAT


def memory(net_name="wide", dtype=np.float64):
    """MiB of one step: what the caches hold, the gradients, and the most beside both at any time."""
    X, Y, parameters = problem(NETS[net_name], dtype)
    tracemalloc.start()
    AL, caches = forward(X, parameters)
    kept, peak_forward = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    gradients = backward(AL, Y, caches, parameters)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    size = sum(part.nbytes for pair in gradients for part in pair)
    layer = max(cache[3].nbytes for cache in caches)
    mib = {"caches": kept, "beside them, forward": peak_forward - kept, "gradients": size,
           "beside them, backward": peak - kept - size, "one Z": layer}
    return {"net": net_name, "dtype": np.dtype(dtype).name, "MiB": {k: round(v / 2**20, 1) for k, v in mib.items()}}


def main():
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    for dtype in (np.float32, np.float64):
        print(json.dumps({"elementwise": {"dtype": np.dtype(dtype).name, "ns": nanoseconds(dtype)}}))
    print(json.dumps({"small": small_costs()}))
    print(json.dumps({"memory": memory()}))
    for name, net in NETS.items():
        print(json.dumps({"nets": {"net": name, "words": net.words}}))


if __name__ == "__main__":
    main()
