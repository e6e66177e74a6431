"""The pictures: words that are true of them, colours that follow the page."""

import re

import numpy as np
import pytest
from cells import curves, figures, page

from solutions.activations import ACTIVATIONS


def numbers(text):
    return [float(word) for word in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", text.replace("−", "-"))]


def test_prose_writes_powers_of_ten():
    written = {8.2446e-9: "8.2·10⁻⁹", 0.25: "0.25", -3e12: "−3·10¹²", 1e-11: "10⁻¹¹"}
    assert {value: page.powers(value) for value in written} == written


def draw(fig):
    fig.subplots().plot([0, 1], [0, 1], color=figures.BLUE)


@pytest.mark.parametrize("alt", ["", "  ", None])
def test_a_picture_without_words_is_refused(alt):
    with pytest.raises(ValueError, match="alt is empty"):
        figures.show(draw, alt)


def test_a_picture_takes_its_colours_from_the_page():
    """No colour of ours is left fixed: ink is the text's colour, curves are the page's variables."""
    picture = figures.show(draw, "A line from 0 to 1.")
    for svg in (picture.wide, picture.phone):
        assert "currentColor" in svg and "var(--fig-1" in svg
        assert figures.INK not in svg
        assert figures.BLUE not in re.sub(r"var\(--fig-\d, #\w+\)", "", svg)


def test_a_picture_is_the_same_at_every_build_and_its_ids_are_its_own():
    first, again = (figures.show(draw, "A line from 0 to 1.") for _ in range(2))
    assert first.wide == again.wide
    ids = [set(re.findall(r'id="([^"]+)"', svg)) for svg in (first.wide, first.phone)]
    assert ids[0] and not ids[0] & ids[1]


def test_words_reach_the_page_escaped():
    page = figures.show(draw, 'A "line" <from> 0 to 1.')._repr_mimebundle_()["text/html"]
    assert 'aria-label="A &quot;line&quot; &lt;from&gt; 0 to 1."' in page


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_words_of_a_tangent_are_true(name):
    """z, g, width, height and slope in the words are the activation's, and height is slope times width."""
    z, g, width, height, slope = numbers(curves.tangent_picture(name, z=1.5, width=2.0).alt)
    row = ACTIVATIONS[name]
    assert (z, width) == (1.5, 2.0)
    assert np.allclose([g, slope], [row.g(1.5), row.g_prime(1.5)], rtol=1e-3)
    assert np.isclose(height, slope * width, rtol=1e-3)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_words_of_a_slope_picture_are_true(name):
    left, _, right, _, slope_left, _, middle, _, slope_right, _, top = numbers(curves.slope_picture(name).alt)
    row = ACTIVATIONS[name]
    assert np.allclose([left, right], row.g(np.array([-6.0, 6.0])), rtol=1e-3)
    assert np.allclose([slope_left, middle, slope_right], row.g_prime(np.array([-6.0, 0.0, 6.0])), rtol=1e-3)
    assert top >= max(slope_left, middle, slope_right) * 0.999


def test_an_impostor_agrees_at_the_points_that_its_words_name():
    """The words give the three points and the worst one between them, with both values there."""
    slip = lambda z: 1 - np.tanh(z**2)
    *_, worst, right, wrong = numbers(curves.impostor_picture("tanh", slip).alt)
    assert np.allclose([right, wrong], [ACTIVATIONS["tanh"].g_prime(worst), slip(worst)], atol=1e-3)
    assert abs(right - wrong) > 0.1


def test_a_jump_is_a_gap():
    z, step = curves.with_gaps(np.array([-1.0, 0.0, 1.0]), np.array([0.0, 0.0, 1.0]))
    assert np.isnan(step[2]) and list(step[[0, 1, 3]]) == [0, 0, 1]
