"""Your own activation on paper: two panels as SVG, the keys, the words and the table of numbers."""

from html import escape

WIDTH, HEIGHT, LEFT, RIGHT = 400, 400, 52, 390
PANELS = {"g": (16, 206), "slope": (242, 372)}      # top and bottom of each
Z = (-8.0, 8.0)


def paper():
    """What the script must know of the paper: where z stands as (offset, factor), top and bottom of the panels."""
    factor = (RIGHT - LEFT) / (Z[1] - Z[0])
    return {"z": [LEFT - Z[0] * factor, factor], "left": LEFT, "right": RIGHT, "panels": PANELS}


def x(z):
    offset, factor = paper()["z"]
    return round(offset + factor * z, 1)


def y(curve, panel, value):
    axis, (top, bottom) = curve["axes"][panel], PANELS[panel]
    return round(bottom + (value - axis["low"]) / (axis["high"] - axis["low"]) * (top - bottom), 1)


def svg(curve, at, k):
    """The whole drawing at place `at` of z with triangle k."""
    half = curve["widths"][k] / 2
    z, left, right = curve["z"][at], curve["left"][k][at], curve["right"][k][at]
    low, high = y(curve, "g", left), y(curve, "g", right)
    corners = [(x(z - half), low), (x(z + half), low), (x(z + half), high)]
    points = " ".join(f"{a},{b}" for a, b in corners)
    clips = "".join(f'<clipPath id="own-{name}"><rect x="{LEFT}" y="{top - 6}" width="{RIGHT - LEFT}" '
                    f'height="{bottom - top + 12}"/></clipPath>' for name, (top, bottom) in PANELS.items())
    return f"""<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(curve["alt"])}">{clips}
<g class="axes">{panel(curve, "g", "g(z)")}{panel(curve, "slope", "g′(z)")}{below()}</g>
<g clip-path="url(#own-g)"><path class="curve" d="{line(curve, "g", "g")}"/><path class="jumps" d=""/>
<polygon class="triangle" points="{points}"/>
<path class="secant" d="M{corners[0][0]} {low}L{corners[2][0]} {high}"/>
<circle class="point" cx="{x(z)}" cy="{y(curve, "g", curve["g"][at])}" r="5"/></g>
<g clip-path="url(#own-slope)"><path class="measured" d="{line(curve, "slope", "slope")}"/>
<path class="mine" d="{line(curve, "slope", "g_prime")}"/><path class="kinks" d=""/>
<circle class="point point-slope" cx="{x(z)}" cy="{y(curve, "slope", curve["g_prime"][at])}" r="5"/></g>
<path class="wrong" d=""/></svg>"""


def line(curve, panel_name, values):
    """A curve without jumps, from left to right."""
    return "M" + "L".join(f"{x(z)} {y(curve, panel_name, value)}"
                          for z, value in zip(curve["z"], curve[values], strict=True))


def panel(curve, name, title):
    top, bottom = PANELS[name]
    axis = curve["axes"][name]
    numbers = "".join(label(LEFT - 6, y(curve, name, value) + 5, text, "end") for value, text in axis["ticks"])
    zero = f'<path class="axis" d="M{LEFT} {y(curve, name, 0)}H{RIGHT}"/>' if axis["low"] <= 0 <= axis["high"] else ""
    return (f'{zero}<path class="axis" d="M{LEFT} {top}V{bottom}"/>{numbers}'
            f'<text class="name" x="{LEFT + 6}" y="{top + 6}">{title}</text>')


def below():
    return "".join(label(x(z), HEIGHT - 8, f"{z:g}".replace("-", "−"), "middle") for z in (-8, -4, 0, 4, 8))


def label(left, low, text, anchor):
    return f'<text class="tick" x="{left}" y="{low}" text-anchor="{anchor}">{text}</text>'


def keys(words):
    return "".join(f'<span class="key key-{name}">{escape(words["key_" + name])}</span>'
                   for name in ("curve", "mine", "measured", "kinks", "wrong"))


def in_words(curve, at, k, words):
    gaps = {"z": curve["z"][at], "g": curve["g"][at], "width": curve["widths"][k], "secant": curve["secant"][k][at],
            "slope": curve["slope"][at], "g_prime": curve["g_prime"][at]}
    return words["at"].format(**{name: f"{value:.4g}" for name, value in gaps.items()})


def table(curve, words):
    """The numbers at whole z."""
    heads = "".join(f'<th scope="col">{escape(words[name])}</th>' for name in ("z", "g", "g_prime", "slope"))
    rows = "".join(f'<tr><th scope="row">{curve["z"][i]:g}</th>' + "".join(
        f"<td>{curve[name][i]:.4g}</td>" for name in ("g", "g_prime", "slope")) + "</tr>"
        for i in range(0, len(curve["z"]), 10))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>".replace(">-", ">−")
