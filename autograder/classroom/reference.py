"""Source text taken from `solutions`: the body of a solution cell, and the functions a notebook is given."""

import ast
import inspect
import re
import textwrap
from importlib import import_module

INCLUDE = re.compile(r"^# include: (solutions\.\w+)(?: \(([\w, ]+)\))?$", re.M)


def solution_source(spec, part):
    """The body of a part's reference, with the names that the exercise uses, indented for a `def`."""
    tree, source = parsed(part.reference)
    lines = source.splitlines()
    start = tree.body[1 if ast.get_docstring(tree) else 0].lineno - 1
    body = textwrap.dedent("\n".join(lines[start:]))
    for other in spec.parts:
        body = re.sub(rf"(?<![\w.]){other.reference.__name__}(?=\()", other.function, body)
    return textwrap.indent(body, "    ")


def given_source(source):
    """A given cell in which `# include: solutions.module (name, name)` is replaced by the module, or these of it."""
    return INCLUDE.sub(lambda match: module_source(match[1], match[2]), source)


def module_source(module, names=None):
    """A module as a notebook cell: no docstrings, comments or checks, nothing of ours imported; of `names`, only these."""
    tree = ast.parse(inspect.getsource(import_module(module)))
    wanted = names and [name.strip() for name in names.split(",")]
    tree.body = [node for node in tree.body if not (isinstance(node, ast.ImportFrom) and node.module.startswith("solu"))
                 and (not wanted or getattr(node, "name", "") in wanted)]
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module)) and ast.get_docstring(node):
            node.body = node.body[1:] or [ast.Pass()]
        if isinstance(node, ast.FunctionDef):
            node.decorator_list = []    # a decorator checks arguments, with code of ours that is not there
    return ast.unparse(tree)


def parsed(function):
    """A function's syntax tree and its dedented source."""
    source = textwrap.dedent(inspect.getsource(function))
    return ast.parse(source).body[0], source
