"""The digits' network with the reader's activation in the place of ReLU: one training a question, from five starts."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np

from autograder.check import first_stage
from autograder.diagnosis.words import number
from autograder.exercises.network import RATE, SIZES, digits
from autograder.learners.answers import Editable
from autograder.learners.local import LocalLearner
from autograder.pictures.settings import BadSettings, Settings, choice, numbers
from autograder.reading.asking import put
from autograder.reading.leaf import Interval
from autograder.reading.probe import Probe
from autograder.reading.reading import read
from autograder.sentences import say
from autograder.texts.reference import module_source
from solutions.activations import ACTIVATIONS

STARTS, STEPS, FIRST = 5, 200, 10      # FIRST: steps after which there is something to see
NAMES = ("own", *ACTIVATIONS)
NONE = -1.0         # in the place of a share where a training ended in no numbers
AHEAD = 1.0         # of 100: by how much one must beat "always no" to have learnt anything
FUNCTIONS = ("init_parameters", "linear_forward", "layer_forward", "forward", "cost_from_z", "backward", "update")
TRAIN = '''
def train_with(own, name, X, Y, X_held_out, layer_dims, learning_rate, steps, seed):
    ACTIVATIONS["own"] = Activation(*own)
    parameters = [(W, b, used if used == "sigmoid" else name) for W, b, used in init_parameters(layer_dims, seed)]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            AL, caches = forward(X, parameters)
            parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)
        AL, caches = forward(X, parameters)
        return cost_from_z(caches[-1][3], Y), forward(X_held_out, parameters)[0]
'''
# The program has names of its own: whatever the reader's code calls a function, it is not this one's.
CELL = """
__training__ = {{"__name__": "training"}}
exec({source!r}, __training__)

def __train__(*asked):
    return __training__["train_with"]((lambda Z: g(Z), lambda Z: g_prime(Z), None), *asked)
"""


@cache
def given() -> list[tuple[str, str]]:
    """The cells that stand before the reader's code."""
    program = "\n\n".join([module_source("solutions.activations"),
                           module_source("solutions.propagation", ", ".join(FUNCTIONS)), TRAIN])
    return [("given cell 1", "import numpy as np"), ("given cell 2", CELL.format(source=program))]


def trained(learner: Editable, settings: Settings) -> dict[str, Any]:
    """What one training came to, from start `seed`; `name`: with which activation; `steps`: FIRST or all of them."""
    seed, steps = settings["seed"], settings.get("steps", float(STEPS))
    if seed not in range(1, STARTS + 1) or steps not in (FIRST, STEPS):
        raise BadSettings
    name = choice(settings, "name", NAMES)
    X, Y, X_held_out, Y_held_out = digits()
    no_image = np.zeros(Y_held_out.shape)
    want = (Interval(np.asarray(0.0), np.asarray(1e300)), Interval(no_image, no_image + 1))
    asked = (name, X, Y, X_held_out, SIZES, RATE, int(steps), int(seed))   # type: ignore[arg-type]
    probe = Probe("the training", asked, want, ("the cost at the end", "the predictions"))
    reading = read(probe, put(learner, "__train__", probe))
    stage, trouble = first_stage([reading])
    said = {"name": name, "seed": seed, "steps": steps, "cost": None, "share": None, "ends": False, "says": ""}
    if trouble and stage != "finite":
        what = say("own.no-cost") if stage == "values" else trouble.rationale
        return said | {"ends": True, "says": say("own.failed", what=what)}
    if trouble:
        return said | {"share": NONE, "says": say("own.diverged", seed=number(seed))}
    cost, AL = reading.value
    share, cost = 100 * float(np.mean((np.asarray(AL) > 0.5) == (Y_held_out == 1))), number(float(cost), 3)
    words = say("own.trained", steps=number(steps), seed=number(seed), cost=cost, share=f"{share:.1f}")
    return said | {"cost": cost, "share": round(share, 2), "says": words}


@cache
def lazy() -> float:
    """The share, of 100, of who always says no."""
    return float(100 * np.mean(digits()[3] == 0))


def told(namespace: dict[str, Any], is_slope_wrong: bool) -> Iterator[str]:
    """Sentences on five trainings with a notebook's g and g_prime, each as it comes, and what can be read from them."""
    learner, shares = LocalLearner(namespace, given()), []
    for seed in range(1, STARTS + 1):
        said = trained(learner, {"seed": float(seed)})
        yield said["says"]
        if said["ends"]:
            return
        shares.append(said["share"])
    four = {name: tuple(each) for name, each in of_the_four().items()}
    yield from compared({"own": tuple(shares), **four}, is_slope_wrong)["says"]


def of_the_four() -> dict[str, list[float]]:
    """{activation: its shares from the five starts}, by the same program. It takes some ten seconds."""
    learner = LocalLearner(cells=given())
    return {name: [trained(learner, {"seed": float(seed), "name": name})["share"] for seed in range(1, STARTS + 1)]
            for name in ACTIVATIONS}


def compared(settings: Settings, is_slope_wrong: bool) -> dict[str, Any]:
    """What can be read from the shares of the reader's activation and of the four; and what cannot."""
    shares = {name: numbers(settings, name, (NONE,) * STARTS, NONE, 100.0) for name in NAMES}
    own = shares.pop("own")
    low, high = f"{min(own):.1f}", f"{max(own):.1f}"
    said = [say("own.range-none", count=own.count(NONE), all=STARTS)] if min(own) == NONE else \
        [say("own.range-one", low=low) if low == high else say("own.range", low=low, high=high)]
    if max(own) < lazy() + AHEAD:
        said.append(say("own.not-learnt", lazy=f"{lazy():.1f}"))
    elif is_slope_wrong:
        said.append(say("own.learnt-with-a-wrong-slope"))
    ranks = {"ahead": lambda other: min(own) > max(other), "behind": lambda other: max(own) < min(other)}
    left = dict(shares)
    for id, holds in ranks.items():
        found = [name for name, other in left.items() if holds(other)]
        left = {name: other for name, other in left.items() if name not in found}
        said += [say(f"own.{id}", names=listed(found))] if found else []
    said += [say("own.overlap", names=listed(left))] if left else []
    said.append(say("own.honest", one=f"{100 / digits()[3].size:.2f}"))
    return {"says": said}


def listed(names):
    return ", ".join(ACTIVATIONS[name].label or name.replace("_", " ") for name in names)
