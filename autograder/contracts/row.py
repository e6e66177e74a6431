"""A row of a contract: a clause, what asks about it, and a wrong answer that breaks nothing else."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from textwrap import indent

from autograder.diagnosis.mistakes.row import signature_and_body


@dataclass(frozen=True)
class Clause:
    """One clause of a contract.

    text: as the exercise's text says it. kinds: of the questions that ask about it, "fresh" ones among them;
    stage: or else the stages that look for it in every answer; result: or else the one of several results.
    program: the wrong answer. expects: the id of the message that it earns.
    """

    text: str
    kinds: tuple[str, ...]
    stage: str
    result: str
    expects: str
    program: Callable

    @property
    def function(self) -> str:
        return self.program.__name__

    @property
    def code(self) -> str:
        """The wrong answer, to be run after a right solution; `right` is the right function."""
        signature, body = signature_and_body(self.program)
        function = f"def {signature}:\n{indent(body, '    ')}\n"
        return f"right = {self.function}\n\n{function}" if re.search(r"\bright\b", body) else function


def rows_into(rows):
    """The decorator that puts a wrong function into a contract and leaves it as it is."""
    def clause(text, *kinds, stage="", result="", expects):
        def keep(program):
            rows.append(Clause(text, kinds, stage, result, expects, program))
            return program
        return keep
    return clause
