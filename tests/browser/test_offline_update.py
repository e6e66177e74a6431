"""A newer edition, where the reader keeps a copy: told of, taken whole or not at all, taken back, switched off."""

import shutil

import pytest
from offline_copy import CACHES, OTHERS, cut, fill_disk, go, releases, waits_for, written
from page_exercise import Exercise, G

NEWER = "A newer edition of the course is here."


@pytest.fixture
def newer(light, tmp_path):
    """The next release of that site: one page says something else."""
    folder = shutil.copytree(light, tmp_path / "newer")
    page = folder / "plain.html"
    page.write_text(page.read_text("utf8").replace("</article>", "<p>The newer edition.</p></article>"), "utf8")
    assert "The newer edition." in page.read_text("utf8")
    written(folder)
    return folder


def is_newer(page):
    """Is the page that has changed the newer one?"""
    go(page, "plain.html")
    return page.get_by_text("The newer edition.").count() == 1


def test_a_newer_release_is_told_of_and_taken_whole(kept, server, newer):
    """By a click; another tab that is open goes along, and keeps what was written in it."""
    go(kept, "slope.html")
    Exercise(kept).write("g", G)
    other = kept.context.new_page()
    other.goto(server.url + "index.html")
    server.folder = newer
    assert not is_newer(other)      # a page of the copy
    go(other, "index.html")
    other.get_by_text(NEWER).wait_for(timeout=300_000)
    assert releases(kept) == 2      # both, whole
    with kept.expect_navigation(), other.expect_navigation():
        other.get_by_role("button", name="Take the newer one").click()
    kept.wait_for_function("caches.keys().then(names => names.length === 3)")
    assert Exercise(kept).text("g").strip() == G.strip() and releases(kept) == 1
    cut(server, kept)
    assert is_newer(kept)


def test_a_tab_whose_code_the_browser_did_not_keep_is_not_reloaded(kept, server, newer):
    go(kept, "slope.html")
    kept.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }")
    exercise = Exercise(kept)
    exercise.write("g", G)
    kept.get_by_text("This browser does not keep your code").first.wait_for()
    server.folder = newer
    other = kept.context.new_page()
    other.goto(server.url + "index.html")
    other.get_by_text(NEWER).wait_for(timeout=300_000)
    other.get_by_role("button", name="Take the newer one").click()
    kept.get_by_text("Another tab has taken the newer edition").wait_for()
    assert exercise.text("g").strip() == G.strip()


def test_an_update_brings_only_what_has_changed(kept, server, newer):
    server.folder = newer
    server.sent.clear()
    go(kept, "slope.html")
    kept.get_by_text(NEWER).wait_for(timeout=300_000)
    assert {name for name, size in server.sent if size} == {"service_worker.js", "plain.html"}


@pytest.mark.parametrize("swapped", [b"something else", None], ids=["another file", "no file"])
def test_a_newer_release_that_does_not_arrive_whole_is_told_of_and_the_old_one_stays(kept, server, newer, swapped):
    kept.expected_errors = ("",)
    server.folder = newer
    server.swap["plain.html"] = swapped
    go(kept, "slope.html")
    kept.get_by_text("There is a newer edition of the course, but plain.html is not what").wait_for(timeout=300_000)
    assert releases(kept) == 1
    cut(server, kept)
    assert not is_newer(kept)


def test_a_release_that_is_taken_back_costs_no_copy(kept, server, newer, light):
    """The copy's own release is published again while a newer one waits, and does not arrive: it is served still."""
    server.folder = newer
    go(kept, "slope.html")
    kept.get_by_text(NEWER).wait_for(timeout=300_000)
    kept.expected_errors = ("",)
    kept.evaluate("""async others => {
        for (const name of (await caches.keys()).filter(each => !others.includes(each))) {
            await (await caches.open(name)).put(new URL("plain.html", location.href).href, new Response("spoilt"));
        }
    }""", OTHERS)
    server.folder = light
    server.swap["plain.html"] = b"not this one either"
    server.sent.clear()
    go(kept, "slope.html")
    waits_for(kept, lambda: server.bytes_of("plain.html"))
    kept.wait_for_function("navigator.serviceWorker.getRegistration().then(found => !found.installing)")
    cut(server, kept)
    go(kept, "slope.html")
    assert Exercise(kept).text("g")


def test_a_disk_that_is_full_at_an_update_keeps_the_old_release(kept, server, newer):
    kept.expected_errors = ("",)
    fill_disk(kept, server)
    server.folder = newer
    go(kept, "slope.html")
    kept.get_by_text("this browser has no room for it").wait_for(timeout=300_000)
    assert releases(kept) == 1
    cut(server, kept)
    assert not is_newer(kept)


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
    kept.reload()       # what the host lets a browser keep for some minutes is not the copy's
    assert kept.get_by_text("The newer edition.").is_visible()
    assert kept.evaluate("navigator.serviceWorker.controller") is None
    assert sorted(kept.evaluate(CACHES)) == OTHERS
