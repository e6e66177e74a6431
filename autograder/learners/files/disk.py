"""The bytes of a file that a person named. It may be missing, a folder, a pipe or an endless device."""

import os
import stat

from autograder.learners.files.sentence import BadSubmission, shown
from autograder.sentences import say

LARGEST = 10 * 2**20


def read_bytes(path):
    """The bytes of a regular file of bearable size; never waits, and never reads more than the limit."""
    name = shown(path)
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISREG(mode):
            with open(path, "rb", opener=without_waiting) as file:
                data = file.read(LARGEST + 1) or b""
    except FileNotFoundError:
        raise BadSubmission(say("file.missing", name=name)) from None
    except (OSError, ValueError) as error:   # ValueError: a name that no file can have
        why = getattr(error, "strerror", None) or say("object.no-name")
        raise BadSubmission(say("file.closed", name=name, why=why)) from None
    if stat.S_ISDIR(mode):
        raise BadSubmission(say("file.folder", name=name))
    if not stat.S_ISREG(mode):
        raise BadSubmission(say("file.device", name=name))
    if len(data) > LARGEST:
        raise BadSubmission(say("file.large", name=name, limit=LARGEST >> 20))
    return data


def without_waiting(path, flags):
    """Between the look at a file and its opening a pipe may have taken its place."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
