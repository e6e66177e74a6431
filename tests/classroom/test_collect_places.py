"""What stands where collected work belongs, or in the folder it comes from: links, files, closed doors, a full disk."""

import os

import pytest
from class_runs import ordinary_account, said
from handed_in import packed, tree

GOOD = "Ana/sigmoid.ipynb"


def good(right):
    return (GOOD, right)


@pytest.mark.parametrize("where", ["Ana", "Ana/sigmoid", "Ana/sigmoid/sigmoid.ipynb", "."])
def test_a_link_in_the_class_leads_nowhere(hostile, course, right, tmp_path, where):
    target = tmp_path / "elsewhere"
    target.mkdir()
    path = course.root / "submitted" / where
    if where == ".":
        path.rmdir()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)
    code, words = hostile(packed(good(right), ("Ben/sigmoid.ipynb", right)))
    assert code == 1 and os.listdir(target) == []


@pytest.mark.parametrize("where", ["Ana", "Ana/sigmoid"])
def test_a_file_in_a_folders_place(hostile, course, right, where):
    path = course.root / "submitted" / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    code, words = hostile(packed(good(right), ("Ben/sigmoid.ipynb", right)))
    assert code == 1 and path.read_text() == "mine" and "Ana" in words
    assert (course.root / "submitted/Ben/sigmoid/sigmoid.ipynb").exists()


def test_a_folder_that_is_closed(hostile, course, right):
    folder = course.root / "submitted/Ana"
    folder.mkdir()
    folder.chmod(0)
    with ordinary_account():
        code, words = hostile(packed(good(right), ("Ben/sigmoid.ipynb", right)))
    folder.chmod(0o755)
    assert code == 1 and "submitted/Ana cannot be opened" in words
    assert (course.root / "submitted/Ben/sigmoid/sigmoid.ipynb").exists()


def test_a_full_disk(hostile, course, right, monkeypatch):
    """A sentence, exit code 2, no half file; the next run goes on."""
    def full(path, data, mode=0o644):
        raise OSError(28, "No space left on device", str(path))

    data = packed(good(right), ("Ben/sigmoid.ipynb", right))
    with monkeypatch.context() as patch:
        patch.setattr("autograder.classroom.collect.collect.replace", full)
        code, words = hostile(data)
    assert code == 2 and "No space left on device" in words and tree(course.root / "submitted") == {}
    assert hostile(data)[0] == 0 and len(tree(course.root / "submitted")) == 4


def test_a_folder_with_everything_in_it(course, tmp_path, right, capsys):
    """Links, pipes, a loop, a class in it: each a sentence, and what is good is filed."""
    top = tmp_path / "handed in"
    (top / "Ana").mkdir(parents=True)
    (top / "Ana/sigmoid.ipynb").write_bytes(right)
    (top / "Ana/._sigmoid.ipynb").write_bytes(b"Mac OS X")
    (top / "Ana/loop").symlink_to(top)
    (top / "passwd.ipynb").symlink_to("/etc/passwd")
    os.mkfifo(top / "tanh.ipynb")
    (top / "class").symlink_to(course.root)
    deep = top / "/".join("abcdefghij")
    deep.mkdir(parents=True)
    (deep / "sigmoid.ipynb").write_bytes(right)
    code, out, err = said(capsys, "collect", course.root, str(top))
    assert code == 1 and out.count("is a link") == 3 and "tanh.ipynb" in out and "too many folders deep" in out
    assert os.listdir(course.root / "submitted") == ["Ana"]


def test_a_class_is_not_collected_into_itself(course, right, hand_in, capsys):
    hand_in("Ana", right)
    before = tree(course.root / "submitted")
    for place in (course.root, course.root / "submitted", course.root / "source/sigmoid/sigmoid.ipynb",
                  course.root.parent):
        code, out, err = said(capsys, "collect", course.root, str(place))
        assert code == 1 and "lies in the class itself" in out
    assert tree(course.root / "submitted") == before
