"""One line of a derivation as a closed tree of numbers, names, operators and known functions.

Read is what people write: Python, and plain text with `^`, `2z`, `a(1 - a)`, `e^-z`, `tanh^2(z)`, `·`, `−`, `²`, `{ }`.
What could be meant in two ways is refused with a sentence. The line becomes a Python expression, whose syntax tree is
looked through; no other node than those named here gets through, and no code is made of it.
"""

import ast
import re
import unicodedata

from autograder.sentences import say

LONGEST, DEEPEST = 400, 60
FUNCTIONS = ("exp", "log", "tanh", "sinh", "cosh", "sigmoid", "sqrt", "abs")
SAME_NAME = {"ln": "log", "σ": "sigmoid", "sigma": "sigmoid", "π": "pi", "math.exp": "exp", "np.exp": "exp",
             "sigmoid'": "sigmoid_prime", "σ'": "sigmoid_prime", "sigma'": "sigmoid_prime"}
CONSTANTS = ("e", "pi")
SIGNS = str.maketrans("−–·×∙⋅÷{}[]’′´", "--****/()()'''")
POWERS = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁻": "-"}
TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d*)?|\.\d+)|([^\W\d_]+(?:\.[^\W\d_]+)?'?)|(\*\*|[-+*/^()]))")
OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow)


class Unreadable(ValueError):
    """A line that is no formula, or none with one meaning; the text says why."""


def read(text, names, functions=()):
    """The tree of a formula. names: the letters that have a value here; functions: names of more functions."""
    if len(text) > LONGEST:
        raise Unreadable(say("derivation.long", most=LONGEST))
    known = {*FUNCTIONS, *functions}
    tokens = with_products(powers_of_functions(tokens_of(text, names, known), known), known)
    try:
        tree = ast.parse("".join(tokens), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Unreadable(say("derivation.no-formula")) from None
    look_through(tree, {*names, *CONSTANTS}, known)
    return tree


def tokens_of(text, names, functions):
    """The parts of a line: numbers, names and signs."""
    for small, large in POWERS.items():
        text = text.replace(small, f"⁺{large}")
    text = re.sub(r"⁺([-\d])((?:⁺\d)*)", lambda m: f"^({m[1]}{m[2].replace('⁺', '')})", text)
    text = unicodedata.normalize("NFKC", text.translate(SIGNS)).translate(SIGNS)
    found, end = [], 0
    while text[end:].strip():
        match = TOKEN.match(text, end)
        if not match:
            raise Unreadable(say("derivation.sign", sign=text[end:].strip()[0]))
        number, word, sign = match.groups()
        end = match.end()
        found += [number or ("**" if sign == "^" else sign)] if not word else letters(word, names, functions)
    if not found:
        raise Unreadable(say("derivation.empty"))
    return found


def letters(word, names, functions):
    """A name; or the product of several names of one letter, as in `za`."""
    word = SAME_NAME.get(word, word)
    if word in names or word in functions or word in CONSTANTS:
        return [word]
    if len(word) < 4 and all(letter in names or letter in CONSTANTS for letter in word):
        return [part for letter in word for part in ("*", letter)][1:]
    shown, known = (text.replace("_prime", "'") for text in (word, ", ".join((*names, *CONSTANTS, *sorted(functions)))))
    raise Unreadable(say("derivation.name", name=shown[:20], known=known))


def powers_of_functions(tokens, functions):
    """`tanh^2(z)` as `(tanh(z))**(2)`."""
    for at in range(len(tokens) - 3, -1, -1):
        if tokens[at] in functions and tokens[at + 1] == "**":
            start = at + 3 if tokens[at + 2] != "(" else closing(tokens, at + 2) + 1
            if start >= len(tokens) or tokens[start] != "(" or "-" in tokens[at + 2:start]:
                raise Unreadable(say("derivation.power", function=tokens[at]))
            end = closing(tokens, start)
            tokens = [*tokens[:at], "(", tokens[at], *tokens[start:end + 1], ")", "**", "(", *tokens[at + 2:start], ")",
                      *tokens[end + 1:]]
    return tokens


def with_products(tokens, functions):
    """`2z` and `a(1 - a)` with their `*`; behind a fraction line or in an exponent they could mean two things."""
    found = []
    for part in tokens:
        before = found[-1] if found else ""
        if before in functions and part != "(":
            raise Unreadable(say("derivation.brackets", function=before))
        is_after = before == ")" or is_operand(before) and before not in functions
        if is_after and (part == "(" or is_operand(part)):
            if operator_before(found) in ("/", "**"):
                raise Unreadable(say("derivation.two-meanings", left=found[-1], right=part))
            found.append("*")
        found.append(part)
    if found[-1] in functions:
        raise Unreadable(say("derivation.brackets", function=found[-1]))
    return found


def operator_before(tokens):
    """The operator in front of the last operand; a bracket in an exponent has one meaning, and counts as none."""
    start = len(tokens) - 1
    if start < 0:
        return ""
    if tokens[start] == ")":
        start = opening(tokens, start)
        if start and tokens[start - 1] not in ("(", ")") and is_operand(tokens[start - 1]):
            start -= 1      # the function in front of its bracket
        elif start and tokens[start - 1] == "**":
            return operator_before(tokens[:start - 1])
    while start > 1 and tokens[start - 1] in "+-" and tokens[start - 2] in ("**", "*", "/", "("):
        start -= 1
    return tokens[start - 1] if start else ""


def is_operand(part):
    return bool(part) and (part[0].isalnum() or part[0] == ".")


def closing(tokens, at):
    """The place of the bracket that closes the one at this place."""
    depth = 0
    for place in range(at, len(tokens)):
        depth += {"(": 1, ")": -1}.get(tokens[place], 0)
        if depth == 0:
            return place
    raise Unreadable(say("derivation.no-formula"))


def opening(tokens, at):
    depth = 0
    for place in range(at, -1, -1):
        depth += {")": 1, "(": -1}.get(tokens[place], 0)
        if depth == 0:
            return place
    raise Unreadable(say("derivation.no-formula"))


def look_through(node, names, functions, depth=0):
    """Is every node of a known kind? Else it is refused."""
    if depth > DEEPEST:
        raise Unreadable(say("derivation.long", most=LONGEST))
    inside = ()
    if isinstance(node, ast.BinOp) and isinstance(node.op, OPERATORS):
        inside = (node.left, node.right)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        inside = (node.operand,)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions \
            and len(node.args) == 1 and not node.keywords:
        inside = tuple(node.args)
    elif not (isinstance(node, ast.Name) and node.id in names
              or isinstance(node, ast.Constant) and type(node.value) in (int, float)):
        raise Unreadable(say("derivation.no-formula"))
    for each in inside:
        look_through(each, names, functions, depth + 1)
