"""The course as an installed one: what a browser asks before it offers that, and what the icons show."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from axe import violations
from offline_copy import opened
from PIL import Image, ImageChops, ImageStat
from test_look import SCREENS, overflow

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import chromium as browsers
import draw_icons


@pytest.fixture
def tools(visit):
    page = visit("slope.html")
    return page.context.new_cdp_session(page)


def test_the_manifest_is_read_without_a_word(tools, server, site):
    """As Chromium reads it, from a page: name, scope and start within this path, icons that are what they say."""
    found = tools.send("Page.getAppManifest")
    assert found["url"] == server.url + "site.webmanifest" and found["errors"] == []
    said = json.loads(found["data"])
    assert said["name"] and len(said["short_name"]) <= 12 and said["display"] == "minimal-ui"
    assert found["manifest"]["scope"] == server.url and found["manifest"]["startUrl"] == server.url + "index.html"
    assert (site / "index.html").exists()
    sizes = {}
    for icon in said["icons"]:
        with Image.open(site / icon["src"]) as picture:
            assert picture.format == "PNG" and "{}x{}".format(*picture.size) == icon["sizes"]
        sizes.setdefault(icon["purpose"], []).append(picture.size[0])
    assert sizes == {"any": [192, 512], "maskable": [512]}


@pytest.fixture
def missing(chromium, server, tmp_path):
    """missing(): what Chromium lacks to install the course. The shell finds fault with nothing, so it is not asked."""
    program = next(filter(None, map(shutil.which, [name for name in browsers.NAMES if "shell" not in name])), None)
    if program is None:
        pytest.skip("only a whole Chromium knows what can be installed: apt-get install chromium")
    flags = {"executable_path": program, "args": ["--no-sandbox", "--headless=new"]}
    with chromium.browser_type.launch_persistent_context(tmp_path, **flags) as context:     # others keep nothing
        page = context.new_page()

        def missing():
            tools = context.new_cdp_session(page)
            tools.send("Network.clearBrowserCache")
            page.goto(server.url + "slope.html")
            assert tools.send("Page.getAppId")["appId"] == server.url + "index.html"
            return [each["errorId"] for each in tools.send("Page.getInstallabilityErrors")["installabilityErrors"]]

        yield missing


def test_chromium_would_install_it(missing, server, site):
    """Nothing is missing; and it would say so, if the icons were."""
    assert missing() == []
    said = json.loads((site / "site.webmanifest").read_text("utf8"))
    server.swap["site.webmanifest"] = json.dumps({**said, "icons": []}).encode()
    assert "no-acceptable-icon" in missing()


def test_every_page_names_the_manifest_and_the_icon(site):
    for page in site.glob("*.html"):
        text = page.read_text("utf8")
        assert '<link rel="manifest" href="site.webmanifest"' in text, page.name
        assert '<link rel="apple-touch-icon" href="_static/icon-touch.png"' in text, page.name


def test_the_icons_are_the_favicon(tmp_path):
    """Drawn again they are those that are kept, but for what another version of the browser rounds otherwise."""
    if browsers.PROGRAM is None:
        pytest.skip(browsers.MISSING)
    draw_icons.draw(tmp_path, browsers.PROGRAM)
    for name, (size, _, painted) in draw_icons.ICONS.items():
        with Image.open(tmp_path / name) as drawn, Image.open(draw_icons.ASSETS / name) as kept:
            assert kept.size == (size, size)
            assert (kept.convert("RGBA").getpixel((0, 0))[3] == 255) == painted
            difference = ImageStat.Stat(ImageChops.difference(drawn.convert("RGBA"), kept.convert("RGBA"))).mean
            assert max(difference) < 1, name


@pytest.mark.parametrize("screen", SCREENS)
def test_the_panel_is_accessible_and_fits(visit, screen):
    page = visit("index.html", **SCREENS[screen])
    opened(page).wait_for()
    fold = page.locator(".copy-panel summary")
    assert fold.evaluate("each => getComputedStyle(each).display") == "list-item"      # it has its triangle
    assert fold.bounding_box()["height"] >= 44
    assert violations(page) == [] and overflow(page) <= 0
