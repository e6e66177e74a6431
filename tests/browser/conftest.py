"""A built site, a server for it, and pages in Chromium. Whatever a page does, it may log no error and
ask no other host."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from static_server import PYTHON_FOLDER, Server

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "book" / "_web"), str(ROOT / "book" / "_ext")]

from book_pages.assets import layout, numpy_wheel  # noqa: E402
from offline_copy import keeping, written  # noqa: E402


@pytest.fixture(scope="session")
def site(once):
    """The fixture book, built with the book's own extensions; with NumPy where the wheel is on this machine."""
    if not numpy_wheel.PYODIDE.exists():
        pytest.skip("book/node_modules is missing: run make")

    def build(place):
        command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html", HERE / "fixture", place / "html"]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return once("site", build) / "html"


@pytest.fixture
def server(site):
    running = Server(site)
    yield running
    running.close()


@pytest.fixture
def with_numpy():
    """For tests that need the wheel."""
    if numpy_wheel.find() is None:
        pytest.skip("NumPy's wheel for the browser is not in _build/wheels: run make wheel")


@pytest.fixture
def without_numpy(server, tmp_path, monkeypatch):
    """Serve Python as a build without the wheel lays it out."""
    monkeypatch.setattr(numpy_wheel, "find", lambda: None)
    layout.lay_out_python(tmp_path / "pyodide")
    for name in ("assets.json", "pyodide-lock.json"):
        server.swap[PYTHON_FOLDER + name] = (tmp_path / "pyodide" / name).read_bytes()
    assert json.loads(server.swap[PYTHON_FOLDER + "assets.json"])["missing"] == ["numpy"]


@pytest.fixture
def visit(chromium, server):
    """visit("sigmoid.html", **options of a browser context) opens a page in a profile of its own."""
    contexts, wrong = [], []

    def visit(name, context=None, **options):
        if context is None:
            context = chromium.new_context(**{"viewport": {"width": 1100, "height": 900}, **options})
            context.set_default_timeout(90_000)   # a busy machine takes its time to start Python
            contexts.append(context)
        page = context.new_page()
        page.expected_errors = ()
        page.on("pageerror", lambda error: uncaught(page, f"{name}: {error}"))
        page.on("console", lambda message: note(page, message))
        page.on("request", lambda request: foreign(request.url))
        page.goto(server.url + name)
        return page

    def uncaught(page, words):
        if not any(expected in words for expected in page.expected_errors):
            wrong.append(words)

    def note(page, message):
        if message.location["url"] == f"{server.url}api/engine":
            return      # the page asks whether a server checks here, and on a static host there is none
        if message.type == "error" and not any(words in message.text for words in page.expected_errors):
            wrong.append(f"console: {message.text}")

    def foreign(url):
        if not url.startswith((server.origin, "data:", "blob:")):
            wrong.append(f"a request to {url}")

    yield visit
    for context in contexts:
        context.close()
    assert not wrong, wrong


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
def kept_whole(visit):
    """The front page of a browser that keeps a copy, beside caches that are none of ours."""
    return keeping(visit)


@pytest.fixture
def kept(visit, server, light):
    """The same without Python."""
    server.folder = light
    return keeping(visit)
