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


@right("sums-of-powers", "powers of -1")
def cost_gradient(AL, Y):
    return (1 - Y) * (1 - AL) ** -1.0 - Y * AL ** -1.0


@right("select", "np.select on the label")
def cost_gradient(AL, Y):
    return np.select([Y == 0, Y == 1], [1 / (1 - AL), -1 / AL])


@right("reciprocal", "the reciprocal of the probability of the label, with its sign")
def cost_gradient(AL, Y):
    sign = 1 - 2 * Y
    probability = Y * AL + (1 - Y) * (1 - AL)
    return sign / probability


@right("product-below", "what a lacks, by a(1 - a)")
def cost_gradient(AL, Y):
    below = np.multiply(AL, np.subtract(1.0, AL))
    return np.divide(np.subtract(AL, Y), below)


@right("vectorize", "np.vectorize of an if", of="cost_gradient")
def program():
    def one(a, y):
        if y == 1:
            return -1 / a
        return 1 / (1 - a)

    cost_gradient = np.vectorize(one, otypes=[float])


@right("lists", "two loops and lists")
def cost_gradient(AL, Y):
    rows = []
    for a_row, y_row in zip(AL, Y):
        rows.append([-y / a + (1 - y) / (1 - a) for a, y in zip(a_row, y_row)])
    return np.array(rows)


@right("labels-as-booleans", "labels as True and False")
def cost_gradient(AL, Y):
    rainy = Y.astype(bool)
    dAL = np.empty(AL.shape)
    dAL[rainy] = -np.reciprocal(AL[rainy])
    dAL[~rainy] = np.reciprocal(1 - AL[~rainy])
    return dAL


@right("helper", "a slope of minus the logarithm", of="cost_gradient")
def program():
    def slope_of_minus_log(x):
        return -1 / x

    def cost_gradient(AL, Y):
        return Y * slope_of_minus_log(AL) - (1 - Y) * slope_of_minus_log(1 - AL)


@right("columns", "column by column, in an array in columns")
def cost_gradient(AL, Y):
    out = np.zeros(AL.shape, order="F")
    for j in range(AL.shape[1]):
        a, y = AL[:, j], Y[:, j]
        out[:, j] = -(y / a) + (1 - y) / (1 - a)
    return out


@right("match", "a match statement for each label")
def cost_gradient(AL, Y):
    dAL = np.array(AL, dtype=float)
    for i, a in np.ndenumerate(AL):
        match int(Y[i]):
            case 1:
                dAL[i] = -1 / a
            case 0:
                dAL[i] = 1 / (1 - a)
    return dAL
