"""The build is strict: what must stop it, stops it. Each case is a book of one page, built for real."""

import os
import re
import subprocess
import sys

import pytest
from book_pages import tidy
from conftest import BOOK, ROOT
from sphinx.errors import ExtensionError

HEADER = """---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
    format_version: 0.13
kernelspec:
  display_name: Python 3
  language: python
  name: python3
---

"""
BROKEN = {
    "bad LaTeX": ("# Page\n\n$\\frac{1}{$\n", "maths:"),
    "a reference to nothing": ("# Page\n\nSee [](no-such-page.md).\n", "no-such-page"),
    "a cell that raises": (f"{HEADER}# Page\n\n```{{code-cell}} ipython3\n1 / 0\n```\n", "ZeroDivisionError"),
    "a cell that warns": (
        f"{HEADER}# Page\n\n```{{code-cell}} ipython3\nimport warnings\nwarnings.warn('mind')\n```\n", "stderr"),
    "a heading that jumps a level": ("# Page\n\n### Deep\n", "Non-consecutive header"),
    "an exercise that does not exist": ("# Page\n\n```{exercise} no_such\n```\n", "no exercise called"),
    "a picture without words": (
        f"{HEADER}# Page\n\n```{{code-cell}} ipython3\nfrom cells.figures import show\nshow(print, '')\n```\n",
        "alt is empty"),
}


def build(folder, text, repository=""):
    """Build a book of one page with the real settings and extensions; return (exit code, what it said)."""
    pages = folder / "book"
    pages.mkdir()
    config = (ROOT / "_config.yml").read_text("utf8")
    assert 'repository_url: ""' in config
    (folder / "_config.yml").write_text(config.replace('url: ""', f'url: "{repository}"'), "utf8")
    for part in (BOOK / "cells", BOOK / "_ext", BOOK / "_web", BOOK / "assets", BOOK / "node_modules"):
        (pages / part.name).symlink_to(part)
    (pages / "_toc.yml").write_text("format: jb-book\nroot: index\n", "utf8")
    (pages / "references.bib").touch()
    (pages / "index.md").write_text(text, "utf8")
    programs = os.path.dirname(sys.executable)
    done = subprocess.run(
        [f"{programs}/jupyter-book", "build", pages, "-W", "--keep-going"], cwd=folder, capture_output=True, text=True,
        env={**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(BOOK)})
    return done.returncode, done.stdout + done.stderr


def test_a_good_page_is_built(tmp_path):
    """The formula is set at build time, as text for the eye and as MathML for the ear, with no script."""
    code, said = build(tmp_path, "# Page\n\nSlope $g'(z)$.\n\n$$\na^2\n$$ (eq-one)\n\nSee {eq}`eq-one`.\n")
    assert code == 0, said[-3000:]
    page = (tmp_path / "_build" / "html" / "index.html").read_text("utf8")
    assert page.count('<math xmlns="http://www.w3.org/1998/Math/MathML"') == 2
    assert 'class="katex-html"' in page and "mathjax" not in page.lower()
    # The full stop after a formula stays on the formula's line.
    assert 'class="nobreak"><span class="math">' in page


def test_the_repository_of_the_settings_opens_its_doors(tmp_path):
    """Colab and Binder take the place that _config.yml names."""
    text = "# Page\n\n```{exercise} sigmoid\n```\n"
    code, said = build(tmp_path, text, "https://github.com/somebody/g_prime")
    assert code == 0, said[-3000:]
    page = (tmp_path / "_build" / "html" / "index.html").read_text("utf8")
    assert "colab.research.google.com/github/somebody/g_prime/blob/release/sigmoid.ipynb" in page


@pytest.mark.parametrize("what", BROKEN)
def test_the_build_stops_at(tmp_path, what):
    text, says = BROKEN[what]
    code, said = build(tmp_path, text)
    assert code != 0
    assert says in said


@pytest.mark.parametrize("mend", tidy.MENDS, ids=lambda mend: mend.what[:30])
def test_a_changed_theme_stops_the_build(mend):
    """A mend that finds nothing to mend says which one it is, and on which page."""
    with pytest.raises(ExtensionError, match=f"a-page: the theme no longer writes {re.escape(mend.what)}"):
        mend("<html><main>Another theme.</main></html>", "a-page")


def test_every_page_that_the_theme_makes_is_mended(site):
    """Where a mend has been, its pattern finds nothing more."""
    for page in site.glob("*.html"):
        text = page.read_text("utf8")
        assert '<nav aria-label="Home"><a class="navbar-brand logo"' in text and 'shortcut" aria-hidden="true"' in text
        assert "fontawesome.js" not in text
        assert ("searchindex.js" in text) == (page.stem == "search")
    assert not (site / "_static" / "scripts" / "fontawesome.js").exists()
