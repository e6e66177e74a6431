"""A class on disk: an ordinary nbgrader course directory with our settings and a secret beside the gradebook."""

import hashlib
import os
import secrets
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.texts.text import names

SECRET = "gradebook.secret"    # noqa: S105  (the name of a file)
CONFIG = '''"""nbgrader's settings for this class. The first block makes `nbgrader autograde` and formgrader safe."""

c = get_config()  # noqa: F821  (nbgrader puts it there)

# Learners' code runs in a sandbox and only its answers come back; the marks are made outside.
c.Autograde.exporter_class = "autograder.classroom.preprocessors.SubmissionReader"
c.Autograde.sanitize_preprocessors = ["autograder.classroom.preprocessors.Rebuild"]
c.Autograde.autograde_preprocessors = [
    "autograder.classroom.preprocessors.Verdict",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "autograder.classroom.preprocessors.Record",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.pre_convert_hook = "autograder.classroom.preprocessors.remove_links"
c.Autograde.post_convert_hook = "autograder.classroom.preprocessors.keep_notebooks_only"

# A feedback page is one file that loads nothing, so that it can be read offline and tells nobody that it is read.
c.GenerateFeedback.exporter_class = "autograder.classroom.feedback.FeedbackPage"

# What a learner finds in an empty solution cell.
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError(\\"write this function\\")"}

c.CourseDirectory.course_id = "g_prime"

# PostgreSQL instead of the file gradebook.db; the same as `autograder class grade --db`.
# c.CourseDirectory.db_url = "postgresql+psycopg2://user:password@host/database"
'''


def settings():
    """The settings of a new class, as nbgrader would read them."""
    config = Config()
    exec(CONFIG, {"get_config": lambda: config})    # noqa: S102  (our own text, above)
    return config


class CourseError(Exception):
    """Something about the class that a person can mend; the message is one sentence that says how."""


@dataclass(frozen=True)
class Course:
    """A course directory, its settings, and where each thing lies in it."""

    root: Path
    db: str | None = None
    config: Config = field(default_factory=Config)

    @classmethod
    def open(cls, root, db=None):
        """Return the course in a folder that `autograder class new` made."""
        root = Path(root).resolve()
        if not (root / "nbgrader_config.py").is_file():
            raise CourseError(f"{root} is no course directory: make one with `autograder class new {root}`.")
        return cls(root, db, PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config())

    @property
    def db_url(self):
        """SQLAlchemy's address of the gradebook: the given one, the one in the settings, or the file."""
        url = self.db or self.config.CourseDirectory.get("db_url") or f"sqlite:///{self.root / 'gradebook.db'}"
        return url.replace("postgresql://", "postgresql+psycopg2://", 1)   # the driver this project installs

    @cached_property
    def secret(self):
        """What each submission's seed is made of. Kept, so that a regrade draws the same inputs."""
        path = self.root / SECRET
        try:
            return bytes.fromhex(path.read_text())
        except (OSError, ValueError):
            raise CourseError(f"{path} cannot be read: put it back from a backup, or run `autograder class new "
                              f"{self.root}` for a new one (a regrade may then differ).") from None

    def seed(self, student, exercise):
        """The seed of one submission's fresh inputs."""
        return int.from_bytes(self._drawn(f"{exercise}\0{student}", 6), "big")

    def feedback_secret(self, student, exercise):
        """What nbgrader's exchange names the feedback after, for a submission that did not come through it."""
        return self._drawn(f"feedback\0{exercise}\0{student}", 64).hex()

    def _drawn(self, text, size):
        return hashlib.blake2b(text.encode(), key=self.secret, digest_size=size).digest()

    @property
    def exercises(self):
        """The exercises whose source notebook is here, in the order of the book."""
        return [name for name in names() if (self.source(name)).is_file()]

    def source(self, exercise):
        return self.root / "source" / exercise / f"{exercise}.ipynb"

    def release(self, exercise):
        """The notebook as learners get it: marks are made from it, so nothing hidden can leak from there."""
        return self.root / "release" / exercise / f"{exercise}.ipynb"

    def submitted(self, student, exercise):
        return self.root / "submitted" / student / exercise

    def autograded(self, student, exercise):
        return self.root / "autograded" / student / exercise


def new(root, exercises=None):
    """Make a course directory with these exercises (default: all), or add what is missing; return the Course."""
    from autograder.texts.notebook import write_source

    root = Path(root).resolve()
    try:
        for step in ("source", "release", "submitted", "autograded", "feedback"):
            (root / step).mkdir(parents=True, exist_ok=True)
        write_once(root / "nbgrader_config.py", CONFIG)
        write_once(root / SECRET, secrets.token_hex(32), 0o600)
    except OSError as error:
        raise CourseError(f"{error.filename} cannot be made ({error.strerror}): choose a folder that you may "
                          "write to, on a disk with room.") from None
    course = Course.open(root)
    for name in exercises or names():
        refresh(course.source(name), lambda path, name=name: write_source(name, path))
    return course


def refresh(path, write):
    """Write a file; if that changed nothing, it keeps its time, and what is made from it is still fresh."""
    before = (path.read_bytes(), path.stat().st_mtime_ns) if path.exists() else None
    write(path)
    if before and before[0] == path.read_bytes():
        os.utime(path, ns=(before[1], before[1]))


def write_once(path, text, mode=0o644):
    """Write a file unless it is there: a teacher's changes and the secret stay."""
    if path.exists():
        return
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w", encoding="utf8") as file:
        file.write(text)
