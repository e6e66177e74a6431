"""Which of the project's files a piece of Python depends on, read from its imports and theirs, without running any.

A module stands for its file, for the packages that it lies in, for the data beside it, and for all that these import.
A name of a file in quotes, read from the code's own folder, stands for that file. A name that is made up stands for
all that it may become: f"{page}.md" for every .md file of that folder and of the roots; a module that imports importlib
or pkgutil for every module below its folder.
"""

import ast
import re
from functools import cache
from pathlib import Path

FILE_NAME, ENDING = re.compile(r"[\w./-]+\.\w+"), re.compile(r"\.\w+")
MADE_UP = {"importlib", "pkgutil"}


def files_behind(code, folder, roots):
    """Every file below the roots that code in this folder depends on. roots: where imports are looked up, in order."""
    found, ahead = set(), list(named(ast.parse(code), folder, roots))
    while ahead:
        file = ahead.pop()
        if file not in found:
            found.add(file)
            ahead += named_in(file, file.stat().st_mtime_ns, roots) if file.suffix == ".py" else ()
    return found


@cache
def named_in(file, changed, roots):
    """The files that a module names and those that lie beside it; `changed` makes a changed file another question."""
    tree, folder = ast.parse(file.read_text("utf8")), file.parent
    named_here = {name for name in imported(tree) if not name.startswith("importlib.machinery")}    # imports nothing
    below = folder.rglob("*.py") if MADE_UP & {name.partition(".")[0] for name in named_here} else ()
    return {*named(tree, folder, roots), *data(folder), *below}


def data(folder):
    """The files in a folder that are no Python, and those in folders of it that hold none."""
    for each in folder.iterdir():
        if each.is_dir() and each.name != "__pycache__" and not any(each.glob("*.py")):
            yield from data(each)
        elif each.is_file() and each.suffix != ".py":
            yield each


def named(tree, folder, roots):
    """The files of the modules that a tree imports, and those that it names in quotes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and FILE_NAME.fullmatch(node.value):
            yield from filter(Path.is_file, [(folder / node.value).resolve()])
        elif isinstance(node, ast.JoinedStr) and ENDING.fullmatch(str(getattr(node.values[-1], "value", ""))):
            yield from (file for place in (folder, *roots) for file in place.glob(f"*{node.values[-1].value}"))
        elif isinstance(node, ast.ImportFrom) and node.level:
            start = folder.joinpath(*[".."] * (node.level - 1)).resolve()
            yield from filter(Path.is_file, [start / "__init__.py"])
            for alias in node.names:
                yield from modules(start, ".".join(filter(None, (node.module, alias.name))))
    for name in imported(tree):
        for root in roots:
            yield from modules(root, name)


def imported(tree):
    """Every dotted name that may be a module: of `from a.b import c`, a.b.c, whose beginnings are modules too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def modules(start, name):
    """The files of a dotted name and of all its beginnings, as far as they exist below a folder."""
    place = start
    for part in name.split("."):
        place = place / part
        yield from filter(Path.is_file, (place / "__init__.py", place.with_suffix(".py")))
