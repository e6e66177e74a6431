"""What a learner's code says, in words that can always be shown: short, printable, and never an error of our own.

Stands alone, with `causes` beside it: standard library only.
"""

import re

from autograder.learners.causes import column_of, near_name, odd_sign, other_line

LONGEST = 300       # letters of a learner's text that are shown
LONGEST_NAME = 80
LONGEST_LINE = 200
ADDRESS = re.compile(r"0x[0-9a-fA-F]{4,}")
NEW_LINE = re.compile("\r\n|\r|\n")     # as Python counts lines: neither a form feed nor a line separator begins one
NAME_OF_TYPE = type.__dict__["__name__"].__get__
TRACEBACK = BaseException.__dict__["__traceback__"].__get__


def clean(text, most=LONGEST):
    """A learner's text fit to be shown: one line, no control characters, no address of an object, not long."""
    if type(text) is not str:
        return ""
    line = " ".join(text[: 4 * most].split())
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in ADDRESS.sub("0x…", line))
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def name_of_type(value):
    """The name of a value's type, whatever its class or metaclass says of itself."""
    return clean(str.__str__(NAME_OF_TYPE(type(value))), LONGEST_NAME)


def words_of(value, say=str):
    """`str(value)`, or "" where it raises or gives no text. say: what calls it, in the learner's turn."""
    try:
        return clean(str.__str__(say(value)))
    except BaseException:   # noqa: BLE001  (a learner's `__str__` may raise anything, SystemExit included)
        return ""


def told(error, sources, say=str):
    """(type, message, where) of an exception; where is the learner's own line that was under way."""
    message = words_of(error, say)
    return name_of_type(error), message, place(error, message, sources)


def told_of_syntax(error, name, source):
    """The same of an error that Python found when it read a cell; nothing of the learner's had run yet."""
    number = error.lineno if isinstance(error, SyntaxError) else None
    said = clean(odd_sign(error, line_of(source, number) or "") or getattr(error, "msg", None) or str(error))
    return type(error).__name__, said, where(name, source, number, error)


def place(error, message, sources):
    """Where in the learner's cells an exception arose: "cell 3, line 5: `return s * (1 - ss)`", or "".

    Behind it stands the other line that it comes from, or a name that is spelt almost like the one that is missing.
    """
    first, found, step = None, None, TRACEBACK(error)
    while step is not None:
        if step.tb_frame.f_code.co_filename in sources:
            first, found = first or step, step
        step = step.tb_next
    if found is None:
        return ""
    name = found.tb_frame.f_code.co_filename
    source, frame = sources[name], found.tb_frame
    here = where(name, source, found.tb_lineno, error)
    other, near = other_line(error, message, frame, source, found.tb_lineno), near_name(error, frame)
    if not other and first is not found:    # inside another of their functions: where that was called
        caller = first.tb_frame.f_code.co_filename
        if (caller, first.tb_lineno) != (name, found.tb_lineno):    # a list made in one line is a function, too
            name, other, source = caller, first.tb_lineno, sources[caller]
    if other:
        here += f"; line {other}: `{clean(NEW_LINE.split(source)[other - 1], LONGEST_LINE)}`"
    return f"{here}; name: `{clean(near, LONGEST_NAME)}`" if near else here


def where(name, source, number, error=None):
    """A line of a cell as a message quotes it, with the column of a character that stopped Python."""
    line = line_of(source, number)
    if line is None:
        return clean(name, LONGEST_NAME)
    column = column_of(error, line)
    place = f"line {number}, column {column}" if column else f"line {number}"
    return f"{clean(name, LONGEST_NAME)}, {place}: `{clean(line, LONGEST_LINE)}`"


def line_of(source, number):
    """A line of a text by its number, or None where an exception names one that is not there."""
    lines = NEW_LINE.split(source)
    return lines[number - 1] if type(number) is int and 1 <= number <= len(lines) else None
