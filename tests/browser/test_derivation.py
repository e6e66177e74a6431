"""A derivation typed into the box under an exercise: marked line by line, kept, the same verdict as everywhere."""

import json

import pytest
from axe import violations
from derivations import EVERY
from page_exercise import DENY_STORAGE
from python_of_page import PagePython
from test_look import SCREENS, overflow

from autograder.page_answer import derived

STEPS = "g' = e^-z / (1 + e^-z)^2\n\n= a (1 + a)\n= a - a^2"
pytestmark = pytest.mark.usefixtures("without_numpy")


class Box:
    """The box of a page."""

    def __init__(self, page):
        self.page, self.place = page, page.locator(".derivation")
        self.field = page.get_by_role("textbox", name="The steps of your derivation")
        self.check = self.place.get_by_role("button", name="Check my steps")
        self.result = page.get_by_role("region", name="Result for your derivation")

    def judged(self):
        self.page.wait_for_function("box => box.querySelector('.exercise-result:not([hidden]) ol')",
                                    arg=self.place.element_handle())
        return self.result.inner_text()

    def marks(self):
        lines = self.result.get_by_role("listitem").all()
        return [(each.get_attribute("data-line"), each.inner_text()) for each in lines]


def test_the_first_wrong_step_is_named_and_marked_by_keys_alone(visit):
    """Without NumPy and without a mouse; the shortcuts of the site take no key away."""
    box = Box(visit("sigmoid.html"))
    box.field.focus()
    box.page.keyboard.type(STEPS)
    assert box.field.input_value() == STEPS
    box.page.keyboard.press("Control+Enter")
    said = box.judged()
    assert said.startswith("Line 2 changes the value: at z = 1 the line above gives 0.1966")
    assert [state for state, _ in box.marks()] == ["right", "wrong", "unread"]
    assert [text.split()[-1] for _, text in box.marks()] == ["agrees", "here", "at"]
    box.page.keyboard.press("Tab")
    assert box.page.evaluate("document.activeElement.textContent") == "Check my steps"


def test_an_edit_makes_the_result_old_and_a_right_derivation_is_right(visit):
    box = Box(visit("sigmoid.html"))
    box.field.fill(STEPS)
    box.check.click()
    box.judged()
    box.field.fill("g' = a(1 - a)")
    assert "You have changed the steps since." in box.result.inner_text()
    box.check.click()
    box.page.get_by_text("Every line has the same value, and it is the slope.").wait_for()
    assert box.result.get_attribute("data-verdict") == "right"
    assert "since" not in box.result.inner_text()


def test_steps_are_kept_in_the_browser(visit):
    box = Box(visit("sigmoid.html"))
    box.field.fill("g' = a(1 - a)")
    box.page.reload()
    assert box.field.input_value() == "g' = a(1 - a)"
    box.field.fill("")
    box.page.reload()
    assert box.field.input_value() == ""


def test_a_browser_that_keeps_nothing_says_so_and_checks(visit):
    page = visit("plain.html")
    page.add_init_script(DENY_STORAGE)
    page.goto(page.url.replace("plain", "sigmoid"))
    box = Box(page)
    box.field.fill("g' = a")
    assert "does not keep" in box.place.inner_text()
    box.check.click()
    assert box.judged().startswith("Line 1 is not the slope")


def test_what_is_typed_is_text(visit):
    """Whatever stands in a line: it is shown as it is, and nothing of it becomes part of the page."""
    box = Box(visit("sigmoid.html"))
    box.field.fill("<img src=x onerror=alert(1)>\n`a`")
    box.check.click()
    box.judged()
    assert box.marks()[0][1].startswith("<img src=x onerror=alert(1)>") and box.place.locator("img").count() == 0


@pytest.mark.parametrize("screen", SCREENS)
def test_the_box_in_use_is_accessible_and_fits(visit, screen):
    box = Box(visit("sigmoid.html", **SCREENS[screen]))
    box.field.fill(f"{STEPS}\n= {'a + ' * 60}a")
    box.check.click()
    box.judged()
    assert violations(box.page) == []
    assert overflow(box.page) <= 0


def test_without_scripts_the_box_says_what_to_do(visit):
    page = visit("sigmoid.html", java_script_enabled=False)
    box = page.locator(".derivation")
    assert "autograder derive sigmoid my-steps.txt" in box.inner_text()
    assert box.locator("textarea, button").count() == 0


def test_the_browser_says_of_every_derivation_what_python_says(visit):
    python = PagePython(visit("plain.html"))
    for subject, text in EVERY:
        text = text.encode("utf-8", "replace").decode()
        assert python.derive(subject, text) == json.loads(json.dumps(derived(subject, text))), text
