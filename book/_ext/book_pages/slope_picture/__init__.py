"""``{slope-picture} sigmoid``: drag z along a curve; see the triangle's height over width become the slope.

Every number is computed here, by the reference, for each z and each width that the reader can choose. The script
on the page picks numbers and divides a height by a width; it knows no formula.
"""

import inspect
import json
from html import escape

import numpy as np
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from autograder.sentences import FOLDER, group
from solutions.activations import ACTIVATIONS

from ..assets.needs import need
from . import drawing

Z = np.round(np.linspace(-6, 6, 121), 1)
WIDTHS = [4, 2, 1, 0.4, 0.2, 0.1, 0.01, 0.001]
START = {"z": 75, "width": 0}  # places in Z and WIDTHS: z = 1.5, 4 wide

WORDS = group("slope_picture")  # for this page and for its script; {placeholders} take numbers


def numbers(g, g_prime):
    """The picture's data: the curve, its slope, and the two halves of every triangle."""
    half = np.array(WIDTHS) / 2
    z = Z[:, None]
    left, right = g(z) - g(z - half), g(z + half) - g(z)
    smallest = half[-1]
    kinks = np.flatnonzero(np.abs(left[:, -1] - right[:, -1]) > 0.01 * smallest)
    data = {"z": Z, "widths": WIDTHS, "g": g(Z), "slope": g_prime(Z), "left": left, "right": right}
    return {name: rounded(values) for name, values in data.items()} | {"kinks": kinks.tolist()}


def rounded(values):
    """Six significant figures: enough for every number shown, a third of the bytes."""
    if np.ndim(values):
        return [rounded(value) for value in values]
    return float(f"{values:.6g}")


def sentences(data, at, k):
    """The picture in words, at one z and one width."""
    left, right = data["left"][at][k], data["right"][at][k]
    width = data["widths"][k]
    said = {"z": data["z"][at], "g": short(data["g"][at]), "slope": short(data["slope"][at]), "width": width,
            "height": short(left + right), "secant": short((left + right) / width)}
    return " ".join(WORDS[key].format(**said) for key in ("at", "triangle", "slope"))


def short(value):
    """A number as it stands in a sentence: at most four significant figures."""
    return f"{float(f'{value:.4g}'):.6g}"


class SlopePicture(SphinxDirective):
    """``:with: negative_slope=0.2`` sets a parameter of the activation."""

    required_arguments = 1
    option_spec = {"with": directives.unchanged}

    def run(self):
        name = self.arguments[0]
        if name not in ACTIVATIONS:
            raise self.error(f"{name} is no activation; there are {', '.join(ACTIVATIONS)}.")
        code = inspect.getfile(inspect.getmodule(ACTIVATIONS[name].g))
        for file in (__file__, drawing.__file__, code, str(FOLDER / "pictures.json")):
            self.env.note_dependency(file)
        need(self.env, "slope_picture", "buttons", "slope_picture")
        g, g_prime = (with_parameters(f, self.options.get("with")) for f in
                      (ACTIVATIONS[name].g, ACTIVATIONS[name].g_prime))
        number = self.env.new_serialno("slope-picture")
        return [nodes.raw("", html(name, numbers(g, g_prime), number), format="html")]


def with_parameters(function, text):
    """The function with ``name=number`` fixed, if text says so."""
    if not text:
        return function
    parameter, _, value = text.partition("=")
    return lambda z: function(z, **{parameter.strip(): float(value)})


def html(name, data, number=0):
    """The picture as it stands before any script, and the data for the script."""
    frame = drawing.Frame.around(data)
    data = data | {"frame": frame.scales(), "words": WORDS, "start": START}
    at, k = START["z"], START["width"]
    title = escape(WORDS["title"].format(name=name.replace("_", " ")))
    return f"""<div class="slope-picture" data-activation="{name}">
{drawing.svg(frame, data, at, k, title, f"slope-picture-{number}-panel")}
<div class="controls" hidden></div>
<p class="in-words" role="status">{escape(sentences(data, at, k))}</p>
<script type="application/json">{json.dumps(data, separators=(",", ":"))}</script>
</div>"""


def setup(app):
    app.add_directive("slope-picture", SlopePicture)
