"""``{network-reads}``: your network reads. Before a script: our training, its cost in a drawing and in words."""

import inspect
import json
from functools import cache
from html import escape
from math import log10

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from autograder.exercises.network import RATE, SEED, SIZES, digits
from autograder.pictures import reads
from autograder.sentences import FOLDER, group
from solutions import network, propagation

from ..assets.needs import need

WORDS = group("reads_page")
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 400, 200, 50, 380, 12, 170
LOWEST, HIGHEST = 1e-3, 10.0      # costs that the drawing holds


class NetworkReads(SphinxDirective):
    """No arguments: the digits, the network and the steps are those of the exercise."""

    def run(self):
        for module in (reads, propagation):
            self.env.note_dependency(inspect.getfile(module))
        for file in (__file__, str(FOLDER / "pictures.json")):
            self.env.note_dependency(file)
        need(self.env, "pictures", "buttons", "earlier", "reads")
        return [nodes.raw("", html(*ours()), format="html")]


@cache
def ours():
    """The costs of the reference's training, and what came of it."""
    X, Y, _, _ = digits()
    parameters, costs = network.train(X, Y, SIZES, RATE, reads.STEPS[-1], SEED)
    return reads.rounded(costs), reads.result(parameters)


def html(costs, result):
    data = {"words": WORDS, "steps": reads.STEPS, "slopes": reads.SLOPES, "costs": [costs]}
    before = WORDS["before"].format(steps=len(costs), first=costs[0], last=costs[-1], share=result["accuracy"],
                                    lazy=result["lazy"])
    return f"""<div class="network-reads" data-picture="reads" role="group" aria-label="{escape(WORDS["title"])}">
<div class="controls" hidden></div>
<figure>{drawing(costs)}<figcaption><span class="key"><svg viewBox="0 0 30 6" aria-hidden="true">
<path class="curve curve-0" d="M0 3H30"/></svg> {escape(WORDS["ours_first"])}</span></figcaption></figure>
{table(costs, result)}
<p class="before">{escape(before)}</p>
<div class="learnt" hidden></div>
<div class="field" hidden></div>
<script type="application/json">{json.dumps(data, separators=(",", ":"))}</script>
</div>"""


def table(costs, result):
    """The same in numbers: our training, and who always says no. A script adds the reader's rows."""
    heads = [WORDS["training"], *(WORDS["at_step"].format(step=step) for step in reads.STEPS), WORDS["accuracy"]]
    rows = [(WORDS["ours_first"], *(f"{costs[step - 1]:.3g}" for step in reads.STEPS), result["accuracy"]),
            (WORDS["always_no"], *("" for _ in reads.STEPS), result["lazy"])]
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(f'<tr><th scope="row">{escape(name)}</th>' + "".join(f"<td>{text}</td>" for text in cells) + "</tr>"
                   for name, *cells in rows)
    return (f'<table class="runs"><caption>{escape(WORDS["runs"])}</caption><thead><tr>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table>")


def drawing(costs):
    """The cost by its logarithm, over the steps."""
    x, y = axis(0, len(costs), LEFT, RIGHT), axis(log10(LOWEST), log10(HIGHEST), BOTTOM, TOP)
    points = " ".join(f"{x[0] + x[1] * step:.1f},{y[0] + y[1] * log10(max(cost, LOWEST)):.1f}"
                      for step, cost in enumerate(costs))
    ticks = "".join(f'<text x="{LEFT - 6}" y="{y[0] + y[1] * log10(v) + 5:.1f}" text-anchor="end">{v:g}</text>'
                    for v in (0.001, 0.01, 0.1, 1, 10))
    below = "".join(f'<text x="{x[0] + x[1] * v:.1f}" y="{BOTTOM + 20}" text-anchor="middle">{v}</text>'
                    for v in range(0, len(costs) + 1, 100))
    return f"""<svg class="costs" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(WORDS["drawing"])}"
 data-x="{x[0]} {x[1]}" data-y="{y[0]} {y[1]}"><path class="axis" d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}"/>{ticks}{below}
<g class="curves"><polyline class="curve curve-0" points="{points}"/></g></svg>"""


def axis(low, high, start, end):
    """(offset, factor) of an axis."""
    factor = (end - start) / (high - low)
    return float(start - low * factor), float(factor)


def setup(app):
    app.add_directive("network-reads", NetworkReads)
