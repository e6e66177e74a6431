"""``{own-activation}``: your own activation. Before a script: softplus, what is said of it, and how the four train."""

import inspect
import json
from functools import cache
from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from autograder.learners.local import LocalLearner
from autograder.pictures import (
    own,
    own_asking,
    own_curve,
    own_drawing,
    own_grain,
    own_said,
    own_slope,
    own_training,
)
from autograder.pictures.table import shown
from autograder.sentences import FOLDER, group
from autograder.texts.reference import definitions
from solutions import starting_points
from solutions.activations import ACTIVATIONS

from ..assets.needs import need
from . import own_paper

WORDS = group("own_page")
FIRST = "softplus"
AT, WIDTH = 95, 1       # places in z and in widths: z = 1.5, 1 wide


class OwnActivation(SphinxDirective):
    """No arguments: the curve is the reader's."""

    def run(self):
        for module in (own, own_asking, own_curve, own_drawing, own_grain, own_said, own_slope, own_training, own_paper,
                       starting_points):
            self.env.note_dependency(inspect.getfile(module))
        for file in (__file__, str(FOLDER / "pictures.json")):
            self.env.note_dependency(file)
        need(self.env, "pictures", "buttons", "earlier", "own")
        return [nodes.raw("", html(), format="html")]


@cache
def starts():
    """{name: {"g": text, "g_prime": text}} of the curves to begin with, as they are put into the editors."""
    texts = dict(definitions(starting_points.__name__))
    return {name: {to: texts[function.__name__].replace(f"def {function.__name__}(", f"def {to}(")
                   for to, function in zip(("g", "g_prime"), pair, strict=True)}
            for name, pair in starting_points.STARTING_POINTS.items()}


@cache
def four():
    return own_training.of_the_four()


def html():
    """The picture as it stands before any script, and what the script must know."""
    said = shown("own", {}, list(starts()[FIRST].items()), lambda cells: LocalLearner(cells=cells), 0)
    curve = said["curve"]
    data = {"words": WORDS, "starts": starts(), "first": FIRST, "curve": curve, "at": AT, "width": WIDTH,
            "paper": own_paper.paper(), "four": four(), "steps": [own_training.FIRST, own_training.STEPS],
            "count": own_training.STARTS, "marks": own_said.MARKS}
    findings = "\n".join(f'<li data-sign="{each["sign"]}">{sign(each["sign"])}{escape(each["says"])}</li>'
                         for each in said["findings"])
    training = WORDS["training"].format(steps=own_training.STEPS, lazy=f"{own_training.lazy():.1f}")
    return f"""<div class="own-activation" data-picture="own" role="group" aria-label="{escape(WORDS["title"])}">
<p class="before-script">{escape(WORDS["before"].format(name=FIRST))}</p>
<div class="controls" hidden></div>
<figure>{own_paper.svg(curve, AT, WIDTH)}
<figcaption>{own_paper.keys(WORDS)}</figcaption></figure>
<div class="places" hidden></div>
<p class="in-words">{escape(own_paper.in_words(curve, AT, WIDTH, WORDS))}</p>
<ul class="findings">
{findings}
</ul>
<details class="numbers"><summary>{escape(WORDS["numbers"])}</summary>{own_paper.table(curve, WORDS)}</details>
<p class="training-title">{escape(training)}</p>
<div class="training" hidden></div>
<div class="scrolls" tabindex="0" role="group" aria-label="{escape(WORDS["table"])}">{trainings()}</div>
<div class="compared"></div>
<script type="application/json">{json.dumps(data, separators=(",", ":"))}</script>
</div>"""


def sign(kind):
    """A finding's mark, for eyes and for ears."""
    said = escape(WORDS["sign_" + kind])
    return f'<span class="sign" aria-hidden="true">{own_said.MARKS[kind]}</span> <span class="sr">{said}</span> '


def trainings():
    """The table: a row for each of the four, a column for each start, and the row that is the reader's."""
    heads = "".join(f'<th scope="col">{escape(WORDS["start"].format(seed=seed))}</th>'
                    for seed in range(1, own_training.STARTS + 1))
    rows = "".join(f'<tr><th scope="row">{escape(ACTIVATIONS[name].label or name.replace("_", " "))}</th>'
                   + "".join(f"<td>{share:.1f}</td>" for share in shares) + "</tr>" for name, shares in four().items())
    own_row = f'<th scope="row">{escape(WORDS["yours"])}</th>' + "<td>–</td>" * own_training.STARTS
    return (f'<table class="trainings"><thead><tr><th scope="col">{escape(WORDS["activation"])}</th>{heads}</tr>'
            f'</thead><tbody>{rows}<tr class="own-row">{own_row}</tr></tbody></table>')


def setup(app):
    app.add_directive("own-activation", OwnActivation)
