"""Right answers to `cost_gradient`, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("textbook", "the formula")
def cost_gradient(AL, Y):
    return -(Y / AL) + (1 - Y) / (1 - AL)


@right("np-divide", "np.divide, one bracket")
def cost_gradient(AL, Y):
    return -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))


@right("one-fraction", "over one denominator")
def cost_gradient(AL, Y):
    return (AL - Y) / (AL * (1 - AL))


@right("where", "np.where on the labels")
def cost_gradient(AL, Y):
    return np.where(Y == 1, -1 / AL, 1 / (1 - AL))


@right("loop", "a loop over the examples")
def cost_gradient(AL, Y):
    out = np.zeros(AL.shape)
    for i in np.ndindex(AL.shape):
        out[i] = -1 / AL[i] if Y[i] else 1 / (1 - AL[i])
    return out


@right("masked", "a mask")
def cost_gradient(AL, Y):
    out = 1 / (1 - AL)
    out[Y == 1] = -1 / AL[Y == 1]
    return out


@right("sign-form", "1/(1 - y - a)")
def cost_gradient(AL, Y):
    return -1 / (AL - (1 - Y))
