"""Files that are no saved work, or mean ill, and browsers that keep nothing: a sentence, and nothing is lost."""

import json
import struct
import zipfile
import zlib

import pytest
from page_exercise import SLOPE, Exercise, G, solve_triangle
from work_files import KEEPS_NOTHING, MANIFEST, kept, load, notebook, packed, remember, save, saved

MINE = {"triangle": {"code": {"g": "# mine\n"}, "passed": True}}
GOOD = ("slope.ipynb", notebook("slope", slope=SLOPE))
NONE, DAMAGED, OUT, LARGE = "holds no work of this course", "is damaged", "would lead out", "too large"


def listing(**said):
    return json.dumps({"format": "g_prime saved work", "version": 1, **said}).encode()


def patched(data, name, offset, form, value):
    """A zip whose table of contents says something else in one field of a member."""
    data = bytearray(data)
    start = data.find(b"PK\1\2")
    while data[start + 46:start + 46 + len(name)] != name.encode():
        start = data.find(b"PK\1\2", start + 1)
    struct.pack_into(form, data, start + offset, value)
    return bytes(data)


def link(name):
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info


def cells(*sources, exercise="slope"):
    return json.dumps({"cells": [{"cell_type": "code", "source": source, "metadata": {"nbgrader": {
        "grade_id": f"{exercise}-slope", "solution": True}}} for source in sources]}).encode()


BOMB = packed(("a/slope.ipynb", b"\0" * (11 * 2**20)))
# Nothing of these can be taken.
REFUSED = {
    "nothing": (b"", NONE), "words": (b"hello", NONE), "a picture": (b"\x89PNG\r\n\x1a\n" + b"x" * 99, NONE),
    "no zip": (b"PK\3\4 and no more", "no zip archive"), "an end alone": (b"PK\5\6" + b"\0" * 18, NONE),
    "cut": (packed(GOOD)[:-30], "no zip archive"), "an endless table": (b"PK\5\6" + b"\xff" * 18, "too many files"),
    "ten thousand": (packed(*((f"{i}.ipynb", b"") for i in range(10_000))), "too many files"),
    "a bomb": (BOMB, LARGE), "a bomb that lies": (patched(BOMB, "a/slope.ipynb", 24, "<L", 99), DAMAGED),
    "bombs": (packed(*((f"{i}/slope.ipynb", b"\0" * (9 * 2**20)) for i in range(9))), LARGE),
    "a path that leads out": (packed(("../slope.ipynb", GOOD[1])), OUT),
    "another that does": (packed(("a/../../slope.ipynb", GOOD[1])), OUT),
    "one with backslashes": (packed(("..\\slope.ipynb", GOOD[1])), OUT),
    "a path from the root": (packed(("/etc/slope.ipynb", GOOD[1])), OUT),
    "a path of a drive": (packed(("c:/slope.ipynb", GOOD[1])), OUT),
    "a link": (packed((link("slope.ipynb"), b"/etc/passwd")), "no notebook of this course"),
    "a wrong sum": (patched(packed(GOOD), "slope.ipynb", 16, "<L", 7), DAMAGED),
    "a wrong place": (patched(packed(GOOD), "slope.ipynb", 42, "<L", 2**31), DAMAGED),
    "locked": (patched(packed(GOOD), "slope.ipynb", 8, "<H", 1), DAMAGED),
    "packed in no known way": (patched(packed(GOOD), "slope.ipynb", 10, "<H", 97), DAMAGED),
    "a zip in a zip": (packed(("slope.zip", packed(GOOD))), NONE),
    "another course": (packed(("week1.ipynb", cells("x", exercise="theirs"))), "no notebook of this course"),
    "another course's notebook": (cells("x", exercise="theirs"), NONE),
    "a notebook of numbers": (b'{"cells": 7}', NONE), "a notebook of nothing": (b'{"cells": [null, 3, {}]}', NONE),
    "deep": (b"[" * 200_000, NONE), "a source that is none": (cells({"a": 1}), NONE),
    "a prototype": (b'{"__proto__": {"cells": []}, "constructor": 1}', NONE),
    "a list of a newer edition": (packed(GOOD, (MANIFEST, listing(version=2))), "newer edition"),
    "a list alone": (packed((MANIFEST, listing(exercises={"slope": {"passed": True}}))), NONE),
    "gzip": (b"\x1f\x8b" + zlib.compress(b"x" * 99), NONE), "rar": (b"Rar!\x1a\x07\0" + b"x" * 99, NONE),
}
# One good notebook is in each of these, and is taken.
TAKEN = {
    "a path that leads out": (packed(("../tanh.ipynb", b"x"), GOOD), OUT),
    "a bomb": (packed(("tanh.ipynb", b"\0" * (11 * 2**20)), GOOD), LARGE),
    "a damaged member": (patched(packed(("tanh.ipynb", b"xxx"), GOOD), "tanh.ipynb", 16, "<L", 7), DAMAGED),
    "two answers": (packed(GOOD, ("b/slope.ipynb", cells("# another"))), "second answer"),
    "another course's notebook": (packed(GOOD, ("theirs.ipynb", cells("x", exercise="theirs"))), "left out"),
    "a list of another program": (packed(GOOD, (MANIFEST, b'{"format": "x"}')), "1 loaded"),
    "a list of wrong types": (packed(GOOD, (MANIFEST, listing(exercises={
        "slope": {"changed": [], "passed": {}}, "__proto__": {}, "tanh": 3}))), "1 loaded"),
    "a list that is no text": (packed(GOOD, (MANIFEST, b"\xff\xfe\0")), "1 loaded"),
    "names like methods": (packed(GOOD, ("constructor.ipynb", b"{}"), ("__proto__.ipynb", b"{}")), "left out"),
    "a page": (packed(GOOD, ("<img src=x onerror=alert(1)>.ipynb", b"{}")), "<img src=x onerror=alert(1)>.ipynb"),
}


@pytest.fixture
def front(visit):
    page = visit("index.html")
    for name, record in MINE.items():
        remember(page, name, **record)
    return page


def test_a_file_of_which_nothing_can_be_taken_changes_nothing(front):
    for name, (data, sentence) in REFUSED.items():
        load(front, f"{name}.zip", data)
        front.locator(".work-panel [role=status]", has_text=f"{name}.zip").wait_for()
        said = front.locator(".work-panel > [role=status]").inner_text()
        assert sentence in said, (name, said)
        assert kept(front) == MINE, name


def test_what_is_wrong_in_a_file_costs_itself(front):
    for name, (data, sentence) in TAKEN.items():
        load(front, f"{name}.zip", data)
        front.locator(".work-panel [role=status]", has_text=f"{name}.zip").wait_for()
        said = front.locator(".work-panel > [role=status]").inner_text()
        assert sentence in said and "1 loaded" in said, (name, said)
        assert kept(front) == {**MINE, "slope": {"code": {"slope": SLOPE}}}, name
        front.get_by_role("button", name="Undo the loading").click()
        assert kept(front) == {**MINE, "slope": {}}, name
        front.evaluate("localStorage.removeItem('g_prime:/some/where/:slope')")


def test_a_browser_that_is_full_keeps_what_it_has(front):
    load(front, "much.zip", saved("slope", slope="#" + "x" * (6 * 2**20)))
    front.get_by_text("This browser did not take").wait_for()
    assert kept(front) == MINE


@pytest.fixture
def private(visit):
    """A browser that keeps nothing and says so by errors."""
    page = visit("plain.html")
    page.expected_errors = ("no", "Got invalid theme mode")    # the theme's own script wants to remember the mode
    page.add_init_script(KEEPS_NOTHING)
    return page


def test_a_browser_that_keeps_nothing_says_so(private, tmp_path):
    private.goto(private.url.replace("plain.html", "index.html"))
    private.get_by_role("button", name="Save all my work").click()
    private.get_by_text("This browser keeps nothing of this site").wait_for()
    load(private, "work.zip", saved("slope", slope=SLOPE))
    private.get_by_text("This browser did not take").wait_for()


def test_a_page_whose_browser_keeps_nothing_saves_what_stands_on_it(private, tmp_path):
    """Only while the page is open is it anywhere; after a pass one click brings it to safety."""
    private.goto(private.url.replace("plain.html", "slope.html"))
    Exercise(private).write("g", G)
    private.get_by_text("This browser does not keep your code").first.wait_for()
    solve_triangle(private)
    with zipfile.ZipFile(save(private, tmp_path)) as made:
        assert made.namelist() == ["triangle.ipynb", MANIFEST]
        assert "return (g(z + h)" in made.read("triangle.ipynb").decode()
        assert json.loads(made.read(MANIFEST))["exercises"]["triangle"]["passed"] is True
