"""``{neuron-knob}``: one neuron, one weight to turn; three slopes in a row, and the loss that they move.

Every number is computed here, for each place of the knob. The script picks numbers; it knows no formula.
"""

import json
from html import escape

import numpy as np
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from autograder.sentences import FOLDER, group
from solutions.activations import ACTIVATIONS
from solutions.checking import slope

from ..assets.needs import need

WORDS = group("neuron_knob_page")
W = np.round(np.linspace(-2, 3, 51), 1)
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 400, 200, 42, 390, 14, 170    # of the drawing


def numbers(x, b):
    """For every w of W: z, a, the loss where y is 1, the three slopes by height over width, and their product."""
    def z_of(w):
        return w * x + b

    def loss_of(a):
        return -np.log(a)

    g = ACTIVATIONS["sigmoid"].g
    z = z_of(W)
    a = g(z)
    slopes = [slope(z_of, W), slope(g, z), slope(loss_of, a)]
    values = {"w": W, "z": z, "a": a, "loss": loss_of(a), "first": slopes[0], "second": slopes[1], "third": slopes[2],
              "whole": slope(lambda w: loss_of(g(z_of(w))), W)}
    return {name: [float(f"{value:.5g}") for value in row] for name, row in values.items()}


class NeuronKnob(SphinxDirective):
    """``:x: 2``, ``:w: 0.5`` and ``:b: -0.5``: what the page's neuron receives, where its knob stands, its bias."""

    option_spec = {name: lambda text: float(directives.unchanged_required(text)) for name in "xwb"}

    def run(self):
        for file in (__file__, str(FOLDER / "pictures.json")):
            self.env.note_dependency(file)
        need(self.env, "pictures", "buttons", "neuron_knob")
        x, w, b = (self.options[name] for name in "xwb")
        return [nodes.raw("", html(numbers(x, b), int(np.argmin(np.abs(W - w)))), format="html")]


def html(data, start):
    """The picture at its start, and the data for the script."""
    now = {name: short(row[start]) for name, row in data.items()}
    chain = "".join(link(name, now) for name in ("w", "first", "z", "second", "a", "third", "loss"))
    scales = {"x": axis(W[0], W[-1], LEFT, RIGHT), "y": axis(0.0, max(data["loss"]), BOTTOM, TOP)}
    words = " ".join(WORDS[key].format(**now) for key in ("at", "slopes", "way"))
    more = data | {"start": start, "scales": scales, "words": WORDS}
    return f"""<div class="neuron-knob" data-picture="neuron_knob" role="group" aria-label="{escape(WORDS["title"])}">
<div class="chain-of-numbers" aria-hidden="true">{chain}</div>
{drawing(data, start, scales)}
<div class="controls" hidden></div>
<p class="in-words" role="status">{escape(words)}</p>
{table(data)}
<script type="application/json">{json.dumps(more, separators=(",", ":"))}</script>
</div>"""


def table(data):
    """The same numbers at every fifth place of the knob, folded away."""
    heads = "".join(f'<th scope="col">{escape(WORDS[f"head_{name}"])}</th>' for name in data)
    rows = "".join("<tr>" + "".join(f"<td>{short(row[place])}</td>" for row in data.values()) + "</tr>"
                   for place in range(0, len(W), 5))
    return (f"<details><summary>{escape(WORDS['table'])}</summary>"
            f'<div class="wide" tabindex="0" role="region" aria-label="{escape(WORDS["table"])}">'
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></details>")


def link(name, now):
    """A number of the chain, or a slope between two of them."""
    kind = "slope" if name in ("first", "second", "third") else "number"
    label = f"<small>{escape(WORDS['slope'])}</small> × " if kind == "slope" else f"<i>{escape(WORDS[name])}</i> "
    return f'<span class="{kind}">{label}<b data-value="{name}">{now[name]}</b></span>'


def drawing(data, start, scales):
    """The loss over w, with the point where the knob stands and the line that has the slope of the product."""
    def place(w, loss):
        return f"{scales['x'][0] + scales['x'][1] * w:.1f},{scales['y'][0] + scales['y'][1] * loss:.1f}"

    curve = " ".join(map(place, data["w"], data["loss"]))
    w, loss, whole = (data[name][start] for name in ("w", "loss", "whole"))
    tangent = " ".join(place(w + d, loss + d * whole) for d in (-0.8, 0.8))
    x, y = place(w, loss).split(",")
    numbers_below = "".join(f'<text x="{place(w, 0).split(",")[0]}" y="{BOTTOM + 20}" text-anchor="middle">'
                            f'{short(w)}</text>' for w in (-2, -1, 0, 1, 2, 3))
    return f"""<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(WORDS["drawing"])}">
<clipPath id="neuron-knob-panel"><rect x="{LEFT}" y="{TOP - 8}" width="{RIGHT - LEFT}" height="{BOTTOM - TOP + 8}"/>
</clipPath><path class="axis" d="M{LEFT} {BOTTOM}H{RIGHT}M{LEFT} {BOTTOM}V{TOP}"/>{numbers_below}
<text x="{LEFT + 40}" y="{TOP + 6}">{escape(WORDS["loss"])}</text>
<text x="{RIGHT}" y="{BOTTOM - 10}" text-anchor="end">w</text>
<g clip-path="url(#neuron-knob-panel)"><polyline class="curve" points="{curve}"/>
<polyline class="tangent" points="{tangent}"/></g><circle class="point" cx="{x}" cy="{y}" r="6"/></svg>"""


def axis(low, high, start, end):
    """(offset, factor) of an axis."""
    factor = (end - start) / (high - low)
    return float(start - low * factor), float(factor)


def short(value):
    """At most three significant figures, with a real minus sign."""
    return f"{float(f'{value:.3g}'):g}".replace("-", "−")


def setup(app):
    app.add_directive("neuron-knob", NeuronKnob)
