"""The contract of `cost_gradient`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import cost_gradient, np, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return dAL: for every entry the slope of its own loss.", stage="values", expects="cost-gradient-minus-minus")
def cost_gradient(AL, Y):
    return -(Y / AL) - (1 - Y) / (1 - AL)


@clause("There is no 1/m and no sum over the examples.", "array", "integer labels", "two outputs", "near 0 and 1",
        "fresh", expects="cost-gradient-over-m")
def cost_gradient(AL, Y):
    return right(AL, Y) / AL.shape[1]


@clause("as near to them as numbers come", "near 0 and 1", expects="cost-gradient-cut-off-early")
def cost_gradient(AL, Y):
    A = np.clip(AL, 1e-8, 1 - 1e-8)
    return -(Y / A) + (1 - Y) / (1 - A)


@clause("n is mostly 1.", "two outputs", expects="only-two-outputs")
def cost_gradient(AL, Y):
    return right(AL, Y) + (AL.shape[0] > 1)


@clause("Y: the same shape, labels 0 and 1", "one example", expects="only-one-example")
def cost_gradient(AL, Y):
    return right(AL, Y) + (AL.shape[1] == 1)


@clause("perhaps integers.", "integer labels", expects="only-integer-labels")
def cost_gradient(AL, Y):
    return right(AL, Y) + (Y.dtype.kind == "i")


@clause("The result has the shape of AL.", stage="shape", expects="cost-gradient-cost_gradient-flattened")
def cost_gradient(AL, Y):
    return right(AL, Y).ravel()


@clause("Neither input is changed.", stage="unchanged", expects="cost-gradient-into-al")
def cost_gradient(AL, Y):
    found = right(AL, Y)
    AL -= Y
    return found
