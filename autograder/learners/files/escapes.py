"""IPython's lines where IPython is not installed: what `IPython.core.inputtransformer2` makes of one statement.

It knows the same lines, and writes the same Python for them; `magics` decides which statements to ask about.
"""

import ast
import re
from textwrap import dedent

HELP = re.compile(r"(%{0,2}(?!\d)[\w*]+(?:\.(?!\d)[\w*]+|\[-?[0-9]+\])*)(\?\??)[ \t]*\Z")
ESCAPE = re.compile(r"(!!|\?\?|[%!?,;/])(.*)\Z", re.S)
ASSIGNED = re.compile(r"=[ \t]*(%(?=[^\W\d])|!)")
PYTHON_PROMPT = re.compile(r"^[ \t]*(?:>>>|\.\.\.)[ \t]?", re.M)
IPYTHON_PROMPT = re.compile(r"^(?:(?:(?:\[nav\]|\[ins\])? )?In \[\d+\]: |[ \t]*\.{3,}: ?)", re.M)


def translated(text):
    """One statement of IPython's as Python; any other text as it is."""
    indent = text[:len(text) - len(text.lstrip())]
    line = text.strip().replace("\\\n", " ")
    if found := HELP.match(line):
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


def unprompted(text):
    """Without prompts that were copied along, and without what the whole cell is indented by."""
    text = dedent(text)
    for prompt in (PYTHON_PROMPT, IPYTHON_PROMPT):
        if prompt.match(text):
            text = dedent(prompt.sub("", text))
    return text
