"""Grades a class: submissions go out to workers in small batches, marks come back in transactions.

Order of writing: first the graded notebooks, each replaced in one step, then, in one transaction, the marks
and the record that they are there. Wherever a run ends, the next one finds what has no record and grades it.
"""

import os
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from importlib import import_module

from autograder.classroom.course import submitted
from autograder.classroom.course.course import CourseError
from autograder.classroom.grading import pool, verdict
from autograder.classroom.grading.progress import Progress

BATCH = 16          # submissions in one task and in one transaction
PATIENCE = 60       # seconds that a database may be away before the run ends
LONGEST_NAME = 128  # of a student, in nbgrader's tables


@dataclass
class Outcome:
    """What a run did."""

    marks: list = field(default_factory=list)       # (student, exercise, status, points, most, sentence)
    unchanged: int = 0
    refused: list = field(default_factory=list)     # sentences about folders that cannot be a student's
    times: Counter = field(default_factory=Counter)  # seconds of the workers and of this process, by kind

    def count(self, status):
        return sum(mark[2] == status for mark in self.marks)


def grade(course, exercises=None, workers=1, scheduler=None, again=False, progress=None):
    """Grade every submission without a complete mark (with `again`: every one) and return the Outcome."""
    exercises = exercises or course.exercises
    progress = progress or Progress(None)
    loading = threading.Thread(target=import_module, args=["autograder.classroom.grading.gradebook"])
    loading.start()     # nbgrader takes a second to load; the workers start meanwhile
    with pool.opened(workers, scheduler) as judge_all:
        loading.join()
        from autograder.classroom.grading import gradebook
        with gradebook.opened(course.db_url, late_penalty(course.config)) as book:
            prepare(course, book, exercises)
            releases = {name: submitted.read_release(course, name) for name in exercises}
            todo = Todo(course, exercises, {} if again else book.fingerprints(), progress)
            for jobs, verdicts in judge_all(todo.batches(), releases):
                settle(course, book, jobs, verdicts, todo.outcome)
                progress.step(len(jobs))
        progress.end()
    return todo.outcome


def prepare(course, book, exercises):
    """Tell a new gradebook of the exercises, as `nbgrader generate_assignment` does."""
    from autograder.classroom.course.release import release
    for name in exercises:
        if not book.has_exercise(name) or not course.release(name).is_file():
            release(course, name)
            book.db.expire_all()


@dataclass
class Todo:
    """Walks through the submissions; leaves out those whose marks are complete."""

    course: object
    exercises: list
    known: dict
    progress: Progress
    outcome: Outcome = field(default_factory=Outcome)

    def batches(self):
        """Lists of (Submitted, fingerprint, seed)."""
        from autograder.classroom.grading.gradebook import fingerprint
        pairs, batch = submitted.find(self.course, self.exercises), []
        self.progress.begin(len(pairs))
        for student, exercise in pairs:
            if len(student) > LONGEST_NAME or not student.isprintable():
                self.outcome.refused.append(f"The folder {ascii(student)[:60]} cannot be a student's name: rename it.")
                continue
            work = submitted.read(self.course, student, exercise)
            mark = fingerprint(self.course, work)
            if self.known.get((student, exercise)) == mark and self._is_shown(student, exercise):
                self.outcome.unchanged += 1
                self.progress.step(1, skipped=True)
                continue
            batch.append((work, mark, self.course.seed(student, exercise)))
            if len(batch) == BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def _is_shown(self, student, exercise):
        return (self.course.autograded(student, exercise) / f"{exercise}.ipynb").exists()


def settle(course, book, jobs, verdicts, outcome):
    """Write what came of one batch; a fault of the checker leaves its submission without a mark."""
    began = time.perf_counter()
    done = [(work, mark, found) for (work, mark, _), found in zip(jobs, verdicts, strict=True)]
    good = [triple for triple in done if triple[2].status != verdict.OURS]
    for work, _, found in good:
        write_notebook(course, work, found)
    written = time.perf_counter()
    patiently(lambda: book.write(good))
    outcome.times["database"] += time.perf_counter() - written
    outcome.times["notebooks"] += written - began
    for work, _, found in done:
        most = found.report["max_points"] if found.report else None
        outcome.marks.append((work.student, work.exercise, found.status, found.points, most, found.sentence))
        outcome.times.update(found.times)


def write_notebook(course, work, found):
    """Put the graded notebook where formgrader and feedback look, in one step."""
    folder = course.autograded(work.student, work.exercise)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_beside(folder, work)
        replace(folder / f"{work.exercise}.ipynb", found.to_ipynb())
    except OSError as error:
        raise CourseError(f"{folder} cannot be written ({error.strerror}): make room or allow it, then run the "
                          "same command again; no mark is half written.") from None


def write_beside(folder, work):
    """The two files without which nbgrader's release_feedback stops, for everybody."""
    replace(folder / "timestamp.txt", work.timestamp.encode())
    replace(folder / "submission_secret.txt", work.secret.encode())


def replace(path, data):
    """Write a file that is there whole or not at all; a run that ended in between leaves a part to write over."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
    except OSError:     # a full disk
        part.unlink(missing_ok=True)
        raise
    part.chmod(0o444)   # as nbgrader leaves it: nobody edits a graded notebook by mistake
    os.replace(part, path)


def patiently(write):
    """Try again while the database is away, locked or restarting; give up after PATIENCE seconds."""
    from autograder.classroom.grading.gradebook import GradebookGone, OperationalError
    end, pause = time.monotonic() + PATIENCE, 0.5
    while True:
        try:
            return write()
        except OperationalError as error:
            hopeless = any(word in str(error) for word in ("full", "readonly", "read-only"))
            if hopeless or time.monotonic() + pause > end:
                raise GradebookGone(error) from error
        time.sleep(pause)
        pause = min(2 * pause, 8)


def late_penalty(config):
    """The class's nbgrader plugin for late work, if its settings name one."""
    if not {"AssignLatePenalties", "LateSubmissionPlugin"} & set(config):
        return None
    from nbgrader.preprocessors import AssignLatePenalties
    step = AssignLatePenalties(config=config)
    step.init_plugin()
    return step.plugin_inst.late_submission_penalty
