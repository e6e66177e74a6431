"""On paper, and in a system's own colours: nothing folded, nothing cut off, no controls; highlights that are edges."""

import pytest
from page_exercise import Exercise

LONG = f"def g(z):\n    return {' + '.join(['z'] * 60)}\n"


@pytest.mark.parametrize("name", ["sigmoid", "predictions", "pictures"])
def test_paper_has_no_controls(visit, name):
    page = visit(f"{name}.html")
    page.wait_for_timeout(300)
    assert page.locator("article :is(button, input)").evaluate_all("all => all.some(each => each.checkVisibility())")
    page.emulate_media(media="print")
    shown = "all => all.filter(each => each.checkVisibility()).map(each => each.outerHTML)"
    assert page.locator("article :is(button, input)").evaluate_all(shown) == []


def test_what_is_folded_is_open_and_a_long_line_is_wrapped(visit):
    """Hints, the solution and the answer of a prediction; the reader's own line to its end."""
    page = visit("sigmoid.html")
    exercise = Exercise(page)
    exercise.write("g", LONG)
    page.emulate_media(media="print")
    folded = page.locator("article details > :not(summary)")
    assert folded.count() >= 10
    heights = folded.evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    assert all(height > 0 for height in heights)
    scroller = page.locator(".cm-scroller").first
    assert scroller.evaluate("each => each.scrollWidth - each.clientWidth") <= 0


def test_every_step_is_on_paper(visit):
    page = visit("pictures.html")
    steps = page.locator(".network-steps .steps > li")
    assert sum(step.is_visible() for step in steps.all()) == 1
    page.emulate_media(media="print")
    assert steps.count() == 17 and all(step.is_visible() for step in steps.all())


def test_the_steps_are_marked_in_forced_colours(visit):
    """Three marks that differ without any colour."""
    page = visit("pictures.html", forced_colors="active")
    for _ in range(11):
        page.get_by_role("button", name="Next").click()
    edge = "each => [getComputedStyle(each).borderTopStyle, getComputedStyle(each).borderTopWidth].join(' ')"
    marks = {light: page.locator(f"[data-light={light}]").first.evaluate(edge) for light in ("active", "kept", "used")}
    plain = page.locator(".network-steps .box[data-light='']").first.evaluate(edge)
    assert len({*marks.values(), plain}) == 4


def test_a_phone_reads_of_no_keys_and_nothing_lies_over_the_text(visit):
    page = visit("sigmoid.html", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    exercise = Exercise(page)
    assert "Ctrl" not in " ".join(page.locator("section.exercise .exercise-help").all_inner_texts())
    page.mouse.wheel(0, 900)
    page.mouse.wheel(0, -100)
    assert not page.locator("#pst-back-to-top").is_visible()
    tops = exercise.page.locator(".exercise-actions").first.locator("button").evaluate_all(
        "all => all.map(each => Math.round(each.getBoundingClientRect().top))")
    assert len(tops) == 4 and len(set(tops)) == 1, "one row, with Stop's place in it: nothing jumps when it comes"


def test_the_gutter_covers_what_is_scrolled_under_it(visit):
    page = visit("sigmoid.html", viewport={"width": 390, "height": 844})
    Exercise(page)
    colour = page.locator(".cm-gutters").first.evaluate("each => getComputedStyle(each).backgroundColor")
    assert colour.startswith("rgb(")
