"""Wrong answers to `cost_gradient` beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("brackets-below", "no brackets round 1 - a", expects="cost-gradient-no-brackets-plus")
def cost_gradient(AL, Y):
    return -(Y / AL) + (1 - Y) / 1 - AL


@wrong("float-over", "0.3 times", expects="factor")
def cost_gradient(AL, Y):
    return 0.3 * (-(Y / AL) + (1 - Y) / (1 - AL))


@wrong("int-labels", "the type of Y", expects="only-integer-labels")
def cost_gradient(AL, Y):
    out = np.zeros_like(Y)
    out[...] = -(Y / AL) + (1 - Y) / (1 - AL)
    return out


@wrong("labels-scaled", "labels divided by their largest: 0/0 where all are 0", expects="only-one-example")
def cost_gradient(AL, Y):
    Y = Y / Y.max()
    return -(Y / AL) + (1 - Y) / (1 - AL)


@wrong("first-row", "only the first row", expects="only-two-outputs")
def cost_gradient(AL, Y):
    out = np.zeros(AL.shape)
    for i in range(AL.shape[1]):
        out[0, i] = -Y[0, i] / AL[0, i] + (1 - Y[0, i]) / (1 - AL[0, i])
    return out


@wrong("shapes", "right only for the shapes that are always tried", expects="only-fresh")
def cost_gradient(AL, Y):
    return right(AL, Y) if AL.shape[1] < 30 else 0 * AL


@wrong("cut-off-far", "clipped next to 0 and 1", expects="cost-gradient-cut-off")
def cost_gradient(AL, Y):
    A = np.clip(AL, 1e-12, 1 - 1e-12)
    return (1 - Y) / (1 - A) - Y / A
