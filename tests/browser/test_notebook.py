"""A reader's work as a notebook: out of the page, through the graders, and back in."""

import copy
import json
import subprocess
import sys
import zipfile

import nbformat
import pytest
from nbgrader.preprocessors import CheckCellMetadata
from page_exercise import RIGHT, WRONG_SIGN, Exercise

from autograder.classroom.course.offline import released
from autograder.texts.text import names


@pytest.fixture
def downloaded(visit, tmp_path):
    """downloaded({function: code}) writes the code on the page and returns the path of its notebook."""

    def download(code):
        page = visit("sigmoid.html")
        exercise = Exercise(page)
        for name, text in code.items():
            exercise.write(name, text)
        with page.expect_download() as download:
            page.get_by_role("button", name="Download my work").click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        return path

    return download


def grade(path):
    """The command line's report of a notebook."""
    command = [sys.executable, "-m", "autograder", "check", "sigmoid", path, "--json", "--unsafe-no-sandbox"]
    return json.loads(subprocess.run(command, capture_output=True, text=True).stdout)


def test_the_command_line_takes_the_download(downloaded):
    """Right code from the page earns all points there too; a mistake is the same mistake."""
    assert grade(downloaded(RIGHT))["passed"]
    report = grade(downloaded(RIGHT | {"g_prime": WRONG_SIGN}))
    assert [f["mistake"] for f in report["findings"] if f["passed"] is False] == ["sigmoid-one-plus-g"]


def test_nbgrader_takes_the_download(downloaded):
    """Only solution cells differ from the release; nbgrader's own checks of a submission find nothing."""
    path = downloaded(RIGHT)
    assert path.name == "sigmoid.ipynb"
    notebook, release = nbformat.read(path, 4), released("sigmoid")
    nbformat.validate(notebook)
    CheckCellMetadata().preprocess(copy.deepcopy(notebook), {})
    assert [c.metadata for c in notebook.cells] == [c.metadata for c in release.cells]
    differ = {c.metadata.nbgrader.grade_id for c, r in zip(notebook.cells, release.cells, strict=True)
              if c.source != r.source}
    assert differ == {f"sigmoid-{name}" for name in RIGHT}


def test_the_download_comes_back(downloaded, visit, tmp_path):
    """Load puts the code of a notebook into the editors; another exercise's notebook is refused in words."""
    path = downloaded(RIGHT | {"g": "def g(z):\n    return 0.5 + 0.5 * np.tanh(z / 2)\n"})
    page = visit("sigmoid.html")
    exercise = Exercise(page)
    load(page, path)
    page.get_by_text("Loaded your code from sigmoid.ipynb.").wait_for()
    assert "np.tanh(z / 2)" in exercise.text("g")
    other = tmp_path / "tanh.ipynb"
    nbformat.write(released("tanh"), other)
    for wrong in (other, text_file(tmp_path, "not a notebook")):
        load(page, wrong)
        page.get_by_text(f"{wrong.name} holds no code of the exercise sigmoid.").wait_for()
    assert "np.tanh(z / 2)" in exercise.text("g")


def load(page, path):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load", exact=True).click()
    chooser.value.set_files(path)


def text_file(folder, text):
    path = folder / "notes.ipynb"
    path.write_text(text)
    return path


def test_every_exercise_has_its_notebook(site):
    """The site holds the release of every exercise, without a solution in it."""
    for name in names():
        text = (site / "_static" / "g_prime" / "notebooks" / f"{name}.ipynb").read_text("utf8")
        assert "BEGIN SOLUTION" not in text and "BEGIN HIDDEN" not in text
        assert "NotImplementedError" in text
    with zipfile.ZipFile(site / "_static" / "g_prime" / "g_prime_course.zip") as release:
        assert {f"g_prime_course/{name}.ipynb" for name in names()} <= set(release.namelist())
