"""Mends what the theme and docutils get wrong, for validators, screen readers and weight.

Each mend must find what it mends on every page: a theme that has changed stops the build instead of passing by.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.jinja2glue import BuiltinTemplateLoader

THEME = "sphinx_book_theme"
SEARCH = "search"
UNUSED = ("scripts/fontawesome.js", "scripts/fontawesome.js.map", "webpack-macros.html", "sbt-webpack-macros.html")


@dataclass(frozen=True)
class Mend:
    """what: what the theme writes. found: a pattern for it. put: what stands in its place. but: pages without it."""

    what: str
    found: str
    put: str
    but: tuple = ()

    def __call__(self, html, page):
        if page in self.but:
            return html
        mended, count = re.subn(self.found, self.put, html, flags=re.S)
        if not count:
            raise ExtensionError(f"{page}: the theme no longer writes {self.what}. Mend tidy.py.")
        return mended


MENDS = (
    Mend("1.5 MB of icons as a script, beside the icon font that suffices",
         r"\s*<script[^>]*scripts/fontawesome\.js[^>]*></script>", ""),
    Mend("the search's index into every page, for a search while typing that is off",
         r'\s*<script src="[^"]*(?:searchtools|language_data|searchindex)\.js[^"]*"></script>', "", (SEARCH,)),
    Mend("a label on the search button; a label must contain the words on the button, and these alone are label enough",
         r'(<button class="btn search-button-field[^>]*?) aria-label="[^"]*"', r"\1"),
    Mend("the search's shortcut, which is read aloud as part of the button",
         r'(<span class="search-button__kbd-shortcut")>', r'\1 aria-hidden="true">'),
    Mend("the logo outside every landmark, where a screen reader hardly finds it",
         r'(<a class="navbar-brand logo".*?</a>)', r'<nav aria-label="Home">\1</nav>'),
)


class Templates(BuiltinTemplateLoader):
    """Sphinx's own templates; what they make of a page is mended."""

    def init(self, builder, theme=None, dirs=None):
        super().init(builder, theme, dirs)
        self.mends = MENDS if theme and theme.name == THEME else ()

    def render(self, template, context):
        html = super().render(template, context)
        if html.lstrip().startswith("<!DOCTYPE html>"):  # a whole page: the theme asks for parts of it too
            for mend in self.mends:
                html = mend(html, context["pagename"])
        return html


def visit_citation(self, node):
    """As docutils does it, without the roles: they are deprecated, and wrong where sphinxcontrib-bibtex puts them."""
    if not isinstance(node.previous_sibling(), type(node)):
        self.body.append('<div class="citation-list">\n')
    self.body.append(self.starttag(node, "div", classes=[node.tagname]))


def leave_citation(self, node):
    self.body.append("</div>\n")
    if not isinstance(node.next_node(descend=False, siblings=True), type(node)):
        self.body.append("</div>\n")


def take_out(app, exception):
    """Pages that were renamed since they were built, and files of the theme that no page loads."""
    if exception or app.builder.name != "html" or app.builder.theme.name != THEME:
        return
    for page in Path(app.outdir).glob("*.html"):
        if page.stem not in app.env.found_docs | {SEARCH}:
            page.unlink()
    for name in UNUSED:
        if not any(Path(folder, "static", name).exists() for folder in app.builder.theme.get_theme_dirs()):
            raise ExtensionError(f"The theme has no file {name} any more: take it out of the list in tidy.py.")
        Path(app.outdir, "_static", name).unlink(missing_ok=True)


def setup(app):
    app.connect("config-inited", lambda app, config: setattr(config, "template_bridge", f"{__name__}.Templates"))
    app.add_node(nodes.citation, override=True, html=(visit_citation, leave_citation))
    app.connect("build-finished", take_out)
