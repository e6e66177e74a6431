"""From Check to the next exercise: what is seen, what grows old, what stays; two tabs of one page."""

import pytest
from page_exercise import SLOPE_AT, Exercise, G, solve_triangle

OLD = "You have changed the code since."

pytestmark = pytest.mark.usefixtures("without_numpy")


def seen(locator):
    box, height = locator.bounding_box(), locator.page.viewport_size["height"]
    return box["y"] >= 0 and box["y"] + box["height"] <= height


@pytest.mark.parametrize("size", [(1100, 500), (390, 700)], ids=["low window", "phone"])
def test_a_result_is_scrolled_into_view(visit, size):
    page = visit("slope.html", viewport={"width": size[0], "height": size[1]})
    exercise = Exercise(page)
    exercise.write("g", G)
    button = exercise.button("g", "Check")
    button.evaluate("each => window.scrollBy(0, each.getBoundingClientRect().bottom - window.innerHeight + 4)")
    page.keyboard.press("Control+Enter")
    exercise.finished("g")
    assert seen(exercise.result("g"))


def test_an_edit_makes_every_result_of_the_exercise_old_and_a_check_makes_them_new(visit):
    """One exercise has one state: no panel contradicts another."""
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", G)
    exercise.press("g", "Check")
    exercise.write("slope_at", SLOPE_AT)
    assert OLD in exercise.result("g").inner_text()
    assert exercise.press("slope_at", "Check").startswith("All of it is right")
    assert OLD not in exercise.result("g").inner_text()
    exercise.write("g", "def g(z):\n    return 2 / (1 + math.exp(-z))\n")
    assert OLD in exercise.result("slope_at").inner_text() and exercise.status("slope_at") == ""
    exercise.press("g", "Check")
    assert exercise.result("g").get_attribute("data-verdict") == "wrong"
    assert "right: 10 of 10" not in exercise.page.locator("section.exercise").first.inner_text()


def test_a_pass_leads_on_and_is_still_there_after_a_reload(visit):
    page = visit("slope.html")
    exercise = solve_triangle(page)
    on = exercise.result("slope_at").get_by_role("link")
    assert on.inner_text().startswith("Next exercise: ")
    assert on.get_attribute("href").endswith("#exercise-slope")
    page.reload()
    mark = page.locator(".exercise-passed")
    assert mark.count() == 1 and "You have passed this exercise." in mark.inner_text()


def test_the_derivation_opens_with_the_pass_and_not_before(visit):
    """On a later visit it is folded again: who comes back may want to try anew."""
    page = visit("slope.html")
    fold = page.locator("details.after-pass")
    exercise = Exercise(page)
    exercise.write("g", G)
    exercise.press("g", "Check")
    assert fold.get_attribute("open") is None
    exercise.write("slope_at", SLOPE_AT)
    exercise.press("slope_at", "Check")
    assert page.get_by_text("What was to be found.").is_visible()
    fold.locator("summary").click()
    exercise.result("slope_at").get_by_role("button", name="the derivation").click()
    assert fold.get_attribute("open") is not None
    assert page.evaluate("document.activeElement.closest('details').className").endswith("after-pass")
    page.reload()
    assert fold.get_attribute("open") is None


def test_without_a_script_the_derivation_is_a_plain_fold(visit):
    page = visit("slope.html", java_script_enabled=False)
    page.locator("details.after-pass summary").click()
    assert page.get_by_text("What was to be found.").is_visible()


def test_a_run_after_a_check_has_no_green_edge(visit):
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", G)
    exercise.press("g", "Check")
    exercise.write("g", "1 / 0")
    exercise.press("g", "Run")
    assert exercise.result("g").get_attribute("data-verdict") is None


def test_input_gets_a_sentence(visit):
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", "input('z? ')")
    exercise.press("g", "Run")
    assert "Nobody answers input() here." in exercise.result("g").inner_text()


def test_what_is_read_aloud_stands_in_a_live_region(visit):
    exercise = Exercise(visit("slope.html"))
    exercise.write("g", G)
    exercise.press("g", "Check")
    assert exercise.result("g").evaluate("each => each.closest('[aria-live=polite]') !== null")


def test_two_tabs_of_one_page_ask_before_one_takes_the_others_code(visit):
    one = visit("slope.html")
    first = Exercise(one)
    first.write("g", "# one\n")
    two = visit("slope.html", context=one.context)
    second = Exercise(two)
    second.write("g", "# two\n")
    bar = one.get_by_role("alert")
    bar.get_by_text("changed in another tab").wait_for()
    assert first.text("g").strip() == "# one"
    bar.get_by_role("button", name="Take the other one").click()
    assert first.text("g").strip() == "# two" and not bar.is_visible()
