"""Runs a reader's cells for Run, as a notebook would: what the last one prints, its value, its error.

Stands alone: standard library only. A page's Python imports it; the server sends its text into the sandbox, in front of
the reader's own code.
"""

import ast
import io
import linecache
import re
import sys
import time
import traceback
import warnings
from contextlib import redirect_stderr, redirect_stdout

MOST_PRINTED = 8000
AT_ONCE = 100   # pieces
OFTEN = 0.1     # seconds
CUT = "\n…"
FILE_LINE = re.compile(r'File "(your \w+)", line')


def show(cells, namespace, tell=None):
    """Run (name, source) cells in a namespace; return what the last one printed, and its error or None.

    tell(text) hears of all that the last one prints, as it is printed: a loop without an end gives no other answer.
    """
    names = {name for name, _ in cells}
    for name, source in cells:
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        printed, error = Printed(tell if name == cells[-1][0] else None), None
        with redirect_stdout(printed), redirect_stderr(printed), warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.showwarning = show_warning     # else they go to who has caught them further out
            try:
                run_cell(name, source, namespace)
            except BaseException as raised:  # noqa: BLE001  (exit() is an error like another)
                error = own_traceback(raised, names)
    return printed.text(), error


def show_given(given, cells, tell):
    """The same in a namespace of its own, after the cells that the exercise gives."""
    namespace = {"__name__": "__main__"}
    for name, source in given:
        exec(compile(source, name, "exec"), namespace)  # noqa: S102  (the course's own code, in the sandbox)
    return show(cells, namespace, tell)


def run_cell(name, source, namespace):
    """Execute a cell; print the value of its last line if that is an expression."""
    tree = ast.parse(source, name)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, name, "exec"), namespace)    # noqa: S102  (the reader's own code, in their browser or a sandbox)
    if last is not None:
        value = eval(compile(ast.Expression(last.value), name, "eval"), namespace)    # noqa: S307  (the same code)
        if value is not None:
            sys.stdout.write(f"{value!r}\n")     # `print` may be the reader's own by now


def own_traceback(error, names):
    """Python's own message, from the reader's first line on."""
    step = error.__traceback__
    while step is not None and step.tb_frame.f_code.co_filename not in names:
        step = step.tb_next
    # Without a frame of the reader's (a syntax error) only the last part says something to them.
    lines = traceback.format_exception(type(error), error, step) if step else traceback.format_exception_only(error)
    return FILE_LINE.sub(r"\1, line", "".join(lines))


def show_warning(message, category, filename, lineno, file=None, line=None):
    """As Python shows it, among what the cell prints."""
    sys.stdout.write(warnings.formatwarning(message, category, filename, lineno, line))


class Printed(io.TextIOBase):
    """Keeps the beginning of what is printed: an endless loop that prints must not fill the memory."""

    def __init__(self, tell=None):
        self.kept, self.room, self.tell, self.told, self.next = [], MOST_PRINTED, tell, 0, 0.0

    def write(self, text):
        part = text[: self.room]
        if part:
            self.kept.append(part)
            self.room -= len(part)
            self._report()
        return len(text)

    def _report(self):
        """The first pieces are told as they come. A flood is told now and then, for telling takes time."""
        now = time.monotonic()
        if self.tell and (len(self.kept) <= AT_ONCE or now >= self.next or not self.room):
            self.tell("".join(self.kept[self.told:]))
            self.told, self.next = len(self.kept), now + OFTEN

    def text(self):
        return "".join(self.kept) + ("" if self.room else CUT)
