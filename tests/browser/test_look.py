"""What a page looks like with everything on it at work: accessible, no wider than the screen, readable as text."""

import pytest
from axe import violations
from page_exercise import RIGHT, WRONG_SIGN, Exercise

SCREENS = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("name", ["index", "plain", "pictures", "predictions", "sigmoid"])
def test_a_page_at_rest(visit, name, screen):
    """No WCAG 2.2 AA or best-practice violation, no sideways scroll."""
    page = visit(f"{name}.html", **SCREENS[screen])
    assert violations(page) == []
    assert overflow(page) <= 0


@pytest.mark.usefixtures("with_numpy")
@pytest.mark.parametrize("screen", SCREENS)
def test_an_exercise_with_results(visit, screen):
    """The same with a wrong answer, a right one and an error on the page."""
    page = visit("sigmoid.html", **SCREENS[screen])
    exercise = Exercise(page)
    exercise.write("g", RIGHT["g"])
    exercise.press("g", "Check")
    exercise.write("g_prime", WRONG_SIGN)
    exercise.press("g_prime", "Check")
    exercise.write("g_prime_from_a", "print(1 / 0)")
    exercise.press("g_prime_from_a", "Run")
    assert violations(page) == []
    assert overflow(page) <= 0


@pytest.mark.parametrize("screen", SCREENS)
def test_pictures_and_predictions_in_use(visit, screen):
    """The same at a kink, with a prediction drawn, in the middle of the network, and after a choice."""
    page = visit("pictures.html", **SCREENS[screen])
    kinked = page.locator(".slope-picture[data-activation=leaky_relu]")
    kinked.get_by_role("slider", name="z", exact=True).fill("60")
    kinked.get_by_role("textbox").fill("0.6")
    kinked.get_by_role("textbox").press("Enter")
    for _ in range(9):
        page.get_by_role("button", name="Next").click()
    assert violations(page) == []
    page = visit("predictions.html", **SCREENS[screen])
    page.get_by_label("0.5", exact=True).check()
    assert violations(page) == []
    assert overflow(page) <= 0


def test_letters_are_large_enough_on_a_phone(visit):
    """At 390 px: 16 px in the editor (below that, iOS zooms), 11 px or more in the slope picture."""
    page = visit("sigmoid.html", **SCREENS["phone"])
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    assert page.locator(".cm-content").first.evaluate(size) >= 16
    page = visit("pictures.html", **SCREENS["phone"])
    text = page.locator(".slope-picture text").first
    scale = page.locator(".slope-picture svg").first.evaluate("svg => svg.getBoundingClientRect().width / 400")
    assert text.evaluate(size) * scale >= 11


def test_without_a_script_an_exercise_is_text(visit):
    """Stubs, hints, the solution and the notebook's link stand in the page; no dead button does."""
    page = visit("sigmoid.html", java_script_enabled=False)
    section = page.locator("section.exercise")
    assert section.locator("pre[data-role=stub]").count() == 3
    assert section.locator("button:visible").count() == 0
    section.locator("details.solution summary").click()
    assert "return" in section.locator("details.solution pre").inner_text()
    assert section.get_by_role("link", name="sigmoid.ipynb").get_attribute("href") == \
        "_static/g_prime/notebooks/sigmoid.ipynb"
