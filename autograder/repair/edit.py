"""One edit of a statement's text, and the text of a piece of its syntax tree."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

NEAR, FURTHER, FAR = 1, 2, 3    # costs of an edit


@dataclass(frozen=True, order=True)
class Edit:
    """Letters start to end of a text give way to new ones.

    cost: how far from what stands there; of two repairs the cheaper is told. kind: the id of a sentence that says what
    sort of change it is. What the learner wrote stays as they wrote it, but for these letters.
    """

    cost: int
    size: int
    start: int
    end: int
    new: str
    kind: str

    def of(self, text: str) -> str:
        """The text with this edit."""
        return text[:self.start] + self.new + text[self.end:]


class Place(NamedTuple):
    """A node of a statement's syntax tree with the letters that it stands for, and what it stands in."""

    node: ast.AST
    parent: ast.AST
    start: int
    end: int


class Source:
    """A statement's text, its tree, and where in the text each node stands."""

    def __init__(self, text: str) -> None:
        self.text, self.tree = text, ast.parse(text)
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def offset(self, line: int, column: int) -> int:
        """The letter at which a line and a column of the tree point; Python counts columns in bytes."""
        before = self.lines[line - 1].encode()[:column].decode("utf8", "ignore")
        return self.starts[line - 1] + len(before)

    def span(self, node: Any) -> tuple[int, int]:
        return self.offset(node.lineno, node.col_offset), self.offset(node.end_lineno, node.end_col_offset)

    def of(self, node: Any) -> str:
        """A node's own text."""
        start, end = self.span(node)
        return self.text[start:end]

    def places(self) -> Iterator[Place]:
        """Every expression in the text, with its parent."""
        for parent in ast.walk(self.tree):
            for node in ast.iter_child_nodes(parent):
                if isinstance(node, ast.expr):
                    yield Place(node, parent, *self.span(node))

    def edit(self, kind: str, cost: int, start: int, end: int, new: str) -> Edit:
        size = abs(len(new) - (end - start)) + sum(a != b for a, b in zip(new, self.text[start:end], strict=False))
        return Edit(cost, size, start, end, new, kind)


# What holds together by itself, and what needs it to.
ATOMS = (ast.Name, ast.Constant, ast.Call, ast.Attribute, ast.Subscript, ast.List, ast.Tuple)
APART = (ast.stmt, ast.keyword, ast.Call, ast.Tuple, ast.List)


def wrapped(source: Source, node: Any, inside: ast.AST | None = None) -> str:
    """A node's text, in brackets where it would fall apart without them. inside: what it is to stand in, if known."""
    start, end = source.span(node)
    has_some = source.text[start - 1:start] == "(" and source.text[end:end + 1] == ")"
    if isinstance(node, ATOMS) or (inside is None and has_some) or isinstance(inside, APART):
        return source.text[start:end]
    return f"({source.text[start:end]})"
