"""Source text taken from `solutions`: the body of a solution cell, and the functions a notebook is given."""

import ast
import inspect
import re
import textwrap

import solutions.activations

INCLUDE = re.compile(r"^# include: solutions\.activations$", re.M)


def solution_source(spec, part):
    """The body of a part's reference, with the names that the exercise uses, indented for a `def`."""
    tree, source = parsed(part.reference)
    lines = source.splitlines()
    start = tree.body[1 if ast.get_docstring(tree) else 0].lineno - 1
    body = textwrap.dedent("\n".join(lines[start:]))
    for other in spec.parts:
        body = re.sub(rf"\b{other.reference.__name__}\b(?=\()", other.function, body)
    return textwrap.indent(body, "    ")


def given_source(source):
    """A given cell with its `# include:` line replaced by the activations, without their docstrings."""
    return INCLUDE.sub(lambda match: activations_source(), source)


def activations_source():
    """`solutions/activations.py` as a notebook cell: no docstrings, no comments, NumPy already imported."""
    tree = ast.parse(inspect.getsource(solutions.activations))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module)) and ast.get_docstring(node):
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree)


def parsed(function):
    """A function's syntax tree and its dedented source."""
    source = textwrap.dedent(inspect.getsource(function))
    return ast.parse(source).body[0], source
