"""Edits that write something huge: `'x' * 100_000 ** 2` would fill the machine before it is found wrong."""

import ast
import re
from math import inf

HARMLESS = 1e6      # letters, or elements of a list
LONG = re.compile(r"\d[\d_]{3}")   # where no such number stands, one edit writes nothing huge


def is_large(before: str, after: str) -> bool:
    """Do numbers and texts alone come to more after an edit, and to more than does no harm?"""
    return bool(LONG.search(before)) and largest(after) > max(HARMLESS, largest(before))


def largest(text: str) -> float:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return 0.0      # what cannot be read does not run
    return max((size(node) or 0.0 for node in ast.walk(tree)), default=0.0)


def size(node: ast.AST) -> float | None:
    """The letters or elements that stand there, or how large a whole number is; None where it is not written down."""
    match node:
        case ast.Constant(value=str() | bytes() as text):
            return float(len(text))
        case ast.Constant(value=int() as number):
            return abs(float(number)) if number.bit_length() < 1000 else inf
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return float(len(parts))
        case ast.UnaryOp(operand=inner):
            return size(inner)
        case ast.BinOp(left=left, op=ast.Mult() | ast.Pow() | ast.LShift() as operator, right=right):
            one, other = size(left), size(right)
            if one is None or other is None:
                return None
            return one * other if isinstance(operator, ast.Mult) else power(one, other)
    return None


def power(one: float, other: float) -> float:
    try:
        return float(max(one, 2) ** other)
    except OverflowError:
        return inf
