"""What a reader does with a copy of the course, for the tests: ask for it, wait for it, go from page to page."""

import time
from types import SimpleNamespace

from book_pages import offline

WHOLE = "All of the course is here now"
WORKERS = "navigator.serviceWorker.getRegistrations().then(found => found.length)"
CACHES = "caches.keys()"
OTHERS = ["g_prime:/another/:1", "somebody's"]     # caches that are none of ours
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
    """To another page, with nothing in the browser's cache of what the host sent: only a copy can stand in for it."""
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    page.goto(page.url.rpartition("/")[0] + "/" + name)


def keeping(visit):
    """The front page of a browser that keeps a copy, beside caches that are none of ours."""
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


def fill_disk(page, server):
    """Let the browser have 2 MB for this site, whatever it has of it already."""
    tools = page.context.new_cdp_session(page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": server.origin, "quotaSize": 2_000_000})
