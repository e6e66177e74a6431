"""Leaves that are arrays. This is the one module of the core that needs NumPy: an exercise on arrays loads it."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.reading.compare import STRICT, Entry

# By the type of the learner's result; 32-bit floats have fewer digits to give.
TOLERANCE = {"float32": (1e-4, 1e-6)}


@dataclass(frozen=True)
class ArrayLeaf:
    """One array of a result; see `NumberLeaf`. low and high are arrays of floats."""

    name: str
    got: Any
    low: np.ndarray
    high: np.ndarray

    @property
    def shapes(self):
        return np.shape(self.got), self.low.shape

    @property
    def fits(self):
        return np.shape(self.got) == self.low.shape

    @property
    def finite(self):
        return bool(np.isfinite(self.got).all())

    @property
    def complex(self):
        return np.asarray(self.got).dtype.kind == "c"

    @property
    def boolean(self):
        return np.asarray(self.got).dtype.kind == "b"

    def is_wrong(self, scale=1.0, finite=False):
        bad = self.wrong(scale)
        return bool((bad & np.isfinite(self.got) if finite else bad).any())

    def wrong(self, scale=1.0):
        """A boolean array: where the result is outside its tolerance. NaN is wrong; so is a complex part."""
        got = np.asarray(self.got)
        if got.dtype.kind == "c":
            return np.ones(self.low.shape, bool)
        got = got.astype(float)
        relative, absolute = max(tolerance(self.got), tolerance(self.low))
        with np.errstate(invalid="ignore"):
            slack = scale * (absolute + relative * np.maximum(np.abs(self.low), np.abs(self.high)))
            return ~((got >= self.low - slack) & (got <= self.high + slack))

    def entries(self, scale=1.0, at=None):
        """Every Entry, in order; `at` is used where it has the shape of the result."""
        columns = [np.asarray(x).ravel().tolist() for x in (self.got, self.low, self.high, self.wrong(scale))]
        known = at is not None and np.shape(at) == self.low.shape
        points = np.asarray(at).ravel().tolist() if known else [None] * self.low.size
        return list(map(Entry, np.ndindex(self.low.shape), *columns, points))

    def same_off_the_kink(self, at, value):
        """Does another result differ from this one only at a kink (at = 0), where this one is legal?"""
        if np.shape(value) != np.shape(at):
            return False
        legal = (at == 0) & (self.high - self.low > 1e-6) & ~self.wrong()
        if not legal.any():
            return False
        return None if legal.all() else same_arrays(np.asarray(self.got)[~legal], np.asarray(value)[~legal])


def floats(x):
    """As an array of floats. 32-bit ones stay so: they say that the input had no more digits to give."""
    x = np.asarray(x)
    return x if x.dtype == np.float32 else x.astype(float)


def tolerance(got):
    """(relative, absolute) for a result: 32-bit floats get a wider one, everything else the strict one."""
    return TOLERANCE.get(np.asarray(got).dtype.name, STRICT)


def same_arrays(a, b):
    """Do two arrays or numbers agree in shape and values?"""
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        return False
    relative, absolute = max(tolerance(a), tolerance(b))
    return bool(np.allclose(a, b, rtol=relative, atol=absolute, equal_nan=True))


def identical_arrays(before, after):
    return np.shape(before) == np.shape(after) and np.allclose(before, after, 1e-12, 1e-12, equal_nan=True)


def generator(seed, *names):
    """A random generator for one use of a seed: other names, other numbers; the same names, the same."""
    letters = [b for name in names for b in str(name).encode()]
    return np.random.default_rng([seed % 2**63, *letters])
