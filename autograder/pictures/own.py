"""Your own activation: any g and g_prime, held against height over width over the whole line, and put to work.

No points hang on it. What is told: is g finite, repeatable and elementwise, where it jumps or has kinks, where g_prime
is not its slope, and whether a height tells the slope. Then it trains the digits' network (`own_training`).
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.check import first_stage
from autograder.diagnosis.words import failed_statements, number
from autograder.learners.answers import Editable
from autograder.learners.local import LocalLearner
from autograder.learners.world import judging
from autograder.pictures import own_training
from autograder.pictures.own_curve import EDGE, Z, breaks, heights_twice, near, regions, slopes, turns
from autograder.pictures.own_drawing import drawn
from autograder.pictures.settings import Settings
from autograder.reading.asking import put
from autograder.reading.leaf import Interval
from autograder.reading.probe import Probe
from autograder.reading.reading import read
from autograder.sentences import say

FAR = np.array([1000.3, 700.9, 100.7, 30.7, 11.3])      # no whole numbers, at which curves like to jump
OUT = np.concatenate([-FAR, Z, FAR[::-1]])
LARGE = 1e100
MOST = 5            # places of one kind that are told
SEVERAL = 15        # entries of a small table
MARKS = {"good": "✓", "bad": "✗", "note": "·"}
WRONG = ("slope-wrong", "slope-wrong-at", "kink-illegal")
SAME = 1e-9         # of the largest height: entries that were asked for alone and together


class NoCurve(Exception):
    """A function gave nothing that can be drawn; the message is what the checker says of it."""


@dataclass
class Said:
    """What is told, in order: findings with an id, a sign ("good", "bad" or "note") and a sentence."""

    findings: list[dict[str, str]] = field(default_factory=list)

    def tell(self, id: str, sign: str, **gaps: Any) -> None:
        numbers = {name: number(float(value)) if isinstance(value, float) else value for name, value in gaps.items()}
        self.findings.append({"id": id, "sign": sign, "says": say(f"own.{id}", **numbers)})


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
        said.tell("no-curve", "bad", what=str(error))
    return {"findings": said.findings, "curve": curve, "stops": failed_statements(learner.remarks)}


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
    tell_breaks(found, jumps, cusps, said)
    mine, words = slope_given(learner, places)
    if mine is None:
        said.tell("no-slope", "bad", what=words)
    elif words:
        said.tell("slope-not-finite", "bad", what=words)
    wrong = [] if mine is None else tell_slope(learner, found, mine, [*jumps, *cusps], kinks, said)
    kind, gaps = heights_twice(g, middle, [*jumps, *cusps, *(place for place, *_ in kinks)])
    if kind == "one" and turns(lambda z: anywhere(learner, z, said)):
        kind = "between"
    said.tell(f"a-form-{kind}", "note" if kind in ("none", "between") else "good", **gaps)
    return drawn(ask, g, middle, None if mine is None else mine[np.isin(places, Z)], wrong, jumps, kinks)


def asked(learner, name, z):
    """A function's numbers at z, of any shape, asked for in a row; raises NoCurve if it has none."""
    values, words = row_of(learner, name, z.ravel())
    if values is None or words:
        raise NoCurve(words)
    return values.reshape(z.shape)


def anywhere(learner, z, said):
    """g's numbers, finite or not: between the places that are drawn there may be a pole. The first one is told."""
    values, words = row_of(learner, "g", z.ravel())
    if values is None:
        raise NoCurve(words)
    if words and not any(each["id"] == "hole" for each in said.findings):
        said.tell("hole", "note", what=words)
    return values.reshape(z.shape)


def row_of(learner, name, z, shape=None):
    """(numbers or None, what is wrong or ""): numbers that are not finite are numbers, with words."""
    z = z if shape is None else z.reshape(shape)
    wide = Interval(np.full(z.shape, -LARGE), np.full(z.shape, LARGE))
    probe = Probe(f"{name}(Z)", (z,), wide, f"{name}(Z)", variable="z", at=z)
    reading = read(probe, put(learner, name, probe))
    stage, trouble = first_stage([reading])
    if trouble and (stage != "finite" or np.asarray(reading.value).dtype.kind not in "fiub"):
        return None, trouble.rationale
    return np.asarray(reading.value, float), trouble.rationale if trouble else ""


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
        said.tell("not-far", "note", what=str(error))
        return Z
    said.tell("finite", "good", far=FAR[0])
    return OUT


def tell_breaks(found, jumps, cusps, said):
    """Jumps, ends that are endlessly steep, and where triangles agree on nothing."""
    if jumps:
        said.tell("jump" if len(jumps) == 1 else "jumps", "note", **listed(jumps))
    lost = found.z[~found.settled & (np.abs(found.z) <= EDGE)]
    steep = sorted({*cusps, *lost[~near(lost, [*jumps, *cusps], 0.01)].tolist()})
    if steep:
        said.tell("steep", "note", **listed(steep))
    if np.mean(found.known) < 0.5:
        said.tell("rough", "note")


def listed(places):
    """The first places in words, and how many there are."""
    shown = ", ".join(number(float(place)) for place in places[:MOST])
    return {"places": shown + (" …" if len(places) > MOST else ""), "count": len(places)}


def slope_given(learner, places):
    """(g_prime's numbers or None, what is wrong with it or ""); not the same twice is none."""
    mine, words = row_of(learner, "g_prime", places)
    if mine is not None and not np.array_equal(mine, row_of(learner, "g_prime", places)[0], equal_nan=True):
        return None, say("own.random-slope")
    if mine is not None:
        table, why = row_of(learner, "g_prime", Z[30:30 + SEVERAL], (3, SEVERAL // 3))
        if table is None:
            return None, why
    return mine, words


def tell_slope(learner, found, mine, lost, kinks, said):
    """g_prime beside height over width. At a kink every slope between the two sides is legal. Returns wrong regions."""
    around = [*lost, *(place for place, *_ in kinks)]
    wrong = found.wrong(mine) & ~near(found.z, around, 1e-4)
    unlike = regions(wrong)
    for first, last in unlike[:MOST]:
        gap = np.where(np.isfinite(mine), np.abs(mine - found.slope), np.inf)[first:last + 1]
        at = first + int(np.argmax(gap))
        ends = {} if first == last else {"low": found.z[first], "high": found.z[last]}
        said.tell("slope-wrong" if ends else "slope-wrong-at", "bad", z=found.z[at], got=float(mine[at]),
                  slope=float(found.slope[at]), **ends)
    if len(unlike) > MOST:
        said.tell("slope-wrong-more", "bad", count=len(unlike) - MOST)
    legal = [tell_kink(learner, *kink, said) for kink in kinks[:MOST]]
    if not unlike and np.mean(found.known & found.settled) >= 0.5 and all(legal):
        said.tell("slope-right" if found.z.size > Z.size else "slope-right-near", "good", edge=EDGE,
                  count=found.z.size)
    return [[float(found.z[first]), float(found.z[last])] for first, last in unlike]


def tell_kink(learner, place, low, high, said):
    """Is the slope that is given at a kink one of those between the two sides? The place is known nearly."""
    values, _ = row_of(learner, "g_prime", place + np.array([-1e-6, 0.0, 1e-6]))
    got = float("nan") if values is None else float(values[1])
    legal = low - 1e-3 - 1e-3 * abs(low) <= got <= high + 1e-3 + 1e-3 * abs(high)
    said.tell("kink-legal" if legal else "kink-illegal", "good" if legal else "bad", z=place, low=low, high=high,
              got=got)
    return legal
