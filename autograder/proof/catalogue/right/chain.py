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


@right("dictionary", "a dictionary of slopes, its values at the end")
def slopes(x, w, b):
    back = {"da": -(1 + math.exp(-(w * x + b)))}
    a = g(w * x + b)
    back["dz"] = back["da"] * a * (1 - a)
    back["dw"] = x * back["dz"]
    back["db"] = back["dz"]
    return tuple(back.values())


@right("namedtuple", "a tuple with names")
def slopes(x, w, b):
    from collections import namedtuple
    Slopes = namedtuple("Slopes", ["da", "dz", "dw", "db"])
    a = g(w * x + b)
    dz = -(1 - a)
    return Slopes(-1 / a, dz, dw=dz * x, db=dz)


@right("accumulate", "the boxes' slopes, multiplied on the way")
def slopes(x, w, b):
    from itertools import accumulate
    a = g(x * w + b)
    da, dz, db = accumulate([-1 / a, a * (1 - a), 1], lambda so_far, box: so_far * box)
    return da, dz, dz * x, db


@right("generator", "a generator", of="slopes")
def program():
    def back(x, w, b):
        a = g(w * x + b)
        yield -1 / a
        dz = -1 / a * (a * (1 - a))
        yield dz
        yield dz * x
        yield dz

    def slopes(x, w, b):
        return tuple(back(x, w, b))


@right("lambda", "a lambda in a lambda", of="slopes")
def program():
    slopes = lambda x, w, b: (lambda a: (-1 / a, a - 1, (a - 1) * x, a - 1))(g(w * x + b))


@right("central-differences", "dz, dw and db by nudges of the loss, small enough")
def slopes(x, w, b):
    h = 1e-5
    a = g(w * x + b)
    dw = (loss(x, w + h, b) - loss(x, w - h, b)) / (2 * h)
    db = (loss(x, w, b + h) - loss(x, w, b - h)) / (2 * h)
    return -1 / a, db, dw, db


@right("complex-step", "a complex step through a sigmoid of one's own")
def slopes(x, w, b):
    import cmath

    def lost(z):
        return cmath.log(1 + cmath.exp(-z))

    z, h = w * x + b, 1e-30
    dz = lost(complex(z, h)).imag / h
    return -1 - math.exp(-z), dz, dz * x, dz


@right("walrus", "names given on the way")
def slopes(x, w, b):
    return (da := -1 / (a := g(w * x + b))), (dz := da * a * (1 - a)), dz * x, dz * 1


@right("class", "an object that walks back", of="slopes")
def program():
    class Neuron:
        def __init__(self, x, w, b):
            self.x = x
            self.a = g(w * x + b)

        def back(self):
            dz = self.a - 1.0
            return [-1 / self.a, dz, self.x * dz, dz]

    def slopes(x, w, b):
        return Neuron(x, w, b).back()


@right("divided", "db first; the others from it")
def slopes(x, w, b):
    z = w * x + b
    db = -1 / (1 + math.exp(z))
    dz = db / 1
    dw = db * x
    a = 1 + dz
    da = dz / (a * (1 - a))
    return da, dz, dw, db
