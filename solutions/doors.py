"""Doors: a function's arguments are checked where it is entered, and one sentence says what does not fit.

A check has the arguments of the function it guards and raises a ValueError or TypeError. One that must catch what
NumPy would silently accept runs before every call (`before`). One that only finds better words for a failure runs
when the call has failed (`explains`) and costs next to nothing while all is well.
"""

import inspect
from functools import wraps

import numpy as np

REAL = "fiub"  # NumPy's letters for floats, integers with and without sign, and booleans


def before(check):
    """Run check on the arguments before each call of the function."""

    def guard(function):
        @wraps(function)
        def guarded(*arguments, **named):
            check(*arguments, **named)
            return function(*arguments, **named)

        return guarded

    return guard


def explains(check):
    """Run check on the arguments after a call has failed, so that its sentence is the one that is read."""

    def guard(function):
        @wraps(function)
        def guarded(*arguments, **named):
            try:
                return function(*arguments, **named)
            except Exception:
                try:
                    check(*arguments, **named)
                except (TypeError, ValueError) as better:
                    raise better from None
                raise

        return guarded

    return guard


def entry_by_entry(function):
    """The door of an activation: its first argument is a number or an array of real numbers, of any shape."""
    name = next(iter(inspect.signature(function).parameters))

    def check(*arguments, **named):
        x = arguments[0] if arguments else named.get(name, 0.0)
        expected = f"{function.__name__} expected a number or a NumPy array of real numbers, of any shape"
        if not isinstance(x, (np.ndarray, np.generic, bool, int, float)):
            raise TypeError(f"{name} is {kind(x)}; {expected}.")
        if np.asarray(x).dtype.kind not in REAL:
            raise TypeError(f"{name} has shape {np.shape(x)} and holds {np.asarray(x).dtype}; {expected}.")

    return explains(check)(function)


def kind(value):
    """What a value is, in words: None, a list of 3, a str."""
    if value is None:
        return "None"
    size = f" of {len(value)}" if isinstance(value, (list, tuple)) else ""
    return f"a {type(value).__name__}{size}"
