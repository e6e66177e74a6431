"""Plain values as bytes, and back. Stands alone: standard library and NumPy only; both sides import it.

A value is None, a bool, int (of 64 bits), float, complex or str, an array or NumPy scalar of numbers, or a list or
tuple of such. Nothing here can name a class or run code, so a forged message can only forge a value.
Each value is a one-byte tag and its content; an array is its dtype, its shape and its raw bytes. What is used of other
modules is taken by name when this one is loaded: a learner may put something else in its place.
"""

import re
from struct import calcsize, pack, unpack
from struct import error as StructError

from numpy import dtype as Dtype
from numpy import frombuffer, generic, ndarray

MAX_BYTES = 16 << 20    # one message; two million float64
MAX_ITEMS = 100_000     # values in one message: a list of ten million None is 10 MB here, 80 MB in memory
MAX_DEPTH = 16
DTYPE = re.compile(rb"[<>|][biufc][0-9]{1,2}")


class WireError(ValueError):
    """A value that cannot be sent, or bytes that are no value."""


def encode(value, lend=None):
    """Return value as bytes. A function is sent as the number that `lend(function)` gives it."""
    parts = []
    _write(parts, value, lend, MAX_DEPTH)
    size = sum(map(len, parts))
    if size > MAX_BYTES:
        raise WireError(f"a value of {size / 2**20:.0f} MB; the limit is {MAX_BYTES >> 20} MB")
    return b"".join(parts)


def decode(data, borrow=None):
    """Return the value that data holds; `borrow(number)` makes a lent function. Never trusts data."""
    if len(data) > MAX_BYTES:
        raise WireError("a message above the limit")
    reader = _Reader(data, borrow)
    try:
        value = reader.value(MAX_DEPTH)
    except (StructError, ValueError, TypeError, OverflowError, MemoryError) as error:
        raise WireError(f"bytes that are no value: {error}") from None
    if reader.place != len(data):
        raise WireError("bytes left over after the value")
    return value


def _write(parts, value, lend, depth):
    if depth == 0:
        raise WireError(f"a value nested more than {MAX_DEPTH} deep")
    if len(parts) > MAX_ITEMS:
        raise WireError(f"more than {MAX_ITEMS} values in one message")
    kind = type(value)
    if value is None or kind is bool:
        parts.append({None: b"N", True: b"T", False: b"F"}[value])
    elif kind is int:
        if not -2**63 <= value < 2**63:
            raise WireError("a whole number of more than 64 bits")
        parts.append(pack("<cq", b"i", value))
    elif kind is float:
        parts.append(pack("<cd", b"f", value))
    elif kind is complex:
        parts.append(pack("<cdd", b"c", value.real, value.imag))
    elif kind is str:
        text = value.encode("utf-8", "replace")
        parts += [pack("<cI", b"s", len(text)), text]
    elif kind in (list, tuple):
        parts.append(pack("<cI", b"l" if kind is list else b"t", len(value)))
        for item in value:
            _write(parts, item, lend, depth - 1)
    elif isinstance(value, (ndarray, generic)):
        _write_array(parts, value)
    elif callable(value) and lend is not None:
        parts.append(pack("<cI", b"g", lend(value)))
    else:
        raise WireError(f"an object of type {kind.__name__} cannot be sent")


def _write_array(parts, value):
    tag = b"S" if isinstance(value, generic) else b"A"   # a scalar is not a 0-d array
    dtype = value.dtype.str.encode()
    if not DTYPE.fullmatch(dtype):
        raise WireError(f"an array of {value.dtype}, not of numbers")
    head = pack(f"<cBB{value.ndim}Q", tag, len(dtype), value.ndim, *value.shape)
    parts += [head, dtype, value.tobytes()]   # tobytes is in C order and keeps 0-d what it is


class _Reader:
    """Reads one value after another; every length is checked against what is there."""

    def __init__(self, data, borrow):
        self.data, self.borrow, self.place, self.items = data, borrow, 0, 0

    def take(self, size):
        if size > len(self.data) - self.place:
            raise WireError("a length beyond the end of the message")
        self.place += size
        return self.data[self.place - size:self.place]

    def unpack(self, form):
        return unpack("<" + form, self.take(calcsize("<" + form)))

    def value(self, depth):
        self.items += 1
        if depth == 0 or self.items > MAX_ITEMS:
            raise WireError("too many values, or nested too deep")
        tag = self.take(1)
        if tag in b"NTF":
            return {b"N": None, b"T": True, b"F": False}[tag]
        if tag == b"f":
            return self.unpack("d")[0]
        if tag == b"i":
            return self.unpack("q")[0]
        if tag == b"c":
            return complex(*self.unpack("dd"))
        if tag in b"AS":
            return self.array(tag)
        number, = self.unpack("I")
        if tag == b"s":
            return self.take(number).decode("utf-8", "replace")
        if tag == b"l":
            return [self.value(depth - 1) for _ in range(number)]
        if tag == b"t":
            return tuple(self.value(depth - 1) for _ in range(number))
        if tag == b"g" and self.borrow is not None:
            return self.borrow(number)
        raise WireError(f"no value begins with {tag!r}")

    def array(self, tag):
        length, ndim = self.unpack("BB")
        shape, dtype = self.unpack(f"{ndim}Q"), self.take(length)
        if not DTYPE.fullmatch(dtype) or ndim > 32 or (tag == b"S" and ndim):
            raise WireError("an array that NumPy cannot have")
        dtype, size = Dtype(dtype.decode()), 1
        for side in shape:
            size *= side   # Python's integers: a product of sides cannot overflow
        raw = self.take(size * dtype.itemsize)
        array = frombuffer(raw, dtype).reshape(shape).copy()
        return array[()] if tag == b"S" else array
