"""A loop that never ends, ended: for statements that are tried out. Stands alone: standard library only.

Where many ways of writing a statement are tried, some turn a loop into an endless one, and in a page nobody stops it.
"""

import ast

NAME = "__another_round__"
MOST_ROUNDS = 50_000    # of all loops of one attempt together: an exercise's longest takes some hundreds


class EndlessLoop(Exception):
    """A loop of an attempt went round and round."""


class Counting(ast.NodeTransformer):
    """Every loop begins each of its rounds with a call of `NAME`."""

    def visit_For(self, node):
        self.generic_visit(node)
        node.body.insert(0, ast.parse(f"{NAME}()").body[0])
        return node

    visit_While = visit_For


def counted(source, place, flags):
    """The code of a statement whose loops count their rounds."""
    tree = Counting().visit(ast.parse(source))
    return compile(ast.fix_missing_locations(tree), place, "exec", flags, True)


def counter():
    """What `NAME` stands for during one attempt."""
    rounds = iter(range(MOST_ROUNDS))

    def another_round():
        if next(rounds, None) is None:
            raise EndlessLoop
    return another_round
