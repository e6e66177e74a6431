"""Your network reads: the reader's train on real digits, what it misses, what it sees, what it says of a drawing.

Training is asked for again and again with more steps, so the cost is seen to fall: each time it is the reader's whole
`train`, from the same seed. What a drawing is held against, the parameters, comes back with the drawing.
"""

from typing import Any

import numpy as np

from autograder.check import first_stage
from autograder.diagnosis.words import failed_statements, number
from autograder.exercises import network as exercise
from autograder.exercises.network import DIGIT, GIVEN, RATE, SEED, SIZES, accuracy, digits, floats, seen
from autograder.learners.answers import Editable
from autograder.pictures.settings import BadSettings, Settings, choice, numbers
from autograder.pictures.written import written
from autograder.reading.asking import put
from autograder.reading.probe import Probe
from autograder.reading.reading import read
from autograder.sentences import say
from autograder.texts.reference import module_source
from solutions import network as reference

STEPS = (5, 30, 120, 400)       # how far each asking goes; the last is what the chapter trains
SLOPES = ("right", "sign", "ones", "sigmoid")
BROKEN = {
    "sign": ("lambda z: -relu_prime(z)", "lambda a: -relu_prime_from_a(a)"),
    "ones": ("np.ones_like", "np.ones_like"),
    "sigmoid": ("sigmoid_prime", "sigmoid_prime"),
}
BREAKING = "given cell 3"
OURS_TOO = ("cost_gradient", "layer_backward", "train")     # what an earlier chapter's code, or a drawing, may need
FUNCTIONS = (*GIVEN, *OURS_TOO)
LOOK = 4            # steps that tell whether breaking the slope has changed anything
MISSED = 12         # images that are shown
INK = 16.0
COUNT = sum(n * (n_prev + 1) for n_prev, n in zip(SIZES, SIZES[1:], strict=False))
LEAST = 0.1         # of 100: what is nearer to nothing, or to all, is told as that
LARGEST = 1e6       # of a weight that comes back with a drawing


def given(settings: Settings) -> list[tuple[str, str]]:
    """What the exercise and earlier ones give, and a train of ours for who has none; then the slope to be broken."""
    cells = [("given cell 1", module_source("solutions.activations")),
             ("given cell 2", module_source("solutions.propagation", ", ".join((*GIVEN, "train"))))]
    slope = choice(settings, "slope", SLOPES)
    if slope != "right":
        g_prime, from_a = BROKEN[slope]
        cells.append((BREAKING, "from dataclasses import replace\n\nACTIVATIONS['relu'] = replace(\n"
                      f"    ACTIVATIONS['relu'], g_prime={g_prime}, g_prime_from_a={from_a})"))
    return cells


def says(learner: Editable, settings: Settings, seconds: float) -> dict[str, Any]:
    """After so many steps the costs and what the network has learnt by then; or of a drawing yes or no."""
    said: dict[str, Any]
    if "drawing" in settings:
        said = looked_at(learner, settings)
        return said
    steps = settings.get("steps", float(STEPS[0]))
    if steps not in STEPS:
        raise BadSettings
    said = trained(learner, int(steps), choice(settings, "slope", SLOPES))
    return said


def trained(learner, steps, slope):
    """The costs before each step, and what came of them; or why there are none."""
    reading = asked(learner, steps)
    trouble = first_stage([reading])[1]
    words = say("reads.unread") if "train" in lost(learner) else trouble.rationale if trouble else ""
    said = {"steps": steps, "right": not words, "says": words, "notes": [],
            "stops": failed_statements(learner.remarks), "costs": [], "result": None}
    if words:
        return said
    if steps == STEPS[0]:
        said["notes"].append(whose(learner))
    parameters, costs = seen(reading.value)
    said |= {"costs": rounded(costs), "result": result(floats(parameters))}
    if steps == STEPS[0] and slope != "right" and not is_broken(learner, costs):
        said["notes"].append(say("reads.not-broken"))
    return said


def whose(learner):
    """Whose functions run: the reader's own, where they have brought any."""
    names = [name for name in written(learner, FUNCTIONS) if name not in lost(learner)]
    return say("reads.yours", names=", ".join(f"`{name}`" for name in names)) if names else say("reads.ours")


def lost(learner):
    """The names that a statement of the reader's should have made, and failed: ours stand there instead."""
    return {name for remark in learner.remarks for name in remark.names}


def asked(learner, steps):
    X, Y, _, _ = digits()
    want, names = exercise.form(SIZES, steps)
    call = exercise.words(X, SIZES, steps)
    probe = Probe(call, (X, Y, SIZES, RATE, steps, SEED), want, names, view=seen)
    return read(probe, put(learner, "train", probe))


def is_broken(learner, costs):
    """Has another slope changed anything? A program may have its own."""
    with_right = learner.anew([cell for cell in learner.cells if cell[0] != BREAKING])
    try:
        reading = asked(with_right, LOOK)
        return bool(first_stage([reading])[1]) or not np.allclose(seen(reading.value)[1], costs[:LOOK], rtol=1e-9)
    finally:
        with_right.close()


def result(parameters):
    """What a trained network does on images that it has not seen, and what its first layer looks for."""
    _, _, X, Y = digits()
    with np.errstate(all="ignore"):
        AL, _ = reference.forward(X, parameters)
    missed = np.flatnonzero(((AL > 0.5) != (Y == 1))[0])
    share, lazy = accuracy(X, Y, parameters), float(np.mean(Y == 0))
    weights = parameters[0][0]
    flat = np.concatenate([array.ravel() for W, b, _ in parameters for array in (W, b)])
    images = [{"image": inked(X[:, i]), "is": bool(Y[0, i] == 1), "sure": percent(AL[0, i])} for i in missed[:MISSED]]
    return {
        "accuracy": f"{100 * share:.1f} %", "lazy": f"{100 * lazy:.1f} %",
        "in_words": say("reads.better" if share > lazy else "reads.no-better", share=f"{100 * share:.1f}",
                        lazy=f"{100 * lazy:.1f}", missed=len(missed), all=Y.size, digit=DIGIT),
        "missed": images,
        "weights": [rounded(row / max(np.abs(weights).max(), 1e-12), 2) for row in weights],
        "network": rounded(flat, 6) if np.abs(flat).max() < LARGEST else None,
    }


def looked_at(learner, settings):
    """What the reader's network says of a drawing, by their own `forward` if they have one."""
    drawing = np.array(numbers(settings, "drawing", (0.0,) * SIZES[0], 0.0, INK))
    parameters = unpacked(numbers(settings, "network", (0.0,) * COUNT, -LARGEST, LARGEST))
    X = drawing[:, np.newaxis] / INK
    want = np.asarray(reference.forward(X, parameters)[0])
    probe = Probe("forward(X, parameters)", (X, parameters), want, "AL", view=first_of)
    reading = read(probe, put(learner, "forward", probe))
    trouble = first_stage([reading])[1]
    AL = float(want[0, 0])
    empty = say("reads.empty") if not drawing.any() else say("reads.full") if (drawing == INK).all() else ""
    verdict = say("reads.yes" if AL > 0.5 else "reads.no", sure=percent(AL if AL > 0.5 else 1 - AL), digit=DIGIT)
    other = say("reads.forward", what=trouble.rationale) if trouble else ""
    return {"says": " ".join(filter(None, (empty, verdict, other))), "is": AL > 0.5, "sure": percent(AL)}


def first_of(value):
    """AL of what forward gives."""
    return value[0] if isinstance(value, (tuple, list)) and value else value


def unpacked(flat):
    """Parameters from their numbers in a row."""
    left, made = np.array(flat), []
    for layer, (n_prev, n) in enumerate(zip(SIZES, SIZES[1:], strict=False), 2):
        W, b, left = left[:n * n_prev].reshape(n, n_prev), left[n * n_prev:n * (n_prev + 1)], left[n * (n_prev + 1):]
        made.append((W, b[:, np.newaxis], "sigmoid" if layer == len(SIZES) else "relu"))
    return made


def inked(column):
    return [int(round(INK * value)) for value in column]


def percent(share):
    """A share in words; no network is sure of anything, however many digits round to it."""
    of_100 = 100 * float(share)
    if of_100 > 100 - LEAST:
        return say("object.nearly-all", most=number(100 - LEAST))
    return say("object.nearly-nothing", least=number(LEAST)) if of_100 < LEAST else f"{number(of_100, 3)} %"


def rounded(values, figures=4):
    return [float(f"{value:.{figures}g}") for value in np.asarray(values).ravel().tolist()]
