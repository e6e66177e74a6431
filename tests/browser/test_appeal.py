"""An appeal from the page: what was checked and what was said of it, replayed by the command line."""

import json
import subprocess
import sys

from page_exercise import Exercise, G

ONE_SIDED = "def slope_at(z, h):\n    return (g(z + h) - g(z)) / h\n"


def replayed(path):
    done = subprocess.run([sys.executable, "-m", "autograder", "appeal", path], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def appealed(page, folder, why=""):
    """Write an appeal on the page; the path of its file."""
    page.get_by_text("I think the check is wrong").click()
    page.get_by_label("Why is your answer right?").fill(why)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the appeal").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_an_appeal_of_the_page_is_replayed(visit, tmp_path, needs_sandbox):
    """The command line asks the same questions of the same code and says the same."""
    page = visit("slope.html")
    exercise = Exercise(page)
    exercise.write("g", G)
    exercise.write("slope_at", ONE_SIDED)
    exercise.press("slope_at", "Check")
    exercise.write("slope_at", "# written since\n")     # what was checked counts
    path = appealed(page, tmp_path, "A one-sided slope is a slope — too.")
    assert path.name == "appeal-triangle.json"
    page.get_by_text("appeal-triangle.json is in your downloads.").wait_for()
    found = json.loads(path.read_text("utf8"))
    assert found["says"] == "A one-sided slope is a slope — too."
    assert [cell["source"] for cell in found["cells"]] == [G, ONE_SIDED]
    code, said = replayed(path)
    assert code == 0 and said.startswith("The verdict is the same as then:"), said


def test_a_pass_has_nothing_to_appeal_against(visit):
    page = visit("slope.html")
    exercise = Exercise(page)
    exercise.write("g", G)
    exercise.press("g", "Check")
    assert page.get_by_text("I think the check is wrong").count() == 0
