"""When something was handed in, as nbgrader reads it from a file that a learner may have written."""

import re
from functools import cache

from nbgrader.utils import parse_utc

# A day, a time, a zone as nbgrader and people write them. A zone may not be a path: dateutil would open that file.
TIME = re.compile(r"[\d/.-]{6,10}[ T][\d:.]{4,15} ?(Z|[+-]\d\d:?\d\d|[A-Za-z]+(/[A-Za-z_]+)?)?")


@cache
def moment(text):
    """The time in UTC, or None if the text says none."""
    if not TIME.fullmatch(text):
        return None
    try:
        return parse_utc(text)
    except Exception:   # noqa: BLE001  (of dateutil's many kinds: the 32nd of a month, the year 99999)
        return None


def when(text):
    """The text if it says a time, or "": what nbgrader may be given to read."""
    return text if moment(text) else ""
