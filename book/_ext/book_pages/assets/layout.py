"""Lays out the folder g_prime that a built site holds under _static: scripts, styles, Python for the browser.

    g_prime/*.mjs                  our scripts, bundled; python_worker.mjs is loaded by them at the first click
    g_prime/style/*.css
    g_prime/notebooks/*.ipynb      the release's notebooks, into which a page puts the reader's code
    g_prime/g_prime_course.zip     the whole release, to work through offline
    g_prime/pyodide/               Pyodide from npm, our wheel, NumPy's wheel where the build has it, our lock

No network is used. A build without the NumPy wheel works: assets.json says what is missing, and so does the page.
"""

import hashlib
import json
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from autograder.classroom.course import offline

from . import numpy_wheel
from .course_wheel import project, write_wheel
from .npm import node

WEB = numpy_wheel.ROOT / "book" / "_web"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
# A terminal and processes, which no browser has: 150 KB less to wait for.
NOT_IN_A_BROWSER = {"_pyrepl", "multiprocessing"}
COUNTED = ("pyodide.asm.wasm", LIBRARY)  # the module files are loaded by import, unseen by our counter


def lay_out(out):
    """Make the folder `out` anew, for html_static_path; return it."""
    shutil.rmtree(out, ignore_errors=True)
    site = out / "g_prime"
    shutil.copytree(WEB / "style", site / "style")
    shutil.copy(WEB / "python_worker.mjs", site)
    bundle(site)
    lay_out_release(site)
    lay_out_python(site / "pyodide")
    return out


def bundle(site):
    subprocess.run([node(), WEB / "build.mjs", site], check=True)


def lay_out_release(site):
    """The learners' offline folder as a zip, and its notebooks one by one."""
    with tempfile.TemporaryDirectory() as place:
        archive = offline.write(Path(place))
        shutil.copy(archive, site)
        (site / "notebooks").mkdir()
        for notebook in archive.with_suffix("").glob("*.ipynb"):
            shutil.copy(notebook, site / "notebooks")


def lay_out_python(folder):
    """Pyodide's core, the packages, a lock that names just these, and what the worker must know of them."""
    folder.mkdir(parents=True)
    for name in CORE:
        shutil.copy(numpy_wheel.PYODIDE / name, folder)
    copy_library(folder)
    shutil.copy(WEB / "page_session.py", folder)
    own, wheel = project()["name"], numpy_wheel.find()
    packages = {own: lock_entry(write_wheel(folder))}
    if wheel:
        shutil.copy(wheel, folder)
        packages["numpy"] = numpy_wheel.entry()
    lock = json.loads((numpy_wheel.PYODIDE / "pyodide-lock.json").read_text("utf8"))
    (folder / "pyodide-lock.json").write_text(json.dumps(lock | {"packages": packages}, indent=1), "utf8")
    about = {
        "own": own,
        "missing": [] if wheel else ["numpy"],
        "python_bytes": sum((folder / name).stat().st_size for name in COUNTED),
        "bytes": {name: (folder / package["file_name"]).stat().st_size for name, package in packages.items()},
    }
    (folder / "assets.json").write_text(json.dumps(about), "utf8")


def copy_library(folder):
    """Python's standard library, less what cannot work in a browser."""
    with zipfile.ZipFile(numpy_wheel.PYODIDE / LIBRARY) as whole, zipfile.ZipFile(folder / LIBRARY, "w") as kept:
        for entry in whole.infolist():
            if entry.filename.partition("/")[0] not in NOT_IN_A_BROWSER:
                kept.writestr(entry, whole.read(entry), zipfile.ZIP_DEFLATED, compresslevel=9)


def lock_entry(wheel):
    """Our wheel's entry in the lock, in the form of Pyodide's own."""
    about = project()
    return {
        "name": about["name"], "version": about["version"], "file_name": wheel.name, "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(), "package_type": "package",
        "imports": ["autograder", "solutions"], "unvendored_tests": False,
        "depends": [],  # NumPy is loaded for the exercises that need it; see python_worker.mjs
    }
