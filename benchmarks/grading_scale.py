"""Does a submission cost the same in a class of thousands? Time and memory by the size of the class.

    python benchmarks/grading_scale.py [--sizes 100 500 1000 5000] [--processes 2]

For each size: milliseconds from the first submission to the last mark, for each submission, on the clock and of the
processors (which a busy machine changes less), the fixed start, and the coordinator's greatest memory.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from grading_throughput import ENVIRONMENT, make_class

ONE = """
import resource, sys, time
from autograder.classroom.course.course import Course
from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.progress import Progress

class Clock(Progress):
    def begin(self, total):
        super().begin(total)
        self.first = time.perf_counter()
    def end(self):
        self.last = time.perf_counter()

clock = Clock(None)
outcome = grade(Course.open(sys.argv[1]), workers=int(sys.argv[2]), progress=clock)
print(clock.last - clock.first, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 500, 1000, 5000])
    options.add_argument("--processes", type=int, default=2)
    options = options.parse_args()
    print(f"{'submissions':>12}{'ms each':>10}{'processor ms':>14}{'start, s':>10}{'coordinator, MB':>17}")
    costs = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            make_class(Path(folder, "class"), size, options.processes)
            began, before = time.perf_counter(), processor_seconds()
            run = subprocess.run([sys.executable, "-c", ONE, str(Path(folder, "class")), str(options.processes)],
                                 capture_output=True, text=True, check=True, env=ENVIRONMENT)
            seconds, memory = map(float, run.stdout.split())
            start = time.perf_counter() - began - seconds
            work = processor_seconds() - before
            costs.append((seconds / size, work / size))
            print(f"{size:>12}{1000 * seconds / size:>10.1f}{1000 * work / size:>14.1f}{start:>10.1f}{memory:>17.0f}",
                  flush=True)
    print(f"largest class, each submission: {costs[-1][0] / costs[0][0]:.2f} times the smallest class's time, "
          f"{costs[-1][1] / costs[0][1]:.2f} times its processor time (which counts the start)")


def processor_seconds():
    """Of the programs that this one has started, and of theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
