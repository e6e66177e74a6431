"""Runs every entry of the catalogue and every mutant, in processes of their own, and returns plain results."""

import multiprocessing
import os
import resource
import signal
import sys
import time
from functools import cache

from autograder.check import check, is_right
from autograder.exercises.table import lookup
from autograder.learners.local import LocalLearner
from autograder.proof import catalogue
from autograder.proof.equivalent import agreement
from autograder.proof.golden import told
from autograder.proof.mutants import mutants
from autograder.proof.programs import cells, stub_cells
from autograder.reading.probe import PUBLIC_SEED
from autograder.texts.reference import solution_source

CPU_SECONDS = 20        # of one mutant; what takes longer has been caught by the clock
MEMORY = 4 << 30
WORKERS = len(os.sched_getaffinity(0))   # the processors that this process may use
WARM = 0.1              # a slower check is timed again: the first one of a function prepares all its mistakes


def trials(exercises):
    """Every trial as plain data: (kind, exercise, function, key, code, …)."""
    for exercise in exercises:
        yield "solved", exercise
        yield "stub", exercise
    for exercise in exercises:
        yield from (("entry", entry) for entry in catalogue.right_answers(exercise))
    yield from wrong_trials(exercises)
    for exercise in exercises:
        for part in lookup(exercise).parts:
            for code, change in mutants(source(exercise, part.function)).items():
                yield "mutant", exercise, part.function, change, code


def wrong_trials(exercises):
    """The wrong answers alone, as such trials."""
    for exercise in exercises:
        yield from (("entry", entry) for entry in catalogue.wrong_answers(exercise))


def run_all(trials, progress=lambda done, total: None):
    """The results of these trials, in no order."""
    every = list(trials)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"    # one thread for each worker: many small products
    results = []
    with multiprocessing.get_context("spawn").Pool(WORKERS, prepare) as pool:
        for result in pool.imap_unordered(run, every, chunksize=16):
            results.append(result)
            progress(len(results), len(every))
    return results


def prepare():
    """In a worker: a limit on memory, and on the time of a mutant."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, out_of_time)


def out_of_time(*_):
    raise TimeoutError("out of time")


def run(trial):
    """One trial's result as a dict."""
    kind, *rest = trial
    return {"solved": run_whole, "stub": run_whole, "entry": run_entry, "mutant": run_mutant}[kind](kind, *rest)


def run_whole(kind, exercise):
    """The reference solution, or the untouched stub: its points."""
    own = cells(exercise, "") if kind == "solved" else stub_cells(exercise)
    check(exercise, LocalLearner(cells=own))    # so that the next one finds a warm process
    report, seconds = timed(exercise, own)
    return {"kind": kind, "exercise": exercise, "points": report.points, "max_points": report.max_points,
            "seconds": seconds}


def timed(exercise, own):
    """(report, seconds of processor time): other work on the machine does not count."""
    began = time.process_time()
    report = check(exercise, LocalLearner(cells=own))
    return report, time.process_time() - began


def run_entry(kind, entry):
    """An entry of the catalogue: was it refused, by which check, with which message first?"""
    own = cells(entry.exercise, entry.code)
    report, seconds = timed(entry.exercise, own)
    if seconds > WARM:
        report, seconds = timed(entry.exercise, own)
    first = report.first_failure
    return {"kind": "right" if entry.expects is None else "wrong", "id": entry.id, "exercise": entry.exercise,
            "function": entry.function, "says": entry.says, "source": entry.source, "expects": entry.expects,
            "passed": report.passed, "message": first.message if first else None,
            "check": first.check if first else None, "told": told(report), "seconds": seconds}


def run_mutant(kind, exercise, function, change, code):
    """A mutant: was it caught? If not, is it shown to be equivalent?"""
    result = {"kind": "mutant", "exercise": exercise, "function": function, "change": change, "code": code}
    killed = not accepted(exercise, function, code)
    if killed:
        return {**result, "killed": True}
    reason, points = agreement(exercise, function, change, code)
    return {**result, "killed": False, "reason": reason, "points": points}


def accepted(exercise, function, code, seed=PUBLIC_SEED):
    """Does every check pass? The mutant's own function first; its callers only if that one passes."""
    spec = lookup(exercise)
    parts = sorted(spec.parts, key=lambda part: part.function != function)
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    try:
        learner = LocalLearner(cells=cells(exercise, code))
        return all(is_right(part, learner, seed) for part in parts)
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


@cache
def source(exercise, function):
    """A function of the reference solution as text."""
    spec = lookup(exercise)
    part = spec.part(function)
    return f"def {part.signature}:\n{solution_source(spec, part)}"


def show(done, total):
    """A line of progress for people."""
    if done % 50 == 0 or done == total:
        end = "\n" if done == total else ""
        print(f"\r{done} of {total} answers tried", end=end, file=sys.stderr, flush=True)
