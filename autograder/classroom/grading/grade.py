"""Grades a class: submissions go out to workers in small batches, marks come back in transactions.

Order of writing: first the graded notebooks, each replaced in one step, then, in one transaction, the marks
and the record that they are there. Wherever a run ends, the next one finds what has no record and grades it.
"""

import hashlib
import threading
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib import import_module

from autograder.classroom.course.disk import sweep
from autograder.classroom.course.errors import told
from autograder.classroom.course.find import Found, find
from autograder.classroom.course.lock import alone
from autograder.classroom.course.submitted import OURS, Submitted, read
from autograder.classroom.grading import pool, verdict
from autograder.classroom.grading.progress import Progress

BATCH = 16          # submissions in one task and in one transaction


@dataclass
class Outcome:
    """What a run did."""

    marks: list = field(default_factory=list)       # (student, exercise, status, points, most, sentence)
    kept: int = 0       # submissions whose marks are in the gradebook
    unchanged: int = 0
    refused: list = field(default_factory=list)     # sentences about what could not be graded at all
    notes: list = field(default_factory=list)       # sentences about what is odd and cost nobody a mark
    changed: list = field(default_factory=list)     # sentences about marks of the same answers that are others now
    differs: list = field(default_factory=list)     # sentences about marks of which the learner's page said otherwise
    times: Counter = field(default_factory=Counter)  # seconds of the workers and of this process, by kind

    def count(self, status):
        return sum(mark[2] == status for mark in self.marks)


class Interrupted(KeyboardInterrupt):
    """Ctrl+C: what was graded until then is kept."""

    def __init__(self, outcome):
        self.outcome = outcome


def grade(course, exercises=None, workers=1, scheduler=None, again=False, progress=None, dry=False):
    """Grade every submission without a complete mark (with `again`: every one) and return the Outcome. dry: judge
    those that have one, and write nothing.
    """
    run = Run(course, exercises or course.exercises, again, progress or Progress(None), dry)
    try:
        with alone(course.root), told(course.root):
            run.through(workers, scheduler)
    except KeyboardInterrupt:
        raise Interrupted(run.outcome) from None
    return run.outcome


def fingerprint(release, submitted):
    """What a mark depends on: the released notebook, the file and its time. Equal: no need to grade again."""
    digest = hashlib.blake2b(release.digest, digest_size=32)
    for part in (submitted.data, submitted.name.encode(errors="replace"), submitted.trouble.encode(),
                 submitted.timestamp.encode()):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


@dataclass
class Run:
    """One run over a class."""

    course: object
    exercises: list
    again: bool
    progress: Progress
    dry: bool = False
    outcome: Outcome = field(default_factory=Outcome)
    releases: dict = field(default_factory=dict)    # of the exercises that can be graded
    known: dict = field(default_factory=dict)       # what the gradebook holds: (fingerprint, status)
    found: Found = field(default_factory=Found)     # what lies in `submitted`
    before: dict = field(default_factory=dict)      # {(student, exercise): (points, most)} of the last verdicts

    def through(self, workers, scheduler):
        """From the first submission to the last."""
        _ = self.course.secret      # without it no question can be drawn: said before anything is done
        # nbgrader takes a second to load: here, and not with the imports above, so that the workers start meanwhile
        loading = threading.Thread(target=import_module, args=["autograder.classroom.grading.settle"])
        loading.start()
        self.found = find(self.course, self.exercises)
        with ExitStack() as stack:
            judge_all = stack.enter_context(pool.opened(workers, scheduler))
            loading.join()
            from autograder.classroom.grading import gradebook, release, settle
            book = stack.enter_context(gradebook.existing(self.course) if self.dry else gradebook.opened(
                self.course.db_url, settle.late_penalty(self.course.config)))
            if self.dry:
                judged = {name for _, name in book.fingerprints() if self.course.release(name).exists()}
                self.exercises = [name for name in self.exercises if name in judged]
            else:
                sweep(self.course.root / "autograded", "*/*")
            release.open_exercises(self, book)
            self.known, self.before = book.fingerprints(), settle.points_of(book)
            notebooks = {name: release.notebook for name, release in self.releases.items()}
            for jobs, verdicts in judge_all(self.batches(), notebooks):
                (settle.compare if self.dry else settle.settle)(self, book, jobs, verdicts)
                self.progress.step(len(jobs))
            if not self.dry:
                settle.forget_gone(self, book)
                self.outcome.refused += settle.gone(self, book)
        self.progress.end()

    def batches(self):
        """Lists of (Submitted, fingerprint, seed); what has its mark is left out."""
        places, batch = [place for place in self.found.places if place.exercise in self.releases], []
        self.outcome.refused += self.found.refused
        self.outcome.notes += self.found.notes
        self.progress.begin(len(places))
        for place in places:
            job = self.job(place)
            if job is None:
                self.progress.step(1, skipped=True)
                continue
            batch.append(job)
            if len(batch) == BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def job(self, place):
        """(Submitted, fingerprint, seed) of one submission; None if there is nothing to do."""
        key = place.student, place.exercise
        try:
            work = read(self.course, place)
        except Exception as error:  # noqa: BLE001  (ours: this one's verdict, and the next one is read)
            work = Submitted(*key, trouble=verdict.fault(error), whose=OURS)
        if work is None:
            self.outcome.notes.append(f"submitted/{place.student}/{place.exercise} went away during this run: no mark "
                                      "is made of that.")
            return None
        mark = fingerprint(self.releases[place.exercise], work)
        if self.dry and self.known.get(key, ("", ""))[0] != mark:
            return None     # it has no mark that could change, or of another file
        if not (self.again or self.dry) and self.has_mark(key, mark):
            self.outcome.unchanged += 1
            return None
        return work, mark, self.course.seed(*key)

    def has_mark(self, key, mark):
        """Do this file's marks stand in the gradebook, and its notebook beside the others?"""
        known, status = self.known.get(key, ("", ""))
        student, exercise = key
        return (known == mark and status in verdict.DONE
                and (self.course.autograded(student, exercise) / f"{exercise}.ipynb").exists())
