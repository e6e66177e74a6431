"""Does a plain value have the contract's form? If it has, its leaves; if not, a sentence that says what is amiss."""

from dataclasses import dataclass, field

from autograder.learners.plain import is_array
from autograder.reading.leaf import Interval, NumberLeaf
from autograder.sentences import say


@dataclass(frozen=True)
class Misfit:
    """A result of the right form and the wrong shape: its name, the shape that came, the shape that was expected."""

    name: str
    got: tuple
    want: tuple


@dataclass
class WrongForm(Exception):
    """A result whose nesting differs from the contract's: the id of a sentence and what stands in its gaps."""

    sentence: str
    gaps: dict = field(default_factory=dict)


def leaves(got, want, names, scale=1.0, at=None):
    """The leaves of a nested result, and a Misfit in the place of each that has the wrong shape.

    got: a plain value. want: the right result, nested as the contract says (arrays, numbers, Interval, str).
    names: nested like want. Raises WrongForm where the nesting differs.
    """
    if isinstance(want, (tuple, list)):
        if not isinstance(got, (tuple, list)):
            raise WrongForm("form.not-many", {"wanted": listing(want, names), "got": described(got)})
        if len(got) != len(want):
            raise WrongForm("form.count", {"wanted": listing(want, names), "count": len(got)})
        return [leaf for g, w, n in zip(got, want, names, strict=True) for leaf in leaves(g, w, n, scale, at)]
    if got is None:
        raise WrongForm("form.none", {"name": names})
    if isinstance(want, str):
        if type(got) is not str or got != want:
            shown = repr(got[:40]) if type(got) is str else described(got)
            raise WrongForm("form.word", {"got": shown, "name": names, "want": repr(want)})
        return []
    low, high = (want.low, want.high) if isinstance(want, Interval) else (want, want)
    if isinstance(got, (str, list, tuple)) or (is_number(low) and getattr(got, "shape", ())):
        raise WrongForm("form.other", {"wanted": wanted(low), "name": names, "got": described(got)})
    return [leaf_of(got, low, high, names, scale, at)]


def leaf_of(got, low, high, name, scale, at):
    """The one leaf of a number or an array."""
    if is_number(low):
        return NumberLeaf(name, got.item() if is_array(got) else got, low, high, scale, at)
    from autograder.reading.arrays import ArrayLeaf, floats, plain_array
    got = got if is_array(got) else plain_array(got)
    if got.shape != (low := floats(low)).shape:
        return Misfit(name, got.shape, low.shape)
    return ArrayLeaf(name, got, low, floats(high), scale, at)


def is_number(value):
    """Is it a plain number of Python? NumPy's own count as arrays without axes."""
    return type(value) in (bool, int, float, complex)


def wanted(want, names=""):
    """A phrase for what a result has to be; names: of several, what each is called."""
    if isinstance(want, (tuple, list)):
        return listing(want, names)
    return say("object.number" if is_number(want) else "object.array")


def listing(want, names):
    """The expected values in words: "dA_prev, dW, db" or "a list of 5"."""
    flat = [n if isinstance(n, str) else "(" + ", ".join(map(str, n)) + ")" for n in names]
    if names and all(isinstance(n, (tuple, list)) for n in names):
        return say("object.list-of-layers", count=len(want))
    return ", ".join(flat) if len(flat) < 5 else say("object.list-of", count=len(want))


def described(value):
    """A phrase for a plain value that came back."""
    if value is None:
        return "None"
    if is_array(value):
        return say("object.array-of", shape=shape_text(value.shape)) if value.shape else say("object.number")
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return say("object.texts", count=len(value))
    if isinstance(value, (list, tuple)):
        return say("object.list-of" if isinstance(value, list) else "object.tuple-of", count=len(value))
    return say("object.text" if isinstance(value, str) else "object.number")


def shape_text(shape):
    """A shape as NumPy writes it, without NumPy's own integers."""
    return str(tuple(int(n) for n in shape))
