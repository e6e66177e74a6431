"""A loop that never ends, ended, and found by its line. Stands alone: standard library only.

A limit of time alone takes seconds, is another one on each machine, and in a page takes Python along. So the rounds of
a loop are counted, from where it begins to where it ends: many short loops are slow, and not endless. What never ends
without a loop of the learner's (`sum(itertools.count())`) is left to the clock, as are loops outside of all functions.
"""

import ast
import copy
import re

# The names hold a space: no program can say them, so none has them by chance.
COUNTER, ROUNDS = "counter of rounds", "rounds of loop "
LOOP = re.compile(r"\b(?:for|while)\b")
MOST_ROUNDS = 1_000_000     # of one loop in a call; the longest of a right answer makes some hundreds
MOST_OF_ATTEMPT = 50_000    # of all loops together, where a statement is tried out: many are, and some never end


class EndlessLoop(BaseException):
    """A loop of a learner's went round and round."""


def counted(statement, text):
    """A statement in which each loop of a function begins with a new counter, and each round with a call of it.

    text: its own.
    """
    return Counting().visit(copy.deepcopy(statement)) if LOOP.search(text) else statement


class Counting(ast.NodeTransformer):
    """Puts the counters in."""

    def __init__(self):
        self.depth = self.loops = 0

    def visit_FunctionDef(self, node):
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1
        return node

    def visit_While(self, loop):
        self.loops += 1
        name = f"{ROUNDS}{self.loops}"
        self.generic_visit(loop)
        if not self.depth:
            return loop
        loop.body.insert(0, at(loop, ast.Expr(call(name))))
        return [at(loop, ast.Assign([ast.Name(name, ast.Store())], call(COUNTER))), loop]

    visit_AsyncFunctionDef, visit_For, visit_AsyncFor = visit_FunctionDef, visit_While, visit_While


def call(name):
    return ast.Call(ast.Name(name, ast.Load()), [], [])


def at(loop, statement):
    """A statement that stands at the line where a loop begins."""
    for node in ast.walk(statement):
        ast.copy_location(node, loop)
        node.end_lineno, node.end_col_offset = loop.lineno, loop.col_offset
    return statement


class Rounds:
    """Counts the rounds of a learner's loops; `begin` says how many they may make from now on."""

    def __init__(self):
        self.begin()

    def begin(self, each=None, together=None):
        """each: of one loop; together: of all of them; neither: as many as they like."""
        self.stop = None
        shared = together and self._counter(together)
        self.counter = lambda: shared or (self._counter(each) if each else nothing)

    def _counter(self, most):
        left = iter(range(most))

        def another_round():
            if next(left, None) is None:
                self.stop = self.stop or EndlessLoop()
                raise self.stop.with_traceback(None)
        return another_round


def nothing():
    """A round that is not counted."""
