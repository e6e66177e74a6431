"""Runs a page again when something that its cells use has changed.

The cache of outputs is keyed by a page's code and its kernel. A page that imports `solutions` must also run again when
`solutions` changes, so the kernel's display name carries a fingerprint of the files that the page's cells depend on: it
is part of the key and shown nowhere. What they depend on is read from their imports: `imports.py`.
"""

import hashlib
import re
from contextlib import suppress
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager

from .imports import files_behind

ROOT = Path(__file__).resolve().parents[3]
ROOTS = (ROOT / "book", ROOT)  # a cell runs in book/, and the packages are installed from the root
KERNEL = "display_name: Python 3\n"
CELL = re.compile(r"^```\{code-cell\}[^\n]*\n(?::[^\n]*\n|\n)*(.*?)^```", re.M | re.S)


def files_of_page(text):
    """The project's files that a page's cells depend on, sorted."""
    found = set()
    for code in CELL.findall(text):
        with suppress(SyntaxError):  # a cell that does not parse fails when it runs, and stops the build
            found |= files_behind(TransformerManager().transform_cell(code), ROOT / "book", ROOTS)
    return sorted(found)


def fingerprint(files):
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def marked(text):
    """(the page's text with the fingerprint in its kernel's name, the files): a page without cells stays as it is."""
    if KERNEL not in text:
        return text, []
    files = files_of_page(text)
    return text.replace(KERNEL, f"{KERNEL.rstrip()} {fingerprint(files)}\n", 1), files


def note_inputs(app, docname, source):
    """Sphinx event source-read: mark the page and note the files as what it depends on."""
    source[0], files = marked(source[0])
    for file in files:
        app.env.note_dependency(str(file))


def setup(app):
    app.connect("source-read", note_inputs)
