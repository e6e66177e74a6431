"""The browser's Python, compiled at build time: it then starts in a third of the time, on every page.

Pyodide brings the standard library as source, and each page compiles two hundred modules of it before the first check.
"""

import hashlib
import shutil
import subprocess
from pathlib import Path

from .npm import node
from .numpy_wheel import ROOT

SCRIPT = Path(__file__).with_name("compile_python.mjs")
KEPT = ROOT / "_build" / "compiled"     # a folder for each set of files that was compiled


def compile_python(folder, modules):
    """Compile in place what importing the modules imports, in the folder's zip files: the library's and the wheels'."""
    files = sorted(file for file in folder.iterdir() if file.suffix in (".zip", ".whl"))
    kept = KEPT / fingerprint([SCRIPT, *files])
    if not kept.exists():
        subprocess.run([node(), SCRIPT, folder, *modules], check=True)
        half = kept.with_name(f"{kept.name}.{folder.stat().st_ino}")
        half.mkdir(parents=True)
        for file in files:
            shutil.copy(file, half)
        forget_others(half)
        try:
            half.rename(kept)
        except OSError:     # another build has just done the same
            shutil.rmtree(half)
    for file in files:
        shutil.copy(kept / file.name, file)


def fingerprint(files):
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def forget_others(new):
    """Of what earlier builds kept, all but the latest few: builds with and without NumPy, and another at work."""
    others = sorted((each for each in KEPT.iterdir() if each != new), key=lambda each: each.stat().st_mtime)
    for old in others[:-3]:
        shutil.rmtree(old, ignore_errors=True)
