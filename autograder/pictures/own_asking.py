"""What the reader's g and g_prime give at places, or what the checker says where that is no number."""

import numpy as np

from autograder.check import FINAL, first_stage
from autograder.diagnosis.words import number
from autograder.reading.asking import put
from autograder.reading.leaf import Interval
from autograder.reading.probe import Probe
from autograder.reading.reading import read
from autograder.sentences import say

LARGE = 1e100
OF_NUMBERS = ("finite", "values")       # stages that find trouble with a number, not with the call


class NoCurve(Exception):
    """A function gave nothing that can be drawn; the message is what the checker says of it.

    name: of the function. is_over: it is not there, or was stopped: it is asked nothing more.
    """

    def __init__(self, words, name, is_over=False):
        super().__init__(words)
        self.name, self.is_over = name, is_over


def asked(learner, name, z):
    """A function's numbers at z, of any shape, asked for in a row; raises NoCurve if it has none."""
    values, words = row_of(learner, name, z.ravel())
    if values is None or words:
        raise NoCurve(words, name)
    return values.reshape(z.shape)


def row_of(learner, name, z, shape=None):
    """(numbers or None, what is wrong or ""): numbers that are not finite are numbers, with words.

    What is too large to be measured counts as endless. Raises NoCurve if the function is asked nothing more.
    """
    z = z if shape is None else z.reshape(shape)
    wide = Interval(np.full(z.shape, -LARGE), np.full(z.shape, LARGE))
    probe = Probe(f"{name}(Z)", (z,), wide, f"{name}(Z)", variable="z", at=z)
    reading = read(probe, put(learner, name, probe))
    stage, trouble = first_stage([reading])
    if not trouble:
        return np.asarray(reading.value, float), ""
    if reading.state in FINAL:
        raise NoCurve(trouble.rationale, name, is_over=True)
    if stage not in OF_NUMBERS:
        return None, trouble.rationale
    leaf, = reading.leaves
    odd = min((entry for entry in leaf.entries() if entry.wrong), key=lambda entry: abs(entry.at))
    kind = "complex" if leaf.complex else "large" if odd.finite else "endless"
    words = say(f"own.{kind}", name=name, z=number(odd.at), got=f"{odd.got:.4g}", most=number(LARGE))
    if leaf.complex:
        return None, words
    values = np.asarray(reading.value, float)
    return np.where(np.abs(values) > LARGE, np.copysign(np.inf, values), values), words
