"""Any value that the wire can carry, and what it cannot: what an answer may hold that nobody thought of."""

import numpy as np

NUMBERS = (None, True, False, 0, 1, -7, 2**63 - 1, -2**63, 0.0, -0.0, 0.25, 5e-324, 1.7e308, -1.7e308, float("nan"),
           float("inf"), -float("inf"), 1j, complex(1.7e308, 1.7e308), complex("nan"), complex(float("inf"), 0))
TEXTS = ("", "x", "0.5", "relu", "\u202eabc", "\x1b[31mred\x07", "a\x00b\nc\x0cd\u2028e", "{x} %s {0} {name!r}",
         "é" * 100_000, "<script>alert(1)</script>", "0x7f0000000000 at 0x1234567890")
DTYPES = ("?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "f16", "c8", "c16", "c32", ">f8",
          ">i4", ">c16", "<u2")
SHAPES = ((), (0,), (1,), (3,), (0, 3), (2, 0, 2), (2, 3), (1, 1), (1,) * 20, (4096,))
FILLS = (0, 1, -7, 0.25, np.nan, np.inf, -np.inf, 1e300, 1e-320)
PLAIN_KINDS = {"b", "i", "u", "f", "c"}


class Odd:
    """What the wire cannot carry: a Learner of somebody else's making may hand it over all the same."""

    __slots__ = ()

    def __eq__(self, other):
        raise RuntimeError("no comparing")

    __hash__ = None


def wire_value(chance, like=None, depth=0):
    """One value, drawn; often near to `like`, the right one."""
    kind = chance.randrange(10)
    if kind < 2:
        return chance.choice(NUMBERS)
    if kind == 2:
        return chance.choice(TEXTS)
    if kind == 3 and depth < 3:
        many = range(chance.choice((0, 1, 2, 3, 50)))
        return chance.choice((list, tuple))(wire_value(chance, like, depth + 1) for _ in many)
    if kind == 4 and isinstance(like, (list, tuple)):
        return chance.choice((list, tuple))(like[: chance.randrange(len(like) + 1)])
    if kind == 5:
        return nested(chance.choice((1, 7, 15, 40)))
    if kind >= 8 and isinstance(like, np.ndarray):
        return near(chance, like)
    return array(chance, like)


def array(chance, like):
    """An array or one of NumPy's numbers, of any type and shape."""
    shape = like.shape if isinstance(like, np.ndarray) and chance.random() < 0.6 else chance.choice(SHAPES)
    with np.errstate(all="ignore"):
        made = np.full(shape, chance.choice(FILLS)).astype(chance.choice(DTYPES))
    return made[()] if made.ndim == 0 and chance.random() < 0.5 else made


def near(chance, like):
    """The right array with one thing about it changed."""
    with np.errstate(all="ignore"):
        changed = np.array(like)
        if changed.size and chance.random() < 0.3:
            changed = changed.astype(float)
            changed.flat[chance.randrange(changed.size)] = chance.choice(FILLS)
            return changed
        return chance.choice((lambda x: x.T, lambda x: -x if x.dtype != bool else ~x, lambda x: 3 * x, lambda x: x + 1,
                              lambda x: x.astype("f4"), lambda x: x.astype("f2"), lambda x: x.astype(complex),
                              lambda x: x.tolist(), lambda x: x[None], lambda x: x.astype(">f8"), lambda x: x + 1e-11,
                              lambda x: x.astype("i8"), lambda x: np.asfortranarray(x)))(changed)


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


def anything(chance, like=None):
    """A wire value, and now and then what no wire carries."""
    return chance.choice(UNSENDABLE) if chance.random() < 0.1 else wire_value(chance, like)


class Matrix(np.ndarray):
    """An array of a subclass that will not be compared."""

    def __eq__(self, other):
        raise RuntimeError("no comparing")

    __hash__ = None


UNSENDABLE = (Odd(), {1, 2}, {"a": 1}, b"bytes", Odd, object(), 2**70, np.array([None]), np.array(["a"]),
              np.datetime64("2020-01-01"), np.ma.masked_array([1.0], [True]), np.ones(3).view(Matrix), range(3))
