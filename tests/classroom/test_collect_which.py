"""Which of two answers counts, and what becomes of what the learner's page said."""

import json
import os
from datetime import datetime

import pytest
from class_runs import said
from handed_in import DAY, LATER, at, packed, saved, with_code

from autograder.classroom.collect.saved_work import Saved, SavedWork, manifest, read_manifest
from autograder.classroom.course import collected


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("together", [True, False])
def test_the_newer_of_two_answers_counts(collect, placed, released, order, together):
    """In whatever order they come, at once or one after the other; and what was left out is said."""
    two = [with_code(released, "sigmoid", f"def g(z): return {number}") for number in range(2)]
    files = [{f"{number}.zip": packed(("Ana/sigmoid.ipynb", data, date))}
             for number, (data, date) in enumerate(zip(two, (DAY, LATER), strict=True))]
    calls = [files[0] | files[1]] if together else [files[number] for number in order]
    words = "".join(collect(call)[1] for call in calls)
    assert placed() == {"Ana": two[1]}
    assert ("is older than" in words) == (together or order == (1, 0))
    assert ("in the place of what was there" in words) == (not together and order == (0, 1))


@pytest.mark.parametrize("worse, code", [("broken", 1), ("untouched", 0)])
@pytest.mark.parametrize("first", [True, False])
def test_a_worse_file_takes_no_answers_place(collect, placed, right, released, worse, code, first):
    """A broken upload, or the empty notebook, however new; and it gives its place to an answer."""
    bad = {"broken": right[:1000], "untouched": json.dumps(released).encode()}[worse]
    calls = [{"bad.zip": packed(("Ana/sigmoid.ipynb", bad, LATER))}, {"good.zip": packed(("Ana/sigmoid.ipynb", right))}]
    codes = [collect(call)[0] for call in (calls if first else calls[::-1])]
    assert placed() == {"Ana": right} and codes == ([0, 0] if first else [0, code])


def test_a_broken_notebook_is_kept_as_it_was_handed_in(collect, placed, right):
    code, words = collect({"Ana/sigmoid.ipynb": right[:1000]})
    assert (code, placed()) == (0, {"Ana": right[:1000]}) and "It was filed as it was handed in" in words


def test_what_is_there_by_hand_is_not_overwritten_by_an_older_one(collect, course, placed, hand_in, right):
    hand_in("Ana", right)
    code, words = collect({"a.zip": packed(("Ana/sigmoid.ipynb", right + b" "))})
    assert (code, placed()) == (0, {"Ana": right}) and "is older than" in words
    os.utime(course.submitted("Ana", "sigmoid") / "sigmoid.ipynb", (0, 0))
    assert collect({"a.zip": packed(("Ana/sigmoid.ipynb", right + b" "))})[0] == 0
    assert placed() == {"Ana": right + b" "}


def test_the_page_is_not_believed(collect, course, released, right, capsys):
    """Where the page said "passed" of this very code and the class says otherwise, grading and report say so."""
    wrong = with_code(released, "sigmoid", "def g(z):\n    return z")
    changed = Saved(at(2026, 11, 20, 12), at(2026, 11, 20, 11))
    collect({"a.zip": saved(wrong, "Ana"), "b.zip": saved(right, "Ben"),
             "c.zip": saved(wrong, "Cleo", sigmoid=changed), "d.zip": saved(wrong, "Dan", sigmoid=Saved(None, True)),
             "e.zip": packed(("Eve/sigmoid.ipynb", wrong))})
    code, out, err = said(capsys, "grade", course.root, "--workers", "1")
    assert code == 0
    lines = [line for line in out.splitlines() if "learner's page" in line]
    assert [line.partition(",")[0] for line in lines] == ["Ana", "Dan"]
    assert "on 2026-11-20 13:00 UTC that all of it is right; here it has 0 of 10 points" in lines[0]
    said(capsys, "report", course.root)
    page = (course.root / "report/index.html").read_text("utf8")
    assert page.count("s page said on") == page.count("s page once said") == 1
    collect({"a.zip": packed(("Ana/sigmoid.ipynb", right, LATER))})
    assert collected.differs(course, "Ana", "sigmoid", 5, 10) == ""


def test_a_manifest_is_read_as_it_was_written():
    said = {"sigmoid": Saved(at(2026, 11, 20, 12), at(2026, 11, 20, 13)), "tanh": Saved(), "relu": Saved(None, True)}
    assert read_manifest(manifest(said, at(2026, 11, 21), "王小明")) == SavedWork(
        "王小明", at(2026, 11, 21), {f"{name}.ipynb": name for name in said}, said)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b'{"format": "g_prime saved work", "version": 2}'])
def test_no_manifest(data):
    assert read_manifest(data) is None


@pytest.mark.parametrize("said", [{"name": 7}, {"exercises": []}, {"exercises": {"sigmoid": 3}}, {"saved": "never"},
                                  {"exercises": {"sigmoid": {"passed": "x", "changed": 9, "file": []}}}])
def test_what_is_not_of_the_format_counts_as_not_there(said):
    found = read_manifest(json.dumps({"format": "g_prime saved work", "version": 1} | said).encode())
    assert found.name == "" and found.saved is None
    assert all(one == Saved() for one in found.exercises.values())


def test_times_of_the_future_are_todays(collect, course, right):
    collect({"a.zip": saved(right, "Ana", sigmoid=Saved(at(2199, 1, 1)))})
    note = collected.read(course.submitted("Ana", "sigmoid"))
    assert note.time.timestamp() <= datetime.now().timestamp()
