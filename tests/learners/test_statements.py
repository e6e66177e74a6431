"""A cell runs statement by statement; what cannot be read or fails costs itself, and says what it would have made."""

import time

import pytest

from autograder.learners.local import LocalLearner
from autograder.learners.statements import statements


def remarks(*sources):
    learner = LocalLearner(cells=[(f"cell {n}", source) for n, source in enumerate(sources, 1)])
    return [(r.cell, r.failure.type, r.failure.where.partition(":")[0], r.names) for r in learner.remarks], learner


NAMES = {   # a statement that fails, below a line that makes it fail: the names that it would have bound
    "oops": (), "x = oops": ("x",), "a, (b, *c) = oops": ("a", "b", "c"), "x = y = oops": ("x", "y"),
    "x: int = oops": ("x",), "x += oops": ("x",), "(x := oops)": ("x",), "oops.x = 1": (), "oops[0] = 1": (),
    "def g(z=oops): return z": ("g",), "@oops\ndef g(z):\n    inner = 1": ("g",), "class A(oops):\n    x = 1": ("A",),
    "async def g(z=oops): pass": ("g",), "import nowhere": ("nowhere",), "import nowhere.deep": ("nowhere",),
    "import nowhere as n": ("n",), "from nowhere import a, b as c": ("a", "c"), "from nowhere import *": (),
    "for n in oops: m = 1": ("n", "m"), "with oops as f: pass": ("f",), "if oops:\n    def g(z): return z": ("g",),
    "while oops:\n    x = 1": ("x",), "try:\n    oops\nfinally:\n    x = 1": ("x",), "[n for n in oops]": (),
    "g = lambda z=oops: z": ("g",), "match oops:\n    case [first, *others]: pass": ("first", "others"),
    "return oops": (), "def g(z):\n    nonlocal y": ("g",), "await oops": (), "x = await oops": ("x",),
}


@pytest.mark.parametrize("source, names", NAMES.items(), ids=NAMES)
def test_the_names_that_a_statement_would_have_bound(source, names):
    found, learner = remarks(f"before = 1\n{source}\nafter = 2")
    assert [(names, cell) for cell, _, _, names in found] == [(names, 0)]
    assert learner.session.namespace["after"] == 2


BROKEN = {  # a cell that cannot be read as a whole: [(line, names)] of what cannot, and the names that are there
    "an open bracket": ("a = 1\ndef g(z):\n    return (z\n\ndef h(z):\n    return z\n", [(3, ("g",))], "ah"),
    "an open text": ("a = 1\ndef g(z):\n    '''Return\n    return z\n\nb = 2", [(3, ("g",))], "ab"),
    "a text across the margin": ("a = 1\nt = '''\nb = 2\n'''\nc = (\n", [(5, ("c",))], "at"),
    "a bracket across the margin": ("a = (\n1,\n2,\n)\nb = )\nc = 3", [(5, ("b",))], "ac"),
    "a backslash across the margin": ("a = 1 + \\\n2\nb = \\", [(3, ("b",))], "a"),
    "a decorator": ("@property\ndef a(z): return z\n@\ndef b(z): return z\nc = 3", [(3, ())], "abc"),
    "branches": ("if 1:\n    a = 1\nelse:\n    b = 1\ntry:\n    c = 1\nexcept KeyError:\n    d = 1\nfinally:\n"
                 "    e = 1\nx = ", [(11, ("x",))], "ace"),
    "a comment between": ("if 0:\n    a = 1\n# a word\nelse:\n    b = 1\nx = ", [(6, ("x",))], "b"),
    "two of them": ("def g(z:\n    return z\ndef h(z:\n    return z\na = 1", [(1, ("g",)), (3, ("h",))], "a"),
    "no body": ("def g(z):\ndef h(z):\n    return z", [(1, ("g",))], "h"),
    "a body at the margin": ("def g(z):\na = 1\nb = (", [(1, ("g",)), (3, ("b",))], "a"),
    "an indent of its own": ("    a = 1\n    b = 2", [], "ab"),
    "a wrong indent": ("def g(z):\n    a = 1\n  return a\nb = 2", [(3, ("g",))], "b"),
    "a zero byte": ("a = 1\nb = '\0'\nc = 3", [(2, ("b",))], "ac"),
    "half of a pair": ("a = 1\nb = '\ud800'\nc = 3", [(2, ("b",))], "ac"),
    "too deep": (f"a = 1\nb = {'(' * 300}1{')' * 300}\nc = 3", [(2, ("b",))], "ac"),
    "far too deep": (f"a = 1\nb = {'-' * 10**5}1\nc = 3", [(2, ("b",))], "ac"),
    "a word": ("a = 1\nHere comes g.\nb = 2", [(2, ())], "ab"),
    "nothing but": ("(", [(1, ())], ""),
    "a future": ("from __future__ import annotations\ndef a(z: b) -> c: pass\nx =", [(3, ("x",))], "a"),
    "an await": ("a = 1\nimport asyncio\nawait asyncio.sleep(0)\nb = (", [(4, ("b",))], "a"),
}


@pytest.mark.parametrize("source, broken, there", BROKEN.values(), ids=BROKEN)
def test_a_cell_that_cannot_be_read_is_read_in_pieces(source, broken, there):
    found, learner = remarks(source)
    lines = [int(where.rpartition(" ")[2]) if "line" in where else None for _, _, where, _ in found]
    assert [names for _, _, _, names in found] == [names for _, names in broken]
    assert all(line in (None, number) for line, (number, _) in zip(lines, broken, strict=True))
    assert {name for name in learner.session.namespace if len(name) == 1} == set(there)


def test_the_next_cell_runs_and_every_line_keeps_its_number():
    found, learner = remarks("a = 1\n\n\nb = oops\n", "c = a\n1/0", "f = lambda: c")
    assert found == [(0, "NameError", "cell 1, line 4", ("b",)), (1, "ZeroDivisionError", "cell 2, line 2", ())]
    assert learner.call("f").value == 1


def test_an_empty_cell_has_no_statement():
    assert statements("") == statements("# a word") == statements("\n\n") == ()


@pytest.mark.parametrize("source", ["f(\n" * 2000, "x = '''\n" * 2000, "def f(:\n" * 2000, "@\n" * 2000, "\\\n" * 2000,
                                    "if x:\n" * 90, "é = (\n" * 500])
def test_a_damaged_cell_is_read_in_bearable_time(source):
    began = time.process_time()
    assert len(statements(source)) <= source.count("\n") + 1
    assert time.process_time() - began < 10


def test_a_function_that_is_missing_says_why():
    """The statement that should have made it is named by its line, in a check's first finding."""
    from autograder.check import check
    source = "import numpy as np\ndef g(z):\n    return (1\n\ng_prime = oops\n"
    report = check("sigmoid", LocalLearner(cells=[("cell 1", source)]))
    told = {f.function: f.rationale for f in report.findings if f.check.endswith("defined")}
    assert "SyntaxError: '(' was never closed (cell 1, line 3: `return (1`)" in told["g"]
    assert "NameError: name 'oops' is not defined (cell 1, line 5: `g_prime = oops`)" in told["g_prime"]
    assert "define it with `def g_prime_from_a(…):`" in told["g_prime_from_a"]


def test_a_later_cell_may_use_a_functions_name_for_what_it_gave():
    """`g = g(Z)` below the check: in a notebook the check was made before it, so a class must not lose the function."""
    _, learner = remarks("def g(z):\n    return 2 * z", "A, g = 1, g(21)\nassert g == 42", "del unknown")
    assert learner.call("g", 4).value == 8


def test_a_function_that_its_own_cell_overwrites_is_none():
    _, learner = remarks("def g(z):\n    return 2 * z\ng = g(21)", "x = 1")
    assert learner.call("g", 4).failure.kind == "not_callable"


@pytest.mark.parametrize("later, kind", [("g = 0.5", "not_callable"), ("g = None", "not_callable"),
                                         ("del g", "missing")])
def test_a_later_cell_that_takes_a_functions_name_away_is_believed(later, kind):
    _, learner = remarks("def g(z):\n    return 2 * z", later)
    assert learner.call("g", 4).failure.kind == kind


def test_a_name_inside_a_function_is_not_the_one_outside():
    """A local `g` gives nobody's name away; what a later cell then says of `g` is believed."""
    _, learner = remarks("def g(z):\n    return 2 * z", "def f(z):\n    g = z\n    return g", "g = None")
    assert learner.call("g", 4).failure.kind == "not_callable"
