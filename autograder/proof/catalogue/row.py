"""A row of the catalogue: a real function, what is said about it, and its program as text."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from textwrap import indent

from autograder.diagnosis.mistakes.row import signature_and_body


@dataclass(frozen=True)
class Row:
    """One answer as it stands in its file.

    of: the function of the exercise that `program` answers, if its name does not say so. after: a function whose body
    stands before the program.
    """

    id: str
    program: Callable
    says: str
    expects: str | None
    source: str
    of: str | None
    after: Callable | None

    @property
    def function(self):
        return self.of or self.program.__name__

    @property
    def code(self):
        """The program, to be run after a right solution: of a function `program` the body alone, else the function.

        As in a Mistake, `right` is the right function.
        """
        signature, body = signature_and_body(self.program)
        if self.of:
            return body
        function = f"def {signature}:\n{indent(body, '    ')}\n"
        if self.after:
            return f"{signature_and_body(self.after)[1]}\n\n{function}"
        return f"right = {self.program.__name__}\n\n{function}" if re.search(r"\bright\(", body) else function


def rows_into(rows):
    """The decorator that puts an answer into a table and leaves it as it is."""
    def entry(id, says, expects=None, *, source="derived", of=None, after=None):
        def keep(program):
            rows.append(Row(id, program, says, expects, source, of, after))
            return program
        return keep
    return entry
