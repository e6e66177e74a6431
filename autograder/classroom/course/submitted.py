"""Reads what learners handed in. Any file may be there; each gets its notebook or a sentence."""

import errno
import os
import re
import stat
from dataclasses import dataclass

from autograder.classroom.course.errors import reason
from autograder.classroom.course.find import AGAIN
from autograder.classroom.course.meant import SCRIPT
from autograder.learners.files.decode import decode
from autograder.learners.files.disk import LARGEST
from autograder.learners.files.notebook import parse_notebook
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.sentences import say

# What is wrong with a submission that is not judged: its file; that we may not look; we ourselves.
UNREADABLE, CLOSED, OURS = "unreadable", "no access", "checker failed"
SECRET = re.compile(r"[0-9a-f]{128}")    # nbgrader's submission_secret.txt
LONGEST_LINE = 128
NO_FILE = (errno.ELOOP, errno.ENXIO, errno.ENODEV, errno.EISDIR)    # a link, a socket, a device without a driver


@dataclass(frozen=True)
class Submitted:
    """One learner's answer to one exercise: the bytes of its file, or what is wrong with it."""

    student: str
    exercise: str
    data: bytes = b""
    trouble: str = ""
    timestamp: str = ""     # as it stands in the file: nbgrader's, or anything
    secret: str = ""    # by it the learner finds the feedback in nbgrader's exchange
    name: str = ""      # of the file
    whose: str = UNREADABLE     # is the trouble: no mark can be made of what is not the learner's

    def notebook(self):
        """The notebook as plain JSON; raises BadSubmission with a sentence."""
        if self.trouble:
            raise BadSubmission(self.trouble)
        name = shown(self.name or f"{self.exercise}.ipynb")
        text = decode(self.data, name)
        if SCRIPT.search(self.name):    # a Python file is a notebook of one cell
            return {"cells": [{"cell_type": "code", "metadata": {}, "source": text}]}
        return parse_notebook(text, name)


def read(course, place):
    """Read one submission; never follows a link, never waits on a pipe, never reads more than the limit.

    Returns None if it is not there any more: somebody is clearing up, and nothing may be made of that.
    """
    data, trouble, whose, name = b"", place.trouble, CLOSED if place.closed else UNREADABLE, ""
    try:
        if place.files:
            data, name = only(place)
    except BadSubmission as error:
        trouble = str(error)
    except FileNotFoundError:
        return None
    except OSError as error:
        trouble, whose = f"{shown(place.files[0].name)} cannot be opened ({reason(error)}): allow it, {AGAIN}.", CLOSED
    if not os.path.lexists(place.folder):
        return None
    secret = read_line(place, "submission_secret.txt")
    if not SECRET.fullmatch(secret):
        secret = course.feedback_secret(place.student, place.exercise)
    time = read_line(place, "timestamp.txt")
    return Submitted(place.student, place.exercise, data, trouble, time, secret, name, whose)


def only(place):
    """(bytes, name) of the file that is meant; several must hold the same."""
    held = {path: read_bytes(path) for path in place.files[:8]}
    if len(set(held.values())) > 1:
        first, second = sorted(shown(path.relative_to(place.folder)) for path in held)[:2]
        raise BadSubmission(say("submission.several", first=first, second=second, notebook=f"{place.exercise}.ipynb"))
    return held[place.files[0]], place.files[0].name


def read_bytes(path, most=LARGEST):
    """The bytes of a regular file of bearable size."""
    name = shown(path.name)
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISLNK(mode):
            raise BadSubmission(say("submission.file-link", name=name))
        if not stat.S_ISREG(mode):
            raise BadSubmission(say("submission.no-file", name=name))
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in NO_FILE:
            raise BadSubmission(say("submission.no-file", name=name)) from None
        raise
    with open(handle, "rb") as file:
        data = file.read(most + 1) or b""
    if len(data) > most:
        raise BadSubmission(say("submission.large", name=name, most=most >> 20))
    return data


def read_line(place, name):
    """What nbgrader wrote beside a submission, as text; "" if there is nothing."""
    if place.folder.is_symlink() or place.folder.parent.is_symlink():
        return ""
    try:
        return read_bytes(place.folder / name).decode("ascii", "replace").strip()[:LONGEST_LINE]
    except (BadSubmission, OSError):
        return ""
