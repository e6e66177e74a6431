"""Leaves that are arrays. This is the one module of the core that needs NumPy: an exercise on arrays loads it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from autograder.learners.plain import Unusable
from autograder.reading.leaf import STRICT, Entry

COARSE = (1e-4, 1e-6)   # of 32-bit floats, which have fewer digits to give
# The six types of a plain array, by the kind of number: whatever came, its numbers fit into one of them.
PLAIN = {"b": "?", "i": "i8", "u": "u8", "f": "f8", "c": "c16"}


@dataclass(frozen=True)
class ArrayLeaf:
    """One array of a result, of the right shape; see `NumberLeaf`. low and high are arrays of floats."""

    name: str
    got: np.ndarray
    low: np.ndarray
    high: np.ndarray
    scale: float = 1.0
    at: Any = None

    @property
    def shape(self):
        return self.low.shape

    @property
    def finite(self):
        return bool(np.isfinite(self.got).all())

    @property
    def complex(self):
        return self.got.dtype.kind == "c"

    @property
    def boolean(self):
        return self.got.dtype.kind == "b"

    @cached_property
    def wrong(self):
        """A boolean array: where the result is outside its tolerance. NaN is wrong; so is a complex number."""
        if self.complex:
            return np.ones(self.low.shape, bool)
        got = self.got.astype(float)
        relative, absolute = max(tolerance(self.got), tolerance(self.low))
        with np.errstate(all="ignore"):
            slack = self.scale * (absolute + relative * np.maximum(np.abs(self.low), np.abs(self.high)))
            return ~((got >= self.low - slack) & (got <= self.high + slack))

    @property
    def is_wrong(self):
        return bool(self.wrong.any())

    @property
    def is_wrong_and_finite(self):
        return bool((self.wrong & np.isfinite(self.got)).any())

    def entries(self):
        """Every Entry, in order; the points are known where `at` has the shape of the result."""
        columns = [x.ravel().tolist() for x in (self.got, self.low, self.high, self.wrong)]
        known = self.at is not None and np.shape(self.at) == self.low.shape
        points = np.asarray(self.at).ravel().tolist() if known else [None] * self.low.size
        return list(map(Entry, np.ndindex(self.low.shape), *columns, points))

    def same_off_the_kink(self, value):
        """Does another result differ from this one only at a kink (at = 0), where this one is legal?

        None where every point is such a kink: nothing is left to compare.
        """
        if np.shape(value) != np.shape(self.at):
            return False
        legal = (self.at == 0) & (self.high - self.low > 1e-6) & ~self.wrong
        if not legal.any():
            return False
        return None if legal.all() else same_arrays(self.got[~legal], np.asarray(value)[~legal])


def plain_array(value):
    """A learner's array or number as a plain array of six types, read-only; raises Unusable if it holds no numbers."""
    value = np.asarray(value)
    kind = PLAIN.get(value.dtype.kind)
    if kind is None:
        raise Unusable(f"an array of {value.dtype.name}, not of numbers")
    kind = "f4" if value.dtype.name == "float32" else kind
    with np.errstate(all="ignore"):     # a long double may be too large for 64 bits: then it is infinity
        plain = np.array(value, kind, subok=False)
    plain.setflags(write=False)
    return plain


def floats(x):
    """As an array of floats. 32-bit ones stay so: they say that the input had no more digits to give."""
    x = np.asarray(x)
    return x if x.dtype == np.float32 else x.astype(float)


def tolerance(got):
    """(relative, absolute) for a result: 32-bit floats get a wider one, everything else the strict one."""
    return COARSE if np.asarray(got).dtype.char == "f" else STRICT


def same_arrays(a, b):
    """Do two arrays or numbers agree in shape and values?"""
    a, b = np.asarray(a), np.asarray(b)
    return a.shape == b.shape and all_near(a, b, *max(tolerance(a), tolerance(b)))


def identical_arrays(before, after):
    return np.shape(before) == np.shape(after) and bool(np.array_equal(before, after, equal_nan=True))


def all_near(a, b, relative, absolute):
    """`np.allclose(a, b, relative, absolute, equal_nan=True)` for two arrays of one shape, in a third of its time.

    A diagnosis asks this some thousands of times: most pairs are equal, or differ at once.
    """
    with np.errstate(all="ignore"):
        equal = a == b
        if equal.all():
            return True
        b = b.astype(float) if b.dtype.kind in "biu" else b
        near = (np.abs(a - b) <= absolute + relative * np.abs(b)) & np.isfinite(b)
        return bool((near | equal | ((a != a) & (b != b))).all())


def generator(seed, *names):
    """A random generator for one use of a seed: other names, other numbers; the same names, the same."""
    letters = [b for name in names for b in str(name).encode()]
    return np.random.default_rng([seed % 2**63, *letters])
