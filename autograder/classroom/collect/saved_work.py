"""The format of saved work: what the course's page writes as one file, and loads again.

Saved work is a zip that holds one ordinary notebook for each exercise that was begun, named EXERCISE.ipynb, and
`g_prime-work.json` beside them, which says what was passed and when:

    {
     "format": "g_prime saved work",
     "version": 1,
     "saved": "2026-11-22T03:04:05Z",
     "name": "Ana Lopez",
     "exercises": {
      "sigmoid": {"file": "sigmoid.ipynb", "changed": "2026-11-21T20:15:00Z", "passed": "2026-11-21T20:16:30Z"},
      "tanh": {"file": "tanh.ipynb", "changed": "2026-11-22T03:01:00Z", "passed": null, "derivation": "g' = 1 - a^2"}
     },
     "mistakes": {"tanh.g_prime": ["square-inside"]}
    }

`saved`: when this file was made. `name`: as the learner typed it; it may be missing. `file`: the notebook's name in the
zip. `changed`: when its code was last changed, or null where nobody knows. `passed`: when the page last said that all
of it is right, `true` where that was so at a time that nobody knows, or null. Times are ISO 8601 with their zone.
`derivation`: the steps that were typed, if any; where nothing else of an exercise was begun, it has no notebook.
`mistakes`: what comes back, ids of known mistakes by function; only in a file without a name. The notebooks come first
and the manifest last; members are stored or deflated, their names are UTF-8.

All of this is what a learner's browser says. A class takes the name and the times from it and believes no mark.
Derivations and mistakes are for the learner's next browser: a class does not read them.
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime

MANIFEST = "g_prime-work.json"
FORMAT, VERSION = "g_prime saved work", 1
LARGEST = 2**20


@dataclass(frozen=True)
class Saved:
    """What the manifest says of one exercise. passed: when, True for some time, None for never."""

    changed: datetime | None = None
    passed: datetime | bool | None = None


@dataclass(frozen=True)
class SavedWork:
    """A manifest as it was read; what is not of the format counts as not there."""

    name: str = ""
    saved: datetime | None = None
    files: dict = field(default_factory=dict)       # {name of the file in the zip: exercise}
    exercises: dict = field(default_factory=dict)   # {exercise: Saved}


def read_manifest(data):
    """The SavedWork in a manifest's bytes; None if these are none, or of a newer version."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("format") != FORMAT or found.get("version") != VERSION:
        return None
    said = found.get("exercises")
    said = {name: one for name, one in said.items() if isinstance(one, dict)} if isinstance(said, dict) else {}
    return SavedWork(text(found.get("name")), moment(found.get("saved")),
                     {text(one.get("file")) or f"{name}.ipynb": name for name, one in said.items()},
                     {name: Saved(moment(one.get("changed")), passed(one.get("passed"))) for name, one in said.items()})


def manifest(exercises, saved, name=""):
    """The bytes of a manifest. exercises: {exercise: Saved}; saved: when. What the page writes is read the same."""
    said = {each: {"file": f"{each}.ipynb", "changed": written(one.changed), "passed": written(one.passed)}
            for each, one in exercises.items()}
    made = {"format": FORMAT, "version": VERSION, "saved": written(saved), "name": name, "exercises": said}
    return json.dumps(made, indent=1, ensure_ascii=False).encode()


def written(time):
    return time.astimezone(UTC).isoformat(timespec="seconds") if isinstance(time, datetime) else time


def passed(value):
    return True if value is True else moment(value)


def moment(value):
    """A time with a zone, or None if the value says none: what has no zone is one of this machine's."""
    try:
        time = datetime.fromisoformat(value)
        return time.astimezone(UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def text(value):
    return value if isinstance(value, str) else ""
