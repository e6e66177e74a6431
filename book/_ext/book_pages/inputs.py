"""Runs a page again when a file it names has changed.

The cache of outputs is keyed by a page's code and kernel. A page that imports `solutions` must also run
again when `solutions` changes, so the kernel's display name carries a fingerprint of the files that the
page's text names: it is part of the key and shown nowhere.
"""

import hashlib
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

# Words that a page's code may use, and the files they stand for.
INPUTS = {
    r"\bsolutions\b": ["solutions/*.*"],
    # The checks and their messages; how they are run and proven changes no page.
    r"\b(?:autograder|mistakes)\b": [
        "autograder/*.py", "autograder/exercises/*.py", "autograder/reading/*.py", "autograder/learners/*.py",
        "autograder/diagnosis/**/*.py", "autograder/sentences/**/*"],
    r"\bfrom cells\b": ["book/cells/*.py"],
    r"\bproof\.json\b": ["_build/proof.json"],
    r"\bbenchmarks\b": ["benchmarks/*.json"],
    r"\bfacts\.yml\b": ["book/cells/facts.*"],
}


def named_files(text):
    """The existing files that a page's text names, sorted."""
    patterns = [pattern for word, files in INPUTS.items() if re.search(word, text) for pattern in files]
    return sorted({file for pattern in patterns for file in ROOT.glob(pattern) if file.is_file()})


def fingerprint(files):
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def note_inputs(app, docname, source):
    """Sphinx event source-read: note the files as dependencies and mark the kernel's name."""
    if "display_name: Python 3\n" not in source[0]:
        return
    files = named_files(source[0])
    for file in files:
        app.env.note_dependency(str(file))
    name = f"display_name: Python 3 {fingerprint(files)}\n"
    source[0] = source[0].replace("display_name: Python 3\n", name, 1)


def setup(app):
    app.connect("source-read", note_inputs)
