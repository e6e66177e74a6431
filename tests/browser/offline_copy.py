"""What a reader does with a copy of the course, for the tests: ask for it, wait for it, go from page to page."""

from types import SimpleNamespace

from book_pages import offline

WHOLE = "All of the course is here now"
WORKERS = "navigator.serviceWorker.getRegistrations().then(found => found.length)"
CACHES = "caches.keys()"
GONE = ("ERR_", "Failed to load", "Failed to fetch")    # what a browser says of a server that is not there


def written(site, on=True):
    """Let the site's worker be written for what is in the folder now."""
    config = SimpleNamespace(g_prime_offline=on, html_title="Fixture", project="Fixture")
    offline.write(SimpleNamespace(builder=SimpleNamespace(format="html"), outdir=str(site), config=config), None)


def opened(page):
    """Open the fold; the button that asks for the copy."""
    page.get_by_text("Work without a network").click()
    return page.get_by_role("button", name="Keep the course in this browser")


def keep(page, sentence=WHOLE):
    """Ask for the copy, and wait for what is said."""
    opened(page).click()
    page.locator(".copy-panel [role=status]", has_text=sentence).wait_for(timeout=300_000)


def from_the_copy(page):
    """The same page once more, now out of the copy."""
    page.reload()
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


def go(page, name):
    page.goto(page.url.rpartition("/")[0] + "/" + name)
