"""What the tests of collecting share: archives as learners, systems and attackers make them."""

import io
import json
import struct
import zipfile
from datetime import UTC, datetime

from autograder.classroom.collect.saved_work import MANIFEST, Saved, manifest

DAY = (2026, 11, 20, 12, 0, 0)
LATER = (2026, 11, 21, 12, 0, 0)


def packed(*members, **options):
    """A zip's bytes. A member: (name or ZipInfo, bytes) or (name, bytes, date)."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data, *date in members:
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name, *(date or [DAY]))
            if not isinstance(name, zipfile.ZipInfo):
                info.compress_type = options.get("method", zipfile.ZIP_DEFLATED)
            archive.writestr(info, data)
    return made.getvalue()


def patched(data, name, offset, form, value):
    """A zip in whose table of contents one field of a member says something else; its local header too."""
    data, name = bytearray(data), name.encode()
    for signature, at, place in ((b"PK\1\2", 46, offset), (b"PK\3\4", 30, offset - 2)):
        start = -1
        while (start := data.find(signature, start + 1)) >= 0:
            if data[start + at:start + at + len(name)] == name:
                struct.pack_into(form, data, start + place, value)
    return bytes(data)


def link(name, target="/etc/passwd"):
    info = zipfile.ZipInfo(name, DAY)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info, target.encode()


def with_code(released, exercise, source):
    """A notebook with this in its first solution cell."""
    cells = [{**cell, "source": source} if cell["metadata"].get("nbgrader", {}).get("grade_id") == f"{exercise}-g" else
             cell for cell in released["cells"]]
    return json.dumps({**released, "cells": cells}).encode()


def at(*day):
    return datetime(*day, tzinfo=UTC)


def tree(root):
    """{path: bytes} of all files below a folder; the links too."""
    return {str(path.relative_to(root)): b"->" if path.is_symlink() else path.read_bytes()
            for path in sorted(root.rglob("*")) if path.is_symlink() or path.is_file()}


def saved(right, name="Ana Lopez", **exercises):
    exercises = {"sigmoid": Saved(at(2026, 11, 20, 12), at(2026, 11, 20, 13))} | exercises
    return packed(("sigmoid.ipynb", right), (MANIFEST, manifest(exercises, at(2026, 11, 20, 14), name)))
