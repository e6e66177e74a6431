"""What nbgrader's own `autograde` is given to work on: a clean copy of `submitted`, and never the thing itself.

nbgrader copies whatever lies beside a notebook, follows links, stops at a file's odd name and falls over a timestamp
that is none. So it walks through a folder that holds, for each submission, an empty file of the usual name and a good
timestamp; the submission itself is read by `autograder.classroom.preprocessors.SubmissionReader`, as data.
"""

import shutil
import tempfile
import weakref
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from autograder.classroom.course.course import Course
from autograder.classroom.course.errors import CourseError
from autograder.classroom.course.find import find
from autograder.classroom.course.lock import alone
from autograder.classroom.course.released import read_release
from autograder.classroom.course.submitted import CLOSED, read
from autograder.classroom.grading import gradebook, marks
from autograder.classroom.grading.moment import when
from autograder.classroom.grading.verdict import DONE


def stage(converter):
    """Turn an nbgrader converter to a clean copy; return {(student, exercise): Place}. What a person must mend is
    said in a sentence, in the way in which nbgrader ends.
    """
    try:
        return staged(converter)
    except CourseError as error:
        converter.log.error(str(error))
        raise NbGraderException(str(error)) from None


def staged(converter):
    theirs = converter.coursedir
    exercise, course = theirs.assignment_id, Course.open(theirs.root, theirs.db_url)
    _ = course.secret
    read_release(course, exercise)
    found = find(course, [exercise])
    places = [place for place in found.places if fnmatchcase(place.student, theirs.student_id)]
    for sentence in (*found.refused, *found.notes):
        converter.log.warning(sentence)
    with alone(course.root), gradebook.opened(course.db_url) as book:   # no other run adds the same learners meanwhile
        known = book.fingerprints()
        works = [replace(work, data=b"") for work in (read(course, place) for place in places)
                 if work and not stands(converter, work, known)]
        marks.enter(book, exercise, works)
    top = Path(tempfile.mkdtemp(prefix="submitted-"))
    weakref.finalize(converter, shutil.rmtree, top, ignore_errors=True)
    clean = CourseDirectory(
        root=theirs.root, db_url=theirs.db_url, submitted_directory=str(top), assignment_id=exercise,
        student_id=theirs.student_id, student_id_exclude=theirs.student_id_exclude, notebook_id=theirs.notebook_id,
        course_id=theirs.course_id, config=theirs.config)
    converter.assignments = {folder: [notebook] for folder, notebook in (lay_out(clean, work) for work in works)}
    converter.coursedir = clean
    return {(place.student, exercise): place for place in places}


def stands(converter, work, known):
    """Does an earlier mark stand, because today we may not even look?"""
    if work.whose != CLOSED or not work.trouble or known.get((work.student, work.exercise), ("", ""))[1] not in DONE:
        return False
    converter.log.error(work.trouble)
    return True


def lay_out(clean, work):
    """Make the folder of one submission; return it and its notebook."""
    folder = Path(clean.format_path(clean.submitted_directory, work.student, work.exercise))
    folder.mkdir(parents=True)
    notebook = folder / f"{work.exercise}.ipynb"
    notebook.touch()
    (folder / "submission_secret.txt").write_text(work.secret)
    # where it is missing, nbgrader's release_feedback stops, for everybody
    (folder / "timestamp.txt").write_text(when(work.timestamp))
    return str(folder), str(notebook)
