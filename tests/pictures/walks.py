"""A learner's code in a picture, in this process."""

import json

from autograder.learners.local import LocalLearner
from autograder.pictures.table import shown


def ask(picture, code, seconds=0.0, **settings):
    """What a picture says of code, {cell: source} or one text; through JSON, as a page gets it."""
    cells = list(code.items()) if isinstance(code, dict) else [("your code", code)]
    said = shown(picture, settings, cells, lambda all: LocalLearner(cells=all), seconds)
    return json.loads(json.dumps(said, allow_nan=False))
