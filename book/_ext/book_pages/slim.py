"""Takes from the site's styles and fonts what no page uses: a page then weighs less than half.

The theme dresses hundreds of things that this book has not, and its icon font brings 1,400 icons for the nine that
are shown. `slim.mjs` does the work, only when a page, a script or a style has changed. What it began with and what it
made are kept beside the site, for Sphinx does not lay out every file at every build.
"""

import hashlib
import html
import json
import re
import shutil
import subprocess
from pathlib import Path

from .assets.npm import NODE_MODULES, node

SCRIPT = Path(__file__).with_suffix(".mjs")
LAST = 900  # after every other step of the build's end


def slim(app, exception):
    if exception or app.builder.format != "html":
        return
    site = Path(app.outdir)
    whole, slimmed, done = (site.parent / "slim" / name for name in ("whole", "slimmed", "done"))
    names = [path.relative_to(site) for path in files(site, ".css", ".woff2")]
    for name in names:
        if content(site / name) != content(slimmed / name):
            copy(site / name, whole / name)
    key = fingerprint(site, whole)
    if content(done) != key:
        request = {"site": str(site), "whole": str(whole), "out": str(slimmed), "text": letters(site)}
        subprocess.run([node(), SCRIPT], input=json.dumps(request).encode(), check=True)
        done.write_bytes(key)
    for name in names:
        copy(slimmed / name, site / name)


def fingerprint(site, whole):
    """Of everything that decides what is used, and of the tools."""
    digest = hashlib.sha256(SCRIPT.read_bytes() + (NODE_MODULES.parent / "package-lock.json").read_bytes())
    for path in (*files(site, ".html", ".js", ".mjs"), *files(whole, ".css", ".woff2")):
        digest.update(f"{path}\0".encode() + path.read_bytes())
    return digest.hexdigest().encode()


def letters(site):
    """Every character that stands in the text of a page."""
    found = set()
    for page in files(site, ".html"):
        text = re.sub(r"<(script|style).*?</\1>|<[^>]+>", "", page.read_text("utf8"), flags=re.S)
        found.update(html.unescape(text))
    return "".join(sorted(found))


def files(folder, *endings):
    return sorted(path for path in folder.rglob("*") if path.suffix in endings)


def content(path):
    return path.read_bytes() if path.exists() else None


def copy(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def setup(app):
    app.connect("build-finished", slim, priority=LAST)
