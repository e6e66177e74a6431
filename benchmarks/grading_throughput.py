"""Submissions a minute: stock `nbgrader autograde` and `autograder class grade`, side by side.

    python benchmarks/grading_throughput.py [--submissions 200] [--processes 2] [--stock 200]

Whole commands, from the shell's prompt to marks in the gradebook, on the same submissions and the same number
of processes. Stock: one `nbgrader autograde` for each process, each with its share of the learners, on one
SQLite gradebook, with nbgrader's own preprocessors; `points(…)` then runs in the learner's kernel. The class
mixes right answers and known mistakes; endless and damaged ones are left out, because stock stops at them.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from autograder.classroom.course.course import Course
from autograder.classroom.course.new import new
from autograder.classroom.course.sample import class_of
from autograder.classroom.grading.release import release

BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "OPENBLAS_NUM_THREADS": "1"}
LEFT_OUT = ("Olga", "Sven", "Paul", "Untouched")


def make_class(root, number, processes):
    """A course with that many submissions; a learner's name begins with the number of a process."""
    course = new(root, ["sigmoid"])
    release(course, "sigmoid")
    files = [data for student, data in class_of(course, "sigmoid").items() if student not in LEFT_OUT]
    for index in range(number):
        folder = course.submitted(f"{index % processes}-{index:05}", "sigmoid")
        folder.mkdir(parents=True)
        (folder / "sigmoid.ipynb").write_bytes(files[index // processes % len(files)])
    return course


def stock(root, processes):
    """Seconds of nbgrader without our settings."""
    (root / "nbgrader_config.py").write_text("c = get_config()\n")
    began = time.perf_counter()
    runs = [subprocess.Popen([BIN / "nbgrader", "autograde", "sigmoid", f"--student={process}-*"], cwd=root,
                             env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            for process in range(processes)]
    for run in runs:
        errors = run.communicate()[1]
        if run.returncode:
            raise SystemExit(f"nbgrader failed: {errors[-1500:]}")
    return time.perf_counter() - began


def ours(root, processes):
    """(seconds, the line that says where the time went) of the class runner."""
    began = time.perf_counter()
    run = subprocess.run([BIN / "autograder", "class", "grade", str(root), "--workers", str(processes)],
                         env=ENVIRONMENT, capture_output=True, text=True, check=True)
    return time.perf_counter() - began, run.stdout.strip().splitlines()[-1]


def with_processor_time(run):
    """(result of run, processor seconds of the programs it started): what a busy machine changes least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def marks(root):
    """{learner: points} in the gradebook, to see that both wrote the same marks."""
    from autograder.classroom.grading import gradebook
    with gradebook.opened(Course.open(root).db_url) as book:
        return {student: score.points for student, score in book.scores("sigmoid").items()}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--submissions", type=int, default=200)
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--stock", type=int, default=0, help="fewer submissions for stock, which takes minutes")
    options = options.parse_args()
    number, processes = options.submissions, options.processes
    with tempfile.TemporaryDirectory() as folder:
        mine, theirs = Path(folder, "ours"), Path(folder, "stock")
        make_class(mine, number, processes)
        make_class(theirs, options.stock or number, processes)
        shutil.copy(theirs / "nbgrader_config.py", theirs / "ours.py")
        (seconds, where), work = with_processor_time(lambda: ours(mine, processes))
        slow, slow_work = with_processor_time(lambda: stock(theirs, processes))
        shutil.copy(theirs / "ours.py", theirs / "nbgrader_config.py")
        expected = marks(mine)
        same = all(points == expected[student] for student, points in marks(theirs).items())
    stocked = options.stock or number
    rate, slow_rate = 60 * number / seconds, 60 * stocked / slow
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; {processes} processes each")
    print(f"{'':24}{'submissions':>12}{'seconds':>10}{'a minute':>10}{'processor s each':>18}")
    for name, count, took, each, cpu in (("stock nbgrader", stocked, slow, slow_rate, slow_work),
                                         ("autograder class grade", number, seconds, rate, work)):
        print(f"{name:24}{count:>12}{took:>10.1f}{each:>10.0f}{cpu / count:>18.3f}")
    print(f"{rate / slow_rate:.1f} times as many a minute, with {slow_work / stocked * number / work:.1f} times less "
          f"processor time; the marks are {'the same' if same else 'NOT THE SAME'}. {where}")


if __name__ == "__main__":
    main()
