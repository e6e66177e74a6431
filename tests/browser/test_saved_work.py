"""All of a reader's work as one file: out of the page, into a class, and back into any browser. Nothing is lost."""

import csv
import json
import subprocess
import sys
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from page_exercise import SLOPE, SLOPE_AT, Exercise, G, solve_triangle
from work_files import WHEN, kept, load, notebook, packed, remember, save, saved

from autograder.classroom.collect.saved_work import MANIFEST, read_manifest

FIRST_EDITION = Path(__file__).parents[1] / "exercises/first_edition"


def status(page):
    return page.locator(".work-panel > [role=status]")


def command(*words):
    done = subprocess.run([sys.executable, "-m", "autograder", *map(str, words)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_what_a_page_saves_a_class_collects_and_grades(visit, tmp_path, needs_sandbox):
    """The file of a reader who solved one exercise and began another, with the name that they typed."""
    page = visit("slope.html")
    solve_triangle(page)
    page.goto(page.url.replace("slope.html", "index.html"))
    remember(page, "slope", code={"slope": "def slope(g, z):\n    return 0\n"})
    page.get_by_text("To hand it in, add your name").click()
    page.get_by_label("Your name").fill("Ana Lopez")
    path = save(page, tmp_path)
    assert "is in g_prime-work-" in status(page).inner_text()

    said = read_manifest(zipfile.ZipFile(path).read(MANIFEST))
    assert said.name == "Ana Lopez" and said.saved and set(said.exercises) == {"triangle", "slope"}
    assert said.exercises["triangle"].passed >= said.exercises["triangle"].changed
    assert said.exercises["slope"].passed is None and said.exercises["slope"].changed is None
    command("class", "new", tmp_path / "class")
    assert "2 filed, 0 already there, 0 not placed." in command("class", "collect", tmp_path / "class", path)
    command("class", "grade", tmp_path / "class")
    command("class", "export", tmp_path / "class", "--format", "canvas")
    with open(tmp_path / "class" / "grades-canvas.csv", encoding="utf8", newline="") as file:
        _, row = csv.DictReader(file)   # the first says what each exercise is worth
    assert float(row["triangle"]) == 10 and float(row["slope"]) < 5


def test_a_cleared_browser_has_all_of_it_again(visit, tmp_path):
    page = visit("index.html")
    remember(page, "triangle", code={"g": G, "slope_at": SLOPE_AT}, changed="2026-11-01T10:00:00Z", passed=True)
    remember(page, "slope", code={"slope": SLOPE}, changed="2026-11-02T10:00:00Z", passed="2026-11-02T11:00:00Z")
    before = kept(page)
    path = save(page, tmp_path)
    page.evaluate("localStorage.clear()")
    page.reload()
    assert page.get_by_text("0 of ").is_visible()
    load(page, path.name, path.read_bytes())
    page.get_by_text("2 loaded, 0 here already, 0 with other code here.").wait_for()
    assert kept(page) == before
    assert page.locator("[data-exercise-state=slope]").inner_text() == "done"
    page.goto(page.url.replace("index.html", "slope.html"))
    assert Exercise(page).text("slope_at").strip() == SLOPE_AT.strip()
    assert page.locator(".exercise-passed").count() == 2


def test_what_the_class_writes_the_page_reads(visit):
    page = visit("index.html")
    load(page, "work.zip", saved("slope", slope=SLOPE, passed=WHEN + timedelta(hours=1)))
    page.get_by_text("1 loaded").wait_for()
    assert kept(page) == {"slope": {"code": {"slope": SLOPE}, "changed": "2026-11-01T12:00:00Z",
                                    "passed": "2026-11-01T13:00:00Z"}}


def test_what_differs_is_shown_and_nothing_newer_goes_unasked(visit):
    page = visit("index.html")
    mine = {"code": {"slope": "# mine\n"}, "changed": "2026-11-03T10:00:00Z"}
    remember(page, "slope", **mine)
    load(page, "work.zip", saved("slope", slope=SLOPE))
    page.get_by_text("1 with other code here.").wait_for()
    assert kept(page)["slope"] == mine
    assert page.get_by_label("what is here").is_checked()
    page.get_by_text("Show both").click()
    shown = page.locator(".work-choices").inner_text()
    assert "# mine" in shown and "return (g(z + step) - g(z - step))" in shown
    page.get_by_role("button", name="Keep what is chosen").click()
    page.get_by_text("Taken from the file: 0.").wait_for()
    assert kept(page)["slope"] == mine

    load(page, "later.zip", saved("slope", changed=WHEN + timedelta(days=9), slope=SLOPE))
    page.get_by_text("later.zip: 0 loaded, 0 here already, 1 with other code here.").wait_for()
    assert page.get_by_label("what the file has").is_checked()
    page.get_by_role("button", name="Keep what is chosen").click()
    page.get_by_text("Taken from the file: 1.").wait_for()
    assert kept(page)["slope"]["code"] == {"slope": SLOPE}
    page.get_by_role("button", name="Undo the loading").click()
    assert kept(page)["slope"] == mine


def test_another_tab_that_goes_on_meanwhile_is_asked_about_again(visit):
    page = visit("index.html")
    remember(page, "slope", code={"slope": "# mine\n"})
    load(page, "work.zip", saved("slope", slope=SLOPE))
    page.get_by_label("what the file has").check()
    remember(page, "slope", code={"slope": "# newer\n"})
    page.get_by_role("button", name="Keep what is chosen").click()
    page.get_by_text("Another tab has changed one of these meanwhile.").wait_for()
    assert kept(page)["slope"]["code"] == {"slope": "# newer\n"}
    page.get_by_text("Show both").click()
    assert "# newer" in page.locator(".work-choices").inner_text()


def test_an_open_exercise_asks_before_it_takes_what_was_loaded_in_another_tab(visit):
    page = visit("slope.html")
    exercise = Exercise(page)
    exercise.write("g", "# mine\n")
    front = visit("index.html", context=page.context)
    load(front, "work.zip", saved("triangle", g=G))
    front.get_by_label("what the file has").check()
    front.get_by_role("button", name="Keep what is chosen").click()
    page.get_by_role("alert").get_by_text("changed in another tab").wait_for()
    assert exercise.text("g").strip() == "# mine"


@pytest.mark.parametrize(("name", "data"), [
    ("slope.ipynb", lambda: notebook("slope", slope=SLOPE)),
    ("my answer (1).txt", lambda: notebook("slope", slope=SLOPE)),
    ("folder.zip", lambda: packed(("g_prime_course/slope.ipynb", notebook("slope", slope=SLOPE)), ("README.md", b"#"),
                                  ("g_prime_course/tanh.ipynb", notebook("tanh")))),
])
def test_files_without_a_list_of_what_is_in_them_load_too(visit, name, data):
    """Single notebooks, as the first edition saved them, and the offline folder."""
    page = visit("index.html")
    load(page, name, data())
    page.get_by_text("1 loaded, ").wait_for()
    assert kept(page) == {"slope": {"code": {"slope": SLOPE}}}


@pytest.mark.parametrize(("old", "new"), [
    ("forward", {"layer_forward": 2, "forward": 1}),
    ("backward", {"cost_gradient": 1, "layer_backward": 1, "backward": 1}),
])
def test_a_function_that_has_moved_to_another_exercise_goes_there(visit, old, new):
    """The first edition's notebooks held what are two and three exercises now."""
    page = visit("index.html")
    load(page, f"{old}.ipynb", (FIRST_EDITION / f"{old}.ipynb").read_bytes())
    page.get_by_text(f"{len(new)} loaded, ").wait_for()
    assert {name: len(record["code"]) for name, record in kept(page).items()} == new


def test_an_exercise_takes_its_own_part_of_saved_work(visit):
    page = visit("slope.html")
    exercise = Exercise(page)
    load(page, "work.zip", saved("triangle", g=G), "Load")
    page.get_by_text("Loaded your code from work.zip.").wait_for()
    assert exercise.text("g").strip() == G.strip()


def test_a_reader_is_reminded_once_a_day_and_not_after_saving(visit, tmp_path):
    page = visit("index.html")
    remember(page, "slope", code={"slope": SLOPE}, passed="2026-11-02T11:00:00Z")
    word = page.locator(".work-reminder")
    assert word.count() == 0
    page.reload()
    assert "You have passed an exercise since you last saved" in word.inner_text()
    page.reload()
    assert word.count() == 0
    yesterday = "localStorage.setItem('g_prime:/some/where/::saved', JSON.stringify({told: '2026-11-02T11:00:00Z'}))"
    page.evaluate(yesterday)
    page.reload()
    assert word.count() == 1
    save(page, tmp_path)
    page.evaluate(yesterday.replace("{told:", "{at: new Date().toISOString(), told:"))
    page.reload()
    assert word.count() == 0


def test_nothing_begun_is_a_sentence(visit):
    page = visit("index.html")
    page.get_by_role("button", name="Save all my work").click()
    page.get_by_text("There is nothing to save yet").wait_for()


def test_notebooks_that_do_not_arrive_are_a_sentence(visit, server):
    page = visit("index.html")
    page.expected_errors = ("404",)
    remember(page, "slope", code={"slope": SLOPE})
    server.swap["_static/g_prime/notebooks/slope.ipynb"] = None
    page.get_by_role("button", name="Save all my work").click()
    page.get_by_text("The file could not be made").wait_for()
    assert json.dumps(kept(page)["slope"]["code"]) == json.dumps({"slope": SLOPE})
