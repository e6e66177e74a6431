"""Folders of any name, folders that are shut, disks that are full: one sentence, and nobody else's mark."""

import contextlib
import os
import shutil
import subprocess

import pytest
from class_runs import autograde, ordinary_account, said, scores, sentence

from autograder.classroom.course.course import Course
from autograder.classroom.course.new import new
from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.gradebook import opened
from autograder.classroom.grading.release import release
from autograder.classroom.reports.export import export
from autograder.classroom.reports.files import write

# Folders and disks

@pytest.mark.parametrize("name", ["100%", "what?", "a b#c", "a%20b", "50%25", "a[b]c", "a*b", "x;y", "q'uote", 'q"uote',
                                  "sqlite:///x", "новый", "{brace}", "a\nb", "-dash", "a&b=c", "~", "x" * 200])
def test_a_class_in_a_folder_of_any_name(template, tmp_path, right, name):
    """Graded and reported; and nothing is written beside it."""
    root = tmp_path.joinpath("top", *name.split("/"))
    course = moved(template, root, right)
    grade(course)
    assert scores(Course.open(root)) == {"Ada": 10} and (root / "gradebook.db").stat().st_size
    assert write(course)[0].exists() and export(course, "csv")[0].exists()
    assert sorted(os.listdir(root.parent)) == [root.name]
    assert course.config.CourseDirectory.db_url == course.db_url.render_as_string()


def moved(template, root, right):
    course = Course.open(shutil.copytree(template, root))
    course.submitted("Ada", "sigmoid").mkdir(parents=True)
    (course.submitted("Ada", "sigmoid") / "sigmoid.ipynb").write_bytes(right)
    return course


def test_an_exercise_is_released_in_a_folder_that_nbgrader_takes_for_a_pattern(tmp_path):
    course = new(tmp_path / "a[b]c?*", ["sigmoid"])
    release(course, "sigmoid")
    with opened(course.db_url) as book:
        assert book.has_exercise("sigmoid") and course.release("sigmoid").is_file()


@pytest.mark.parametrize("name", ["what?", "100%", "a b#c"])
def test_nbgrader_finds_the_same_gradebook_there(template, tmp_path, right, name):
    course = moved(template, tmp_path / name, right)
    autograde(course)
    assert scores(course) == {"Ada": 10} and grade(course).unchanged == 1


def test_a_folder_that_is_no_text_is_refused(tmp_path, capsys):
    name = os.fsdecode(os.path.join(os.fsencode(tmp_path), b"\xff\xfe"))
    assert "rename that folder" in sentence(capsys, "new", name)


@pytest.mark.parametrize("command", ["new", "sample", "grade", "report", "export"])
@pytest.mark.parametrize("trouble", ["a file", "too long", "a loop", "not there"])
def test_a_folder_that_cannot_be_a_class(tmp_path, capsys, command, trouble):
    root = tmp_path / ("x" * 300 if trouble == "too long" else "class")
    if trouble == "a file":
        root.write_text("")
    elif trouble == "a loop":
        root.symlink_to(root)
    if (command, trouble) != ("new", "not there"):
        sentence(capsys, command, root, *["--format", "csv"] * (command == "export"))


@pytest.mark.parametrize("command", ["new", "sample", "grade", "report", "export"])
def test_a_class_that_may_not_be_written(pair, capsys, command):
    """Read-only for this account."""
    if command == "sample":
        shutil.rmtree(pair.root / "submitted")
    else:
        grade(pair)
        shutil.copytree(pair.root / "submitted/Ada", pair.root / "submitted/Zoe")
    folders = [path for path in (pair.root, *pair.root.rglob("*")) if path.is_dir()]
    for path in folders:
        path.chmod(0o555)
    try:
        with ordinary_account():
            told = sentence(capsys, command, pair.root, *["--format", "csv"] * (command == "export"))
    finally:
        for path in folders:
            path.chmod(0o755)
    assert "cannot be" in told and ("Permission denied" in told or "Read-only" in told)


@pytest.fixture
def small_disk(tmp_path):
    """A function that mounts a disk of that many kilobytes."""
    place = tmp_path / "disk"
    place.mkdir()

    def mounted(size):
        run = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "none", place], capture_output=True)
        if run.returncode:
            pytest.skip("this machine does not let this account mount a small disk")
        return place
    yield mounted
    subprocess.run(["umount", "-l", place], capture_output=True)


@pytest.mark.parametrize("size", [8, 40, 120, 300])
def test_a_full_disk_under_a_new_class(small_disk, capsys, size):
    root = small_disk(size) / "class"
    told = sentence(capsys, "new", root)
    assert "No space left" in told or "full" in told
    subprocess.run(["mount", "-o", "remount,size=60m", root.parent], check=True)
    assert said(capsys, "new", root)[0] == said(capsys, "sample", root)[0] == 0


def test_a_disk_that_is_full_to_its_end_is_named_and_not_the_terminal(pair, small_disk, capsys):
    disk = small_disk(4096)
    root = shutil.copytree(pair.root, disk / "class")
    with open(disk / "filler", "wb", buffering=0) as file, pytest.raises(OSError):
        for size in (4096, 1):
            with contextlib.suppress(OSError) if size > 1 else contextlib.nullcontext():
                while True:
                    file.write(bytes(size))
    told = sentence(capsys, "grade", root, "--workers", "1")
    assert "No space left" in told or "full" in told
    assert "What is printed" not in told and ("gradebook" in told or str(root) in told)
    (disk / "filler").unlink()
    assert said(capsys, "grade", root, "--workers", "1")[0] == 0


@pytest.mark.parametrize("command", ["sample", "report", "export"])
def test_a_full_disk_under_any_command(pair, small_disk, capsys, command):
    if command == "sample":
        shutil.rmtree(pair.root / "submitted")
    else:
        grade(pair)
    disk = small_disk(4096)
    root = shutil.copytree(pair.root, disk / "class")
    with open(disk / "filler", "wb") as file, pytest.raises(OSError):
        while True:
            os.write(file.fileno(), bytes(4096))
    assert "No space left" in sentence(capsys, command, root, *["--format", "csv"] * (command == "export"))
    left = [path.name for path in root.rglob("*")]
    assert not any(name.endswith(".part") or name.startswith(".sample") for name in left)
    (disk / "filler").unlink()
    assert said(capsys, command, root, *["--format", "csv"] * (command == "export"))[0] == 0
