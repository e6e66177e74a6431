"""Code that can change what a whole process shares is known as such; the usual answer is not."""

import pytest

from autograder.learners.reach import reaches_out
from autograder.proof.catalogue import right_answers, wrong_answers
from tests.learners.test_pinned import FORMULAS, HARMLESS

OUT = {
    "an attribute": "np.exp = abs", "deleted": "del np.exp", "counted up": "np.pi += 1",
    "a loop's name": "for np.e in (1,): pass", "a context's name": "with open('x') as np.e: pass",
    "unpacked": "a, (b, np.e) = 1, (2, 3)", "annotated": "np.e: float = 3",
    "inside a function": "def g(z):\n    np.exp = abs",
    "inside a function's function": "def f():\n    return lambda: setattr(np, 'e', 3)",
    "in a class": "class C:\n    np.e = 3", "in an argument": "def g(z, f=setattr): return z",
    "in a decorator": "@exec\ndef g(z): pass", "by a word": "setattr(np, 'exp', abs)",
    "by its names": "vars(np)['exp'] = abs", "by its dict": "np.__dict__.update(exp=abs)",
    "by a function's names": "np.sum.__globals__['e'] = 3", "by a program": "exec('np.e = 3')",
    "by a text": "eval('1')",
    "by another module": "from unittest import mock\nmock.patch.object(np, 'exp', abs).start()",
    "by a package": "import sys", "from inside": "from numpy import ctypeslib",
    "far inside": "np.lib.sys.modules.clear()", "all of it": "from builtins import *", "from near": "from . import g",
    "among many names": "\n".join(f"n{i} = m{i}.a{i}" for i in range(200)) + "\nimport sys",
    "a magic": "get_ipython().run_line_magic('matplotlib', 'inline')",
}


# How NumPy and Python are set is read after each turn, whatever was written.
PINNED = [change for change in {**HARMLESS, **FORMULAS}.values() if " = " in change or change.startswith("del ")]


@pytest.mark.parametrize("source", [*OUT.values(), *PINNED])
def test_it_reaches_out(source):
    assert reaches_out(compile(source, "cell", "exec"))


@pytest.mark.parametrize("source", [
    "import numpy as np\nfrom math import exp\nimport numpy.linalg as la", "def g(z):\n    z[0] = 1\n    return z",
    "class Net:\n    def __call__(self, z):\n        return z", "np.seterr(all='ignore')", "from numpy import *",
    "g = lambda z: z"])
def test_it_stays_at_home(source):
    assert not reaches_out(compile(source, "cell", "exec"))


def test_nine_of_ten_answers_stay_at_home():
    sources = [entry.code for entry in (*right_answers(), *wrong_answers())]
    home = 0
    for source in sources:
        try:
            home += not reaches_out(compile(source, "cell", "exec"))
        except (SyntaxError, ValueError):
            continue
    assert home > 0.9 * len(sources)
