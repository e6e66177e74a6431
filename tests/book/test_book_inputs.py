"""A page runs again when a file it names changes: the fingerprint in the kernel's name follows those files."""

import sys

from conftest import BOOK, ROOT

sys.path.insert(0, str(BOOK / "_ext"))

from book_pages import inputs


def names(text):
    return {file.relative_to(ROOT).as_posix() for file in inputs.named_files(text)}


def test_a_page_that_names_nothing_depends_on_nothing():
    assert names("# A page of prose") == set()


def test_a_page_depends_on_the_reference_and_its_data():
    assert {"solutions/activations.py", "solutions/digits.npz"} <= names("from solutions.digits import is_it")


def test_a_page_that_shows_messages_depends_on_the_checks_and_not_on_how_they_are_run():
    found = names("from cells.mistakes import shown_failing")
    assert "autograder/check.py" in found and any(name.startswith("autograder/diagnosis/mistakes/") for name in found)
    assert not any(name.startswith(("autograder/classroom", "autograder/learners/sandbox")) for name in found)


def test_a_changed_file_changes_the_fingerprint(tmp_path):
    file = tmp_path / "input"
    file.write_text("1")
    before = inputs.fingerprint([file])
    file.write_text("2")
    assert inputs.fingerprint([file]) != before


def test_only_a_page_with_a_kernel_is_marked():
    """A page without code keeps its source as it is."""
    source = ["# No kernel here, solutions or not"]
    inputs.note_inputs(None, "page", source)
    assert source == ["# No kernel here, solutions or not"]
