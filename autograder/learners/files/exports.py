"""A notebook that a program exported as a .py: the Python behind a magic that only times it runs again.

Jupyter writes a timed cell as one call, `get_ipython().run_cell_magic('time', '', 'def g(z):…')`, and a timed line as
`get_ipython().run_line_magic('time', 'g(z)')`. Colab makes a comment of a timed cell. A learner's functions may be in
there. Every line keeps its number, and every other call of `get_ipython()` is left to the stand-in of whoever runs it.
"""

import ast
import re

from autograder.learners.files.magics import LONGEST, RUN, UNPARSED, plain_call, statement_end, without_magics

CALL = "get_ipython().run_"
TIMED_CELL = re.compile(r"([ \t]*)get_ipython\(\)\.run_cell_magic\('(\w+)', (.*)\)[ \t]*\Z")
COLAB = re.compile(r"^(# Commented out IPython magic[^\n]*\n# %%(\w+)[^\n]*\n)((?:#[^\n]*(?:\n|\Z))*)", re.M)


def exported(source):
    """The Python of a .py file, which may be such an export."""
    source = COLAB.sub(uncommented, source)
    if len(source) > LONGEST or CALL not in source:
        return source
    lines, made = source.split("\n"), []
    while len(made) < len(lines):
        at = len(made)
        end = statement_end(lines, at)
        made += lines[at:end] if end > at + 1 else [plain_call(timed_cell(lines[at]))]
    return "\n".join(made)


def uncommented(cell):
    head, magic, body = cell.groups()
    return head + re.sub(r"^# ?", "", body, flags=re.M) if magic in RUN else cell[0]


def timed_cell(line):
    """The call that a timed cell became, as one that runs the cell: still one line."""
    found = TIMED_CELL.match(line)
    if not found or found[2] not in RUN:
        return line
    try:
        options, body = ast.literal_eval(f"({found[3]})")
    except (*UNPARSED, TypeError):      # somebody's own words in the place of two texts
        return line
    cell = without_magics(f"%%{found[2]} {options}\n{body}")
    return f"{found[1]}exec({cell!r})"
