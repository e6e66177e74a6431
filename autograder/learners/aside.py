"""What a learner's code prints, asks, sets and warns of, kept from all others. Stands alone: standard library only."""

import io
import sys
import warnings
from contextlib import contextmanager, suppress

from autograder.learners.plain import arrays

MOST_HEARD = 8000       # bytes
USUAL = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}
STREAMS = "stdin", "stdout", "stderr"


class Heard:
    """The beginning of what a learner's code prints."""

    def __init__(self):
        self.kept = bytearray()

    def text(self):
        """As much as is kept, with a sign at its end if that is not all."""
        text = self.kept.decode("utf-8", "replace")
        return text if len(self.kept) <= MOST_HEARD else f"{text[:MOST_HEARD]}\n…"


class Ear(io.RawIOBase):
    """Where a learner's printing goes. Python closes it with each call's streams; what was heard stays."""

    def __init__(self, heard):
        self.heard = heard

    def writable(self):
        return True

    def write(self, data):
        if self.heard and len(self.heard.kept) <= MOST_HEARD:
            self.heard.kept += data[:MOST_HEARD + 1]
        return len(data)


@contextmanager
def aside(heard=None):
    """What a learner's code prints, asks and sets stays here; gives the list of its warnings, whatever its filters.

    NumPy warns as it does by default: `np.seterr` lasts no longer than the cells that hold it.
    """
    np, before = arrays(), [vars(sys).get(name) for name in STREAMS]
    errors = np.seterr(**USUAL) if np else USUAL
    sys.stdin, printing = io.StringIO(), io.TextIOWrapper(Ear(heard), "utf-8", "replace")
    sys.stdout = sys.stderr = printing
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield caught
    finally:
        with suppress(ValueError):      # a learner has closed it
            printing.flush()
        vars(sys).update(zip(STREAMS, before, strict=True))
        if np := arrays():
            np.seterr(**errors)
