"""A learner's value as one of a closed set of plain ones, whatever it was.

Plain values: None, bool, int of 64 bits, float, complex, str, list and tuple of such, and NumPy arrays of real or
complex numbers, which are plain, in this machine's order, read-only, and of one of six types. A NumPy number is an
array without axes. Everything behind this door is written for these, and for nothing else.
"""

from autograder.learners.plain import Unusable, is_array
from autograder.learners.telling import LONGEST

DEEPEST = 16
PLAIN = (type(None), bool, float, complex)
LARGEST = 2**63


def closed(value, depth=DEEPEST):
    """Return the value as a plain one; raise Unusable, with a word for what it is, if it is none."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if kind is int and -LARGEST <= value < LARGEST:
        return value
    if kind is str:
        return value[:LONGEST]
    if kind in (list, tuple) and depth:
        return kind(closed(item, depth - 1) for item in value)
    if is_array(value):
        from autograder.reading.arrays import plain_array
        return plain_array(value)
    raise Unusable(f"an object of type {kind.__name__}")


def same(a, b):
    """Do two plain values agree in nesting, shapes and numbers, within the tolerance?"""
    many = isinstance(a, (list, tuple)), isinstance(b, (list, tuple))
    if all(many):
        return len(a) == len(b) and all(map(same, a, b))
    if any(many) or any(x is None or isinstance(x, str) for x in (a, b)):
        return type(a) is type(b) and a == b
    if is_array(a) or is_array(b):
        from autograder.reading.arrays import same_arrays
        return same_arrays(a, b)
    return same_numbers(a, b)


def same_numbers(a, b):
    """Do two numbers agree within the tolerance? NaN agrees with NaN, infinity with itself."""
    if isinstance(a, complex) or isinstance(b, complex):
        return all(map(same_numbers, *((x.real, x.imag) for x in (complex(a), complex(b)))))
    from autograder.reading.leaf import slack
    return a == b or (a != a and b != b) or abs(a - b) <= slack(b)


def identical(before, after):
    """Is an argument as it was, to the last bit?"""
    if callable(before):
        return True     # a function of ours, lent for the call
    many = isinstance(before, (list, tuple)), isinstance(after, (list, tuple))
    if all(many):
        return len(before) == len(after) and all(map(identical, before, after))
    if is_array(before) and is_array(after):
        from autograder.reading.arrays import identical_arrays
        return identical_arrays(before, after)
    return type(before) is type(after) and (before == after or before != before)
