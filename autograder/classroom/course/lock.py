"""One run at a time on a class: the others get a sentence that says who is at work, and since when."""

import contextlib
import fcntl
import os
import pwd
import stat
from contextlib import contextmanager
from datetime import datetime

from autograder.classroom.course.errors import CourseError, told

FILE = ".at-work"


@contextmanager
def alone(root):
    """Hold the class's lock. The system frees it when this process ends, however it ends."""
    path = root / FILE
    with told(path, "cannot be written, and without it two runs could work on the class at once"):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, 0o644)
    with open(handle, "r+b", buffering=0) as file:      # what a full disk refuses is not tried again at the end
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise CourseError(f"{path} is not a file: remove it, then run the same command again.")
        take(file)
        with contextlib.suppress(OSError):      # a full disk: the lock holds without a name on it
            sign(file, f"process {os.getpid()} of {owner()} on {os.uname().nodename}, "
                       f"since {datetime.now():%Y-%m-%d %H:%M:%S}")
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                sign(file, "")


def take(file):
    """Lock the file, or say who has it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        who = file.read(200).decode("utf8", "replace").strip() or "it has not said who it is"
        raise CourseError(f"Another run is at work on this class ({who}): wait for its end, then run the same "
                          "command again.") from None
    except OSError:     # a network's disk that knows no locks: the gradebook still keeps two runs apart
        return


def sign(file, text):
    file.seek(0)
    file.truncate()
    file.write(text.encode("utf8", "replace"))


def owner():
    """The name of this account, or its number."""
    with contextlib.suppress(KeyError):
        return pwd.getpwuid(os.getuid()).pw_name
    return str(os.getuid())
