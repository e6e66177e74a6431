"""Known mistakes with one curve and one triangle, in plain numbers: nothing here may need NumPy."""

import math

from autograder.diagnosis.mistakes.names import right
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("no-brackets", says="This is 1 + e^(-z): the division was done before the sum, or not at all.",
         tries="1 over the whole sum: put the denominator in brackets.", source="S02")
def g(z):
    return 1 / 1 + math.exp(-z)


@mistake("no-one", says="The `1 +` below the line is missing.",
         tries="Put 0 in for z: below the line stands 1 + e^0, which is 2.", source="S01")
def g(z):
    return 1 / math.exp(-z)


@mistake("mirrored", says="The curve is mirrored: it falls from left to right.", tries="The exponent is -z.",
         source="S03")
def g(z):
    return 1 / (1 + math.exp(z))


@mistake("minus-below",
         says="A minus stands below the line, where a plus belongs; so at z = 0 something is divided by 0.",
         tries="Below the line stands 1 plus e^(-z).")
def g(z):
    return 1 / (1 - math.exp(-z))


@mistake("exponential", says="This is e^(-z) alone.", tries="Add 1, and take 1 over the sum.")
def g(z):
    return math.exp(-z)


@mistake("power-of-sum", says="The 1 and the e were added first: (1 + e)^(-z).",
         tries="Only e is raised to the power -z: use `math.exp`.", source="S22")
def g(z):
    return 1 / (1 + math.e)**-z


@mistake("times-e", says="e was multiplied by -z instead of raised to that power.",
         tries="Use `math.exp`, or `**` for a power.")
def g(z):
    return 1 / (1 + math.e * -z)


@mistake("e-by-hand", says="e was typed in with four figures: it has more.", tries="Use `math.exp`.")
def g(z):
    return 1 / (1 + 2.718**-z)


@mistake("e-by-hand-short", says="e was typed in with two figures: it has more.", tries="Use `math.exp`.")
def g(z):
    return 1 / (1 + 2.7**-z)


@mistake("power-of-two", says="The power is one of 2, not of e.", tries="Use `math.exp`.")
def g(z):
    return 1 / (1 + 2**-z)


@mistake("tanh", says="This is the hyperbolic tangent: it runs from -1 to 1, and the curve here from 0 to 1.",
         tries="Write the formula as it stands.")
def g(z):
    return math.tanh(z)


@mistake("size", says="The sign of z is lost: left of 0 the values are those of the right.", tries="Leave `abs` out.")
def g(z):
    return 1 / (1 + math.exp(-abs(z)))


@mistake("squared-input", says="z was squared in the exponent.", tries="The exponent is -z.")
def g(z):
    return 1 / (1 + math.exp(-z**2))


@mistake("own-slope", says="This is the slope of the curve, not its height.",
         tries="Write the formula of g; its slope comes later.")
def g(z):
    return right(z) * (1 - right(z))


@mistake("step", says="This is a step: it jumps at 0, and the curve climbs smoothly.",
         tries="Write the formula as it stands.")
def g(z):
    return 1.0 if z > 0 else 0.0


@mistake("whole-division", says="`//` cuts the quotient down to a whole number: 0.", tries="Divide with `/`.")
def g(z):
    return 1 // (1 + math.exp(-z))


@mistake("returns-z", says="This returns z itself.", tries="Write the formula into the return line.")
def g(z):
    return z


@mistake("rounded", says="The result was rounded to 2 decimals.",
         tries="Leave the rounding to the eye: return all digits.")
def g(z):
    return round(right(z), 2)


@mistake("text", says="The result is a text, not a number.", tries="Return the number, not a text about it.")
def g(z):
    return str(right(z))


@mistake("list", says="The result is a list with a number in it.",
         tries="Return the number itself: no square brackets.")
def g(z):
    return [right(z)]


@mistake("np-exp", says="`np` is NumPy, and this exercise does without it.",
         tries="For one number Python's own `math.exp` is enough.", line=r"\bnp\.")
def g(z):
    return 1 / (1 + np.exp(-z))  # noqa: F821


@mistake("bare-exp", says="`exp` lives in the module `math`.", tries="Write `math.exp`.", line=r"\bexp *\(")
def g(z):
    return 1 / (1 + exp(-z))  # noqa: F821


@mistake("bare-e", says="Python does not know e by that name.", tries="Write `math.exp(-z)` for e^(-z).",
         line=r"\be *(?:\*\*|\^)")
def g(z):
    return 1 / (1 + e**-z)  # noqa: F821


@mistake("caret", says="`^` is no power in Python.", tries="Use `math.exp(-z)`.", source="T15")
def g(z):
    return 1 / (1 + math.e^(-z))


@mistake("ahead", says="The triangle begins at z instead of lying round it.",
         tries="Its corners are at z - h and z + h.", source="K09")
def slope_at(z, h):
    return (g(z + h) - g(z)) / h


@mistake("behind", says="The triangle ends at z instead of lying round it.",
         tries="Its corners are at z - h and z + h.", source="K09")
def slope_at(z, h):
    return (g(z) - g(z - h)) / h


@mistake("ahead-half", says="The height goes from z to z + h only, the width from z - h to z + h.",
         tries="Begin the height at z - h, too.")
def slope_at(z, h):
    return (g(z + h) - g(z)) / (2*h)


@mistake("half-wide", says="This triangle is h wide; the one asked for reaches h to each side.",
         tries="Its corners are at z - h and z + h.")
def slope_at(z, h):
    return (g(z + h/2) - g(z - h/2)) / h


@mistake("no-two", says="Every value is twice the right one: from z - h to z + h the width is 2h.",
         tries="Divide by the whole width, in brackets: (2 * h).")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / h


@mistake("no-width-brackets", says="This divides by 2 and then multiplies by h.", tries="Put brackets round the width.")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / 2 * h


@mistake("no-height-brackets", says="Only the second height was divided.",
         tries="Put brackets round the difference of the heights.")
def slope_at(z, h):
    return g(z + h) - g(z - h) / (2*h)


@mistake("no-brackets-at-all", says="Without brackets only the second height is divided, and by 2 alone.",
         tries="Put brackets round the height, and others round the width.")
def slope_at(z, h):
    return g(z + h) - g(z - h) / 2 * h


@mistake("height-only", says="This is the height alone.", tries="Divide it by the width.")
def slope_at(z, h):
    return g(z + h) - g(z - h)


@mistake("width-two", says="The height was divided by 2 and not by h.", tries="The width is 2h.")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / 2


@mistake("times-width", says="The height was multiplied by the width.", tries="Divide.")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) * (2*h)


@mistake("upside-down", says="This is width over height: the fraction stands upside down.", tries="Height over width.")
def slope_at(z, h):
    return (2*h) / (g(z + h) - g(z - h))


@mistake("width-squared", says="The width was squared.", tries="Divide by it once.")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / (2*h)**2


@mistake("reversed", says="The size is right and the sign is wrong: left minus right.",
         tries="Right corner minus left corner.")
def slope_at(z, h):
    return (g(z - h) - g(z + h)) / (2*h)


@mistake("sum", says="The two heights were added.", tries="The height of the triangle is their difference.")
def slope_at(z, h):
    return (g(z + h) + g(z - h)) / (2*h)


@mistake("middle", says="This is how high the curve is near z, not how steep.",
         tries="Take the difference of the two heights, and divide by the width.")
def slope_at(z, h):
    return (g(z + h) + g(z - h)) / 2


@mistake("same-corner", says="The result is 0 everywhere: the two heights are the same, or `//` cut the quotient down.",
         tries="Right corner at z + h, left corner at z - h, and `/` between height and width.")
def slope_at(z, h):
    return (g(z + h) - g(z + h)) / (2*h)


@mistake("step-outside", says="The result is 1 everywhere: h was added outside of g, or g was not called.",
         tries="The two heights are g(z + h) and g(z - h).")
def slope_at(z, h):
    return ((g(z) + h) - (g(z) - h)) / (2*h)


@mistake("fixed-height", says="The width uses h and the height does not.", tries="Step by h.")
def slope_at(z, h):
    return (g(z + 1e-5) - g(z - 1e-5)) / (2*h)


@mistake("fixed-width", says="The height uses h and the width does not.", tries="Divide by 2 * h.")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / 2e-5


@mistake("ignores-h", says="h does not count here: this is how steep the curve itself is at z.",
         tries="Use the h that came in: a wide triangle is flatter or steeper than the curve.")
def slope_at(z, h):
    h = 1e-5
    return (g(z + h) - g(z - h)) / (2*h)


@mistake("arguments-turned", says="z and h have changed places.", tries="First the point, then the step.")
def slope_at(z, h):
    return right(h, z) if z else 0.0


@mistake("relative", says="z was multiplied by 1 ± h; the step should be added.",
         tries="The corners are at z - h and z + h.")
def slope_at(z, h):
    return (g(z * (1 + h)) - g(z * (1 - h))) / (2*h)


@mistake("height-over-z", says="This is g(z)/z: how steep the way from the origin is, and 0 below the line at 0.",
         tries="The slope is about small changes round z.", source="K14")
def slope_at(z, h):
    return g(z) / z


@mistake("curve-itself", says="This is how high the curve is, not how steep.",
         tries="Take the difference of two heights, and divide by the width.")
def slope_at(z, h):
    return g(z)


@mistake("second", says="This is how fast the slope changes.", tries="Right corner minus left corner, over the width.")
def slope_at(z, h):
    return (g(z + h) - 2*g(z) + g(z - h)) / h**2


@mistake("angle", says="This is the angle of the triangle, in radians.",
         tries="The slope is height over width itself: no angle is needed.")
def slope_at(z, h):
    return math.atan(right(z, h))


@mistake("degrees", says="This is the angle of the triangle, in degrees.",
         tries="The slope is height over width itself: no angle is needed.")
def slope_at(z, h):
    return math.degrees(math.atan(right(z, h)))


@mistake("percent", says="This is the slope in per cent, as road signs have it.", tries="Leave the 100 out.")
def slope_at(z, h):
    return 100 * right(z, h)


@mistake("long-side", says="The height was divided by the long side of the triangle.",
         tries="Divide by the width, the way to the right.")
def slope_at(z, h):
    up = g(z + h) - g(z - h)
    return up / math.hypot(up, 2*h)


@mistake("rounded-slope", says="The result was rounded to 2 decimals.",
         tries="Leave the rounding to the eye: return all digits.")
def slope_at(z, h):
    return round(right(z, h), 2)


@mistake("text-slope", says="The result is a text, not a number.", tries="Return the number, not a text about it.")
def slope_at(z, h):
    return str(right(z, h))


@mistake("two-heights", says="Two heights came back.",
         tries="Return one number: their difference, divided by the width.")
def slope_at(z, h):
    return g(z - h), g(z + h)


@mistake("calls-a-number", says="`2(h)` asks Python to call the number 2.", tries="A product needs its star: 2 * h.",
         line=r"/ *\(*[\w.]+\)* *\( *h *\)")
def slope_at(z, h):
    width = 2
    return (g(z + h) - g(z - h)) / width(h)


@mistake("over-sum", says="The difference of the two heights was divided by their sum: the width belongs there.",
         tries="How far apart are the two corners, measured along the ground?")
def slope_at(z, h):
    return (g(z + h) - g(z - h)) / (g(z + h) + g(z - h))
