"""Edits of whole lines: one too many, two exchanged, indentation, `return`, work in place."""

import ast
import textwrap
from collections.abc import Iterator
from itertools import combinations

from autograder.repair.edit import FAR, FURTHER, NEAR, Edit, Source
from autograder.repair.words import Words

UNIT = "    "


def lines(source: Source, words: Words) -> Iterator[Edit]:
    """Every edit of a line."""
    for block in blocks(source.tree):
        yield from within(source, block)
    for node in ast.walk(source.tree):
        yield from indentation(source, node)
        if isinstance(node, ast.stmt):
            yield from assignments(source, node)
            yield from returns(source, node, words)
        if isinstance(node, ast.FunctionDef):
            yield from ends(source, node)
            yield from copies(source, node)


def blocks(tree):
    """Every list of statements inside a function."""
    for node in ast.walk(tree):
        for field in ("body", "orelse"):
            block = getattr(node, field, None)
            if isinstance(block, list) and block and not isinstance(node, ast.Module):
                yield block


def rows(source, *nodes):
    """(start, end) of the whole lines of these statements."""
    return source.starts[nodes[0].lineno - 1], min(source.starts[nodes[-1].end_lineno], len(source.text) + 1)


def own_lines(source, node):
    """Does a statement have its lines for itself?"""
    return source.lines[node.lineno - 1][:len(indent_of(source, node))].isspace() and \
        source.span(node)[0] == source.starts[node.lineno - 1] + len(indent_of(source, node))


def indent_of(source, node):
    line = source.lines[node.lineno - 1]
    return line[:len(line) - len(line.lstrip())]


def within(source, block):
    """A line left out; two that follow one another exchanged; two cases exchanged."""
    block = [node for node in block if own_lines(source, node)]
    for node in block:
        start, end = source.span(node)
        if len(block) > 1:
            start, end = rows(source, node)
            yield source.edit("line-extra", FAR, start, min(end, len(source.text)), "")
        else:
            yield source.edit("line-extra", FAR, start, end, "pass")
    for one, other in zip(block, block[1:], strict=False):
        (a, b), (c, d) = source.span(one), source.span(other)
        yield source.edit("lines", FURTHER, a, d, source.text[c:d] + source.text[b:c] + source.text[a:b])
    for node in block:
        if isinstance(node, ast.If) and len(node.body) == len(node.orelse) == 1:
            (a, b), (c, d) = source.span(node.body[0]), source.span(node.orelse[0])
            yield source.edit("cases", FURTHER, a, d, source.text[c:d] + source.text[b:c] + source.text[a:b])


def indentation(source, node):
    """The last line of a block that belongs behind it; the next line behind a block that belongs into it."""
    if isinstance(node, (ast.For, ast.While, ast.If)) and len(node.body) > 1 and not node.orelse:
        last = node.body[-1]
        if own_lines(source, last):
            start, end = rows(source, last)
            text = source.text[start:end].removesuffix("\n")
            yield source.edit("indentation", FURTHER, start, start + len(text), moved(text, indent_of(source, node)))
    for field in ("body", "orelse"):
        block = getattr(node, field, None)
        for one, other in zip(block, block[1:], strict=False) if isinstance(block, list) else ():
            if isinstance(one, (ast.For, ast.While, ast.If)) and own_lines(source, other):
                start, end = rows(source, other)
                text = source.text[start:end].removesuffix("\n")
                inner = (one.orelse or one.body)[-1]
                yield source.edit("indentation", FURTHER, start, start + len(text),
                                  moved(text, indent_of(source, inner)))


def moved(text, indent):
    return textwrap.indent(textwrap.dedent(text), indent)


def assignments(source, node):
    """`x = e` and `x += e`; work in place, which changes what was handed over."""
    if isinstance(node, ast.AugAssign):
        target, value = source.of(node.target), source.of(node.value)
        sign = source.text[source.span(node.target)[1]:source.span(node.value)[0]].strip().rstrip("=")
        start, end = source.span(node)
        yield source.edit("in-place", NEAR, start, end, f"{target} = {target} {sign} ({value})")
        for new in {"+", "-", "*", "/", ""} - {sign}:
            yield source.edit("operator", NEAR, start, end, f"{target} {new}= {value}")
    elif isinstance(node, ast.Assign) and len(node.targets) == 1:
        target, value = source.of(node.targets[0]), source.of(node.value)
        start, end = source.span(node)
        for new in ("+", "-"):
            yield source.edit("operator", FURTHER, start, end, f"{target} {new}= {value}")
        if isinstance(node.targets[0], ast.Tuple):
            parts = [source.of(part) for part in node.targets[0].elts]
            for i, j in combinations(range(len(parts)), 2):
                turned = [*parts]
                turned[i], turned[j] = turned[j], turned[i]
                yield source.edit("values", NEAR, *source.span(node.targets[0]), ", ".join(turned))
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and \
            isinstance(node.value.func, ast.Attribute) and node.value.args:
        owner, value = source.of(node.value.func.value), source.of(node.value.args[-1])
        if node.value.func.attr == "append":
            yield source.edit("order", FURTHER, *source.span(node), f"{owner}.insert(0, {value})")
        elif node.value.func.attr == "insert":
            yield source.edit("order", FURTHER, *source.span(node), f"{owner}.append({value})")


def returns(source, node, words):
    """`return` where a value is only computed or printed; a value of several that is missing."""
    if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
        start = source.span(node)[0]
        yield source.edit("return", FURTHER, start, start, "return ")
        if isinstance(node.value, ast.Call) and source.of(node.value.func) == "print" and node.value.args:
            yield source.edit("return", FURTHER, *source.span(node), f"return {source.of(node.value.args[0])}")
    if isinstance(node, ast.Return) and node.value is not None:
        parts = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
        for part in parts:
            start, end = source.span(part)
            for name in words.values:
                yield source.edit("value-missing", FAR, start, start, f"{name}, ")
                yield source.edit("value-missing", FAR, end, end, f", {name}")


def ends(source, function):
    """A function that ends without a `return`."""
    last = function.body[-1]
    if isinstance(last, ast.Return) and last.value is not None:
        return
    made = [target.id for node in ast.walk(function) if isinstance(node, (ast.Assign, ast.AugAssign, ast.For))
            for target in ast.walk(node) if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store)]
    arguments = [argument.arg for argument in function.args.args]
    indent = indent_of(source, last) if last.lineno > function.lineno else UNIT
    end = source.span(last)[1]
    for name in dict.fromkeys([*reversed(made), *arguments]):
        yield source.edit("return", FURTHER, end, end, f"\n{indent}return {name}")
    if isinstance(last, ast.Return):
        for name in dict.fromkeys(reversed(made)):
            yield source.edit("return", FURTHER, *source.span(last), f"return {name}")


def copies(source, function):
    """A line that makes a copy of an argument first."""
    first = function.body[0]
    if first.lineno > function.lineno:
        start = source.starts[first.lineno - 1]
        for argument in function.args.args:
            line = f"{indent_of(source, first)}{argument.arg} = np.array({argument.arg}, dtype=float)\n"
            yield source.edit("copy", FAR, start, start, line)
