"""What a command writes: any terminal bears it, and nobody's name or message moves its cursor."""

import argparse
import codecs
import sys
from contextlib import suppress

from autograder.learners.files.sentence import printable, shown

LONGEST = 1000      # characters of a sentence on stderr
WIDEST = 4000       # characters of a line of a report
# A terminal in ASCII or Latin-1 has no such signs, and a right function must not look like a wrong one.
PLAINER = {"✓": "+", "✗": "x", "·": "-", "→": "->", "−": "-", "–": "-", "…": "...", "“": '"', "”": '"', "’": "'",
           "²": "^2", "³": "^3", "√": "sqrt", "π": "pi", "±": "+-", "\N{REPLACEMENT CHARACTER}": "?"}


def plainer(error):
    """An error handler of codecs: the signs that an encoding does not have in signs that all have."""
    signs = error.object[error.start:error.end]     # a name in other letters is told from another name by their numbers
    return "".join(PLAINER.get(sign) or sign.encode("ascii", "backslashreplace").decode() for sign in signs), error.end


codecs.register_error("plainer", plainer)


def ready():
    """From now on nothing that is printed stops at the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):      # a test puts other things in their places, and there may be none
            stream.reconfigure(errors="plainer")


def write(text):
    """Print a text of many lines."""
    for line in text.split("\n"):
        print(printable(line, WIDEST))


def tell(sentence):
    """Say one sentence on stderr."""
    print(f"autograder: {printable(sentence, LONGEST)}", file=sys.stderr)


def number(least, most):
    """A whole number in these bounds, as argparse reads it."""
    def read(text):
        with suppress(ValueError):
            if least <= int(text) <= most:
                return int(text)
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number from {least} to {most}")
    return read
