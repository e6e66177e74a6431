"""The bank: answers that a check had refused and a person has found right (`autograder appeal FILE --accept`).

`appeals/EXERCISE-….json` holds one each: the exercise, the function that was refused, the learner's words, the code. No
name and no report is kept. The proof tries them as right answers, in the sandbox: they are programs of strangers.
"""

import hashlib
import json
from pathlib import Path

from autograder.proof.catalogue import Entry

FOLDER = Path(__file__).parent / "appeals"
BETWEEN = "\n\n\n"


def appeals(exercise, folder=None):
    """The accepted answers to an exercise as entries of the catalogue."""
    for path in sorted((folder or FOLDER).glob(f"{exercise}-*.json")):
        found = json.loads(path.read_text("utf8"))
        if found["exercise"] == exercise:
            yield Entry(path.stem.replace("_", "-"), exercise, found["function"], found["code"], found["says"], None,
                        "appeal")


def add(appeal, folder=None):
    """(path, is it new) of an Appeal that is accepted. The same code is there once."""
    code = BETWEEN.join(source for _, source in appeal.cells)
    text = json.dumps({"exercise": appeal.exercise, "function": appeal.function, "says": appeal.says or "accepted",
                       "code": code}, indent=1) + "\n"
    name = hashlib.sha256(code.encode("utf8", "replace")).hexdigest()[:12]
    path = (folder or FOLDER) / f"{appeal.exercise}-appeal-{name}.json"
    if path.exists():
        return path, False
    path.parent.mkdir(exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(text, "utf8")
    part.replace(path)
    return path, True
