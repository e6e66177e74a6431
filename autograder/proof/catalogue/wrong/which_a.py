"""Wrong answers to the question which height tells the slope beside the known mistakes."""

from autograder.diagnosis.mistakes.names import math, np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def why(curve):
    raise NotImplementedError


@wrong("print", "printed, not returned", expects="returns-none")
def why(curve):
    print(right(curve))


@wrong("cube-flat", "the cube taken for flat", expects="which_a.no-return")
def why(curve):
    return "same slope" if curve == "cube" else right(curve)


@wrong("cube-pair", "the cube taken for even", expects="which_a.heights")
def why(curve):
    return (-1, 1) if curve == "cube" else right(curve)


@wrong("exponential-flat", "the flat side of e^z", expects="which_a.heights")
def why(curve):
    return (-10, -9) if curve == "exponential" else right(curve)


@wrong("sigmoid-pair", "the same slope at two heights", expects="which_a.heights")
def why(curve):
    return (-1, 1) if curve == "sigmoid" else right(curve)


@wrong("wave-period", "a whole turn", expects="which_a.slopes")
def why(curve):
    return (1, 1 + 2 * math.pi) if curve == "wave" else right(curve)


@wrong("wave-rounded", "pi with two digits", expects="which_a.heights")
def why(curve):
    return (0, 3.14) if curve == "wave" else right(curve)


@wrong("wave-once", "the wave taken for rising", expects="which_a.not-once")
def why(curve):
    return "once" if curve == "wave" else right(curve)


@wrong("square-same", "the square's slopes taken for equal", expects="which_a.other-slope")
def why(curve):
    return "same slope" if curve == "square" else right(curve)


@wrong("half-once", "the flat side forgotten", expects="which_a.not-once")
def why(curve):
    return "once" if curve == "half square" else right(curve)


@wrong("half-pair", "both sides taken for a square", expects="which_a.heights")
def why(curve):
    return (-1, 1) if curve == "half square" else right(curve)


@wrong("top", "the top of the square named twice", expects="which_a.same-place")
def why(curve):
    return (0, 0) if curve == "square" else right(curve)


@wrong("not-a-number", "no places at all", expects="which_a.outside")
def why(curve):
    return (float("nan"), 1) if curve == "square" else right(curve)


@wrong("three-places", "three places", expects="which_a.word")
def why(curve):
    return (-1, 0, 1) if curve == "square" else right(curve)


@wrong("capital", "with a capital letter", expects="which_a.word")
def why(curve):
    return "Once" if right(curve) == "once" else right(curve)


@wrong("typo", "a misspelt name", expects="raises-NameError")
def why(curve):
    return once if curve == "sigmoid" else right(curve)  # noqa: F821


@wrong("array", "a pair as an array, without NumPy", expects="raises-NameError")
def why(curve):
    return np.array([-1, 1]) if curve == "square" else right(curve)


@wrong("no-argument", "no argument", expects="wrong-arguments")
def why():
    return "once"


@wrong("set", "a set", expects="unusable")
def why(curve):
    return {-1, 1} if curve == "square" else right(curve)


@wrong("keeps-count", "right in the order that is always asked only", expects="which_a.not-once")
def why(curve):
    seen = why.__dict__.setdefault("seen", [])
    seen.append(curve)
    return right(curve) if seen[0] == "sigmoid" else "once"
