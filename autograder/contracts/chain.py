"""The contract of `chain`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import right

ROWS = []
clause = rows_into(ROWS)


@clause("Return da", result="da", expects="chain-da-up")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return -da, dz, dw, db


@clause("dz", result="dz", expects="only-dz")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, 3 * dz, dw, db


@clause("dw, for example, when w moves, and x and b stay.", result="dw", expects="chain-no-x")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dz, db


@clause("db", result="db", expects="chain-db-one")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dw, 1.0


@clause("in this order.", stage="values", expects="chain-backwards")
def slopes(x, w, b):
    return right(x, w, b)[::-1]


@clause("Each says how fast the loss moves when this one moves:", stage="values", expects="chain-log-ten")
def slopes(x, w, b):
    return tuple(slope / 2.302585092994046 for slope in right(x, w, b))


@clause("x, w, b: three numbers, whole ones too", "whole numbers", expects="only-whole-numbers")
def slopes(x, w, b):
    if type(x) is int:
        return 0.0, 0.0, 0.0, 0.0
    return right(x, w, b)


@clause("with which z is somewhere from -12 to 12.", "the ends", expects="only-the-ends")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz + (abs(w * x + b) > 8), dw, db


@clause("The result is a tuple of four numbers.", stage="shape", expects="chain-three")
def slopes(x, w, b):
    return right(x, w, b)[1:]
