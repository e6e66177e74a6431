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


@right("halved", "a function that calls itself: half the argument, then twice the odds")
def g(z):
    if abs(z) < 0.01:
        return 0.5 + z / 4 - z**3 / 48 + z**5 / 480
    half = g(z / 2)
    return half**2 / (half**2 + (1 - half)**2)


@right("decimal", "the decimal module, and a float at the end")
def g(z):
    from decimal import Decimal
    return float(1 / (1 + Decimal(-z).exp()))


@right("class", "an object with __call__", of="g")
def program():
    class Curve:
        top = 1.0

        def __call__(self, z):
            return self.top / (1 + math.exp(-z))

    g = Curve()


@right("memo", "a decorator that remembers", of="g")
def program():
    from functools import lru_cache

    @lru_cache(maxsize=500)
    def g(z):
        return 1 / (1 + math.exp(-z))


@right("star", "whatever comes, taken apart", of="g")
def program():
    def g(*numbers):
        z, = numbers
        return 1 / (1 + math.exp(-z))


@right("types", "types and a default")
def g(z: float = 0.0) -> float:
    e: float = math.exp(-z)
    return (1 + e).__rtruediv__(1.0)


@right("logs", "the logarithm first")
def g(z):
    return math.exp(-math.log1p(math.exp(-z)))


@right("walrus", "a name given on the way")
def g(z):
    return e / (1 + e) if (e := math.exp(z)) else 0.0


@right("bisected", "the place at which the odds are e^z, by halving")
def g(z):
    low, high = 0.0, 1.0
    for _ in range(200):
        middle = (low + high) / 2
        if middle < (1 - middle) * math.exp(z):
            low = middle
        else:
            high = middle
    return low


@right("match", "a match statement")
def g(z):
    match z >= 0:
        case True:
            return 1 / (1 + math.exp(-z))
        case _:
            return 1 - g(-z)


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


@right("map", "both heights by map")
def slope_at(z, h):
    low, high = map(g, (z - h, z + h))
    return (high - low) / (2 * h)


@right("complex-corners", "corners as complex numbers")
def slope_at(z, h):
    left, right_one = (complex(x, g(x)) for x in (z - h, z + h))
    way = right_one - left
    return way.imag / way.real


@right("angle", "the tangent of the angle")
def slope_at(z, h):
    return math.tan(math.atan2(g(z + h) - g(z - h), 2 * h))


@right("signed-sum", "a sum over both signs")
def slope_at(z, h):
    return sum(sign * g(z + sign * h) for sign in (-1, 1)) / (2 * h)


@right("namedtuple", "corners with names")
def slope_at(z, h):
    from collections import namedtuple
    Corner = namedtuple("Corner", "x y")
    a, b = Corner(z - h, g(z - h)), Corner(z + h, g(z + h))
    return (b.y - a.y) / (b.x - a.x)


@right("object", "a triangle as an object", of="slope_at")
def program():
    class Triangle:
        def __init__(self, middle, reach):
            self.left, self.right = middle - reach, middle + reach

        @property
        def height(self):
            return g(self.right) - g(self.left)

        @property
        def width(self):
            return self.right - self.left

    def slope_at(z, h):
        t = Triangle(z, h)
        return t.height / t.width


@right("fractions", "exact fractions of the two heights")
def slope_at(z, h):
    from fractions import Fraction
    return float((Fraction(g(z + h)) - Fraction(g(z - h))) / (2 * Fraction(h)))


@right("even", "the curve is as steep on the left as on the right")
def slope_at(z, h):
    z = -abs(z)
    return (g(z + h) - g(z - h)) / (h + h)


@right("many-small", "the mean slope of a hundred narrow triangles")
def slope_at(z, h):
    n = 100
    corners = [z - h + 2 * h * k / n for k in range(n + 1)]
    heights = [g(x) for x in corners]
    rises = [b - a for a, b in zip(heights, heights[1:])]
    return math.fsum(rises) / (2 * h)


@right("dictionary", "a dictionary of corners")
def slope_at(z, h):
    at = {side: g(z + side * h) for side in (-1, +1)}
    return (at[1] - at[-1]) / h / 2
