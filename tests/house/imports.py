"""Who imports whom, read from the source: modules, and the circles among them."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("solutions", "autograder")


def modules():
    """{dotted name: source} of every module of the two packages."""
    paths = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return {dotted(path): path.read_text("utf8") for path in paths}


def dotted(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def named(source):
    """What a source names in its imports, wherever they stand; a module's name as a text counts, for import_module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "a relative import: write the whole name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and str(node.value).startswith("autograder."):
            yield node.value


def graph(sources):
    """{module: the modules of ours that it imports}; `from package import name` means the module that has the name."""
    found = {}
    for module, source in sources.items():
        targets = {owner(name, sources) for name in named(source)}
        found[module] = targets - {None, module}
    return found


def owner(name, sources):
    """The module that holds this dotted name, or None if it is none of ours."""
    while name and name not in sources:
        name = name.rpartition(".")[0]
    return name or None


def circles(graph):
    """The sets of modules that all reach one another, each sorted: Tarjan's strongly connected components."""
    order, lowest, waiting, found = {}, {}, [], []

    def visit(module):
        order[module] = lowest[module] = len(order)
        waiting.append(module)
        for target in graph[module]:
            if target not in order:
                visit(target)
            if target in waiting:
                lowest[module] = min(lowest[module], lowest[target])
        if lowest[module] == order[module]:
            at = waiting.index(module)
            found.append(sorted(waiting[at:]))
            del waiting[at:]

    for module in sorted(graph):
        if module not in order:
            visit(module)
    return sorted(circle for circle in found if len(circle) > 1)
