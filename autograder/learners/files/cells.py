"""A learner's file as cells: a Python file is one, a notebook has many."""

from pathlib import Path

from autograder.learners.files.decode import decode
from autograder.learners.files.disk import read_bytes
from autograder.learners.files.exports import exported
from autograder.learners.files.magics import defines, without_magics
from autograder.learners.files.notebook import MOST_CODE, looks_like_notebook, notebook_cells, parse_notebook
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.sentences import say


def read_cells(path):
    """Return [(name, source)] of a file on disk; raise BadSubmission with a sentence if there are none."""
    return cells_of(read_bytes(path), path)


def cells_of(data, path):
    """Return [(name, source)] of a file's bytes. It is read as what it is: browsers and mail programs rename files."""
    name, ending = shown(path), Path(path).suffix.lower()
    text = decode(data, name)
    if ending == ".ipynb" or looks_like_notebook(text):
        return notebook_cells(parse_notebook(text, name))
    if ending != ".py" and not defines(text):
        raise BadSubmission(say("file.neither", name=name))
    if len(text) > MOST_CODE:
        raise BadSubmission(say("file.much-code", name=name, count=len(text), limit=MOST_CODE))
    return [(shown(Path(path).name), exported(without_magics(text)))]
