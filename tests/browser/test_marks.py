"""Marks in the sidebar: chapters whose exercises are passed, seen and heard, at once and at later visits."""

import pytest
from axe import violations
from page_exercise import DENY_STORAGE, solve_triangle

pytestmark = pytest.mark.usefixtures("without_numpy")


def marks(page):
    """{title of a chapter: what is heard beside it}."""
    links = page.locator(".bd-links a.internal").filter(has=page.locator(".chapter-mark"))
    return {each.inner_text().split("\n")[0].split(" ")[0]: each.locator(".visually-hidden").inner_text()
            for each in links.all()}


def passed(page, *exercises):
    for name in exercises:
        page.evaluate("name => localStorage.setItem(`g_prime:${new URL('.', location.href).pathname}:${name}`, "
                      "JSON.stringify({passed: true}))", name)


def test_nothing_done_nothing_marked(visit):
    assert marks(visit("plain.html")) == {}


def test_a_chapter_is_marked_when_all_of_it_is_passed(visit):
    """On any page; where half is passed it says how much."""
    page = visit("plain.html")
    passed(page, "sigmoid", "triangle")
    page.reload()
    assert marks(page) == {"Sigmoid": "(exercises passed)", "Slope": "(1 of 2 exercises passed)"}
    seen = page.locator(".chapter-mark [aria-hidden=true]").all_inner_texts()
    assert [text.strip() for text in seen] == ["✓", "1/2"]
    assert violations(page) == []


def test_the_mark_comes_with_the_pass(visit):
    page = visit("slope.html")
    solve_triangle(page)
    assert marks(page) == {"Slope": "(1 of 2 exercises passed)"}


def test_without_storage_there_is_no_mark_and_no_error(visit, server):
    page = visit("plain.html")
    page.add_init_script(DENY_STORAGE)
    page.goto(server.url + "sigmoid.html")
    assert marks(page) == {}
