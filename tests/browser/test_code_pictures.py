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
    assert page.locator(".way-back tbody tr").count() == 16
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
def test_on_a_phone_what_is_right_is_folded(visit):
    """A right walk is a list of five lines, each of which opens; it says so when the code has changed since."""
    page = visit("way_back.html", **SCREENS["phone"])
    keep(page, **RIGHT)
    picture = walked(page)
    assert "Your way back is right" in picture.locator(".walk-status").inner_text()
    assert picture.locator(".boxes").bounding_box()["height"] < 700
    picture.locator("[data-box=layer-2] summary").press("Enter")
    assert picture.locator("[data-box=layer-2] .yours pre").first.is_visible()
    assert violations(page) == [] and overflow(page) <= 0
    page.evaluate("""() => { localStorage.clear();
        document.dispatchEvent(new CustomEvent("reader-code-changed", {detail: "backward"})); }""")
    assert picture.locator(".of-earlier").all_inner_texts() == ["This is of your code before you changed it."] * 2
    assert violations(page) == []


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


def trained(page, button="Train with ours", until="400 steps"):
    picture = page.locator(".network-reads")
    picture.scroll_into_view_if_needed()
    picture.get_by_role("button", name=button).click()
    page.wait_for_function("until => document.querySelector('.reads-status').textContent.includes(until)", arg=until)
    return picture


@pytest.mark.usefixtures("with_numpy")
def test_the_cost_falls_and_a_drawing_is_answered(visit):
    """Train with ours, draw by keys, press a missed image; then break the slope: another curve, a row, and the drawing
    is looked at anew."""
    page = visit("way_back.html")
    picture = trained(page)
    assert picture.locator(".curves polyline").count() == 2 and picture.locator(".weights svg").count() == 20
    picture.get_by_label("row 1, column 1").focus()
    for key in ("ArrowRight", "ArrowDown", "Space"):
        page.keyboard.press(key)
    assert picture.get_by_label("row 2, column 2").get_attribute("aria-pressed") == "true"
    page.wait_for_function("document.querySelector('.answer').textContent.includes('This network says')")
    said = picture.locator(".answer").inner_text()
    picture.locator(".missed-image").first.press("Enter")
    page.wait_for_function("said => document.querySelector('.answer').textContent !== said", arg=said)
    picture.get_by_label("1 everywhere").check()
    said = picture.locator(".answer").inner_text()
    trained(page)
    page.wait_for_function("said => document.querySelector('.answer').textContent !== said", arg=said)
    rows = [row.split("\t") for row in picture.locator(".runs tbody tr").all_inner_texts()]
    assert [row[0] for row in rows] == ["our training, from the book", "who always says no", "ours, the right one",
                                        "ours, 1 everywhere"]
    assert rows[0][1:] == rows[2][1:] and float(rows[3][1]) > float(rows[3][4]) > float(rows[2][4])
    assert violations(page) == []


SLOW = """
def train(X, Y, layer_dims, learning_rate, steps, seed):
    while steps > 30:
        pass
    parameters, costs = init_parameters(layer_dims, seed), []
    for step in range(steps):
        AL, caches = forward(X, parameters)
        costs.append(cost(AL, Y))
        parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs
"""


@pytest.mark.usefixtures("with_numpy")
def test_a_training_that_would_take_for_ever_is_stopped_at_once(visit):
    """What it has learnt until then stays: the curve, the row, and a network that looks at a drawing."""
    page = visit("way_back.html")
    keep(page, network=SLOW)
    picture = trained(page, "Train with my code", until="30 steps")
    assert "Your own train ran here." in picture.inner_text()
    page.wait_for_function("document.querySelector('.reads-status').textContent.includes('Running')")
    picture.get_by_role("button", name="Stop").click()
    page.wait_for_function("document.querySelector('.reads-status').textContent.includes('Stopped')")
    points = picture.locator(".curves polyline").nth(1).get_attribute("points").split()
    assert len(points) == 30
    assert picture.locator(".runs tbody tr").last.inner_text().split("\t")[3] == ""
    picture.locator(".missed-image").first.press("Enter")
    page.wait_for_function("document.querySelector('.answer').textContent.includes('This network says')")


@pytest.mark.usefixtures("with_numpy")
def test_what_is_passed_runs_along_and_what_is_not_does_not(visit):
    """A backward that was never passed is left at home; one that was changed since, too."""
    page = visit("way_back.html")
    keep(page, layer_backward=RIGHT["layer_backward"])
    page.evaluate("""now => { for (const [key, changes] of Object.entries(now)) {
        const site = new URL("_static/g_prime/../../", document.baseURI).pathname, place = `g_prime:${site}:${key}`;
        localStorage.setItem(place, JSON.stringify({...JSON.parse(localStorage.getItem(place) ?? "{}"), ...changes}));
    }}""", {"layer_backward": {"passed": "2026-01-02T00:00:00Z", "changed": "2026-01-01T00:00:00Z"},
            "cost_gradient": {"passed": "2026-01-02T00:00:00Z", "changed": "2026-01-03T00:00:00Z",
                              "code": {"cost_gradient": RIGHT["cost_gradient"]}}})
    page.reload()
    picture = trained(page, "Train with my code")
    assert "Your own layer_backward ran here." in picture.inner_text()


@pytest.mark.usefixtures("with_numpy")
def test_keys_alone_go_from_the_first_picture_to_the_last(visit):
    """With Tab, and nothing else to come to a place: knob, weights, walk, training, field."""
    page = visit("way_back.html")
    keep(page, **RIGHT)
    seen = []
    for _ in range(150):
        if page.evaluate("document.activeElement.matches('.cm-content')"):
            page.keyboard.press("Escape")       # as the page says: the next Tab leaves the editor
        page.keyboard.press("Tab")
        here = page.evaluate("""() => { const at = document.activeElement;
            return at.closest("[data-picture]") ? at.getAttribute("aria-label") ?? at.textContent : null; }""")
        if here and here not in seen:
            seen.append(here)
        if here == "Walk back with my code":
            page.keyboard.press("Enter")
            page.wait_for_function("document.querySelector('.walk-status').textContent.includes('is right')")
        if here == "Train with ours":
            page.keyboard.press("Space")
            page.wait_for_function("document.querySelector('.reads-status').textContent.startsWith('400 steps')")
        if here == "row 1, column 1":
            page.keyboard.press("Space")
            page.wait_for_function("document.querySelector('.answer').textContent.includes('This network says')")
            break
    order = ["The numbers as a table", "W[1], row 0, column 0", "W[3], row 0, column 1", "Walk back with my code",
             "Train with my code", "Train with ours", "row 1, column 1"]
    assert [name for name in seen if name in order] == order


@pytest.mark.usefixtures("with_numpy")
@pytest.mark.parametrize("screen", [*SCREENS, "forced"])
def test_nothing_keeps_anybody_out(visit, screen):
    """With a walk that has stopped and a network that was trained: no violation, no sideways scroll, nothing that
    moves by itself; light, dark, phone, forced colours."""
    page = visit("way_back.html", **SCREENS.get(screen, {"forced_colors": "active"}), reduced_motion="reduce")
    keep(page, layer_backward=WRONG)
    walked(page)
    trained(page)
    page.get_by_text("The numbers as a table").click()
    assert violations(page) == []
    assert overflow(page) <= 0
    assert page.evaluate("document.getAnimations().length") == 0
