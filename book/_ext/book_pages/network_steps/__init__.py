"""``{network-steps}``: the three-layer example, forward and back, one step at a time, with its numbers.

The numbers are computed here by `solutions.network`. Without a script the page shows every step in a list; the
script shows one at a time and lights up the boxes that the step's attributes name.
"""

import inspect
from html import escape

import numpy as np
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from autograder.sentences import FOLDER, group
from solutions import network

from ..assets.needs import need
from .case import Step, steps

LAYERS = ("ReLU", "ReLU", "sigmoid")
WORDS = group("network_steps")


class NetworkSteps(SphinxDirective):
    """No arguments: the case is the course's own small one."""

    def run(self):
        for file in (__file__, inspect.getfile(steps), network.__file__, str(FOLDER / "pictures.json")):
            self.env.note_dependency(file)
        need(self.env, "network_steps", "buttons", "network_steps")
        listed = "\n".join(step_html(step) for step in steps())
        page = (f'<div class="network-steps" role="group" aria-label="{WORDS["title"]}">\n{chain()}\n'
                f'<div class="controls" hidden></div>\n<ol class="steps">\n{listed}\n</ol>\n</div>')
        return [nodes.raw("", page, format="html")]


def chain():
    """The boxes: a row forward, a row of caches, a row back. The steps say all of it in words."""
    forward = [box("forward-0", WORDS["input"])]
    kept, back = [box("", "")], [box("", "")]
    for layer, g in enumerate(LAYERS, 1):
        numbers = {"layer": layer, "before": layer - 1}
        forward.append(box(f"forward-{layer}", WORDS["layer"].format(**numbers), g))
        kept.append(box(f"cache-{layer}", WORDS["cache"].format(**numbers), WORDS["cache_holds"].format(**numbers)))
        back.append(box(f"back-{layer}", WORDS["layer"].format(**numbers), WORDS["slopes"].format(**numbers)))
    forward.append(box("forward-4", WORDS["cost"]))
    kept.append(box("", ""))
    back.append(box("back-4", WORDS["start"]))
    rows = (("forward", forward), ("kept", kept), ("back", back))
    return ('<div class="chain" aria-hidden="true">'
            + "".join(f'<div class="row row-{name}"><span class="row-name">{WORDS[name]}</span>{"".join(boxes)}</div>'
                      for name, boxes in rows) + "</div>")


def box(name, label, detail=""):
    if not name:
        return '<span class="gap"></span>'
    second = f"<small>{escape(detail)}</small>" if detail else ""
    return f'<span class="box" data-box="{name}"><b>{escape(label)}</b>{second}</span>'


def step_html(step: Step):
    """A step: what it does, its line of code, and its arrays with their shapes."""
    arrays = "".join(array_html(name, value) for name, value in step.arrays)
    return (f'<li data-active="{step.box}" data-kept="{" ".join(map(str, step.kept))}" data-used="{step.used}">'
            f"<p><strong>{escape(step.title)}</strong> {escape(step.words)}</p>"
            f"<p><code>{escape(step.code)}</code></p><div class=\"arrays\">{arrays}</div></li>")


def array_html(name, value):
    value = np.asarray(value)
    shape = f" <small>{value.shape}</small>" if value.ndim else ""
    return f"<figure><figcaption><code>{escape(name)}</code>{shape}</figcaption><pre>{rows(value)}</pre></figure>"


def rows(value):
    """An array as one line a row, its columns under one another."""
    texts = [[f"{float(f'{entry:.3g}') + 0.0:g}" for entry in row] for row in np.atleast_2d(value)]    # no minus zero
    width = max(len(text) for row in texts for text in row)
    return "\n".join("  ".join(text.rjust(width) for text in row) for row in texts)


def setup(app):
    app.add_directive("network-steps", NetworkSteps)
