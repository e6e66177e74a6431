"""The pictures in which the reader's code runs: still without a script, late with one, right and wrong."""

import json

import pytest
from axe import violations
from test_look import SCREENS, overflow

from autograder.exercises.table import lookup
from autograder.texts.reference import solution_source

WITHOUT = {"java_script_enabled": False}
RIGHT = {name: f"def {lookup(name).part(name).signature}:\n{solution_source(lookup(name), lookup(name).part(name))}\n"
         for name in ("cost_gradient", "layer_backward", "backward")}
WRONG = RIGHT["layer_backward"].replace("dZ @ A_prev.T / m", "dZ @ A_prev.T")


def keep(page, **code):
    """Code as the browser keeps it after an exercise."""
    for exercise, source in code.items():
        page.evaluate("""([exercise, kept]) => {
            const site = new URL("_static/g_prime/../../", document.baseURI).pathname;
            localStorage.setItem(`g_prime:${site}:${exercise}`, kept);
        }""", [exercise, json.dumps({"code": {exercise: source}})])
    page.reload()


def walked(page):
    picture = page.locator(".way-back")
    picture.get_by_role("button", name="Walk back with my code").press("Enter")
    page.wait_for_function("document.querySelector('.walk-status').textContent.includes('cost')")
    return picture


def test_without_a_script_the_numbers_stand_there(visit):
    """Boxes with height over width, the costs of a training, the neuron in words; and nothing to press."""
    page = visit("way_back.html", **WITHOUT)
    assert page.locator(".way-back tbody tr").count() == 15
    assert all(text.strip() for text in page.locator(".way-back .nudged pre").all_inner_texts())
    assert "right numbers" in page.locator(".way-back .before-script").inner_text()
    assert page.locator(".neuron-knob .in-words").inner_text().startswith("At w = 0.5: z = 0.5")
    assert "held-out" in page.locator(".network-reads .before").inner_text()
    assert page.locator("[data-picture]").get_by_role("button").count() == 0


def test_nothing_loads_before_the_reader_comes_near(visit):
    """The entry is a few hundred bytes; a picture's own script comes when it is near."""
    page = visit("way_back.html", viewport={"width": 1100, "height": 300})
    page.locator(".neuron-knob input").wait_for()
    loaded = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert any("neuron_knob-" in name for name in loaded) and not any("/reads-" in name for name in loaded)
    page.locator(".network-reads").scroll_into_view_if_needed()
    page.get_by_role("button", name="Train with my code").wait_for()


def test_the_knob_turns_by_key(visit):
    page = visit("way_back.html")
    knob = page.locator(".neuron-knob input")
    knob.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    assert page.locator(".neuron-knob .in-words").inner_text().startswith("At w = 1: z = 1.5")
    assert page.locator(".neuron-knob [data-value=z]").inner_text() == "1.5"


@pytest.mark.usefixtures("with_numpy")
def test_the_first_wrong_quantity_stops_the_walk(visit):
    """At layer 3, with the checker's words; a button goes on; a weight changes every box; right code ends it."""
    page = visit("way_back.html")
    keep(page, layer_backward=WRONG, backward=RIGHT["backward"])
    picture = walked(page)
    states = [box.get_attribute("data-state") for box in picture.locator("[data-box]").all()]
    assert states == ["right", "wrong", "ahead", "ahead", "ahead"]
    assert "the 1/m is missing" in picture.locator(".walk-told").inner_text()
    picture.get_by_role("button", name="Go on").press("Enter")
    assert picture.locator("[data-box=layer-2]").get_attribute("data-state") == "wrong"
    before = picture.locator(".nudged").all_inner_texts()
    picture.get_by_label("W[1], row 0, column 0").fill("2")
    picture.get_by_label("W[1], row 0, column 0").press("Tab")
    page.wait_for_function("old => document.querySelectorAll('.nudged')[1].innerText !== old", arg=before[1])
    keep(page, layer_backward=RIGHT["layer_backward"])
    picture = walked(page)
    assert "Your way back is right" in picture.locator(".walk-status").inner_text()


@pytest.mark.usefixtures("with_numpy")
def test_a_function_that_never_ends_is_stopped_at_once(visit):
    page = visit("way_back.html")
    keep(page, backward="def backward(AL, Y, caches, parameters):\n    while True:\n        pass\n")
    picture = page.locator(".way-back")
    picture.get_by_role("button", name="Walk back with my code").click()
    page.wait_for_function("document.querySelector('.walk-status').textContent.includes('Running')")
    picture.get_by_role("button", name="Stop").click()
    page.wait_for_function("document.querySelector('.walk-status').textContent.includes('Stopped')")
    assert picture.locator("[data-box]").count() == 5


@pytest.mark.usefixtures("with_numpy")
def test_the_cost_falls_and_a_drawing_is_answered(visit):
    """Train with ours, draw by keys, press a missed image."""
    page = visit("way_back.html")
    picture = page.locator(".network-reads")
    picture.get_by_role("button", name="Train with ours").click()
    picture.locator(".reads-result .in-words").wait_for()
    assert picture.locator("polyline").count() == 2 and picture.locator(".weights svg").count() == 20
    picture.get_by_label("row 1, column 1").focus()
    for key in ("ArrowRight", "ArrowDown", "Space"):
        page.keyboard.press(key)
    assert picture.get_by_label("row 2, column 2").get_attribute("aria-pressed") == "true"
    page.wait_for_function("document.querySelector('.answer').textContent.includes('Your network says')")
    said = picture.locator(".answer").inner_text()
    picture.locator(".missed-image").first.press("Enter")
    page.wait_for_function("said => document.querySelector('.answer').textContent !== said", arg=said)
    assert violations(page) == []


@pytest.mark.usefixtures("with_numpy")
@pytest.mark.parametrize("screen", [*SCREENS, "forced"])
def test_nothing_keeps_anybody_out(visit, screen):
    """With a walk that has stopped: no violation, no sideways scroll; light, dark, phone, forced colours."""
    page = visit("way_back.html", **SCREENS.get(screen, {"forced_colors": "active"}))
    keep(page, layer_backward=WRONG)
    walked(page)
    assert violations(page) == []
    assert overflow(page) <= 0
