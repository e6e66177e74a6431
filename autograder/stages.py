"""The stages of a check: each looks at all readings of one function and says what trouble it found, or nothing."""

from dataclasses import dataclass

from autograder.diagnosis import words
from autograder.reading.reading import Reading


@dataclass(frozen=True)
class Trouble:
    """What a stage found: a sentence, and the readings that show it."""

    rationale: str
    asked: tuple[Reading, ...]


def defined(asked):
    """There is a function of that name."""
    first = asked[0]
    return Trouble(words.undefined(first), (first,)) if first.state in ("missing", "not_callable") else None


def returns(asked):
    """Every call gives a value: no exception, no None, nothing that is not an array or a number."""
    bad = tuple(reading for reading in asked if reading.gave_nothing)
    return Trouble(words.no_value(bad[0]), bad) if bad else None


def shape(asked):
    """Every result has the contract's form: so many values, each an array of the right shape."""
    bad = tuple(reading for reading in asked if reading.state in ("form", "shape"))
    return Trouble(words.misshapen(bad[0]), bad) if bad else None


def unchanged(asked):
    """A call changes neither its arguments nor what an earlier call returned."""
    meddler = next((reading for reading in asked if reading.changed), None)
    if meddler:
        return Trouble(words.changed(meddler), (meddler,))
    bad = tuple(reading for reading in asked if reading.is_bad)
    if bad and all(reading.probe.then is not None for reading in bad):
        return Trouble(words.overwritten(bad[0]), bad)
    return None


def finite(asked):
    """No NaN and no infinity."""
    bad = tuple(reading for reading in asked if any(not leaf.finite for leaf in reading.leaves))
    return Trouble(words.not_finite(bad[0], asked), bad) if bad else None


def values(asked):
    """Every finite entry lies within its tolerance of the right value, or in the legal interval at a kink."""
    bad = tuple(reading for reading in asked if reading.probe.then is None and
                any(leaf.is_wrong_and_finite for leaf in reading.leaves))
    return Trouble(words.worst_point(bad), bad) if bad else None


STAGES = (("defined", defined), ("returns", returns), ("shape", shape), ("unchanged", unchanged),
          ("finite", finite), ("values", values))
