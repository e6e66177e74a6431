"""Questions to answer before one looks: an admonition of class `predict` that holds a folded answer.

It is plain MyST; its script offers the answers as choices, so a page that has such a question needs that script.
"""

from docutils import nodes

from .assets.needs import need


def look(app, doctree):
    if any("predict" in box["classes"] for box in doctree.findall(nodes.admonition)):
        need(app.env, "predictions", "buttons", "predictions")


def setup(app):
    app.connect("doctree-read", look)
