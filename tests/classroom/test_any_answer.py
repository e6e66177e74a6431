"""Whatever a learner's functions answer, the checks say something, give nothing, and do not fall over."""

import json
import random

import numpy as np
import pytest

from autograder.check import check
from autograder.exercises.table import table
from autograder.learners.answers import Answer, Failure

SEEDS = range(20)
DTYPES = ("f8", "f4", "f2", "g", "c16", "G", "i1", "u8", "?", ">f8")
NUMBERS = (0.0, -0.0, float("nan"), float("inf"), -float("inf"), 1e308, 5e-324, True, 0, 2**62, -2**63, 1j,
           np.int8(3), np.float64(0.5), np.longdouble("1e4000"))
SHAPES = ((), (0,), (0, 3), (2, 0, 2), (1,) * 20, (3,), (2, 3))


class Anything:
    """A learner whose answers are drawn: any plain value that the sandbox lets through."""

    cell_failures = ()

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def call(self, name, *args, then=None):
        if self.chance.random() < 0.03:
            kind = self.chance.choice(["missing", "not_callable", "raised", "stopped", "unusable"])
            return Answer(failure=Failure(kind, "E", "a message with {x} and %s", "somewhere"))
        after = tuple(None if callable(a) else a if self.chance.random() < 0.9 else self.value(a) for a in args)
        return Answer(self.value(args[0] if args else None), None, after, ())

    def value(self, like, depth=0):
        kind = self.chance.randrange(8)
        if kind == 0:
            return self.chance.choice([None, "", "x", "0.5", "\u202e", [], ()])
        if kind == 1:
            return self.chance.choice(NUMBERS)
        if kind in (2, 3) and depth < 4:
            return [list, tuple][kind - 2](self.value(like, depth + 1) for _ in range(self.chance.randrange(5)))
        alike = isinstance(like, np.ndarray) and self.chance.random() < 0.7
        shape = like.shape if alike else self.chance.choice(SHAPES)
        return np.full(shape, self.chance.choice([0, 1, np.nan, np.inf, -7, 0.25])).astype(self.chance.choice(DTYPES))


@pytest.mark.parametrize("exercise", [name for name in table() if name != "network"])   # trains: slow
@pytest.mark.filterwarnings("ignore::RuntimeWarning")      # of this test's own casts of nan to whole numbers
def test_any_answer_is_judged(exercise):
    for seed in SEEDS:
        with np.errstate(all="ignore"):
            report = check(exercise, Anything(seed), seed)
        assert report.points == 0 and not report.passed
        assert report.text() and json.dumps(report.to_dict())
