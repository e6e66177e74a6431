"""A copy of the course in the browser: only by a click, whole or not at all, never another release than it says."""

import shutil
from types import SimpleNamespace

import pytest
from book_pages import offline
from page_exercise import Exercise, G, solve_triangle

WORKERS = "navigator.serviceWorker.getRegistrations().then(found => found.length)"
CACHES = "caches.keys()"
WHOLE = "All of the course is here now"
OTHERS = ["g_prime:/another/:1", "somebody's"]


def written(site, on=True):
    """Let the site's worker be written for what is in the folder now."""
    config = SimpleNamespace(g_prime_offline=on, html_title="Fixture", project="Fixture", html_favicon="favicon.svg")
    offline.write(SimpleNamespace(builder=SimpleNamespace(format="html"), outdir=str(site), config=config), None)


@pytest.fixture
def newer(site, tmp_path):
    """The next release of the site: one page says something else."""
    folder = shutil.copytree(site, tmp_path / "newer")
    page = folder / "plain.html"
    page.write_text(page.read_text("utf8").replace("</article>", "<p>The newer edition.</p></article>"), "utf8")
    assert "The newer edition." in page.read_text("utf8")
    written(folder)
    return folder


def opened(page):
    page.get_by_text("Work without a network").click()
    return page.get_by_role("button", name="Keep the course in this browser")


def keep(page, sentence=WHOLE):
    """Ask for the copy, and wait for what is said."""
    opened(page).click()
    page.get_by_text(sentence).wait_for(timeout=300_000)


@pytest.fixture
def kept(visit):
    """The front page of a browser that keeps a copy, beside caches that are none of ours."""
    page = visit("index.html")
    page.evaluate("names => Promise.all(names.map(name => caches.open(name)))", OTHERS)
    keep(page)
    page.reload()
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


def go(page, name):
    page.goto(page.url.rpartition("/")[0] + "/" + name)


def test_nothing_is_kept_without_a_click(visit, server):
    page = visit("slope.html")
    Exercise(page).write("g", G)
    go(page, "index.html")
    button = opened(page)
    button.wait_for()
    assert page.evaluate(WORKERS) == 0 and page.evaluate(CACHES) == []
    assert server.bytes_of("service_worker") == 0
    megabytes = sum(size for _, size in offline.files(server.folder).values()) / 1e6
    assert f"({megabytes:.0f} MB)" in button.inner_text()


def test_with_the_network_cut_pages_open_and_check(kept, server):
    """Pages, search, the editor, Python and the verdict, and saving too."""
    server.close()
    kept.expected_errors = ("ERR_", "Failed to load", "Failed to fetch")
    go(kept, "slope.html?x=1#exercise-triangle")
    solve_triangle(kept)
    kept.get_by_text("Whether there is a newer edition could not be asked").wait_for()
    with kept.expect_download():
        kept.get_by_role("button", name="Save all my work").click()
    go(kept, "")
    assert kept.locator(".exercise-progress").is_visible()


def test_a_newer_release_is_told_of_and_taken_whole(kept, server, newer):
    server.folder = newer
    go(kept, "plain.html")
    assert kept.get_by_text("The newer edition.").count() == 0      # a page of the copy
    go(kept, "slope.html")
    bar = kept.get_by_text("A newer edition of the course is here.")
    bar.wait_for(timeout=300_000)
    assert len(kept.evaluate(CACHES)) == 4      # both releases, whole
    with kept.expect_navigation():
        kept.get_by_role("button", name="Take the newer one").click()
    kept.wait_for_function("caches.keys().then(names => names.length === 3)")
    server.close()
    kept.expected_errors = ("ERR_", "Failed to load", "Failed to fetch")
    go(kept, "plain.html")
    assert kept.get_by_text("The newer edition.").is_visible()
    assert set(OTHERS) < set(kept.evaluate(CACHES))


def test_an_update_brings_only_what_has_changed(kept, server, newer):
    server.folder, before = newer, len(server.sent)
    go(kept, "slope.html")
    kept.get_by_text("A newer edition of the course is here.").wait_for(timeout=300_000)
    brought = {name for name, size in server.sent[before:] if size}
    assert brought == {"service_worker.js", "plain.html"}


def test_a_newer_release_that_does_not_arrive_whole_is_told_of_and_the_old_one_stays(kept, server, newer):
    kept.expected_errors = ("",)
    server.folder = newer
    server.swap["plain.html"] = b"something else"
    go(kept, "slope.html")
    kept.get_by_text("There is a newer edition of the course, but plain.html is not what").wait_for(timeout=300_000)
    assert len(kept.evaluate(CACHES)) == 3
    server.close()
    go(kept, "plain.html")
    assert kept.get_by_text("The newer edition.").count() == 0


@pytest.mark.parametrize("name", ["_static/g_prime/pyodide/page_session.py", "plain.html"])
def test_one_byte_that_was_changed_keeps_nothing(visit, server, site, name):
    data = bytearray((site / name).read_bytes())
    data[len(data) // 2] ^= 1
    server.swap[name] = bytes(data)
    page = visit("index.html")
    page.expected_errors = ("",)
    keep(page, f"{name} is not what this site has published")
    assert page.evaluate(CACHES) == []
    page.wait_for_function("navigator.serviceWorker.getRegistrations().then(found => !found.some(each => each.active))")


def test_a_full_disk_keeps_nothing_and_loses_nothing(visit, server):
    page = visit("index.html")
    page.expected_errors = ("",)
    page.evaluate("localStorage.setItem('g_prime:/some/where/:slope', '{\"code\": {}}')")
    tools = page.context.new_cdp_session(page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": server.origin, "quotaSize": 2_000_000})
    keep(page, "This browser has no room for the course")
    assert page.evaluate(CACHES) == [] and page.evaluate("localStorage.length") >= 1


def test_a_reader_removes_the_copy(kept, server):
    kept.get_by_text("Work without a network").click()
    kept.get_by_role("button", name="Remove the copy").click()
    kept.get_by_text("The copy is gone.").wait_for()
    assert kept.evaluate(WORKERS) == 0 and sorted(kept.evaluate(CACHES)) == OTHERS
    kept.reload()
    assert kept.evaluate("navigator.serviceWorker.controller") is None


def test_a_site_switches_it_off_for_good(kept, server, newer):
    """The published worker removes every copy, though the pages that ask come from the copy."""
    written(newer, on=False)
    assert not (newer / "offline.json").exists()
    server.folder = newer
    kept.expected_errors = ("",)
    go(kept, "slope.html")
    kept.wait_for_function("caches.keys().then(names => names.length === 2)")
    kept.wait_for_function("navigator.serviceWorker.getRegistrations().then(found => found.length === 0)")
    go(kept, "plain.html")
    assert kept.get_by_text("The newer edition.").is_visible()
    assert sorted(kept.evaluate(CACHES)) == OTHERS
