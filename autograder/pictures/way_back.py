"""Your way back: what the reader's cost_gradient, layer_backward and backward give for the three-layer network.

Each quantity stands beside height over width of the loss. Going back from the loss, the first one that is wrong stops
the walk, with the words of the check. Every call gets right numbers, so that no slip is told twice.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from autograder.check import check, first_stage
from autograder.diagnosis.words import failed_statements, number, point
from autograder.exercises.small_nets import lend
from autograder.learners.answers import Editable
from autograder.pictures.nudges import crosses_a_kink, nudges
from autograder.pictures.settings import Settings, choice, numbers
from autograder.pictures.three_layers import HIGHEST, LOWEST, WEIGHTS, X, Y, network
from autograder.pictures.written import written
from autograder.reading.asking import put
from autograder.reading.leaf import Interval
from autograder.reading.probe import Probe
from autograder.reading.reading import read
from autograder.repair.search import with_repairs
from autograder.report import Finding
from autograder.sentences import say
from autograder.texts.reference import module_source
from solutions import network as reference
from solutions.activations import ACTIVATIONS

FUNCTIONS = ("cost_gradient", "layer_backward", "backward")
CERTAIN = 12.0      # of Z[3]: beyond it a[3] has lost the digits of 1 - a[3], and no box can be right


@dataclass(frozen=True)
class Station:
    """One call on the way back. names: of its quantities, in the order in which they are made."""

    box: str
    probe: Probe
    names: tuple[str, ...]

    @property
    def function(self) -> str:
        return self.probe.call.partition("(")[0]


def given(settings: Settings) -> list[tuple[str, str]]:
    """What a reader need not have written: the activations, the start, one layer back."""
    return [("given cell 1", module_source("solutions.activations")),
            ("given cell 2", module_source("solutions.propagation", "cost_gradient, layer_backward"))]


def says(learner: Editable, settings: Settings, seconds: float) -> dict[str, Any]:
    """The walk, for the weights that are set; with "judge" set to "yes" also what the check says of each function."""
    parameters = network(numbers(settings, "weights", WEIGHTS, LOWEST, HIGHEST))
    verdicts = judged(learner, seconds) if choice(settings, "judge", ("no", "yes")) == "yes" else None
    AL, caches = reference.forward(X, parameters)
    own = written(learner, FUNCTIONS)
    said = {"cost": number(reference.cost_from_z(caches[-1][3], Y)), "predictions": rows(AL), "own": own,
            "verdicts": verdicts, "stops": [], "stations": [], "stop": None}
    if np.abs(caches[-1][3]).max() > CERTAIN:
        return said | {"note": say("way_back.certain")}
    right = nudges(X, Y, parameters)
    for station in stations(AL, caches, parameters):
        said["stations"].append(shown(station, learner, right, station.function in own))
    said["stops"] = failed_statements(learner.remarks)      # the code has run by now
    wrong = [place for place, station in enumerate(said["stations"]) if station["right"] is False]
    said["stop"] = wrong[0] if wrong else None
    said["note"] = say("way_back.kink") if crosses_a_kink(caches, parameters) else ""
    return said


def stations(AL, caches, parameters):
    """The calls, from the loss to the first layer; then the one that does all of it."""
    last = len(caches)
    dA = reference.cost_gradient(AL, Y)
    found = [Station("start", Probe(f"cost_gradient(A[{last}], Y)", (AL, Y), dA, f"dA[{last}]"), (f"dA[{last}]",))]
    for l in range(last, 0, -1):
        name = parameters[l - 1][2]
        names = (f"dA[{l - 1}]", f"dW[{l}]", f"db[{l}]")
        want = reference.layer_backward(dA, caches[l - 1], ACTIVATIONS[name].g_prime)
        probe = Probe(f"layer_backward(dA[{l}], cache {l}, g_prime)", (dA, caches[l - 1], lend(name, "g_prime")),
                      want, names)
        found.append(Station(f"layer-{l}", probe, names[1:] + names[:1]))
        dA = want[0]
    names = [(f"dW[{l}]", f"db[{l}]") for l in range(1, last + 1)]
    probe = Probe("backward(AL, Y, caches, parameters)", (AL, Y, list(caches), parameters),
                  gradients(AL, caches, parameters), names)
    return [*found, Station("whole", probe, tuple(name for pair in reversed(names) for name in pair))]


def gradients(AL, caches, parameters):
    """The right gradients. Where a hidden Z is 0, each of the ReLU's slopes from 0 to 1 is right."""
    flat = reference.backward(AL, Y, caches, parameters)
    if not any((Z == 0).any() for *_, Z in caches):
        return flat
    # The slope is taken from the activation: one just above 0 makes it 1.
    before = [None, *(Z for *_, Z in caches)]
    lifted = [cache if Z is None else (np.where(Z == 0, np.finfo(float).tiny, cache[0]), *cache[1:])
              for cache, Z in zip(caches, before, strict=False)]
    steep = reference.backward(AL, Y, lifted, parameters)
    return [tuple(Interval(np.minimum(one, other), np.maximum(one, other)) for one, other in zip(*pairs, strict=True))
            for pairs in zip(flat, steep, strict=True)]


def shown(station, learner, right, is_own):
    """A station as plain data: its quantities, whether it is right, and what the checker says if it is not."""
    reading = in_order(station, read(station.probe, put(learner, station.function, station.probe)))
    words = wrong_in_words(reading)
    return {"box": station.box, "function": station.function, "call": station.probe.call, "own": is_own,
            "right": not words, "says": words,
            "quantities": [quantity(name, reading, right[name]) for name in station.names]}


def in_order(station, reading):
    """The same reading, its results in the order of the way back: the first that is wrong is the one that is told."""
    def by_name(found):
        return tuple(sorted(found, key=lambda each: station.names.index(each.name)))

    return replace(reading, leaves=by_name(reading.leaves), misfits=by_name(reading.misfits))


def wrong_in_words(reading):
    """What the checker says, of the first wrong number where there is one; "" of an answer that is right."""
    stage, trouble = first_stage([reading])
    if not trouble:
        return ""
    leaf = next((leaf for leaf in reading.leaves if leaf.is_wrong), None)
    if leaf is None or reading.misfits:
        return trouble.rationale
    entry = next(entry for entry in leaf.entries() if entry.wrong)
    words = point(reading.probe, leaf, entry, "" if entry.finite else "-finite")
    return words if stage in ("finite", "values") else f"{trouble.rationale} {words}"


def quantity(name, reading, nudged):
    """One array: the reader's numbers, those of height over width, and which of the reader's are wrong.

    While one has a wrong shape, the numbers of the others are not judged.
    """
    leaf = next((leaf for leaf in reading.leaves if leaf.name == name), None)
    if leaf is None:
        misfit = any(misfit.name == name for misfit in reading.misfits)
        return {"name": name, "yours": None, "nudged": rows(nudged), "wrong": None, "right": False if misfit else None}
    yours = {"name": name, "yours": rows(leaf.got), "nudged": rows(nudged)}
    if reading.misfits:
        return yours | {"wrong": None, "right": None}
    return yours | {"wrong": np.atleast_2d(leaf.wrong).tolist(), "right": not leaf.is_wrong}


def rows(array):
    """An array as text: a list of rows."""
    return [[number(value) for value in row] for row in np.atleast_2d(array).tolist()]


def judged(learner, seconds):
    """{function: its verdict by the check} of those that the reader has written."""
    found = {}
    for name in written(learner, FUNCTIONS):
        report = check(name, learner)
        if not report.passed:   # the walk stops at the first one: the time belongs to it
            report, seconds = with_repairs(report, learner, seconds=seconds), 0.0
        first: Finding | None = report.first_failure
        found[name] = {"passed": report.passed, "finding": first.to_dict() if first else None}
        learner.renew()
    return found

