"""Lays out the folder g_prime that a built site holds under _static: scripts, styles, Python for the browser.

    g_prime/*.mjs                  our scripts, bundled; python_worker.mjs is loaded by them at the first click
    g_prime/style/*.css
    g_prime/notebooks/*.ipynb      the release's notebooks, into which a page puts the reader's code
    g_prime/notebooks/exercises.json   what the pages must know of them to save and load a reader's work
    g_prime/g_prime_course.zip     the whole release, to work through offline
    g_prime/pyodide/               Pyodide from npm, our wheel, NumPy's wheel where the build has it, our lock

No network is used. A build without the NumPy wheel works: assets.json says what is missing, and so does the page.
"""

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from autograder.classroom.course import offline
from autograder.exercises.table import WITHOUT_POINTS, shown_exercise, table

from . import course_wheel, numpy_wheel
from .compiled import compile_python
from .course_wheel import project, write_wheel
from .npm import node

WEB = numpy_wheel.ROOT / "book" / "_web"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
# What needs a terminal, processes, windows or a mail server, which no browser has, and what Python has in C as well:
# less to wait for.
NOT_IN_A_BROWSER = {"_pyrepl", "multiprocessing", "ensurepip", "venv", "idlelib", "tkinter", "turtle.py", "turtledemo",
                    "wsgiref", "xmlrpc", "imaplib.py", "smtplib.py", "poplib.py", "ftplib.py", "mailbox.py",
                    "pydoc_data", "lib2to3", "curses", "dbm", "pdb.py", "bdb.py", "doctest.py", "pickletools.py",
                    "_pyio.py", "_pydatetime.py", "_pydecimal.py", "nntplib.py", "socketserver.py", "cProfile.py",
                    "profile.py", "pstats.py", "trace.py", "tracemalloc.py", "webbrowser.py"}
# By their first letters: what Windows needs for asyncio, and encodings of the last century; "cp437" is what zip files
# are named in.
OLD = ("asyncio/windows_", *(f"encodings/{name}" for name in (
    "big5", "cp1", "cp5", "cp7", "cp8", "cp9", "euc", "gb", "hp", "hz", "iso2022", "iso8859_", "johab", "koi8",
    "kz1048", "mac", "palmos", "ptcp", "shift", "tis")))
COUNTED = ("pyodide.asm.wasm", LIBRARY)  # the largest: a page shows how much of them has come


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
    told = {name: about(name, site / "notebooks" / f"{name}.ipynb") for name in (*table(), *WITHOUT_POINTS)}
    (site / "notebooks" / "exercises.json").write_text(json.dumps(told), "utf8")


def about(name, notebook):
    """What a page that saves and loads all must know of an exercise: its title, and its cells as a page names them."""
    cells = [cell for cell in json.loads(notebook.read_text("utf8"))["cells"]
             if cell["metadata"].get("nbgrader", {}).get("solution")]
    sources = ["".join(cell["source"]) for cell in cells]
    functions = [re.findall(r"^def (\w+)", source, re.MULTILINE) for source in sources]
    return {"title": shown_exercise(name).title, "cells": [
        {"name": names[0] if len(names) == 1 else "code", "functions": names, "start": source}
        for names, source in zip(functions, sources, strict=True)]}


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
    write_lock(folder, packages)
    compile_python(folder, course_wheel.modules())
    write_lock(folder, packages)
    files = {name: sent_size(folder / name) for name in (*COUNTED, *(each["file_name"] for each in packages.values()))}
    about = {"own": own, "missing": [] if wheel else ["numpy"], "files": files,
             "packages": {name: package["file_name"] for name, package in packages.items()}}
    (folder / "assets.json").write_text(json.dumps(about), "utf8")


def sent_size(file):
    """The bytes of a file as hosts send it: zip files as they are, others compressed."""
    data = file.read_bytes()
    return len(data) if file.suffix in (".zip", ".whl") else len(gzip.compress(data, 6))


def write_lock(folder, packages):
    """Pyodide's lock with these packages, each held to the sha256 that its file has here."""
    for package in packages.values():
        package["sha256"] = hashlib.sha256((folder / package["file_name"]).read_bytes()).hexdigest()
    lock = json.loads((numpy_wheel.PYODIDE / "pyodide-lock.json").read_text("utf8"))
    (folder / "pyodide-lock.json").write_text(json.dumps(lock | {"packages": packages}, indent=1), "utf8")


def copy_library(folder):
    """Python's standard library, less what cannot work in a browser."""
    with zipfile.ZipFile(numpy_wheel.PYODIDE / LIBRARY) as whole, zipfile.ZipFile(folder / LIBRARY, "w") as kept:
        for entry in whole.infolist():
            name = entry.filename
            if name.partition("/")[0] not in NOT_IN_A_BROWSER and not name.startswith(OLD):
                kept.writestr(entry, whole.read(entry), zipfile.ZIP_DEFLATED, compresslevel=9)


def lock_entry(wheel):
    """Our wheel's entry in the lock, in the form of Pyodide's own."""
    about = project()
    return {
        "name": about["name"], "version": about["version"], "file_name": wheel.name, "install_dir": "site",
        "package_type": "package", "imports": ["autograder", "solutions"], "unvendored_tests": False,
        "depends": [],  # NumPy is loaded for the exercises that need it; see python_worker.mjs
    }
