"""IPython's own lines in a cell (`%time g(z)`, `!ls`, `g?`) as Python.

Only a cell that is not valid Python as it stands is touched, and every line of it keeps its number. What IPython
would do with a line is asked of IPython, statement by statement, so that what stands in a string or a bracket stays.
Where IPython is not installed (the learners' wheel needs NumPy alone), `escapes` knows the same lines.

The result calls `get_ipython()` as IPython's does, and whoever runs it has a stand-in for that. Python inside a magic
(`%time`, `%%capture`, …) runs as Python.
"""

import ast
import re
import tokenize
import warnings
from functools import cache
from itertools import islice
from textwrap import dedent

from autograder.learners.files import escapes

LONGEST = 2**17     # characters; a longer cell is left as it is, so that a hostile one costs seconds and not hours
LONGEST_LINE = 2000
INDENTED = re.compile(r"(?:[ \t]*\n)*[ \t]+\S")
SUSPECT = re.compile(r"^[ \t]*(?:[%!?,;/]|>>>|In \[|\[(?:nav|ins)\])|\?[ \t]*$|=[ \t]*[%!]", re.M)
STATEMENT = re.compile(r"[ \t]*[%!?,;/]|[^#\n]*=[ \t]*[%!]|[^#\n'\"]*\?[ \t]*$")
FIRST_PROMPT = re.compile(r"[ \t]*(?:>>>|(?:\[(?:nav|ins)\] )?In \[\d+\]:)(?:[ \t]|$)")
PROMPT = re.compile(r"(?:[ \t]*(?:>>>|\.{3,}:?|(?:\[(?:nav|ins)\] )?In \[\d+\]:)(?:[ \t]|$))+")
CELL_MAGIC = re.compile(r"%%(\w+)(?![\w?])(.*)")
CELL_BEGINS = re.compile(r"# ?%%|# In ?\[|# COMMAND -")     # in a .py file
LINE_MAGIC = re.compile(r"(.*?)get_ipython\(\)\.run_line_magic\('(\w+)', (.*)\)\Z", re.S)
# The magics that run Python, and their options that have a value.
RUN = {"time": "", "timeit": "nrpv", "prun": "DlsT", "capture": "", "debug": "b", "memit": "rti", "mprun": "fTc",
       "lprun": "fmDTu"}
PYLAB = "import numpy as np; from matplotlib import pyplot as plt; from pylab import *; from numpy import *"
WORD = re.compile(r"\S*\s*")
OPTION = re.compile(r"\s*-(-?[\w-]*)(?:=\S*)?(?:\s+|$)")


def without_magics(source):
    """The Python of a cell. A cell in another language (`%%bash`, `%%html`) is empty.

    >>> without_magics("%matplotlib inline\\n%time a = g(z)")
    "get_ipython().run_line_magic('matplotlib', 'inline')\\na = g(z)"
    """
    indented = INDENTED.match(source)
    if len(source) > LONGEST or not (indented or SUSPECT.search(source)) or is_python(source):
        return source
    return "\n".join(python_lines((dedent(source) if indented else source).split("\n")))


def defines(text):
    """Is it a Python program that gives something a name? A word, a number or a line of JSON is Python, too."""
    if len(text) > LONGEST:
        return False
    try:
        body = parsed(without_magics(text)).body
    except UNPARSED:
        return False
    return any(isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)) for node in body)


UNPARSED = (SyntaxError, ValueError, RecursionError, MemoryError)


def parsed(source):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")     # "\d" in a learner's string
        return ast.parse(source)


def is_python(source):
    try:
        parsed(source)
    except UNPARSED:
        return False
    return True


def python_lines(lines):
    """The lines of a cell, statement by statement."""
    made = []
    while len(made) < len(lines):
        unprompt(lines, len(made))
        end, text = statement(lines, len(made))
        made += text.split("\n")
        made += [""] * (end - len(made))
    return made


def unprompt(lines, at):
    """Take away `>>> ` and `In [1]: `, and the `...` of the lines that follow, which were copied along."""
    if FIRST_PROMPT.match(lines[at]):
        while at < len(lines) and (prompt := PROMPT.match(lines[at])):
            lines[at] = lines[at][prompt.end():]
            at += 1


def statement(lines, at):
    """(end, text) of the statement that begins in this line: where the next one begins, and its Python."""
    cell = CELL_MAGIC.match(lines[at])
    if cell:
        return (at + 1, setup(*cell.groups())) if cell[1] in RUN else (cell_end(lines, at), "")
    if STATEMENT.match(lines[at]):
        end = continued(lines, at)
        text = "\n".join(lines[at:end]).rstrip(" \t")
        changed = plain_call(translated(text))
        if changed != text:
            return end, changed
    end = statement_end(lines, at)
    return end, "\n".join(lines[at:end])


def setup(magic, rest):
    """The Python behind a cell magic: `%%timeit x = 3`. Behind `%%capture` stands a name."""
    code = "" if magic == "capture" else without_options(magic, rest)
    return code if is_python(code) else ""


def cell_end(lines, at):
    """Where the next cell begins: a notebook's cell ends with its text, one of a .py file before the next mark."""
    return next((n for n in range(at + 1, len(lines)) if CELL_BEGINS.match(lines[n])), len(lines))


def continued(lines, at):
    """The end of a line that backslashes continue."""
    while lines[at].endswith("\\") and at + 1 < len(lines):
        at += 1
    return at + 1


def statement_end(lines, at):
    """The end of a statement of Python; one that is never closed takes the rest along."""
    if not lines[at].strip() or lines[at].lstrip().startswith("#"):
        return at + 1
    try:
        for token in tokenize.generate_tokens((line + "\n" for line in islice(lines, at, None)).__next__):
            if token.type == tokenize.NEWLINE:
                return at + token.end[0]
    except (tokenize.TokenError, SyntaxError):
        pass
    return len(lines)


def plain_call(call):
    """The Python that a call of `run_line_magic` would run; any other statement as it is."""
    found = LINE_MAGIC.match(call)
    if found and found[2] == "pylab":
        return found[1] + PYLAB
    if not found or found[2] not in RUN:
        return call
    try:
        code = without_options(found[2], ast.literal_eval(found[3])).strip()
    except (*UNPARSED, TypeError, AttributeError):      # somebody's own words in the place of a text
        return call
    code = code if is_python(code) else translated(code)
    return found[1] + (code if code and is_python(found[1].lstrip() + code) else "None")


def without_options(magic, rest):
    """`-n 100 -q g(z)` -> `g(z)`"""
    at = 0
    while option := OPTION.match(rest, at):
        at = option.end()
        if option[1] and option[1][-1] in RUN[magic]:
            at = WORD.match(rest, at).end()
    return rest[at:].lstrip()


def translated(text):
    """What IPython makes of one statement; the same text if it is none of its own."""
    if len(text) > LONGEST_LINE:
        return text
    if ipython() is None:
        return escapes.translated(text)
    try:
        _, lines = ipython().TransformerManager().do_one_token_transform([line + "\n" for line in text.split("\n")])
    except Exception:  # noqa: BLE001  (not our code, and the text may be anything: then it stays what it is)
        return text
    return "".join(lines).removesuffix("\n")


@cache
def ipython():
    """IPython's module that knows its lines; None where it is not installed. Loaded by the first cell that needs it."""
    try:
        from IPython.core import inputtransformer2
    except ImportError:
        return None
    return inputtransformer2
