"""What a learner's code says, in words that can always be shown: short, printable, and never an error of our own.

Stands alone: standard library only.
"""

import re

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
    return name_of_type(error), words_of(error, say), place(error, sources)


def told_of_syntax(error, name, source):
    """The same of an error that Python found when it read a cell; nothing of the learner's had run yet."""
    number = error.lineno if isinstance(error, SyntaxError) else None
    return type(error).__name__, clean(getattr(error, "msg", None) or str(error)), where(name, source, number)


def place(error, sources):
    """Where in the learner's cells an exception arose: "cell 3, line 5: `return s * (1 - ss)`", or ""."""
    found, step = None, TRACEBACK(error)
    while step is not None:
        if step.tb_frame.f_code.co_filename in sources:
            found = step
        step = step.tb_next
    if found is None:
        return ""
    name = found.tb_frame.f_code.co_filename
    return where(name, sources[name], found.tb_lineno)


def where(name, source, number):
    """A line of a cell as a message quotes it."""
    lines = NEW_LINE.split(source)
    if type(number) is not int or not 1 <= number <= len(lines):
        return clean(name, LONGEST_NAME)
    return f"{clean(name, LONGEST_NAME)}, line {number}: `{clean(lines[number - 1], LONGEST_LINE)}`"
