"""Drawings of a network: the chain of boxes with its caches, and matrices drawn to scale."""

from matplotlib.patches import FancyBboxPatch, Rectangle

from .figures import BLUE, GREEN, INK, ORANGE, PURPLE, _, is_narrow, show

# One colour a kind of matrix, the same in every drawing.
KINDS = {"A": BLUE, "Z": BLUE, "W": ORANGE, "b": GREEN, "d": PURPLE}


def chain_picture(names, back=False, cached="Z, A, W, b"):
    """The chain of layers, one box each, with a cache under every box.

    names: the activation in each box, layer 1 first. back: draw the way back too.
    """
    layers = range(1, len(names) + 1)

    def draw(fig):
        ax, narrow = fig.subplots(), is_narrow(fig)
        place = (lambda along, across: (across * 1.7, -along)) if narrow else (lambda along, across: (along, -across))
        # Boxes are wider than high, so the gaps between them lie elsewhere when the chain runs downwards.
        down, on = ((0.48, 1.02), (1.98, 2.52)) if narrow else ((0.45, 1.25), (1.75, 2.55))
        for layer, name in zip(layers, names, strict=True):
            at = 2.2 * layer
            box(ax, place(at, 0), rf"$W^{{[{layer}]}},\ b^{{[{layer}]}}$" + f"\n{name}", ORANGE)
            box(ax, place(at, 1.5), _("cache {l}").format(l=layer), GREEN, height=0.42)
            arrow(ax, place(at, down[0]), place(at, down[1]), GREEN)
            if back:
                box(ax, place(at, 3), rf"$dW^{{[{layer}]}},\ db^{{[{layer}]}}$", PURPLE)
                arrow(ax, place(at, on[0]), place(at, on[1]), GREEN)
        for layer in range(len(names) + 1):
            start, end = 2.2 * layer + (0.75 if layer else 0.95), 2.2 * layer + 1.45
            signal = rf"$A^{{[{layer}]}}$"
            between(ax, place, start, end, 0, signal, BLUE)
            if back and layer:
                between(ax, place, end, start, 3, rf"$dA^{{[{layer}]}}$", PURPLE)
        reach = 2.2 * (len(names) + 1)
        corners = [place(0.4, -0.6), place(reach - 0.5, 3.6 if back else 2)]
        frame(ax, corners)

    ways = _("Forward, A[0] passes through {n} boxes in turn, {names}, and each box stores a cache of {cached}.")
    alt = ways.format(n=len(names), names=", ".join(names), cached=cached)
    if back:
        alt += " " + _(
            "Back, dA[{n}] passes through {n} boxes in the opposite order; each takes its cache and gives dW and db."
        ).format(n=len(names))
    return show(draw, alt, height=3.9 if back else 2.7, phone_height=1.15 * len(names) + 1.6)


def box(ax, centre, text, colour, width=1.5, height=0.9):
    x, y = centre
    corner = (x - width / 2, y - height / 2)
    style = "round,pad=0,rounding_size=0.12"
    ax.add_patch(FancyBboxPatch(corner, width, height, boxstyle=style, facecolor=colour, alpha=0.16, linewidth=0))
    ax.add_patch(FancyBboxPatch(corner, width, height, boxstyle=style, facecolor="none", edgecolor=colour))
    ax.text(x, y, text, ha="center", va="center", fontsize=9.5)


def arrow(ax, start, end, colour):
    ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": colour, "linewidth": 1.4})


def between(ax, place, start, end, across, text, colour):
    """An arrow between two boxes with what it carries beside it."""
    arrow(ax, place(start, across), place(end, across), colour)
    x, y = place((start + end) / 2, across)
    side = place(0, 1)[0] != 0
    ax.text(x + 0.12 * side, y + 0.12 * (not side), text, color=colour, fontsize=9.5,
            ha="left" if side else "center", va="center" if side else "bottom")


def frame(ax, corners):
    (x1, y1), (x2, y2) = corners
    ax.set(xlim=sorted((x1, x2)), ylim=sorted((y1, y2)), aspect="equal")
    ax.axis("off")


def shapes_picture(*equations):
    """Equations between matrices, each matrix drawn to scale, one equation a line.

    An equation is a list of signs and of matrices (name, rows, columns):
    [("Z", 3, 5), "=", ("W", 3, 4), "·", ("A_prev", 4, 5), "+", ("b", 3, 1)].
    """

    def draw(fig):
        ax, top, right = fig.subplots(), 0.0, 0.0
        for equation in equations:
            height = max(rows for _name, rows, _columns in filter(is_matrix, equation))
            end = draw_equation(ax, equation, top - height / 2)
            top, right = top - height - 2.3, max(right, end)
        frame(ax, [(-0.5, top + 1.2), (right, 1.4)])

    sizes = _("{name}, {rows} by {columns}")
    spoken = [
        " ".join(
            sizes.format(name=part[0], rows=part[1], columns=part[2]) if is_matrix(part) else part for part in equation
        )
        for equation in equations
    ]
    rows = sum(max(r for _name, r, _columns in filter(is_matrix, equation)) for equation in equations)
    height = min(7.5, 0.28 * (rows + 2.3 * len(equations)))
    alt = _("Matrices drawn to scale: {text}.").format(text="; ".join(spoken))
    return show(draw, alt, height=height, phone_height=0.65 * height)


def is_matrix(part):
    return not isinstance(part, str)


def draw_equation(ax, equation, middle):
    """Draw one equation around the line y = middle; return where it ends."""
    x = 0.0
    for part in equation:
        if not is_matrix(part):
            ax.text(x + 0.2, middle, part, ha="center", va="center", fontsize=12)
            x += 1.0
            continue
        name, rows, columns = part
        colour, x = KINDS.get(name[0], INK), x + 0.2
        for row in range(rows):
            for column in range(columns):
                corner = (x + column, middle + rows / 2 - row - 1)
                ax.add_patch(Rectangle(corner, 1, 1, facecolor=colour, alpha=0.18, linewidth=0))
                ax.add_patch(Rectangle(corner, 1, 1, facecolor="none", edgecolor=colour, linewidth=0.8))
        ax.text(x + columns / 2, middle + rows / 2 + 0.25, name.replace("_prev", "$_{prev}$"), ha="center", va="bottom")
        label = f"{rows} × {columns}"
        ax.text(x + columns / 2, middle - rows / 2 - 0.25, label, ha="center", va="top", fontsize=8.5)
        x += columns + 0.8
    return x
