"""Writes marks into nbgrader's own tables, many submissions in one transaction, and keeps each verdict.

Beside nbgrader's tables stands one of ours, `g_prime_verdict`: one row for each submission, written in the
same transaction as its marks. A row with the submission's fingerprint means: these marks are complete.
"""

import hashlib
import json
import os
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import uuid4

import sqlalchemy as sql
from nbgrader import api
from nbgrader.utils import parse_utc
from sqlalchemy.exc import OperationalError

from autograder.classroom.course.course import CourseError

VERDICTS = sql.Table(
    "g_prime_verdict", sql.MetaData(),
    sql.Column("student", sql.String(128), primary_key=True), sql.Column("exercise", sql.String(128), primary_key=True),
    sql.Column("fingerprint", sql.String(64)), sql.Column("status", sql.String(20)), sql.Column("verdict", sql.Text),
    sql.Column("seconds", sql.Float), sql.Column("graded_at", sql.DateTime))
STUDENT, WORK, NOTEBOOK, GRADE, COMMENT = (kind.__table__ for kind in (
    api.Student, api.SubmittedAssignment, api.SubmittedNotebook, api.Grade, api.Comment))


def fingerprint(course, submitted):
    """What a mark depends on: the file, its time, and the released notebook. Equal: no need to grade again."""
    digest = hashlib.blake2b(digest_size=32)
    for part in (submitted.data, submitted.trouble.encode(), submitted.timestamp.encode(),
                 course.release(submitted.exercise).read_bytes()):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


@contextmanager
def opened(db_url, late_penalty=None):
    """A `Book` on the gradebook at an SQLAlchemy address; makes the tables that are missing.

    late_penalty(student, score, seconds late) gives the points to take off, or None: nbgrader's plugin.
    """
    beside_python = os.path.dirname(sys.executable)     # nbgrader starts `alembic`, which is installed there
    if beside_python not in os.environ["PATH"].split(os.pathsep):
        os.environ["PATH"] = beside_python + os.pathsep + os.environ["PATH"]
    try:
        with api.Gradebook(db_url) as base:
            VERDICTS.create(base.engine, checkfirst=True)
            yield Book(base, late_penalty)
    except OperationalError as error:
        raise GradebookGone(error) from error


class GradebookGone(CourseError):
    """The database does not answer, is locked for long, or has no room."""

    def __init__(self, error):
        reason = str(error.orig).strip().splitlines()[0]
        super().__init__(f"The gradebook cannot be used ({reason}): see to the database or the disk, then run the "
                         "same command again; nothing is half written.")


class Score(NamedTuple):
    """What the gradebook says of one submission."""

    points: float
    most: float
    late_penalty: float
    by_hand: bool


class About:
    """The database's ids of an exercise's cells."""

    def __init__(self, assignment):
        notebook = next(notebook for notebook in assignment.notebooks if notebook.name == assignment.name)
        self.id, self.notebook, self.duedate = assignment.id, notebook.id, assignment.duedate
        self.most = sum(cell.max_score for cell in notebook.grade_cells)
        self.grades = {cell.name: cell.id for cell in notebook.grade_cells}
        self.solutions = {cell.name: cell.id for cell in notebook.solution_cells}


class Book:
    """The open gradebook."""

    def __init__(self, base, late_penalty):
        self.base, self.db, self.late_penalty, self.exercises = base, base.db, late_penalty, {}

    def fingerprints(self):
        """{(student, exercise): fingerprint} of all complete marks."""
        rows = self.db.execute(sql.select(VERDICTS.c.student, VERDICTS.c.exercise, VERDICTS.c.fingerprint))
        return {(row.student, row.exercise): row.fingerprint for row in rows}

    def verdicts(self):
        """(student, exercise, verdict) of all complete marks; verdict is plain data."""
        rows = self.db.execute(sql.select(VERDICTS).order_by(VERDICTS.c.exercise, VERDICTS.c.student))
        return [(row.student, row.exercise, json.loads(row.verdict)) for row in rows]

    def scores(self, exercise):
        """{student: Score} of one exercise, manual marks and late penalties counted."""
        about = self._about(exercise)
        by_hand = sql.func.max(sql.case((GRADE.c.needs_manual_grade, 1), else_=0))
        rows = self.db.execute(
            sql.select(WORK.c.student_id, NOTEBOOK.c.late_submission_penalty, sql.func.sum(api.Grade.score), by_hand)
            .select_from(WORK).join(NOTEBOOK, NOTEBOOK.c.assignment_id == WORK.c.id)
            .join(api.Grade, GRADE.c.notebook_id == NOTEBOOK.c.id).where(WORK.c.assignment_id == about.id)
            .group_by(WORK.c.student_id, NOTEBOOK.c.late_submission_penalty))
        return {student: Score(points - (penalty or 0), about.most, penalty or 0, bool(hand))
                for student, penalty, points, hand in rows}

    def most(self, exercise):
        """The points that an exercise is worth."""
        return self._about(exercise).most

    def has_exercise(self, exercise):
        try:
            return bool(self.base.find_assignment(exercise).notebooks)
        except api.MissingEntry:
            return False

    def record(self, student, exercise, mark, verdict):
        """Keep one verdict whose marks nbgrader has written."""
        self._keep([(student, exercise, mark, verdict)])
        self.db.commit()

    def write(self, batch):
        """Write marks and verdicts of (submitted, fingerprint, verdict) triples: all of them or none."""
        try:
            for exercise in {submitted.exercise for submitted, _, _ in batch}:
                self._write(exercise, [(s, v) for s, _, v in batch if s.exercise == exercise])
            self._keep([(s.student, s.exercise, mark, v) for s, mark, v in batch])
            self.db.commit()
        except BaseException:
            self.db.rollback()
            raise

    def _keep(self, rows):
        for student, exercise, mark, verdict in rows:
            key = (VERDICTS.c.student == student) & (VERDICTS.c.exercise == exercise)
            self.db.execute(sql.delete(VERDICTS).where(key))
            self.db.execute(sql.insert(VERDICTS).values(
                student=student, exercise=exercise, fingerprint=mark, status=verdict.status,
                verdict=verdict.to_json(), seconds=verdict.seconds, graded_at=datetime.now(UTC).replace(tzinfo=None)))

    def _write(self, exercise, batch):
        about = self._about(exercise)
        self._add_students({submitted.student for submitted, _ in batch})
        notebooks = self._submissions(about, [submitted for submitted, _ in batch])
        marks, comments = [], []
        for submitted, verdict in batch:
            notebook = notebooks[submitted.student]
            scores = verdict.scores()
            marks += [{"n": notebook, "c": cell, "score": scores[name]} for name, cell in about.grades.items()]
            comments += [{"n": notebook, "c": cell, "text": "No response." if name in verdict.untouched else None}
                         for name, cell in about.solutions.items()]
        by_hand = sql.case((GRADE.c.manual_score.is_not(None), True), else_=False)   # a person looks again
        self._many(at_cell(GRADE).values(auto_score=sql.bindparam("score"), needs_manual_grade=by_hand), marks)
        self._many(at_cell(COMMENT).values(auto_comment=sql.bindparam("text")), comments)
        if about.duedate and self.late_penalty:
            self._penalise(about, list(notebooks.values()))

    def _penalise(self, about, notebooks):
        """Late penalties by the class's nbgrader plugin, as nbgrader's own AssignLatePenalties gives them."""
        self._many(sql.update(NOTEBOOK).where(NOTEBOOK.c.id == sql.bindparam("n")).values(late_submission_penalty=None),
                   [{"n": notebook} for notebook in notebooks])
        late = sql.select(NOTEBOOK.c.id).join(WORK, NOTEBOOK.c.assignment_id == WORK.c.id).where(
            NOTEBOOK.c.id.in_(notebooks), WORK.c.timestamp > about.duedate)
        for notebook in [self.base.find_submission_notebook_by_id(row.id) for row in self.db.execute(late).all()]:
            seconds = notebook.assignment.total_seconds_late
            penalty = self.late_penalty(notebook.student.id, notebook.score, seconds) if seconds > 0 else None
            if penalty is not None:
                notebook.late_submission_penalty = min(max(penalty, 0), notebook.score)
        self.db.flush()

    def _about(self, exercise):
        if exercise not in self.exercises:
            self.exercises[exercise] = About(self.base.find_assignment(exercise))
        return self.exercises[exercise]

    def _add_students(self, students):
        known = {row.id for row in self.db.execute(sql.select(STUDENT.c.id).where(STUDENT.c.id.in_(students)))}
        self._many(sql.insert(STUDENT), [{"id": student, "lms_user_id": None} for student in sorted(students - known)])

    def _submissions(self, about, batch):
        """{student: id of the submitted notebook}; makes what is missing, as nbgrader's add_submission does."""
        known = self._known(about, {submitted.student for submitted in batch})
        works, notebooks, grades, comments = [], [], [], []
        for submitted in batch:
            time = parse_utc(submitted.timestamp) if submitted.timestamp else None
            if submitted.student in known:
                work = known[submitted.student][0]
                if time:
                    self.db.execute(sql.update(WORK).where(WORK.c.id == work).values(timestamp=time))
                continue
            work, notebook = uuid4().hex, uuid4().hex
            known[submitted.student] = (work, notebook)
            works.append({"id": work, "assignment_id": about.id, "student_id": submitted.student, "timestamp": time})
            notebooks.append({"id": notebook, "assignment_id": work, "notebook_id": about.notebook})
            grades += [{"id": uuid4().hex, "notebook_id": notebook, "cell_id": cell}
                       for cell in about.grades.values()]
            comments += [{"id": uuid4().hex, "notebook_id": notebook, "cell_id": cell}
                         for cell in about.solutions.values()]
        for table, rows in ((WORK, works), (NOTEBOOK, notebooks), (GRADE, grades), (COMMENT, comments)):
            self._many(sql.insert(table), rows)
        return {student: notebook for student, (_, notebook) in known.items()}

    def _known(self, about, students):
        rows = self.db.execute(
            sql.select(WORK.c.student_id, WORK.c.id, NOTEBOOK.c.id.label("notebook"))
            .join(NOTEBOOK, NOTEBOOK.c.assignment_id == WORK.c.id)
            .where(WORK.c.assignment_id == about.id, WORK.c.student_id.in_(students)))
        return {row.student_id: (row.id, row.notebook) for row in rows}

    def _many(self, statement, rows):
        if rows:
            self.db.connection().execute(statement, rows)


def at_cell(table):
    """An update of the row of notebook `n` and cell `c`."""
    return sql.update(table).where(table.c.notebook_id == sql.bindparam("n"), table.c.cell_id == sql.bindparam("c"))
