"""What `autograder class collect` notes beside a submission: where it came from, and what the page said of it.

    submitted/NAME/EXERCISE/collected.json
    {"sha256": of the notebook, "from": "class.zip: work.zip: sigmoid.ipynb", "time": "2026-11-22T03:04:05+00:00",
     "passed": "2026-11-21T20:16:30+00:00"}

`time` is the archive's, by which a newer answer is told from an older one, or null. `passed`: when the learner's page
said that all of this code is right, true where nobody knows when, or null. No mark is ever made of it.
"""

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from autograder.classroom.course.disk import replace
from autograder.classroom.course.submitted import read_bytes
from autograder.learners.files.sentence import BadSubmission
from autograder.sentences import say

FILE = "collected.json"


@dataclass(frozen=True)
class Collected:
    """What is noted of one submission."""

    sha256: str
    came_from: str = ""
    time: datetime | None = None
    passed: datetime | bool | None = None


def digest(data):
    return hashlib.sha256(data).hexdigest()


def read(folder):
    """What is noted in a submission's folder, or None: a learner may have put anything there."""
    with suppress(OSError, BadSubmission, ValueError, RecursionError, TypeError, KeyError):
        found = json.loads(read_bytes(folder / FILE, 2**16))
        passed = found["passed"]
        return Collected(str(found["sha256"]), str(found["from"]), moment(found["time"]),
                         True if passed is True else moment(passed))
    return None


def write(folder, note):
    """Note it; a note that says the same already is left alone."""
    if read(folder) != note:
        passed = note.passed if note.passed in (True, None) else note.passed.isoformat()
        said = {"sha256": note.sha256, "from": note.came_from, "time": note.time and note.time.isoformat(),
                "passed": passed}
        replace(folder / FILE, (json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode("utf8", "replace"))


def moment(text):
    return datetime.fromisoformat(text).astimezone(UTC) if text else None


def differs(course, student, exercise, points, most):
    """The sentence where the learner's page said that all is right and the class does not; "" elsewhere.

    What the page said counts for the notebook that it was said of, and for no other.
    """
    folder = course.submitted(student, exercise)
    if not most or points is None or points >= most or os.path.islink(folder):
        return ""
    note = read(folder)
    with suppress(OSError, BadSubmission):
        if note and note.passed and note.sha256 == digest(read_bytes(folder / f"{exercise}.ipynb")):
            gaps = {"student": student, "exercise": exercise, "points": f"{points:g}", "most": f"{most:g}"}
            if note.passed is True:
                return say("collect.differs", **gaps)
            return say("collect.differs-since", day=f"{note.passed:%Y-%m-%d %H:%M} UTC", **gaps)
    return ""
