"""NumPy for the browser: which file it is, where a build finds it, and how the publishing job fetches it.

    make            tries to download it to _build/wheels, from Pyodide's own distribution, and goes on without it
    make wheel      does the same, and fails without it

No package registry has this wheel. Its name and sha256 stand in the lock file of npm's Pyodide package; the
distribution's address stands in that package's loader. So the version is written once, in book/package.json.
"""

import hashlib
import json
import os
import re
import sys
import time
import urllib.request
from http.client import HTTPException
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
PYODIDE = ROOT / "book" / "node_modules" / "pyodide"
WHEELS = ROOT / "_build" / "wheels"
SILENCE_S, LONGEST_S = 5, 120   # how long a host may say nothing, and how long the download may take
PIECE = 1 << 16


class WrongWheel(Exception):
    """A file that is not the wheel Pyodide's lock names."""


def entry():
    """NumPy's entry in Pyodide's own lock: file_name, sha256, version and more."""
    return json.loads((PYODIDE / "pyodide-lock.json").read_text("utf8"))["packages"]["numpy"]


def find():
    """The wheel's path, or None: the file or folder that G_PRIME_NUMPY_WHEEL names, else _build/wheels."""
    named = os.environ.get("G_PRIME_NUMPY_WHEEL")
    place = Path(named) if named else WHEELS
    path = place if place.suffix == ".whl" else place / entry()["file_name"]
    if path.exists():
        verify(path.read_bytes(), path)
        return path
    if named:
        raise FileNotFoundError(f"G_PRIME_NUMPY_WHEEL names {named}, and {path} does not exist.")
    return None


def verify(data, where):
    """Raise WrongWheel unless data has the sha256 of Pyodide's lock."""
    got, expected = hashlib.sha256(data).hexdigest(), entry()["sha256"]
    if got != expected:
        raise WrongWheel(f"{where} has sha256 {got}, and Pyodide's lock says {expected}: fetch it again.")


def address():
    """The wheel's address in Pyodide's distribution, from the loader that npm's package holds."""
    loader = (PYODIDE / "pyodide.mjs").read_text("utf8")
    base = re.search(r"https://[\w.]+/pyodide/v", loader)[0]
    version = json.loads((PYODIDE / "package.json").read_text("utf8"))["version"]
    return f"{base}{version}/full/{entry()['file_name']}"


def fetch(url, folder):
    """Download the wheel, verify it, and only then give it its name in folder."""
    data = download(url)
    verify(data, url)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / entry()["file_name"]
    half = path.with_suffix(".part")
    half.write_bytes(data)
    return half.replace(path)


def download(url):
    """The bytes at an address; says how far it is, and gives up on a host that is silent or very slow."""
    end, data, told = time.monotonic() + LONGEST_S, bytearray(), 0
    with urllib.request.urlopen(url, timeout=SILENCE_S) as answer:    # noqa: S310  (address() makes it, of https)
        size = int(answer.headers.get("Content-Length") or 0)
        while piece := answer.read(PIECE):
            data += piece
            if time.monotonic() > end:
                raise TimeoutError(f"{len(data) / 1e6:.1f} MB in {LONGEST_S} seconds")
            if len(data) - told > size / 10:
                told = len(data)
                print(f"NumPy for the browser: {told / 1e6:.1f} of {size / 1e6:.1f} MB", flush=True)
    return bytes(data)


def find_or_fetch():
    """The wheel's path. A file in _build/wheels that is not the wheel, such as half a download, is fetched anew."""
    try:
        found = find()
    except WrongWheel:
        if os.environ.get("G_PRIME_NUMPY_WHEEL"):   # somebody's own file: they decide
            raise
        found = None
    return found or fetch(address(), WHEELS)


def note(words, file):
    """Write the words into a file unless they stand there: `make` builds the book anew when they have changed."""
    if not file.exists() or file.read_text("utf8") != words:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, "utf8")


def main(arguments):
    """Without arguments the wheel, or an error. With a file: the same, noted there, and no error without it."""
    try:
        words, code = str(find_or_fetch()), 0
    except (OSError, HTTPException, WrongWheel) as error:
        words, code = f"The NumPy wheel for the browser is not here: {error}", 1
    print(words)
    if not arguments:
        return code
    # An absent wheel is told by its absence: why it did not come may differ from day to day.
    note("here" if code == 0 else "not here", Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
