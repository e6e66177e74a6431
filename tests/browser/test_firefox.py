"""The whole way in Firefox ESR: write by key, read the mistake, mend it, pass, reload, still there."""

import shutil

import pytest
from firefox import CONTROL, Firefox

BOX = "document.querySelectorAll('.cm-content')"
CHECKS = "document.querySelectorAll('.page-button-main')"


@pytest.fixture
def firefox(tmp_path):
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        pytest.skip("no Firefox: apt-get install firefox-esr")
    running = Firefox(program, tmp_path)
    yield running
    running.close()


def come_to(firefox, url, editors):
    """Open a page and wait for its first exercise's editors, which come when the reader is near."""
    firefox.open(url)
    firefox.wait_for("document.querySelector('.code-editor') !== null")
    firefox.evaluate("document.querySelector('.code-editor').scrollIntoView()")
    firefox.wait_for(f"{BOX}.length >= {editors}")


def write(firefox, number, *lines):
    firefox.evaluate(f"{BOX}[{number}].focus()")
    firefox.press(CONTROL, "a")
    firefox.type("\n".join(lines))  # the editor indents


def check(firefox, number):
    firefox.press(CONTROL, "\ue007")
    firefox.wait_for(f"!{CHECKS}[{number}].disabled")
    return firefox.evaluate(f"document.querySelectorAll('.exercise-status')[{number}].innerText")


@pytest.mark.usefixtures("with_numpy")
def test_from_a_wrong_answer_to_a_pass_that_stays(firefox, server):
    """The same chain as in Chromium, typed with real keys; no error is logged."""
    come_to(firefox, server.url + "sigmoid.html", 3)
    write(firefox, 0, "def g(z):", "return 1 / (1 + np.exp(-z))")
    write(firefox, 1, "def g_prime(z):", "return g(z) * (1 + g(z))")
    assert check(firefox, 1).startswith("Not yet.")
    told = firefox.evaluate("document.querySelectorAll('.exercise-result')[1].innerText")
    assert "it should be 1 - g" in told
    write(firefox, 1, "def g_prime(z):", "return g(z) * (1 - g(z))")
    assert check(firefox, 1).startswith("Right.")
    write(firefox, 2, "def g_prime_from_a(a):", "return a * (1 - a)")
    assert check(firefox, 2) == "All of it is right: 10 of 10 points."
    firefox.open(server.url + "index.html")
    firefox.wait_for("document.querySelector('[data-exercise-state=sigmoid]').innerText === 'done'")
    come_to(firefox, server.url + "sigmoid.html", 3)
    assert "g(z) * (1 - g(z))" in firefox.evaluate(f"{BOX}[1].innerText")
    assert firefox.errors == []


@pytest.mark.usefixtures("without_numpy")
def test_the_chain_without_numpy(firefox, server):
    """The exercise on plain numbers, on a site without the wheel: wrong, named, right, passed, still there."""
    come_to(firefox, server.url + "slope.html", 2)
    write(firefox, 0, "def g(z):", "return 1 / 1 + math.exp(-z)")
    assert check(firefox, 0).startswith("Not yet.")
    assert "put the denominator in brackets" in firefox.evaluate("document.querySelector('.exercise-result').innerText")
    write(firefox, 0, "def g(z):", "return 1 / (1 + math.exp(-z))")
    assert check(firefox, 0).startswith("Right.")
    write(firefox, 1, "def slope_at(z, h):", "return (g(z + h) - g(z - h)) / (2 * h)")
    assert check(firefox, 1) == "All of it is right: 10 of 10 points."
    come_to(firefox, server.url + "slope.html", 2)
    assert "(2 * h)" in firefox.evaluate(f"{BOX}[1].innerText")
    assert firefox.errors == []


def test_pictures_move_by_key(firefox, server):
    """Sliders and steps answer to the arrow keys there too."""
    firefox.open(server.url + "pictures.html")
    firefox.wait_for("document.querySelector('.slope-picture input[type=range]') !== null")
    firefox.evaluate("document.querySelector('.slope-picture input[type=range]').focus()")
    firefox.press("\ue014")
    firefox.wait_for("document.querySelector('.in-words').innerText.startsWith('At z = 1.6 the curve is 0.832')")
    firefox.evaluate("document.querySelector('.network-steps button').focus()")
    firefox.press("\ue014")
    firefox.wait_for("document.querySelector('.step-status').innerText.startsWith('Step 2 of 17.')")
    assert firefox.errors == []
