"""The contract of `impostor`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import right

ROWS = []
clause = rows_into(ROWS)


@clause("Return 0 at z = -10, and 1 at z = 10.", stage="values", expects="impostor-relu-itself")
def impostor(z):
    return max(0, z)


@clause("At z = 0 any number from 0 to 1 will do.", stage="values", expects="spread")
def impostor(z):
    return 2.0 if z == 0 else right(z)


@clause("At one of the places -9.5, -9 and so on to 9.5, the result is off by 0.1 or more from ReLU's slope.",
        "elsewhere", expects="impostor-true-slope")
def impostor(z):
    return 1.0 if z > 0 else 0.0


@clause("z: one number from -10 to 10, perhaps a whole one.", "whole numbers", expects="only-whole-numbers")
def impostor(z):
    if type(z) is int:
        raise TypeError("z must be a float")
    return right(z)


@clause("The result is one number", stage="shape", expects="form")
def impostor(z):
    return [right(z)]


@clause("everywhere from -10 to 10.", "fresh", expects="only-fresh")
def impostor(z):
    if 2 * z != round(2 * z):
        raise ValueError("not here")
    return right(z)
