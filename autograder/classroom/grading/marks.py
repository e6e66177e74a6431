"""Writes marks into nbgrader's own tables, many submissions in one transaction, and keeps each verdict beside them."""

from datetime import UTC, datetime
from typing import NamedTuple
from uuid import uuid4

import sqlalchemy as sql

from autograder.classroom.course.submitted import Submitted
from autograder.classroom.grading.gradebook import COMMENT, GRADE, NOTEBOOK, STUDENT, VERDICTS, WORK
from autograder.classroom.grading.moment import moment
from autograder.classroom.grading.verdict import Verdict


class Row(NamedTuple):
    """What one submission brings into the gradebook."""

    submitted: Submitted
    fingerprint: str
    verdict: Verdict

    @property
    def key(self):
        return self.submitted.student, self.submitted.exercise


def write(book, rows):
    """Write marks and verdicts: all of these or none."""
    try:
        for exercise in {row.submitted.exercise for row in rows}:
            write_marks(book, exercise, [row for row in rows if row.submitted.exercise == exercise])
        for row in rows:
            keep(book, *row.key, row.fingerprint, row.verdict)
        book.db.commit()
    except BaseException:
        book.db.rollback()
        raise


def record(book, student, exercise, fingerprint, verdict):
    """Keep one verdict whose marks nbgrader has written; cells that a person has to mark are handed to one."""
    about = book.about(exercise)
    notebooks = known(book, about, {student})
    waiting = [name for name, points in verdict.marks.items() if points is None and name in about.grades]
    many(book, at_cell(GRADE).values(auto_score=None, needs_manual_grade=GRADE.c.manual_score.is_(None)),
         [{"n": notebook, "c": about.grades[name]} for _, notebook in notebooks.values() for name in waiting])
    keep(book, student, exercise, fingerprint, verdict)
    book.db.commit()


def enter(book, exercise, works):
    """Enter learners and submissions that are new, without a mark."""
    try:
        add_students(book, {work.student for work in works})
        submissions(book, book.about(exercise), works)
        book.db.commit()
    except BaseException:
        book.db.rollback()
        raise


def forget(book, student, exercise):
    """Take out a submission that is not there any more, unless somebody has marked something in it."""
    for work, notebook in known(book, book.about(exercise), {student}).values():
        marked = sql.select(GRADE.c.id).where(GRADE.c.notebook_id == notebook, sql.or_(
            GRADE.c.auto_score.is_not(None), GRADE.c.manual_score.is_not(None)))
        if book.db.execute(marked).first():
            return
        for table in (GRADE, COMMENT):
            book.db.execute(sql.delete(table).where(table.c.notebook_id == notebook))
        book.db.execute(sql.delete(NOTEBOOK).where(NOTEBOOK.c.id == notebook))
        book.db.execute(sql.delete(WORK).where(WORK.c.id == work))
    book.db.execute(sql.delete(VERDICTS).where(at(student, exercise)))
    book.db.commit()


def keep(book, student, exercise, fingerprint, verdict):
    book.db.execute(sql.delete(VERDICTS).where(at(student, exercise)))
    book.db.execute(sql.insert(VERDICTS).values(
        student=student, exercise=exercise, fingerprint=fingerprint, status=verdict.status, verdict=verdict.to_json(),
        seconds=verdict.seconds, graded_at=datetime.now(UTC).replace(tzinfo=None)))


def at(student, exercise):
    return (VERDICTS.c.student == student) & (VERDICTS.c.exercise == exercise)


def write_marks(book, exercise, rows):
    """Points and comments of each cell; one that has no points waits for a person."""
    about = book.about(exercise)
    add_students(book, {row.submitted.student for row in rows})
    notebooks = submissions(book, about, [row.submitted for row in rows])
    marks, comments = [], []
    for row in rows:
        notebook, given = notebooks[row.submitted.student], row.verdict.marks
        marks += [{"n": notebook, "c": cell, "score": given.get(name), "open": given.get(name) is None,
                   "judged": given.get(name) is not None} for name, cell in about.grades.items()]
        comments += [{"n": notebook, "c": cell, "text": "No response." if name in row.verdict.untouched else None}
                     for name, cell in about.solutions.items()]
    # a person is asked for an open cell that nobody has marked, and once more where a mark by hand stands beside ours
    by_hand = sql.case((GRADE.c.manual_score.is_(None), sql.bindparam("open", type_=sql.Boolean)),
                       else_=sql.bindparam("judged", type_=sql.Boolean))
    many(book, at_cell(GRADE).values(auto_score=sql.bindparam("score"), needs_manual_grade=by_hand), marks)
    many(book, at_cell(COMMENT).values(auto_comment=sql.bindparam("text")), comments)
    if about.duedate and book.late_penalty:
        marked = {row.submitted.student for row in rows if any(row.verdict.marks.values())}
        penalise(book, about, [notebooks[student] for student in marked])


def penalise(book, about, notebooks):
    """Late penalties by the class's nbgrader plugin, as nbgrader's own AssignLatePenalties gives them."""
    many(book, sql.update(NOTEBOOK).where(NOTEBOOK.c.id == sql.bindparam("n")).values(late_submission_penalty=None),
         [{"n": notebook} for notebook in notebooks])
    late = sql.select(NOTEBOOK.c.id).join(WORK, NOTEBOOK.c.assignment_id == WORK.c.id).where(
        NOTEBOOK.c.id.in_(notebooks), WORK.c.timestamp > about.duedate)
    for notebook in [book.base.find_submission_notebook_by_id(row.id) for row in book.db.execute(late).all()]:
        seconds = notebook.assignment.total_seconds_late
        penalty = book.late_penalty(notebook.student.id, notebook.score, seconds) if seconds > 0 else None
        if penalty is not None:
            notebook.late_submission_penalty = min(max(penalty, 0), notebook.score)
    book.db.flush()


def add_students(book, students):
    there = {row.id for row in book.db.execute(sql.select(STUDENT.c.id).where(STUDENT.c.id.in_(students)))}
    many(book, sql.insert(STUDENT), [{"id": student, "lms_user_id": None} for student in sorted(students - there)])


def submissions(book, about, works):
    """{student: id of the submitted notebook}; makes what is missing, as nbgrader's add_submission does, row by row."""
    there, new = known(book, about, {work.student for work in works}), {WORK: [], NOTEBOOK: []}
    for submitted in works:
        time, (work, notebook) = moment(submitted.timestamp), there.get(submitted.student, (None, None))
        if work and time:
            book.db.execute(sql.update(WORK).where(WORK.c.id == work).values(timestamp=time))
        if not work:
            work = uuid4().hex
            new[WORK].append({"id": work, "assignment_id": about.id, "student_id": submitted.student,
                              "timestamp": time})
        if not notebook:
            notebook = uuid4().hex
            new[NOTEBOOK].append({"id": notebook, "assignment_id": work, "notebook_id": about.notebook})
        there[submitted.student] = work, notebook
    for table, rows in new.items():
        many(book, sql.insert(table), rows)
    notebooks = {student: notebook for student, (_, notebook) in there.items()}
    for table, cells in ((GRADE, about.grades), (COMMENT, about.solutions)):
        rows = book.db.execute(sql.select(table.c.notebook_id, table.c.cell_id)
                               .where(table.c.notebook_id.in_(notebooks.values())))
        held = {(row.notebook_id, row.cell_id) for row in rows}
        many(book, sql.insert(table), [{"id": uuid4().hex, "notebook_id": notebook, "cell_id": cell}
                                       for notebook in notebooks.values() for cell in cells.values()
                                       if (notebook, cell) not in held])
    return notebooks


def known(book, about, students):
    """{student: (submission, submitted notebook or None)} of those that are there."""
    rows = book.db.execute(
        sql.select(WORK.c.student_id, WORK.c.id, NOTEBOOK.c.id.label("notebook"))
        .join(NOTEBOOK, NOTEBOOK.c.assignment_id == WORK.c.id, isouter=True)
        .where(WORK.c.assignment_id == about.id, WORK.c.student_id.in_(students)))
    return {row.student_id: (row.id, row.notebook) for row in rows}


def many(book, statement, rows):
    if rows:
        book.db.connection().execute(statement, rows)


def at_cell(table):
    """An update of the row of notebook `n` and cell `c`."""
    return sql.update(table).where(table.c.notebook_id == sql.bindparam("n"), table.c.cell_id == sql.bindparam("c"))
