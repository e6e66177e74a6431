"""The whole chain without NumPy: wrong, read which mistake, right, passed, still there. It runs on every machine.

The site is laid out as a build without NumPy's wheel does it; all that Python has is its standard library.
"""

import time

import pytest
from page_exercise import SLOPE_AT, Exercise, G
from python_of_page import PagePython, verdict
from static_server import PYTHON_FOLDER

from autograder.check import check
from autograder.learners.local import LocalLearner
from autograder.proof.catalogue import right_answers, wrong_answers
from autograder.proof.programs import cells

NO_TWO = "def slope_at(z, h):\n    return (g(z + h) - g(z - h)) / h\n"
MOST_BYTES = 7.03e6     # 7.00 where NumPy was not there at the build: its standard library is smaller

pytestmark = pytest.mark.usefixtures("without_numpy")


def test_from_a_wrong_answer_to_a_pass_that_stays(visit):
    """The message names the mistake; the pass is kept with the code, and the list of exercises says done."""
    page = visit("slope.html")
    exercise = Exercise(page)
    exercise.write("g", G)
    assert exercise.press("g", "Check") == "Right. The whole exercise has 4 of 10 points now."
    exercise.write("slope_at", NO_TWO)
    assert exercise.press("slope_at", "Check").startswith("Not yet.")
    told = exercise.result("slope_at").inner_text()
    assert "At z = 1: slope_at(z, 0.5) gave 0.3902, expected 0.1951." in told
    assert "Every value is twice the right one" in told and "Try this. Divide by the whole width" in told
    named = exercise.result("slope_at").locator("[data-function=slope_at]").get_attribute("data-message")
    assert named == "triangle-no-two"

    exercise.write("slope_at", SLOPE_AT)
    assert exercise.press("slope_at", "Check") == "All of it is right: 10 of 10 points."
    page.reload()
    exercise = Exercise(page)
    assert exercise.text("slope_at").strip() == SLOPE_AT.strip()
    assert exercise.press("slope_at", "Check") == "All of it is right: 10 of 10 points."
    page.goto(page.url.replace("slope", "index"))
    assert page.locator("[data-exercise-state=triangle]").inner_text().endswith("done")


@pytest.mark.parametrize(("code", "expected"), [
    ("def g(z):\n    return 1 / (1 + math.exp(-z)\n", "SyntaxError: '(' was never closed (your g, line 2: return 1"),
    ("def g(z):\n    a = 1\n    return b\n", "NameError: name 'b' is not defined (your g, line 3: return b)"),
])
def test_an_error_names_the_readers_own_line(visit, code, expected):
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", code)
    assert exercise.press("g", "Check").startswith("Not yet.")
    assert expected in exercise.result("g").inner_text().replace("\xa0", " ")


def test_an_endless_loop_is_stopped_and_the_next_check_works(visit):
    """Stop ends a check at once; the Python after it checks as well."""
    page = visit("slope.html")
    exercise = Exercise(page)
    exercise.write("g", "def g(z):\n    return sum(iter(int, 1))\n")
    exercise.button("g", "Check").click()
    page.get_by_text("Checking.").first.wait_for()
    exercise.button("g", "Stop").click()
    assert exercise.finished("g") == "Stopped."
    exercise.write("g", G)
    assert exercise.press("g", "Check").startswith("Right.")


def test_a_loop_that_never_ends_is_named_by_its_line(visit):
    """Nobody presses Stop, and Python stays: the next verdict comes at once."""
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", "def g(z):\n    n = 0\n    while n < 3:\n        z = z + n\n    return z\n")
    assert exercise.press("g", "Check").startswith("Not yet.")
    assert "A loop goes on and on: your g, line 3" in exercise.result("g").inner_text().replace("\xa0", " ")
    exercise.write("g", G)
    began = time.monotonic()
    assert exercise.press("g", "Check").startswith("Right.")
    assert time.monotonic() - began < 3


def test_keys_only_from_the_top_of_the_page_to_a_pass(visit):
    """No mouse: Tab to the editor, type, Ctrl+Enter; Escape then Tab leaves the editor."""
    page = visit("slope.html")
    exercise = Exercise(page)
    for name, code in {"g": G, "slope_at": SLOPE_AT}.items():
        exercise.tab_to(exercise.editor(name))
        exercise.type(code)
    page.keyboard.press("Control+Enter")
    assert exercise.finished("slope_at") == "All of it is right: 10 of 10 points."


def test_the_other_exercise_of_the_page_says_what_is_missing(visit):
    """One Python for both: the first is checked, the second, on arrays, names NumPy; then the first again."""
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", G)
    assert exercise.press("g", "Check").startswith("Right.")
    exercise.write("slope", "def slope(g, z, h=1e-5):\n    return 0 * z\n")
    assert "This site cannot check this exercise" in exercise.press("slope", "Check")
    assert exercise.press("g", "Check").startswith("Right.")


def test_run_and_check_fetch_python_and_our_checks_alone(visit, server):
    """What arrives by the first check is Pyodide and our wheel, and nothing more by a later one."""
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", G)
    exercise.press("g", "Check")
    wheels = [name for name, _ in server.sent if name.endswith(".whl")]
    assert len(wheels) == 1 and "g_prime_course" in wheels[0]
    assert 4e6 < server.bytes_of(PYTHON_FOLDER) < MOST_BYTES
    sent = len(server.sent)
    assert exercise.press("g", "Check").startswith("Right.")
    assert len(server.sent) == sent


def test_a_repair_is_told_by_its_place_and_shown_on_asking(visit):
    """First the line and the kind of the one change that makes the function right; a second click shows it."""
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", "def g(z):\n    return 1 / (1 + math.exp(z))\n")
    assert exercise.press("g", "Check").startswith("Not yet.")
    place, fold = exercise.page.locator(".repair-place").first, exercise.page.locator("details.repair").first
    assert place.inner_text() == "One change makes every check of g pass. It is in line 2 of your g: a sign."
    change = fold.locator("p")
    assert not change.is_visible()
    fold.get_by_text("Show the change").click()
    assert change.inner_text() == "Instead of return 1 / (1 + math.exp(z)) write return 1 / (1 + math.exp(-z))."


def test_a_changed_grader_is_refused(visit, server, site):
    """Without NumPy too the lock's sha256 decides, and a reader is told."""
    own = next((site / PYTHON_FOLDER).glob("g_prime_course-*.whl"))
    data = bytearray(own.read_bytes())
    data[len(data) // 2] ^= 1
    server.swap[PYTHON_FOLDER + own.name] = bytes(data)
    page = visit("slope.html")
    page.expected_errors = ("Failed to load", "Failed to fetch", "Failed to find", "The following error occurred")
    exercise = Exercise(page)
    exercise.write("g", G)
    assert "g-prime-course did not arrive as this site published it" in exercise.press("g", "Check")


def test_every_answer_of_the_catalogue_is_judged_as_by_check(visit):
    """Same checks passed and failed, same points, same message id, on every entry of the exercise."""
    entries = [entry for entry in (*wrong_answers(), *right_answers()) if entry.exercise == "triangle"]
    assert len(entries) > 100
    python = PagePython(visit("plain.html"))
    for entry in entries:
        program = cells("triangle", entry.code)
        said = python.check("triangle", program)
        assert verdict(said) == verdict(check("triangle", LocalLearner(cells=program)).to_dict()), entry
