"""Archives that mean ill, or were damaged: a sentence, nothing lost, and nothing written outside `submitted`.

In each lies one good notebook of Ana's beside what is hostile, where the archive can be read at all.
"""

import io
import json
import os
import zipfile

import pytest
from handed_in import DAY, link, packed, patched, tree

from autograder.classroom.collect import archive

BOMB = b"\0" * (11 * 2**20)
GOOD = "Ana/sigmoid.ipynb"
OTHER = json.dumps({"cells": [{"cell_type": "code", "source": "x", "metadata": {"nbgrader": {
    "grade_id": "cell-1", "grade": True}}}]}).encode()


def good(right):
    return (GOOD, right)


def nested(data, times):
    for number in range(times):
        data = packed((f"{number}.zip", data))
    return data


def overlapping(right):
    """Two members of the table of contents that are one and the same piece of the file."""
    data = packed(("Ana/sigmoid.ipynb", right), ("Ben/sigmoid.ipynb", right[:-1]))
    return patched(data, "Ben/sigmoid.ipynb", 42, "<L", 0)


NAMES = ["../../evil/sigmoid.ipynb", "/etc/sigmoid.ipynb", "..\\..\\evil\\sigmoid.ipynb", "C:\\evil\\sigmoid.ipynb",
         "a/../../b/sigmoid.ipynb", "\\\\server\\share\\sigmoid.ipynb", "..", "/", "Ben/../../sigmoid.ipynb",
         "c:sigmoid.ipynb", "//Ben/sigmoid.ipynb"]


@pytest.mark.parametrize("name", NAMES)
def test_a_member_that_leads_out_of_its_archive(hostile, course, right, name):
    code, words = hostile(packed((name, right[:-2] + b" }"), good(right)))
    written = tree(course.root / "submitted")
    assert set(written) == {"Ana/sigmoid/sigmoid.ipynb", "Ana/sigmoid/collected.json"}
    assert name == "/" or code == 1 and "would lead out of the archive" in words


WRONG_NAMES = {
    "dots": ".../sigmoid.ipynb", "reserved": "CON/sigmoid.ipynb", "reserved with an ending": "aux.txt/sigmoid.ipynb",
    "a hidden folder": ".ssh_1_assignsubmission_file_/sigmoid.ipynb",
    "an option": "--db=x_1_assignsubmission_file_/sigmoid.ipynb", "very long": f"{'x' * 300}/sigmoid.ipynb",
    "very long in other letters": f"{'名' * 100}/sigmoid.ipynb", "a pipe": "a|b/sigmoid.ipynb",
    "a star": "a*/sigmoid.ipynb", "a question": "who?/sigmoid.ipynb", "a colon": "Ana:Lopez/sigmoid.ipynb",
}


@pytest.mark.parametrize("name", WRONG_NAMES.values(), ids=WRONG_NAMES)
def test_what_can_be_no_learners_name(hostile, course, right, name):
    code, words = hostile(packed((name, right), good(right)))
    assert code == 1 and "--names" in words
    assert os.listdir(course.root / "submitted") == ["Ana"]


ODD_NAMES = {
    "composed": ("Jos\u00e9/sigmoid.ipynb", "Jos\u00e9"), "decomposed": ("Jose\u0301/sigmoid.ipynb", "Jos\u00e9"),
    "right to left": ("\u202eanA/sigmoid.ipynb", "anA"), "with marks": ("\u200f\u05d0\u05e0\u05d4/sigmoid.ipynb",
                                                                   "\u05d0\u05e0\u05d4"),
    "joiners": ("\u0639\u0644\u06cc\u200c\u0631\u0636\u0627/sigmoid.ipynb", "\u0639\u0644\u06cc\u0631\u0636\u0627"),
    "control characters": ("A\x1b[2Jna\x07/sigmoid.ipynb", "A[2Jna"), "a newline": ("A\nna/sigmoid.ipynb", "A na"),
    "Han": ("王小明/sigmoid.ipynb", "王小明"), "Devanagari": ("अनिता/sigmoid.ipynb", "अनिता"),
    "blanks": ("  Ana   Lopez  /sigmoid.ipynb", "Ana Lopez"), "an apostrophe": ("O'Brien/sigmoid.ipynb", "O'Brien"),
}


@pytest.mark.parametrize("name, folder", ODD_NAMES.values(), ids=ODD_NAMES)
def test_a_name_in_every_script(hostile, course, right, name, folder):
    code, words = hostile(packed((name, right)))
    assert (code, os.listdir(course.root / "submitted")) == (0, [folder])
    assert all(line.isprintable() for line in words.split("\n"))


def test_letters_that_the_archive_does_not_declare(hostile, course, right):
    """As Apple's systems write them: UTF-8 without saying so."""
    data = patched(packed(("José/sigmoid.ipynb", right)), "José/sigmoid.ipynb", 8, "<H", 0)
    assert hostile(data)[0] == 0 and os.listdir(course.root / "submitted") == ["José"]


ARCHIVES = {
    "a link": (lambda right: packed(link("Ben/sigmoid.ipynb"), good(right)), "is a link"),
    "a link for a folder": (lambda right: packed(link("Ben"), ("Ben/sigmoid.ipynb", right), good(right)), "is a link"),
    "a bomb": (lambda right: packed(("Ben/sigmoid.ipynb", BOMB), good(right)), "larger than 10 MB"),
    "a bomb whose header is small": (lambda right: patched(
        packed(("Ben/sigmoid.ipynb", BOMB), good(right)), "Ben/sigmoid.ipynb", 24, "<L", 10), "is damaged"),
    "locked": (lambda right: patched(packed(("Ben/sigmoid.ipynb", right), good(right)), "Ben/sigmoid.ipynb", 8, "<H",
                                     1), "password"),
    "packed with bzip2": (lambda right: packed(("Ben/sigmoid.ipynb", right), method=zipfile.ZIP_BZIP2), "packed in a"),
    "packed with lzma": (lambda right: packed(("Ben/sigmoid.ipynb", right), method=zipfile.ZIP_LZMA), "packed in a"),
    "packed in no known way": (lambda right: patched(packed(("Ben/sigmoid.ipynb", right), good(right)),
                                                     "Ben/sigmoid.ipynb", 10, "<H", 97), "packed in a"),
    "a wrong checksum": (lambda right: patched(packed(("Ben/sigmoid.ipynb", right), good(right)), "Ben/sigmoid.ipynb",
                                               16, "<L", 7), "is damaged"),
    "a wrong place": (lambda right: patched(packed(("Ben/sigmoid.ipynb", right), good(right)), "Ben/sigmoid.ipynb", 42,
                                            "<L", 2**31), "is damaged"),
    "two members in one place": (overlapping, "is damaged"),
    "an archive in an archive in an archive": (lambda right: packed(("Ben.zip", nested(packed(good(right)), 1)),
                                                                    good(right)), "archive in an archive"),
    "an archive that is none": (lambda right: packed(("Ben.zip", b"PK\3\4" + b"x" * 99), good(right)), "no whole zip"),
    "an empty archive in it": (lambda right: packed(("Ben.zip", b""), good(right)), "no whole zip"),
    "a document": (lambda right: packed(("Ben/answer.pdf", b"%PDF-1.4"), good(right)), "neither"),
    "a picture called a notebook": (lambda right: packed(("Ben/sigmoid.png", b"\x89PNG"), good(right)), "neither"),
    "another course": (lambda right: packed(("Ben/sigmoid.ipynb", OTHER), good(right)), "another course"),
    "a manifest of another program": (lambda right: packed(("g_prime-work.json", b'{"format": "x"}'), good(right)),
                                      "no manifest"),
    "a manifest that is a bomb": (lambda right: packed(("g_prime-work.json", BOMB), good(right)), "larger than 10 MB"),
    "a manifest without an end": (lambda right: packed(("g_prime-work.json", b"[" * 10**6), good(right)),
                                  "no manifest"),
}


@pytest.mark.parametrize("make, sentence", ARCHIVES.values(), ids=ARCHIVES)
def test_a_hostile_member_costs_itself(hostile, course, right, make, sentence):
    code, words = hostile(make(right))
    assert code == 1 and sentence in words
    data = make(right)
    if GOOD.encode() in data:
        assert (course.root / "submitted/Ana/sigmoid/sigmoid.ipynb").read_bytes() == right


WHOLE = {
    "nothing": b"", "no zip": b"PK\3\4 and nothing more", "an end alone": b"PK\5\6" + b"\0" * 18,
    "a table that is too long": b"PK\3\4" + b"PK\5\6" + b"\0" * 8 + b"\xff\xff\xff\x7f" + b"\0" * 6,
    "rar": b"Rar!\x1a\x07\0" + b"x" * 99, "gzip": b"\x1f\x8b" + b"x" * 99, "7z": b"7z\xbc\xaf\x27\x1c" + b"x" * 99,
}


@pytest.mark.parametrize("data", WHOLE.values(), ids=WHOLE)
def test_what_is_no_archive(hostile, course, data):
    code, words = hostile(data)
    assert code in (1, 2) and os.listdir(course.root / "submitted") == []


@pytest.mark.parametrize("cut", [10, 200, -1, -30, -100])
def test_an_archive_that_was_cut(hostile, course, right, cut):
    code, words = hostile(packed(good(right), ("Ben/sigmoid.ipynb", right))[:cut])
    assert code == 1 and "no whole zip" in words and os.listdir(course.root / "submitted") == []


def test_ten_thousand_files(hostile, course, right):
    data = packed(good(right), *((f"Ben/{number}.pdf", b"") for number in range(10_000)))
    code, words = hostile(data)
    assert code == 1 and os.listdir(course.root / "submitted") == ["Ana"]


def test_more_files_than_anybody_hands_in(hostile, course, right, monkeypatch):
    monkeypatch.setattr("autograder.classroom.collect.pieces.MEMBERS", 50)
    data = packed(good(right), *((f"Ben/{number}.txt", b"") for number in range(99)), ("Zoe/sigmoid.ipynb", right))
    code, words = hostile(data)
    assert code == 1 and "Too many files are in hand-in.zip" in words
    assert os.listdir(course.root / "submitted") == ["Ana"]


def test_a_bomb_of_many_members_costs_its_own_archive(hostile, course, right, monkeypatch):
    """A learner's archive in the class's: the others are collected all the same."""
    monkeypatch.setattr("autograder.classroom.collect.pieces.INNER_SIZE", 2**20)
    bomb = packed(*((f"{number}/sigmoid.ipynb", b"\0" * 300_000) for number in range(9)))
    code, words = hostile(packed(("Ben_1_assignsubmission_file_/work.zip", bomb),
                                 ("Ana_2_assignsubmission_file_/sigmoid.ipynb", right)))
    assert code == 1 and "More than was to be expected is in work.zip" in words
    assert (course.root / "submitted/Ana/sigmoid/sigmoid.ipynb").read_bytes() == right


@pytest.mark.parametrize("data", [b"", b"\0" * 99, b"PK\3\4 an archive", b"\x89PNG", b"%PDF-", b"{", b"<html>", b"[]",
                                  b'{"cells": 3}', b'{"cells": [[[]]]', b"\xff\xfe{", b"[" * 10**6])
def test_a_broken_notebook_is_kept_as_it_is_and_named(hostile, course, right, data):
    code, words = hostile(packed(("Ben/sigmoid.ipynb", data), good(right)))
    assert code == 0 and "It was filed as it was handed in, as the sigmoid of Ben." in words
    assert (course.root / "submitted/Ben/sigmoid/sigmoid.ipynb").read_bytes() == data


def test_a_bomb_is_counted_as_it_comes(monkeypatch, right):
    """Whatever the header says: not a megabyte more is read than the limit."""
    data, came = packed(("x.ipynb", b"\0" * 50 * 2**20)), []
    take = archive.Bounds.take
    monkeypatch.setattr(archive.Bounds, "take", lambda self, size=0, members=0: (came.append(size), take(
        self, size, members))[1])
    with archive.opened(io.BytesIO(data), "x.zip") as held:
        member = archive.member_of(held.infolist()[0], "x.zip")
        with pytest.raises(ValueError, match="larger than 1 MB"):
            archive.read(held, member, 2**20, archive.Bounds("x.zip", 10, 2**30))
    assert sum(came) < 2**21


def test_two_members_of_one_name(hostile, course, right):
    """The same twice is once; two that differ are no answer until somebody says which one."""
    other = right.replace(b"np.exp", b"np.exp2")
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(good(right), good(other), ("Ben/sigmoid.ipynb", right), ("Ben/sigmoid.ipynb", right))
    code, words = hostile(data)
    assert code == 1 and "nothing says which is newer" in words
    assert os.listdir(course.root / "submitted") == ["Ben"]


def test_nobody_hands_in_for_another_from_an_archive_of_their_own(hostile, course, right):
    """What the system says from outside counts before every name inside."""
    wrong = right.replace(b"np.exp", b"np.exp2")
    inner = packed(("Ben/sigmoid.ipynb", wrong), ("g_prime-work.json", json.dumps(
        {"format": "g_prime saved work", "version": 1, "name": "Ben", "exercises": {}}).encode()))
    hostile(packed(("Eve_1_assignsubmission_file_/work.zip", inner)))
    assert os.listdir(course.root / "submitted") == ["Eve"]


def test_letters_of_another_size_are_the_same_learner(hostile, course, right):
    later = (2026, 11, 21, 0, 0, 0)
    code, _ = hostile(packed(("JOSÉ/sigmoid.ipynb", right, DAY), ("José/Sigmoid.ipynb", right + b" ", later)))
    assert code == 0 and len(os.listdir(course.root / "submitted")) == 1
