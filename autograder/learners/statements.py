"""A cell as its statements, each of which runs by itself. Stands alone: standard library only.

A cell that Python cannot read as a whole is cut where a line begins at the margin, and what can be read is run: an open
bracket in one function costs that function, not the next one.
"""

import __future__

import ast
import copy
import dis
import re
from codeop import PyCF_ALLOW_INCOMPLETE_INPUT  # type: ignore[attr-defined]
from dataclasses import dataclass, replace
from functools import lru_cache
from textwrap import dedent

from autograder.learners.patience import counted
from autograder.learners.telling import NEW_LINE

OWN_NAMES = ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef     # what is bound in one of these is nobody else's
GOES_ON = re.compile(r"(?:else|elif|except|finally)\b")     # at the margin, and yet part of the statement above
BEGINS = re.compile(r"[^\s#)\]}]")
DEFINED = re.compile(r"^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)|^(\w+)[ \t]*(?::[^=\n]*)?=(?!=)", re.M)
MOST_TRIES = 2000       # of putting pieces together: a cell is read in bearable time, however damaged
MOST_NAMES = 100
UNREAD_HINTS = __future__.annotations.compiler_flag
MOST_KEPT = 64          # cells that are read but once: given ones come with each learner, and all run twice
FUTURE = sum({getattr(__future__, name).compiler_flag for name in __future__.all_feature_names})


@dataclass(eq=False)
class Statement:
    """One statement at the top level of a cell: where it begins, its text, and how Python reads it, or why not."""

    line: int
    text: str
    node: ast.stmt | None = None
    error: Exception | None = None

    def code(self, name, flags):
        """Its code; raises what keeps it from having one. flags: those of the `from __future__ import` before it."""
        if self.error is not None:
            raise self.error.with_traceback(None)
        return self.compiled(name, flags)

    @lru_cache(maxsize=1024)  # noqa: B019  (the few statements that are kept are kept with their code)
    def compiled(self, name, flags):
        tree = ast.Module([counted(self.node, self.text)], [])
        return compile(tree, name, "exec", flags | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True)

    def bare(self):
        """A function without its decorators, or None if it is none."""
        if type(self.node) is not ast.FunctionDef:
            return None
        node = copy.copy(self.node)
        node.decorator_list = []
        return replace(self, node=node)

    def names(self):
        """The names that it would have bound."""
        try:
            steps = dis.get_instructions(self.code("", 0))
            found = [step.argval for step in steps if step.opname in ("STORE_NAME", "STORE_GLOBAL")]
        except Exception:   # noqa: BLE001  (no code: then by how it looks)
            found = ["".join(pair) for pair in DEFINED.findall(self.text)]
        return tuple(dict.fromkeys(found))[:MOST_NAMES]

    def made_from_themselves(self):
        """The names that it gives to something made with what they stood for: `g` in `g = g(Z)`."""
        if self.node is None or isinstance(self.node, OWN_NAMES):
            return set()
        names = [node for node in ast.walk(self.node) if type(node) is ast.Name]
        return ({node.id for node in names if type(node.ctx) is ast.Store}
                & {node.id for node in names if type(node.ctx) is ast.Load})


@lru_cache(maxsize=MOST_KEPT)
def statements(source):
    """The statements of a cell, in order."""
    try:
        return tuple(made_of(ast.parse(source), source))
    except Exception:   # noqa: BLE001  (a nested expression overflows, a zero byte is a ValueError, …)
        return tuple(pieced_together(source))


def made_of(tree, source):
    """The statements that were read from a cell; a function begins with its decorators."""
    lines = NEW_LINE.split(source)
    starts = [min(each.lineno for each in (*getattr(node, "decorator_list", ()), node)) for node in tree.body]
    return [Statement(start, "\n".join(lines[start - 1:node.end_lineno]), node)
            for start, node in zip(starts, tree.body, strict=True)]


def pieced_together(source):
    """The statements of a cell that cannot be read as a whole: from each piece as far as it has to be read on."""
    pieces, at, tries = pieces_of(source), 0, MOST_TRIES
    while at < len(pieces):
        line, text = pieces[at]
        end = at + 1
        tree, error, is_open = parse(text, line)
        while tree is None and is_open and end < len(pieces) and tries > 0:
            end, tries = end + 1, tries - 1
            tree, _, is_open = parse("".join(text for _, text in pieces[at:end]), line)
        if tree is None:
            yield Statement(line, text, error=error)
            at += 1
        else:
            yield from made_of(tree, source)
            at = end


def pieces_of(source):
    """[(line, text)] of what begins at the margin."""
    pieces = []
    for number, line in enumerate(NEW_LINE.split(source), 1):
        if not pieces or (BEGINS.match(line) and not GOES_ON.match(line)):
            pieces.append((number, []))
        pieces[-1][1].append(line + "\n")
    return [(number, "".join(lines)) for number, lines in pieces]


def parse(text, line):
    """(tree or None, error or None, is it only unfinished?) of a text that begins in that line of its cell."""
    text = "\n" * (line - 1) + dedent(text)
    try:
        return ast.parse(text), None, False
    except Exception as error:  # noqa: BLE001  (as above)
        try:
            compile(text, "", "exec", ast.PyCF_ONLY_AST | PyCF_ALLOW_INCOMPLETE_INPUT)
        except Exception as again:  # noqa: BLE001
            return None, error, "incomplete input" in str(again)
        return None, error, False
