"""A copy of the course in the browser: only by a click, whole or not at all, never another release than it says."""

import shutil
import time

import pytest
from book_pages import offline
from offline_copy import CACHES, GONE, WHOLE, WORKERS, from_the_copy, go, keep, opened, written
from page_exercise import RIGHT, SLOPE, Exercise, G, solve_triangle
from static_server import PYTHON_FOLDER
from work_files import kept as work
from work_files import remember, save

OTHERS = ["g_prime:/another/:1", "somebody's"]
NEWER = "A newer edition of the course is here."


@pytest.fixture(scope="session")
def light(site, tmp_path_factory):
    """The site without Python, which makes up most of it."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("light") / "site")
    for path in (folder / PYTHON_FOLDER).iterdir():
        if path.name not in ("assets.json", "page_session.py"):
            path.unlink()
    written(folder)
    return folder


@pytest.fixture
def newer(light, tmp_path):
    """The next release of that site: one page says something else."""
    folder = shutil.copytree(light, tmp_path / "newer")
    page = folder / "plain.html"
    page.write_text(page.read_text("utf8").replace("</article>", "<p>The newer edition.</p></article>"), "utf8")
    assert "The newer edition." in page.read_text("utf8")
    written(folder)
    return folder


@pytest.fixture
def kept_whole(visit):
    """The front page of a browser that keeps a copy, beside caches that are none of ours."""
    return keeping(visit)


@pytest.fixture
def kept(visit, server, light):
    """The same without Python."""
    server.folder = light
    return keeping(visit)


def keeping(visit):
    page = visit("index.html")
    page.evaluate("names => Promise.all(names.map(name => caches.open(name)))", OTHERS)
    keep(page)
    return from_the_copy(page)


def cut(server, *pages):
    """End the network: no answer any more, not at connections that are open either."""
    server.close()
    server.sent.clear()
    for page in pages:
        page.expected_errors = GONE


def is_newer(page):
    """Is the page that has changed the newer one?"""
    go(page, "plain.html")
    return page.get_by_text("The newer edition.").count() == 1


def releases(page):
    """How many releases the browser keeps; what is not ours is still there."""
    names = set(page.evaluate(CACHES))
    assert set(OTHERS) <= names
    return len(names - set(OTHERS))


def nothing_is_kept(page):
    page.wait_for_function("navigator.serviceWorker.getRegistrations().then(found => !found.some(each => each.active))")
    return page.evaluate(CACHES) == []


def waits_for(page, true):
    """Until something is so in this process, while the page goes on."""
    end = time.monotonic() + 120
    while not true():
        assert time.monotonic() < end
        page.wait_for_timeout(100)


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


def test_with_the_network_cut_pages_open_and_check(kept_whole, server, tmp_path):
    """Pages, search, the editor, Python and the verdict, and saving too: nothing of it reaches the server."""
    kept = kept_whole
    cut(server, kept)
    go(kept, "slope.html?x=1#exercise-triangle")
    solve_triangle(kept)
    kept.get_by_text("Whether there is a newer edition could not be asked").wait_for()
    go(kept, "")
    kept.locator(".exercise-progress").get_by_text("1 of").wait_for()
    assert save(kept, tmp_path).stat().st_size > 1000
    go(kept, "search.html?q=sigmoid")
    kept.locator("#search-results li a").first.wait_for()
    assert server.sent == []


def test_with_the_network_cut_numpy_is_there_too(kept_whole, server, with_numpy):
    cut(server, kept_whole)
    go(kept_whole, "sigmoid.html")
    exercise = Exercise(kept_whole)
    for name, code in RIGHT.items():
        exercise.write(name, code)
    assert exercise.press("g_prime", "Check").startswith("All of it is right")


def test_only_this_path_and_only_what_was_published_is_answered(kept, server):
    """Another path, another method, an address that no file has: all of that goes to the network."""
    kept.expected_errors = ("404", "501")
    ask = "([path, method]) => fetch(path, {method, cache: 'no-store'}).then(({status}) => status, () => 'no answer')"
    for path, method, status in [
        ("/some/where/plain.html", "GET", 200), ("/some/where/", "GET", 200), ("/some/plain.html", "GET", 404),
        ("/some/where2/plain.html", "GET", 404), ("/plain.html", "GET", 404), ("/some/where/api/engine", "GET", 404),
        ("/some/where/no-such.html", "GET", 404), ("/some/where/%E0%A4%A", "GET", 404),
        ("/some/where/plain.html", "POST", 501),
    ]:
        server.sent.clear()
        assert kept.evaluate(ask, [path, method]) == status, path
        assert bool(server.sent) == (status == 404), path
    server.sent.clear()
    other = kept.context.new_page()
    other.goto(server.origin + "/")
    assert other.evaluate("navigator.serviceWorker.controller") is None and server.sent


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
    kept.evaluate("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
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


@pytest.mark.parametrize("name", ["_static/g_prime/pyodide/page_session.py", "plain.html"])
def test_one_byte_that_was_changed_keeps_nothing(visit, server, light, name):
    server.folder = light
    data = bytearray((light / name).read_bytes())
    data[len(data) // 2] ^= 1
    server.swap[name] = bytes(data)
    page = visit("index.html")
    page.expected_errors = ("",)
    keep(page, f"{name} is not what this site has published")
    assert nothing_is_kept(page)


def test_a_full_disk_keeps_nothing_and_loses_nothing(visit, server):
    page = visit("index.html")
    page.expected_errors = ("",)
    remember(page, "slope", code={"slope": SLOPE})
    fill_disk(page, server)
    keep(page, "This browser has no room for the course")
    assert nothing_is_kept(page) and work(page) == {"slope": {"code": {"slope": SLOPE}}}


def test_a_disk_that_is_full_at_an_update_keeps_the_old_release(kept, server, newer):
    kept.expected_errors = ("",)
    fill_disk(kept, server)
    server.folder = newer
    go(kept, "slope.html")
    kept.get_by_text("this browser has no room for it").wait_for(timeout=300_000)
    assert releases(kept) == 1
    cut(server, kept)
    assert not is_newer(kept)


def fill_disk(page, server):
    """Let the browser have 2 MB for this site, whatever it has of it already."""
    tools = page.context.new_cdp_session(page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": server.origin, "quotaSize": 2_000_000})


def test_a_network_that_goes_meanwhile_keeps_nothing(visit, server):
    page = visit("index.html")
    page.expected_errors = ("",)
    server.bits_per_second = 4e6
    opened(page).click()
    page.wait_for_function("document.querySelector('.copy-panel progress').value > 0.02")
    cut(server)
    page.get_by_text("The course did not arrive whole, so nothing of it is kept.").wait_for()
    assert nothing_is_kept(page)


def test_a_worker_that_the_browser_ends_goes_on_where_it_was(visit, server):
    """Browsers give a worker some minutes: a slow network takes more than one worker, and nothing is brought twice."""
    page = visit("index.html")
    tools = page.context.browser.new_browser_cdp_session()
    server.bits_per_second = 40e6
    server.sent.clear()
    opened(page).click()
    page.wait_for_function("document.querySelector('.copy-panel progress').value > 0.2")
    worker = next(each for each in tools.send("Target.getTargets")["targetInfos"] if each["type"] == "service_worker")
    tools.send("Target.closeTarget", {"targetId": worker["targetId"]})
    page.get_by_text(WHOLE).wait_for(timeout=300_000)
    brought = [name for name, size in list(server.sent) if size > 100_000]
    assert len(brought) - len(set(brought)) < 7     # those that were under way
    cut(server, page)
    go(from_the_copy(page), "slope.html")
    assert Exercise(page).text("g")


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
    assert is_newer(kept)
    assert sorted(kept.evaluate(CACHES)) == OTHERS
