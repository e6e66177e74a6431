"""A matrix product with its numbers: one row and one column are marked, and the entry that they give."""

import numpy as np
from matplotlib.patches import Rectangle

from .boxes import KINDS, frame
from .curves import number
from .figures import INK, _, show


def product_picture(left, right, row, column, hidden=()):
    """left · right = product, where left and right are (name, matrix). row and column count from 0.

    hidden: places of the product at which a question mark stands in place of the number.
    """
    (first, A), (second, B) = (left[0], np.array(left[1])), (right[0], np.array(right[1]))
    C = A @ B
    marked = {0: lambda r, c: r == row, 1: lambda r, c: c == column, 2: lambda r, c: (r, c) == (row, column)}

    def draw(fig):
        ax, x = fig.subplots(), 0.0
        tall = max(len(A), len(B))
        for place, (name, matrix) in enumerate(((first, A), (second, B), ("Z", C))):
            if place:
                ax.text(x + 0.1, 0, "·=="[place - 1], ha="center", va="center", fontsize=12)
                x += 0.7
            for r, c in np.ndindex(matrix.shape):
                corner, on = (x + c, len(matrix) / 2 - r - 1), marked[place](r, c)
                colour = KINDS.get(name[0], INK)
                ax.add_patch(Rectangle(corner, 1, 1, facecolor=colour, alpha=0.42 if on else 0.1, linewidth=0))
                ax.add_patch(Rectangle(corner, 1, 1, facecolor="none", edgecolor=colour, linewidth=2 if on else 0.7))
                text = "?" if place == 2 and (r, c) in hidden else number(matrix[r, c])
                ax.text(corner[0] + 0.5, corner[1] + 0.5, text, ha="center", va="center", fontsize=11)
            label = name.replace("_prev", "$_{prev}$")
            ax.text(x + matrix.shape[1] / 2, len(matrix) / 2 + 0.2, label, ha="center", va="bottom")
            x += matrix.shape[1] + 0.6
        frame(ax, [(-0.3, -tall / 2 - 0.2), (x - 0.3, tall / 2 + 0.8)])

    rows = ["(" + ", ".join(map(number, line)) + ")" for line in A]
    columns = ["(" + ", ".join(map(number, line)) + ")" for line in B.T]
    sums = " + ".join(f"{number(a)} · {number(b)}" for a, b in zip(A[row], B[:, column], strict=True))
    alt = _("{first} has the rows {rows}; {second} has the columns {columns}. Marked are row {r} and column {c}, and "
            "the entry that they give: {sums} = {entry}.")
    words = {"first": first, "rows": ", ".join(rows), "second": second, "columns": ", ".join(columns)}
    words |= {"r": row + 1, "c": column + 1, "sums": sums, "entry": number(C[row, column])}
    return show(draw, alt.format(**words), height=2.3, phone_height=1.7)
