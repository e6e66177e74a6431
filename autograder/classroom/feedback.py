"""nbgrader's feedback page, whole in one file: it runs no script and asks no other computer for anything.

nbgrader's own page loads MathJax from a content network whenever a learner opens it. Here a formula becomes MathML
when the page is made; browsers set that by themselves, and it needs no script and no font.
"""

import re
from html import escape

from bs4 import BeautifulSoup
from jinja2 import pass_context
from latex2mathml.converter import convert
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

FONT = re.compile(r"@font-face\s*\{[^}]*\}")
ONLY_THIS_FILE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
STYLE = """
math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "DejaVu Math TeX Gyre", math; }
mtd[columnalign=left] { text-align: left; }
mtd[columnalign=right] { text-align: right; }
"""


class FeedbackPage(HTMLExporter):
    """Set in the class's nbgrader_config.py as `c.GenerateFeedback.exporter_class`."""

    @pass_context
    def markdown2html(self, context, source):
        """The filter that nbgrader's template uses for prose and for a teacher's comments."""
        return MarkdownWithMath(renderer=WithMathML(escape=False)).render(source)

    def from_notebook_node(self, nb, resources=None, **kwargs):
        page, resources = super().from_notebook_node(nb, resources, **kwargs)
        return in_one_file(page), resources


class WithMathML(IPythonRenderer):
    """Markdown in which formulas are MathML."""

    def inline_math(self, body):
        return mathml(body, "inline")

    def block_math(self, body):
        return mathml(body, "block")

    def latex_environment(self, name, body):
        return mathml(f"\\begin{{{name}}}{body}\\end{{{name}}}", "block")


def mathml(formula, display):
    """A formula as MathML; one that cannot be read stands as it was written."""
    try:    # it knows align*, which looks the same when it stands alone
        return convert(formula.replace("{aligned}", "{align*}"), display=display)
    except Exception:   # noqa: BLE001  (of many kinds: it may be no formula, as in "5 $ or 6 $")
        return f"<code>{escape(formula)}</code>"


def in_one_file(page):
    """The page without scripts and Bootstrap's icon font, and with a rule by which a browser loads nothing for it."""
    soup = BeautifulSoup(FONT.sub("", page), "html.parser")
    for script in soup("script"):
        script.decompose()
    rule = soup.new_tag("meta", attrs={"http-equiv": "Content-Security-Policy", "content": ONLY_THIS_FILE})
    soup.head.insert(0, rule)
    style = soup.new_tag("style")
    style.string = STYLE
    soup.head.append(style)
    return str(soup)
