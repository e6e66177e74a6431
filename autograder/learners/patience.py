"""A loop that goes on and on, ended, and found by its line. Stands alone: standard library only.

A limit of time alone takes seconds, is another one on each machine, and in a page takes Python along. So the rounds of
a loop are counted, from where it begins to where it ends: many short loops are slow, and not endless. Not counted are a
loop over a `range`, which ends, and one outside of all functions; what never ends without a loop of its own
(`sum(itertools.count())`), or holds another loop that takes all the time, is left to the clock.
"""

import ast
import builtins
import copy
import re
from itertools import count
from math import inf

# Names of Python's own: they are found from everywhere, whatever a learner does to a namespace, and stand in none. They
# hold a space, so that no program can say them.
BEGINS, ROUND = "loop begins", "another round"
LOOP = re.compile(r"\b(?:for|while)\b")
LOOPS = (ast.For, ast.While, ast.AsyncFor)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")   # of a statement
MOST_ROUNDS = 1_000_000     # of one loop; the longest of a right answer makes some hundreds
MOST_OF_ATTEMPT = 50_000    # of all loops together, where a statement is tried out: many are, and some never end
NUMBERS = count()           # of loops


class EndlessLoop(BaseException):
    """A loop of a learner's went round and round."""


class Rounds:
    """Counts the rounds of a learner's loops; `begin` says how many they may make from now on."""

    now: "Rounds"   # who counts: one learner's code runs at a time

    def __init__(self):
        self.begin()

    def begin(self, each=inf, together=inf):
        """each: of one loop, from its beginning to its end; together: of all of them."""
        self.each, self.left, self.made, self.stop = each, together, {}, None
        Rounds.now = self


def begins(loop):
    """A loop begins; loop: its number."""
    now = Rounds.now
    if now.stop is not None:    # their code has caught it, and goes on
        raise now.stop.with_traceback(None)
    now.made[loop] = 0


def another(loop):
    """It begins another round."""
    now = Rounds.now
    now.made[loop] = made = now.made.get(loop, 0) + 1   # 0: a generator's loop began in an earlier call
    now.left -= 1
    if made > now.each or now.left < 0:
        now.stop = now.stop or EndlessLoop(f"a loop went round more than {MOST_ROUNDS:,} times")
        raise now.stop.with_traceback(None)


vars(builtins).update({BEGINS: begins, ROUND: another})


def counted(statement, text, everywhere=False):
    """A statement whose loops tell when they begin and at each round; its own nodes stay as they are.

    text: its own. everywhere: also those outside of all functions, and over a range.
    """
    if not LOOP.search(text):
        return statement
    top = copy.copy(statement)
    left = [(top, everywhere, None)]
    while left:     # and not by recursion: a chain of `elif` is deep
        node, is_inside, number = left.pop()
        is_inside = is_inside or isinstance(node, FUNCTIONS)
        for block in BLOCKS:
            if isinstance(getattr(node, block, None), list):
                setattr(node, block, [each for child in getattr(node, block)
                                      for each in told(copy.copy(child), is_inside, everywhere, left)])
        if number is not None:
            node.body.insert(0, call(ROUND, number, node))
    return top


def told(node, is_inside, everywhere, left):
    """A node of a block, behind the call that tells of its beginning if it is a loop to be counted."""
    counts = is_inside and isinstance(node, LOOPS) and (everywhere or not is_over_a_range(node))
    number = next(NUMBERS) if counts else None
    left.append((node, is_inside, number))
    return [node] if number is None else [call(BEGINS, number, node), node]


def is_over_a_range(loop):
    iterated = getattr(getattr(loop, "iter", None), "func", None)
    return isinstance(iterated, ast.Name) and iterated.id == "range"


def call(name, number, loop):
    """`name(number)` as a statement, at the line where the loop begins."""
    made = ast.Expr(ast.Call(ast.Name(name, ast.Load()), [ast.Constant(number)], []))
    for node in ast.walk(made):
        ast.copy_location(node, loop)
        node.end_lineno, node.end_col_offset = loop.lineno, loop.col_offset
    return made
