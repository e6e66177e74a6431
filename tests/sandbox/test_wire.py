"""Values cross as they are; bytes that are no value are refused and never do harm."""

import contextlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.learners.sandbox import wire

NUMBERS = st.one_of(
    st.none(), st.booleans(), st.integers(-2**63, 2**63 - 1), st.floats(), st.complex_numbers(),
    st.text(st.characters(exclude_categories=["Cs"])))
ARRAYS = hnp.arrays(
    st.one_of(hnp.boolean_dtypes(), hnp.integer_dtypes(endianness="?"), hnp.floating_dtypes(endianness="?"),
              hnp.complex_number_dtypes()), hnp.array_shapes(min_dims=0, min_side=0))
VALUES = st.recursive(NUMBERS | ARRAYS, lambda v: st.lists(v) | st.lists(v).map(tuple), max_leaves=20)


def same(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, (np.ndarray, np.generic)):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    return repr(a) == repr(b)   # repr tells nan from nan not, and 0.0 from -0.0


@given(VALUES)
def test_every_plain_value_comes_back_as_it_was(value):
    assert same(wire.decode(wire.encode(value)), value)


@pytest.mark.parametrize("value", [np.float64(1.5), np.array(1.5), np.array([1.5]), np.zeros((0, 3)), 1.5])
def test_scalars_0d_arrays_and_empty_arrays_keep_their_kind(value):
    assert same(wire.decode(wire.encode(value)), value)


def test_a_received_array_may_be_written_to():
    array = wire.decode(wire.encode(np.zeros(3)))
    array[0] = 1
    assert array[0] == 1


@given(st.binary())
def test_random_bytes_are_a_value_or_a_wire_error(data):
    with contextlib.suppress(wire.WireError):
        wire.decode(data)


@given(VALUES, st.data())
def test_a_damaged_message_is_a_value_or_a_wire_error(value, data):
    message = bytearray(wire.encode(value))
    place = data.draw(st.integers(0, len(message) - 1))
    message[place] = data.draw(st.integers(0, 255))
    with contextlib.suppress(wire.WireError):
        wire.decode(bytes(message))


@pytest.mark.parametrize("data", [
    b"",
    b"N" + b"leftover",
    b"l\xff\xff\xff\xff" + b"N" * 200_000,                           # more values than allowed
    b"l\x01\x00\x00\x00" * 5000 + b"N",                               # nested too deep
    b"s\xff\xff\xff\x7f",                                             # a length beyond the end
    b"A\x03\x01" + (1 << 62).to_bytes(8, "little") + b"<f8",          # a shape beyond the bytes
    b"A\x03\x02" + (1 << 63).to_bytes(8, "little") * 2 + b"<f8",      # a product that overflows 64 bits
    b"A\x03\x01" + (1).to_bytes(8, "little") + b"|O8" + b"\0" * 8,    # pointers
    b"S\x03\x01" + (1).to_bytes(8, "little") + b"<f8" + b"\0" * 8,    # a scalar with a shape
    b"g\x00\x00\x00\x00",                                             # a function, where none can be
])
def test_forged_messages_are_refused(data):
    with pytest.raises(wire.WireError):
        wire.decode(data)


@pytest.mark.parametrize("value", [
    2**63, object(), np.array([object()]), {"a": 1}, np.zeros(3 << 20), [None] * 200_000, np.array(["text"]), print])
def test_what_cannot_be_sent_says_so(value):
    with pytest.raises(wire.WireError):
        wire.encode(value)


def test_no_pickle_anywhere_in_the_sandbox():
    """A pickle is a program; the files of the sandbox never name the module."""
    from pathlib import Path
    for path in Path(wire.__file__).parent.glob("*.py"):
        assert "import pickle" not in path.read_text()
