"""A learner's value as plain data. Stands alone: standard library only, and NumPy where somebody has loaded it.

Whatever a value says about itself (its `__class__`, its `dtype`, its `__int__`), only its real type counts, and it is
read with Python's and NumPy's own functions: nothing of the learner's runs here. What is no plain data raises Unusable.
"""

import sys

from autograder.learners.telling import clean, name_of_type

DEEPEST = 8
MOST_ITEMS = 100_000        # values in one result, and bytes of one array: what can be sent out of the sandbox
MOST_BYTES = 16 << 20
NUMERIC = "biufc"
EXACT = {int: int.__pos__, float: float.__pos__, complex: complex.__pos__}     # of a subclass: the number itself

UNCALLED = "that was not called"
NOT_TAKEN = "from which nothing was taken"
CALLED = {"NoneType": "None", "str": "a text", "list": "a list", "tuple": "a tuple", "dict": "a dictionary",
          "set": "a set", "ndarray": "an array",
          "function": f"a function {UNCALLED}", "ufunc": f"a function {UNCALLED}",
          "method": f"a method {UNCALLED}", "builtin_function_or_method": f"a method {UNCALLED}", "type": "a class",
          **{kind: f"a {kind} {NOT_TAKEN}" for kind in ("generator", "map", "filter", "zip")}}
MOST_LOOKED_AT = 1000       # entries of an array of objects


class Unusable(Exception):
    """A learner's result that is not made of arrays, numbers, strings, lists and tuples; the message is a phrase."""


class TooMuch(Unusable):
    """One that holds too much, wherever that stands."""


class Arrays:
    """What is used of NumPy, taken once, before a learner can have put something else in its place."""

    def __init__(self, np):
        self.array, self.ndarray, self.generic, self.seterr = np.array, np.ndarray, np.generic, np.seterr
        self.scalars = {kind for kind in np.sctypeDict.values() if np.dtype(kind).kind in NUMERIC}
        self.dtype = np.ndarray.__dict__["dtype"].__get__


def arrays():
    """The Arrays of this process, or None as long as nobody has loaded NumPy."""
    if not taken and getattr(np := sys.modules.get("numpy"), "sctypeDict", None):
        taken.append(Arrays(np))
    return taken[0] if taken else None


taken: list[Arrays] = []


def is_array(value):
    """Is it NumPy's: an array, or one of its numbers?"""
    np = arrays()
    return np is not None and issubclass(type(value), (np.ndarray, np.generic))


def plain(value):
    """Return value as plain data, copied: exact built-in types, base-class arrays, NumPy's numbers."""
    return read(value, DEEPEST, [MOST_ITEMS])


def plain_after(argument):
    """An argument of ours as a call left it; what a learner put there and is no plain data is a text that says so."""
    return left_there(argument, DEEPEST, [MOST_ITEMS])


def left_there(value, depth, left):
    left[0] -= 1
    if type(value) in (list, tuple) and depth and left[0] > 0:
        return type(value)(left_there(item, depth - 1, left) for item in value)
    if callable(value):
        return None
    try:
        return read(value, depth, left)
    except Unusable as error:
        return str(error)


def read(value, depth, left):
    left[0] -= 1
    if left[0] < 0:
        raise TooMuch(f"more than {MOST_ITEMS} values")
    kind = type(value)
    if value is None or kind is bool or kind is float:
        return value
    if kind is int:
        return whole(value)
    if issubclass(kind, str):
        return str.encode(value, "utf-8", "replace").decode()   # no half of a surrogate pair
    if is_array(value):
        return array(value) if issubclass(kind, arrays().ndarray) else scalar(value)
    for base, exact in EXACT.items():
        if issubclass(kind, base):
            return whole(exact(value)) if base is int else exact(value)
    for base in (list, tuple):
        if issubclass(kind, base):
            if depth == 0:
                raise TooMuch(f"a list nested more than {DEEPEST} deep")
            return base(part(base, n, item, depth - 1, left) for n, item in enumerate(base.__iter__(value), 1))
    raise Unusable(called(value))


def part(base, number, item, depth, left):
    """A part of a list or a tuple; one that is unusable is told with its number."""
    try:
        return read(item, depth, left)
    except TooMuch:
        raise
    except Unusable as error:
        raise Unusable(f"a {base.__name__} whose part {number} is {error}") from None


def called(value):
    """A phrase for a value that is no plain data, or in the wrong place."""
    name = name_of_type(value)
    return CALLED.get(name, f"an object of type {name}")


def whole(number):
    if not -2**63 <= number < 2**63:
        raise Unusable("a whole number too large for any array")
    return number


def array(value):
    """An array of NumPy's own class, of numbers."""
    np = arrays()
    dtype = np.dtype(value)
    value = np.ndarray.view(value, np.ndarray)
    if dtype.kind not in NUMERIC:
        raise Unusable(f"an array of {entries(value, dtype)}, not of numbers")
    if value.nbytes > MOST_BYTES:
        raise Unusable(f"a value of {value.nbytes / 2**20:.0f} MB; the limit is {MOST_BYTES >> 20} MB")
    return np.array(value)


def entries(value, dtype):
    """What an array holds that is not of numbers: of one that may hold anything, the first that is no number."""
    if dtype.kind in "US":
        return "texts"
    if dtype.kind != "O":
        return clean(str(dtype), 40)
    numbers = (bool, int, float, complex, arrays().generic)
    odd = [item for item in value.flat[:MOST_LOOKED_AT] if not issubclass(type(item), numbers)][:1]
    return f"objects, such as {called(*odd)}" if odd else "objects"


def scalar(value):
    """One of NumPy's numbers, of its own class."""
    kind = next((kind for kind in type(value).__mro__ if kind in arrays().scalars), None)
    if kind is None:
            raise Unusable(called(value))
    return value if type(value) is kind else kind.__pos__(value)


def handed(args):
    """Arguments of a learner's for a function that was lent to them."""
    try:
        return tuple(map(plain, args))
    except Unusable as error:
        raise TypeError(f"a function that was passed to yours got {error}") from None
