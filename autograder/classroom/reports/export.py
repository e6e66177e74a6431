"""Grade books that a learning management system imports: Canvas, Moodle, or a plain table.

Canvas (Gradebook, Import): its five columns about the learner, then a column for each assignment; a row
"Points Possible" under the head. It finds a learner by `ID` (Canvas's own number: nbgrader's lms_user_id) or by
`SIS Login ID` (the name that the learner logs in with: the folder's name).
Moodle (Grade import, CSV): any head, and the teacher maps columns; "Username" to `username`, "Email address"
to `useremail`. A column for each exercise becomes a new grade item or is mapped to one.
Names are written as they are, because the system compares them letter by letter.
"""

import csv
import io

from autograder.classroom.course.course import CourseError
from autograder.classroom.grading import gradebook


def canvas(learners, exercises):
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    yield [*head, *exercises]
    yield ["Points Possible", "", "", "", "", *(f"{most:g}" for most in exercises.values())]
    for learner in learners:
        names = [name for name in (learner.last_name, learner.first_name) if name]
        about = [", ".join(names) or learner.id, learner.lms_user_id or "", "", learner.id, ""]
        yield [*about, *marks(learner, exercises)]


def moodle(learners, exercises):
    yield ["Username", "First name", "Surname", "Email address",
           *(f"{name} (max. {most:g})" for name, most in exercises.items())]
    for learner in learners:
        yield [learner.id, learner.first_name or "", learner.last_name or "", learner.email or "",
               *marks(learner, exercises)]


def plain(learners, exercises):
    yield ["student", *exercises, "total", "max_points"]
    for learner in learners:
        total, most = sum(learner.marks.values()), sum(exercises.values())
        yield [learner.id, *marks(learner, exercises), f"{total:g}", f"{most:g}"]


FORMATS = {"csv": plain, "canvas": canvas, "moodle": moodle}


def marks(learner, exercises):
    """One cell an exercise; empty where nothing was handed in, so that an import changes nothing there."""
    return [f"{learner.marks[name]:g}" if name in learner.marks else "" for name in exercises]


def export(course, form):
    """Write `grades-<form>.csv` into the class's folder; return its path."""
    with gradebook.opened(course.db_url) as book:
        learners, exercises = read(book, course.exercises)
    if not any(learner.marks for learner in learners):
        raise CourseError(f"No submission is graded yet: run `autograder class grade {course.root}` first.")
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(FORMATS[form](learners, exercises))
    path = course.root / f"grades-{form}.csv"
    try:
        path.write_text(out.getvalue(), "utf8", newline="")
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}): make room or allow it, and try "
                          "again.") from None
    return path


def read(book, names):
    """(learners with their marks, {exercise: maximum}) of the gradebook; late penalties are taken off."""
    scores = {name: book.scores(name) for name in names if book.has_exercise(name)}
    learners = sorted(book.base.students, key=lambda learner: learner.id)
    for learner in learners:
        learner.marks = {name: of[learner.id].points for name, of in scores.items() if learner.id in of}
    book.db.expunge_all()
    return learners, {name: book.most(name) for name in scores}
