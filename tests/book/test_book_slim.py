"""What slim.py takes from the styles and fonts is not missed: every element looks as the whole styles have it."""

import re

import pytest
from static_server import Server

LOOK = """async () => {
    const still = document.createElement("style");
    still.textContent = "*, *::before, *::after { transition: none !important; animation: none !important; }";
    document.head.append(still);
    document.querySelectorAll("details").forEach(fold => { fold.open = true; });
    document.querySelectorAll("dialog").forEach(dialog => dialog.show());
    const seen = [];
    for (const element of document.body.querySelectorAll("*:not(svg *, .katex *)")) {
        for (const pseudo of [null, "::before", "::after"]) {
            const style = getComputedStyle(element, pseudo);
            if (pseudo && style.content === "none") continue;
            const looks = PROPERTIES.map(name => style.getPropertyValue(name));
            seen.push([element.nodeName, element.className, pseudo, ...looks].join("; "));
        }
    }
    return seen;
}"""
PROPERTIES = [
    "display", "position", "color", "background-color", "font-family", "font-size", "font-weight", "line-height",
    "padding", "margin", "border", "border-radius", "width", "height", "overflow", "opacity", "visibility",
    "text-align", "text-decoration-line", "outline-style", "box-shadow", "white-space", "content", "transform",
    "list-style-type", "z-index"]
SCREENS = [{"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
           {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}]


@pytest.fixture(scope="module")
def whole(site):
    """The site with the styles as they were before they were slimmed."""
    folder = site.parent / "slim" / "whole"
    running = Server(site)
    running.swap = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.css")}
    yield running
    running.close()


def look(chromium, server, page, screen):
    context = chromium.new_context(**screen)
    tab = context.new_page()
    tab.goto(server.url + page, wait_until="networkidle")
    seen = tab.evaluate(LOOK.replace("PROPERTIES", str(PROPERTIES)))
    context.close()
    return seen


@pytest.mark.parametrize("screen", SCREENS, ids=["desk", "phone"])
@pytest.mark.parametrize("page", ["index.html", "sigmoid.html", "backward-l-layers.html", "search.html?q=slope"])
def test_a_page_looks_as_with_the_whole_styles(chromium, server, whole, page, screen):
    assert look(chromium, server, page, screen) == look(chromium, whole, page, screen)


def test_a_missing_style_would_be_seen(chromium, server, whole):
    """The instrument works: without the stylesheet of the networks' boxes, the page looks otherwise."""
    page, screen = "backward-l-layers.html", SCREENS[0]
    server.swap["_static/g_prime/style/network_steps.css"] = b" "
    try:
        assert look(chromium, server, page, screen) != look(chromium, whole, page, screen)
    finally:
        server.swap.clear()


@pytest.mark.parametrize(("sheet", "rule"), [
    ("g_prime/style/network_steps.css", '[data-light="used"]'),
    ("g_prime/style/exercise.css", '.exercise-result[data-verdict="wrong"]'),
    ("book.css", ":is(button, summary, a, input, pre, div.math):focus-visible"),
    ("book.css", 'html[data-theme="dark"]'),
])
def test_states_that_come_later_keep_their_looks(site, sheet, rule):
    """What a script or a key brings about stands on no page when it is built."""
    assert rule in (site / "_static" / sheet).read_text("utf8")


def test_what_no_page_has_is_gone(site):
    """Bootstrap's breadcrumbs, 1,400 icons less nine, and letters of alphabets that the book is not written in."""
    theme = (site / "_static" / "styles" / "pydata-sphinx-theme.css").read_text("utf8")
    assert ".breadcrumb-item" not in theme
    assert len(re.findall(r"\.fa-[\w-]+:before", theme)) < 20
    for font in site.rglob("*.woff2"):
        assert font.stat().st_size < 30_000, font
