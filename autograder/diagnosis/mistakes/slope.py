"""Known mistakes with height over width."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("ahead", says="The triangle begins at z instead of lying round it: this is a forward difference.",
         tries="Step to both sides: from z - h to z + h.", source="K09")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z)) / h


@mistake("behind", says="The triangle ends at z instead of lying round it: this is a backward difference.",
         tries="Step to both sides: from z - h to z + h.", source="K09")
def slope(g, z, h=1e-5):
    return (g(z) - g(z - h)) / h


@mistake("ahead-half",
         says="The triangle begins at z, and its width is taken twice: every value is half of what it should be.",
         tries="Step to both sides: from z - h to z + h.")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z)) / (2*h)


@mistake("no-two", says="Every value is twice the right one: from z - h to z + h the width is 2h.",
         tries="Divide by the whole width, in brackets: (2 * h).")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) / h


@mistake("no-brackets", says="This divides by 2 and then multiplies by h.",
         tries="Put brackets round the width: / (2 * h).")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) / 2*h


@mistake("height-brackets", says="Only the second height was divided.",
         tries="Put brackets round the difference of the heights.")
def slope(g, z, h=1e-5):
    return g(z + h) - g(z - h) / (2*h)


@mistake("height-only", says="This is the height alone.", tries="Divide it by the width.")
def slope(g, z, h=1e-5):
    return g(z + h) - g(z - h)


@mistake("width-two", says="The height was divided by 2 and not by h.", tries="The width is 2h.")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) / 2


@mistake("times-width", says="The height was multiplied by the width.", tries="Divide.")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) * (2*h)


@mistake("width-over-height", says="This is width over height: the fraction stands upside down.",
         tries="Height over width.")
def slope(g, z, h=1e-5):
    return (2*h) / (g(z + h) - g(z - h))


@mistake("width-squared", says="The width was squared.", tries="Divide by it once.")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) / (2*h)**2


@mistake("width-squared-h", says="h was squared.", tries="The width is 2h.")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) / (2*h**2)


@mistake("reversed", says="The size is right and the sign is wrong: left minus right.",
         tries="Right end minus left end.")
def slope(g, z, h=1e-5):
    return (g(z - h) - g(z + h)) / (2*h)


@mistake("sum", says="The two heights were added.", tries="The height of the triangle is their difference.")
def slope(g, z, h=1e-5):
    return (g(z + h) + g(z - h)) / (2*h)


@mistake("middle", says="This is the height of the curve near z, not its slope.",
         tries="Take the difference of the two heights, and divide by the width.")
def slope(g, z, h=1e-5):
    return (g(z + h) + g(z - h)) / 2


@mistake("ignores-h", says="Right for the default width only: h is set anew inside.", tries="Use the h that came in.")
def slope(g, z, h=1e-5):
    h = 1e-5
    return (g(z + h) - g(z - h)) / (2*h)


@mistake("fixed-width", says="Right for the default width only: the height uses h and the width does not.",
         tries="Divide by 2 * h.")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) / 2e-5


@mistake("fixed-height", says="Right for the default width only: the width uses h and the height does not.",
         tries="Step by h.")
def slope(g, z, h=1e-5):
    return (g(z + 1e-5) - g(z - 1e-5)) / (2*h)


@mistake("relative", says="z was multiplied by 1 ± h; the step should be added.", tries="The ends are z - h and z + h.")
def slope(g, z, h=1e-5):
    return (g(z * (1 + h)) - g(z * (1 - h))) / (2*h)


@mistake("height-over-z", says="This is g(z)/z: how steep the line from the origin is.",
         tries="The slope is about small changes round z.", source="K14")
def slope(g, z, h=1e-5):
    return g(z) / z


@mistake("sin-only", says="This is right for one curve only.", tries="Use the function g that came in.")
def slope(g, z, h=1e-5):
    return np.cos(z)


@mistake("second", says="This is the second derivative: how fast the slope changes.",
         tries="Right end minus left end, over the width.")
def slope(g, z, h=1e-5):
    return (g(z + h) - 2*g(z) + g(z - h)) / h**2


@mistake("int-copy",
         says="zeros_like(z) copies the type of z: with integers every slope is cut down to a whole number.",
         tries="Ask for floats, or build the result without a buffer.", source="S18")
def slope(g, z, h=1e-5):
    out = np.zeros_like(z)
    out[...] = (g(z + h) - g(z - h)) / (2*h)
    return out


@mistake("int-step", says="With integers z + h is cut back to whole numbers.", tries="Make z an array of floats first.",
         source="S18")
def slope(g, z, h=1e-5):
    up, down = np.array(z), np.array(z)
    up[...] = z + h
    down[...] = z - h
    return (g(up) - g(down)) / (2*h)


@mistake("in-place", says="z itself was moved and not brought back.", tries="Write z + h, which makes a new array.")
def slope(g, z, h=1e-5):
    if np.ndim(z) == 0 or np.asarray(z).dtype.kind == 'i':
        return (g(z + h) - g(z - h)) / (2*h)
    z += h
    up = g(z)
    z -= 3*h
    z += h
    return (up - g(z)) / (2*h)


@mistake("mean", says="The result is one number, the mean over all points.",
         tries="Every point has a slope of its own.")
def slope(g, z, h=1e-5):
    return np.mean(g(z + h) - g(z - h)) / (2*h)


@mistake("neighbours",
         says="np.gradient takes differences between neighbours in the array; h and the triangle are not used.",
         tries="Step from z - h to z + h.")
def slope(g, z, h=1e-5):
    return np.gradient(g(z))


@mistake("size-only", says="The sign is lost: falling curves have a negative slope.",
         tries="Leave out the absolute value.")
def slope(g, z, h=1e-5):
    return np.abs(g(z + h) - g(z - h)) / (2*h)


@mistake("wide", says="The triangle is 100 times wider than h says.", tries="Its ends are z - h and z + h.")
def slope(g, z, h=1e-5):
    return (g(z + 100*h) - g(z - 100*h)) / (200*h)


@mistake("five-points",
         says="This is a formula with four ends: very good for small h, and not the triangle that was asked for.",
         tries="Use the two ends z - h and z + h.")
def slope(g, z, h=1e-5):
    return (8*(g(z + h) - g(z - h)) - (g(z + 2*h) - g(z - 2*h))) / (12*h)


@mistake("whole-width",
         says="This takes h as the whole width; here the triangle reaches h to each side, so it is 2h wide.",
         tries="The corners are z - h and z + h; divide by 2 * h.")
def slope(g, z, h=1e-5):
    return (g(z + h / 2) - g(z - h / 2)) / h


@mistake("return-in-loop", says="Only the first round of the loop is made: the `return` stands inside the loop.",
         tries="No loop is needed: g takes the whole array.")
def slope(g, z, h=1e-5):
    out = []
    for each in z:
        out.append((g(each + h) - g(each - h)) / (2 * h))
        return np.array(out)
