"""Your own activation: any g and g_prime, held against height over width over the whole line, and put to work.

No points hang on it. What is told: is g finite, repeatable and elementwise, where it jumps or has kinks, where g_prime
is not its slope, and whether a height tells the slope. Then it trains the digits' network (`own_training`).
"""

from typing import Any

import numpy as np

from autograder.diagnosis.words import failed_statements
from autograder.learners.answers import Editable
from autograder.learners.local import LocalLearner
from autograder.learners.world import judging
from autograder.pictures import own_training
from autograder.pictures.own_asking import NoCurve, asked, row_of
from autograder.pictures.own_curve import EDGE, Z, breaks, heights_twice, near, slopes, turns
from autograder.pictures.own_drawing import drawn
from autograder.pictures.own_said import MARKS, Said, listed
from autograder.pictures.own_slope import SEVERAL, slope_given, tell_endless, tell_slope
from autograder.pictures.settings import Settings

FAR = np.array([1000.3, 700.9, 100.7, 30.7, 11.3])      # no whole numbers, at which curves like to jump
OUT = np.concatenate([-FAR, Z, FAR[::-1]])
WRONG = ("slope-wrong", "slope-wrong-at", "kink-illegal")
SAME = 1e-9         # of the largest height: entries that were asked for alone and together


def given(settings: Settings) -> list[tuple[str, str]]:
    """NumPy; and for a training the program that trains, which the reader's code cannot reach."""
    return own_training.given() if "seed" in settings else [("given cell 1", "import numpy as np")]


def says(learner: Editable, settings: Settings, seconds: float) -> dict[str, Any]:
    """What is true of the curve; what one training with it came to; or what can be read from five of them."""
    if "seed" in settings:
        return own_training.trained(learner, settings)
    if "own" in settings:
        return own_training.compared(settings, has_wrong_slope(learner))
    said: dict[str, Any] = looked_at(learner)
    return said


def tell(namespace: dict[str, Any]) -> None:
    """Print what can be said of g and g_prime of a notebook: `tell(globals())`. It gives no points."""
    with judging():
        for finding in looked_at(LocalLearner(namespace))["findings"]:
            print(MARKS[finding["sign"]], finding["says"])


def train(namespace: dict[str, Any]) -> None:
    """Train with the g and g_prime of a notebook, from five starts; print what came of each, and what can be read."""
    with judging():
        for words in own_training.told(namespace, has_wrong_slope(LocalLearner(namespace))):
            print(words, flush=True)


def has_wrong_slope(learner):
    return not {each["id"] for each in looked_at(learner)["findings"]}.isdisjoint(WRONG)


def looked_at(learner):
    """The findings, and the curve for the drawing; None where there is none."""
    said, curve = Said(), None
    try:
        g = asked(learner, "g", Z)
        curve = measured(learner, g, said)
    except NoCurve as error:
        said.tell("no-curve" if error.name == "g" else "no-slope", "bad", what=str(error))
    stops = [stop for stop in failed_statements(learner.remarks)
             if not any(stop in each["says"] for each in said.findings)]     # a finding has told it already
    return {"findings": said.findings, "curve": curve, "stops": stops}


def measured(learner, g, said):
    """Tell all that there is to tell of a curve; returns it for the drawing, or None if it is no one curve."""
    def ask(z):
        return asked(learner, "g", z)

    if not holds_together(ask, learner, g, said):
        return None
    places = where_finite(ask, said)
    found = slopes(ask, places)
    middle = slopes(ask, Z)
    jumps, kinks, cusps = breaks(lambda z: anywhere(learner, z, said), middle.scale)
    lost = [*jumps, *tell_breaks(found, jumps, cusps, said)]
    mine, words = slope_given(learner, places)
    if mine is None:
        said.tell("no-slope", "bad", what=words)
    elif words:
        tell_endless(found, mine, words, lost, said)
    wrong = [] if mine is None else tell_slope(learner, found, mine, lost, kinks, said)
    kind, gaps = heights_twice(g, middle, [*jumps, *cusps, *(place for place, *_ in kinks)])
    if kind == "one" and turns(lambda z: anywhere(learner, z, said)):
        kind = "between"
    said.tell(f"a-form-{kind}", "note" if kind in ("none", "between") else "good", **gaps)
    return drawn(ask, g, middle, None if mine is None else mine[np.isin(places, Z)], wrong, jumps, kinks)


def anywhere(learner, z, said):
    """g's numbers, finite or not: between the places that are drawn there may be a pole. The first one is told."""
    values, words = row_of(learner, "g", z.ravel())
    if values is None:
        raise NoCurve(words, "g")
    if words and not said.has("hole"):
        said.tell("hole", "note", what=words)
    return values.reshape(z.shape)


def holds_together(ask, learner, g, said):
    """Does g give the same again, and to each entry what it gives to it among others and in a table?"""
    if not np.array_equal(ask(Z), g):
        said.tell("random", "bad")
        return False
    order = np.random.default_rng(0).permutation(np.arange(20, Z.size - 20))[:SEVERAL]
    near_enough = SAME * max(float(np.abs(g).max()), 1e-300)
    alone = np.array([float(ask(Z[[i]])[0]) for i in order[:3]])
    several, words = row_of(learner, "g", Z[order], (3, SEVERAL // 3))
    if several is None or words:
        said.tell("no-table", "bad", what=words)
        return True
    if max(np.abs(several.ravel() - g[order]).max(), np.abs(alone - g[order[:3]]).max()) > near_enough:
        said.tell("not-elementwise", "bad")
        return False
    said.tell("elementwise", "good")
    return True


def where_finite(ask, said):
    """Z, and the places far out if g is finite there; tell whether it is."""
    try:
        ask(np.concatenate([OUT, OUT - 1, OUT + 1]))
    except NoCurve as error:
        if error.is_over:
            raise
        said.tell("not-far", "note", what=str(error))
        return Z
    said.tell("finite", "good", far=FAR[0])
    return OUT


def tell_breaks(found, jumps, cusps, said):
    """Jumps, ends that are endlessly steep, and where triangles agree on nothing; returns the places of these two."""
    if jumps:
        said.tell("jump" if len(jumps) == 1 else "jumps", "note", **listed(jumps))
    lost = found.z[~found.settled & (np.abs(found.z) <= EDGE)]
    steep = sorted({*cusps, *lost[~near(lost, [*jumps, *cusps], 0.01)].tolist()})
    if steep:
        said.tell("steep", "note", **listed(steep))
    if np.mean(found.known) < 0.5:
        said.tell("rough", "note")
    return steep
