"""What a page's hidden cells use: values kept for the prose, and tables."""

from IPython.display import Markdown
from myst_nb import glue


def keep(**values):
    """Keep numbers, pictures and tables, each under its name, for the page's text to place."""
    for name, value in values.items():
        glue(name, value.item() if hasattr(value, "item") else value, display=False)


def table(header, rows):
    """A Markdown table; cells are strings, numbers are formatted by the caller."""
    lines = [header, ["---"] * len(header), *rows]
    return Markdown("\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines))


def powers(value, digits=2):
    """A number as prose writes it: 8.2·10⁻⁹ where code prints 8.2e-09."""
    digits_only, _e, exponent = f"{value:.{digits}g}".partition("e")
    digits_only = digits_only.replace("-", "−")
    if not exponent:
        return digits_only
    raised = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"10{raised}" if digits_only == "1" else f"{digits_only}·10{raised}"
