"""The built book and a server for it: for every test of the book's pages."""

import subprocess
import sys
from pathlib import Path

import pytest
from static_server import Server

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "book"
SITE = ROOT / "_build" / "html"
# The pages that a person writes; Sphinx adds search and an index of its own.
PAGES = sorted(path.stem for path in BOOK.glob("*.md"))

# cells: what the pages import; book_pages: the extension
sys.path[:0] = [str(BOOK), str(BOOK / "_ext")]


@pytest.fixture(scope="session")
def site(once):
    """The folder of the built site. Building is strict, and short when nothing has changed."""
    def build(_):
        command = [sys.executable, ROOT / "tools" / "build_book.py"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    once("book", build)
    return SITE


@pytest.fixture(scope="session")
def server(site):
    """The site, served as a static host does it, under a sub-path."""
    running = Server(site)
    yield running
    running.close()


@pytest.fixture(scope="session")
def address(server):
    """The address at which the site is served, without a slash at the end."""
    return server.url.rstrip("/")
