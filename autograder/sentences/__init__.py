"""Every sentence that a learner reads, by id, with named gaps: one folder a language, one file a place.

`en/grader.json`: what checks, files and feedback say; `en/repair.json`: repairs; `en/server.json`: the server;
`en/collect.json`: what was handed in; `en/appeal.json`: appeals; `en/returning.json`: questions that come back;
`en/page.json`: what the pages' scripts say; `en/pictures.json`: the pictures. A known mistake's own words stand beside
its wrong program (`autograder.diagnosis.mistakes`). Another language is another folder: so a sentence is whole, and
none is put together from halves.
"""

import json
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "en"


@cache
def table():
    """{"group.id": sentence} of the files that are there (a page has not all), but for that of the pages' scripts."""
    files = sorted(file.stem for file in FOLDER.glob("*.json") if file.stem != "page")
    return {f"{name}.{id}": text for file in files for name, sentences in read(file).items()
            for id, text in sentences.items()}


@cache
def read(file):
    return json.loads((FOLDER / f"{file}.json").read_text("utf8"))


def say(id, **gaps):
    """The sentence of that id with its gaps filled.

    >>> say("object.list-of", count=3)
    'a list of 3'
    """
    return table()[id].format(**gaps)


def group(name):
    """{id: sentence} of one picture, for its script."""
    return read("pictures")[name]
