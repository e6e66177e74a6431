"""Tables that a person opens in a spreadsheet: learners wrote some of their cells, and none may be run as a formula."""

import csv
import io
import re

# What spreadsheets take for the beginning of a formula: in ASCII, in the full-width and small letters of East Asia, and
# after a blank or a line's end, which some of them skip.
FORMULA = re.compile(r"[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|[\t\r\n]")
LOGIN = re.compile(r"[\w.@+ -]*")   # these signs alone can call nothing and name no other program


def table(rows):
    """CSV text of rows of text. All cells are quoted: where a semicolon parts cells, one in a name must not."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerows(rows)
    return out.getvalue()


def safe(text):
    """A cell that somebody else wrote: one that a spreadsheet would take for a formula gets an apostrophe."""
    return f"'{text}" if FORMULA.match(text) else text


def login(name):
    """A name that another system compares letter by letter: as it is, unless nobody logs in anywhere by it."""
    return name if LOGIN.fullmatch(name) else safe(name)
