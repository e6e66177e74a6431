"""What a page asks of its own Python: run the reader's code, check it, show it in a picture. The worker runs this once.

Check is `autograder.check`, the same as on the command line: no judgement is made here. Run asks for nothing but
Python, so on a site without NumPy it works for every exercise; Check works there for those on plain numbers.
"""

import json

from autograder.diagnosis.mistakes.answers import answers
from autograder.diagnosis.mistakes.collect import rows_of
from autograder.exercises.table import lookup, shown_exercise
from autograder.learners.local import LocalLearner
from autograder.learners.showing import show
from autograder.page_answer import checked, derived
from autograder.pictures.table import NAMES, pictures, shown
from autograder.repair.search import SECONDS


def answer(question, tell=None):
    """Answer one question of the page, JSON to JSON.

    kind: "run", "check", "derive" or "picture". exercise: its name, or the picture's. cells: [{name, source}], the
    reader's code, a cell a function; or the lines of a derivation. asked: the number of the cell whose button was
    pressed. settings: what is set in a picture. tell: hears what Run prints.
    """
    asked = json.loads(question)
    cells = [(cell["name"], cell["source"]) for cell in asked["cells"]]
    if asked["kind"] == "run":
        printed, error = show(cells[: asked["asked"] + 1], given(asked["exercise"]), tell)
        return json.dumps({"printed": printed, "error": error})
    try:
        if asked["kind"] == "derive":
            return json.dumps(derived(asked["exercise"], cells[0][1]))
        if asked["kind"] == "picture":
            return json.dumps(shown(asked["exercise"], asked["settings"], cells,
                                    lambda all: LocalLearner(cells=all), SECONDS))
        return json.dumps(checked(asked["exercise"], LocalLearner(given(asked["exercise"]), cells)))
    except Exception as error:  # noqa: BLE001  (the reader must not take a fault of ours for their own)
        return json.dumps({"fault": f"{type(error).__name__}: {error}"})


def given(exercise):
    """A namespace with what the exercise gives; an empty one where it needs NumPy and there is none."""
    namespace = {"__name__": "__main__"}
    try:
        return namespace | shown_exercise(exercise).given
    except ImportError:
        return namespace


def warm(name):
    """Load what the first question about an exercise or a picture will use, in pieces: it may come between two."""
    exercises = [name]
    if name in NAMES:
        yield shown(name, {}, [], lambda all: LocalLearner(cells=all), 0)
        exercises = pictures()[name].judges
    for exercise in exercises:
        yield checked(exercise, LocalLearner(given(exercise), []))
        for part in lookup(exercise).parts:
            for mistake in rows_of(exercise, part.function):
                yield answers(mistake, part)
