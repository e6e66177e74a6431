"""The build is strict: what must stop it, stops it. Each case is a book of one page, built for real."""

import os
import shutil
import subprocess
import sys

import pytest
from conftest import BOOK, ROOT

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


def build(folder, text):
    """Build a book of one page with the real settings and extensions; return (exit code, what it said)."""
    pages = folder / "book"
    pages.mkdir()
    shutil.copy(ROOT / "_config.yml", folder)
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


@pytest.mark.parametrize("what", BROKEN)
def test_the_build_stops_at(tmp_path, what):
    text, says = BROKEN[what]
    code, said = build(tmp_path, text)
    assert code != 0
    assert says in said
