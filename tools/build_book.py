"""Builds the book, strictly: `python tools/build_book.py` puts the site in _build/html.

With `--packages` it only installs what comes from npm.
A warning fails the build: a cell that raises or writes to stderr, a broken reference, bad LaTeX,
a page that no contents list names. Pages whose code and inputs did not change are not run again.
"""

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BOOK = ROOT / "book"
BUILD = ROOT / "_build"
LOG = BUILD / "logs" / "book.log"
# The virtual environment's programs, which need not be on the caller's PATH.
PROGRAMS = Path(sys.executable).parent
PATH = f"{PROGRAMS}{os.pathsep}{os.environ.get('PATH', '')}"
# One thread: the pages' matrices are small, and their last digits then do not depend on the machine's cores.
ENVIRONMENT = {**os.environ, "PATH": PATH, "NO_COLOR": "1", "OPENBLAS_NUM_THREADS": "1"}
# Sphinx reads back millions of small objects that stay: looking for garbage among them took a third of its time.
JUPYTER_BOOK = "import gc; gc.set_threshold(200_000, 50, 100); from jupyter_book.cli.main import main; main()"


def install_npm_packages():
    """Install book/package-lock.json exactly, unless it is installed already."""
    if is_installed():
        return
    modules = BOOK / "node_modules"
    if modules.is_symlink():  # npm would empty the folder of another checkout
        sys.exit(f"{modules} is a link, and what it leads to is not what package-lock.json names: remove the link.")
    # No package here needs its install script, so none gets to run one.
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(command, cwd=BOOK, env=ENVIRONMENT, check=True)


def is_installed():
    """Does node_modules hold what the lock names? Files' times do not say: a fresh checkout's are all new."""
    note = BOOK / "node_modules" / ".package-lock.json"  # npm's own, of what it installed
    if not note.exists():
        return False
    locked, installed = (json.loads(file.read_text("utf8"))["packages"] for file in (BOOK / "package-lock.json", note))
    # Optional packages are those of other machines.
    needed = {name: package["integrity"] for name, package in locked.items() if name and not package.get("optional")}
    return all(installed.get(name, {}).get("integrity") == integrity for name, integrity in needed.items())


def build_site():
    """Run Jupyter Book with warnings as errors; return its exit code. Everything it says goes to LOG."""
    command = [sys.executable, "-c", JUPYTER_BOOK, "build", BOOK, "-W", "--keep-going"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, "encoding": "utf8"}
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("a+", encoding="utf8") as log:
        fcntl.flock(log, fcntl.LOCK_EX)  # two builds at once would mix their pages: the second one waits
        log.truncate(0)
        with subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, **pipes) as run:
            for line in run.stdout:
                log.write(line)
                show(line)
    if run.returncode:
        # Sphinx warns only when it reads a page: forget what was read, or the next run would pass.
        shutil.rmtree(BUILD / ".doctrees", ignore_errors=True)
    return run.returncode


def show(line):
    """Print a line of progress or trouble."""
    line = re.sub(r"\x1b\[[0-9;]*m", "", line)
    if re.match(r"(running pages|reading sources|writing output).*%", line):
        print(f"book: {line.strip()}", flush=True)
    elif re.search(r"WARNING|ERROR|CRITICAL|Error|error:", line) and "[IPKernelApp]" not in line:
        print(line.rstrip(), flush=True)


def main():
    start = time.perf_counter()
    try:
        install_npm_packages()
        if sys.argv[1:] == ["--packages"]:
            return
        code = build_site()
    except FileNotFoundError as error:
        sys.exit(f"{error.filename} is missing from {PROGRAMS}: pip install -r requirements.txt first.")
    except subprocess.CalledProcessError:
        sys.exit("npm could not install book/package-lock.json: see its message above, then run this again.")
    if code:
        sys.exit(f"The book was not built: mend the warnings above; everything it said is in {LOG}.")
    print(f"book: {BUILD / 'html' / 'index.html'} ({time.perf_counter() - start:.0f} s)")


if __name__ == "__main__":
    main()
