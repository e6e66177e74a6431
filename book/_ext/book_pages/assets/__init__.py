"""What stands beside the pages: scripts, styles, fonts and Python, laid out once a build, linked where a page needs it.

Not in the book's own static folder: Jupyter Book adds every .js and .css below that to every page.
"""

import hashlib
import shutil
from pathlib import Path

from . import layout, needs, npm, numpy_wheel
from .kept import made_once
from .numpy_wheel import ROOT

# What decides how every page is written, beside the scripts and styles that it links.
DRESS = [ROOT / "book" / name for name in ("_ext", "assets", "package-lock.json")]
# All that the laid-out files are made from.
INPUTS = [*DRESS, *(ROOT / name for name in (
    "autograder", "solutions", "exercises", "book/_web", "pyproject.toml", "constraints.txt", "LICENSE"))]


def fingerprint(places):
    """Of the name and content of every file at these places and below them."""
    digest = hashlib.sha256()
    for file in [each for place in places for each in (place, *sorted(place.rglob("*")))]:
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(f"{file}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def lay_out(app):
    """Lay the files out, unless those of the last build are made from the same. A build elsewhere has them from it."""
    if app.builder.format != "html":
        return
    out, key = laid_out(app), fingerprint([*INPUTS, *filter(None, [numpy_wheel.find()])])
    done = made_from(app)
    if not done.exists() or done.read_text("utf8") != key:
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(made_once("laid_out", key, layout.lay_out), out)
        done.write_text(key, "utf8")
    app.config.html_static_path.append(str(out))


def laid_out(app):
    return Path(app.outdir).parent / "web"


def made_from(app):
    """The file that holds the fingerprint of what the laid-out files are made from."""
    return Path(app.outdir).parent / "web.done"


def write_again(app, env):
    """What to write though no page has changed.

    Every page if a script, a style or this extension has: their versions stand in it. One page if any other file has,
    such as a notebook: Sphinx copies files only when it writes a page.
    """
    if app.builder.format != "html":
        return []
    linked = [file for kind in ("*.mjs", "*.css") for file in sorted(laid_out(app).rglob(kind))]
    before, env.page_assets = getattr(env, "page_assets", None), (
        fingerprint([*DRESS, *linked]), made_from(app).read_text("utf8"))
    if before is None or before[0] != env.page_assets[0]:
        return sorted(env.found_docs)
    return [app.config.root_doc] if before != env.page_assets else []


def setup(app):
    app.connect("builder-inited", lay_out)
    app.connect("env-updated", write_again)
    needs.setup(app)
    app.connect("build-finished", npm.copy_assets)
