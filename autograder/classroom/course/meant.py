"""Which file of a submission is meant. Systems rename, copy and nest files; the surest name wins, a tie stays a tie."""

import os
import re
import unicodedata
from pathlib import Path

from autograder.texts.text import names

DEEPEST, MOST = 3, 2000     # folders below a submission's own, files in one of them: more is no hand-in
OF_SYSTEMS = re.compile(r"\._.*|\.DS_Store|__MACOSX|\.ipynb_checkpoints|__pycache__|\.git|@eaDir|Thumbs\.db|"
                        r"desktop\.ini|lost\+found|~\$.*|\.~.*", re.IGNORECASE)
NOTEBOOK = re.compile(r"\.ipynb(\.(txt|json))?$", re.IGNORECASE)
SCRIPT = re.compile(r"\.py(\.txt)?$", re.IGNORECASE)
A_COPY = re.compile(r"([\s_.-]*(\(?\d+\)?|copy|copie|copia|kopie))+$", re.IGNORECASE)
CHECKPOINT = re.compile(r"-checkpoint$", re.IGNORECASE)


def walk(folder, deep=0):
    """The files of a submission, without those of systems, the upper ones first; no link is followed."""
    below = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name)[:MOST]:
        if OF_SYSTEMS.fullmatch(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            below.append(entry)
        else:
            yield Path(entry)
    for entry in below if deep < DEEPEST else ():
        yield from walk(entry, deep + 1)


def meant(paths, exercise, top):
    """Of the files of a submission in the folder `top`: those that may be the answer and are meant most surely."""
    ranked = [(rank, path) for path in paths if (rank := doubt(path, exercise, top)) is not None]
    least = min((rank for rank, _ in ranked), default=None)
    return tuple(path for rank, path in ranked if rank == least)


def doubt(path, exercise, top):
    """How doubtful it is that this file is the answer, 0 for the usual name in the usual place; None if it cannot be.

    A notebook is surer than a Python file; among them the exercise's name, then its name with the signs of a copy,
    then an editor's checkpoint, then any name but another exercise's.
    """
    notebook = NOTEBOOK.search(path.name)
    if not (notebook or SCRIPT.search(path.name)):
        return None
    if path == top / f"{exercise}.ipynb":
        return 0
    after = 0 if notebook else 4
    if plain(without_ending(path.name)) == exercise:
        return after + 1
    name = stem(path.name)
    if name == exercise:
        return after + 2
    if plain(CHECKPOINT.sub("", without_ending(path.name))) == exercise:
        return after + 3
    return None if name in names() else after + 4


def plain(name):
    """A name without what systems change: letter case, the form of accents, blanks."""
    return re.sub(r"[\s-]+", "_", unicodedata.normalize("NFKC", name).casefold().strip())


def stem(name):
    """A file's plain name without its ending and without the signs of a copy."""
    return plain(A_COPY.sub("", without_ending(name)))


def without_ending(name):
    return SCRIPT.sub("", NOTEBOOK.sub("", name))
