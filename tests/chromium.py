"""The machine's Chromium or Chrome, as the tests and the measurements start it: forbidden to call home."""

import os
import shutil
from contextlib import contextmanager

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
PROGRAM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
# A test has Python for seconds: what V8's second compiler does for it in the background costs more than it saves. So it
# comes later, for what runs long.
SHORT = "--js-flags=--wasm-tiering-budget=1000000000"
OFF = ["gpu", "quic", "background-networking", "component-update", "sync"]
MISSING = "no Chromium: apt-get install chromium-headless-shell or chromium, or set CHROMIUM to its path"


@contextmanager
def running(*more):
    """The browser, of Playwright for Python; FileNotFoundError if this machine has none. more: flags."""
    if PROGRAM is None:
        raise FileNotFoundError(MISSING)
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in OFF), *more]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=flags)
        yield browser
        browser.close()
