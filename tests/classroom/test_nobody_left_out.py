"""A mark counts while its submission is there; who handed in has a mark or is named, by every command."""

import csv
import os
import shutil

import pytest
from class_runs import nbgrader, ordinary_account, said, scores

from autograder.classroom.course.new import new
from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.release import release

FORMATS = ("csv", "canvas", "moodle")


def shown(capsys, course):
    """({student: points} of marks.csv, [points of each export], all that report and export say)."""
    code, _, err = said(capsys, "report", course.root)
    assert code == 0, err
    listed = list(csv.DictReader((course.root / "report/marks.csv").read_text("utf8").splitlines()))
    exported, words = [], [(course.root / "report/index.html").read_text("utf8")]
    for form in FORMATS:
        code, out, err = said(capsys, "export", course.root, "--format", form)
        assert code == 0, err
        words.append(out)
        rows = csv.reader((course.root / f"grades-{form}.csv").read_text("utf8").splitlines())
        exported.append({row[0]: next(cell for title, cell in zip(head, row, strict=True) if "sigmoid" in title)
                         for head in [next(rows)] for row in rows if row[0] != "Points Possible"})
    return listed, exported, words


# What is gone

@pytest.mark.parametrize("again", [(), ("--again",)], ids=["once", "again"])
@pytest.mark.parametrize("lost", ["Ben", "Ben/sigmoid"])
def test_a_submission_that_is_gone_has_no_mark_until_it_is_back(pair, capsys, lost, again):
    grade(pair)
    place, aside = pair.root / "submitted" / lost, pair.root / "aside"
    place.rename(aside)
    code, out, _ = said(capsys, "grade", pair.root, "--workers", "1", *again)
    assert code == 1 and "Ben has a mark in sigmoid, but nothing is in submitted/ any more" in out
    listed, exported, words = shown(capsys, pair)
    assert {row["student"]: (row["points"], row["status"]) for row in listed} == {
        "Ada": ("10", "graded"), "Ben": ("", "gone")}
    assert exported == [{"Ada": "10", "Ben": ""}] * 3
    assert all("Ben has a mark in sigmoid, but nothing is in submitted/ any more" in text for text in words)
    assert scores(pair) == {"Ada": 10, "Ben": 10}       # a person decides
    aside.rename(place)
    assert shown(capsys, pair)[1] == [{"Ada": "10", "Ben": "10"}] * 3
    assert said(capsys, "grade", pair.root, "--workers", "1")[0] == 0


def test_a_folder_that_is_renamed_has_one_mark(pair, capsys):
    grade(pair)
    (pair.root / "submitted/Ben").rename(pair.root / "submitted/Benno")
    assert said(capsys, "grade", pair.root, "--workers", "1")[0] == 1
    assert shown(capsys, pair)[1] == [{"Ada": "10", "Ben": "", "Benno": "10"}] * 3
    nbgrader(pair.root, "db", "student", "remove", "Ben", "--force")    # what the sentence says
    listed, exported, words = shown(capsys, pair)
    assert exported == [{"Ada": "10", "Benno": "10"}] * 3 and [row["student"] for row in listed] == ["Ada", "Benno"]
    assert not any("Ben has" in text for text in words) and said(capsys, "grade", pair.root, "--workers", "1")[0] == 0


def test_a_folder_that_is_shut_is_not_gone(pair, capsys):
    grade(pair)
    (pair.root / "submitted/Ben").chmod(0)
    with ordinary_account():
        exported = shown(capsys, pair)[1]
    (pair.root / "submitted/Ben").chmod(0o755)
    assert exported == [{"Ada": "10", "Ben": "10"}] * 3


# Who was not judged

@pytest.mark.parametrize("name, shape", [
    (b"new\nline", "new\\nline"), (b"tab\there", "tab\\there"), (b"nul\x01ctl", "nul\\x01ctl"),
    ("\u202egnp".encode(), "\\u202egnp"), (b"x" * 200, "x" * 40), (b"bad\xff\xfename", "bad\\udcff\\udcfename")])
def test_a_folder_that_no_student_can_have_is_named_everywhere(pair, capsys, right, name, shape):
    place = os.path.join(os.fsencode(pair.root), b"submitted", name, b"sigmoid")
    os.makedirs(place)
    with open(os.path.join(place, b"sigmoid.ipynb"), "wb") as file:
        file.write(right)
    code, out, _ = said(capsys, "grade", pair.root, "--workers", "1")
    named_everywhere(pair, capsys, code, out, shape)


@pytest.mark.parametrize("place", ["typo/sigmiod/sigmoid.ipynb", "typo/work.zip", "typo.ipynb", "typo/x/sigmoid.ipynb",
                                   "Ada/tanh/tanh.ipynb", "typo/tanh.ipynb"])
def test_work_in_a_folder_that_is_not_understood_is_named_everywhere(pair, capsys, right, place):
    path = pair.root / "submitted" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(right)
    code, out, _ = said(capsys, "grade", pair.root, "--workers", "1")
    named_everywhere(pair, capsys, code, out, "submitted/" + "/".join(place.split("/")[:2]))


def named_everywhere(course, capsys, code, out, shape):
    assert code == 1 and shape in out and out.count("10 of 10") == 2
    listed, exported, words = shown(capsys, course)
    assert [shape in row["what_happened"] for row in listed if row["status"] == "not judged"] == [True]
    assert all(shape in text and not {"\t", "\x01", "\u202e"} & set(text) for text in words)
    assert shape in words[0].partition("<h2 id=\"not-judged\">")[2]
    assert exported == [{"Ada": "10", "Ben": "10"}] * 3


def test_what_lies_beside_a_graded_answer_is_a_note(pair, capsys, right):
    (pair.root / "submitted/Ada/notes.txt").write_text("mine")
    (pair.root / "submitted/Ada/sigmiod").mkdir()
    (pair.root / "submitted/README").write_text("")
    code, out, _ = said(capsys, "grade", pair.root, "--workers", "1")
    assert code == 0 and all(name in out for name in ("notes.txt", "sigmiod", "README"))


def test_who_came_after_the_run_is_named(pair, capsys, hand_in, right):
    grade(pair)
    hand_in("Zoe", right)
    assert all("Zoe handed in sigmoid and has no mark yet" in text for text in shown(capsys, pair)[2])


@pytest.mark.parametrize("emptied", [False, True])
def test_without_an_exercise_nothing_is_graded_in_a_sentence_of_its_own(pair, capsys, emptied):
    shutil.rmtree(pair.root / "source")
    if emptied:
        (pair.root / "source").mkdir()
    code, _, err = said(capsys, "grade", pair.root, "--workers", "1")
    assert code == 2 and "There is no exercise in " in err and "class new" in err
    assert said(capsys, "new", pair.root)[0] == 0


def test_a_folder_with_a_notebooks_name_is_called_a_folder(pair):
    path = pair.submitted("Ada", "sigmoid") / "sigmoid.ipynb"
    path.unlink()
    path.mkdir()
    told = {mark[0]: mark[5] for mark in grade(pair).marks}["Ada"]
    assert told == "sigmoid.ipynb in the submission is a folder: hand in the notebook itself, as a file."


# An exercise that cannot be read

@pytest.mark.parametrize("shut", ["source", "release"])
@pytest.mark.parametrize("is_needed", [False, True])
def test_an_exercise_that_is_shut_is_named_only_where_it_is_needed(tmp_path, right, capsys, shut, is_needed):
    course = new(tmp_path / "class", ["sigmoid", "tanh"])
    release(course, "sigmoid")
    for name in ("sigmoid", *["tanh"] * is_needed):
        course.submitted("Ada", name).mkdir(parents=True)
        (course.submitted("Ada", name) / f"{name}.ipynb").write_bytes(right)
    place = course.root / shut / "tanh"
    place.mkdir(exist_ok=True)
    place.chmod(0)
    with ordinary_account():
        code, out, _ = said(capsys, "grade", course.root, "--workers", "1")
    place.chmod(0o755)
    assert code == is_needed and ("tanh" in out) == is_needed and "10 of 10" in out
