"""Your own activation on a page: still without a script, by the page's Python and by keys; right, wrong, broken."""

import time

import pytest
from axe import violations
from test_look import SCREENS, overflow

from autograder.exercises.network import digits

WITHOUT = {"java_script_enabled": False}
SINE = {"g": "def g(Z):\n    return np.sin(Z)\n", "g_prime": "def g_prime(Z):\n    return np.cos(Z)\n"}
WRONG = {**SINE, "g_prime": "def g_prime(Z):\n    return -np.cos(Z)\n"}
RAISES = {**SINE, "g": "def g(Z):\n    return 1 / 0\n"}
ENDLESS = {**SINE, "g": "def g(Z):\n    return sum(iter(int, 1))\n"}
SHOWN = "document.querySelector('.own-status').textContent.includes('your curve')"


def keep(page, cells):
    """Code as the browser keeps it."""
    page.evaluate("""code => {
        const site = new URL("_static/g_prime/../../", document.baseURI).pathname;
        localStorage.setItem(`g_prime:${site}:own`, JSON.stringify({code}));
    }""", cells)
    page.reload()


def looked_at(visit, cells, **options):
    """The page with a curve shown, or with why there is none."""
    page = visit("own.html", **options)
    keep(page, cells)
    picture = page.locator(".own-activation")
    picture.scroll_into_view_if_needed()    # its script comes when it is near; before, there is no button and no status
    picture.get_by_role("button", name="Show my curve").press("Enter")
    page.wait_for_function("/your curve|no curve/.test(document.querySelector('.own-status').textContent)")
    return page, picture


def test_without_a_script_a_curve_stands_there(visit):
    """Softplus drawn, with what is said of it, the table of the four, and nothing to press; a solution to open."""
    page = visit("own.html", **WITHOUT)
    picture = page.locator(".own-activation")
    assert "softplus" in picture.locator(".before-script").inner_text()
    assert len(picture.locator("svg .curve").get_attribute("d")) > 500
    assert "at z = -8 and 8 at z = 8" in picture.locator("svg").get_attribute("aria-label")
    assert picture.locator(".findings li").count() == 4 and picture.locator(".trainings tbody tr").count() == 5
    assert all(80 < float(cell) < 100 for cell in picture.locator(".trainings td").all_inner_texts()[:20])
    assert picture.get_by_role("button").count() == 0
    assert page.locator('[data-exercise="own"] details.solution').count() == 1


@pytest.mark.usefixtures("with_numpy")
def test_a_starting_point_is_shown_and_the_readers_code_comes_back(visit):
    """By keys alone: a sine into the editors, another place, the table, and back."""
    page, picture = looked_at(visit, SINE)
    assert "no formula for the slope from a" in picture.locator(".findings").inner_text()
    picture.get_by_role("button", name="a step").press("Enter")
    page.wait_for_function("document.querySelector('.findings').textContent.includes('jumps at z = 0')")
    assert "np.where" in page.locator('[data-exercise="own"]').inner_text()
    picture.locator("#own-z").focus()
    page.keyboard.press("Home")
    assert picture.locator(".in-words").inner_text().startswith("At z = −8: g(z) = 0.")
    assert picture.locator("#own-z").get_attribute("aria-valuetext") == "z = −8, g(z) = 0"
    picture.get_by_role("button", name="Bring my code back").press("Enter")
    page.wait_for_function("!document.querySelector('.findings').textContent.includes('jumps')")
    assert "np.sin" in page.locator('[data-exercise="own"]').inner_text()
    picture.get_by_text("The numbers").click()
    assert picture.locator(".numbers tbody tr").count() == 17


@pytest.mark.usefixtures("with_numpy")
def test_a_wrong_slope_is_marked_by_a_shape_and_told(visit):
    page, picture = looked_at(visit, WRONG)
    assert "g_prime is not the slope of g" in picture.locator(".findings").inner_text()
    assert picture.locator('[data-sign="bad"] .sign').first.inner_text() == "✗"
    assert "l8 8" in picture.locator("svg .wrong").get_attribute("d")
    assert "Stretches in which g_prime leaves it" in picture.locator("svg").get_attribute("aria-label")


@pytest.mark.usefixtures("with_numpy")
def test_a_curve_that_is_none_leaves_the_picture(visit):
    page, picture = looked_at(visit, RAISES)
    assert "ZeroDivisionError" in picture.locator(".findings").inner_text()
    assert len(picture.locator("svg .curve").get_attribute("d")) > 500


@pytest.mark.usefixtures("with_numpy")
def test_a_picture_of_another_curve_is_not_taken_for_this_one(visit):
    """A curve that fails after one that was shown: the drawing, its words and its numbers are of the code before."""
    page, picture = looked_at(visit, RAISES)
    assert picture.locator(".before-script").is_visible() and picture.locator("figure.is-earlier").count() == 0
    picture.get_by_role("button", name="a sine").press("Enter")
    page.wait_for_function(SHOWN)
    assert not picture.locator(".before-script").is_visible()
    picture.get_by_role("button", name="Bring my code back").press("Enter")
    page.wait_for_function("document.querySelector('.own-status').textContent.includes('no curve')")
    assert picture.locator(".is-earlier").count() == 3      # figure, words, numbers; the findings are of this code
    assert picture.locator(".of-earlier").inner_text() == "This is of your code before you changed it."
    assert violations(page) == []


@pytest.mark.usefixtures("with_numpy")
def test_a_training_that_is_stopped_or_left_says_so(visit):
    page, picture = looked_at(visit, SINE)
    for door, words in (("Stop", "Stopped."), ("a step", "You have changed your code.")):
        picture.get_by_role("button", name="Train with my curve").click()
        page.wait_for_function("document.querySelector('.training .own-status').textContent.includes('10 steps')")
        picture.get_by_role("button", name=door).click()
        status = picture.locator(".training .own-status")
        assert status.inner_text().startswith(words) and "of 5 starts" in status.inner_text()
    assert "before you changed it" in picture.locator(".own-row th").inner_text()


@pytest.mark.usefixtures("with_numpy")
def test_one_that_never_ends_is_stopped_at_once(visit):
    page = visit("own.html")
    keep(page, ENDLESS)
    picture = page.locator(".own-activation")
    picture.get_by_role("button", name="Show my curve").click()
    page.wait_for_function("document.querySelector('.own-status').textContent.includes('unning')")
    began = time.monotonic()
    picture.get_by_role("button", name="Stop").click()
    page.wait_for_function("document.querySelector('.own-status').textContent.includes('Stopped')")
    assert time.monotonic() - began < 5


@pytest.mark.usefixtures("with_numpy")
def test_it_trains_beside_the_four_and_the_table_is_read(visit):
    page, picture = looked_at(visit, SINE)
    picture.get_by_role("button", name="Train with my curve").click()
    page.wait_for_function("document.querySelector('.training .own-status').textContent.includes('10 steps')")
    page.wait_for_function("document.querySelector('.compared').textContent.includes('One image is')", timeout=120_000)
    own = picture.locator(".own-row td").all_inner_texts()
    assert len(own) == 5 and all(float(share) > 90 for share in own)
    assert f"{100 / digits()[3].size:.2f} of 100" in picture.locator(".compared").inner_text()
    assert picture.locator(".page-button-stop").is_disabled()


@pytest.mark.usefixtures("with_numpy")
@pytest.mark.parametrize("screen", [*SCREENS, "forced"])
def test_nothing_keeps_anybody_out(visit, screen):
    """With a wrong slope told: no violation, no sideways scroll; light, dark, phone, forced colours."""
    page, _ = looked_at(visit, WRONG, **SCREENS.get(screen, {"forced_colors": "active"}))
    assert violations(page) == []
    assert overflow(page) <= 0


def test_the_way_to_the_picture_is_the_exercises_own_button(visit):
    """Its editors have no Check: their button shows the curve; and nothing is passed."""
    page = visit("own.html")
    section = page.locator('[data-exercise="own"]')
    assert section.get_by_role("button", name="Check").count() == 0
    assert section.get_by_role("button", name="Show my curve").count() == 2
