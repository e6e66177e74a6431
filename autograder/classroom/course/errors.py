"""What a person can mend about a class, said in one sentence."""

from contextlib import contextmanager

from autograder.errors import UserError
from autograder.learners.files.sentence import printable

MOST = 1000     # characters of a sentence: a path may be long
MEND = "make room or allow it, then run the same command again"


class CourseError(UserError):
    """Something about the class that a person can mend; the message is one sentence that says how."""

    def __init__(self, sentence):
        super().__init__(printable(sentence, MOST))


@contextmanager
def told(path, what="cannot be written", mend=MEND):
    """What the disk refuses inside becomes a CourseError that names the file, or `path` if the disk names none."""
    try:
        yield
    except OSError as error:
        raise CourseError(f"{error.filename or path} {what} ({reason(error)}): {mend}.") from None


def reason(error):
    """The system's own words for an OSError, such as "No space left on device"."""
    return error.strerror or type(error).__name__
