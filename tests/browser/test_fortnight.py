"""What a reader has after a pause in which the browser deleted everything: all of it, steps and mistakes too."""

import json
import zipfile

import pytest
from page_exercise import SLOPE, Exercise, solve_triangle
from test_derivation import STEPS, Box
from test_returning import fail
from work_files import MANIFEST, kept, load, packed, remember, save

from autograder.classroom.collect.saved_work import read_manifest

pytestmark = pytest.mark.usefixtures("without_numpy")
LOADED = " loaded, "


def go(page, name):
    page.goto(page.url.rpartition("/")[0] + "/" + name)
    return page


def listing(path):
    with zipfile.ZipFile(path) as made:
        return json.loads(made.read(MANIFEST))


def steps(exercise="sigmoid", text=STEPS, **more):
    """Saved work of steps alone."""
    said = {"format": "g_prime saved work", "version": 1, "exercises": {exercise: {"derivation": text}}, **more}
    return packed((MANIFEST, json.dumps(said).encode()))


def test_a_readers_fortnight(visit, tmp_path):
    """Wrong, right, begun, derived, saved; a browser that has nothing; loaded, and all of it is there."""
    page = fail(visit)      # the triangle's g, mirrored
    solve_triangle(page)
    go(page, "sigmoid.html")
    Exercise(page).write("g", "def g(z):\n    return z\n")
    Box(page).field.fill(STEPS)
    go(page, "index.html")
    path = save(page, tmp_path)
    page.get_by_text("exercises: 2.").wait_for()
    before = kept(page)
    assert before["triangle"]["passed"] and before["sigmoid"]["derivation"] == STEPS

    page = visit("index.html")      # another profile: nothing of the first is there
    assert kept(page) == {} and page.get_by_text("0 of ").is_visible()
    load(page, path.name, path.read_bytes())
    page.get_by_text(f"2{LOADED}0 here already, 0 with other code here.").wait_for()
    assert {name: {**record, "changed": 0, "passed": 0} for name, record in kept(page).items()} == {
        name: {**record, "changed": 0, "passed": 0} for name, record in before.items()}
    assert page.locator("[data-exercise-state=triangle]").inner_text().endswith("done")
    page.reload()
    assert page.locator(".work-reminder").count() == 0      # all of it is in the file
    assert page.locator(".bd-links .chapter-mark").count() == 1
    go(page, "slope.html")
    assert page.locator(".exercise-passed").count() == 1
    go(page, "sigmoid.html")
    assert Box(page).field.input_value() == STEPS and Exercise(page).text("g").strip() == "def g(z):\n    return z"
    go(page, "returning.html")
    assert page.locator(".returning-question[data-topic='triangle.g'][data-own=true]").count() == 1
    go(page, "index.html")
    again = listing(save(page, tmp_path))
    assert again["exercises"] == listing(path)["exercises"] and again["mistakes"] == listing(path)["mistakes"] != {}


def test_a_file_to_hand_in_holds_no_mistakes(visit, tmp_path):
    """A name makes it one; the class reads it as ever, and its own reader says nothing of steps."""
    page = visit("index.html")
    remember(page, "triangle", code={"g": "def g(z):\n    return z\n"}, derivation=STEPS)
    remember(page, ":mistakes", of={"triangle.g": ["triangle-mirrored"]})
    assert "mistakes" in listing(save(page, tmp_path))
    page.get_by_text("To hand it in, add your name").click()
    assert "leaves out which mistakes Check found" in page.locator(".work-name").inner_text()
    page.get_by_label("Your name").fill("Ana")
    path = save(page, tmp_path)
    assert "mistake" not in zipfile.ZipFile(path).read(MANIFEST).decode()
    assert read_manifest(zipfile.ZipFile(path).read(MANIFEST)).name == "Ana"


def test_steps_alone_are_work_and_make_no_notebook(visit, tmp_path):
    page = visit("sigmoid.html")
    Box(page).field.fill(STEPS)
    path = save(go(page, "index.html"), tmp_path)
    assert zipfile.ZipFile(path).namelist() == [MANIFEST]
    assert listing(path)["exercises"]["sigmoid"]["derivation"] == STEPS
    page.evaluate("localStorage.clear()")
    load(page, path.name, path.read_bytes())
    page.get_by_text(f"1{LOADED}").wait_for()
    assert kept(page)["sigmoid"] == {"derivation": STEPS}


def test_other_steps_are_shown_and_nothing_goes_unasked(visit):
    page = visit("index.html")
    mine = {"derivation": "# mine", "code": {"g": "# code"}}
    remember(page, "sigmoid", **mine)
    load(page, "work.zip", steps())
    page.get_by_text("1 with other code here.").wait_for()
    assert kept(page)["sigmoid"] == mine and page.get_by_label("what is here").is_checked()
    page.get_by_text("Show both").click()
    shown = page.locator(".work-choices").inner_text()
    assert "# mine" in shown and STEPS.split("\n")[0] in shown
    page.get_by_label("what the file has").check()
    page.get_by_role("button", name="Keep what is chosen").click()
    page.get_by_text("Taken from the file: 1.").wait_for()
    assert kept(page)["sigmoid"] == {**mine, "derivation": STEPS}
    page.get_by_role("button", name="Undo the loading").click()
    assert kept(page)["sigmoid"] == mine


def test_what_is_not_here_comes_though_the_rest_stays(visit):
    """The file has other code and steps; here is code and no steps: the steps come, whichever code stays."""
    page = visit("index.html")
    remember(page, "slope", code={"slope": SLOPE})
    load(page, "work.zip", steps("slope"))
    page.get_by_text(f"1{LOADED}").wait_for()
    assert kept(page)["slope"] == {"code": {"slope": SLOPE}, "derivation": STEPS}


@pytest.mark.parametrize("data", [
    steps(exercise="toString"), steps(exercise="__proto__"), steps(text=3), steps(text=""), steps(text=["x"]),
], ids=["a word of the language", "its root", "a number", "nothing", "a list"])
def test_steps_of_no_exercise_are_none(visit, data):
    page = visit("index.html")
    load(page, "work.zip", data)
    page.get_by_text("work.zip holds no work of this course.").wait_for()
    assert kept(page) == {}


def test_mistakes_of_no_exercise_are_none_and_an_undo_takes_the_others_back(visit):
    page = visit("index.html")
    others = {"no.such": ["x"], "__proto__.g": ["x"], "toString": ["x"], "triangle.g": ["triangle-mirrored"]}
    load(page, "work.zip", steps(mistakes=others))
    page.get_by_text(f"1{LOADED}").wait_for()
    read = "() => JSON.parse(localStorage.getItem('g_prime:/some/where/::mistakes')).of"
    assert page.evaluate(read) == {"triangle.g": ["triangle-mirrored"]}
    page.get_by_role("button", name="Undo the loading").click()
    assert page.evaluate(read) is None


def test_what_was_passed_here_and_is_not_in_the_file_is_reminded_of(visit):
    page = visit("index.html")
    remember(page, "slope", code={"slope": SLOPE}, passed="2026-11-01T10:00:00Z")
    load(page, "work.zip", steps(saved="2026-11-02T10:00:00Z"))
    page.get_by_text(f"1{LOADED}").wait_for()
    page.reload()
    assert "You have passed an exercise since you last saved" in page.locator(".work-reminder").inner_text()


def test_two_tabs_keep_each_others_steps(visit):
    one = Box(visit("sigmoid.html"))
    other = Box(visit("sigmoid.html", context=one.page.context))
    one.field.fill(STEPS)
    holds = "text => document.querySelector('.derivation textarea').value === text"
    other.page.wait_for_function(holds, arg=STEPS)
    other.field.press("Control+End")
    other.page.keyboard.type("\n= 1")
    one.page.wait_for_function(holds, arg=f"{STEPS}\n= 1")
