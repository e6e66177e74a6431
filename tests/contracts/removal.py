"""A judge that looks away: without the questions of some kinds, without a stage, or without one of several results."""

from dataclasses import replace

from autograder.check import ask
from autograder.stages import STAGES


def asked_of(part, learner, seed=0):
    """All readings of a function, of the fixed questions and then of the fresh ones."""
    fixed = ask(learner, part, part.fixed)
    learner.renew()
    return [*fixed, *ask(learner, part, part.seeded(seed, learner))]


def is_refused(readings, kinds=(), stage="", result=""):
    """Is there still trouble where these kinds of questions, this stage and this result are taken away?"""
    kept = [without(reading, result) for reading in readings if reading.probe.kind not in kinds]
    return any(look(kept) for name, look in STAGES if name not in stage.split())


def without(reading, result):
    """A reading without one of its results, in every layer."""
    if not result:
        return reading
    return replace(reading, leaves=tuple(leaf for leaf in reading.leaves if not leaf.name.startswith(result)),
                   misfits=tuple(leaf for leaf in reading.misfits if not leaf.name.startswith(result)))
