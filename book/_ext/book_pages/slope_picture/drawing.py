"""The slope picture as SVG: above, the curve with its triangle and tangent; below, the slope at every z."""

from dataclasses import dataclass
from math import ceil, floor

# The paper in its own units. A phone shows it at 0.85 of this size, so 15-unit letters stay readable.
WIDTH, HEIGHT = 400, 380
LEFT, RIGHT = 42, 390
CURVE = (14, 224)   # top and bottom of the upper panel
SLOPE = (262, 350)  # and of the lower one


@dataclass(frozen=True)
class Frame:
    """Where numbers stand on the paper: each axis is (offset, factor)."""

    z: tuple[float, float]
    g: tuple[float, float]
    slope: tuple[float, float]
    g_range: tuple[float, float]
    slope_range: tuple[float, float]

    @classmethod
    def around(cls, data):
        g_range, slope_range = span(data["g"], 0.5), span(data["slope"], 0.25)
        factor = (RIGHT - LEFT) / (data["z"][-1] - data["z"][0])
        z = (LEFT - data["z"][0] * factor, factor)
        return cls(z, axis(g_range, *CURVE), axis(slope_range, *SLOPE), g_range, slope_range)

    def scales(self):
        return {"z": self.z, "g": self.g, "slope": self.slope}

    def x(self, z):
        return round(self.z[0] + self.z[1] * z, 2)

    def y(self, g):
        return round(self.g[0] + self.g[1] * g, 2)

    def y_slope(self, slope):
        return round(self.slope[0] + self.slope[1] * slope, 2)


def span(values, step):
    """The range of values with 0 inside, opened at both ends to a multiple of step."""
    return floor(min(0, *values) / step) * step, ceil(max(0, *values) / step) * step


def axis(ends, top, bottom):
    factor = (top - bottom) / (ends[1] - ends[0])
    return bottom - ends[0] * factor, factor


def svg(frame, data, at, k, title, panel_id):
    """The whole drawing for place `at` in z and place `k` in widths. panel_id: the upper panel's own on its page."""
    z, g, slope = data["z"][at], data["g"][at], data["slope"][at]
    half = data["widths"][k] / 2
    (x1, y1), (x2, y2) = ends = [(frame.x(z - half), frame.y(g - data["left"][at][k])),
                                 (frame.x(z + half), frame.y(g + data["right"][at][k]))]
    x, y = frame.x(z), frame.y(g)
    tangent = " ".join(f"{frame.x(z + s)},{frame.y(g + s * slope)}" for s in (-2.5, 2.5))
    upper = f'x="{LEFT}" y="{CURVE[0] - 8}" width="{RIGHT - LEFT}" height="{CURVE[1] - CURVE[0] + 16}"'
    return f"""<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}">
<clipPath id="{panel_id}"><rect {upper}/></clipPath>
{panel(frame, data["z"], frame.y, frame.g_range, "g(z)")}
{panel(frame, data["z"], frame.y_slope, frame.slope_range, "g′(z)")}
<polyline class="curve" points="{points(frame, data["z"], data["g"], frame.y)}"/>
{slope_curve(frame, data)}
<line class="plumb" x1="{x}" x2="{x}" y1="{CURVE[0]}" y2="{SLOPE[1]}"/>
<g clip-path="url(#{panel_id})"><polyline class="prediction" points=""/>
<polyline class="tangent" points="{tangent}"/></g>
<polygon class="triangle" points="{x1},{y1} {x2},{y1} {x2},{y2}"/>
<polyline class="secant" points="{" ".join(f"{a},{b}" for a, b in ends)}"/>
<circle class="point" cx="{x}" cy="{y}" r="6"/>
<circle class="point point-slope" cx="{x}" cy="{frame.y_slope(slope)}" r="6"/>
<g class="lens" display="none"></g>
</svg>"""


def slope_curve(frame, data):
    """The slope at every z, in pieces: at a kink it jumps, and no line belongs there."""
    half = data["widths"][-1] / 2
    pieces, first, start = [], [], 0
    for at in [*data["kinks"], len(data["z"]) - 1]:
        z, slope = data["z"][start:at], data["slope"][start:at]
        end = (data["z"][at], data["left"][at][-1] / half)
        pieces.append([*first, *zip(z, slope, strict=True), end])
        first, start = [(data["z"][at], data["right"][at][-1] / half)], at + 1
    return "".join(f'<polyline class="curve curve-slope" points="{path(frame, piece)}"/>' for piece in pieces)


def path(frame, piece):
    return " ".join(f"{frame.x(z)},{frame.y_slope(slope)}" for z, slope in piece)


def points(frame, z, values, y):
    return " ".join(f"{frame.x(a)},{y(b)}" for a, b in zip(z, values, strict=True))


def tick(value):
    """A number beside an axis, with a true minus sign."""
    return f"{value:g}".replace("-", "−")


def panel(frame, z, y, ends, name):
    """Axes, their ends as numbers, and the name of what is drawn."""
    low, high = ends
    numbers = "".join(f'<text class="tick" x="{LEFT - 6}" y="{y(v) + 5}" text-anchor="end">{tick(v)}</text>'
                      for v in sorted({low, 0, high}))
    below = "".join(f'<text class="tick" x="{frame.x(v)}" y="{y(low) + 18}" text-anchor="middle">{tick(v)}</text>'
                    for v in (z[0] + 1, 0, z[-1] - 1))
    return (f'<path class="axis" d="M{LEFT} {y(0)}H{RIGHT}M{frame.x(0)} {y(high)}V{y(low)}"/>{numbers}{below}'
            f'<text class="name" x="{LEFT + 4}" y="{y(high) + 12}">{name}</text>')
