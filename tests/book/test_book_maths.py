"""Formulas in a sentence: the punctuation after a short one stays on its line, and every other mark where it was."""

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
