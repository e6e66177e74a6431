"""Figures for the book's pages: one drawing in the page's own colours, light or dark, wide or phone.

    from cells.figures import _, show
    show(lambda fig: fig.subplots().plot(z, g), alt=_("The curve rises from {low:.2f} to …").format(low=g[0]))

Strings that a reader sees go through `_`, so that a translation finds them.
"""

import gettext
import hashlib
import html
import io
import os
import re
from pathlib import Path

import matplotlib
from cycler import cycler
from matplotlib.figure import Figure

LANGUAGE = os.environ.get("BOOK_LANGUAGE", "en")
_ = gettext.translation("code", Path(__file__).parents[1] / "locale", [LANGUAGE], fallback=True).gettext

WIDE, PHONE = 7.0, 4.3  # inches: on a phone the same letters stand larger in a narrower drawing

# Stand-ins while Matplotlib draws; `inline` turns them into the page's own colours.
INK, FAINT = "#1b1b1d", "#c9ccd1"
BLUE, ORANGE, GREEN, PURPLE = COLOURS = "#0b5fb0", "#b8420a", "#0a7a55", "#7b3fa0"

SCRIPTS = {"hi": ["Noto Sans Devanagari"], "zh_TW": ["Noto Sans CJK TC"]}
STYLE = {
    "font.family": ["DejaVu Sans", *SCRIPTS.get(LANGUAGE, [])],
    "font.size": 10.5,
    "mathtext.fontset": "dejavusans",
    "figure.constrained_layout.use": True,
    # Colour is never the only sign: each curve has its own dashes too.
    "axes.prop_cycle": cycler(color=COLOURS) + cycler(linestyle=["-", "--", "-.", ":"]),
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "text.color": INK,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.titlesize": 10.5,
    "grid.color": FAINT,
    "grid.linewidth": 0.7,
    "lines.linewidth": 2.2,
    "legend.frameon": False,
    "svg.hashsalt": "book",  # the same figure is the same file at every build
    "svg.fonttype": "path",
}


class Picture:
    """What a notebook cell displays: the drawing for the page, its words for everything else."""

    def __init__(self, wide, phone, alt):
        self.wide, self.phone, self.alt = wide, phone, alt

    def _repr_mimebundle_(self, include=None, exclude=None):
        page = (
            f'<div class="book-figure" role="img" aria-label="{html.escape(self.alt, quote=True)}">'
            f'<div class="wide">{self.wide}</div><div class="phone">{self.phone}</div></div>'
        )
        return {"text/html": page, "text/plain": self.alt}


def show(draw, alt, height=3.3, phone_height=None):
    """Return a Picture of `draw(fig)`, drawn once for wide pages and once for phones.

    alt says in words what the picture shows, with its numbers; it may not be empty. Heights are inches.
    """
    if not alt or not alt.strip():
        raise ValueError("show(draw, alt): alt is empty; say in words what the picture shows.")
    wide, phone = sketch(draw, WIDE, height), sketch(draw, PHONE, phone_height or height)
    return Picture(wide, phone, " ".join(alt.split()))


def sketch(draw, width, height):
    file = io.StringIO()
    with matplotlib.rc_context(STYLE):
        fig = Figure(figsize=(width, height))
        draw(fig)
        fig.savefig(file, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return inline(file.getvalue())


def inline(svg):
    """Make a Matplotlib SVG fit to stand inside a page: page colours, ids of its own, nothing unseen."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<(metadata|style)\b.*?</\1>|<!--.*?-->", "", svg, flags=re.S)
    svg = re.sub(r'(<svg [^>]*?) width="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r'(<svg [^>]*?) height="[^"]*"', r"\1", svg, count=1)
    svg = svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    own = "f" + hashlib.sha256(svg.encode()).hexdigest()[:8]
    svg = re.sub(r'id="([^"]+)"', rf'id="{own}-\1"', svg)
    svg = re.sub(r'(href="|url\()#', rf"\1#{own}-", svg)
    svg = svg.replace(INK, "currentColor").replace(FAINT, f"var(--fig-grid, {FAINT})")
    for number, colour in enumerate(COLOURS, 1):
        svg = svg.replace(colour, f"var(--fig-{number}, {colour})")
    return re.sub(r"\n\s*", "\n", svg)


def is_narrow(fig):
    return fig.get_figwidth() < (WIDE + PHONE) / 2


def panels(fig, count, **options):
    """Return `count` axes: side by side on a wide page, one under another on a phone."""
    shape = (count, 1) if is_narrow(fig) else (1, count)
    return fig.subplots(*shape, **options)
