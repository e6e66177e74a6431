"""`autograder class collect`: files what was handed in into submitted/STUDENT/EXERCISE/EXERCISE.ipynb.

Of two answers the better state counts (begun before untouched before broken), then the newer one. That is an order, so
it does not matter in which order, in how many calls and how often the same files are collected. What is left out or
cannot be placed is a sentence. Nothing is written but in `submitted`.
"""

import errno
import os
from collections import defaultdict
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from autograder.classroom.collect import which
from autograder.classroom.collect.pieces import Pieces
from autograder.classroom.collect.which import BROKEN, UNTOUCHED
from autograder.classroom.collect.who import Learners, clues
from autograder.classroom.course import collected
from autograder.classroom.course.collected import Collected, digest
from autograder.classroom.course.disk import replace, sweep
from autograder.classroom.course.errors import MEND, CourseError, reason, told
from autograder.classroom.course.find import find
from autograder.classroom.course.lock import alone
from autograder.classroom.course.meant import plain
from autograder.classroom.course.submitted import read_bytes
from autograder.learners.files.sentence import BadSubmission
from autograder.sentences import say

EVERYBODYS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Candidate:
    """One answer of one learner, in the order in which answers count."""

    student: str
    exercise: str
    state: int
    sha256: str
    time: datetime | None
    where: str
    passed: object = None
    trouble: str = ""
    data: object = None     # a call that gives the bytes

    @property
    def key(self):
        return self.student, self.exercise

    @property
    def rank(self):
        return self.state, self.time or NEVER

    def note(self):
        return Collected(self.sha256, self.where, self.time, self.passed)


@dataclass
class Outcome:
    """What a call did, or would do."""

    filed: list = field(default_factory=list)       # sentences about what was filed
    there: int = 0      # answers that were there already
    notes: list = field(default_factory=list)       # sentences about what was left out and misses nothing
    refused: list = field(default_factory=list)     # sentences about what could not be placed


def collect(course, paths, table=None, dry=False):
    """File what lies in these files, archives and folders; return the Outcome. dry: nothing is written."""
    outcome = Outcome()
    with Pieces(course.root) as pieces, nullcontext() if dry else alone(course.root):
        for path in paths:
            pieces.add(Path(path))
        outcome.refused += pieces.refused
        found = find(course, course.exercises)
        by = defaultdict(list)
        for candidate in candidates(course, pieces, learners(course, found, table or {}), outcome):
            by[candidate.key].append(candidate)
        places = {(place.student, place.exercise): place for place in found.places}
        for key in sorted(by):
            best = chosen(by[key], outcome)
            if best:
                settle(course, best, places.get(key), key[0] in found.shut, dry, outcome)
    return outcome


def learners(course, found, table):
    """The Learners who have a folder already."""
    made, top = Learners(table), course.root / "submitted"
    with told(top, "cannot be read"):
        there = sorted(entry.name for entry in os.scandir(top)) if top.is_dir() else []
    for name in there:
        made.by[plain(name)].append(name)
    return made


def candidates(course, pieces, everybody, outcome):
    """Every file that has an exercise and a learner; about the others a sentence is said."""
    read = []
    for piece in pieces.found:
        saved = pieces.saved(piece)
        try:
            answer = which.answer(course, pieces.data(piece), piece, saved)
        except BadSubmission as error:
            (outcome.notes if isinstance(error, which.WithoutPoints) else outcome.refused).append(str(error))
            continue
        except Exception as error:  # noqa: BLE001  (ours: this file is named, and the next one is looked at)
            outcome.refused.append(say("collect.fault", where=piece.where, what=type(error).__name__))
            continue
        hints = clues(piece, saved.name if saved else "", answer.author)
        everybody.look(piece, hints, answer.exercise)
        about = answer.exercise, answer.state, digest(answer.data)
        read.append((piece, saved, hints, about, answer.trouble))
    for piece, saved, hints, (exercise, state, sha256), broken in read:
        student, trouble = everybody.of(piece, hints, exercise)
        if trouble:
            outcome.refused.append(str(BadSubmission(trouble)))
            continue
        said = saved and saved.exercises.get(exercise)
        time = said.changed if said and said.changed else piece.time
        yield Candidate(student, exercise, state, sha256, time and min(time, datetime.now(UTC)), piece.where,
                        said.passed if said and not older(said) else None, broken,
                        lambda piece=piece, saved=saved: which.answer(course, pieces.data(piece), piece, saved).data)


def older(said):
    """Was the code changed after the page said that it is right? Then that was said of other code."""
    return bool(said.changed and isinstance(said.passed, datetime) and said.passed < said.changed)


def chosen(every, outcome):
    """The one answer of several that counts, or None where nothing says which."""
    different = {}
    for each in sorted(every, key=lambda each: each.rank, reverse=True):
        different.setdefault(each.sha256, each)
    best, *rest = different.values()
    if rest and rest[0].rank == best.rank:
        outcome.refused.append(say("collect.tie", student=best.student, exercise=best.exercise, one=best.where,
                                   other=rest[0].where))
        return None
    for each in rest:
        left_out(each, best.where, outcome)
    return best


def left_out(each, other, outcome):
    """Say why an answer stands behind another one."""
    gaps = {"student": each.student, "exercise": each.exercise, "where": each.where, "other": other}
    if each.state == BROKEN:
        outcome.refused.append(say("collect.behind-broken", **gaps))
    elif each.state == UNTOUCHED:
        outcome.notes.append(say("collect.behind-untouched", **gaps))
    else:
        outcome.notes.append(say("collect.older", **gaps))


def settle(course, best, place, shut, dry, outcome):
    """File one answer, unless what is there counts more."""
    try:
        target = target_of(course, best)
        if shut or place and place.closed:
            raise BadSubmission(place.trouble if place else say("collect.closed", student=best.student))
        if place and place.files and not better(course, best, place, outcome):
            if not dry and target.is_file() and digest(read_bytes(target)) == best.sha256:
                note(target.parent, best)
            return
        if not dry:
            put(course, target, best)
    except (BadSubmission, OSError) as error:
        if isinstance(error, OSError) and error.errno in EVERYBODYS:
            raise CourseError(f"{error.filename or course.root / 'submitted'} cannot be written ({reason(error)}): "
                              f"{MEND}; what was filed until now stays.") from None
        why = str(error) if isinstance(error, BadSubmission) else f"{reason(error)}."
        outcome.refused.append(say("collect.not-written", where=best.where, why=why))
        return
    if best.trouble:
        outcome.notes.append(say("collect.broken", student=best.student, exercise=best.exercise, why=best.trouble))
    kind = "replaces" if place and place.files else "filed"
    outcome.filed.append(say(f"collect.{kind}", student=best.student, exercise=best.exercise, where=best.where))


def target_of(course, best):
    """Where an answer belongs; a link on the way there would lead out of the class."""
    folder = course.submitted(*best.key)
    target = folder / f"{best.exercise}.ipynb"
    for path in (course.root / "submitted", folder.parent, folder, target):
        if os.path.islink(path):
            raise BadSubmission(say("collect.link", name=path.name, archive="submitted"))
    return target


def better(course, best, place, outcome):
    """Does this answer count more than what is there? If not, that is said."""
    for path in place.files[:8]:
        there = standing(course, best, place.folder, path)
        if there.sha256 == best.sha256:
            outcome.there += 1
            return False
        if best.rank == there.rank:
            raise BadSubmission(say("collect.as-old", name=str(path.relative_to(course.root))))
        if best.rank < there.rank:
            left_out(best, str(path.relative_to(course.root)), outcome)
            return False
    return True


def standing(course, best, folder, path):
    """The answer that is there, as a Candidate."""
    data, note = read_bytes(path), collected.read(folder)
    known = note and note.sha256 == digest(data) and note.time
    return Candidate(*best.key, which.state(course, best.exercise, data, path.name), digest(data),
                     known or datetime.fromtimestamp(os.stat(path).st_mtime, UTC), str(path))


def put(course, target, best):
    """Write an answer and what is noted of it. A time that nbgrader noted was that of another file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target.parent, ".")
    replace(target, best.data())
    (target.parent / "timestamp.txt").unlink(missing_ok=True)
    collected.write(target.parent, best.note())


def note(folder, best):
    """The same notebook again: what its page says now is noted, and where it came from stays."""
    before = collected.read(folder)
    if best.passed and (before is None or before.passed is None):
        time = before.time if before else best.time
        collected.write(folder, Collected(best.sha256, before.came_from if before else best.where, time, best.passed))
