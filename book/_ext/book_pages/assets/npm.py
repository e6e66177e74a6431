"""What comes from npm: the fonts and KaTeX's stylesheet, brought beside the site so that readers ask no one else."""

import shutil
import sys
from pathlib import Path

NODE_MODULES = Path(__file__).parents[3] / "node_modules"
KATEX = NODE_MODULES / "katex" / "dist"
SERIF = NODE_MODULES / "@fontsource-variable" / "source-serif-4"

# Latin and its extension cover the book's languages in Latin script; Cyrillic covers Ukrainian.
FONTS = [
    f"source-serif-4-{script}-wght-{shape}.woff2"
    for script in ("latin", "latin-ext", "cyrillic")
    for shape in ("normal", "italic")
]


def node():
    """Node's path: the one that pip installed beside this Python, else the machine's."""
    found = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    if found is None:
        raise FileNotFoundError("Node is missing, which makes the book's pages: pip install -r requirements.txt.")
    return found


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

