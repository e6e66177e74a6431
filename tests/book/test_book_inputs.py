"""A page runs again when something that its cells use has changed: what that is, is read from their imports."""

import subprocess
import sys
from importlib.util import source_from_cache
from pathlib import Path

import pytest
from book_pages import inputs
from book_pages.imports import files_behind
from conftest import BOOK, ROOT

HEADER = f"---\nkernelspec:\n  {inputs.KERNEL}---\n"
# Runs a page's cells as they stand, and prints every file below the root that was opened on the way.
OPENED = """
import os, sys
opened, here = set(), {root!r} + os.sep
sys.addaudithook(lambda event, args: opened.add(str(args[0])) if event == "open" else None)
sys.path[:0] = ["", {root!r}]
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell()
for code in {cells!r}:
    shell.run_cell(code).raise_error()
print("OPENED", *{{os.path.realpath(path) for path in opened if os.path.realpath(path).startswith(here)}}, sep="\\n")
"""


def page(code):
    return f"{HEADER}\n```{{code-cell}} ipython3\n:tags: [remove-cell]\n{code}\n```\n"


def names(code):
    return {file.relative_to(ROOT).as_posix() for file in inputs.files_of_page(page(code))}


def test_a_page_that_imports_nothing_of_ours_depends_on_nothing():
    assert names("import numpy as np\nx = 'autograder, solutions, cells.figures'") == set()
    assert inputs.files_of_page("Prose says `from solutions.network import forward`.") == []


def test_a_page_depends_on_the_reference_and_its_data():
    assert {"solutions/digits.py", "solutions/digits.npz"} <= names("from solutions.digits import is_it")


def test_a_page_that_shows_messages_depends_on_the_checks_and_not_on_classes_and_sandboxes():
    found = names("from cells.mistakes import shown_failing")
    assert {"autograder/check.py", "autograder/diagnosis/mistakes/tanh.py"} <= found
    assert not any(name.startswith(("autograder/classroom", "autograder/learners/sandbox")) for name in found)


def test_a_page_with_pictures_alone_does_not_run_again_for_a_message():
    found = names("from cells.figures import show\nfrom cells.boxes import chain_picture\nfrom cells.page import keep")
    assert "book/cells/boxes.py" in found
    assert not any(name.startswith("autograder") for name in found)


@pytest.fixture
def project(tmp_path):
    """A project with a package of helpers; `write` adds a file, `behind` says what a cell depends on."""

    def write(name, text=""):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf8")

    def behind(code):
        found = files_behind(code, tmp_path / "book", (tmp_path / "book", tmp_path))
        return {file.relative_to(tmp_path).as_posix() for file in found}

    write("book/cells/__init__.py")
    write("book/cells/fifth.py", "from ..cells import sixth\nfrom . import drawing as d\n")
    write("book/cells/sixth.py", "def f():\n    import engine.deep.part as p\n    return 'table.csv'\n")
    write("book/cells/drawing.py")
    write("book/cells/not_used.py")
    for name in ("engine/__init__.py", "engine/deep/__init__.py", "engine/deep/part.py", "engine/other.py"):
        write(name)
    return write, behind


def test_a_new_helper_is_seen_without_an_edit(project):
    """Its imports too: relative, inside a function, and the packages on the way."""
    _, behind = project
    helpers = {f"book/cells/{name}.py" for name in ("__init__", "fifth", "sixth", "drawing")}
    engine = {"engine/__init__.py", "engine/deep/__init__.py", "engine/deep/part.py"}
    assert behind("import numpy\nfrom cells.fifth import anything") == helpers | engine
    assert behind("if True:\n    import engine.other") == {"engine/__init__.py", "engine/other.py"}


def test_data_and_made_up_names_are_seen(project):
    """A file in quotes, data beside a module, a made-up file name, a module imported by a made-up name."""
    write, behind = project
    write("book/cells/table.csv")
    write("book/cells/words/fr/page.toml")
    write("book/cells/another_room/__init__.py")
    write("book/cells/another_room/data.csv")
    write("book/one.md")
    write("results/numbers.json")
    write("engine/by_name.py", "from importlib import import_module\n")
    beside = {"book/cells/table.csv", "book/cells/words/fr/page.toml"}
    assert behind("from cells.drawing import d") == {"book/cells/__init__.py", "book/cells/drawing.py", *beside}
    assert behind("open('../results/numbers.json'), open('../results/none.json')") == {"results/numbers.json"}
    assert behind("open(f'{page}.md')") == {"book/one.md"}
    assert behind("import engine.by_name") >= {"engine/other.py", "engine/deep/part.py"}


def test_imports_in_a_circle_end(project):
    write, behind = project
    write("a.py", "import b")
    write("b.py", "import a")
    assert behind("import a") == {"a.py", "b.py"}


@pytest.mark.parametrize("name", ["sigmoid", "how-complete", "how-exact"])
def test_every_file_that_a_page_opens_is_one_that_it_depends_on(name):
    """Asked of the page itself: its cells are run, and the files that Python opens are noted."""
    text = (BOOK / f"{name}.md").read_text("utf8")
    script = OPENED.format(root=str(ROOT), cells=inputs.CELL.findall(text))
    run = subprocess.run([sys.executable, "-B", "-c", script], cwd=BOOK, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    opened = {Path(source_from_cache(file) if file.endswith(".pyc") else file)
              for file in run.stdout.partition("OPENED\n")[2].split()
              if not Path(file).is_relative_to(Path(sys.prefix).resolve())}
    assert {BOOK / "cells" / "page.py", ROOT / "solutions" / "activations.py"} <= opened
    assert opened <= set(inputs.files_of_page(text))


def test_a_changed_file_changes_the_fingerprint(tmp_path):
    file = tmp_path / "input"
    file.write_text("1")
    before = inputs.fingerprint([file])
    file.write_text("2")
    assert inputs.fingerprint([file]) != before


def test_only_a_page_with_a_kernel_is_marked():
    """A page without code keeps its source as it is."""
    prose = "# No kernel here, solutions or not"
    assert inputs.marked(prose) == (prose, [])
    assert inputs.marked(page("import solutions"))[0].count("display_name: Python 3 ") == 1


def test_a_cell_may_hold_a_magic_or_a_mistake():
    """Magics are IPython's; what is no Python fails when the page runs."""
    assert "solutions/digits.py" in names("%matplotlib inline\nfrom solutions import digits")
    assert names("def f(:") == set()
