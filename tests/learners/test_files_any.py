"""Any bytes at all: cells or one short sentence, from noise and from a right answer with anything changed in it."""

import copy
import json

from files import PROGRAM, notebook, solved_notebook
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.learners.answers import NotRun
from autograder.learners.files.cells import cells_of
from autograder.learners.files.sentence import MOST, BadSubmission

TRIES = settings(deadline=None, max_examples=1000, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
NAMES = st.sampled_from(["sigmoid.py", "sigmoid.ipynb", "sigmoid.txt", "sigmoid", "\x1b[31m\n.py",
                         "x" * 300 + ".ipynb"])
MARKS = st.sampled_from([b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"{", b"[",
                         b"# coding: gbk\n", b"# coding: zlib\n", b"# coding: unicode_escape\n", b"\x80\x04\x95"])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-le"])
PIECES = st.one_of(st.binary(max_size=6), st.sampled_from([
    b"\0", b"\r", b"\x0c", b"\xff", b"\xed\xa0\x80", b"\\ud800", b'"', b"\\", b"NaN", b"9" * 5000, b"[" * 2000,
    b"%%bash\n", b"\n%time g(z)\n", b"'''", b"\xe2\x80\xa8", b"<html>", b"null"]))
JUNK = st.one_of(st.integers(), st.floats(), st.text(max_size=9), st.sampled_from(
    [None, True, 10**400, "\ud800", "\0", "code", "markdown", "%%bash\nls", "!ls", "x" * 600_000, [], {}, [[]],
     [None, 3], ["x\n", None], ["a", ["b"]], {"a": {"b": 3}},
     [{"cell_type": "code", "source": ["x = 1"]}], [{}] * 3000]))
SMALL = notebook("import numpy as np\n", "%matplotlib inline\n" + PROGRAM, metadata={"kernelspec": {"name": "python3"}})



def cells_or_sentence(data, name):
    """The cells, or None for a sentence; either is all that may come."""
    try:
        cells = cells_of(data, name)
    except BadSubmission as error:
        said = str(error)
        assert 20 < len(said) <= MOST and said.isprintable()
        assert said.endswith(".") and ". " not in said
        return None
    for place, source in cells:
        assert type(place) is str and type(source) in (str, NotRun)
        assert place.isprintable() and len(place) <= 80
        assert "\0" not in source and "\r" not in source
        source.encode()
    return cells


@TRIES
@given(MARKS, st.binary(max_size=300), NAMES)
def test_noise(mark, data, name):
    cells_or_sentence(mark + data, name)


def test_every_beginning_of_two_bytes():
    for first in range(256):
        for second in range(256):
            cells_or_sentence(bytes([first, second]) + b"\0 = 1\n", "a.py")


@st.composite
def damaged(draw):
    """A right answer as bytes, in which up to four pieces are replaced, taken out, put in, or cut off."""
    text = draw(st.sampled_from([PROGRAM, SMALL.decode(), solved_notebook().decode()]))
    data = text.encode(draw(ENCODINGS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.sampled_from([start, start + 1, start + draw(st.integers(0, 80)), len(data)]))
        data = data[:start] + draw(PIECES) + data[end:]
    return data


@TRIES
@given(damaged(), NAMES)
def test_a_right_answer_with_damaged_bytes(data, name):
    cells_or_sentence(data, name)


def places(value, path=()):
    """Every path into a JSON value."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, (*path, key))


def changed(value, path, new, how):
    """The JSON value with another one in a place: instead of what stood there, in a list around it, or behind it."""
    if not path:
        return new
    value = copy.copy(value)
    key, rest = path[0], path[1:]
    if rest or how == "replace":
        value[key] = changed(value[key], rest, new, how)
    elif how == "remove":
        del value[key]
    elif how == "wrap":
        value[key] = [value[key], new]
    else:
        value[key] = {"source": value[key], str(new): new}
    return value


WHOLE = json.loads(solved_notebook())
PLACES = [*places(WHOLE)]


@TRIES
@given(st.lists(st.tuples(st.sampled_from(PLACES), JUNK, st.sampled_from(["replace", "remove", "wrap", "name"])),
                min_size=1, max_size=3))
def test_a_right_notebook_with_any_value_in_any_place(changes):
    found = WHOLE
    for path, new, how in changes:
        try:
            found = changed(found, path, new, how)
        except (KeyError, IndexError, TypeError):   # an earlier change took the place away
            continue
    cells_or_sentence(json.dumps(found).encode(), "sigmoid.ipynb")


def test_one_wrong_type_in_each_place_leaves_the_other_cells():
    """Of every place in the notebook, only the list of cells and what holds it are needed to read the rest."""
    for path in PLACES:
        for new in (None, 3, "\ud800\0\r", [], {}, [3], {"a": 3}):
            cells = cells_or_sentence(json.dumps(changed(WHOLE, path, new, "replace")).encode(), "sigmoid.ipynb")
            if path not in ((), ("cells",)):
                assert len([source for _, source in cells if "def " in source]) >= 2, path
