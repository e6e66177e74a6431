"""``{way-back}``: your way back. Before a script: every quantity with height over width of the loss, box by box."""

import inspect
import json
from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from autograder.learners.local import LocalLearner
from autograder.pictures import nudges, three_layers, way_back
from autograder.pictures.table import shown
from autograder.sentences import FOLDER, group

from ..assets.needs import need

WORDS = group("way_back_page")
STEP = 0.25     # of a weight that is turned


class WayBack(SphinxDirective):
    """No arguments: the case is the course's own small one."""

    def run(self):
        for module in (nudges, three_layers, way_back):
            self.env.note_dependency(inspect.getfile(module))
        for file in (__file__, str(FOLDER / "pictures.json")):
            self.env.note_dependency(file)
        need(self.env, "pictures", "buttons", "earlier", "way_back")
        return [nodes.raw("", html(), format="html")]


def html():
    """The picture as it stands before any script, and what the script must know."""
    said = shown("way_back", {}, [], lambda cells: LocalLearner(cells=cells), 0)
    boxes = "\n".join(box(station) for station in said["stations"])
    data = {"words": WORDS, "weights": three_layers.WEIGHTS, "step": STEP, "low": three_layers.LOWEST,
            "high": three_layers.HIGHEST, "shapes": [W.shape for W, _ in three_layers.PARAMETERS]}
    return f"""<div class="way-back" data-picture="way_back" role="group" aria-label="{escape(WORDS["title"])}">
<div class="weights" role="group" aria-label="{escape(WORDS["weights"])}" hidden></div>
<div class="controls" hidden></div>
<p class="before-script">{escape(WORDS["before"])}</p>
<ol class="boxes">
{boxes}
</ol>
<script type="application/json">{json.dumps(data)}</script>
</div>"""


def box(station):
    """A call on the way back: its quantities, a place for the reader's numbers, height over width."""
    rows = "\n".join(
        f'<tr><th scope="row"><code>{quantity["name"]}</code></th>'
        f'<td class="yours" data-label="{escape(WORDS["yours_gave"])}"></td>'
        f'<td class="nudged" data-label="{escape(WORDS["nudged"])}">{numbers(quantity["nudged"])}</td>'
        '<td class="sign"></td></tr>'
        for quantity in station["quantities"])
    heads = (f'<th scope="col">{escape(WORDS["quantity"])}</th>'
             f'<th scope="col" class="who-gave">{escape(WORDS["yours_gave"])}</th>'
             f'<th scope="col">{escape(WORDS["nudged"])}</th>')
    return f"""<li data-box="{station["box"]}" data-state="none">
<details open><summary class="box-title"><code>{station["call"]}</code> <span class="whose"></span> <span class="state">
</span></summary>
<table><thead><tr>{heads}<th scope="col">
<span class="sr">{escape(WORDS["mark"])}</span></th></tr></thead>
<tbody>
{rows}
</tbody></table></details></li>"""


def numbers(rows):
    """Lines of numbers, their columns under one another."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = "\n".join("  ".join(text.replace("-", "−").rjust(width) for text, width in zip(row, widths, strict=True))
                      for row in rows)
    return f"<pre>{lines}</pre>"


def setup(app):
    app.add_directive("way-back", WayBack)
