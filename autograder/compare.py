"""Is this answer right? Nested results walked leaf by leaf, each with its name and its tolerance."""

from dataclasses import dataclass

import numpy as np

# (relative, absolute), by the type of the learner's result. Wide enough for every right way of writing a
# formula (a(1-a) keeps no relative accuracy in its tail), narrow enough to see a clipped input.
STRICT = (1e-7, 1e-9)
TOLERANCE = {"float32": (1e-4, 1e-6)}


@dataclass(frozen=True)
class Interval:
    """Any value from low to high is right: at a kink, every slope between the two sides."""

    low: np.ndarray
    high: np.ndarray

    @property
    def shape(self):
        return self.low.shape


@dataclass(frozen=True)
class Leaf:
    """One array of a result: its name in the learner's terms, what came back, what was expected."""

    name: str
    got: object
    low: np.ndarray
    high: np.ndarray


class WrongForm(Exception):
    """A result whose nesting differs from the contract's; the message is a sentence."""


def leaves(got, want, names):
    """Return the Leaf list of a nested result; raise WrongForm where the nesting differs."""
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
    if isinstance(got, (str, list, tuple)):
        raise WrongForm(f"should return an array for {names}, but returned {an_object(got)}")
    low, high = (want.low, want.high) if isinstance(want, Interval) else (want, want)
    return [Leaf(names, got, floats(low), floats(high))]


def floats(x):
    """As an array of floats. 32-bit ones stay so: they say that the input had no more digits to give."""
    x = np.asarray(x)
    return x if x.dtype == np.float32 else x.astype(float)


def listing(want, names):
    """The expected values in words: "dA_prev, dW, db" or "3 values (A, cache)"."""
    flat = [n if isinstance(n, str) else "(" + ", ".join(map(str, n)) + ")" for n in names]
    return ", ".join(flat) if len(flat) < 5 else f"a list of {len(want)}"


def an_object(value):
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"one array of shape {value.shape}"
    return f"a {type(value).__name__}" + (f" of {len(value)}" if isinstance(value, (list, tuple, str)) else "")


def tolerance(got):
    """(relative, absolute) for a result: 32-bit floats get a wider one, everything else the strict one."""
    return TOLERANCE.get(np.asarray(got).dtype.name, STRICT)


def wrong(leaf, scale=1.0):
    """A boolean array: where the leaf's result is outside its tolerance. NaN is wrong; so is a complex part."""
    got = np.asarray(leaf.got)
    if got.dtype.kind == "c":
        return np.ones(leaf.low.shape, bool)
    got = got.astype(float)
    relative, absolute = max(tolerance(leaf.got), tolerance(leaf.low))
    with np.errstate(invalid="ignore"):
        slack = scale * (absolute + relative * np.maximum(np.abs(leaf.low), np.abs(leaf.high)))
        return ~((got >= leaf.low - slack) & (got <= leaf.high + slack))


def same(a, b):
    """Do two plain results agree in nesting, shapes and values? Used to recognise known mistakes."""
    if isinstance(a, (tuple, list)) and isinstance(b, (tuple, list)):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    if any(isinstance(x, (tuple, list, str, type(None))) for x in (a, b)):
        return type(a) is type(b) and a == b
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        return False
    relative, absolute = max(tolerance(a), tolerance(b))
    return bool(np.allclose(a, b, rtol=relative, atol=absolute, equal_nan=True))
