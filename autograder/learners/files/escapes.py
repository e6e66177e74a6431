"""IPython's lines where IPython is not installed: what `IPython.core.inputtransformer2` makes of one statement.

It knows the same lines, and writes the same Python for them; `magics` decides which statements to ask about.
"""

import ast
import re

HELP = re.compile(r"(%{0,2}(?!\d)[\w*]+(?:\.(?!\d)[\w*]+|\[-?[0-9]+\])*)(\?\??)\Z")
ESCAPE = re.compile(r"(!!|\?\?|[?,;]|[%!](?!=)|/(?![/=]))(.*)\Z", re.S)     # `%=` is an operator of Python's
ASSIGNED = re.compile(r"=[ \t]*(%(?=[^\W\d])|!)")


def translated(text):
    """One statement of IPython's as Python; any other text as it is."""
    code = text.lstrip(" \t\f")
    indent = text[:len(text) - len(code)]
    *pieces, last = code.split("\\\n")
    line = " ".join([*pieces, last.rstrip()])
    if found := HELP.search(line):
        return indent + help_call(*found.groups())
    if found := ESCAPE.match(line):
        return indent + (escape_call(*found.groups()) or line)
    for found in ASSIGNED.finditer(line):
        target, content = line[:found.start(1)], line[found.end():]
        if is_target(target):
            return indent + target + (magic_call(content) if found[1] == "%" else output_call(content))
    return text


def is_target(text):
    """Is it the left side of an assignment, and none of a string's or a comparison's?"""
    try:
        node, = ast.parse(f"{text}0").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return isinstance(node, ast.AnnAssign) or isinstance(node, ast.Assign) and len(node.targets) == 1


def escape_call(escape, content):
    name, _, words = content.partition(" ")
    if escape in ("?", "??"):
        return help_call(content, escape) if content else "get_ipython().show_usage()"
    return {"%": magic_call, "!!": output_call, "!": "get_ipython().system({!r})".format,
            ",": lambda _: '{}("{}")'.format(name, '", "'.join(words.split())),
            ";": lambda _: f'{name}("{words}")',
            "/": lambda _: name and f"{name}({', '.join(words.split())})"}[escape](content)


def magic_call(content):
    name, _, words = content.partition(" ")
    return f"get_ipython().run_line_magic({name!r}, {words!r})"


def output_call(content):
    return f"get_ipython().getoutput({content!r})"


def help_call(target, marks):
    magic = "pinfo2" if marks == "??" else "psearch" if "*" in target else "pinfo"
    return f"get_ipython().run_line_magic({magic!r}, {target!r})"
