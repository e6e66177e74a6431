"""`autograder release DIR`: what is in the offline folder, and that it works."""

import zipfile

import nbformat
import pytest

from autograder.classroom.course import offline
from autograder.classroom.course.new import new
from autograder.classroom.grading.release import release
from autograder.texts.notebook import build_source
from autograder.texts.text import all_names


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("release")
    offline.write(place)
    return place / offline.NAME


def test_the_folder_holds_what_a_learner_needs_and_nothing_else(folder):
    """Notebooks, data with its source, one wheel, requirements, README, licence."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    wheel = next(name for name in found if name.endswith(".whl"))
    assert found == {wheel, "README.md", "LICENSE", "requirements.txt", "data/digits.npz", "data/SOURCE.txt",
                     *(f"{name}.ipynb" for name in all_names())}
    assert f"./{wheel}" in (folder / "requirements.txt").read_text()
    assert "CC BY 4.0" in (folder / "data" / "SOURCE.txt").read_text()


def test_the_zip_is_the_folder(folder):
    with zipfile.ZipFile(folder.with_suffix(".zip")) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    assert packed == {f"{offline.NAME}/{path.relative_to(folder).as_posix()}": path.read_bytes()
                      for path in folder.rglob("*") if path.is_file()}


def test_a_second_run_changes_nothing_and_removes_what_is_old(folder):
    """Files that are the same keep their time; a file that no longer belongs there goes."""
    old = folder / "old.ipynb"
    old.write_text("{}")
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and path != old}
    before[folder.with_suffix(".zip")] = folder.with_suffix(".zip").stat().st_mtime_ns
    offline.write(folder.parent)
    assert not old.exists()
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_the_notebooks_are_those_of_generate_assignment(tmp_path):
    """The same bytes as a class gets from nbgrader, so that a learner may hand them in."""
    course = new(tmp_path / "class")
    release(course, "tanh")
    assert nbformat.writes(offline.released("tanh")) == nbformat.writes(nbformat.read(course.release("tanh"), 4))


def test_the_wheel_holds_the_texts_and_the_images(folder):
    """The installed package finds what lies beside the code in a checkout."""
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        inside = set(wheel.namelist())
    assert {"solutions/digits.npz", "autograder/exercises_text/network.md", "autograder/__main__.py"} <= inside


@pytest.mark.parametrize("name", ["slope", "network"])
def test_a_solved_notebook_runs_from_top_to_bottom(name, tmp_path):
    """Every cell, pictures included, in a kernel; each check prints full marks."""
    from nbclient import NotebookClient

    notebook = build_source(name)
    notebook.metadata.kernelspec.name = "python3"
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    said = [output.text for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")
            for output in cell.outputs if output.output_type == "stream"]
    assert said and all("✓" in text and "✗" not in text for text in said)


def test_without_the_sources_it_says_so(monkeypatch, tmp_path, capsys):
    """Run from an installed package, the command ends with one sentence and code 2."""
    from autograder.cli import main

    monkeypatch.setattr(offline, "ROOT", tmp_path)
    assert main(["release", str(tmp_path)]) == 2
    assert "checkout" in capsys.readouterr().err
