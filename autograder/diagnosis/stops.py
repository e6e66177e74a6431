"""Why Python stopped, in plain words: from the exception and from the line that it names.

A row is (id of a sentence, the exception's type, a pattern of its message, a pattern of the line), the sharpest first.
"""

import re
import unicodedata
from dataclasses import replace

from autograder.sentences import say, table

SYNTAX = "SyntaxError|IndentationError|TabError"
NUMPYS = """abs add all any append arange array clip concatenate cosh cumsum diag divide dot exp empty expm1 eye
    full heaviside isclose linalg linspace log log1p matmul max maximum mean min minimum multiply
    ndarray ndindex ones ones_like outer pi power prod ravel reshape round shape sign sin sinh size sqrt
    square squeeze subtract sum tan tanh tile transpose vstack where zeros zeros_like"""
ORDERS = [order.split() for order in ("A_prev W b Z", "W b name", "A cache", "AL caches", "dA_prev dW db", "dW db")]
LIBRARIES = {"np": "import numpy as np", "numpy": "import numpy", "math": "import math", "plt":
             "import matplotlib.pyplot as plt", "scipy": "import scipy", "random": "import random"}
ROWS = (
    ("odd-character", SYNTAX, r"invalid (non-printable )?character", ""),
    ("never-closed", SYNTAX, "was never closed", ""),
    ("closes-nothing", SYNTAX, "unmatched", ""),
    ("other-bracket", SYNTAX, "does not match opening", ""),
    ("decimal-comma", SYNTAX, "leading zeros|invalid decimal", r"\d,\d"),
    ("product-sign", SYNTAX, "invalid decimal literal|invalid syntax", r"\d *(?:[A-Za-z(]|np\b)"),
    ("text-end", SYNTAX, "unterminated|EOL while", ""),
    ("tabs", SYNTAX, "inconsistent use of tabs", ""),
    ("indented-more", SYNTAX, "unexpected indent", ""),
    ("indented-less", SYNTAX, "unindent does not match|expected an indented block", ""),
    ("colon", SYNTAX, r"expected ':'", ""),
    ("equals", SYNTAX, "cannot assign|Maybe you meant '=='", ""),
    ("comma", SYNTAX, "forgot a comma", ""),
    ("await-outside", SYNTAX, "'return' outside|'yield' outside", ""),
    ("unreadable", SYNTAX, "", ""),
    ("not-imported-library", "NameError", rf"'(?:{'|'.join(LIBRARIES)})'", ""),
    ("not-imported", "NameError", rf"'(?:{'|'.join(NUMPYS.split())})'", ""),
    ("euler", "NameError", "'e'", ""),
    ("bare-name", "NameError", "'(?:sigmoid|expit|softmax|relu)'", ""),
    ("library", "ModuleNotFoundError|ImportError", "", ""),
    ("decimal-comma", "TypeError|ValueError", "tuple", r"\d,\d"),
    ("not-called", "TypeError", r"operand.*'(?:function|numpy\.ufunc|builtin_function_or_method|method)'", ""),
    ("text-called", "TypeError", "'str' object is not callable", ""),
    ("called", "TypeError", "object is not callable", ""),
    ("square-brackets", "TypeError", "(function|method|ufunc).*not subscriptable", ""),
    ("is-none", "TypeError|AttributeError", "NoneType", ""),
    ("is-tuple", "TypeError|AttributeError", "tuple", ""),
    ("is-list", "TypeError|AttributeError", "'list'", ""),
    ("is-text", "TypeError", "'str'", ""),
    ("no-places", "TypeError", "(?:numpy|float|int).* item assignment", ""),
    ("inhomogeneous", "ValueError", "inhomogeneous|array element with a sequence", ""),
    ("no-default", "TypeError", "missing .*required positional", ""),
    ("not-iterable", "TypeError", "not iterable|0-d array|has no len|unsized", ""),
    ("one-number-only", "TypeError", r"length-1 arrays|only 0-dimensional|only size-1", ""),
    ("number-is-no-array", "AttributeError", r"'(?:float|int)' object", ""),
    ("no-such-part", "AttributeError", r"module 'numpy'", ""),
    ("caret", "TypeError", "bitwise_xor|\\^", ""),
)
# What each of Python's signs and letters is taken for; full-width signs need no row, for Unicode knows what they mean.
LOOK_ALIKE = {
    "-": "−–—‐‑‒", '"': "“”„‟″", "'": "‘’‚‛′`´", "*": "×·", "/": "÷", "a": "аα", "c": "с", "e": "е", "h": "һ",
    "i": "іı",
    "j": "ј", "l": "ℓ", "o": "оο", "p": "рρ", "s": "ѕ", "u": "υ", "v": "ν", "x": "х", "y": "у", "A": "АΑ", "B": "ВΒ",
    "C": "С", "E": "ЕΕ",
    "H": "НΗ", "K": "КΚ", "M": "МΜ", "N": "Ν", "O": "ОΟ", "P": "РΡ", "T": "ТΤ", "X": "ХΧ", "Y": "ΥУ", "Z": "Ζ"}
LOOKS = {letter: plain for plain, letters in LOOK_ALIKE.items() for letter in letters}


def why(failure):
    """(id, sentence) for an exception; the line that it comes from, if that is another one, is named too."""
    lost = re.search(r"; import: `(.*?)`", failure.where)
    if lost:
        return "library", say("stops.lost-import", **gaps("library", failure), stop=lost[1])
    for id, types, message, line in ROWS:
        if re.fullmatch(types, failure.type) and re.search(message, failure.message) and re.search(line, failure.where):
            return id, misspelt(failure) or say(f"stops.{id}", **gaps(id, failure))
    odd = odd_name(failure)
    if odd:
        return "odd-name", odd
    named = failure.type if f"stops.{failure.type}" in table() else "otherwise"
    return named, misspelt(failure) or say(f"stops.{named}")


def gaps(id, failure):
    """What stands in the gaps of a sentence."""
    if id == "odd-character":
        return character(failure)
    name = (re.findall(r"'([^']*)'", failure.message) or ["it"])[-1]
    if id == "not-imported-library":
        return {"name": name, "line": LIBRARIES[name]}
    return {"name": name}


def misspelt(failure):
    """The name that is there and is spelt almost like the one that is missing."""
    near = re.search(r"; name: `(.*)`$", failure.where)
    return say("stops.misspelt", near=near[1]) if near else ""


def other_line(failure):
    """The line that the stop comes from, where it is another one: a sentence, or ""."""
    other = re.search(r"; line (\d+): (`.*?`)", failure.where)
    return say("stops.other-line", line=other[1], text=other[2]) if other and not is_in_order(other[2]) else ""


def is_in_order(line):
    """Does a line take apart one of the course's tuples as the course puts it together? Then the slip is elsewhere."""
    left, _, taken = line.partition(" = ")
    names = [name.strip(" `()") for name in left.split(",")]
    return "(" not in taken and any(
        len(names) == len(order) and all(name in (right, "_") for name, right in zip(names, order, strict=True))
        for order in ORDERS)


def with_import(failure, import_failed):
    """A NameError of a name that an import should have made, which failed: it says so."""
    return replace(failure, where=f"{failure.where.partition('; name:')[0]}; import: `{import_failed.message}`")


def character(failure):
    """The character that Python did not take: itself, its name, and what was probably meant."""
    code = re.search(r"U\+([0-9A-F]+)", failure.message)
    return about(chr(int(code[1], 16)) if code else "?", failure)


def about(letter, failure):
    column = re.search(r"column (\d+)", failure.where)
    shown = letter if letter.isprintable() and not letter.isspace() else ""
    plain = LOOKS.get(letter) or unicodedata.normalize("NFKC", letter)
    digit = unicodedata.digit(letter, None)
    return {"letter": f"`{shown}` " if shown else "", "name": unicodedata.name(letter, "no name").lower(),
            "plain": say("object.blank") if not plain.strip() else f"`{digit if digit is not None else plain}`",
            "column": column[1] if column else "?"}


def odd_name(failure):
    """A name with a letter of another alphabet that looks like one of ours."""
    letters = [letter for letter in failure.message if letter in LOOKS and letter.isalpha() and not letter.isascii()]
    if failure.type != "NameError" or not letters:
        return ""
    return say("stops.odd-name", **about(letters[0], failure))


def is_below_the_stub(failure):
    """Does code stand below the stub's `raise`? Its line."""
    found = re.search(r"; line (\d+): (`.*?`)", failure.where) if failure.type == "NotImplementedError" else None
    return found and say("help.below-raise", line=found[1], text=found[2])


def in_plain_words(message):
    """Python's message without what only NumPy's authors read."""
    sizes = re.search(r"matmul.*size (\d+) is different from (\d+)", message)
    if sizes:
        return say("object.sizes", one=sizes[2], other=sizes[1])
    sizes = re.search(r"shapes (\(.*?\)) and (\(.*?\)) not aligned", message)
    if sizes:
        return say("object.not-aligned", one=sizes[1], other=sizes[2])
    operands = re.search(r"broadcast together with shapes (\([\d,]*\)) (\([\d,]*\))", message)
    if operands:
        return say("object.not-alike", one=operands[1], other=operands[2])
    if "inhomogeneous" in message:
        return message.partition(".")[0]
    return re.sub(r"ufunc '(\w+)' (?:did not contain a loop with|not supported).*", r"np.\1 cannot take this", message)
