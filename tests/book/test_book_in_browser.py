"""Every page in a real browser: accessible, silent, alone on the network, and no wider than the screen."""

from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from axe import RULES, violations
from conftest import PAGES

from autograder.exercises.table import table

LIMIT = 250 * 1024  # bytes, as a static host sends them: gzipped
OF_COLOURS = ["color-contrast", "link-in-text-block"]   # the rules for which a dark page is another page
DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
PHONE = {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"}


@dataclass
class Visit:
    """What a visit to a page brought to light."""

    outside: list = field(default_factory=list)
    complaints: list = field(default_factory=list)
    violations: list = field(default_factory=list)
    overflow: int = 0


@contextmanager
def visiting(chromium, address, page, **screen):
    """A tab with the page in a fresh profile, and what its visit brings to light."""
    seen, context = Visit(), chromium.new_context(**screen)
    tab = context.new_page()
    tab.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else seen.outside.append(r.url))
    tab.on("console", lambda m: seen.complaints.append(m.text) if m.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: seen.complaints.append(str(error)))
    tab.goto(f"{address}/{page}.html", wait_until="networkidle")
    seen.overflow = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    yield tab, seen
    context.close()


def look_through(tab, seen, only):
    """Let axe look at all that the page holds, folded or not."""
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    seen.violations += violations(tab, only)


@pytest.mark.parametrize("page", PAGES)
def test_page_is_light_accessible_silent_and_alone(chromium, server, address, page):
    """All that a fresh browser loads before the reader scrolls weighs less than LIMIT, letters and pictures too. No
    WCAG 2.2 AA or best-practice violation by day or by night, no complaint, no outside request, no sideways scroll.
    """
    before = len(server.sent)
    with visiting(chromium, address, page, **DESK) as (tab, seen):
        sent = server.sent[before:]
        look_through(tab, seen, RULES)
        tab.emulate_media(color_scheme="dark")
        tab.wait_for_function("document.documentElement.dataset.theme === 'dark'")
        look_through(tab, seen, OF_COLOURS)
    assert sent and sum(size for _, size in sent) < LIMIT, sorted(sent, key=lambda file: -file[1])[:5]
    assert seen == Visit()


@pytest.mark.parametrize("page", PAGES)
def test_page_is_accessible_silent_and_alone_on_a_phone(chromium, address, page):
    with visiting(chromium, address, page, **PHONE) as (tab, seen):
        look_through(tab, seen, RULES)
    assert seen == Visit()


def test_axe_sees_what_is_wrong(chromium, address):
    """The instrument works: a picture without words and pale text are found."""
    context = chromium.new_context()
    tab = context.new_page()
    tab.goto(f"{address}/notation.html")
    tab.evaluate("""document.querySelector("article h1").insertAdjacentHTML(
        "afterend", '<img src="data:,"><p style="color:#ccc;background:#fff">pale</p>')""")
    found = " ".join(violations(tab))
    context.close()
    assert "image-alt" in found and "color-contrast" in found


@pytest.mark.parametrize("page", ["sigmoid"])
def test_page_is_whole_without_scripts(chromium, address, page):
    """Formulas, pictures, hints, stub and solution stand in the page before any script runs."""
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/{page}.html")
    for part in (".katex", ".book-figure svg", "details.hint", "pre[data-role=stub]", "details.solution"):
        assert tab.locator(part).count() > 0, part
    tab.locator("details.solution summary").click()
    assert tab.locator("details.solution pre").is_visible()
    context.close()


def test_phone_gets_its_own_drawing(chromium, address):
    """On a phone the narrow drawing shows, whose letters stay at least 9 px high; on a desk the wide one."""
    seen = {}
    for name, screen in {"desk": DESK, "phone": PHONE}.items():
        context = chromium.new_context(**screen)
        tab = context.new_page()
        tab.goto(f"{address}/sigmoid.html")
        seen[name] = [tab.locator(f".book-figure .{kind}").first.is_visible() for kind in ("wide", "phone")]
        if name == "phone":
            svg = tab.locator(".book-figure .phone svg").first
            scale = svg.bounding_box()["width"] / float(svg.get_attribute("viewBox").split()[2])
        context.close()
    assert seen == {"desk": [True, False], "phone": [False, True]}
    assert 10.5 * scale > 9


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
def test_the_way_to_start_is_seen_without_scrolling(chromium, address, screen):
    context = chromium.new_context(**screen)
    tab = context.new_page()
    tab.goto(f"{address}/index.html", wait_until="networkidle")
    box = tab.get_by_role("link", name="Start with one neuron").bounding_box()
    assert box["y"] + box["height"] <= screen["viewport"]["height"]
    context.close()


@pytest.mark.parametrize("page, last", [("side-by-side", "elu"), ("what-next", "network")])
def test_both_parts_end_with_what_comes_back(chromium, address, page, last):
    """Five questions, from all exercises up to here, each with a link to where it is taught."""
    names = list(table())
    pages = {table()[name].page for name in names[: names.index(last) + 1]}
    context = chromium.new_context(**DESK)
    tab = context.new_page()
    tab.goto(f"{address}/{page}.html", wait_until="networkidle")
    assert tab.locator(".returning-question").count() == 5
    links = tab.locator(".returning-page a").evaluate_all("links => links.map(link => link.pathname)")
    topics = tab.evaluate("JSON.parse(document.querySelector('.returning script').textContent).topics")
    assert len(links) == 5
    assert {each["page"].partition("#")[0].partition(".")[0] or page for each in topics.values()} == pages
    context.close()


@pytest.mark.parametrize("page", ["side-by-side", "one-layer-back", "backward-l-layers"])
def test_the_titles_of_the_pages_before_and_after_fit_on_a_phone(chromium, address, page):
    """One holds a word that is wider than half the screen; the footer cuts what is outside, and nothing scrolls."""
    context = chromium.new_context(**PHONE)
    tab = context.new_page()
    tab.goto(f"{address}/{page}.html")
    edges = tab.locator(".prev-next-title").evaluate_all(
        "all => all.map(each => { const range = document.createRange(); range.selectNodeContents(each);"
        " const {left, right} = range.getBoundingClientRect(); return [left, right]; })")
    assert len(edges) == 2 and all(0 <= left < right <= 390 for left, right in edges), edges
    context.close()


def test_search_works_from_any_page(chromium, address):
    """Ctrl+K, a word, Enter: the results come with a piece of their text. No other page loads the index."""
    context = chromium.new_context()
    tab, wrong = context.new_page(), []
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    tab.goto(f"{address}/notation.html")
    assert tab.locator('script[src*="searchindex"]').count() == 0
    tab.keyboard.press("Control+k")
    tab.keyboard.type("vanishing")
    tab.keyboard.press("Enter")
    tab.locator("ul.search a[href*='many-layers']").first.wait_for()     # they come one by one, with their excerpts
    tab.wait_for_load_state("networkidle")
    assert any("vanish" in text.lower() for text in tab.locator("ul.search p.context").all_inner_texts())
    field, glass = tab.locator("main input[type=search]").first, tab.locator("main .bd-search i").first.bounding_box()
    begins = field.bounding_box()["x"] + field.evaluate("each => parseFloat(getComputedStyle(each).paddingLeft)")
    assert begins >= glass["x"] + glass["width"], "the magnifier lies over the first letters"
    assert wrong == []
    context.close()
