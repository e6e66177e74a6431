"""The plain field that stands for the editor until the reader comes near."""

import pytest
from page_exercise import Exercise

FIELDS = ".code-editor textarea"
SHIFTS = """window.shifts = [];
    new PerformanceObserver(list => shifts.push(...list.getEntries().map(shift => shift.value)))
    .observe({type: "layout-shift"});"""
HEIGHTS = """names => [...document.querySelectorAll(names)].map(box => box.getBoundingClientRect().height)"""
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture
def editor_file(site):
    """The editor's file, as the server names it. Its name changes with its content."""
    return next((site / "_static" / "g_prime").glob("editor-*.mjs")).relative_to(site).as_posix()


def at_rest(page):
    page.wait_for_load_state("networkidle")
    return page


def come_near(page):
    page.locator(FIELDS).first.scroll_into_view_if_needed()
    page.locator(".code-editor .cm-content").first.wait_for()


def test_the_editor_waits_until_the_reader_comes_near(visit, server, editor_file):
    """At the top of a long page only fields stand below, with the stubs in them; scrolling brings the editors."""
    page = at_rest(visit("far.html"))
    assert server.bytes_of("g_prime/exercise") > 0 and server.bytes_of(editor_file) == 0
    assert page.locator(FIELDS).count() == 3
    assert page.locator(FIELDS).first.input_value().startswith("def g(z):")
    come_near(page)
    assert server.bytes_of(editor_file) > 100_000
    assert page.locator(FIELDS).count() == 0


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desk", "phone"])
def test_nothing_moves_when_the_editor_comes(visit, screen):
    """Stub, field and editor are equally high, and the browser counts no shift of the layout.

    Where nothing can check, a sentence says so, and needs its room: not here.
    """
    plain = visit("far.html", java_script_enabled=False, **screen).evaluate(HEIGHTS, ".exercise-stub")
    page = at_rest(visit("far.html", **screen))
    assert page.evaluate(HEIGHTS, ".code-editor") == plain
    page.add_style_tag(content=".exercise-nowhere { display: none; }")
    page.evaluate(SHIFTS)
    come_near(page)
    page.wait_for_timeout(300)
    assert page.evaluate(HEIGHTS, ".code-editor") == plain
    assert sum(page.evaluate("shifts")) < 0.005     # the numbers of wrapped lines find their places a frame later


def test_keys_typed_before_the_editor_comes_are_kept(visit, server):
    """On a slow line: the focus brings the editor; what was typed meanwhile stays, and so do caret and focus."""
    page = at_rest(visit("far.html"))
    server.bits_per_second = 400_000
    field = page.get_by_role("textbox", name="Your g", exact=True)
    field.focus()
    page.keyboard.type("# first ")
    assert page.locator(FIELDS).count() == 3
    page.locator(".code-editor .cm-content").first.wait_for()
    page.keyboard.type("second")
    assert Exercise(page).text("g").startswith("# first seconddef g(z):")


def test_the_order_of_the_keys_is_the_editors(visit):
    """Tab goes from the field to its buttons, as from the editor; nothing is skipped, nothing comes twice."""
    page = at_rest(visit("far.html"))
    page.route("**/editor-*.mjs", lambda route: None)   # never comes
    page.get_by_role("textbox", name="Your g", exact=True).focus()
    reached = []
    for _ in range(3):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent"))
    assert reached == ["Check", "Run", "Start over"]


@pytest.mark.usefixtures("without_numpy")
def test_without_the_editor_the_field_does(visit, server, editor_file):
    """The file does not come: the field takes code, Run runs it, the code is kept, and the page says so."""
    server.swap[editor_file] = None
    page = visit("far.html")
    page.expected_errors = ("Failed to load resource",)
    field = page.get_by_role("textbox", name="Your g", exact=True)
    field.focus()
    page.get_by_text("The editor could not be loaded.").first.wait_for()
    field.fill("print(1)")
    run = page.get_by_role("group", name="Run and check g", exact=True).get_by_role("button", name="Run")
    run.click()
    page.get_by_text("Ran.").wait_for()
    page.reload()
    assert page.get_by_role("textbox", name="Your g", exact=True).input_value() == "print(1)"
