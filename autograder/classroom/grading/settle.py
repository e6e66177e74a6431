"""Writes what came of a batch: each graded notebook, then marks and records. What one of them breaks costs that one.

A fault that is everybody's (a full disk, a damaged gradebook) ends the run with a sentence instead.
"""

import errno
import signal
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import replace

from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from autograder.classroom.course import disk, standing
from autograder.classroom.course.errors import MEND, CourseError, reason
from autograder.classroom.course.find import AGAIN
from autograder.classroom.grading import marks
from autograder.classroom.grading.marks import Row
from autograder.classroom.grading.moment import moment, when
from autograder.classroom.grading.patience import patiently
from autograder.classroom.grading.verdict import CLOSED, DONE, failed
from autograder.sentences import say

EVERYBODYS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
OF_ONE_ROW = (IntegrityError, DataError)


def settle(run, book, jobs, verdicts):
    """Write what came of one batch of a run, and add it to the outcome."""
    began = time.perf_counter()
    rows = [Row(work, mark, found) for (work, mark, _), found in zip(jobs, verdicts, strict=True)]
    standing = [row for row in rows if stands(run, row)]
    rows = [row._replace(verdict=shown(run, row)) for row in rows if row not in standing]
    written = time.perf_counter()
    rows = store(run, book, rows)
    run.outcome.times["database"] += time.perf_counter() - written
    run.outcome.times["notebooks"] += written - began
    note_changes(run, rows)
    for row in (*rows, *standing):
        found = row.verdict
        most = found.report["max_points"] if found.report else None
        run.outcome.marks.append((*row.key, found.status, found.points, most, found.sentence))
        run.outcome.times.update(found.times)
        if row.submitted.timestamp and not moment(row.submitted.timestamp):
            run.outcome.notes.append(f"submitted/{'/'.join(row.key)}/timestamp.txt holds no time: the submission "
                                     "counts as handed in in time.")


def compare(run, book, jobs, verdicts):
    """What would come of one batch, beside what is there: nothing is written."""
    rows = [Row(work, mark, found) for (work, mark, _), found in zip(jobs, verdicts, strict=True)]
    note_changes(run, rows)
    run.outcome.marks += [(*row.key, row.verdict.status, row.verdict.points, row.verdict.report and
                           row.verdict.report["max_points"], row.verdict.sentence) for row in rows]


def points_of(book):
    """{(student, exercise): (points, most)} of all that was judged: what the checks gave, without what people did."""
    return {(student, exercise): (verdict["report"]["points"], verdict["report"]["max_points"])
            for student, exercise, verdict in book.verdicts() if verdict["report"]}


def note_changes(run, rows):
    """Say which answers earn something else than they did, though they are the same: then the checks have changed."""
    for row in rows:
        before, found = run.before.get(row.key), row.verdict.report
        same = run.known.get(row.key, ("", ""))[0] == row.fingerprint
        if found and before and same and before != (found["points"], found["max_points"]):
            run.outcome.changed.append(say(
                "class.changed", student=row.key[0], exercise=row.key[1], was=f"{before[0]:g}", old=f"{before[1]:g}",
                now=f"{found['points']:g}", most=f"{found['max_points']:g}"))


def stands(run, row):
    """Does an earlier mark stand, because today we may not even look?"""
    return row.verdict.status == CLOSED and run.known.get(row.key, ("", ""))[1] in DONE


def shown(run, row):
    """The verdict, once its notebook is where formgrader and feedback look; where that cannot be, it says so."""
    try:
        write_notebook(run.course, row)
    except OSError as error:
        folder = run.course.autograded(*row.key)
        if is_everybodys(run.course, error):
            raise CourseError(f"{folder} cannot be written ({reason(error)}): {MEND}; no mark is half "
                              "written.") from None
        return replace(row.verdict, status=CLOSED, sentence=f"{folder.relative_to(run.course.root)} cannot be written "
                                                            f"({reason(error)}): allow it, {AGAIN}.")
    except Exception as error:  # noqa: BLE001  (ours: this one's verdict)
        return faulty(run, row, error)
    return row.verdict


def faulty(run, row, error):
    """The verdict on a submission over which we fell while we wrote it down."""
    found = failed(run.releases[row.submitted.exercise].notebook, row.submitted.exercise, error)
    with suppress(Exception):
        write_notebook(run.course, row._replace(verdict=found))
    return found


def write_notebook(course, row):
    """Put the graded notebook where formgrader and feedback look, in one step, and beside it the two files without
    which nbgrader's release_feedback stops, for everybody.
    """
    work, folder = row.submitted, course.autograded(*row.key)
    folder.mkdir(parents=True, exist_ok=True)
    # read-only, as nbgrader leaves it: nobody edits a graded notebook by mistake
    disk.replace(folder / "timestamp.txt", when(work.timestamp).encode(), 0o444)
    disk.replace(folder / "submission_secret.txt", work.secret.encode(), 0o444)
    disk.replace(folder / f"{work.exercise}.ipynb", row.verdict.to_ipynb(), 0o444)


def is_everybodys(course, error):
    """Would the next learner's notebook meet the same trouble?"""
    probe = course.root / "autograded" / ".probe"
    try:
        disk.replace(probe, b"")
        probe.unlink()
    except OSError:
        return True
    return error.errno in EVERYBODYS


def store(run, book, rows):
    """Write the rows together; if that fails, each alone, so that one costs nobody else a mark; return what is kept."""
    try:
        if rows:
            patiently(lambda: write(run, book, rows))
        return rows
    except CourseError:
        raise
    except Exception:   # noqa: BLE001  (something in one of them, or another program wrote at the same moment)
        return [store_one(run, book, row) for row in rows]


def store_one(run, book, row):
    """Write one row; if that fails, the verdict that says so."""
    try:
        patiently(lambda: write(run, book, [row]))
        return row
    except CourseError:
        raise
    except Exception as error:  # noqa: BLE001  (ours: this one's verdict)
        row = row._replace(verdict=faulty(run, row, error))
    try:
        patiently(lambda: write(run, book, [row]))
    except CourseError:
        raise
    except Exception as error:
        if isinstance(error, SQLAlchemyError) and not isinstance(error, OF_ONE_ROW):
            raise
        run.outcome.refused.append(f"Of {row.submitted.student}, {row.submitted.exercise}, nothing could be kept: "
                                   f"{row.verdict.sentence}")
    return row


def write(run, book, rows):
    """One transaction, and the count of what it kept: Ctrl+C comes before it or after it."""
    with uninterrupted():
        marks.write(book, rows)
        run.outcome.kept += len(rows)


@contextmanager
def uninterrupted():
    """Ctrl+C, and what else ends a run, waits until the end of this."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed = []
    before = {kind: signal.signal(kind, lambda *pressing: pressed.append(pressing)) for kind in ENDING
              if signal.getsignal(kind) is not signal.SIG_IGN}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
        for kind, frame in pressed[:1]:
            signal.raise_signal(kind) if before[kind] is signal.SIG_DFL else before[kind](kind, frame)


def forget_gone(run, book):
    """Take out what had no mark and is not there any more: a mended folder, a learner who left."""
    for key, (_, status) in run.known.items():
        if status not in DONE and not run.found.holds(*key) and key[1] in run.releases:
            marks.forget(book, *key)


def gone(run, book):
    """Sentences about marks that do not count, because their submission is not there any more."""
    return [standing.gone(student, exercise) for exercise in run.releases for student in sorted(book.scores(exercise))
            if not run.found.holds(student, exercise)]


def late_penalty(config):
    """The class's nbgrader plugin for late work, if its settings name one."""
    if not {"AssignLatePenalties", "LateSubmissionPlugin"} & set(config):
        return None
    try:
        step = AssignLatePenalties(config=config)
        step.init_plugin()
        return step.plugin_inst.late_submission_penalty
    except Exception as error:  # noqa: BLE001  (a plugin is anybody's program)
        raise CourseError(f"The late penalty that nbgrader_config.py names cannot be used ({type(error).__name__}: "
                          f"{str(error)[:300]}): mend the lines with AssignLatePenalties and "
                          "LateSubmissionPlugin.") from None
