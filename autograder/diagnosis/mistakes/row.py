"""A row of a table: a real function, what is said about it, and its program as text."""

import inspect
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

INDENT = 4 * " "


@dataclass(frozen=True)
class Row:
    """One known mistake as it stands in its file; the fields are those of a `Mistake`.

    places: of a general slip, the functions in which it can be made.
    """

    id: str
    program: Callable
    says: str
    tries: str
    source: str
    places: tuple[str, ...]
    line: str = ""

    @property
    def function(self):
        return self.program.__name__


def rows_into(rows):
    """The decorator that puts a wrong function into a table and leaves it as it is."""
    def mistake(id, places=(), *, says, tries, source="derived", line=""):
        def keep(program):
            rows.append(Row(id, program, says, tries, source, places, line))
            return program
        return keep
    return mistake


def signature_and_body(program):
    """(signature, body) of a function as its file has it, without the linter's `noqa`.

    A file that defines one name again and again is no trouble: its lines are found by their number. The `def` stands
    on one line, and the body ends where a line begins in the first column.
    """
    lines = lines_of(program.__module__)
    start = next(n for n in range(program.__code__.co_firstlineno - 1, len(lines)) if lines[n].startswith("def "))
    body = takewhile(lambda line: not line or line.startswith(INDENT), lines[start + 1:])
    text = "\n".join(line.removeprefix(INDENT) for line in body).strip("\n")
    return lines[start].removeprefix("def ").removesuffix(":"), re.sub(r"  # noqa: .*", "", text)


@cache
def lines_of(module):
    """The lines of a module's file, read once."""
    return inspect.getsource(sys.modules[module]).splitlines()
