"""What a known mistake answers: its readings, and whether two readings agree."""

import re
from functools import lru_cache

from autograder.exercises.table import lookup
from autograder.learners.answers import Answer
from autograder.learners.local import LocalLearner
from autograder.learners.world import JUDGE
from autograder.reading import asking
from autograder.reading.reading import LOST, read
from autograder.reading.value import same

MATMUL = re.compile(r"matmul.*size (\d+) is different from (\d+)")
DOT = re.compile(r"not aligned: (\d+) .*!= (\d+) ")


@lru_cache(maxsize=4096)
def answers(mistake, part):
    """The mistake's own readings of the fixed probes of its function, each made when it is first looked at: most
    mistakes are ruled out by one or two.
    """
    return Readings(mistake, part.fixed)


class Readings:
    """What `put` gives, one by one."""

    def __init__(self, mistake, probes):
        self.mistake, self.probes, self.made = mistake, probes, []

    def __iter__(self):
        for place, probe in enumerate(self.probes):
            if place == len(self.made):
                self.made += put(self.mistake, [probe])
            yield self.made[place]


def put(mistake, probes):
    """Ask the mistake these probes; a slow one is not asked, and its reading is not compared."""
    learner = program(mistake, mistake.exercise)
    return [read(probe, Answer() if probe.slow else asking.put(learner, mistake.function, probe)) for probe in probes]


@lru_cache(maxsize=4096)
def program(mistake, exercise):
    """The mistake as a learner: everything given and right, but for its own code."""
    return LocalLearner(lookup(exercise).namespace(), cells=[("mistake", mistake.code)], its=JUDGE)


def same_as_right(mistake, part):
    """Does the mistake show on none of the quick probes? Then these cannot tell that it is this one."""
    right = LocalLearner(lookup(mistake.exercise).namespace(), its=JUDGE)
    return all(probe.slow or compare(read(probe, asking.put(right, part.function, probe)), their)
               for probe, their in zip(part.fixed, answers(mistake, part), strict=True))


def compare(mine, their):
    """True if two readings agree, False if they contradict, None if mine failed where theirs did not."""
    if mine.failure or their.failure:
        if not mine.failure:
            return False
        return sort_of(mine.failure) == sort_of(their.failure) if their.failure else None
    return same(mine.value, their.value) and left_alike(mine, their)


def sort_of(failure):
    """A failure without what differs between two ways of writing the same: np.dot and @ name sizes differently."""
    sizes = MATMUL.search(failure.message) or DOT.search(failure.message)
    said = sorted(sizes.groups()) if sizes else failure.message
    return failure.kind, failure.type, said


def left_alike(mine, their):
    """Did two calls leave their arguments alike? Both were asked the same, so most often neither has changed any."""
    return not (mine.changed or their.changed) or same_values(mine.after, their.after)


def same_values(mine, their):
    """Are these arguments alike?"""
    return len(mine) == len(their) and all(a is not LOST and b is not LOST and same(a, b)
                                           for a, b in zip(mine, their, strict=True))
