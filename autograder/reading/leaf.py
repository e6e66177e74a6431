"""One number or one array of a result, beside what was expected: is it right?

A number is judged here with Python alone, so an exercise on plain numbers is checked where there is no NumPy. Arrays
are judged by `autograder.reading.arrays`, which has the same attributes.
"""

import cmath
from dataclasses import dataclass
from typing import Any, NamedTuple

# (relative, absolute). Wide enough for every right way of writing a formula (a(1-a) keeps no relative
# accuracy in its tail), narrow enough to see a clipped input.
STRICT = (1e-7, 1e-9)


def slack(right, scale=1.0):
    """How far a number may be from a right one."""
    relative, absolute = STRICT
    return scale * (absolute + relative * abs(right)) if cmath.isfinite(right) else 0.0


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

    index: tuple    # type: ignore[assignment]  # a field hides tuple's own method, which nobody calls
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

    `scale` is how many times the usual tolerance it has; `at` is the point where it was asked, or None.
    """

    name: str
    got: Any
    low: float
    high: float
    scale: float = 1.0
    at: Any = None

    shape = ()

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

    @property
    def is_wrong(self):
        """Is it outside its tolerance? NaN is wrong; so is a complex number."""
        if self.complex:
            return True
        room = slack(max(abs(self.low), abs(self.high)), self.scale)
        return not self.low - room <= self.got <= self.high + room

    @property
    def is_wrong_and_finite(self):
        return self.finite and self.is_wrong

    def entries(self):
        """Its one Entry in a list."""
        return [Entry((), self.got, float(self.low), float(self.high), self.is_wrong, self.at)]
