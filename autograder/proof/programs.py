"""A program for each entry of the catalogue: the given cells, a right solution, then the entry's own code.

It is made of text alone, so the same program runs in this process, in a file, in a notebook, and in the
sandbox, where there is no reference.
"""

from functools import cache

from autograder.exercises.table import lookup
from autograder.texts.reference import solution_source
from autograder.texts.text import given_cells


@cache
def solved(exercise):
    """The reference solution of an exercise as a learner would hand it in."""
    spec = lookup(exercise)
    return "\n\n\n".join(f"def {part.signature}:\n{solution_source(spec, part)}" for part in spec.parts)


def cells(exercise, code):
    """(name, source) of the cells of a learner who solved the exercise and then ran this code."""
    return [*given_cells(exercise), ("solution", solved(exercise)), ("entry", code)]


def stub_cells(exercise):
    """The cells of a learner who wrote nothing."""
    spec = lookup(exercise)
    stubs = "\n\n\n".join(f"def {part.signature}:\n    raise NotImplementedError()" for part in spec.parts)
    return [*given_cells(exercise), ("stub", stubs)]
