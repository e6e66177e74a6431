"""Mends what the extensions' and the theme's HTML gets wrong, for validators and screen readers."""

import re
from pathlib import Path

UNUSED = (
    "scripts/fontawesome.js",  # 1.5 MB of icons as a script, beside the icon fonts that suffice
    "scripts/fontawesome.js.map",
    "webpack-macros.html",
    "sbt-webpack-macros.html",
)
SPHINX_PAGES = {"search", "genindex"}


def tidy_body(app, pagename, templatename, context, doctree):
    """What extensions write inside a page."""
    body = context.get("body")
    if not body:
        return
    body = body.replace('<summary aria-label="Toggle hidden content">', "<summary>")
    # A paragraph is not allowed inside a summary.
    body = re.sub(r"<summary.*?</summary>", lambda m: re.sub(r"(</?)p\b", r"\1span", m[0]), body, flags=re.S)
    # These roles are deprecated, and wrong where sphinxcontrib-bibtex puts them.
    body = body.replace('<div role="list" class="citation-list">', '<div class="citation-list">')
    context["body"] = body.replace(' role="doc-biblioentry"', "")


def tidy_pages(app, exception):
    """What the theme writes around every page."""
    if exception or app.builder.format != "html":
        return
    for page in Path(app.outdir).glob("*.html"):
        if page.stem not in app.env.found_docs | SPHINX_PAGES:
            page.unlink()  # a page that was renamed since it was built
    for page in Path(app.outdir).glob("**/*.html"):
        before = page.read_text("utf8")
        after = tidy_theme(before if page.name == "search.html" else without_search(before))
        if after != before:
            page.write_text(after, "utf8")
    for name in UNUSED:
        Path(app.outdir, "_static", name).unlink(missing_ok=True)


def without_search(text):
    """The theme loads the search's index on every page, for a search while typing that is off."""
    return re.sub(r'\s*<script src="[^"]*(?:searchtools|language_data|searchindex)\.js[^"]*"></script>', "", text)


def tidy_theme(text):
    text = re.sub(r"\s*<script[^>]*scripts/fontawesome\.js[^>]*></script>", "", text)
    # The label must contain the words on the button; the words alone are label enough.
    text = re.sub(r'(<button class="btn search-button-field[^>]*?) aria-label="[^"]*"', r"\1", text)
    shortcut = '<span class="search-button__kbd-shortcut"'
    text = text.replace(f"{shortcut}>", f'{shortcut} aria-hidden="true">')
    text = text.replace('class="bd-main" role="main"', 'class="bd-main"')  # what a <main> is anyway
    # Content outside every landmark is hard to reach by screen reader.
    link = r'(?<!<nav aria-label="Home">)(<a class="navbar-brand logo".*?</a>)'
    return re.sub(link, r'<nav aria-label="Home">\1</nav>', text, flags=re.S)


def setup(app):
    app.connect("html-page-context", tidy_body)
    app.connect("build-finished", tidy_pages)
