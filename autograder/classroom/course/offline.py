"""`autograder release DIR`: a folder that a learner downloads and works through offline, and a zip of it."""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from autograder.errors import UserError
from autograder.texts.text import all_names, text_cells

NAME = "g_prime_course"
ROOT = Path(__file__).resolve().parents[3]
LONG_AGO = (1980, 1, 1, 0, 0, 0)    # the same files make the same zip, byte by byte
REQUIREMENTS = "numpy>=2.0\nmatplotlib>=3.8\n./{wheel}\n"
README = """\
# The exercises, offline

You need Python 3.11 or later. In this folder run

    python -m pip install -r requirements.txt jupyterlab
    python -m jupyter lab

and open the notebooks in this order:

{notebooks}

Write a function, run its cell, then run the cell below it: it says what is right, and what is not. Once everything
is installed, nothing needs a network.

Without Jupyter, `python -m pip install -r requirements.txt` is enough, and this checks a notebook of yours, or a `.py`
file:

    autograder check sigmoid sigmoid.ipynb --my-own-code

The last word says that the code is your own, so it runs without a sandbox: on a Mac and on Windows, too.

`data/` holds the images of the last exercise, with their source and licence; the notebook loads them by itself.
"""


def add_commands(commands):
    """Add `release` to the parser of `autograder`."""
    text = "make the learners' offline folder and a zip of it"
    parser = commands.add_parser("release", help=text, description=text)
    parser.add_argument("dir", help=f"where {NAME} and {NAME}.zip are put")
    parser.set_defaults(run=run_release)


def run_release(options):
    """`autograder release DIR`."""
    archive = write(Path(options.dir))
    print(f"{archive.with_suffix('')}: {len(all_names())} notebooks; the same as {archive.name}, "
          f"{archive.stat().st_size / 1024:.0f} KiB")
    return 0


def write(folder):
    """Write the offline folder and its zip into `folder`; return the zip. What has not changed is left alone."""
    files = dict(sorted(contents().items()))
    target = folder / NAME
    for path in [path for path in target.rglob("*") if path.is_file()]:
        if path.relative_to(target).as_posix() not in files:
            path.unlink()
    for name, data in files.items():
        write_changed(target / name, data)
    archive = folder / f"{NAME}.zip"
    with tempfile.TemporaryDirectory() as place:
        packed = Path(place) / archive.name
        with zipfile.ZipFile(packed, "w") as made:
            for name, data in files.items():
                made.writestr(zipfile.ZipInfo(f"{NAME}/{name}", LONG_AGO), data, zipfile.ZIP_DEFLATED)
        write_changed(archive, packed.read_bytes())
    return archive


def write_changed(path, data):
    if not path.is_file() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def contents():
    """{name: bytes} of everything in the folder."""
    import nbformat

    from solutions import digits

    wheel, wheel_data = build_wheel()
    listed = "\n".join(f"{n}. `{name}.ipynb`: {heading(name)}" for n, name in enumerate(all_names(), 1))
    texts = {"README.md": README.format(notebooks=listed), "requirements.txt": REQUIREMENTS.format(wheel=wheel),
             "data/SOURCE.txt": digits.__doc__,
             **{f"{name}.ipynb": nbformat.writes(released(name)) + "\n" for name in all_names()}}
    return {**{name: text.encode() for name, text in texts.items()}, wheel: wheel_data,
            "data/digits.npz": digits.FILE.read_bytes(), "LICENSE": (ROOT / "LICENSE").read_bytes()}


def heading(name):
    """The first line of an exercise's text."""
    return text_cells(name)[0].source.partition("\n")[0].lstrip("# ")


def build_wheel():
    """(file name, bytes) of the wheel of this checkout."""
    if not (ROOT / "pyproject.toml").is_file():
        raise UserError("The learners' wheel is built from the sources: run `autograder release` in a checkout.")
    with tempfile.TemporaryDirectory() as place:
        subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place], cwd=ROOT, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wheel = next(Path(place).glob("*.whl"))
        return wheel.name, wheel.read_bytes()


def released(name):
    """The notebook of an exercise as nbgrader's generate_assignment makes it, without a course or a gradebook."""
    from nbgrader.converters import GenerateAssignment
    from nbgrader.preprocessors import SaveCells

    from autograder.classroom.course.settings import settings
    from autograder.texts.notebook import build_source

    config, notebook = settings(), build_source(name)
    for step in GenerateAssignment.class_traits()["preprocessors"].default():
        if step is not SaveCells:
            notebook, _ = step(config=config).preprocess(notebook, {})
    return notebook
