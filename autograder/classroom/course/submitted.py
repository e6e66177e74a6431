"""Finds and reads what learners handed in. Any file may be there; each gets its notebook or a sentence."""

import json
import os
import re
import stat
from dataclasses import dataclass

from autograder.classroom.course.course import CourseError
from autograder.learners.files.decode import decode
from autograder.learners.files.disk import LARGEST
from autograder.learners.files.notebook import parse_notebook
from autograder.learners.files.sentence import BadSubmission

SECRET = re.compile(r"[0-9a-f]{128}")    # nbgrader's submission_secret.txt


@dataclass(frozen=True)
class Submitted:
    """One learner's answer to one exercise: the bytes of its file, or what is wrong with it."""

    student: str
    exercise: str
    data: bytes = b""
    trouble: str = ""
    timestamp: str = ""
    secret: str = ""    # by it the learner finds the feedback in nbgrader's exchange

    def notebook(self):
        """The notebook as plain JSON; raises BadSubmission with a sentence."""
        if self.trouble:
            raise BadSubmission(self.trouble)
        name = f"{self.exercise}.ipynb"
        return parse_notebook(decode(self.data, name), name)


def find(course, exercises):
    """The (student, exercise) pairs that have a folder in `submitted`, in order."""
    folder = course.root / "submitted"
    students = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    return [(student, exercise) for student in students for exercise in exercises
            if os.path.lexists(course.submitted(student, exercise))]


def read(course, student, exercise):
    """Read one submission; never follows a link, never waits on a pipe, never reads more than the limit."""
    folder = course.submitted(student, exercise)
    try:
        data, trouble = read_bytes(notebook_path(folder, exercise)), ""
    except BadSubmission as error:
        data, trouble = b"", str(error)
    secret = read_line(folder, "submission_secret.txt")
    return Submitted(student, exercise, data, trouble, read_line(folder, "timestamp.txt"),
                     secret if SECRET.fullmatch(secret) else course.feedback_secret(student, exercise))


def notebook_path(folder, exercise):
    """The exercise's notebook, or the only notebook that is there: browsers and hubs rename files."""
    if is_elsewhere(folder):
        raise BadSubmission("The submission is a link to another place: hand in the notebook itself.")
    path = folder / f"{exercise}.ipynb"
    if os.path.lexists(path):
        return path
    others = sorted(folder.glob("*.ipynb")) if folder.is_dir() else []
    if len(others) != 1:
        raise BadSubmission(f"There is no {exercise}.ipynb in the submission: hand in the notebook under this name.")
    return others[0]


def is_elsewhere(folder):
    """Does the way from `submitted` to this folder lead through a link? (`submitted` itself may be the teacher's.)"""
    return folder.is_symlink() or folder.parent.is_symlink()


def read_bytes(path):
    """The bytes of a regular file of bearable size."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        raise BadSubmission(f"{path.name} is a link or cannot be opened: hand in the notebook itself.") from None
    with open(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise BadSubmission(f"{path.name} is not a file: hand in the notebook itself.")
        if about.st_size > LARGEST:
            raise BadSubmission(f"{path.name} has {about.st_size / 2**20:.0f} MB, and {LARGEST >> 20} MB is the "
                                "limit: clear its outputs and hand it in again.")
        return file.read(LARGEST + 1)[:LARGEST]


def read_line(folder, name):
    """What nbgrader wrote beside a submission, as text; "" if there is nothing."""
    if is_elsewhere(folder):
        return ""
    try:
        return read_bytes(folder / name)[:128].decode("ascii", "ignore").strip()
    except (BadSubmission, OSError):
        return ""


def read_release(course, exercise):
    """The released notebook as plain JSON."""
    try:
        return json.loads(course.release(exercise).read_text("utf8"))
    except (OSError, ValueError):
        raise CourseError(f"{course.release(exercise)} is missing or damaged: run "
                          f"`nbgrader generate_assignment {exercise} --force` in {course.root}.") from None
