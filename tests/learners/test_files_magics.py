"""IPython's lines as Python: by IPython's own transformer, and the same where it is not installed."""

import re
import subprocess
import sys
import time

import pytest
from files import EXERCISE, PROGRAM, notebook
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.check import check
from autograder.learners.files import magics
from autograder.learners.files.cells import cells_of
from autograder.learners.files.magics import is_python, without_magics
from autograder.learners.local import LocalLearner

RUN = "get_ipython().run_line_magic"
TOLD = {
    "a line magic": ("%matplotlib inline\nx = 1", f"{RUN}('matplotlib', 'inline')\nx = 1"),
    "a magic that imports": ("%pylab inline", magics.PYLAB),
    "a command": ("!pip install numpy", "get_ipython().system('pip install numpy')"),
    "its output": ("!!ls", "get_ipython().getoutput('ls')"),
    "assigned": ("x = !ls -l", "x = get_ipython().getoutput('ls -l')"),
    "assigned twice": ("a, b = !ls", "a, b = get_ipython().getoutput('ls')"),
    "assigned in an item": ("d['a = !b'] = !ls", "d['a = !b'] = get_ipython().getoutput('ls')"),
    "assigned magic": ("x = %sql SELECT 1", f"x = {RUN}('sql', 'SELECT 1')"),
    "help before": ("?g", f"{RUN}('pinfo', 'g')"),
    "help behind": ("g?\nx = 1", f"{RUN}('pinfo', 'g')\nx = 1"),
    "more help": ("np.exp??", f"{RUN}('pinfo2', 'np.exp')"),
    "a search": ("np.*load*?", f"{RUN}('psearch', 'np.*load*')"),
    "help alone": ("?", "get_ipython().show_usage()"),
    "help on a magic": ("%%time?", f"{RUN}('pinfo', '%%time')"),
    "autocall": ("/f 1 2", "f(1, 2)"),
    "autocall with words": (",f a b", 'f("a", "b")'),
    "autocall with one": (";f a b", 'f("a b")'),
    "continued": ("!ls \\\n -l\nx = 1", "get_ipython().system('ls   -l')\n\nx = 1"),
    "continued Python": ("%time x = \\\n  g(3)\ny = 1", "x =    g(3)\n\ny = 1"),
    "in a body": ("if a:\n    !ls\nelse:\n    %cd ..\nx = 1",
                  f"if a:\n    get_ipython().system('ls')\nelse:\n    {RUN}('cd', '..')\nx = 1"),
    "odd quotes": ("!echo '''\nx = 1\n!echo ( \"\ny = 2",
                   "get_ipython().system(\"echo '''\")\nx = 1\nget_ipython().system('echo ( \"')\ny = 2"),
    "timed": ("%time x = g(3)  # now", "x = g(3)  # now"),
    "timed with options": ("%timeit -n 100 -r5 -qo g(z)", "g(z)"),
    "timed loop": ("%timeit -n1 for i in a: g(i)", "for i in a: g(i)"),
    "timed and assigned": ("x = %timeit -o g(z)", "x = g(z)"),
    "timed in a function": ("def f():\n    %time y = 3\n    return y", "def f():\n    y = 3\n    return y"),
    "timed nothing": ("%time\nx = 1", "None\nx = 1"),
    "timed command": ("%time !ls", "get_ipython().system('ls')"),
    "timed nonsense": ("%time )(", "None"),
    "profiled": ("%prun -s cumtime -l 5 g(z)", "g(z)"),
    "a timed cell": ("%%time\nx = 1", "\nx = 1"),
    "below a blank line": ("\n  \n%%time\nx = 1", "\n  \n\nx = 1"),
    "below a comment": ("# mine\n%%time\nx = 1", "# mine\n\nx = 1"),
    "with a setup": ("%%timeit -n 3 a = 1\nx = a", "a = 1\nx = a"),
    "a captured cell": ("%%capture out --no-stderr\n%%time\n%cd ..\nx = 1", f"\n\n{RUN}('cd', '..')\nx = 1"),
    "another language": ("%%bash\nls | (\nx=1", "\n\n"),
    "a page": ("%%html\n<b>g</b>\n", "\n\n"),
    "a file to write": ("%%writefile g.py\ndef g(z): return 3", "\n"),
    "another language in a .py": ("x = 1\n# %%\n%%bash\nls (\n# %%\ny = 2", "x = 1\n# %%\n\n\n# %%\ny = 2"),
    "Python's prompts": (">>> def f():\n...     return 1\n...\n>>> f()\n1", "def f():\n    return 1\n\nf()\n1"),
    "IPython's prompts": ("In [1]: def f():\n   ...:     return 1\n   ...: ", "def f():\n    return 1\n"),
    "all indented": ("\n    def f():\n        return 1\n    !l", "\ndef f():\n    return 1\nget_ipython().system('l')"),
    "beside a string": ("s = '''\n%time\n>>> !x\n'''\n!ls", "s = '''\n%time\n>>> !x\n'''\nget_ipython().system('ls')"),
    "beside a bracket": ("x = (17\n     %m)\n%time x", "x = (17\n     %m)\nx"),
}
PYTHON = {      # looks like a magic, and is none
    "F13": "x = (17\n     %m)",
    "in a string": "s = '''\n%%time\n!ls\ng?\n>>> x\n'''",
    "a cell magic in a string": "'''\n%%bash\n'''\ndef g(z):\n    return z",
    "continued by a backslash": "x = 17 \\\n  %m",
    "an item": "x = [\n    1\n    , 2\n    ]",
    "a quotient": "x = (a\n     / b)",
    "a comment": "# what?\nx = 1  # !ls?\n# %matplotlib inline",
    "a docstring": 'def f():\n    """Why?\n\n    >>> !x\n    %timeit\n    """',
    "a comparison": "x = a != b",
    "Colab's export": "# Commented out IPython magic to ensure Python compatibility.\n# %time g(z)",
}
NOT_OURS = ("x = y = !ls", "if a: %time x", "f(%time x)", "a?b", "g(z);?", "x=1; !ls", "cd ..", "x = %", "x += !ls",
            "x = [1,\n !ls\n]", "def g(z:\n    return %z")     # a SyntaxError in IPython, too: told as it stands


@pytest.fixture(params=["IPython", "alone"])
def anywhere(request, monkeypatch):
    """With IPython's transformer, and where there is none."""
    if request.param == "alone":
        monkeypatch.setattr(magics, "ipython", lambda: None)
    else:
        assert magics.ipython() is not None


@pytest.mark.parametrize("cell, python", TOLD.values(), ids=TOLD)
def test_a_line_of_ipythons(anywhere, cell, python):
    """It is Python, and on the line on which it stood."""
    assert without_magics(cell) == python
    assert is_python(python) and not is_python(cell)
    assert cell.count("\n") == python.count("\n")


@pytest.mark.parametrize("cell", PYTHON.values(), ids=PYTHON)
def test_valid_python_is_left_as_it_is(anywhere, cell):
    assert is_python(cell)
    assert without_magics(cell) == cell


@pytest.mark.parametrize("cell", NOT_OURS)
def test_what_is_no_python_there_either(anywhere, cell):
    assert without_magics(cell) == cell


CALL = re.compile(r"get_ipython\(\)\.\w+\(.*\)")
PIECES = st.sampled_from(["%", "%%", "!", "?", "/", ",", ";", "=", "x", "time ", "bash", "\n", "    ", "\\\n", "(", ")",
                          "'", '"', "'''", "#", ">>> ", "... ", "In [1]: ", "def f():\n", "-n ", "é", "\x0c", "\u2028"])


@settings(deadline=None, max_examples=1500, derandomize=True)
@given(st.lists(PIECES, max_size=24).map("".join))
def test_both_ways_are_one_for_any_cell(text):
    """No text stops either way, each keeps the lines, and where both make Python of it they make the same.

    What they hand to `get_ipython()` may differ where it makes no sense: it does nothing.
    """
    with_ipython = without_magics(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(magics, "ipython", lambda: None)
        alone = without_magics(text)
    assert with_ipython.count("\n") == alone.count("\n") == text.count("\n")
    if is_python(text):
        assert with_ipython == alone == text
    if is_python(with_ipython) and is_python(alone):
        assert CALL.sub("", with_ipython) == CALL.sub("", alone)


def test_the_functions_below_a_magic_are_judged(anywhere):
    """Each of the lines above, put before the functions of a right answer: ten of ten."""
    for name, (cell, _) in TOLD.items():
        cells = cells_of(notebook(cell, f"{'%%time'}\n{PROGRAM}"), "a.ipynb")
        learner = LocalLearner(cells=[("names", "import numpy as np\nz = a = m = 3\ng = f = abs"), *cells])
        assert check(EXERCISE, learner).points == 10, name


def test_ipython_is_loaded_by_the_first_cell_that_needs_it_and_no_other():
    script = ("import sys\nfrom autograder.learners.files.magics import without_magics\n"
              "for cell in ('x = (17\\n %m)', 'def g(z): return z', '!ls'):\n"
              "    without_magics(cell)\n    print('IPython' in sys.modules)")
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["False", "False", "True"]


HOSTILE = {"commands": "!l\n" * 40_000, "times": "%time " * 20_000, "brackets": "(\n" * 60_000 + "!ls",
           "options": "%%timeit " + "-a " * 40_000, "assignments": "x" + " =!" * 40_000, "a name": "a" * 130_000 + " ?",
           "backslashes": "x\\\n" * 40_000 + "?", "cells": "%%bash\n" * 18_000, "prompts": ">>> (\n" * 20_000,
           "prompts in a line": ">>> In [1]: " * 10_000, "spaces": "x =" + " " * 130_000 + "\n?"}


@pytest.mark.parametrize("cell", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_cell_is_soon_done(anywhere, cell):
    """In seconds, not in minutes, on a busy machine: nothing here goes through a cell again for each of its lines."""
    began = time.process_time()
    without_magics(cell)
    assert time.process_time() - began < 15
