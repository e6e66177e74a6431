"""Brings the fonts and KaTeX's stylesheet from node_modules beside the site: readers ask no one else."""

import shutil
from pathlib import Path

NODE_MODULES = Path(__file__).parents[2] / "node_modules"
KATEX = NODE_MODULES / "katex" / "dist"
SERIF = NODE_MODULES / "@fontsource-variable" / "source-serif-4"

# Latin and its extension cover the book's languages in Latin script; Cyrillic covers Ukrainian.
FONTS = [
    f"source-serif-4-{script}-wght-{shape}.woff2"
    for script in ("latin", "latin-ext", "cyrillic")
    for shape in ("normal", "italic")
]


def copy_assets(app, exception):
    if exception or app.builder.format != "html":
        return
    static = Path(app.outdir, "_static")
    copy(KATEX / "katex.min.css", static / "katex")
    for font in (KATEX / "fonts").glob("*.woff2"):
        copy(font, static / "katex" / "fonts")
    for name in FONTS:
        copy(SERIF / "files" / name, static / "fonts")
    copy(SERIF / "LICENSE", static / "fonts")


def copy(source, folder):
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, folder)


def setup(app):
    app.connect("build-finished", copy_assets)
