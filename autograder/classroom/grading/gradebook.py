"""nbgrader's gradebook, opened with what can be wrong with it, and what it says.

Beside nbgrader's tables stands one of ours, `g_prime_verdict`: one row for each submission, written in the
same transaction as its marks (`autograder.classroom.grading.marks`). A row with the submission's fingerprint means:
these marks are complete.
"""

import json
import os
import re
from contextlib import contextmanager, suppress
from typing import NamedTuple

import sqlalchemy as sql
from nbgrader import api
from nbgrader.dbutil import ALEMBIC_DIR
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from autograder.classroom.course.errors import CourseError
from autograder.classroom.grading.patience import MEND, GradebookGone, patiently
from autograder.classroom.grading.verdict import OURS

VERDICTS = sql.Table(
    "g_prime_verdict", sql.MetaData(),
    sql.Column("student", sql.String(128), primary_key=True), sql.Column("exercise", sql.String(128), primary_key=True),
    sql.Column("fingerprint", sql.String(64)), sql.Column("status", sql.String(20)), sql.Column("verdict", sql.Text),
    sql.Column("seconds", sql.Float), sql.Column("graded_at", sql.DateTime))
FORM = sql.Table("alembic_version", sql.MetaData(), sql.Column("version_num", sql.String(32), nullable=False))
STUDENT, WORK, NOTEBOOK, GRADE, COMMENT = (kind.__table__ for kind in (
    api.Student, api.SubmittedAssignment, api.SubmittedNotebook, api.Grade, api.Comment))
BACKUP = ("put it back from a backup, or move it away, and run the same command again: without it all is graded anew, "
          "and marks that were given by hand are lost")
DAMAGED = re.compile("not a database|malformed")
UNKNOWN = {"status": OURS, "sentence": "What was found is not in the gradebook any more: grade this one again.",
           "report": None, "seconds": 0.0}
FINDING = {"check", "passed", "rationale", "help", "mistake", "observation"}     # what a report reads of one


@contextmanager
def opened(db_url, late_penalty=None, looked_at=False):
    """A `Book` on the gradebook at an SQLAlchemy address; makes the tables that are missing.

    late_penalty(student, score, seconds late) gives the points to take off, or None: nbgrader's plugin. looked_at:
    whether this run has seen already that it is whole.
    """
    try:
        if not looked_at:
            look(db_url)
        with api.Gradebook(db_url) as base:
            VERDICTS.create(base.engine, checkfirst=True)
            yield Book(base, late_penalty)
    except SQLAlchemyError as error:
        damaged = isinstance(error, DatabaseError) and DAMAGED.search(str(error))
        raise GradebookGone(error, BACKUP if damaged else MEND) from error


@contextmanager
def existing(course):
    """The `Book` of a class in which something is graded: who reports on it makes none."""
    url, empty = course.db_url, True
    if url.get_backend_name() != "sqlite" or url.database.startswith("file:") or os.path.exists(url.database):
        with opened(url) as book:
            empty = not any(book.db.execute(sql.select(table)).first() for table in (VERDICTS, WORK))
            if not empty:
                yield book
    if empty:
        raise CourseError(f"No submission is graded yet: run `autograder class grade {course.root}` first.")


def look(db_url):
    """Is there a database, and if there is one, is it a gradebook, whole and of this nbgrader's form?"""
    try:
        engine = sql.create_engine(db_url)
    except (SQLAlchemyError, ImportError, ValueError, TypeError) as error:
        raise CourseError(f"The gradebook's address is none that can be opened ({type(error).__name__}): write it like "
                          "postgresql://user:password@host/database, or leave it out.") from None
    try:
        if engine.dialect.name == "sqlite":
            patiently(lambda: look_into(engine, engine.url.database))
        else:
            look_into(engine)
    finally:
        engine.dispose()


def look_into(engine, file=None):
    if file and os.path.exists(file) and not os.path.isfile(file):
        raise CourseError(f"The gradebook {file} is not a file: move it away and put the file back from a "
                          "backup, or write its right address.")
    with engine.connect() as connection:
        there = sql.inspect(connection)
        tables = set(there.get_table_names())
        if file and tables and not tables & set(api.Base.metadata.tables):
            raise CourseError("The gradebook's address names a database of another program: write the right one.")
        for kind in (VERDICTS, *api.Base.metadata.tables.values()):
            columns = {column["name"] for column in there.get_columns(kind.name)} if kind.name in tables else None
            missing = columns is not None and {column.name for column in kind.columns} - columns
            if missing:
                raise CourseError(f"The gradebook has another form than this nbgrader's (its table {kind.name} lacks "
                                  f"{min(missing)}): copy it, then run `nbgrader db upgrade` in the class, or put it "
                                  "back from a backup.")
        found = connection.execute(sql.text("pragma quick_check(1)")).scalar() if file else "ok"
        if found != "ok":
            raise CourseError(f"The gradebook is damaged ({damage(found)}): {BACKUP}.")
        if not tables:
            make(connection)


def make(connection):
    """nbgrader's tables and the number of their form, all or nothing. nbgrader makes them too, but starts a program to
    ask for that number, which loads everything once more: seconds for each new class.
    """
    from alembic.script import ScriptDirectory  # a tenth of a second, for a new gradebook alone
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("begin immediate")   # else SQLite keeps each table as it comes
    api.Base.metadata.create_all(connection)
    FORM.create(connection, checkfirst=True)
    if not connection.execute(sql.select(FORM)).first():    # another run may have been faster
        connection.execute(sql.insert(FORM), [{"version_num": ScriptDirectory(ALEMBIC_DIR).get_current_head()}])
    connection.commit()


def damage(found):
    """What SQLite's check says first, without the heads over its lines."""
    lines = [line for line in str(found).splitlines() if not line.startswith("***")]
    return lines[0] if lines else "its pages do not fit together"


class Score(NamedTuple):
    """What the gradebook says of one submission."""

    points: float
    most: float
    late_penalty: float
    by_hand: bool       # a person should look
    waiting: int        # cells that nobody has marked: without them there is no mark


class About:
    """The database's ids of an exercise's cells."""

    def __init__(self, assignment):
        notebook = next((notebook for notebook in assignment.notebooks if notebook.name == assignment.name), None)
        if notebook is None:
            raise lacking(assignment.name)
        self.id, self.notebook, self.duedate = assignment.id, notebook.id, assignment.duedate
        try:
            self.most = sum(cell.max_score or 0 for cell in notebook.grade_cells)
        except KeyError:    # SQLAlchemy's, of a cell that stands in one table and not in the other
            raise lacking(assignment.name) from None
        self.grades = {cell.name: cell.id for cell in notebook.grade_cells}
        self.solutions = {cell.name: cell.id for cell in notebook.solution_cells}


def lacking(exercise):
    return CourseError(f"The gradebook does not know the exercise {exercise}: run `nbgrader generate_assignment "
                       f"{exercise} --force` in the class.")


class Book:
    """The open gradebook."""

    def __init__(self, base, late_penalty):
        self.base, self.db, self.late_penalty, self.exercises = base, base.db, late_penalty, {}

    def fingerprints(self):
        """{(student, exercise): (fingerprint, status)} of all submissions of which every cell has its row."""
        cells = sql.func.count(GRADE.c.id)
        held = self.db.execute(
            sql.select(WORK.c.student_id, api.Assignment.name, cells).select_from(WORK)
            .join(STUDENT, WORK.c.student_id == STUDENT.c.id)
            .join(api.Assignment, WORK.c.assignment_id == api.Assignment.id)
            .join(NOTEBOOK, NOTEBOOK.c.assignment_id == WORK.c.id).join(GRADE, GRADE.c.notebook_id == NOTEBOOK.c.id)
            .group_by(WORK.c.student_id, api.Assignment.name)).all()
        most = {name: len(self.about(name).grades) for name in {name for _, name, _ in held} if self.has_exercise(name)}
        held = {(student, name) for student, name, count in held if count >= most.get(name, count + 1)}
        rows = self.db.execute(sql.select(VERDICTS.c.student, VERDICTS.c.exercise, VERDICTS.c.fingerprint,
                                          VERDICTS.c.status))
        return {(row.student, row.exercise): (row.fingerprint, row.status) for row in rows
                if (row.student, row.exercise) in held}

    def verdicts(self):
        """(student, exercise, verdict) of all submissions; verdict is plain data."""
        rows = self.db.execute(sql.select(VERDICTS).order_by(VERDICTS.c.exercise, VERDICTS.c.student))
        return [(row.student, row.exercise, plain(row.verdict)) for row in rows]

    def scores(self, exercise):
        """{student: Score} of one exercise, manual marks and late penalties counted."""
        about = self.about(exercise)
        by_hand = sql.func.max(sql.case((GRADE.c.needs_manual_grade, 1), else_=0))
        waiting = sql.func.sum(sql.case((sql.and_(GRADE.c.auto_score.is_(None), GRADE.c.manual_score.is_(None)), 1),
                                        else_=0))
        rows = self.db.execute(
            sql.select(WORK.c.student_id, NOTEBOOK.c.late_submission_penalty, sql.func.sum(api.Grade.score), by_hand,
                       waiting)
            .select_from(WORK).join(NOTEBOOK, NOTEBOOK.c.assignment_id == WORK.c.id)
            .join(api.Grade, GRADE.c.notebook_id == NOTEBOOK.c.id).where(WORK.c.assignment_id == about.id)
            .group_by(WORK.c.student_id, NOTEBOOK.c.late_submission_penalty))
        return {student: Score((points or 0) - (penalty or 0), about.most, penalty or 0, bool(hand), waiting)
                for student, penalty, points, hand, waiting in rows}

    def most(self, exercise):
        """The points that an exercise is worth."""
        return self.about(exercise).most

    def has_exercise(self, exercise):
        with suppress(api.MissingEntry, CourseError):
            return bool(About(self.base.find_assignment(exercise)).grades)
        return False

    def forget_exercises(self):
        """Read the exercises anew: another program has written them."""
        self.exercises.clear()
        self.db.expire_all()

    def about(self, exercise):
        if exercise not in self.exercises:
            try:
                self.exercises[exercise] = About(self.base.find_assignment(exercise))
            except api.MissingEntry:
                raise lacking(exercise) from None
        return self.exercises[exercise]


def plain(text):
    """A verdict's row as data; one that is no verdict any more says so."""
    with suppress(ValueError, TypeError, KeyError, AttributeError):
        found = json.loads(text)
        findings = (found["report"] or {"findings": []})["findings"]
        if set.intersection(FINDING, *map(set, findings)) >= FINDING and found.keys() >= UNKNOWN.keys():
            return {**found, "seconds": float(found["seconds"])}
    return UNKNOWN
