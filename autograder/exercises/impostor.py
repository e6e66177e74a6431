"""The exercise `impostor`: a wrong slope of ReLU that passes the three usual checks. No NumPy.

There are as many right answers as one likes. So nothing is compared with a solution: the three places, and whether the
answer is wrong at one of the places that the text names.
"""

import math
import random

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.form import WrongForm
from autograder.reading.leaf import Interval, slack
from autograder.reading.probe import Probe
from solutions import impostor as solution

PLACES = tuple((half / 2,) for half in range(-19, 20) if half)     # -9.5, -9, … 9.5, and not 0
SEEN = 0.1      # how far off it has to be at one of them
KINKED = Interval(0.0, 1.0)
FRESH = 8


def exercise():
    part = Part("impostor", "impostor(z)", solution.impostor, 6, 4, "fresh", probes, fresh,
                "Draw ReLU's slope, mark the three places, and draw another curve through the same three marks.")
    return Exercise("impostor", "An impostor", "relu", (part,), {}, needs=())


def checked(z, want, kind="number"):
    return Probe(f"impostor({z:g})", (z,), want, "impostor(z)", kind, at=z)


def anything(z, kind):
    """Any number will do here, as long as it is one."""
    return Probe(f"impostor({z:g})", (z,), 0.0, "impostor(z)", kind, view=number_at_all)


def number_at_all(value):
    """0, which is expected, for any finite number; what is no number stays what it is, and is refused as such."""
    if not is_real(value):
        return value
    if not math.isfinite(value):
        raise WrongForm("impostor.endless")
    return 0.0


def is_real(value):
    """One of Python's real numbers, or of NumPy's."""
    return type(value) in (bool, int, float) or (getattr(value, "shape", None) == () and value.dtype.kind in "buif")


def wrong_somewhere():
    """All the named places in one question."""
    places = f"from {PLACES[0][0]:g} to {PLACES[-1][0]:g}"
    return Probe(f"impostor(z) for z {places}", (), 1.0, "impostor(z)", "elsewhere", view=seen, each=PLACES)


def seen(values):
    """1 if it is wrong at one of the places, so that it can be seen."""
    if type(values) is not list or len(values) != len(PLACES):
        return values
    for value in values:
        if not is_real(value):
            return value
        number_at_all(value)
    off = [abs(float(value) - (z > 0)) for value, (z,) in zip(values, PLACES, strict=True)]
    if max(off) < SEEN - slack(SEEN):
        raise WrongForm("impostor.nowhere" if max(off) < 1e-9 else "impostor.hardly", {"most": f"{max(off):.2g}"})
    return 1.0


def probes():
    return [checked(-10.0, 0.0), checked(10.0, 1.0), checked(0.0, KINKED), wrong_somewhere(),
            *(checked(z, want, "whole numbers") for z, want in ((-10, 0.0), (10, 1.0), (0, KINKED)))]


def fresh(seed, learner):
    """The three places once more, and a number everywhere between them."""
    draw = random.Random(f"impostor {seed}")
    return [*(anything(draw.uniform(-10, 10), "fresh") for _ in range(FRESH)), checked(-10.0, 0.0, "fresh"),
            checked(10.0, 1.0, "fresh")]
