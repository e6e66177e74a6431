"""Source text taken from `solutions`: the body of a solution cell, and the functions a notebook is given.

Both show the form that the book teaches: what stands in `solutions.taught` is taken from there.
"""

import ast
import inspect
import re
import textwrap
from importlib import import_module

INCLUDE = re.compile(r"^# include: (solutions\.\w+)(?: \(([\w, ]+)\))?$", re.M)
TAUGHT = "solutions.taught"


def solution_source(spec, part):
    """The body of a part's solution, indented for a `def`."""
    return body_source(spec, part.solution)


def body_source(spec, function):
    """The body of a function, with the names that the exercise uses, indented for a `def`."""
    tree, source = parsed(function)
    lines = source.splitlines()
    start = tree.body[1 if ast.get_docstring(tree) else 0].lineno - 1
    body = textwrap.dedent("\n".join(lines[start:]))
    for other in spec.parts:
        body = re.sub(rf"(?<![\w.]){other.reference.__name__}(?=\()", other.function, body)
    return textwrap.indent(body, "    ")


def stand_ins(spec, parts):
    """{function: program} of an exercise's right functions, each whole in itself: what it imports, what it calls.

    parts: of the exercise's own, or of those that are brought along.
    """
    modules = {name: value.__name__ for name, value in spec.given.items() if inspect.ismodule(value)}
    head = "".join(f"import {module} as {name}\n" for name, module in modules.items())
    all_parts = (*spec.brought, *spec.parts)
    every = [f"def {part.signature}:\n{solution_source(spec, part)}\n" for part in all_parts]
    return {part.function: "\n\n".join([head, *every[:all_parts.index(part) + 1]]) for part in parts}


def given_source(source):
    """A given cell in which `# include: solutions.module (name, name)` is replaced by the module, or these of it."""
    return INCLUDE.sub(lambda match: module_source(match[1], match[2]), source)


def module_source(module, names=None):
    """A module as a notebook cell, each function in its taught form; of `names`, only these."""
    wanted = names and [name.strip() for name in names.split(",")]
    forms = {name: text for name, text in definitions(TAUGHT) if name}
    kept = [forms.get(name, text) for name, text in definitions(module) if not wanted or name in wanted]
    return re.sub(r"^((?:from|import) .*)\n\n(?=from|import)", r"\1\n", "\n\n".join(kept), flags=re.M)


def definitions(module):
    """(name, text) of each statement of a module that a learner may read; the name is "" where it defines nothing.

    No docstrings, no checks of arguments, and nothing of ours imported.
    """
    source = inspect.getsource(import_module(module))
    lines = source.splitlines()
    for node in ast.parse(source).body:
        ours = isinstance(node, ast.ImportFrom) and node.module.startswith("solutions")
        if not ours and not isinstance(node, ast.Expr):
            yield getattr(node, "name", ""), "\n".join(lines[n - 1] for n in body_lines(node))


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
