"""Pictures of an activation and its slope. Every one reads `ACTIVATIONS`: a new row gets its pictures too."""

import numpy as np

from autograder.exercises.activation import written as title
from solutions.activations import ACTIVATIONS

from .figures import BLUE, FAINT, INK, ORANGE, _, panels, show

Z = np.linspace(-6, 6, 601)
# Those of the lecture. The table may hold more.
FOUR = {name: ACTIVATIONS[name] for name in ("sigmoid", "tanh", "relu", "leaky_relu")}


def number(value):
    """A number as a caption shows it: four significant digits, a true minus sign, no minus zero."""
    text = f"{float(value) + 0.0:.4g}"
    return text.replace("-", "−")


def with_gaps(z, values):
    """The curve with a gap at each jump: a steep line there would be a slope that it does not have."""
    jumps = np.flatnonzero(np.abs(np.diff(values)) > 0.2) + 1
    return np.insert(z, jumps, np.nan), np.insert(values, jumps, np.nan)


def curve_picture(name, reach=12):
    """The curve alone, wide enough to show what it does far out."""
    g, z = ACTIVATIONS[name].g, np.linspace(-reach, reach, 481)

    def draw(fig):
        ax = fig.subplots()
        ax.plot(z, g(z), color=BLUE)
        ax.set(xlabel="z", ylabel="g(z)")

    alt = _("The {name} curve: {left} at z = −{reach}, {middle} at z = 0, {right} at z = {reach}.")
    words = {"left": number(g(-1.0 * reach)), "middle": number(g(0.0)), "right": number(g(1.0 * reach))}
    return show(draw, alt.format(name=title(name), reach=reach, **words), height=2.6)


def tangent_picture(name, z=1.0, width=2.0, parameters=None, told=True):
    """The curve, its tangent at z, and the triangle under the tangent: height over width is the slope.

    Not told: without the triangle's numbers, for a reader who is to guess the slope first.
    """
    row, extra = ACTIVATIONS[name], parameters or {}
    value, slope = float(row.g(z, **extra)), float(row.g_prime(z, **extra))
    rise = slope * width

    def draw(fig):
        ax = fig.subplots()
        ax.plot(Z, row.g(Z, **extra), color=BLUE, label=_("the curve g"))
        reach = np.array([-1.9, 1.9])
        ax.plot(z + reach, value + slope * reach, color=ORANGE, linestyle="--", label=_("the tangent at z"))
        corners = z + np.array([-width, width, width, -width]) / 2
        heights = value + np.array([-rise, -rise, rise, -rise]) / 2
        ax.fill(corners, heights, color=ORANGE, alpha=0.18)
        ax.plot(corners[:3], heights[:3], color=ORANGE, linestyle="-", linewidth=1.3)
        ax.plot(z, value, "o", color=INK)
        low, high = ax.get_ylim()
        ax.set_ylim(low - 0.08 * (high - low), high)
        below = heights[0] - 0.02 * (high - low)
        if told:
            ax.text(z, below, _("width {w}").format(w=number(width)), ha="center", va="top")
            ax.text(corners[1] + 0.12, value, _("height {h}").format(h=number(rise)), va="center")
        ax.set_xlabel("z")
        ax.legend(loc="upper left")

    alt = _("The {name} curve with its tangent at z = {z}, where g is {g}. Under the tangent is a small triangle.")
    if told:
        alt = _(
            "The {name} curve with its tangent at z = {z}, where g is {g}. The triangle under the tangent has "
            "width {w} and height {h}, so the slope is {slope}."
        )
    words = {"name": title(name), "z": number(z), "g": number(value), "w": number(width), "h": number(rise)}
    return show(draw, alt.format(slope=number(slope), **words))


def slope_picture(name, parameters=None):
    """The curve above and its slope beside it, over the same z."""
    row, extra = ACTIVATIONS[name], parameters or {}
    g, g_prime = row.g(Z, **extra), row.g_prime(Z, **extra)

    def draw(fig):
        left, right = panels(fig, 2)
        left.plot(Z, g, color=BLUE)
        left.set(title=_("g(z)"), xlabel="z")
        right.plot(*with_gaps(Z, g_prime), color=ORANGE)
        right.set(title=_("g'(z), the slope"), xlabel="z", ylim=(-0.06, max(1.0, g_prime.max()) * 1.06))

    alt = _(
        "Left: {name}, from {left} at z = −6 to {right} at z = 6. Right: its slope, {slope_left} at z = −6, "
        "{middle} at z = 0, {slope_right} at z = 6; the largest is {top}."
    )
    words = {"left": number(g[0]), "right": number(g[-1]), "top": number(g_prime.max())}
    words |= {"slope_left": number(g_prime[0]), "slope_right": number(g_prime[-1])}
    words |= {"name": title(name), "middle": number(row.g_prime(0.0, **extra))}
    return show(draw, alt.format(**words), height=2.9, phone_height=5)


def impostor_picture(name, wrong, points=(-10.0, 0.0, 10.0)):
    """The right slope, and a wrong one that agrees with it at the given points and nowhere else."""
    g_prime, z = ACTIVATIONS[name].g_prime, np.linspace(-11, 11, 881)
    right, off, points = g_prime(z), wrong(z), np.array(points)
    worst = np.argmax(np.abs(off - right))

    def draw(fig):
        ax = fig.subplots()
        ax.plot(*with_gaps(z, right), color=BLUE, label=_("the right slope"))
        ax.plot(z, off, color=ORANGE, linestyle="--", label=_("the wrong one"))
        ax.plot(points, g_prime(points), "o", color=INK, markersize=8, label=_("the three checks"))
        ax.set(xlabel="z", ylim=(min(0, off.min()) - 0.05, 1.75 * max(right.max(), off.max())))
        ax.legend(loc="upper right", ncols=1)

    alt = _(
        "Two slopes of {name} over z from −11 to 11. They meet at z = {points}. Between, they differ: at "
        "z = {z} the right slope is {right} and the wrong one {wrong}."
    )
    words = {"points": ", ".join(map(number, points)), "z": number(z[worst])}
    words |= {"name": title(name), "right": number(right[worst]), "wrong": number(off[worst])}
    return show(draw, alt.format(**words), height=3.1)


def compare_picture(curves, ylabel, title_text=""):
    """Several curves over the same z, each with its own colour and dashes: {label: values over Z}."""

    def draw(fig):
        ax = fig.subplots()
        for label, values in curves.items():
            ax.plot(*with_gaps(Z, values), label=label)
        ax.axhline(0, color=FAINT, linewidth=1, zorder=0)
        ax.set(xlabel="z", ylabel=ylabel, title=title_text)
        ax.legend()

    part = _("{label} goes from {first} at z = −6 over {middle} at z = 0 to {last} at z = 6")
    middle = len(Z) // 2
    parts = [
        part.format(label=label, first=number(v[0]), middle=number(v[middle]), last=number(v[-1]))
        for label, v in curves.items()
    ]
    return show(draw, "; ".join(parts) + ".")
