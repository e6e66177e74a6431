"""Known mistakes with the slope of ELU."""

from autograder.diagnosis.mistakes.names import g, np, right
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("moved-down",
         says="Left of 0 this is the height e^z - 1, not the slope: the -1 moves a curve, and does not tilt it.",
         tries="What is the slope of a constant?")
def g_prime(z):
    return np.where(z > 0, 1.0, g(z))


@mistake("flat-left", says="Left of 0 this is ReLU's slope: this curve bends, it is not flat there.",
         tries="Put a small triangle under the curve at z = -1.")
def g_prime(z):
    return np.where(z > 0, 1.0, 0.0)


@mistake("one-left", says="The slope is 1 everywhere: that is the straight piece alone.",
         tries="Far out on the left the curve is flat: what does yours give?")
def g_prime(z):
    return np.ones(np.shape(z))


@mistake("straight-right", says="Right of 0 this is the height z, not the slope.",
         tries="How steep is the straight line through 0 and through (1, 1)?")
def g_prime(z):
    return np.where(z > 0, z, np.exp(np.minimum(z, 0)))


@mistake("zero-right", says="Right of 0 the slope came out as 0: the curve rises there.",
         tries="How steep is the straight line through 0 and through (1, 1)?")
def g_prime(z):
    return np.where(z > 0, 0.0, np.exp(np.minimum(z, 0)))


@mistake("one-piece", says="The left piece's rule was used on both sides: on the right the curve is a straight line.",
         tries="Ask every entry on which side of 0 it lies.")
def g_prime(z):
    return np.exp(z)


@mistake("sides", says="The two pieces are exchanged.", tries="Which one is the straight line: left or right of 0?")
def g_prime(z):
    return np.where(z < 0, 1.0, np.exp(-np.maximum(z, 0)))


@mistake("mirrored-power",
         says="The sign in the exponent is wrong: far out on the left the slope is almost 0, not huge.",
         tries="Look at the formula of the curve: which exponent has it?")
def g_prime(z):
    return np.where(z > 0, 1.0, np.exp(-z))


@mistake("negative-left", says="Left of 0 the sign is wrong: the curve rises on both sides.",
         tries="Go from z = -2 to z = -1: do you climb or go down?")
def g_prime(z):
    return np.where(z > 0, 1.0, -np.exp(np.minimum(z, 0)))


@mistake("z-in-front",
         says="On the left there is a factor z too many: that is the rule for powers such as z², not for e^z.",
         tries="Read the first of the two facts above the stub once more.")
def g_prime(z):
    return np.where(z > 0, 1.0, z * np.exp(np.minimum(z, 0)))


@mistake("power-rule",
         says="On the left the rule for powers, n z^(n - 1), was used: in e^z it is the exponent that moves.",
         tries="Read the first of the two facts above the stub once more.")
def g_prime(z):
    return np.where(z > 0, 1.0, z * np.exp(np.minimum(z, 0) - 1))


@mistake("overflow", says="Far out on the right e^z is too large for a number, and what is made of it there is NaN.",
         tries="Let np.where choose, and write the right side's slope as the plain number that it is.", source="S12")
def g_prime(z):
    return (z > 0) * 1.0 + (z <= 0) * np.exp(z)


@mistake("corner-zero", says="Right but for the point 0, where this gives 0: here the two pieces meet without a kink.",
         tries="Which slope has the left piece as z comes to 0? And the right one?")
def g_prime(z):
    return np.where(z > 0, 1.0, np.where(z < 0, np.exp(np.minimum(z, 0)), 0.0))


@mistake("corner-half",
         says="Right but for the point 0, where this gives 0.5: here the two pieces meet without a kink.",
         tries="Which slope has the left piece as z comes to 0? And the right one?")
def g_prime(z):
    return np.where(z > 0, 1.0, np.where(z < 0, np.exp(np.minimum(z, 0)), 0.5))


@mistake("int-buffer", says="zeros_like(z) copies the type of z: with integers every slope is cut down to 0 or 1.",
         tries="Ask for floats: np.zeros_like(z, dtype=float), or build the result without a buffer.", source="S18")
def g_prime(z):
    out = np.zeros_like(z)
    out[...] = right(z)
    return out


@mistake("minus-one", says="The 1 has the wrong sign: at a = -1 the curve is flat.",
         tries="Solve a = e^z - 1 for e^z, step by step.")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, a - 1)


@mistake("one-minus-a", says="Here a is taken away from 1: at a = -1 the curve is flat, and this gives 2.",
         tries="Solve a = e^z - 1 for e^z, step by step.")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, 1 - a)


@mistake("a-itself", says="On the left this returns the height a: the slope differs from it by a constant.",
         tries="Put z = -1 into both formulas and compare.")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, a)


@mistake("power-of-a", says="On the left e was raised to the power a: a is a height here, no longer z.",
         tries="Your slope from z held e^z. What is e^z, if a = e^z - 1?")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, np.exp(np.minimum(a, 0)))


@mistake("one-piece-a", says="The left piece's rule was used on both sides: right of 0 the slope does not grow with a.",
         tries="A height above 0 belongs to the straight piece.")
def g_prime_from_a(a):
    return a + 1.0


@mistake("flat-left-a", says="Left of 0 this is ReLU's slope: this curve bends, it is not flat there.",
         tries="What is the slope at z = -1, and what is a there?")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, 0.0)


@mistake("straight-right-a", says="Right of 0 this is the height, not the slope.",
         tries="How steep is the straight piece?")
def g_prime_from_a(a):
    return np.where(a > 0, a, a + 1.0)


@mistake("sides-a", says="The two pieces are exchanged.", tries="Heights below 0 belong to the piece that bends.")
def g_prime_from_a(a):
    return np.where(a < 0, 1.0, a + 1.0)


@mistake("through-z", says="z was worked out from a with a logarithm, which breaks down where a has come to -1.",
         tries="No logarithm is needed: solve for e^z, not for z.")
def g_prime_from_a(a):
    z = np.log(a + 1.0)
    return np.where(a > 0, 1.0, np.exp(z) + 0 * z)


@mistake("corner-a",
         says="Right but for a = 0, where this gives 0: at that height the two pieces meet, with the same slope.",
         tries="Is there really a kink? Compare the slopes just left and just right of it.")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, np.where(a < 0, a + 1.0, 0.0))


@mistake("where-from-one",
         says="The question was put to 1, not to 0: heights between 0 and 1 belong to the straight piece.",
         tries="Where do the two pieces meet? At which height?")
def g_prime_from_a(a):
    return np.where(a > 1, 1.0, a + 1.0)


@mistake("in-place", says="The values are right, but they were written into a itself.",
         tries="a is still needed for dW: build a new array.", source="A14")
def g_prime_from_a(a):
    if np.ndim(a):
        a += 1
        np.minimum(a, 1, out=a)
        return a
    return np.minimum(a + 1.0, 1.0)
