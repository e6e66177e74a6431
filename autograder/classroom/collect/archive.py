"""What a zip holds, read with bounds that count the bytes as they come and believe no header.

Nothing is ever unpacked to a place that an archive names: a member's path is only words, by which its learner may be
found. So an archive can write nowhere; what would lead out of it is refused all the same, and named.
"""

import stat
import struct
import unicodedata
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from autograder.learners.files.sentence import BadSubmission, shown
from autograder.sentences import say

UTF8, ENCRYPTED = 0x800, 0x1
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)    # others may ask for gigabytes before the first byte
CHUNK = 2**16
LONGEST_READ = 4 * 2**20    # of a zip's table of contents: some fifty thousand members
DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, NotImplementedError,
           ArithmeticError, LookupError, MemoryError)
LONG_AGO = 1980     # the year that a zip has where nobody wrote one
BEGINNINGS = (b"PK\3\4", b"PK\5\6")


@dataclass
class Bounds:
    """How much may still be read of an archive or a folder, with the archives in it."""

    name: str
    members: int
    size: int
    within: "Bounds | None" = None

    @property
    def used_up(self):
        return self.size < 0 or self.members < 0

    def take(self, size=0, members=0):
        """Count what came; when it is too much, nothing more is read of this archive."""
        self.size -= size
        self.members -= members
        if self.size < 0:
            raise BadSubmission(say("collect.much", name=shown(self.name)))
        if self.members < 0:
            raise BadSubmission(say("collect.many", name=shown(self.name)))
        if self.within:
            self.within.take(size, members)


class Cautious:
    """A file of which nobody reads much at once: the zip module takes a table's length from the file itself."""

    def __init__(self, file):
        self.file, self.seek, self.tell, self.seekable = file, file.seek, file.tell, file.seekable

    def read(self, size=-1):
        if size is None or size < 0:
            size = LONGEST_READ + 1
        if size > LONGEST_READ + 1:
            raise zipfile.BadZipFile("its table is too long")
        data = self.file.read(size)
        if len(data) > LONGEST_READ:
            raise zipfile.BadZipFile("its table is too long")
        return data


@dataclass(frozen=True)
class Member:
    """One file of an archive: its path as words, its time, and the member itself."""

    path: tuple[str, ...]
    time: datetime | None
    info: zipfile.ZipInfo


def opened(file, name):
    """The ZipFile in an open file; BadSubmission with a sentence if it is none."""
    try:
        return zipfile.ZipFile(Cautious(file))
    except DAMAGED:
        raise BadSubmission(say("collect.no-zip", name=shown(name))) from None


def member_of(info, name):
    """The Member behind an entry of the archive `name`; None for a folder, BadSubmission for what is none."""
    path = repaired(info).replace("\\", "/")
    if path.endswith("/"):
        return None
    about = {"name": shown(path), "archive": shown(name)}
    parts = tuple(part for part in path.split("/") if part not in ("", "."))
    if path.startswith("/") or path[1:2] == ":" or ".." in parts or not parts:
        raise BadSubmission(say("collect.outside", **about))
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
        raise BadSubmission(say("collect.link", **about))
    if info.flag_bits & ENCRYPTED:
        raise BadSubmission(say("collect.encrypted", **about))
    if info.compress_type not in METHODS:
        raise BadSubmission(say("collect.method", **about))
    return Member(parts, time_of(info), info)


def repaired(info):
    """A member's path. Apple's systems write UTF-8 without saying so, and it is read as an old code page's letters."""
    path = info.filename
    if not (info.flag_bits & UTF8 or path.isascii()):
        with suppress(UnicodeError):
            path = path.encode("cp437").decode("utf8")
    return unicodedata.normalize("NFC", path)


def time_of(info):
    """When a member was last changed, by the clock of who made the archive; None if it does not say."""
    if info.date_time[0] <= LONG_AGO:
        return None
    try:
        return datetime(*info.date_time).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def read(archive, member, most, bounds):
    """A member's bytes: never more than `most`, counted as they come."""
    data, name = bytearray(), "/".join(member.path)
    try:
        with archive.open(member.info) as file:
            while piece := file.read(CHUNK):
                bounds.take(len(piece))
                data += piece
                if len(data) > most:
                    raise BadSubmission(say("collect.large", name=shown(name), most=most >> 20))
    except BadSubmission:
        raise
    except DAMAGED:
        raise BadSubmission(say("collect.damaged", name=shown(name))) from None
    return bytes(data)
