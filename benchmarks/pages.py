"""What each page of the book weighs and how long it takes to read: `python benchmarks/pages.py [SITE]`.

A page's weight is every byte that a static host sends, gzipped, to a browser that has never been here, until the
network is silent and before the reader scrolls: text, styles, scripts, letters and pictures. The reading time counts
the prose at 200 words a minute, without code, formulas, and what is folded.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path.insert(0, str(TESTS))

import chromium  # noqa: E402
from static_server import Server  # noqa: E402

SITE = TESTS.parent / "_build" / "html"
NO_PROSE = "pre, svg, script, details, .katex, .headerlink, .exercise-actions, .exercise-progress"
COUNT_WORDS = """noProse => {
    // Sphinx's search page has no article.
    const text = (document.querySelector("article") ?? document.querySelector("main")).cloneNode(true);
    text.querySelectorAll(noProse).forEach(part => part.remove());
    return text.textContent.split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)).length;
}"""
WORDS_A_MINUTE = 200


@dataclass(frozen=True)
class Weight:
    """One page: its words, and the files that were sent for it as (path, bytes)."""

    page: str
    words: int
    files: tuple

    @property
    def bytes(self):
        return sum(size for _, size in self.files)


def weigh(browser, server, page):
    """Open a page of the served site in a fresh profile, and let it come to rest."""
    before = len(server.sent)
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto(f"{server.url}{page}.html", wait_until="networkidle")
    words = tab.evaluate(COUNT_WORDS, NO_PROSE)
    context.close()
    return Weight(page, words, tuple(server.sent[before:]))


def main(site):
    pages = sorted(path.stem for path in site.glob("*.html"))
    server = Server(site)
    with chromium.running() as browser:
        weights = [weigh(browser, server, page) for page in pages]
    server.close()
    print(f"{'page':24} {'minutes':>8} {'KiB':>6} {'files':>6}")
    for weight in weights:
        print(f"{weight.page:24} {weight.words / WORDS_A_MINUTE:8.0f} {weight.bytes / 1024:6.0f} "
              f"{len(weight.files):6}")
    words, heaviest = sum(w.words for w in weights), max(weights, key=lambda w: w.bytes)
    print(f"{f'{len(weights)} pages':24} {words / WORDS_A_MINUTE:8.0f} {heaviest.bytes / 1024:6.0f}  at most")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SITE)
