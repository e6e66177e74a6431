"""A copy of the course in the browser: only by a click, whole or not at all, never another release than it says."""

import pytest
from book_pages import offline
from offline_copy import (
    CACHES,
    OTHERS,
    WHOLE,
    WORKERS,
    cut,
    fill_disk,
    from_the_copy,
    go,
    keep,
    nothing_is_kept,
    opened,
)
from page_exercise import RIGHT, SLOPE, Exercise, G, solve_triangle
from work_files import kept as work
from work_files import remember, save


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
        ("/some/where2/plain.html", "GET", 404), ("/else/where/plain.html", "GET", 404), ("/plain.html", "GET", 404),
        ("/some/where/api/engine", "GET", 404),
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
    kept.get_by_role("button", name="Remove the copy").press("Enter")
    kept.get_by_text("The copy is gone.").wait_for()
    kept.wait_for_function("document.activeElement.textContent.startsWith('Keep the course')")
    assert kept.evaluate(WORKERS) == 0 and sorted(kept.evaluate(CACHES)) == OTHERS
    kept.reload()
    assert kept.evaluate("navigator.serviceWorker.controller") is None
