"""Draws the icons of an installed course from book/assets/favicon.svg: `python tools/draw_icons.py`, with Chromium.

They are kept in the repository, because a build should not need a browser. A test draws them again.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[1] / "book" / "assets"
PICTURE = ASSETS / "favicon.svg"
# {file: (pixels, how much of the width the picture takes, is the rest painted?)}. What may be cut to a circle keeps
# its lines within it: a platform guarantees four fifths of the width.
ICONS = {"icon-192.png": (192, 1, False), "icon-512.png": (512, 1, False),
         "icon-whole-512.png": (512, 0.8, True), "icon-touch.png": (180, 1, True)}


def page(share, painted):
    """The picture in the middle of a window; the ground is the picture's own."""
    ground = re.search(r'<rect [^>]*fill="(#\w+)"', PICTURE.read_text("utf8"))[1] if painted else "transparent"
    return (f"<style>* {{ margin: 0 }} body {{ height: 100vh; background: {ground}; display: grid;"
            f" place-items: center }} svg {{ width: {100 * share}vw }}</style><body>{PICTURE.read_text('utf8')}</body>")


def draw(folder, program):
    """Write every icon into the folder."""
    for name, (size, share, painted) in ICONS.items():
        with tempfile.TemporaryDirectory() as profile:
            source = Path(profile) / "icon.html"
            source.write_text(page(share, painted), "utf8")
            command = [program, "--headless", "--no-sandbox", "--hide-scrollbars", f"--user-data-dir={profile}",
                       "--default-background-color=00000000", f"--window-size={size},{size}",
                       f"--screenshot={Path(folder) / name}", source.as_uri()]
            subprocess.run(command, check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    found = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if not found:
        sys.exit("No Chromium: apt-get install chromium-headless-shell, or set CHROMIUM to its path.")
    draw(ASSETS, found)
