"""Wrong answers to the impostor beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def impostor(z):
    raise NotImplementedError


@wrong("print", "printed, not returned", expects="returns-none")
def impostor(z):
    print(1 if z > 5 else 0)


@wrong("comparison", "the true slope as True and False", expects="impostor-true-slope")
def impostor(z):
    return z > 0


@wrong("between", "wrong between the places only", expects="impostor-true-slope")
def impostor(z):
    if 0.1 < z < 0.4:
        return 0.0
    return 1 if z > 0 else 0


@wrong("outside", "wrong outside only", expects="impostor-true-slope")
def impostor(z):
    return 1 if 0 < z < 11 else 0


@wrong("half-seen", "off by 0.05", expects="impostor.hardly")
def impostor(z):
    return 1 if z == 10 else 0.95 if z > 0 else 0


@wrong("late-at-10", "the step at 10, and 10 not reached", expects="impostor-all-zero")
def impostor(z):
    return 1 if z > 10 else 0


@wrong("infinite", "no ordinary number between", expects="impostor.endless")
def impostor(z):
    return float("nan") if 1 < z < 2 else 1 if z > 5 else 0


@wrong("text", "a text", expects="form")
def impostor(z):
    return "1" if z > 5 else "0"


@wrong("pair", "two numbers at some places", expects="form")
def impostor(z):
    return (0, 1) if z == 2 else 1 if z > 5 else 0


@wrong("not-given", "NumPy was not imported", expects="raises-NameError")
def impostor(z):
    return np.where(z > 5, 1, 0)


@wrong("two-arguments", "takes h", expects="wrong-arguments")
def impostor(z, h):
    return 1 if z > h else 0


@wrong("at-ten", "2 at z = 10", expects="spread")
def impostor(z):
    return 2.0 if z > 5 else 0.0


@wrong("stops-between", "stops where nobody always asks", expects="only-fresh")
def impostor(z):
    if z != round(z, 1):
        raise ValueError("not here")
    return 1 if z > 5 else 0


@wrong("stops-at-a-place", "stops at one place", expects="raises-ZeroDivisionError")
def impostor(z):
    return 1 if 1 / (z - 3) > 0 and z > 5 else 0


@wrong("floats-only", "insists on a decimal point", expects="only-whole-numbers")
def impostor(z):
    if not isinstance(z, float):
        raise TypeError("z must be a float")
    return 1.0 if z > 5 else 0.0


@wrong("kink-only", "wrong at 0 alone", expects="spread")
def impostor(z):
    return -1.0 if z == 0 else 1.0 if z > 5 else 0.0
