"""Sets formulas at build time with KaTeX: no script on the page, MathML for screen readers.

Bad LaTeX is a Sphinx warning, so it fails the strict build.
"""

import json
import os
import re
import subprocess
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

from .assets.npm import KATEX, node

log = logging.getLogger(__name__)


class Katex:
    """One KaTeX process for each process of a build, started at the first formula and asked over its pipes."""

    def __init__(self):
        self.process = self.owner = None
        self.known = {}

    def render(self, tex, display, where):
        if (tex, display) not in self.known:
            self.known[tex, display] = self.ask({"tex": tex, "display": display})
        answer = self.known[tex, display]
        if "error" in answer:
            log.warning("maths: %s", answer["error"], location=where)
            return f"<code>{escape(tex)}</code>"
        return answer["html"]

    def ask(self, request):
        if self.owner != os.getpid():  # a build of several processes: two must not talk through one pipe
            self.process, self.owner = start(), os.getpid()
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


def start():
    script = Path(__file__).with_name("katex_pipe.cjs")
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "encoding": "utf8"}
    return subprocess.Popen([node(), script, KATEX / "katex.js"], **pipes)


katex = Katex()


def inline_math(self, node):
    self.body.append(f'<span class="math">{katex.render(node.astext(), False, node)}</span>')
    raise nodes.SkipNode


def display_math(self, node):
    tex = re.sub(r"(\\(?:begin|end)\{)(align|gather)\}", r"\1\2ed}", node.astext().strip())
    if r"\\" in tex and r"\begin{" not in tex:
        tex = rf"\begin{{aligned}}{tex}\end{{aligned}}"
    # A formula wider than a phone scrolls sideways, so the keyboard must reach it.
    self.body.append(self.starttag(node, "div", CLASS="math display", tabindex="0"))
    self.body.append(katex.render(tex, True, node))
    if node.get("number"):
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})</span>')
    self.body.append("</div>\n")
    raise nodes.SkipNode


class KeepPunctuation(SphinxPostTransform):
    """Keep a short formula and the punctuation after it on one line."""

    default_priority = 900
    formats = ("html",)

    def run(self, **kwargs):
        for formula in list(self.document.findall(nodes.math)):
            line, at = formula.parent, formula.parent.index(formula)
            after = line[at + 1] if at + 1 < len(line) else None
            mark = re.match(r"[.,;:?!)]+", after) if isinstance(after, nodes.Text) else None
            if mark and len(formula.astext()) < 30:
                # By place: docutils looks a text up by what it says, and finds the first that says the same.
                line[at + 1] = nodes.Text(after[mark.end() :])
                line[at] = together = nodes.inline("", classes=["nobreak"])
                together += [formula, nodes.Text(mark[0])]


def setup(app):
    app.add_post_transform(KeepPunctuation)
    app.add_html_math_renderer("katex", (inline_math, None), (display_math, None))
