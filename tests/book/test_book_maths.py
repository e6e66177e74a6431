"""Formulas in a sentence: the punctuation after a short one stays on its line, and every other mark where it was."""

import re

import pytest
from book_pages.maths import KeepPunctuation
from docutils import nodes
from docutils.utils import new_document

LONG = r"\frac{\partial J}{\partial z^{[l]}} \cdot z"


def sentence(*parts):
    """A document of one paragraph: a $formula$, an *emphasis*, or text, in this order."""
    kinds = {"$": nodes.math, "*": nodes.emphasis}
    paragraph = nodes.paragraph("", "", *(
        kinds[part[0]]("", part.strip("$*")) if part[0] in kinds else nodes.Text(part) for part in parts))
    document = new_document("page")
    document += paragraph
    return document


@pytest.mark.parametrize("parts", [
    ("$z$", ", one step"),
    ("*left*", ", one step ", "$z$", ", one step "),
    (f"${LONG}$", ", one step ", "$z$", ", one step "),
    ("*a*", ". Look ", "$b$", ". Look ", "$c$", ". Look ", "*d*", ". Look "),
    ("$a$", ", ", "$b$", ", ", "$c$", ", ", "*d*", ", ", "$e$", "."),
    ("$a$", "$b$", "."),
])
def test_no_mark_moves_and_none_is_lost(parts):
    document = sentence(*parts)
    before = document.astext()
    KeepPunctuation(document).run()
    assert document.astext() == before


def test_a_short_formula_keeps_its_mark_and_a_long_one_need_not():
    document = sentence("*left*", ", one ", "$z$", ", one ", f"${LONG}$", ", one")
    KeepPunctuation(document).run()
    together = [node.astext() for node in document.findall(nodes.inline) if "nobreak" in node["classes"]]
    assert together == ["z,"]


DOUBLED = re.compile(r",,|(?<!\.)\.\.(?!\.)| [,;](?=\s)")


def test_no_page_of_the_book_has_a_mark_twice(site):
    """In the text that a reader reads, code and formulas left out."""
    wrong = {}
    for page in sorted(site.glob("*.html")):
        article = re.search(r"<article.*?</article>", page.read_text("utf8"), re.S)
        kinds = r"<(pre|code|script|style|svg|textarea|math)\b.*?</\1>"
        text = re.sub(kinds, "x", article[0] if article else "", flags=re.S)
        text = re.sub(r'<span class="katex">.*?</span></span></span>', "x", text, flags=re.S)
        text = re.sub(r"<[^>]+>", "", text)
        found = [text[max(0, m.start() - 40) : m.end() + 20] for m in DOUBLED.finditer(text)]
        if found:
            wrong[page.name] = found
    assert wrong == {}


def test_a_doubled_mark_would_be_found():
    assert all(DOUBLED.search(text) for text in ("left of z,, one", "in the input.. Look", "one , two"))
    assert not any(DOUBLED.search(text) for text in ("and so on...", "one, two.", "1.5, 2"))
