"""Right answers to the exercise on plain numbers, each written differently."""

import math

from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("formula", "the formula")
def g(z):
    return 1 / (1 + math.exp(-z))


@right("e-power", "a power of math.e")
def g(z):
    return 1 / (1 + math.e**-z)


@right("pow", "math.pow")
def g(z):
    return 1 / (1 + math.pow(math.e, -z))


@right("minus-one", "to the power -1")
def g(z):
    return (1 + math.exp(-z))**-1


@right("two-sides", "no large exponential")
def g(z):
    if z < 0:
        return math.exp(z) / (1 + math.exp(z))
    return 1 / (1 + math.exp(-z))


@right("quotient", "multiplied by e^z above and below")
def g(z):
    return math.exp(z) / (math.exp(z) + 1)


@right("tanh", "half a tanh")
def g(z):
    return 0.5 + 0.5 * math.tanh(z / 2)


@right("mirrored-twice", "1 minus the mirrored curve")
def g(z):
    return 1 - 1 / (1 + math.exp(z))


@right("expm1", "math.expm1")
def g(z):
    return 1 / (2 + math.expm1(-z))


@right("names", "another name for the argument")
def g(x):
    below = 1 + math.exp(-x)
    return 1 / below


@right("lambda", "a lambda", of="g")
def program():
    g = lambda z: 1 / (1 + math.exp(-z))


@right("import", "exp imported inside")
def g(z):
    from math import exp
    return 1 / (1 + exp(-z))


@right("negative-name", "the exponent named first")
def g(z):
    minus = -z
    return 1 / (1 + math.exp(minus))


@right("series", "e by its series, no math at all")
def g(z):
    n, below = 4096, 1.0
    x = -z / n
    for k in range(12, 0, -1):
        below = 1 + below * x / k
    return 1 / (1 + below**n)


@right("textbook", "the formula")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / (2 * h)


@right("named", "height and width named")
def slope_at(z, h):
    height = g(z + h) - g(z - h)
    width = 2 * h
    return height / width


@right("true-width", "the width from the corners")
def slope_at(z, h):
    left, right_corner = z - h, z + h
    return (g(right_corner) - g(left)) / (right_corner - left)


@right("half-factor", "the 2 as a factor 0.5")
def slope_at(z, h):
    return 0.5 * (g(z + h) - g(z - h)) / h


@right("divided-twice", "divided by 2, then by h")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / 2 / h


@right("mean-of-two", "the mean of the two one-sided slopes")
def slope_at(z, h):
    ahead = (g(z + h) - g(z)) / h
    behind = (g(z) - g(z - h)) / h
    return (ahead + behind) / 2


@right("minus-step", "both signs turned")
def slope_at(z, h):
    return (g(z - h) - g(z + h)) / (-2 * h)


@right("inner", "with a helper inside")
def slope_at(z, h):
    def height(step):
        return g(z + step)
    return (height(h) - height(-h)) / (2 * h)


@right("own-curve", "the curve written out, g not called")
def slope_at(z, h):
    curve = lambda x: 1 / (1 + math.exp(-x))
    return (curve(z + h) - curve(z - h)) / (2 * h)


@right("other-names", "other names for the arguments")
def slope_at(x, step):
    return (g(x + step) - g(x - step)) / (step + step)


@right("closed-form", "one formula, from sinh and cosh")
def slope_at(z, h):
    return math.sinh(h) / (math.cosh(z) + math.cosh(h)) / (2 * h)


@right("float-first", "floats first")
def slope_at(z, h):
    z, h = float(z), float(h)
    return (g(z + h) - g(z - h)) / (2 * h)
