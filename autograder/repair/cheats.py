"""Edits that would make a wrong function pass without making it right in a way that anyone would write; huge ones."""

import ast
import re
from itertools import pairwise
from math import inf

UNDONE = ({ast.Mult, ast.Div}, {ast.Add, ast.Sub})
ENDS = (ast.Return, ast.Raise, ast.Break, ast.Continue)
HARMLESS = 1e6      # letters, or elements of a list
LONG = re.compile(r"\d[\d_]{3}")   # where no such number stands, one edit writes nothing huge


def is_cheat(before: str, after: str, functions: tuple[str, ...]) -> bool:
    """Does the text after an edit hold more of what nobody writes on purpose than the text before?

    Code that is never reached, a condition that is always or never true, the truth of a function, a term that cannot
    change a result (`1 ** x`, `0 * x`, `x - x`, `x / -1`, `x * y / y`), a transpose of a transpose, two cases that are
    the same, `x = x`.
    """
    try:
        odd_before = oddities(ast.parse(before), functions)
    except SyntaxError:
        odd_before = 0      # what could not be read
    return bool(oddities(ast.parse(after), functions) > odd_before)


def oddities(tree, functions):
    """How many such things there are."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return sum(odd(node, functions, called) for node in ast.walk(tree))


def odd(node, functions, called):
    found = sum(unreached(getattr(node, field, None)) for field in ("body", "orelse"))
    if isinstance(node, ast.BinOp):
        found += idle(node)
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        found += isinstance(node.test, (ast.Constant, ast.Lambda)) and not isinstance(node, ast.While)
        found += isinstance(node, ast.IfExp) and same(node.body, node.orelse)
    elif isinstance(node, ast.Assign):
        found += any(ast.unparse(target) == ast.unparse(node.value) for target in node.targets)
    elif isinstance(node, ast.Compare):
        found += any(same(a, b) for a, b in pairwise([node.left, *node.comparators]))
    elif isinstance(node, ast.Attribute):
        found += node.attr == "T" and isinstance(node.value, ast.Attribute) and node.value.attr == "T"
    elif isinstance(node, ast.Call):
        found += len(node.args) == 3 and same(*node.args[1:]) and ast.unparse(node.func) == "np.where"
    for part in ast.iter_child_nodes(node):
        if isinstance(node, (ast.BinOp, ast.Compare, ast.UnaryOp, ast.BoolOp, ast.If, ast.IfExp, ast.While)):
            found += isinstance(part, ast.Name) and part.id in functions and id(part) not in called
    return int(found)


def unreached(block):
    return isinstance(block, list) and any(isinstance(node, ENDS) for node in block[:-1])


def idle(node):
    """A term that leaves its result what it would be without the other operand."""
    left, right = map(number, (node.left, node.right))
    by_numbers = {ast.Pow: left == 1 or right in (0, 1), ast.Mult: left in (0, 1, -1) or right in (0, 1, -1),
                  ast.Add: left == 0 or right == 0, ast.Sub: right == 0, ast.Div: left == 0 or right in (1, -1),
                  ast.FloorDiv: True, ast.Mod: True}
    alike = type(node.op) in (ast.Sub, ast.Div) and same(node.left, node.right)
    inner = node.left
    if isinstance(inner, ast.BinOp) and {type(inner.op), type(node.op)} in UNDONE:
        alike = alike or same(inner.right, node.right)
    return bool(by_numbers.get(type(node.op), False)) or alike


def number(node):
    """The number that stands there, or None."""
    value = getattr(node, "value", None)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -inner if type(inner := getattr(node.operand, "value", None)) in (int, float) else None
    return value if isinstance(node, ast.Constant) else None


def same(one, other):
    return ast.dump(one) == ast.dump(other)


def is_large(before: str, after: str) -> bool:
    """Do numbers and texts alone come to more after an edit, and to more than does no harm? `'x' * 100_000 ** 2` would
    fill the machine before it is found wrong.
    """
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
