"""Edits of a statement that Python cannot read: the slips of fingers and keyboards after one of which it can.

There is no syntax tree to walk along, so a slip is looked for letter by letter; what Python still cannot read is left
out.
"""

import ast
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress

from autograder.diagnosis.stops import LOOKS
from autograder.repair.edit import FAR, FURTHER, NEAR, Edit

MOST = 3000         # letters of a statement in which is looked
HEAD = re.compile(r"^[ \t]*(?:def|class|if|elif|else|for|while|with|try|except|finally)\b[^\n]*?"
                  r"(?=[ \t]*(?:#[^\n]*)?$)", re.M)
ASKS = re.compile(r"(?<![=<>!:+*/-])=(?!=)")
PRODUCT = re.compile(r"(?<=[0-9)\]])[ \t]*(?=[A-Za-z(])")
BEHIND = re.compile(r"(?<=[\w)\]])(?!\w)")
BEGINS = re.compile(r"^[ \t]*(?=\S)", re.M)
UNIT = 4


def slips(text: str) -> Iterator[Edit]:
    """Every such edit that makes a statement of it."""
    if len(text) > MOST:
        return
    for cost, kind, start, end, new in (*colons(text), *brackets(text), *signs(text), *letters(text), *indents(text)):
        edit = Edit(cost, abs(len(new) - (end - start)), start, end, new, kind)
        if is_read(edit.of(text)):
            yield edit


def is_read(text):
    with suppress(SyntaxError, ValueError, RecursionError, MemoryError):
        return len(ast.parse(text).body) == 1
    return False


def colons(text):
    """A colon that is missing behind a `def`, an `if`, a `for`."""
    for found in HEAD.finditer(text):
        if not found[0].endswith(":"):
            yield NEAR, "colon", found.end(), found.end(), ":"


def brackets(text):
    """A bracket that is never closed, one that closes nothing, one of the other kind."""
    for found in BEHIND.finditer(text):
        for new in ")]":
            yield NEAR, "brackets", found.start(), found.start(), new
    for place, letter in enumerate(text):
        if letter in "()[]":
            yield NEAR, "brackets", place, place + 1, ""
            yield FURTHER, "brackets", place, place + 1, {"(": "[", "[": "(", ")": "]", "]": ")"}[letter]


def signs(text):
    """`=` that asks whether two things are equal; a product without its sign."""
    for found in ASKS.finditer(text):
        yield NEAR, "comparison", *found.span(), "=="
    for found in PRODUCT.finditer(text):
        yield NEAR, "operator", *found.span(), " * "


def letters(text):
    """A letter or a sign of another keyboard, wherever it stands: all of one kind together."""
    odd = {letter for letter in text if not letter.isascii()}
    plain = {letter: LOOKS.get(letter) or unicodedata.normalize("NFKC", letter) for letter in odd}
    if odd and len(typed := "".join(plain.get(letter, letter) for letter in text)) == len(text):
        first = next(place for place, letter in enumerate(text) if not letter.isascii())
        last = len(text) - next(place for place, letter in enumerate(reversed(text)) if not letter.isascii())
        yield NEAR, "letter", first, last, typed[first:last]


def indents(text):
    """A line that begins in another column than those around it allow."""
    known = {0, UNIT, 2 * UNIT, *(found.end() - found.start() for found in BEGINS.finditer(text))}
    for found in BEGINS.finditer(text):
        for width in sorted(known - {found.end() - found.start()} if "\t" not in found[0] else known):
            yield FURTHER if width % UNIT == 0 else FAR, "indentation", *found.span(), " " * width
