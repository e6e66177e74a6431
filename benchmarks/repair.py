"""How long the search for the smallest repair takes, and how often it finds one: `python benchmarks/repair.py [EVERY]`.

It is put to each EVERYth (default: 10th) wrong answer of the catalogue as `autograder check` puts it: in the sandbox,
which is warm, with the search's usual limit. Times are on the clock, from the verdict to the repair or to the end of
the search: on a machine that has other work they say little.
"""

import json
import statistics
import sys
import time

from autograder.check import check
from autograder.learners.sandbox import Sandbox
from autograder.proof import catalogue
from autograder.proof.programs import cells
from autograder.repair.search import SECONDS, with_repairs

EVERY = 10
GOALS = {"median": 0.3, "95 %": 1.5}


def measured(sandbox, entry):
    """(seconds, was a repair found?) of one wrong answer."""
    with sandbox.learner(cells(entry.exercise, entry.code)) as learner:
        report = check(entry.exercise, learner)
        began = time.perf_counter()
        found = with_repairs(report, learner)
        return time.perf_counter() - began, any(finding.repair for finding in found.findings)


def main(every):
    entries = catalogue.wrong_answers()[::every]
    with Sandbox() as sandbox:
        for entry in {entry.exercise: entry for entry in entries}.values():     # so that each exercise is warm
            measured(sandbox, entry)
        runs = [measured(sandbox, entry) for entry in entries]
    times = sorted(seconds for seconds, _ in runs)
    found = [seconds for seconds, is_found in runs if is_found]
    at = {"median": statistics.median(times), "95 %": times[int(0.95 * len(times))]}
    print(json.dumps({"answers": len(runs), "limit_s": SECONDS, "repaired": len(found),
                      "seconds": {name: round(value, 3) for name, value in at.items()},
                      "median_where_found": round(statistics.median(found), 3),
                      "held": {name: at[name] <= goal for name, goal in GOALS.items()}}, indent=1))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EVERY)
