"""An exercise with NumPy: wrong, read which mistake, right, passed, still there after a reload."""


import pytest
from page_exercise import RIGHT, WRONG_SIGN, Exercise

pytestmark = pytest.mark.usefixtures("with_numpy")


def test_from_a_wrong_answer_to_a_pass_that_stays(visit):
    """The reader's whole way: the message names the mistake; the pass is kept with the code."""
    page = visit("sigmoid.html")
    exercise = Exercise(page)
    exercise.write("g", RIGHT["g"])
    exercise.write("g_prime", WRONG_SIGN)
    assert exercise.press("g_prime", "Check").startswith("Not yet.")
    told = exercise.result("g_prime").inner_text()
    assert "At z = 1: g_prime(z) gave 1.266, expected 0.196" in told
    assert "it should be 1 - g" in told and "Try this." in told
    named = exercise.result("g_prime").locator("[data-function=g_prime]").get_attribute("data-message")
    assert named == "sigmoid-one-plus-g"

    exercise.write("g_prime", RIGHT["g_prime"])
    assert exercise.press("g_prime", "Check").startswith("Right.")
    exercise.write("g_prime_from_a", RIGHT["g_prime_from_a"])
    assert exercise.press("g_prime_from_a", "Check") == "All of it is right: 10 of 10 points."
    exercise.result("g_prime_from_a").get_by_role("button", name="See our solution").click()
    assert page.locator("details.solution").get_attribute("open") is not None

    page.reload()
    assert Exercise(page).text("g_prime").strip() == RIGHT["g_prime"].strip()
    page.goto(page.url.replace("sigmoid", "index"))
    state = page.locator("[data-exercise-state=sigmoid]")
    assert state.inner_text().endswith("done")


def test_the_plot_says_in_words_where_the_slope_is_furthest_off(visit):
    """The plot's text alternative has the numbers of the worst point."""
    exercise = Exercise(visit("sigmoid.html"))
    exercise.write("g", RIGHT["g"])
    exercise.write("g_prime", "def g_prime(z):\n    return 0 * z\n")
    exercise.press("g_prime", "Check")
    words = exercise.result("g_prime").locator("svg").get_attribute("aria-label")
    assert "furthest apart at z = " in words and "yours is 0.00, the slope is 0.250" in words


@pytest.mark.parametrize(("code", "expected"), [
    ("def g(z):\n    return 1 / (1 + np.exp(-z)\n", "SyntaxError: '(' was never closed (your g, line 2: return 1"),
    ("def g(z):\n    a = 1\n    return b\n", "NameError: name 'b' is not defined (your g, line 3: return b)"),
])
def test_an_error_names_the_readers_own_line(visit, code, expected):
    """A check that meets an error quotes the line of the reader's editor, with its number there."""
    exercise = Exercise(visit("sigmoid.html"))
    exercise.write("g", code)
    exercise.press("g", "Check")
    assert expected in exercise.result("g").inner_text().replace("\xa0", " ")


def test_an_error_outside_the_functions_is_told_too(visit):
    """Every function is right, and a line after them stops: both are said."""
    exercise = Exercise(visit("sigmoid.html"))
    exercise.write("g", RIGHT["g"] + "\nprint(oops)\n")
    exercise.press("g", "Check")
    told = exercise.result("g").inner_text()
    assert "g: right." in told
    assert ("One statement failed: NameError: name 'oops' is not defined (your g, line 4: print(oops)); "
            "what stands below it ran all the same.") in told


def test_run_shows_what_a_notebook_would(visit):
    """Run executes the cells above too, and shows prints and the last line's value."""
    exercise = Exercise(visit("sigmoid.html"))
    exercise.write("g", RIGHT["g"])
    exercise.write("g_prime", RIGHT["g_prime"] + "\nprint('at zero')\nfloat(g_prime(0))")
    assert exercise.press("g_prime", "Run") == "Ran."
    assert exercise.result("g_prime").inner_text().split() == ["at", "zero", "0.25"]


def test_keys_only_from_the_top_of_the_page_to_a_pass(visit):
    """No mouse: Tab to the editor, type, Ctrl+Enter; Escape then Tab leaves the editor."""
    page = visit("sigmoid.html")
    exercise = Exercise(page)
    for name, code in RIGHT.items():
        exercise.tab_to(exercise.editor(name))
        exercise.type(code)
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Check"
    exercise.tab_to(exercise.editor("g_prime_from_a"), back=True)
    page.keyboard.press("Control+Enter")
    assert exercise.finished("g_prime_from_a") == "All of it is right: 10 of 10 points."
