"""Wrong answers to the exercise on plain numbers beside the known mistakes."""

import math

from autograder.diagnosis.mistakes.names import right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def g(z):
    raise NotImplementedError


@wrong("print", "printed, not returned", expects="triangle-g-nothing-returned")
def g(z):
    print(1 / (1 + math.exp(-z)))


@wrong("denominator", "the denominator alone", expects="triangle-no-brackets")
def g(z):
    return 1 + math.exp(-z)


@wrong("power", "no brackets, with math.pow", expects="triangle-no-brackets", source="S02")
def g(z):
    return 1 / 1 + math.pow(math.e, -z)


@wrong("two-lines", "the minus forgotten, in two lines", expects="triangle-mirrored", source="S03")
def g(z):
    below = 1 + math.exp(z)
    return 1 / below


@wrong("quotient", "e^(-z) above the line, too", expects="triangle-mirrored")
def g(z):
    return math.exp(-z) / (1 + math.exp(-z))


@wrong("one-minus-it", "1 minus the curve is the mirrored curve", expects="triangle-mirrored")
def g(z):
    return 1 - 1 / (1 + math.exp(-z))


@wrong("twice-minus-one", "tanh, written with the curve", expects="triangle-tanh")
def g(z):
    return 2 * right(2 * z) - 1


@wrong("np-imported-nowhere", "NumPy's exp, in two lines", expects="triangle-np-exp")
def g(z):
    below = 1 + np.exp(-z)  # noqa: F821
    return 1 / below


@wrong("list-inside", "a list of one number", expects="triangle-list")
def g(z):
    return list((right(z),))  # noqa: C410


@wrong("format", "a text with four decimals", expects="form")
def g(z):
    return f'{right(z):.4f}'


@wrong("dict", "a dictionary", expects="unusable")
def g(z):
    return {'g': right(z)}


@wrong("typo", "math.ex", expects="raises-AttributeError")
def g(z):
    return 1 / (1 + math.ex(-z))


@wrong("other-letter", "x where the argument is z", expects="raises-NameError")
def g(z):
    return 1 / (1 + math.exp(-x))  # noqa: F821


@wrong("two-arguments", "one argument too many", expects="raises-TypeError")
def g(z):
    return 1 / (1 + math.exp(-z, 2))


@wrong("half", "the tangent at 0", expects="spread")
def g(z):
    return 0.5 + z / 4


@wrong("factor", "three times too high", expects="factor")
def g(z):
    return 3 * 1 / (1 + math.exp(-z))


@wrong("offset", "moved down by 0.5", expects="offset")
def g(z):
    return 1 / (1 + math.exp(-z)) - 0.5


@wrong("constant", "0.7 everywhere", expects="constant")
def g(z):
    return 0.7


@wrong("complex", "a complex number", expects="complex")
def g(z):
    return complex(right(z))


@wrong("floats-only", "insists on a decimal point", expects="only-whole-numbers")
def g(z):
    if type(z) is not float:
        raise TypeError('z must be a float')
    return 1 / (1 + math.exp(-z))


@wrong("right-half", "0 left of the middle", expects="left-side")
def g(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else 0.0


@wrong("left-half", "1 right of the middle", expects="right-side")
def g(z):
    return 1 / (1 + math.exp(-z)) if z <= 0 else 1.0


@wrong("middle", "0 at exactly 0", expects="only-zero")
def g(z):
    return 1 / (1 + math.exp(-z)) if z else 0.0


@wrong("clipped", "z held between -5 and 5", expects="far-out", source="S20")
def g(z):
    z = max(-5, min(5, z))
    return 1 / (1 + math.exp(-z))


@wrong("flat", "NaN far out", expects="far-out")
def g(z):
    return 1 / (1 + math.exp(-z)) if abs(z) < 10 else math.nan


@wrong("table", "right at the points that are always tried only", expects="only-fresh")
def g(z):
    known = (1, -1, 0, 0.5, 2, -3.25, 6.5, -6.5, 20, -20, 30, -30, -3)
    return 1 / (1 + math.exp(-z)) if z in known else 0.5


@wrong("empty-slope", "the stub", expects="unwritten")
def slope_at(z, h):
    raise NotImplementedError


@wrong("print-slope", "printed, not returned", expects="triangle-slope_at-nothing-returned")
def slope_at(z, h):
    print((g(z + h) - g(z - h)) / (2 * h))


@wrong("corners-named", "left minus right, with names", expects="triangle-reversed")
def slope_at(z, h):
    left, right_corner = g(z - h), g(z + h)
    return (left - right_corner) / (2 * h)


@wrong("width-named", "the width is h, with names", expects="triangle-no-two")
def slope_at(z, h):
    height = g(z + h) - g(z - h)
    width = h
    return height / width


@wrong("divided-twice", "divided by 4h", expects="triangle-slope_at-halved")
def slope_at(z, h):
    height = g(z + h) - g(z - h)
    return height / 2 / h / 2


@wrong("exact-slope", "the slope of the curve itself", expects="triangle-ignores-h")
def slope_at(z, h):
    return g(z) * (1 - g(z))


@wrong("width-over-width", "the curve is not asked", expects="triangle-step-outside")
def slope_at(z, h):
    return ((z + h) - (z - h)) / (2 * h)


@wrong("whole-division", "// for /", expects="triangle-same-corner")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) // (2 * h)


@wrong("minus-h-both", "both corners are the left one", expects="triangle-same-corner")
def slope_at(z, h):
    return (g(z - h) - g(z - h)) / (2 * h)


@wrong("forward-named", "one side only, with names", expects="triangle-ahead")
def slope_at(z, h):
    here, there = g(z), g(z + h)
    return (there - here) / h


@wrong("run-over-rise", "run over rise", expects="triangle-upside-down")
def slope_at(z, h):
    rise = g(z + h) - g(z - h)
    run = 2 * h
    return run / rise


@wrong("tangent-of-angle", "the sine of the angle", expects="triangle-long-side")
def slope_at(z, h):
    return math.sin(math.atan(right(z, h)))


@wrong("g-times", "g was multiplied", expects="raises-TypeError")
def slope_at(z, h):
    return (g * (z + h) - g * (z - h)) / (2 * h)


@wrong("no-step", "takes no step", expects="wrong-arguments")
def slope_at(z):
    return (g(z + 1e-5) - g(z - 1e-5)) / 2e-5


@wrong("step-of-one", "h is not used", expects="spread")
def slope_at(z, h):
    return (g(z + 1) - g(z - 1)) / 2


@wrong("three", "three times too steep", expects="factor")
def slope_at(z, h):
    return 3 * (g(z + h) - g(z - h)) / (2 * h)


@wrong("moved", "0.25 too much", expects="offset")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / (2 * h) + 0.25


@wrong("quarter", "the slope at 0, everywhere", expects="constant")
def slope_at(z, h):
    return 0.25


@wrong("always-up", "0 left of the middle", expects="left-side")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / (2 * h) if z >= 0 else 0.0


@wrong("at-zero", "1 at exactly 0", expects="only-zero")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / (2 * h) if z else 1.0


@wrong("whole", "a whole h is halved", expects="only-whole-numbers")
def slope_at(z, h):
    if type(h) is int:
        h = h / 2
    return (g(z + h) - g(z - h)) / (2 * h)


@wrong("table-slope", "right at the points that are always tried only", expects="only-fresh")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / (2 * h) if z in (1, -1.5, 0, 4, 2, -0.5, -2) else 0.0


@wrong("other-letters", "d where the argument is h", expects="raises-NameError")
def slope_at(z, h):
    return (g(z + d) - g(z - d)) / (2 * d)  # noqa: F821
