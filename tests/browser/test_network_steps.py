"""The steps through the network: the reference's numbers, one step at a time, caches stored and used."""

import numpy as np
import pytest
from book_pages.network_steps.case import NAMES, PARAMETERS, X, Y, steps

from solutions import network


def test_the_steps_hold_the_references_numbers():
    """The W, b and A slopes shown are what `backward` returns; the last layer's come first."""
    parameters = [(W, b, name) for (W, b), name in zip(PARAMETERS, NAMES, strict=True)]
    AL, caches = network.forward(X, parameters)
    shown = {name: value for step in steps() for name, value in step.arrays}
    for layer, (dW, db) in enumerate(network.backward(AL, Y, caches, parameters), 1):
        np.testing.assert_allclose(shown[f"dW[{layer}]"], dW, atol=1e-12)
        np.testing.assert_allclose(shown[f"db[{layer}]"], db, atol=1e-12)
    np.testing.assert_allclose(shown["A[3]"], AL)


def test_the_case_switches_units_off():
    """Both ReLU layers have a unit that is on and one that is off, so that the slope's zeros are seen."""
    slopes = [value for step in steps() for name, value in step.arrays if name.startswith("g_prime(Z[")]
    for slope in slopes[1:]:
        assert set(np.unique(slope)) == {0.0, 1.0}


@pytest.fixture
def group(visit):
    """The stepper on a fresh page."""
    box = visit("pictures.html").locator(".network-steps")
    box.get_by_role("button", name="Next").wait_for()
    return box


def test_one_step_at_a_time_by_button_and_by_key(group):
    """Next, Back and the arrow keys; the ends hold; the title is announced."""
    shown = group.locator(".steps > li:visible")
    status = group.locator(".step-status")
    assert shown.count() == 1 and status.inner_text() == "Step 1 of 17. Layer 1, the weighted sums."
    group.get_by_role("button", name="Next").click()
    assert status.inner_text() == "Step 2 of 17. Layer 1, the activation."
    group.page.keyboard.press("ArrowLeft")
    group.page.keyboard.press("ArrowLeft")
    assert status.inner_text().startswith("Step 1 of 17.")
    for _ in range(20):
        group.page.keyboard.press("ArrowRight")
    assert status.inner_text() == "Step 17 of 17. All slopes are there."


def test_caches_light_up_when_stored_and_when_used(group):
    """Cache 3 is kept from its layer's activation on, read on the way back, and then done with."""
    lights = []
    for _ in range(17):
        lights.append(group.locator("[data-box=cache-3]").get_attribute("data-light"))
        group.get_by_role("button", name="Next").press("Enter")
    assert lights == [""] * 5 + ["kept"] * 3 + ["used"] * 3 + [""] * 6


def test_without_a_script_every_step_is_listed(visit):
    """The list is the text; the script only picks one."""
    group = visit("pictures.html", java_script_enabled=False).locator(".network-steps")
    assert group.locator(".steps > li:visible").count() == len(steps())


def test_no_motion_where_none_is_wanted(visit):
    """prefers-reduced-motion switches the boxes' transition off."""
    for wish, seconds in (("reduce", "0s"), ("no-preference", "0.25s, 0.25s, 0.25s")):
        box = visit("pictures.html", reduced_motion=wish).locator(".network-steps .box").first
        assert box.evaluate("box => getComputedStyle(box).transitionDuration") == seconds
