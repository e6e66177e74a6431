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
    """A module as a notebook cell: no docstrings, no checks, nothing of ours imported; of `names`, only these."""
    source = inspect.getsource(import_module(module))
    tree, lines = ast.parse(source), source.splitlines()
    wanted = names and [name.strip() for name in names.split(",")]
    kept = [node for node in tree.body if belongs(node, wanted)]
    text = "\n\n".join("\n".join(lines[n - 1] for n in body_lines(node)) for node in kept)
    return re.sub(r"^((?:from|import) .*)\n\n(?=from|import)", r"\1\n", text, flags=re.M)


def belongs(node, wanted):
    """Is this part of a module for a learner: what was asked for, or all but imports of ours and the docstring?"""
    ours = isinstance(node, ast.ImportFrom) and node.module.startswith("solutions")
    return getattr(node, "name", "") in wanted if wanted else not ours and not isinstance(node, ast.Expr)


def body_lines(node):
    """The line numbers of a definition without its docstring; of a function also without its decorators.

    These check arguments, with code of ours that is not there.
    """
    first = node.decorator_list[0].lineno if isinstance(node, ast.ClassDef) and node.decorator_list else node.lineno
    skipped = range(0)
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node):
        skipped = range(node.body[0].lineno, node.body[1].lineno)
    return [n for n in range(first, node.end_lineno + 1) if n not in skipped]


def parsed(function):
    """A function's syntax tree and its dedented source."""
    source = textwrap.dedent(inspect.getsource(function))
    return ast.parse(source).body[0], source
