"""NumPy for the browser: which file it is, where a build finds it, and how the publishing job fetches it.

    make wheel      downloads it to _build/wheels, from Pyodide's own distribution

No package registry has this wheel. Its name and sha256 stand in the lock file of npm's Pyodide package; the
distribution's address stands in that package's loader. So the version is written once, in book/package.json.
"""

import hashlib
import json
import os
import re
import sys
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
PYODIDE = ROOT / "book" / "node_modules" / "pyodide"
WHEELS = ROOT / "_build" / "wheels"


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
    with urllib.request.urlopen(url, timeout=60) as answer:    # noqa: S310  (address() makes it, of https)
        data = answer.read()
    verify(data, url)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / entry()["file_name"]
    path.write_bytes(data)
    return path


def main():
    try:
        print(find() or fetch(address(), WHEELS))
    except (OSError, WrongWheel) as error:
        sys.exit(f"The NumPy wheel for the browser is not here: {error}")


if __name__ == "__main__":
    main()
