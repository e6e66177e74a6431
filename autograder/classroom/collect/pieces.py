"""From what was named on the command line to single files: folders, archives, and archives in archives, one level deep.

A file that was refused, and everything that is no answer, is a sentence here; nothing is left out without a word.
"""

import io
import os
import stat
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from autograder.classroom.collect import archive
from autograder.classroom.collect.archive import BEGINNINGS, Bounds
from autograder.classroom.collect.saved_work import MANIFEST, read_manifest
from autograder.classroom.course.errors import reason, told
from autograder.classroom.course.meant import NOTEBOOK, OF_SYSTEMS, SCRIPT
from autograder.learners.files.disk import LARGEST
from autograder.learners.files.notebook import looks_like_notebook
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.sentences import say

MEMBERS, SIZE = 20_000, 2 * 2**30       # of an archive that is named, with those in it; and of a folder
INNER_MEMBERS, INNER_SIZE = 500, 64 * 2**20     # of an archive in it: one learner's, who may mean ill
DEEPEST = 8     # folders in a folder
IN_MEMORY = 64 * 2**20
OURS = {"README.md", "requirements.txt", "LICENSE", "SOURCE.txt", "digits.npz", "timestamp.txt",
        "submission_secret.txt", "collected.json"}    # what this course or nbgrader puts beside notebooks
MAYBE = {".txt", ".json", ""}       # what browsers make of a notebook's name


@dataclass(frozen=True)
class Piece:
    """One file that was handed in.

    group: which of the files that were named it came with. layers: where it lay, as words: in the folder that was
    named, then in each archive. root: the name of that folder. start, size: where its bytes wait.
    """

    group: int
    layers: tuple[tuple[str, ...], ...]
    start: int
    size: int
    time: datetime | None
    root: str = ""

    @property
    def name(self):
        return self.layers[-1][-1]

    @property
    def heap(self):
        """The folder or archive that it lies in."""
        return heap(self.group, self.layers)

    @property
    def where(self):
        return shown(": ".join("/".join(layer) for layer in self.layers))


def heap(group, layers):
    return group, *layers[:-1], layers[-1][:-1]


@dataclass
class Pieces:
    """Everything that was found, and sentences about what was not read."""

    course_root: Path
    found: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    manifests: dict = field(default_factory=dict)   # {heap: SavedWork}
    groups: int = 0
    root: str = ""      # the name of the folder that is being read
    file: object = field(default_factory=partial(tempfile.SpooledTemporaryFile, IN_MEMORY))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.file.close()

    def add(self, path):
        """Take in a file, an archive or a folder that was named."""
        self.groups += 1
        name = path.name or str(path)
        bounds = Bounds(name, MEMBERS, SIZE)
        with self.telling(name):
            whole = Path(os.path.realpath(path))
            self.root = whole.name if path.is_dir() else ""
            if self.course_root in (whole, *whole.parents):
                raise BadSubmission(say("collect.itself", name=shown(name)))
            if self.root:
                self.folder(path, (), bounds)
            else:
                self.disk_file(path, ((name,),), bounds)

    def saved(self, piece):
        """What the manifest beside a file says, or None."""
        return self.manifests.get(piece.heap)

    def data(self, piece):
        self.file.seek(piece.start)
        return self.file.read(piece.size)

    def keep(self, layers, data, time):
        """Put a file's bytes aside: a class's archive may be larger than the memory."""
        with told("The folder for temporary files"):
            start = self.file.seek(0, os.SEEK_END)
            self.file.write(data)
        self.found.append(Piece(self.groups, layers, start, len(data), time, self.root))

    @contextmanager
    def telling(self, name):
        """What is refused inside becomes a sentence, and the next file is looked at."""
        try:
            yield
        except BadSubmission as error:
            sentence = str(error)
        except OSError as error:
            sentence = str(BadSubmission(say("file.closed", name=shown(name), why=reason(error))))
        else:
            return
        if sentence not in self.refused:
            self.refused.append(sentence)

    def folder(self, path, above, bounds):
        """Walk through a folder; no link is followed, and a class is never collected into itself."""
        for entry in sorted(os.scandir(path), key=lambda entry: entry.name):
            parts = (*above, entry.name)
            if OF_SYSTEMS.fullmatch(entry.name) or bounds.used_up:
                continue
            with self.telling("/".join(parts)):
                bounds.take(members=1)
                if entry.is_symlink():
                    raise BadSubmission(say("collect.link", name=shown(entry.name), archive=shown(self.root)))
                if not entry.is_dir():
                    self.disk_file(Path(entry), (parts,), bounds)
                elif Path(os.path.realpath(entry)) == self.course_root:
                    raise BadSubmission(say("collect.itself", name=shown(entry.name)))
                elif len(parts) > DEEPEST:
                    raise BadSubmission(say("collect.deep", name=shown("/".join(parts))))
                else:
                    self.folder(entry, parts, bounds)

    def disk_file(self, path, layers, bounds):
        """A file on the disk: an archive, or one that may be an answer."""
        with regular(path, follow=not self.root) as file:
            time = datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime).astimezone()
            if is_zip(file):
                self.archive(file, layers, bounds, time)
                return

            def whole():
                file.seek(0)
                data = file.read(LARGEST + 1) or b""
                if len(data) > LARGEST:
                    raise BadSubmission(say("submission.large", name=shown(path.name), most=LARGEST >> 20))
                bounds.take(len(data))
                return data
            self.one(layers, time, whole)

    def archive(self, file, layers, bounds, time):
        """Everything in an open zip."""
        name = layers[-1][-1]
        with archive.opened(file, name) as held:
            for info in held.infolist():
                with self.telling(name):
                    bounds.take(members=1)
                    member = archive.member_of(info, name)
                    if member and not any(OF_SYSTEMS.fullmatch(part) for part in member.path):
                        self.member(held, member, (*layers, member.path), bounds, member.time or time)
                if bounds.used_up:
                    return

    def member(self, held, member, layers, bounds, time):
        """One file of an archive."""
        name = member.path[-1]
        if not name.lower().endswith(".zip"):
            self.one(layers, time, lambda: archive.read(held, member, LARGEST, bounds))
        elif len(layers) > 2:
            raise BadSubmission(say("collect.nested", name=shown("/".join(member.path))))
        else:
            inner = Bounds(name, INNER_MEMBERS, INNER_SIZE, bounds)
            data = io.BytesIO(archive.read(held, member, INNER_SIZE, inner))
            self.archive(data, layers, inner, time)

    def one(self, layers, time, whole):
        """A file that is no archive. whole() gives its bytes."""
        name = layers[-1][-1]
        if name == MANIFEST:
            said = read_manifest(whole())
            if said is None:
                raise BadSubmission(say("collect.manifest", name=shown(name)))
            self.manifests[heap(self.groups, layers)] = said
        elif NOTEBOOK.search(name) or SCRIPT.search(name):
            self.keep(layers, whole(), time)
        elif name not in OURS and not name.lower().endswith(".whl"):
            data = whole() if Path(name).suffix.lower() in MAYBE else b""
            with suppress(UnicodeDecodeError):
                if looks_like_notebook(data.decode("utf-8-sig")):
                    self.keep(layers, data, time)
                    return
            raise BadSubmission(say("file.neither", name=shown("/".join(layers[-1]))))


def regular(path, follow):
    """An ordinary file, opened without waiting: what is none may be a pipe, or endless."""
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
    handle = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise BadSubmission(say("submission.no-file", name=shown(path.name)))
    return open(handle, "rb")


def is_zip(file):
    beginning = file.read(4)
    file.seek(0)
    return beginning in BEGINNINGS
