"""Which file is meant: systems rename, copy and nest them. What can only be meant is taken, the rest has a sentence."""

import os
import socket

import pytest
from class_runs import ordinary_account

from autograder.classroom.course.find import find
from autograder.classroom.course.meant import plain
from autograder.classroom.course.submitted import CLOSED, UNREADABLE, read

RIGHT, OTHER = b"right", b"other"

# What lies in submitted/Ada, with "*" where the right file is.
ALONE = {
    "usual": "sigmoid/sigmoid.ipynb",
    "beside a Mac's twin": "sigmoid/sigmoid.ipynb sigmoid/._sigmoid.ipynb __MACOSX/sigmoid/._sigmoid.ipynb .DS_Store",
    "beside a checkpoint": "sigmoid/sigmoid.ipynb sigmoid/.ipynb_checkpoints/sigmoid-checkpoint.ipynb",
    "beside a copy": "sigmoid/sigmoid.ipynb sigmoid/sigmoid(1).ipynb sigmoid/other.ipynb",
    "beside its Python file": "sigmoid/sigmoid.ipynb sigmoid/sigmoid.py",
    "capital": "sigmoid/Sigmoid.ipynb",
    "capital, with a Mac's twin": "sigmoid/Sigmoid.ipynb sigmoid/._Sigmoid.ipynb",
    "capital ending": "sigmoid/SIGMOID.IPYNB",
    "a browser's copy": "sigmoid/sigmoid_(1).ipynb",
    "Jupyter's copy": "sigmoid/sigmoid-Copy1.ipynb sigmoid/notes.ipynb",
    "a mail program's ending": "sigmoid/sigmoid.ipynb.txt",
    "one folder deeper": "sigmoid/sigmoid/sigmoid.ipynb",
    "three folders deeper": "sigmoid/home/work/Sigmoid.ipynb sigmoid/home/.ipynb_checkpoints/Sigmoid-checkpoint.ipynb",
    "in a folder of its name": "sigmoid/sigmoid.ipynb/sigmoid.ipynb",
    "only a checkpoint": "sigmoid/sigmoid-checkpoint.ipynb",
    "any name": "sigmoid/my_homework.ipynb sigmoid/data.csv",
    "a Python file": "sigmoid/sigmoid.py",
    "a Python file of any name": "sigmoid/answer.py",
    "folder in capitals": "Sigmoid/sigmoid.ipynb",
    "folder with a blank": "sigmoid_/sigmoid.ipynb",
    "no folder": "sigmoid.ipynb",
    "no folder, a copy": "Sigmoid_(2).ipynb",
    "a file in the folder's place": "sigmoid",
}


def lay(course, names, student="Ada", data=RIGHT):
    """Files in a learner's folder; "_" at a folder's end or before a bracket stands for a blank."""
    for name in names.split():
        path = course.root / "submitted" / student / name.replace("_(", " (").replace("_/", " /")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if path.name.startswith(".") is False else b"of a system")


def work(course):
    place, = find(course, ["sigmoid"]).places
    return read(course, place)


@pytest.mark.parametrize("names", ALONE.values(), ids=ALONE)
def test_the_file_that_can_only_be_meant_is_taken(course, names):
    lay(course, names)
    found = work(course)
    assert (found.student, found.exercise, found.trouble, found.data) == ("Ada", "sigmoid", "", RIGHT)


@pytest.mark.parametrize("first, second", [
    ("sigmoid/Sigmoid.ipynb", "sigmoid/SIGMOID.ipynb"), ("sigmoid/a/sigmoid.ipynb", "sigmoid/b/sigmoid.ipynb"),
    ("sigmoid/sigmoid_(1).ipynb", "sigmoid/sigmoid_(2).ipynb"), ("sigmoid/one.ipynb", "sigmoid/two.ipynb"),
    ("sigmoid/one.py", "sigmoid/two.py"),
])
def test_two_that_may_be_meant_are_named_both_unless_they_are_alike(course, first, second):
    lay(course, first)
    lay(course, second, data=OTHER)
    found = work(course)
    for name in (first, second):
        assert name.partition("/")[2].replace("_", " ") in found.trouble
    assert found.data == b"" and found.whose == UNREADABLE
    lay(course, second)
    assert work(course).data == RIGHT


@pytest.mark.parametrize("names, word", [
    ("sigmoid/tanh.ipynb", "only tanh.ipynb"), ("sigmoid/work.zip sigmoid/a.pdf", "only a.pdf and work.zip"),
    ("sigmoid/.DS_Store", "There is no sigmoid.ipynb"),
    ("sigmoid/1/2/3/4/sigmoid.ipynb", "only 1"),
])
def test_where_nothing_can_be_meant_the_sentence_says_what_is_there(course, names, word):
    lay(course, names)
    assert word in work(course).trouble and work(course).trouble.endswith("hand in the notebook under this name.")


@pytest.mark.parametrize("kind", ["folder", "pipe", "socket", "device", "link", "link to a device", "broken link"])
@pytest.mark.parametrize("name", ["sigmoid.ipynb", "timestamp.txt"])
def test_what_is_no_file_is_never_opened(course, hand_in, right, kind, name):
    hand_in("Ada", right)
    path = course.submitted("Ada", "sigmoid") / name
    path.unlink(missing_ok=True)
    put(kind, path)
    found = work(course)
    if name == "timestamp.txt":
        assert (found.timestamp, found.trouble) == ("", "")
    else:
        assert found.data == b"" and "sigmoid.ipynb" in found.trouble and found.whose == UNREADABLE


def put(kind, path):
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        here = os.getcwd()
        os.chdir(path.parent)       # a socket's path has a limit
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
        os.chdir(here)
    elif kind == "device":
        if os.geteuid():
            pytest.skip("only root makes a device")
        os.mknod(path, 0o600 | 0o020000, os.makedev(1, 5))      # /dev/zero
    else:
        path.symlink_to({"link": path.with_name("other.ipynb"), "link to a device": "/dev/zero",
                         "broken link": "nowhere"}[kind])
        if kind == "link":
            path.with_name("other.ipynb").write_bytes(b"{}")


def test_nothing_is_left_out_without_a_word(course):
    lay(course, "sigmoid/sigmoid.ipynb sigmiod/sigmoid.ipynb readme.txt Sigmoid/sigmoid.ipynb")
    lay(course, "sigmoid/sigmoid.ipynb", "ada")
    lay(course, "sigmoid/sigmoid.ipynb", "Zoe\u0308")
    lay(course, "sigmoid/sigmoid.ipynb", "Zo\u00eb")
    (course.root / "submitted" / "Empty").mkdir()
    (course.root / "submitted" / "ada.ipynb").write_bytes(RIGHT)
    for name in (".ipynb_checkpoints", "__MACOSX"):
        lay(course, "sigmoid/sigmoid.ipynb", name)
    found = find(course, ["sigmoid"])
    assert [place.student for place in found.places] == ["Ada", "Zoe\u0308", "Zo\u00eb", "ada"]
    notes = "\n".join(found.notes + found.refused)
    assert len(found.notes) == 6 and len(found.refused) == 1 and "MACOSX" not in notes
    for text in ("Ada/sigmiod is not understood, for no exercise of this class has that name: did you mean sigmoid?",
                 "Ada/readme.txt is not understood", "Ada/Sigmoid was not looked at", "submitted/Empty is empty",
                 "submitted/ada.ipynb is not a folder", "Ada and ada are folders with nearly the same name",
                 "Zoe\\u0308"):
        assert text in notes


@pytest.mark.parametrize("name", ["a\nb", "a\x1b[31m", "x" * 129, "\u202eevil", b"\xff\xfe"])
def test_a_name_that_no_student_has_is_refused_in_one_line(course, name):
    path = os.path.join(os.fsencode(course.root), b"submitted", name if isinstance(name, bytes) else name.encode())
    os.makedirs(os.path.join(path, b"sigmoid"))
    found = find(course, ["sigmoid"])
    sentence, = found.refused
    assert not found.places and sentence.isprintable() and sentence.isascii() and len(sentence) < 120


@pytest.mark.parametrize("shut", ["Ada", "Ada/sigmoid", "Ada/sigmoid/sigmoid.ipynb"])
def test_what_may_not_be_read_is_a_place_with_a_sentence_and_no_learners_fault(course, hand_in, right, shut):
    hand_in("Ada", right)
    hand_in("Ben", right)
    (course.root / "submitted" / shut).chmod(0)
    try:
        with ordinary_account():
            places = find(course, ["sigmoid"]).places
            ada, ben = (read(course, place) for place in places)
    finally:
        (course.root / "submitted" / shut).chmod(0o755)
    assert ada.whose == CLOSED and "cannot be opened (Permission denied): allow it" in ada.trouble
    assert ben.data == right


def test_of_a_shut_folder_only_exercises_in_use_are_missed(tmp_path):
    """Fourteen exercises and one of them handed in so far: the learner has one sentence, not fourteen."""
    from autograder.classroom.course.new import new
    course = new(tmp_path / "class")
    lay(course, "tanh/tanh.ipynb")
    (course.root / "submitted" / "Eve").symlink_to(tmp_path)
    assert [(place.student, place.exercise) for place in find(course, course.exercises).places] == [
        ("Ada", "tanh"), ("Eve", "tanh")]


def test_a_submission_that_went_away_is_none(course, hand_in, right):
    hand_in("Ada", right)
    hand_in("Ben", right)
    ada, ben = find(course, ["sigmoid"]).places
    (course.submitted("Ada", "sigmoid") / "sigmoid.ipynb").unlink()
    (course.submitted("Ben", "sigmoid") / "sigmoid.ipynb").unlink()
    course.submitted("Ben", "sigmoid").rmdir()
    assert read(course, ada) is read(course, ben) is None


def test_a_name_is_compared_without_what_systems_change():
    assert plain("Layer Forward") == plain("layer-forward") == "layer_forward"
    assert plain("\uff33igmoid ") == "sigmoid"
