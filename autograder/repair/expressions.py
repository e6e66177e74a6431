"""Edits of expressions: operators, operands, numbers, names, arguments, calls and terms too many or missing."""

import ast
import re
from collections.abc import Iterator

from autograder.repair.edit import ATOMS, FAR, FURTHER, NEAR, Edit, Source, wrapped
from autograder.repair.words import CALLS, FAMILIES, METHODS, Words

OPERATORS = {"+", "-", "*", "/", "**", "@", "//", "%"}
COMPARISONS = {"<", "<=", ">", ">=", "==", "!="}
OPERATOR = re.compile(r"\*\*|//|[-+*/@%]")
CARET = re.compile(r"\^")
COMPARISON = re.compile(r"<=|>=|==|!=|<|>")


def expressions(source: Source, words: Words) -> Iterator[Edit]:
    """Every edit of an expression."""
    for place in source.places():
        if not isinstance(getattr(place.node, "ctx", ast.Load()), ast.Load):
            continue
        for make in (operators, orders, signs, numbers, names, functions, arguments, indices, too_many, missing):
            yield from make(source, place, words)


def between(source, left, right, pattern):
    """Where an operator stands between two nodes."""
    start, end = source.span(left)[1], source.span(right)[0]
    found = pattern.search(source.text, start, end)
    return found.span() if found else None


def operators(source, place, words):
    """Another operator, comparison, `and` for `or`."""
    node = place.node
    if isinstance(node, ast.BinOp) and (at := between(source, node.left, node.right, CARET)):
        yield source.edit("operator", NEAR, *at, "**")
    elif isinstance(node, ast.BinOp) and (at := between(source, node.left, node.right, OPERATOR)):
        for new in sorted(OPERATORS - {source.text[slice(*at)]}):
            yield source.edit("operator", NEAR, *at, new)
    elif isinstance(node, ast.Compare):
        for left, right in zip([node.left, *node.comparators], node.comparators, strict=False):
            if at := between(source, left, right, COMPARISON):
                for new in sorted(COMPARISONS - {source.text[slice(*at)]}):
                    yield source.edit("comparison", NEAR, *at, new)
    elif isinstance(node, ast.BoolOp):
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        if at := between(source, *node.values[:2], re.compile(rf"\b{old}\b")):
            yield source.edit("operator", NEAR, *at, new)


def orders(source, place, words):
    """Two operands, arguments, values or cases exchanged; brackets elsewhere."""
    node = place.node
    if isinstance(node, ast.BinOp):
        yield exchanged(source, "order", node.left, node.right)
        yield from brackets(source, node)
    elif isinstance(node, ast.Compare) and len(node.comparators) == 1:
        yield exchanged(source, "order", node.left, node.comparators[0])
    elif isinstance(node, ast.IfExp):
        yield exchanged(source, "cases", node.body, node.orelse)
    elif isinstance(node, (ast.Call, ast.Tuple, ast.List)):
        items = node.args if isinstance(node, ast.Call) else node.elts
        kind = "arguments" if isinstance(node, ast.Call) else "values"
        for one, other in ((i, j) for j in range(len(items)) for i in range(j)):
            yield exchanged(source, kind, items[one], items[other])


def exchanged(source, kind, one, other):
    """Two pieces of text in each other's place."""
    (a, b), (c, d) = source.span(one), source.span(other)
    first, second = (wrapped(source, node) if kind == "order" else source.of(node) for node in (one, other))
    return source.edit(kind, NEAR, a, d, second + source.text[b:c] + first)


def brackets(source, node):
    """`a - b * c` as `(a - b) * c`, and the other way round."""
    text, (start, end) = source.text, source.span(node)
    for inner in (node.left, node.right):
        a, b = source.span(inner)
        if isinstance(inner, ast.BinOp):
            before, after = text[start:a].rstrip(), text[b:end].lstrip()
            if before.endswith("(") and after.startswith(")"):     # the brackets are taken away
                left, right = text.rindex("(", start, a), text.index(")", b, end)
                yield source.edit("brackets", NEAR, left, right + 1, text[a:b])
            elif inner is node.left:
                c = source.span(inner.right)[0]
                yield source.edit("brackets", NEAR, c, end, f"({text[c:end]})")
            else:
                c = source.span(inner.left)[1]
                yield source.edit("brackets", NEAR, start, c, f"({text[start:c]})")


def signs(source, place, words):
    """A minus too many, or one missing."""
    node = place.node
    if isinstance(node, ast.UnaryOp):
        yield source.edit("sign", NEAR, place.start, source.span(node.operand)[0], "")
    elif isinstance(node, (*ATOMS, ast.BinOp)) and not isinstance(node, (ast.Tuple, ast.List)):
        yield source.edit("sign", NEAR, place.start, place.end, f"-{wrapped(source, node)}")


def numbers(source, place, words):
    """A number's neighbours; True for False; 0 for a name that something is compared with."""
    value = getattr(place.node, "value", None)
    if isinstance(place.node, ast.Name) and isinstance(place.parent, ast.Compare):
        yield source.edit("number", NEAR, place.start, place.end, "0")
    if not isinstance(place.node, ast.Constant):
        return
    if isinstance(value, bool):
        yield source.edit("number", NEAR, place.start, place.end, str(not value))
    elif isinstance(value, (int, float)):
        near = [0, 1, 2, -1, value + 1, value - 1, 2 * value, value / 2, 10 * value, value / 10, 0.5]
        for new in dict.fromkeys(near):
            if new != value:
                shown = repr(new)
                yield source.edit("number", NEAR, place.start, place.end, f"({shown})" if new < 0 else shown)
    elif isinstance(value, str):
        for new in words.texts - {value}:
            yield source.edit("name", NEAR, place.start, place.end, repr(new))


def names(source, place, words):
    """Another name that is known there."""
    if isinstance(place.node, ast.Name):
        is_called = isinstance(place.parent, ast.Call) and place.parent.func is place.node
        for new in words.functions if is_called or place.node.id in words.functions else words.values:
            if new != place.node.id:
                yield source.edit("name", NEAR, place.start, place.end, new)


def functions(source, place, words):
    """Another function of the same family, `np.mean` for `np.sum`; a transpose too many."""
    node = place.node
    if isinstance(node, ast.Attribute):
        start = place.end - len(node.attr)
        for family in FAMILIES:
            if node.attr in family:
                for new in sorted(family - {node.attr}):
                    yield source.edit("function", NEAR, start, place.end, new)
        if node.attr == "T":
            yield source.edit("transpose", NEAR, source.span(node.value)[1], place.end, "")


def arguments(source, place, words):
    """An argument too many or missing: `axis`, `keepdims`, a default."""
    node = place.node
    if not isinstance(node, ast.Call):
        return
    given = [*node.args, *node.keywords]
    for number, one in enumerate(given):
        start, end = source.span(one)
        if number:
            start = source.span(given[number - 1])[1]
        elif len(given) > 1:
            end = source.span(given[1])[0]
        kind = one.arg if isinstance(one, ast.keyword) and one.arg in ("axis", "keepdims") else "argument"
        yield source.edit(kind, FURTHER, start, end, "")
    named = {keyword.arg for keyword in node.keywords}
    if source.of(node.func).rpartition(".")[2] in ("sum", "mean", "max", "min", "prod", "norm") and given:
        at = source.span(given[-1])[1]
        for axis in () if "axis" in named else ("axis=0", "axis=1"):
            yield source.edit("axis", NEAR, at, at, f", {axis}")
            if "keepdims" not in named:
                yield source.edit("axis", FURTHER, at, at, f", {axis}, keepdims=True")
        if "keepdims" not in named:
            yield source.edit("keepdims", NEAR, at, at, ", keepdims=True")
    if given:
        at = source.span(given[-1])[1]
        for new in words.values:
            yield source.edit("argument", FURTHER, at, at, f", {new}")
        start = source.span(given[0])[0]
        for new in (*words.values, "1", "0"):
            yield source.edit("argument", FURTHER, start, start, f"{new}, ")


def indices(source, place, words):
    """An index or a slice too many or missing."""
    node = place.node
    if isinstance(node, ast.Subscript):
        yield source.edit("index", FURTHER, source.span(node.value)[1], place.end, "")
    if isinstance(node, (ast.Name, ast.Call, ast.Attribute, ast.Subscript)) and not is_function(place, words):
        for new in ("[0]", "[1]", "[-1]", "[::-1]", *(f"[{name}]" for name in words.counters)):
            yield source.edit("index", FURTHER, place.end, place.end, new)


def too_many(source, place, words):
    """A call or a term that is left out."""
    node = place.node
    if isinstance(node, ast.BinOp):
        for kept in (node.left, node.right):
            yield source.edit("term-extra", FURTHER, place.start, place.end, wrapped(source, kept, place.parent))
    elif isinstance(node, ast.Call):
        for kept in (*node.args, *([node.func.value] if isinstance(node.func, ast.Attribute) else [])):
            if source.of(kept) != "np":
                yield source.edit("call-extra", FURTHER, place.start, place.end, wrapped(source, kept, place.parent))
    elif isinstance(node, ast.IfExp):
        for kept in (node.body, node.orelse):
            yield source.edit("cases", FURTHER, place.start, place.end, wrapped(source, kept))
    elif isinstance(node, (ast.Tuple, ast.List)) and len(node.elts) > 1:
        for number, one in enumerate(node.elts):
            start, end = source.span(one)
            if number:
                start = source.span(node.elts[number - 1])[1]
            else:
                end = source.span(node.elts[1])[0]
            yield source.edit("value-extra", FURTHER, start, end, "")


def missing(source, place, words):
    """A call or a term that is put in."""
    node = place.node
    if not isinstance(node, (ast.Name, ast.BinOp, ast.Call, ast.Attribute, ast.Subscript, ast.Constant, ast.UnaryOp)):
        return
    if is_function(place, words) or (isinstance(place.parent, ast.Call) and place.parent.func is node):
        return
    text = wrapped(source, node)
    if not isinstance(node, ast.Constant):
        yield source.edit("transpose", NEAR, place.start, place.end, f"{text}.T")
        for method in METHODS:
            yield source.edit("call-missing", FURTHER, place.start, place.end, f"{text}{method}")
        for call in (*CALLS, *words.functions):
            yield source.edit("call-missing", FURTHER, place.start, place.end, f"{call}({source.of(node)})")
    for other in (*words.terms, text):
        for operator in ("*", "/", "+", "-"):
            if other != text or operator == "*":
                yield source.edit("term-missing", FAR, place.start, place.end, f"{text} {operator} {other}")
                yield source.edit("term-missing", FAR, place.start, place.end, f"({text} {operator} {other})")
        if other != text:
            yield source.edit("term-missing", FAR, place.start, place.end, f"({other} - {text})")
    yield source.edit("term-missing", FAR, place.start, place.end, f"{text} * (1 - {text})")
    yield source.edit("term-missing", FAR, place.start, place.end, f"{text} ** 2")


def is_function(place, words):
    """Is this name or attribute the name of a function or a module?"""
    node, parent = place.node, place.parent
    if isinstance(parent, ast.Call) and parent.func is node:
        return True
    return isinstance(node, ast.Name) and (node.id == "np" or node.id in words.functions or node.id in words.modules)
