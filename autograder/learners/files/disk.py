"""The bytes of a file that a person named. It may be missing, a folder, a pipe or an endless device."""

import os
import stat

from autograder.learners.files.sentence import BadSubmission, shown

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
        raise BadSubmission(f"There is no file {name}: check its name and its folder.") from None
    except (OSError, ValueError) as error:   # ValueError: a name that no file can have
        why = getattr(error, "strerror", None) or "a name that no file has"
        raise BadSubmission(f"{name} cannot be read ({why}): check that it is a file you may open.") from None
    if stat.S_ISDIR(mode):
        raise BadSubmission(f"{name} is a folder: give the .py file or the notebook that is in it.")
    if not stat.S_ISREG(mode):
        raise BadSubmission(f"{name} is a pipe or a device: save your work as a .py file or a notebook, and give that.")
    if len(data) > LARGEST:
        raise BadSubmission(f"{name} is larger than {LARGEST >> 20} MB: clear its outputs and try again.")
    return data


def without_waiting(path, flags):
    """Between the look at a file and its opening a pipe may have taken its place."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
