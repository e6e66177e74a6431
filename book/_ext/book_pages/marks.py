"""Marks in the sidebar: every page says which pages have exercises, and its script marks those that are passed."""

import json

from sphinx.util.osutil import relative_uri

from autograder.exercises.table import table
from autograder.sentences import group

SCRIPT = "g_prime/marks.mjs"


def link(app, page, template, context, doctree):
    """Add the list and the script to a page that has the contents beside it."""
    pages = pages_with_exercises(app.env)
    if not pages:
        return
    here = app.builder.get_target_uri(page)
    addresses = {relative_uri(here, app.builder.get_target_uri(name)) or "": names for name, names in pages.items()}
    body = json.dumps({"pages": addresses, "words": group("chapter_marks")}, separators=(",", ":"))
    app.add_js_file(None, body=body, type="application/json", id="exercises-of-pages")
    app.add_js_file(SCRIPT, type="module")


def pages_with_exercises(env):
    """{page: its exercises}, of the pages that this book has."""
    found = {}
    for exercise in table().values():
        if exercise.page in env.found_docs:
            found.setdefault(exercise.page, []).append(exercise.name)
    return found


def setup(app):
    app.connect("html-page-context", link)
