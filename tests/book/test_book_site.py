"""The built site as files: links that lead somewhere, pictures with words."""

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from conftest import PAGES

from autograder.classroom.course.offline import released
from autograder.exercises.table import table


class Page(HTMLParser):
    """Ids, links and pictures of one page."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.pictures = Counter(), [], []
        self.feed(path.read_text("utf8"))

    def handle_starttag(self, tag, pairs):
        at = dict(pairs)
        if "id" in at:
            self.ids[at["id"]] += 1
        if tag == "a" and "href" in at:
            self.links.append(at["href"])
        if tag == "img":
            self.pictures.append(at.get("alt", ""))
        if "book-figure" in at.get("class", ""):
            self.pictures.append(at["aria-label"] if at.get("role") == "img" else "")


@pytest.fixture(scope="module")
def pages(site):
    return {path.name: Page(path) for path in site.glob("*.html")}


def test_every_written_page_is_built(pages):
    assert {f"{name}.html" for name in PAGES} <= set(pages)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(site, pages, name):
    """Each link inside the site names a file that exists and, with a #, a place in it."""
    for link in pages[f"{name}.html"].links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = unquote(parts.path) or f"{name}.html"
        assert (site / target).exists(), link
        if parts.fragment and target in pages:
            assert unquote(parts.fragment) in pages[target].ids, link


@pytest.mark.parametrize("name", PAGES)
def test_no_id_twice(pages, name):
    assert [i for i, count in pages[f"{name}.html"].ids.items() if count > 1] == []


@pytest.mark.parametrize("name", PAGES)
def test_pictures_say_their_numbers(pages, name):
    """Each picture has a sentence in words, and it holds a number: it was computed from the picture's data."""
    for words in pages[f"{name}.html"].pictures:
        assert len(words.split()) >= 5 and re.search(r"\d", words), words


def test_fonts_and_formulas_come_with_the_site(site):
    """What the styles name is there: the serif and KaTeX's letters."""
    for sheet in ("book.css", "katex/katex.min.css"):
        text = (site / "_static" / sheet).read_text("utf8")
        for url in re.findall(r"url\(([^)]+\.woff2)\)", text):
            assert ((site / "_static" / sheet).parent / url).exists(), url


def section(site, name):
    """The HTML of one exercise; a page may hold several."""
    text = (site / f"{table()[name].page}.html").read_text("utf8")
    return re.search(rf'<section class="exercise"[^>]*data-exercise="{name}".*?</section>', text, re.S)[0]


@pytest.mark.parametrize("name", table())
def test_page_notebook_and_class_have_one_stub(site, name):
    """What a learner finds on the page is what nbgrader leaves in the notebook, letter for letter."""
    stubs = [unescape(re.sub(r"<[^>]+>", "", stub)).rstrip("\n")
             for stub in re.findall(r'<pre data-role="stub">(.*?)</pre>', section(site, name), re.S)]
    assert stubs == [cell.source for cell in released(name).cells if cell.metadata.get("nbgrader", {}).get("solution")]


def test_exercise_stands_in_the_page_as_agreed(site):
    """Stub without solution, three rungs of hints for each function, the solution folded."""
    exercise = section(site, "sigmoid")
    stubs = re.findall(r'<pre data-role="stub">.*?</pre>', exercise, re.S)
    assert [stub.count("NotImplementedError") for stub in stubs] == [1, 1, 1]
    assert "np.exp" not in re.sub(r"<[^>]+>", "", " ".join(stubs))
    assert exercise.count('<details class="hint">') == 9
    solution = exercise[exercise.index('<details class="solution">') :]
    assert "np.exp" in re.sub(r"<[^>]+>", "", solution) and "SOLUTION" not in solution
