"""Runs every entry of the catalogue and every mutant, in processes of their own, and returns plain results."""

import multiprocessing
import os
import resource
import signal
import sys
import time
from functools import cache
from itertools import groupby

from autograder.check import ask, check, first_trouble, is_right
from autograder.exercises.table import lookup
from autograder.learners.local import LocalLearner
from autograder.proof import catalogue
from autograder.proof.catalogue import bank
from autograder.proof.entries import run_appeal, tried_entry
from autograder.proof.equivalent import agreement
from autograder.proof.machine import LEFT_OUT, tried
from autograder.proof.mutants import mutants
from autograder.proof.programs import cells, stub_cells
from autograder.proof.styles import styled
from autograder.reading.probe import PUBLIC_SEED
from autograder.repair.sieve import passing
from autograder.texts.reference import solution_source

CPU_SECONDS = 5         # of one mutant; what takes longer has been caught by the clock
MEMORY = 4 << 30
WORKERS = len(os.sched_getaffinity(0))   # the processors that this process may use
MOST_TOGETHER, FEW = 120, 5     # trials of one function that one process makes in a row; of programs made by machine
SAMPLE, EACH = 2, 2         # in every build: programs made from a right answer, and from which, every EACHth
WHOLE = 100                 # programs made from every right answer by `--all`


def trials(exercises, whole=False):
    """Every trial as plain data: (kind, exercise, function, …), those of one function one after another.

    whole: with WHOLE programs made by machine from each right answer, and a look at what a learner is told of one.
    """
    right = [entry for exercise in exercises for entry in catalogue.right_answers(exercise)]
    for exercise in exercises:
        yield "solved", exercise, ""
        yield "stub", exercise, ""
    for entry in right:
        yield "entry", entry.exercise, entry.function, entry
    for entry in (entry for exercise in exercises for entry in bank.appeals(exercise)):
        yield "appeal", entry.exercise, entry.function, entry
    yield from wrong_trials(exercises)
    for entry in right if whole else right[::EACH]:
        if entry.exercise not in LEFT_OUT:
            yield "machine", entry.exercise, entry.function, entry, *((WHOLE, 1) if whole else (SAMPLE, 0))
    for entry in right:
        every = list(styled(entry.code).items())
        for style, code in every if whole else every[:1]:
            yield "styled", entry.exercise, entry.function, entry, style, code
    for exercise in exercises:
        for part in lookup(exercise).parts:
            for code, change in mutants(source(exercise, part.function)).items():
                yield "mutant", exercise, part.function, change, code


def wrong_trials(exercises):
    """The wrong answers alone, as such trials."""
    for entry in (entry for exercise in exercises for entry in catalogue.wrong_answers(exercise)):
        yield "entry", entry.exercise, entry.function, entry


def run_all(trials, progress=lambda done, total: None):
    """The results of these trials, in no order."""
    every = batches(trials)
    total = sum(map(len, every))
    os.environ["OPENBLAS_NUM_THREADS"] = "1"    # one thread for each worker: many small products
    results = []
    with multiprocessing.get_context("spawn").Pool(WORKERS, prepare) as pool:
        for found in pool.imap_unordered(run, every):
            results += found
            progress(len(results), total)
    return results


def batches(trials):
    """The trials of one kind and one function together: a process prepares a function's mistakes once.

    The longest come first, so that no process ends with one while the others have nothing to do.
    """
    alike = [list(group) for _, group in groupby(trials, key=lambda trial: trial[:3])]
    cut = [group[i:i + most] for group in alike for most in [FEW if group[0][0] == "machine" else MOST_TOGETHER]
           for i in range(0, len(group), most)]
    return sorted(cut, key=lambda batch: (batch[0][1] != "network", batch[0][0] != "entry", -len(batch)))


def prepare():
    """In a worker: a limit on memory, and on the time of a mutant."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, out_of_time)


def out_of_time(*_):
    raise TimeoutError("out of time")


def run(batch):
    """The results of trials of one kind and one function, as dicts."""
    kind, exercise, function = batch[0][:3]
    if kind == "mutant":
        return run_mutants(exercise, function, {code: change for *_, change, code in batch})
    if kind == "styled":
        return [run_styled(*trial[3:]) for trial in batch]
    if kind == "machine":
        return [tried(entry, most, shown, timed_learner) for *_, entry, most, shown in batch]
    if kind == "appeal":
        return [run_appeal(entry) for *_, entry in batch]
    if kind == "entry":
        diagnose_first(exercise, function)
        return [run_entry(entry) for *_, entry in batch]
    return [run_whole(kind, exercise)]


def run_whole(kind, exercise):
    """The reference solution, or the untouched stub: its points."""
    own = cells(exercise, "") if kind == "solved" else stub_cells(exercise)
    check(exercise, LocalLearner(cells=own))    # so that the next one finds a warm process
    report, seconds = timed(exercise, own)
    return {"kind": kind, "exercise": exercise, "points": report.points, "max_points": report.max_points,
            "seconds": seconds}


@cache
def diagnose_first(exercise, function):
    """Prepare a function's mistakes, by an answer that is one of none: no entry's time holds that."""
    wrong = f"def {lookup(exercise).part(function).signature}:\n    return 12345.678"
    check(exercise, LocalLearner(cells=cells(exercise, wrong)))


def timed(exercise, own):
    """(report, seconds of processor time): other work on the machine does not count."""
    began = time.process_time()
    report = check(exercise, LocalLearner(cells=own))
    return report, time.process_time() - began


def run_entry(entry):
    """An entry of the catalogue: was it refused, by which check, with which message first?"""
    return tried_entry(entry, *timed(entry.exercise, cells(entry.exercise, entry.code)))


def run_styled(entry, style, code):
    """A right answer in another style: is it accepted, too?"""
    report = check(entry.exercise, LocalLearner(cells=cells(entry.exercise, code)))
    return {"kind": "styled", "exercise": entry.exercise, "function": entry.function, "id": entry.id, "style": style,
            "passed": report.passed, "check": None if report.passed else report.first_failure.check}


def run_mutants(exercise, function, changes):
    """{code: change} of mutants: which were caught? Of the others, which are shown to be equivalent?"""
    survive = set(surviving(exercise, function, changes))
    results = []
    for code, change in changes.items():
        result = {"kind": "mutant", "exercise": exercise, "function": function, "change": change, "code": code}
        if code not in survive or not fits_fresh(exercise, function, code) or not accepted(exercise, function, code):
            results.append({**result, "killed": True})
        else:
            reason, points = agreement(exercise, function, change, code)
            results.append({**result, "killed": False, "reason": reason, "points": points})
    return results


def surviving(exercise, function, codes):
    """The codes that no quick, fixed question to their own function refuses.

    They are tried one after another in one process. What one of them does to it must not refuse the next: so the right
    answer is tried last, and has to pass.
    """
    part = lookup(exercise).part(function)
    learner = Timed(cells=cells(exercise, ""))
    right = source(exercise, function)
    quick = [probe for probe in part.fixed if not probe.slow]
    left = passing(learner, part, "mutant", [*codes, right], quick)
    if left[-1:] != [right]:
        raise RuntimeError(f"a mutant of {function} in {exercise} has changed what the others are judged by")
    return left[:-1]


def fits_fresh(exercise, function, code):
    """Does a mutant pass the fresh questions, asked alone? They are sooner asked than a slow fixed one."""
    part, learner = lookup(exercise).part(function), LocalLearner(cells=cells(exercise, code))
    return not in_time(lambda: first_trouble(ask(learner, part, part.seeded(PUBLIC_SEED, learner))), True)


class Timed(LocalLearner):
    """A learner none of whose attempts lasts for ever."""

    def attempts(self, place, sources, name, *args, then=None, by_name=()):
        return super().attempts(place, timed_each(sources), name, *args, then=then, by_name=by_name)


def timed_learner(cells):
    return Timed(cells=cells)


def timed_each(sources):
    """These sources; while one is in use, its time runs."""
    try:
        for each in sources:
            signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
            yield each
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def accepted(exercise, function, code, seed=PUBLIC_SEED):
    """Does every check pass? The mutant's own function first; its callers only if that one passes."""
    spec = lookup(exercise)
    parts = sorted(spec.parts, key=lambda part: part.function != function)
    learner = LocalLearner(cells=cells(exercise, code))
    return in_time(lambda: all(is_right(part, learner, seed) for part in parts), False)


def in_time(work, otherwise):
    """What this work gives, or something else if it lasts too long."""
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    try:
        return work()
    except TimeoutError:
        return otherwise
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
