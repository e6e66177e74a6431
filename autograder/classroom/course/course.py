"""A class on disk: an ordinary nbgrader course directory with our settings and a secret beside the gradebook."""

import errno
import hashlib
import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from traitlets.config import Config

from autograder.classroom.course import settings
from autograder.classroom.course.errors import CourseError, reason, told
from autograder.sentences import say
from autograder.texts.text import names

SECRET = "gradebook.secret"    # noqa: S105  (the name of a file)
DRAWN = re.compile(r"[0-9a-f]{64}")     # of the secret: 32 bytes, as `class new` draws them


@dataclass(frozen=True)
class Course:
    """A course directory, its settings, and where each thing lies in it."""

    root: Path
    db: str | None = None
    config: Config = field(default_factory=Config)

    @classmethod
    def open(cls, root, db=None):
        """Return the course in a folder that `autograder class new` made."""
        root = folder(root)
        return cls(root, db, settings.load(root))

    @cached_property
    def db_url(self):
        """SQLAlchemy's address of the gradebook: the given one, the one in the settings, or the file."""
        given = self.db or self.config.CourseDirectory.get("db_url")
        if not given:
            return URL.create("sqlite", database=str(self.root / "gradebook.db"))
        try:
            url = make_url(given)
        except (SQLAlchemyError, ValueError, TypeError) as error:
            raise CourseError(f"The gradebook's address is none that SQLAlchemy knows ({type(error).__name__}): write "
                              "it like postgresql://user:password@host/database, or leave it out.") from None
        if url.drivername in ("postgresql", "postgres"):
            return url.set(drivername="postgresql+psycopg2")    # the driver this project installs
        if url.get_backend_name() != "sqlite":
            return url
        if not url.database or url.database == ":memory:":
            raise CourseError("The gradebook's address names no file, so every mark would be lost at the end: write "
                              "it like sqlite:////home/me/class/gradebook.db, or leave it out.")
        if self.db or url.database.startswith("file:"):
            return url
        return url.set(database=str(self.root / url.database))      # nbgrader runs in the class's folder

    @cached_property
    def secret(self):
        """What each submission's seed is made of. Kept, so that a regrade draws the same inputs."""
        path = self.root / SECRET
        try:
            drawn = path.read_text("ascii").strip() if path.is_file() or not os.path.lexists(path) else ""
        except FileNotFoundError:
            raise CourseError(say("class.secret-missing", path=path, root=self.root)) from None
        except OSError as error:
            raise CourseError(say("class.secret-closed", path=path, why=reason(error))) from None
        except ValueError:
            drawn = ""
        if not DRAWN.fullmatch(drawn):
            raise CourseError(f"{path} does not hold the 64 hexadecimal digits that belong there: put it back from a "
                              f"backup, or delete it and run `autograder class new {self.root}` for a new one (a "
                              "regrade may then differ).")
        return bytes.fromhex(drawn)

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
        """The exercises whose source notebook is here, in the order of the book: one at least."""
        there = []
        with told(self.root / "source", "cannot be read"), suppress(FileNotFoundError):
            os.listdir(self.root / "source")
            there = [name for name in names() if is_there(self.source(name))]
        if not there:
            raise CourseError(say("class.no-exercise", folder=self.root / "source", root=self.root))
        return there

    def source(self, exercise):
        return self.root / "source" / exercise / f"{exercise}.ipynb"

    def release(self, exercise):
        """The notebook as learners get it: marks are made from it, so nothing hidden can leak from there."""
        return self.root / "release" / exercise / f"{exercise}.ipynb"

    def submitted(self, student, exercise):
        return self.root / "submitted" / student / exercise

    def autograded(self, student, exercise):
        return self.root / "autograded" / student / exercise


def is_there(path):
    """Is there a file? One that we may not look at counts: it is missed when somebody hands it in."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError as error:
        return error.errno not in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


def folder(root):
    """The class's folder with its whole path, which has to be text: nbgrader and databases know no other."""
    with told(root, "cannot be reached"):
        root = Path(os.path.realpath(root))     # where links go round, Path.resolve raises what is no OSError
    try:
        str(root).encode()
    except UnicodeEncodeError:
        raise CourseError(f"The path {root} holds bytes that are no text: rename that folder.") from None
    return root
