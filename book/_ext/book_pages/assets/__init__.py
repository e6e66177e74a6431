"""What stands beside the pages: scripts, styles, fonts and Python, laid out once a build, linked where a page needs it.

Not in the book's own static folder: Jupyter Book adds every .js and .css below that to every page.
"""

import hashlib
from pathlib import Path

from . import layout, needs, npm, numpy_wheel
from .numpy_wheel import ROOT

# All that the laid-out files are made from, and what decides how a page is dressed.
INPUTS = ["autograder", "solutions", "exercises", "book/_web", "book/_ext", "book/assets", "book/package-lock.json",
          "pyproject.toml", "constraints.txt", "LICENSE"]


def fingerprint():
    """Of every input's name and content."""
    digest = hashlib.sha256()
    inputs = [file for name in INPUTS for file in [ROOT / name, *sorted((ROOT / name).rglob("*"))]]
    for file in [*inputs, numpy_wheel.find()]:
        if file and file.is_file() and "__pycache__" not in file.parts:
            digest.update(f"{file}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def lay_out(app):
    """Lay the files out, unless those of the last build are made from the same."""
    if app.builder.format != "html":
        return
    out, key = Path(app.outdir).parent / "web", fingerprint()
    done = made_from(app)
    if not done.exists() or done.read_text("utf8") != key:
        layout.lay_out(out)
        done.write_text(key, "utf8")
    app.config.html_static_path.append(str(out))


def made_from(app):
    """The file that holds the fingerprint of what the laid-out files are made from."""
    return Path(app.outdir).parent / "web.done"


def write_again(app, env):
    """All pages when a file has changed: Sphinx lays files out only when it writes a page, and their versions in it."""
    if app.builder.format != "html":
        return []
    before, env.page_assets = getattr(env, "page_assets", None), made_from(app).read_text("utf8")
    return [] if before == env.page_assets else sorted(env.found_docs)


def setup(app):
    app.connect("builder-inited", lay_out)
    app.connect("env-updated", write_again)
    needs.setup(app)
    app.connect("build-finished", npm.copy_assets)
