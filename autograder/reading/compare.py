"""Is this answer right? Nested results walked leaf by leaf, each with its name and its tolerance.

A leaf is a number or an array. Numbers are judged here with Python alone, so an exercise on plain numbers is checked
where there is no NumPy. Arrays are judged by `autograder.reading.arrays`, which is loaded when the first one is.
"""

import cmath
from dataclasses import dataclass
from typing import Any, NamedTuple

from autograder.learners.runner import is_array

# (relative, absolute). Wide enough for every right way of writing a formula (a(1-a) keeps no relative
# accuracy in its tail), narrow enough to see a clipped input.
STRICT = (1e-7, 1e-9)


@dataclass(frozen=True)
class Interval:
    """Any value from low to high is right: at a kink, every slope between the two sides."""

    low: Any
    high: Any

    @property
    def shape(self):
        return self.low.shape


class Entry(NamedTuple):
    """One number of a leaf, as a plain Python one: its place, what came back, what was expected, the point if known."""

    index: tuple
    got: Any
    low: float
    high: float
    wrong: bool
    at: Any

    @property
    def real(self):
        """What came back as a float: True is 1.0, an imaginary part is left out."""
        return float(self.got.real)

    @property
    def finite(self):
        return cmath.isfinite(self.got)


@dataclass(frozen=True)
class NumberLeaf:
    """One number of a result: its name in the learner's terms, what came back, what was expected.

    `ArrayLeaf` has the same attributes and methods.
    """

    name: str
    got: Any
    low: float
    high: float

    shapes = ((), ())   # of what came back, and of what was expected
    fits = True         # `leaves` refuses what is no number

    @property
    def finite(self):
        return cmath.isfinite(self.got)

    @property
    def complex(self):
        """Is it a complex number, even if its imaginary part is 0?"""
        return isinstance(self.got, complex)

    @property
    def boolean(self):
        return isinstance(self.got, bool)

    def is_wrong(self, scale=1.0, finite=False):
        """Is it outside its tolerance, `scale` times the usual? With `finite`, NaN and infinity do not count."""
        if finite and not self.finite:
            return False
        if self.complex:
            return True
        relative, absolute = STRICT
        slack = scale * (absolute + relative * max(abs(self.low), abs(self.high)))
        return not self.low - slack <= self.got <= self.high + slack

    def entries(self, scale=1.0, at=None):
        """Its one Entry in a list; `at` is the point where it was asked."""
        return [Entry((), self.got, float(self.low), float(self.high), self.is_wrong(scale), at)]


class WrongForm(Exception):
    """A result whose nesting differs from the contract's; the message is a sentence."""


def leaves(got, want, names):
    """Return the leaves of a nested result; raise WrongForm where the nesting differs."""
    if isinstance(want, (tuple, list)):
        if not isinstance(got, (tuple, list)):
            raise WrongForm(f"should return {listing(want, names)}, but returned {an_object(got)}")
        if len(got) != len(want):
            raise WrongForm(f"should return {listing(want, names)}, but returned {len(got)} values")
        return [leaf for g, w, n in zip(got, want, names, strict=True) for leaf in leaves(g, w, n)]
    if got is None:
        raise WrongForm(f"returned None for {names}")
    if isinstance(want, str):
        if got != want:
            raise WrongForm(f"returned {got!r} for {names}, expected {want!r}")
        return []
    low, high = (want.low, want.high) if isinstance(want, Interval) else (want, want)
    if isinstance(got, (str, list, tuple)) or (is_number(low) and getattr(got, "shape", ())):
        raise WrongForm(f"should return {expected_form(low)} for {names}, but returned {an_object(got)}")
    if is_number(low):
        return [NumberLeaf(names, got.item() if is_array(got) else got, low, high)]
    from autograder.reading.arrays import ArrayLeaf, floats
    return [ArrayLeaf(names, got, floats(low), floats(high))]


def is_number(value):
    """Is it a plain number of Python? NumPy's own count as arrays without axes."""
    return type(value) in (bool, int, float, complex)


def expected_form(want):
    return "a number" if is_number(want) else "an array"


def listing(want, names):
    """The expected values in words: "dA_prev, dW, db" or "3 values (A, cache)"."""
    flat = [n if isinstance(n, str) else "(" + ", ".join(map(str, n)) + ")" for n in names]
    return ", ".join(flat) if len(flat) < 5 else f"a list of {len(want)}"


def an_object(value):
    if value is None:
        return "None"
    if is_array(value) and hasattr(value, "__setitem__"):
        return f"one array of shape {value.shape}"
    return f"a {type(value).__name__}" + (f" of {len(value)}" if isinstance(value, (list, tuple, str)) else "")


def same(a, b):
    """Do two plain results agree in nesting, shapes and values? Used to recognise known mistakes."""
    if isinstance(a, (tuple, list)) and isinstance(b, (tuple, list)):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    if any(isinstance(x, (tuple, list, str, type(None))) for x in (a, b)):
        return type(a) is type(b) and a == b
    if is_number(a) and is_number(b):
        return a == b or (a != a and b != b) or (cmath.isfinite(b) and abs(a - b) <= STRICT[1] + STRICT[0] * abs(b))
    from autograder.reading.arrays import same_arrays
    return same_arrays(a, b)


def identical(before, after):
    """Equal but for rounding (an entry moved up and down again), through lists and tuples."""
    if isinstance(before, (list, tuple)):
        return len(before) == len(after) and all(map(identical, before, after))
    if is_array(before):
        from autograder.reading.arrays import identical_arrays
        return identical_arrays(before, after)
    return callable(before) or (type(before) is type(after) and before == after)
