"""Grade books that a learning management system imports: Canvas, Moodle, or a plain table.

Canvas (Gradebook, Import): its five columns about the learner, then a column for each assignment; a row
"Points Possible" under the head. It finds a learner by `ID` (Canvas's own number: nbgrader's lms_user_id) or by
`SIS Login ID` (the name that the learner logs in with: the folder's name).
Moodle (Grade import, CSV): any head, and the teacher maps columns; "Username" to `username`, "Email address"
to `useremail`. A column for each exercise becomes a new grade item or is mapped to one.
Names are written as they are, because the system compares them letter by letter; only one that could start a program
in a spreadsheet (`=cmd()`), and is no login anywhere, gets an apostrophe. The plain table is for spreadsheets, so there
everything that looks like a formula gets one.

A cell is empty where nothing was handed in, where there is no mark yet, and where the submission is gone, so that an
import changes nothing there.
The plain table and the command say whom that concerns, and why.
"""

from autograder.classroom.course.disk import replace
from autograder.classroom.course.errors import told
from autograder.classroom.course.find import find
from autograder.classroom.course.standing import gone, named, not_judged
from autograder.classroom.grading import gradebook
from autograder.classroom.reports.tables import login, safe, table


def canvas(learners, exercises):
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    yield [*head, *exercises]
    yield ["Points Possible", "", "", "", "", *(f"{most:g}" for most in exercises.values())]
    for learner in learners:
        names = [name for name in (learner.last_name, learner.first_name) if name]
        about = [", ".join(names) or learner.id, learner.lms_user_id or "", "", learner.id, ""]
        yield [*map(login, about), *marks(learner, exercises)]


def moodle(learners, exercises):
    yield ["Username", "First name", "Surname", "Email address",
           *(f"{name} (max. {most:g})" for name, most in exercises.items())]
    for learner in learners:
        about = [learner.id, learner.first_name or "", learner.last_name or "", learner.email or ""]
        yield [*map(login, about), *marks(learner, exercises)]


def plain(learners, exercises):
    yield ["student", *exercises, "total", "max_points", "no_mark_yet"]
    for learner in learners:
        total, most = sum(learner.marks.values()), sum(exercises.values())
        waiting = " ".join(f"{name}: {why}" for name, why in learner.waiting.items())
        yield [safe(learner.id), *marks(learner, exercises), f"{total:g}", f"{most:g}", safe(waiting)]


FORMATS = {"csv": plain, "canvas": canvas, "moodle": moodle}


def marks(learner, exercises):
    """One cell an exercise; empty where nothing was handed in, so that an import changes nothing there."""
    return [f"{learner.marks[name]:g}" if name in learner.marks else "" for name in exercises]


def export(course, form):
    """Write `grades-<form>.csv` into the class's folder; return its path, and sentences about who has no mark yet."""
    with gradebook.existing(course) as book:
        learners, exercises, missed = read(book, course)
    path = course.root / f"grades-{form}.csv"
    with told(path):
        replace(path, table(FORMATS[form](learners, exercises)).encode("utf8", "replace"))
    return path, [why if name in learner.gone else f"{learner.id} has no mark in {name}: {why}" for learner in learners
                  for name, why in learner.waiting.items()] + missed


def read(book, course):
    """(learners with their marks, {exercise: maximum}, sentences about who was not judged) of the gradebook; late
    penalties are taken off.
    """
    why = {(student, name): verdict["sentence"] for student, name, verdict in book.verdicts()}
    names = named(course, {name for _, name in why})
    found = find(course, names)
    scores = {name: book.scores(name) for name in names if book.has_exercise(name)}
    learners = sorted(book.base.students, key=lambda learner: learner.id)
    for learner in learners:
        mine = {name: of[learner.id] for name, of in scores.items() if learner.id in of}
        learner.gone = {name for name in mine if not found.holds(learner.id, name)}
        learner.marks = {name: score.points for name, score in mine.items()
                         if not (score.waiting or name in learner.gone)}
        learner.waiting = {name: why.get((learner.id, name)) or "a person has to mark it in formgrader."
                           for name, score in mine.items() if score.waiting}
        learner.waiting |= {name: gone(learner.id, name) for name in learner.gone}
    book.db.expunge_all()
    graded = why.keys() | {(student, name) for name, of in scores.items() for student in of}
    return learners, {name: book.most(name) for name in scores}, not_judged(course, found, graded)
