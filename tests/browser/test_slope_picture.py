"""The slope picture: its numbers are the reference's; keys, mouse and finger move it; the kink is shown."""

import json
import re

import numpy as np
import pytest

from solutions.activations import ACTIVATIONS


@pytest.fixture
def picture(visit):
    """picture("sigmoid", **context options) is that picture on a fresh page."""

    def open_picture(name, told=True, **options):
        box = visit("pictures.html", **options).locator(f".slope-picture[data-activation={name}]")
        box.locator("input[type=range]").first.wait_for()
        box.scroll_into_view_if_needed()
        if told:
            box.get_by_role("button", name="Show the slope").click()
        return box

    return open_picture


def words(box):
    return box.locator(".in-words").inner_text()


def predict(box, said):
    box.get_by_role("textbox").fill(said)
    box.get_by_role("textbox").press("Enter")


def slider(box, name):
    return box.get_by_role("slider", name=name, exact=True)


def test_every_number_is_the_references(site):
    """Curve, slope and both halves of every triangle, in the page's data, to six figures."""
    text = (site / "pictures.html").read_text("utf8")
    block = re.search(r'data-activation="sigmoid".*?<script type="application/json">(.*?)</script>', text, re.S)
    data, f = json.loads(block[1]), ACTIVATIONS["sigmoid"]
    z, half = np.array(data["z"]), np.array(data["widths"]) / 2
    np.testing.assert_allclose(data["g"], f.g(z), rtol=1e-5)
    np.testing.assert_allclose(data["slope"], f.g_prime(z), rtol=1e-5)
    np.testing.assert_allclose(data["left"], f.g(z)[:, None] - f.g(z[:, None] - half), rtol=1e-5)
    np.testing.assert_allclose(data["right"], f.g(z[:, None] + half) - f.g(z)[:, None], rtol=1e-5)


def test_height_over_width_becomes_the_slope(picture):
    """The narrower the triangle, the nearer its height over width is to g'(z); by keys alone."""
    box = picture("sigmoid")
    assert "The triangle is 4 wide and 0.5931 high: height over width is 0.1483." in words(box)
    assert "The slope g′(1.5) is 0.1491." in words(box)
    slider(box, "make the triangle narrower").focus()
    box.page.keyboard.press("End")
    assert "The triangle is 0.001 wide and 0.0001491 high: height over width is 0.1491." in words(box)
    spoken = slider(box, "make the triangle narrower").get_attribute("aria-valuetext")
    assert spoken == "0.001 wide, height over width 0.1491"
    slider(box, "z").focus()
    box.page.keyboard.press("ArrowRight")
    assert words(box).startswith("At z = 1.6 the curve is 0.832 high.")
    assert slider(box, "z").get_attribute("aria-valuetext") == "z = 1.6, slope 0.1398"


def test_the_width_slider_says_where_it_leads(picture):
    """To the right the triangle gets narrower: the label says so, and both ends say how wide."""
    box = picture("sigmoid")
    narrower = slider(box, "make the triangle narrower")
    left, right = box.locator(".ends span").all()
    for key, end in (("End", right), ("Home", left)):
        narrower.press(key)
        assert narrower.get_attribute("aria-valuetext").startswith(f"{end.inner_text()}, ")
    assert (left.inner_text(), right.inner_text()) == ("4 wide", "0.001 wide")
    assert left.bounding_box()["x"] < right.bounding_box()["x"]


def test_a_kink_has_two_slopes(picture):
    """At z = 0 the leaky ReLU shows one slope to the left and another to the right."""
    box = picture("leaky_relu")
    move_to(box, z=0)
    assert "the slope to the left is 0.2, to the right 1." in words(box)
    assert "this course takes g′(0) = 0.2" in words(box)
    left, middle, right = points(box, ".tangent")
    assert steepness(left, middle) == pytest.approx(0.2 * steepness(middle, right), rel=1e-2)


@pytest.mark.parametrize(("said", "answer"), [
    ("0.6", "You said 0.6, which lies between the two sides: as good a choice as this course's 0.2."),
    ("1.5", "You said 1.5; the two sides have the slopes 0.2 and 1."),
])
def test_at_a_kink_a_range_of_predictions_is_right(picture, said, answer):
    """Every number between the two sides' slopes is a subgradient."""
    box = picture("leaky_relu")
    move_to(box, z=0)
    predict(box, said)
    assert box.locator(".feedback").inner_text() == answer


def steepness(start, end):
    return (end[1] - start[1]) / (end[0] - start[0])


def move_to(box, z):
    slider(box, "z").fill(str(round((z + 6) * 10)))


def points(box, name):
    text = box.locator(name).get_attribute("points")
    return [tuple(map(float, pair.split(","))) for pair in text.split()]


def test_the_slope_is_told_after_the_prediction(picture):
    """Before it neither the sentence nor the slider's text says it; then both do, wherever the reader goes."""
    box = picture("sigmoid", told=False)
    assert "The slope g′" not in words(box)
    assert slider(box, "z").get_attribute("aria-valuetext") == "z = 1.5"
    predict(box, "0.2")
    assert "The slope g′(1.5) is 0.1491." in words(box)
    move_to(box, z=0)
    assert "The slope g′(0) is 0.25." in words(box)
    assert not box.get_by_role("button", name="Show the slope").is_visible()


@pytest.mark.parametrize("said", ["0,1", "0.1", " 0.10 ", "+0,1"])
def test_a_number_is_understood_in_any_writing(picture, said):
    box = picture("sigmoid")
    predict(box, said)
    assert box.locator(".feedback").inner_text().startswith("You said 0.1; ")


@pytest.mark.parametrize("said", ["1,000.5", "a tenth", "1e", "0.1.2", "--1"])
def test_what_is_no_number_is_told_and_never_another_one(picture, said):
    box = picture("sigmoid")
    predict(box, said)
    assert box.locator(".feedback").inner_text() == "Write a number, such as 0.1 or 0,1."
    assert points_or_none(box) is None


@pytest.mark.parametrize("options", [{}, {"viewport": {"width": 390, "height": 844}}], ids=["wide", "phone"])
def test_the_sliders_stay_where_they_are(picture, options):
    """Whatever is said, told or moved to."""
    box = picture("leaky_relu", told=False, **options)

    def place():
        """Below the drawing, for the page may scroll."""
        return round(slider(box, "z").bounding_box()["y"] - box.locator("svg").bounding_box()["y"])

    before = place()
    predict(box, "0.6")
    assert place() == before
    for z in (0, -3, 5.5):
        move_to(box, z)
        assert place() == before


def test_the_z_slider_runs_along_the_axis(picture):
    """Its handle stands under the point, at both ends too, to three pixels."""
    box = picture("sigmoid")
    for z in (-6, 0, 6):
        move_to(box, z)
        point = box.locator("svg > .point").first.bounding_box()
        track = slider(box, "z").bounding_box()
        handle = track["x"] + 8 + (z + 6) / 12 * (track["width"] - 16)
        assert abs(point["x"] + point["width"] / 2 - handle) < 3


def test_a_small_triangle_is_shown_large(picture):
    """Under the lens it keeps its size, however narrow it gets, and the curve in it becomes straight."""
    box = picture("sigmoid")
    lens = box.locator(".lens")
    assert not lens.is_visible()
    slider(box, "make the triangle narrower").press("End")
    triangle = lens.locator(".triangle").bounding_box()
    assert 20 < triangle["width"] < 200 and 5 < triangle["height"] < 200
    assert "times as large" in lens.text_content()


@pytest.mark.parametrize(("said", "answer"), [
    ("0.15", "You said 0.15; the slope is 0.1491. Well seen."),
    ("0.5", "You said 0.5; that line is steeper than the curve: 0.1491."),
    ("0.05", "You said 0.05; the curve is steeper than that: 0.1491."),
    ("-0.2", "You said −0.2; the curve leans the other way: 0.1491."),
])
def test_a_prediction_stands_beside_the_slope(picture, said, answer):
    """The reader's number is drawn as a line and answered in words."""
    box = picture("sigmoid")
    assert points_or_none(box) is None
    predict(box, said)
    assert box.locator(".feedback").inner_text() == answer
    assert len(points(box, ".prediction")) == 3


def points_or_none(box):
    return box.locator(".prediction").get_attribute("points") or None


def test_the_mouse_drags_z_along_the_curve(picture):
    """Dragging is a second way to do what the slider does."""
    box = picture("sigmoid")
    place = box.locator("svg").bounding_box()
    mouse, y = box.page.mouse, place["y"] + place["height"] / 3
    mouse.move(place["x"] + place["width"] / 2, y)
    mouse.down()
    mouse.move(place["x"] + place["width"] * 0.9, y, steps=4)
    mouse.up()
    dragged = words(box)
    assert dragged.startswith("At z = 5 ")
    mouse.move(place["x"] + place["width"] / 2, y)
    assert words(box) == dragged


def test_a_finger_that_scrolls_leaves_z_alone(picture):
    """A touch that the browser takes for scrolling puts z back; the page may scroll up and down over the picture."""
    box = picture("sigmoid", has_touch=True)
    before = words(box)
    svg = box.locator("svg")
    assert svg.evaluate("svg => getComputedStyle(svg).touchAction") == "pan-y"
    place = svg.bounding_box()
    at = {"clientX": place["x"] + 60, "clientY": place["y"] + 60, "pointerId": 1, "bubbles": True}
    svg.evaluate("svg => { svg.setPointerCapture = () => {}; }")  # a made-up pointer cannot be captured
    svg.dispatch_event("pointerdown", at)
    assert words(box) != before
    svg.dispatch_event("pointercancel", at)
    assert words(box) == before


def test_the_picture_stands_before_any_script(visit):
    """Without a script: the drawing, its sentence, and no dead controls."""
    box = visit("pictures.html", java_script_enabled=False).locator(".slope-picture").first
    assert "height over width is 0.1483" in words(box)
    assert box.locator("svg polygon").is_visible()
    assert not box.locator(".controls").is_visible()
