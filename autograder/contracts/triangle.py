"""The contract of `triangle`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import g, math, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return 1 / (1 + e^(-z)).", stage="values", expects="triangle-e-by-hand-short")
def g(z):
    return 1 / (1 + 2.7 ** -z)


@clause("z: one number from -30 to 30.", "the ends", expects="only-the-ends")
def g(z):
    if abs(z) > 25:
        raise OverflowError("too large")
    return 1 / (1 + math.exp(-z))


@clause("Here $z$ is one number", "whole numbers", expects="only-whole-numbers")
def g(z):
    return 1 / (1 + math.exp(-z)) if z != int(z) or isinstance(z, float) else 0.0


@clause("The result is one number.", stage="shape", expects="triangle-list")
def g(z):
    return [1 / (1 + math.exp(-z))]


@clause("Return height over width of the triangle under g.", stage="values", expects="triangle-no-two")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / h


@clause("z: one number.", "whole numbers", expects="only-whole-numbers")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / (2 * h) if isinstance(z, float) else 0.25


@clause("h: one number above 0.", "number", "fresh", expects="spread")
def slope_at(z, h):
    h = h if isinstance(h, int) else 1e-5
    return (g(z + h) - g(z - h)) / (2 * h)


@clause("Its corners: at z - h and z + h.", stage="values", expects="triangle-ahead")
def slope_at(z, h):
    return (g(z + h) - g(z)) / h


@clause("The result is a number.", stage="shape", expects="form")
def slope_at(z, h):
    return [right(z, h)]
