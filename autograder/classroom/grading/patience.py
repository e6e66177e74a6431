"""A database that is away, locked or restarting is waited for; what waiting does not mend is said at once."""

import time

from sqlalchemy.exc import OperationalError

from autograder.classroom.course.errors import CourseError

LONGEST = 60    # seconds that a database may be away before the run ends
MEND = "see to the database or the disk, then run the same command again; nothing is half written"


class GradebookGone(CourseError):
    """The database does not answer, is locked for long, has no room, is damaged, or is another one."""

    def __init__(self, error, mend=MEND):
        reason = (str(getattr(error, "orig", None) or error).strip() or type(error).__name__).splitlines()[0]
        super().__init__(f"The gradebook cannot be used ({reason}): {mend}.")


def patiently(step):
    """Do a step with the database; try again while it is away, and give up after LONGEST seconds."""
    end, pause = time.monotonic() + LONGEST, 0.5
    while True:
        try:
            return step()
        except OperationalError as error:
            if not passes(error) or time.monotonic() + pause > end:
                raise GradebookGone(error) from error
        time.sleep(pause)
        pause = min(2 * pause, 8)


def passes(error):
    """Is it worth waiting? A server may come back; of a file, only a lock goes away by itself."""
    of_a_file = type(error.orig).__module__.startswith("sqlite3")
    return not of_a_file or "locked" in str(error)
