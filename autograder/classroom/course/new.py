"""`autograder class new`: makes a course directory, or adds to one what is missing."""

import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from autograder.classroom.course import settings
from autograder.classroom.course.course import SECRET, Course, folder
from autograder.classroom.course.disk import replace
from autograder.classroom.course.errors import told
from autograder.classroom.course.lock import alone
from autograder.texts.notebook import write_source
from autograder.texts.text import names

FOLDERS = ("source", "release", "submitted", "autograded", "feedback")
CHOOSE = "choose a folder that you may write to, on a disk with room"


@dataclass(frozen=True)
class New:
    """A class and what was done to it."""

    course: Course
    added: tuple[str, ...]      # files that were not there, by their place in the class
    other: tuple[str, ...]      # exercises whose source is there and is not what the book has now


def new(root, exercises=None):
    """Make a course directory with these exercises (default: all), or add what is missing; return the Course."""
    return add(root, exercises).course


def add(root, exercises=None):
    """Make or complete a course directory and return what was done; what is there stays as it is."""
    root, added, other = folder(root), [], []
    with told(root, "cannot be made", CHOOSE):
        for step in FOLDERS:
            (root / step).mkdir(parents=True, exist_ok=True)
        with alone(root), tempfile.TemporaryDirectory() as place:
            for name, text, mode in ((settings.FILE, settings.CONFIG, 0o644), (SECRET, secrets.token_hex(32), 0o600)):
                if not os.path.lexists(root / name):
                    replace(root / name, text.encode(), mode)
                    added.append(name)
            course = Course.open(root)
            for name in exercises or names():
                made, source = Path(place, f"{name}.ipynb"), course.source(name)
                write_source(name, made)
                if not os.path.lexists(source):
                    source.parent.mkdir(exist_ok=True)
                    replace(source, made.read_bytes())
                    later_than(source, course.release(name))
                    added.append(f"source/{name}")
                elif source.read_bytes() != made.read_bytes():
                    other.append(name)
    return New(course, tuple(added), tuple(other))


def later_than(source, release):
    """A new source counts as newer than the release that is there, whatever the clock says."""
    if release.exists():
        late = max(source.stat().st_mtime_ns, release.stat().st_mtime_ns + 1_000_000)
        os.utime(source, ns=(late, late))
