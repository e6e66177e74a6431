"""Every sentence that a learner reads, by id, with named gaps: `en.toml`.

A known mistake's own words stand beside its wrong program (`autograder.diagnosis.mistakes`); everything else is here.
Another language is another file: so a sentence is whole, and none is put together from halves.
"""

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def table(language="en"):
    """{"group.id": sentence} of a language."""
    groups = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf8"))
    return {f"{group}.{id}": text for group, sentences in groups.items() for id, text in sentences.items()}


def say(id, **gaps):
    """The sentence of that id with its gaps filled.

    >>> say("object.list-of", count=3)
    'a list of 3'
    """
    return table()[id].format(**gaps)
