"""Where a copy is offered, and what is said of it: a course's server, a site without NumPy, a folder, plain HTTP."""

import subprocess
import sys
from pathlib import Path

import chromium as browsers
import pytest
from offline_copy import GONE, WORKERS, from_the_copy, go, keep, opened, written
from page_exercise import RIGHT, SLOPE, Exercise, solve_triangle

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "server"))
from knock import Server as Course

LESS = "This site was built without NumPy for browsers, so exercises that need NumPy cannot be checked from the copy."


@pytest.fixture
def course(site, needs_sandbox):
    """The site as `autograder serve` has it, with judges."""
    running = Course(site, "--workers", "1").ready()
    yield running
    if running.process.poll() is None:
        assert running.stop()[0] == 0


def test_where_the_course_has_a_server_the_copy_checks_without_it(visit, server, course, with_numpy):
    """While it answers it judges and nothing of Python is loaded; when it is gone the browser says the same."""
    page = visit("plain.html")
    address = f"http://{course.host}:{course.port}/"
    server.origin = address.rstrip("/")     # for who looks where requests go
    page.goto(address + "index.html")
    keep(page)
    from_the_copy(page)
    go(page, "sigmoid.html")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    exercise = Exercise(page)
    for name, code in RIGHT.items():
        exercise.write(name, code)
    by_server = exercise.press("g_prime", "Check")
    assert by_server.startswith("All of it is right") and any(url.endswith("/api/check") for url in asked)
    assert not any("pyodide.asm" in url for url in asked)
    course.stop()
    page.expected_errors = GONE
    go(page, "sigmoid.html")
    exercise = Exercise(page)
    assert exercise.press("g_prime", "Check") == by_server


def test_a_server_that_goes_while_a_page_is_open_is_missed_once(visit, server, course):
    """The sentence says to check again; the next check is the browser's own."""
    page = visit("plain.html")
    address = f"http://{course.host}:{course.port}/"
    server.origin = address.rstrip("/")
    page.goto(address + "index.html")
    keep(page)
    go(from_the_copy(page), "slope.html")
    solve_triangle(page)
    course.stop()
    page.expected_errors = GONE
    exercise = Exercise(page)
    assert exercise.press("slope_at", "Check").startswith("The server does not answer any more.")
    assert exercise.press("slope_at", "Check").startswith("All of it is right")


def test_a_site_without_numpy_says_what_its_copy_cannot(visit, server, site, tmp_path, without_numpy):
    """Before it is brought and after; and the exercises do as it says."""
    folder = tmp_path / "site"
    subprocess.run(["cp", "-r", site, folder], check=True)
    for name, data in server.swap.items():
        (folder / name).write_bytes(data)
    written(folder)
    server.folder = folder
    server.swap.clear()
    page = visit("index.html")
    opened(page).wait_for()
    assert LESS in page.locator(".copy-panel").inner_text()
    page.reload()
    keep(page)
    page.get_by_role("button", name="Remove the copy").wait_for()
    assert LESS in page.locator(".copy-panel").inner_text()
    from_the_copy(page)
    server.close()
    page.expected_errors = GONE
    go(page, "slope.html")
    solve_triangle(page)
    exercise = Exercise(page)
    exercise.write("slope", SLOPE)
    assert exercise.press("slope", "Check").startswith("This site cannot check this exercise")


def test_a_site_with_numpy_says_nothing_of_it(visit, with_numpy):
    page = visit("index.html")
    opened(page).wait_for()
    assert "NumPy" not in page.locator(".copy-panel").inner_text()


def test_a_site_that_has_switched_it_off_offers_nothing(visit, tmp_path, site, server):
    """Built so: no fold, no manifest on any page, nothing to install, and the worker that removes itself."""
    out = tmp_path / "html"
    book = Path(__file__).resolve().parent / "fixture"
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html", "-D", "g_prime_offline=0", book, out]
    subprocess.run(command, check=True)
    assert "unregister()" in (out / "service_worker.js").read_text("utf8")
    assert not (out / "offline.json").exists() and not (out / "site.webmanifest").exists()
    assert not any("manifest" in page.read_text("utf8").partition("</head>")[0] for page in out.glob("*.html"))
    server.folder = out
    page = visit("index.html")
    page.locator(".work-panel").wait_for()
    assert page.get_by_text("Work without a network").count() == 0


def test_pages_in_a_folder_offer_nothing(site):
    """Though a browser be told to run their scripts; most do not."""
    if browsers.PROGRAM is None:
        pytest.skip(browsers.MISSING)
    address = (site / "index.html").as_uri()
    for flags in [], ["--allow-file-access-from-files"]:
        command = [browsers.PROGRAM, "--headless", "--no-sandbox", *flags, "--virtual-time-budget=20000", "--dump-dom"]
        found = subprocess.run([*command, address], capture_output=True, text=True, check=True, timeout=300).stdout
        assert ("work-panel" in found) == bool(flags), "did the scripts run?"
        assert "exercise-progress" in found and "Work without a network" not in found


def test_a_browser_that_may_keep_nothing_says_so(visit):
    """As at an address without HTTPS: the reader is told what works everywhere, and that is on the page it names."""
    page = visit("plain.html")
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    go(page, "index.html")
    page.get_by_text("Work without a network").click()
    page.get_by_text("This browser keeps copies only of pages with HTTPS").wait_for()
    go(page, "slope.html")
    assert page.get_by_text("all exercises, offline").count() >= 1


def test_a_browser_that_refuses_says_so(visit):
    page = visit("plain.html")
    page.add_init_script(
        "ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('', 'SecurityError') }")
    go(page, "index.html")
    keep(page, "This browser keeps copies only of pages with HTTPS")
    assert page.evaluate(WORKERS) == 0
