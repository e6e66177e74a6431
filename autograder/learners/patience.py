"""A loop that never ends, ended: for statements that are tried out. Stands alone: standard library only.

Where many ways of writing a statement are tried, some turn a loop into an endless one, and in a page nobody stops it.
"""

import ast
import re

NAME = "__another_round__"
LOOP = re.compile(r"\b(?:for|while)\b")
MOST_ROUNDS = 50_000    # of all loops of one attempt together: an exercise's longest takes some hundreds
ANOTHER = ast.parse(f"{NAME}()").body[0]


class EndlessLoop(Exception):
    """A loop of an attempt went round and round."""


def counted(source, place, flags):
    """The code of a statement each of whose loops begins its rounds with a call of `NAME`."""
    if not LOOP.search(source):
        return compile(source, place, "exec", flags, True)
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, (ast.For, ast.While)):
            node.body.insert(0, ANOTHER)
    return compile(tree, place, "exec", flags, True)


def counter():
    """What `NAME` stands for during one attempt."""
    rounds = iter(range(MOST_ROUNDS))

    def another_round():
        if next(rounds, None) is None:
            raise EndlessLoop
    return another_round
