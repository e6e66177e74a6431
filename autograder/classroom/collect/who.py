"""Whose is it? What was named from outside counts before what a learner wrote inside, and a doubt is no answer.

In this order: the table; the name that Moodle or Canvas wrote; a folder's name; the name that the page was told; the
notebook's author; the file's name; the name of the archive or folder that was given. So nobody can hand in for others
from inside an archive that is known as their own.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from autograder.classroom.collect.names import NOBODY, by_system, cleaned, exercise_in, person_in
from autograder.classroom.course.meant import plain, without_ending
from autograder.sentences import say


@dataclass(frozen=True)
class Clues:
    """What may name the learner of one file, the surest first, each with the words to look up in the table.

    system: (name, number) by Moodle or Canvas. folder, page, file, given: names, or "". sure: the file's name holds an
    exercise's name besides, so that the rest of it is somebody.
    """

    system: tuple[str, str] | None
    folder: str
    page: str
    file: str
    given: str
    sure: bool
    keys: tuple[str, ...]


def clues(piece, page, author):
    """The Clues of a Piece. page: the name in the manifest beside it; author: in the notebook itself."""
    seen = [found for layer in piece.layers for number, part in enumerate(layer)
            if (found := by_system(part, number == len(layer) - 1))]
    folders = [part for layer in piece.layers for part in reversed(layer[:-1]) if not by_system(part, False)]
    above = [layer[-1] for layer in reversed(piece.layers[:-1])] + [piece.root] * bool(piece.root)
    own = by_system(piece.name)
    name = own[2] if own and own[2] else piece.name
    keys = [*(word for found in seen[:1] for word in (found[1], found[0])), *folders, page, author]
    keys += [part for word in (piece.name, name, *above) for part in (word, without_ending(word), person_in(word))]
    return Clues(seen[0][:2] if seen else None, next(filter(None, map(person_in, folders)), ""), page.strip() or author,
                 person_in(name), next(filter(None, map(person_in, above)), ""), bool(exercise_in(name)),
                 tuple(plain(key) for key in keys if key.strip()))


@dataclass
class Learners:
    """All learners of a class: those with a folder, and those who are found now."""

    table: dict
    by: dict = field(default_factory=lambda: defaultdict(list))     # {plain name: names of folders}
    people: set = field(default_factory=set)    # groups in which something else names a learner than the group's name
    numbers: dict = field(default_factory=lambda: defaultdict(set))     # {(group, plain name): the system's numbers}
    called: dict = field(default_factory=lambda: defaultdict(set))      # {heap: names of its files}
    again: dict = field(default_factory=lambda: defaultdict(set))       # {(heap, exercise): names of its files}

    def look(self, piece, found, exercise):
        """Look at a file before the first one is given to anybody: what is called what, beside what."""
        if found.system:
            self.numbers[piece.group, plain(found.system[0])].add(found.system[1])
        if found.system or found.folder or found.page:
            self.people.add(piece.group)
        if found.file:
            self.called[piece.heap].add(plain(found.file))
            self.again[piece.heap, exercise].add(plain(found.file))

    def of(self, piece, found, exercise):
        """(the learner's folder, "") or ("", why it is not known)."""
        for key in found.keys:
            if key in self.table:
                return self.folder(self.table[key])
        name, trouble = self.named(piece, found, exercise)
        return ("", trouble) if trouble else self.folder(name)

    def named(self, piece, found, exercise):
        """(name, "") or ("", sentence), without the table."""
        where = piece.where
        if found.system:
            name = found.system[0]
            if plain(name) in NOBODY:
                return "", say("collect.hidden", where=where, number=found.system[1])
            if len(self.numbers[piece.group, plain(name)]) > 1:
                return "", say("collect.namesakes", where=where, name=name, number=found.system[1])
            return name, ""
        many = len(self.called[piece.heap]) > 1
        if found.folder:
            if len(self.again[piece.heap, exercise]) > 1:
                return "", say("collect.two-names", where=where, one=found.folder, other=found.file or "…")
            return found.folder, ""
        if found.page:
            return found.page, ""
        given = "" if piece.group in self.people else found.given
        if many and given and not found.sure:
            return "", say("collect.two-names", where=where, one=given, other=found.file or "…")
        name = found.file if many else given or found.file
        return (name, "") if name else ("", say("collect.no-name", where=where))

    def folder(self, name):
        """The folder of a learner of that name: the one that is there, in whatever letters it is written."""
        name, trouble = cleaned(name)
        if trouble:
            return "", trouble
        there = self.by[plain(name)]
        if name in there or not there:
            there += [name] * (not there)
            return name, ""
        return (there[0], "") if len(there) == 1 else ("", say("collect.several-folders", name=name))
