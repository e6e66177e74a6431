"""The exercise `which_a`: of six curves, which have a slope that the height alone tells? And why? No NumPy."""

import math
import random
from functools import partial

from autograder.exercises.exercise import Exercise, Part
from autograder.reading.form import WrongForm, described
from autograder.reading.probe import Probe
from autograder.sentences import say
from solutions import six_curves

RIGHT = 1.0
ONCE, SAME = "once", "same slope"
FURTHEST = 10
SAME_HEIGHT, OTHER_SLOPE = 1e-6, 0.01


def exercise():
    part = Part("why", "why(curve)", six_curves.why, 6, 4, "fresh", probes, fresh,
                "Draw the curve, and lay a ruler across it: how often do they meet, and how steep is it there?",
                apart=tuple((curve, 1) for curve in six_curves.CURVES[1:]))
    return Exercise("which_a", "Which height tells the slope?", "from-the-activation", (part,),
                    {"math": math, "height": six_curves.height}, needs=())


def question(curve, kind):
    return Probe(f'why("{curve}")', (curve,), RIGHT, f'why("{curve}")', kind, view=partial(judged, curve),
                 wanted=say("object.reason"))


def probes():
    first, *others = six_curves.CURVES
    return [question(first, "text"), *(question(curve, curve) for curve in others)]


def fresh(seed, learner):
    """All six once more, in another order."""
    return [question(curve, "fresh") for curve in random.Random(f"which_a {seed}").sample(six_curves.CURVES, 6)]


def judged(curve, value):
    """RIGHT if the reason holds for this curve; else a sentence about this reason."""
    want = six_curves.why(curve)
    if isinstance(value, str) and value == want:
        return RIGHT
    if isinstance(value, str) and value == ONCE:
        raise WrongForm("which_a.not-once", {"curve": called(curve)})
    if isinstance(value, str) and value == SAME:
        sentence = "which_a.no-return" if want == ONCE else "which_a.other-slope"
        raise WrongForm(sentence, {"curve": called(curve)})
    if isinstance(value, (list, tuple)) and len(value) == 2 and all(map(is_real, value)):
        return pair(curve, *map(float, value))
    got = repr(value[:40]) if isinstance(value, str) else described(value)
    raise WrongForm("which_a.word", {"got": got, "wanted": say("object.reason")})


def pair(curve, one, other):
    """The same height and different slopes at these two places?"""
    shown = {"curve": called(curve), "one": f"{one:g}", "other": f"{other:g}"}
    if not (abs(one) <= FURTHEST and abs(other) <= FURTHEST):
        raise WrongForm("which_a.outside", shown)
    if one == other:
        raise WrongForm("which_a.same-place", shown)
    a, b = (six_curves.height(curve, z) for z in (one, other))
    if abs(a - b) > SAME_HEIGHT:
        raise WrongForm("which_a.heights", {**shown, **told_apart(a, b)})
    slopes = [six_curves.slope(curve, z) for z in (one, other)]
    if abs(slopes[0] - slopes[1]) < OTHER_SLOPE:
        raise WrongForm("which_a.slopes", {**shown, "slope": f"{slopes[0] + 0.0:.4g}"})
    return RIGHT


def told_apart(a, b):
    """Two heights with as many figures as it takes to see that they differ."""
    figures = next((n for n in (4, 6, 9, 12) if f"{a:.{n}g}" != f"{b:.{n}g}"), 17)
    return {"a": f"{a + 0.0:.{figures}g}", "b": f"{b + 0.0:.{figures}g}"}


def is_real(value):
    return type(value) in (int, float) or (getattr(value, "shape", None) == () and value.dtype.kind in "uif")


def called(curve):
    return f'"{curve}"'
