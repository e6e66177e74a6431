"""What a page's hidden cells use: values kept for the prose, and tables."""

from IPython.core.formatters import format_display_data
from IPython.display import Markdown, display

RECORD = "application/papermill.record/"  # what MyST-NB keeps instead of showing it


def keep(**values):
    """Keep numbers, pictures and tables, each under its name, for the page's text to place.

    It does what `myst_nb.glue` does. That one loads all of Sphinx first, two seconds of processor for each page.
    """
    for name, value in values.items():
        data, about = format_display_data(value.item() if hasattr(value, "item") else value)
        about["scrapbook"] = {"name": name, "mime_prefix": RECORD}
        display({f"{RECORD}{kind}": content for kind, content in data.items()}, metadata=about, raw=True)


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
