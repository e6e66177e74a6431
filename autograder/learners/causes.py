"""The other line: what made a value that stopped a later line. Stands alone: standard library only.

A line that stops often holds no mistake: `A_prev, W, Z, b = cache` stands above it. What a name stands for when the
line stops is known, so the line that gave it can be named.
"""

import ast
import re
from difflib import get_close_matches
from functools import lru_cache

TYPES = re.compile(r"'([A-Za-z_.]+)'")
SHAPES = re.compile(r"shapes|broadcast|matmul|dimension")
NOTEBOOKS = ("exit", "quit", "help", "input", "display", "get_ipython")
NAME_OF = type.__dict__["__name__"].__get__
ODD = re.compile(r"invalid (?:non-printable )?character")
QUOTED = re.compile(r"""'[^']*'|"[^"]*"|#.*""")


@lru_cache(maxsize=64)
def tree_of(source):
    """A cell, read once for all the exceptions that are told of it."""
    return ast.parse(source)


def other_line(error, message, frame, source, line):
    """The number of the line that the stop in `line` comes from, or None where it is no other."""
    try:
        function = function_at(tree_of(source), line)
        statement = statement_at(function, line)
        if type(error) is NotImplementedError:
            return below(function, statement)
        here = {node.id for node in ast.walk(statement) if type(node) is ast.Name and type(node.ctx) is ast.Store}
        names = [node.id for node in ast.walk(statement)
                 if type(node) is ast.Name and type(node.ctx) is ast.Load and node.id not in here]
        found = [number for name in names if is_suspect(error, message, frame.f_locals.get(name))
                 for number, is_many in makers(function, name, line) if is_many or type(error) is not ValueError]
        return max(found, default=None)
    except BaseException:   # noqa: BLE001  (a hint, of anybody's code: no hint is better than a fault)
        return None


def is_suspect(error, message, value):
    """Is it the value that an exception speaks of: by its type, or one whose shape may not fit?"""
    if type(error) is ValueError:
        return bool(SHAPES.search(message)) and value is not None
    kind = NAME_OF(type(value))
    return kind in ("tuple", "NoneType", "str", "list", "function") and kind in TYPES.findall(message)


def function_at(tree, line):
    """The innermost function that holds a line."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
             and node.lineno <= line <= node.end_lineno]
    return max(found, key=lambda node: node.lineno)


def statement_at(function, line):
    """The innermost statement at a line."""
    found = [node for node in ast.walk(function)
             if isinstance(node, ast.stmt) and node.lineno <= line <= node.end_lineno]
    return max(found, key=lambda node: node.lineno)


def below(function, statement):
    """The line after a statement in the same function, or None."""
    later = [node.lineno for node in function.body if node.lineno > statement.end_lineno]
    return min(later, default=None)


def makers(function, name, line):
    """(number, are several names bound at once?) of the lines above that bind a name."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and node.lineno < line:
            for target in node.targets:
                many = isinstance(target, ast.Tuple)
                bound = target.elts if many else [target]
                if any(isinstance(each, ast.Name) and each.id == name for each in bound):
                    yield node.lineno, many


def near_name(error, frame):
    """A name that exists and is spelt almost like the one that a NameError misses, or ""."""
    name = getattr(error, "name", None)
    if type(error) not in (NameError, UnboundLocalError) or type(name) is not str or len(name) < 3:
        return ""
    there = [each for each in (*frame.f_locals, *frame.f_globals)
             if type(each) is str and each not in (name, *NOTEBOOKS)]
    return next(iter(get_close_matches(name[:40], there, 1, 0.75)), "")


def column_of(error, line):
    """The column, from 1, of a character that only looks like one of Python's, or None."""
    name, offset = getattr(error, "name", None), getattr(error, "offset", None)
    if isinstance(error, SyntaxError) and (place := odd_place(line)) is not None:
        return place + 1
    if type(error) is SyntaxError and type(error.msg) is str and ODD.match(error.msg) and type(offset) is int:
        return offset
    if type(error) is NameError and type(name) is str and not name.isascii() and name in line:
        return line.index(name) + next(place for place, letter in enumerate(name) if not letter.isascii()) + 1
    return None


def odd_place(line):
    """Where in a line the first sign stands, outside quotes and comments, that is none of Python's; or None."""
    bare = QUOTED.sub(lambda quoted: " " * len(quoted[0]), line)
    return next((place for place, sign in enumerate(bare)
                 if not sign.isascii() and not f"a{sign}".isidentifier()), None)


def odd_sign(error, line):
    """What Python should say of such a sign; some versions speak of a digit before it. "" where there is none."""
    place = odd_place(line) if isinstance(error, SyntaxError) and not ODD.match(str(error.msg)) else None
    return "" if place is None else f"invalid character '{line[place]}' (U+{ord(line[place]):04X})"
