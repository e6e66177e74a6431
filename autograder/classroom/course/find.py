"""Finds what learners handed in: which folder is whose, and what in it belongs to which exercise.

Nothing is opened here, no link is followed, and nothing is left out without a word.
"""

import os
from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from autograder.classroom.course.errors import CourseError, reason, told
from autograder.classroom.course.meant import NOTEBOOK, OF_SYSTEMS, SCRIPT, meant, plain, stem, walk
from autograder.learners.files.sentence import shown
from autograder.sentences import say
from autograder.texts.text import names

LONGEST_NAME = 128      # of a student, in nbgrader's tables
AGAIN = "then run the same command again"


@dataclass(frozen=True)
class Place:
    """Where one learner's answer to one exercise lies.

    files: the one that is meant, or several of which none is meant more. trouble: why there is none. closed: the
    trouble is that we may not look, which is no learner's fault.
    """

    student: str
    exercise: str
    folder: Path
    files: tuple[Path, ...] = ()
    trouble: str = ""
    closed: bool = False


@dataclass
class Found:
    """What lies in `submitted`: the places; sentences about who handed in and cannot be graded, and about what else is
    there; the learners into whose folder we may not look.
    """

    places: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    shut: set = field(default_factory=set)

    @cached_property
    def keys(self):
        """(student, exercise) of all places."""
        return {(place.student, place.exercise) for place in self.places}

    def holds(self, student, exercise):
        """Is this submission there, or could it be, where we may not look?"""
        return student in self.shut or (student, exercise) in self.keys


def find(course, exercises):
    """Walk through `submitted`; return what is there of these exercises."""
    found, shut, known = Found(), [], list(dict.fromkeys((*course.exercises, *exercises)))
    if not os.path.lexists(course.root / "submitted"):
        found.refused.append(say("class.no-submitted", folder=course.root / "submitted"))
    for entry in entries_of(course.root / "submitted"):
        if OF_SYSTEMS.fullmatch(entry.name):
            continue
        if len(entry.name) > LONGEST_NAME or not entry.name.isprintable():
            found.refused.append(f"The folder {ascii(entry.name)[:60]} cannot be a student's name: rename it.")
        elif entry.is_symlink():
            shut.append((entry, "is a link to another place: put the folder itself there"))
        elif not entry.is_dir():
            whose = found.refused if may_be_an_answer(entry) else found.notes
            whose.append(f"submitted/{shown(entry.name)} is not a folder: put it into submitted/NAME/EXERCISE.")
        else:
            try:
                look_into(entry, exercises, known, found)
            except OSError as error:
                shut.append((entry, f"cannot be opened ({reason(error)}): allow it"))
            except Exception as error:  # noqa: BLE001  (ours: this learner is named, and the next one is looked for)
                shut.append((entry, f"is not understood ({type(error).__name__}, our fault): report it"))
    found.places += closed(shut, exercises, {place.exercise for place in found.places})
    found.shut = {entry.name for entry, _ in shut}
    order = {name: number for number, name in enumerate(exercises)}
    found.places.sort(key=lambda place: (place.student, order[place.exercise]))
    found.notes += alike(sorted({place.student for place in found.places}))
    if found == Found():
        found.notes.append("There is no submission: put each into submitted/NAME/EXERCISE.")
    return found


def entries_of(root):
    """The entries of `submitted`, which may be missing, or something else."""
    if not os.path.lexists(root):
        return []
    with told(root, "cannot be read"):
        if not root.is_dir():
            raise CourseError(f"{root} is not a folder: move it away, and put submissions into "
                              "submitted/NAME/EXERCISE.")
        return sorted(os.scandir(root), key=lambda entry: entry.name)


def closed(shut, exercises, used):
    """The places of learners whose folder is shut: any exercise may be there that others have handed in."""
    return [Place(entry.name, name, Path(entry), trouble=f"submitted/{entry.name} {why}, {AGAIN}.", closed=True)
            for entry, why in shut for name in exercises if name in used or not used]


def look_into(learner, exercises, known, found):
    """Add one learner's places; what else stands there is noted."""
    named, loose, strange = defaultdict(list), defaultdict(list), []
    for entry in sorted(os.scandir(learner), key=lambda entry: entry.name):
        if OF_SYSTEMS.fullmatch(entry.name):
            continue
        if plain(entry.name) in known:
            named[plain(entry.name)].append(entry)
        elif stem(entry.name) in known and entry.is_file(follow_symlinks=False):
            loose[stem(entry.name)].append(entry)
        else:
            strange.append(entry)
    here = named.keys() | loose.keys()
    for entry in strange:
        not_understood(found, learner.name, entry, here, exercises, known)
    if not (here or strange):
        found.notes.append(f"submitted/{learner.name} is empty.")
    for name in exercises:
        if named[name] or loose[name]:
            choose(found, learner, name, sorted(named[name], key=lambda entry: entry.name != name), loose[name])


def not_understood(found, student, entry, here, exercises, known):
    """Say that an entry has no exercise's name: of the learner's only work, or of work on what it seems to mean, as of
    somebody without a mark; beside that work, as a note.
    """
    where = f"submitted/{student}/{shown(entry.name)}"
    ours = {plain(entry.name), stem(entry.name)} & set(names())
    guess = next(iter(ours), None) or next(iter(get_close_matches(plain(entry.name), known, 1)), None)
    missed = guess and guess not in here and (guess in exercises or ours) and may_be_an_answer(entry)
    if ours:
        sentence = say("class.not-this-exercise", where=where, exercise=guess)
    else:
        sentence = (f"{where} is not understood, for no exercise of this class has that name"
                    + (f": did you mean {guess}?" if guess else "."))
    (found.refused if missed or not here else found.notes).append(sentence)


def may_be_an_answer(entry):
    return entry.is_dir(follow_symlinks=False) or bool(NOTEBOOK.search(entry.name) or SCRIPT.search(entry.name))


def choose(found, learner, exercise, folders, loose):
    """Add the place of one exercise: the folder of its name, one of nearly its name, or notebooks beside these."""
    places = [place_in(learner.name, exercise, entry) for entry in folders]
    if loose:
        files = meant([Path(entry) for entry in loose], exercise, Path(learner))
        places.append(Place(learner.name, exercise, Path(learner), files, "" if files else nothing(exercise)))
    taken = next((place for place in places if place.files or place.closed), places[0])
    found.places.append(taken)
    found.notes += [f"submitted/{learner.name}/{shown(entry.name)} was not looked at: {exercise} was handed in "
                    "beside it." for entry in (*folders, *loose)
                    if Path(entry) != taken.folder and Path(entry) not in taken.files]


def place_in(student, exercise, entry):
    """The place of a submission in its folder."""
    folder = Path(entry)
    if entry.is_symlink():
        return Place(student, exercise, folder, trouble=say("submission.link"))
    if not entry.is_dir():
        return Place(student, exercise, folder, (folder,))
    try:
        files = usual(folder / f"{exercise}.ipynb") or meant(walk(folder), exercise, folder)
    except OSError as error:
        return Place(student, exercise, folder, closed=True, trouble=f"submitted/{student}/{entry.name} cannot be "
                     f"opened ({reason(error)}): allow it, {AGAIN}.")
    return Place(student, exercise, folder, files, "" if files else nothing(exercise, list(os.scandir(folder))))


def usual(path):
    """The notebook where nbgrader puts it: then nothing else need be looked at."""
    return (path,) if os.path.lexists(path) and (path.is_symlink() or not path.is_dir()) else ()


def nothing(exercise, others=()):
    """Why there is no answer; a name or two of what is there instead helps to see it."""
    there = [shown(entry.name) for entry in sorted(others, key=lambda entry: entry.name)
             if not OF_SYSTEMS.fullmatch(entry.name)][:2]
    folders = [entry.name for entry in others if NOTEBOOK.search(entry.name) and entry.is_dir(follow_symlinks=False)]
    if folders:
        return say("submission.folder", name=shown(min(folders)))
    if there:
        return say("submission.others", notebook=f"{exercise}.ipynb", names=" and ".join(there))
    return say("submission.nothing", notebook=f"{exercise}.ipynb")


def alike(students):
    """Notes about names that some systems take for one: they differ in letter case or in the form of an accent."""
    by = defaultdict(list)
    for student in students:
        by[plain(student)].append(student)
    return [f"{' and '.join(map(ascii_too, names))} are folders with nearly the same name: each has marks of its own, "
            "but other systems may take them for one learner." for names in by.values() if len(names) > 1]


def ascii_too(name):
    """A name, and where its letters are not plain their code: two forms of an accent look the same."""
    return name if name.isascii() else f"{name} ({ascii(name)[1:-1]})"
