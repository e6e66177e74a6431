"""The contract of `which_a`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import math, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return the reason: does the height tell the slope?", stage="shape", expects="which_a.not-once")
def why(curve):
    return "once" if curve == "square" else right(curve)


@clause("curve: a text, one of the six names of the table.", "half square", "fresh", expects="raises-KeyError")
def why(curve):
    return {"sigmoid": "once", "square": (-1, 1), "cube": "once", "exponential": "once", "wave": (0, math.pi)}[curve]


@clause("The result is the text \"once\"", stage="shape", expects="which_a.word")
def why(curve):
    return "Once." if curve == "cube" else right(curve)


@clause("or the text \"same slope\"", "half square", "fresh", expects="which_a.slopes")
def why(curve):
    return (-1, -2) if curve == "half square" else right(curve)


@clause("or a tuple of two numbers from -10 to 10", "wave", "fresh", expects="which_a.outside")
def why(curve):
    return (0, 5 * math.pi) if curve == "wave" else right(curve)


@clause("two places at which this curve has the same height", "square", "fresh", expects="which_a.heights")
def why(curve):
    return (-1, 2) if curve == "square" else right(curve)


@clause("and different slopes.", "wave", "fresh", expects="which_a.slopes")
def why(curve):
    return (0, 2 * math.pi) if curve == "wave" else right(curve)


@clause("Six of the ten points are for the curves, one each; four more are for all six together.",
        "exponential", "fresh", expects="which_a.no-return")
def why(curve):
    return "same slope" if curve == "exponential" else right(curve)
