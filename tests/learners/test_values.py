"""Whatever a learner's function returns: a plain value, or a phrase that says what it is; the same in both places."""

import numpy as np
import pytest

from autograder.check import check
from autograder.learners.local import LocalLearner
from autograder.learners.plain import Unusable, plain
from autograder.texts.text import given_cells

MADE = """import numpy as np
class Whole(int):
    __int__ = __index__ = __float__ = lambda self: 1 / 0
class Real(float):
    __float__ = __add__ = lambda self, *x: 'no'
class Word(str):
    __str__ = encode = lambda self, *x: 3
class Listed(list):
    def __iter__(self): raise KeyError
    __len__ = __getitem__ = lambda self, *x: -1
class Pair(tuple):
    def __iter__(self):
        while True: yield 1
class Endless:
    def __iter__(self): return self
    def __next__(self): return 1
class Liar:
    @property
    def __class__(self): return float
    def __float__(self): return 0.5
class Array(np.ndarray):
    dtype = shape = ndim = nbytes = size = property(lambda self: 1 / 0)
    def __array_finalize__(self, other): raise_ = other is None or 1
    def __array_ufunc__(self, *x, **y): raise KeyError
    def __array__(self, *x, **y): raise KeyError
    def view(self, *x): raise KeyError
    def copy(self, *x): raise KeyError
class Half(np.float64):
    __float__ = __pos__ = dtype = None
class Unnamed(type):
    __name__ = property(lambda self: 1 / 0)
class Odd(metaclass=Unnamed):
    pass
deep = []
for _ in range(50): deep = [deep]
loop = []
loop.append(loop)
wide = [0] * 10
for _ in range(6): wide = [wide] * 10
"""
A = np.array([1.0, 2.0])
VALUES = {   # an expression: the plain value, or the phrase
    "None": ("None", None), "a bool": ("True", True), "a number": ("2", 2), "a float": ("0.5", 0.5),
    "a complex": ("1j", 1j), "a text": ("'g'", "g"), "a list": ("[1, (2.0, 'x')]", [1, (2.0, "x")]),
    "a whole number of one's own": ("Whole(3)", 3), "a float of one's own": ("Real(0.5)", 0.5),
    "a text of one's own": ("Word('g')", "g"), "a list of one's own": ("Listed([1, 2])", [1, 2]),
    "a tuple without end": ("Pair((1, 2))", (1, 2)), "a half of a pair": ("'\\ud800'", "?"),
    "an enumeration": ("__import__('enum').IntEnum('E', 'a b').b", 2),
    "a named tuple": ("__import__('collections').namedtuple('N', 'a b')(1, 2)", (1, 2)),
    "an array": ("np.array([1.0, 2.0])", A), "a matrix": ("np.matrix([1.0, 2.0])", A[np.newaxis]),
    "an array of one's own": ("np.array([1.0, 2.0]).view(Array)", A),
    "a masked array": ("np.ma.array([1.0, 2.0], mask=[0, 1])", A),
    "a read-only view": ("np.broadcast_to(np.float64(1.0), (2, 2))", np.ones((2, 2))),
    "backwards": ("np.array([2.0, 1.0])[::-1]", A), "big-endian": ("np.array([1.0, 2.0], '>f8')", A.astype(">f8")),
    "a half": ("np.float16(0.5)", np.float16(0.5)), "a long double": ("np.longdouble(0.5)", np.longdouble(0.5)),
    "without axes": ("np.array(0.5)", np.array(0.5)), "without entries": ("np.zeros((0, 3))", np.zeros((0, 3))),
    "a number of one's own": ("Half(0.5)", np.float64(0.5)), "NumPy's bool": ("np.True_", np.True_),
    "NumPy's text": ("np.str_('g')", "g"), "a chararray": ("np.char.array(['a'])", "an array of texts, not of numbers"),
    "objects": ("np.array([1, None])", "an array of objects, such as None, not of numbers"),
    "ragged objects": ("np.array([[1], [2, 3]], object)", "an array of objects, such as a list, not of numbers"),
    "texts": ("np.array(['a'])", "an array of texts, not of numbers"),
    "dates": ("np.array(['2020-01-01'], 'M8[D]')", "an array of datetime64[D], not of numbers"),
    "a date": ("np.datetime64('2020-01-01')", "an object of type datetime64"),
    "fields": ("np.zeros(2, [('a', float), ('b', int)])", "an array of [('a', '<f8'), ('b', '<i8')], not of num"),
    "a record": ("np.zeros(2, [('a', float)])[0]", "an object of type void"),
    "a thousand fields": ("np.zeros(2, [(f'a{n}', float) for n in range(1000)])", "an array of [('a0', '<f8')"),
    "a dict": ("{1: 2}", "a dictionary"), "a set": ("{1}", "a set"),
    "a generator": ("(n for n in [1])", "a generator from which nothing was taken"),
    "a range": ("range(3)", "an object of type range"),
    "a zip": ("zip([1], [2])", "a zip from which nothing was taken"), "bytes": ("b'x'", "an object of type bytes"),
    "a view of memory": ("memoryview(b'x')", "an object of type memoryview"),
    "a fraction": ("__import__('fractions').Fraction(1, 2)", "an object of type Fraction"),
    "a decimal": ("__import__('decimal').Decimal('0.5')", "an object of type Decimal"),
    "a function": ("np.exp", "a function that was not called"),
    "a method": ("np.zeros(2).copy", "a method that was not called"),
    "a class": ("float", "a class"),
    "a module": ("np", "an object of type module"), "a coroutine": ("wait()", "an object of type coroutine"),
    "no end": ("Endless()", "an object of type Endless"), "a liar": ("Liar()", "an object of type Liar"),
    "without a name": ("Odd()", "an object of type Odd"), "an error": ("ValueError(1)", "an object of type ValueError"),
    "Ellipsis": ("...", "an object of type ellipsis"), "NotImplemented": ("NotImplemented", "an object of type NotImp"),
    "too large": ("10**400", "a whole number too large for any array"),
    "deep": ("deep", "a list nested more than 8 deep"), "a loop": ("loop", "a list nested more than 8 deep"),
    "wide": ("wide", "more than 100000 values"), "long": ("[0] * 10**6", "more than 100000 values"),
    "24 MB": ("np.zeros(3 << 20)", "a value of 24 MB; the limit is 16 MB"),
    "8 TB": ("np.broadcast_to(0.0, (10**12,))", "a value of 7629395 MB; the limit is 16 MB"),
    "in a list": ("[1, {2: 3}]", "a list whose part 2 is a dictionary"),
    "in a tuple in a list": ("[(1, 2), (2, len)]", "a list whose part 2 is a tuple whose part 2 is a method that"),
}


@pytest.fixture(params=["local", "sandbox"])
def learner(request):
    source = f"{MADE}async def wait(): pass\n" + "".join(
        f"def f{n}():\n    return {text}\n" for n, (text, _) in enumerate(VALUES.values()))
    source += "def fill(caches, l, value):\n    caches[l] = [None, 0, {}, '', np.array(['x']), wait, Odd()][value]\n"
    if request.param == "local":
        return LocalLearner(cells=[("answer.py", source)])
    one = request.getfixturevalue("sandbox").learner([("answer.py", source)])
    request.addfinalizer(one.close)
    return one


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.filterwarnings("ignore:coroutine")
def test_a_value_is_plain_or_a_phrase(learner, name):
    want, answer = VALUES[name][1], learner.call(f"f{list(VALUES).index(name)}")
    assert not learner.remarks
    if isinstance(want, str) and answer.failure:
        assert answer.failure.kind == "unusable" and answer.failure.message.startswith(want)
        assert len(answer.failure.message) < 200
    else:
        assert answer.failure is None and type(answer.value) is type(want)
        assert repr(answer.value) == repr(want) and getattr(answer.value, "dtype", 0) == getattr(want, "dtype", 0)


@pytest.mark.parametrize("value", range(7))
def test_a_cache_that_was_freed_is_an_argument_that_was_changed(learner, value):
    """And nothing else: the call gave its value."""
    caches = [(np.zeros(2), np.ones(2)), (np.ones(3), np.ones(1))]
    answer = learner.call("fill", caches, 1, value)
    assert answer.failure is None and answer.value is None
    changed = answer.after[0]
    assert len(changed) == 2 and type(changed[0]) is tuple and type(changed[1]) is not tuple
    assert type(caches[1]) is tuple


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.filterwarnings("ignore:coroutine", "ignore:.*masked element")
def test_no_value_is_a_fault_of_the_checker(name):
    """As what g returns, for every input of it, in a whole check."""
    body = VALUES[name][0]
    cells = [*given_cells("sigmoid"), ("answer.py", f"{MADE}async def wait(): pass\ndef g(z):\n    return {body}\n")]
    report = check("sigmoid", LocalLearner(cells=cells))
    assert report.points == 0 and "fault" not in {finding.observation for finding in report.findings}


def test_plain_values_stay_as_they_are():
    for value in (None, True, 3, -2**63, 0.5, float("inf"), 1j, "g", [], (), [1, (2,)]):
        assert plain(value) == value and type(plain(value)) is type(value)


def test_a_copy_shares_nothing():
    array = np.zeros(3)
    inside = plain([array])
    inside[0][0] = 1
    assert array[0] == 0


def test_a_hostile_finalizer_is_not_called():
    class Array(np.ndarray):
        def __array_finalize__(self, other):
            if armed:
                raise KeyError
    armed = False
    array = np.zeros(3).view(Array)
    armed = True
    assert type(plain(array)) is np.ndarray


def test_what_is_no_plain_data_is_named():
    with pytest.raises(Unusable, match="an object of type object"):
        plain(object())
