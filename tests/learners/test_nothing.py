"""A stand-in can be anything: whatever is done with it ends, and raises nothing."""

import sys

import numpy as np
import pytest

from autograder.learners import stand_ins
from autograder.learners.nothing import NOTHING, Nothing

IS_NOTHING = """x.a.b.c(1, k=2)[3] | x() | x + 1 | 1 + x | x @ x | 2 ** x | -x | abs(x) | x[1:2, ...] | np.exp(x)
np.mean(x) | np.array([1.0]) * x | x - np.ones((2, 2)) | divmod(x, 2) | round(x, 2) | x.__enter__() | max(x) | sum([x])
list(x)[0] | next(iter(x)) | (x if not x else 0) | dict(x)[x] | x.lines[0].get_data()[1] | copy.copy(x) | x & 1 | 7 // x
~x | np.linspace(x, 3) | (lambda *a: a[0])(*x)""".replace("\n", " | ").split(" | ")
IS = {
    "len(x)": 0, "bool(x)": False, "int(x)": 0, "float(x)": 0.0, "complex(x)": 0j, "str(x)": "", "f'{x:.3f}'": "",
    "'%d %.1f %s' % (x, x, x)": "0 0.0 ", "x < 1": False, "x >= x": False, "x == x": True, "x != 1": True,
    "isinstance(x, x.Axes)": True, "isinstance(3, x.Axes)": False, "isinstance(3, (x.Axes, int))": True,
    "issubclass(int, x.Axes)": False, "range(x)": range(0), "[1, 2][x]": 1, "5 in x": False, "bytes(x)": b"",
    "len(list(x))": 1, "[n for n in reversed(x)] == list(x)": True, "float(np.asarray(x))": 0.0, "dir(x)": [],
    "os.path.join(x, 'a')": "a", "math.floor(x)": 0, "hasattr(x, 'plot')": True, "{x: 1}[x]": 1, "callable(x)": True,
    "hasattr(x, '__array_interface__')": False, "sorted([x, x]) == [x, x]": True, "x is None": False,
    "list(zip(x, 'ab'))[0][1]": "a",
}
STATEMENTS = [
    "a, = x", "a, b = x", "a, b, c, d, e, f, g = x", "(a, b), (c, d) = x", "a, *b = x", "*a, b, c = x",
    ", ".join(f"a{n}" for n in range(300)) + " = x", "first, *rest = x.subplots(3)[1]", "for a in x: pass",
    "for a, b in x: pass", "with x as a, x.b() as c: pass", "x.a = 1", "x[0] = 1", "del x.a, x[0]", "x += 1",
    "x |= 2", "while x: pass", "while x > 0: pass", "class A(x.Axes): pass", "class A(x.Axes, x.B): pass",
    "class A(x.Axes, k=1): pass", "import copy, pickle; copy.deepcopy(x)", "list(map(str, x)); tuple(x); set(x)"]
NAMES = {"np": np, "os": __import__("os"), "math": __import__("math"), "copy": __import__("copy")}


@pytest.mark.parametrize("text", IS_NOTHING)
def test_it_stays_nothing(text):
    assert isinstance(eval(text, {"x": NOTHING, **NAMES}), Nothing)


@pytest.mark.parametrize("text, value", IS.items())
def test_it_is_something_where_it_must_be(text, value):
    found = eval(text, {"x": NOTHING, **NAMES})
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize("text", STATEMENTS)
def test_it_goes_along_with_every_statement(text):
    exec(text, {"x": NOTHING})


def test_as_many_values_as_are_wanted():
    a, (b, c), *d = NOTHING
    assert a is b is c is NOTHING and d == []


def test_a_class_of_ones_own_works():
    class Mine(NOTHING.Axes):
        kind = "mine"

        def __init__(self, size, **options):
            super().__init__(**options)
            self.size = size

        def area(self):
            return self.size ** 2

    mine = Mine(3, color="red")
    assert (mine.area(), mine.kind, mine.set_title("x")) == (9, "mine", NOTHING) and isinstance(mine, NOTHING.Axes)


def test_a_decorator_leaves_the_function():
    @NOTHING
    def f(z):
        return z

    @NOTHING(z=(0, 1))
    def g(z):
        return z

    assert (f(1), g(2)) == (1, 2)


@pytest.fixture
def imports(monkeypatch):
    """Imports in which every library that shows things is missing."""
    for name in [name for name in sys.modules if name.partition(".")[0] in stand_ins.SHOWN]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), stand_ins.FINDER, *sys.meta_path])
    yield
    for name in stand_ins.made():
        del sys.modules[name]


class Missing:
    def find_spec(self, name, path=None, target=None):
        return None


@pytest.mark.parametrize("text", [
    "import matplotlib.pyplot as plt", "from matplotlib import pyplot, cm", "import mpl_toolkits.mplot3d.axes3d",
    "from IPython.display import display, HTML", "import seaborn as sns; sns.set_theme()",
    "import matplotlib as m; m.use('Agg')", "from matplotlib.pyplot import *; plot(); show()",
    "import matplotlib; tuple(map(int, matplotlib.__version__.split('.')))",
    "from google.colab import drive", "import plotly.graph_objects as go; go.Figure(data=[go.Scatter()])",
    "from pylab import *; plot(exp(0.0)); assert exp(0.0) == 1 and linspace(0, 1).shape == (50,)",
    "from tqdm import tqdm, trange; assert list(tqdm([1, 2])) == [1, 2] and list(trange(2)) == [0, 1]",
    "from tqdm.auto import tqdm\nwith tqdm(total=3) as bar: bar.update(1); tqdm.write('x')",
    "from tqdm.notebook import tqdm\nbar = tqdm(range(3), desc='x')\nfor n in bar: bar.set_postfix(n=n)\nassert n == 2",
    "import tqdm\nassert [n for n in tqdm.tqdm(range(3))] == [0, 1, 2]",
])
def test_an_import_gives_it(imports, text):
    exec(text, {})


def test_a_library_that_is_there_is_the_real_one():
    """And a name that it does not have is an error, as ever."""
    sys.meta_path.append(stand_ins.FINDER)
    try:
        import IPython
        assert type(IPython) is not stand_ins.ShownModule
        with pytest.raises(ImportError):
            import IPython.nowhere
    finally:
        sys.meta_path.remove(stand_ins.FINDER)
