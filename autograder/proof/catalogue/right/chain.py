"""Right answers to the four slopes of one neuron, each written differently."""

from autograder.diagnosis.mistakes.names import g, loss, math
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("boxes", "box by box")
def slopes(x, w, b):
    z = w * x + b
    a = g(z)
    da = -1 / a
    dz = da * a * (1 - a)
    return da, dz, dz * x, dz


@right("joined", "the last two boxes joined")
def slopes(x, w, b):
    a = g(w * x + b)
    dz = a - 1
    return -1 / a, dz, dz * x, dz


@right("list", "a list of four")
def slopes(x, w, b):
    a = g(w * x + b)
    dz = a - 1
    return [-a ** -1, dz, x * dz, 1 * dz]


@right("own-sigmoid", "the sigmoid written out")
def slopes(x, w, b):
    a = 1 / (1 + math.exp(-(w * x + b)))
    da = -1.0 / a
    g_prime = a * (1 - a)
    dz = da * g_prime
    dw = x * dz
    db = 1 * dz
    return (da, dz, dw, db)


@right("mirrored", "through the mirrored neuron")
def slopes(x, w, b):
    rest = g(-(w * x + b))
    return -1 / (1 - rest), -rest, -rest * x, -rest


@right("helper", "a helper inside")
def slopes(x, w, b):
    def slope_of_g(z):
        return g(z) * (1 - g(z))
    z = w * x + b
    da = -1 / g(z)
    back = [da, da * slope_of_g(z)]
    back += [back[1] * x, back[1]]
    return tuple(back)


@right("from-the-loss", "a from the loss itself")
def slopes(x, w, b):
    a = math.exp(-loss(x, w, b))
    dz = a - 1
    return -1 / a, dz, dz * x, dz


@right("exponential", "da as an exponential")
def slopes(x, w, b):
    z = w * x + b
    da = -(1 + math.exp(-z))
    dz = da * g(z) * (1 - g(z))
    dw, db = dz * x, dz
    return da, dz, dw, db
