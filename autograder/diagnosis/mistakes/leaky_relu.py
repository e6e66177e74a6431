"""Known mistakes with leaky ReLU."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("plain", says="This is the plain ReLU: the leak is missing.",
         tries="Left of 0 the line is negative_slope times z.")
def g(z, negative_slope=0.01):
    return np.maximum(0, z)


@mistake("minimum", says="The smaller of the two lines was taken.", tries="Take the larger one.")
def g(z, negative_slope=0.01):
    return np.minimum(negative_slope * z, z)


@mistake("fixed", says="Right for the default only: 0.01 stands where the parameter belongs.",
         tries="Use negative_slope.", source="L04")
def g(z, negative_slope=0.01):
    return np.maximum(0.01 * z, z)


@mistake("fixed-thousandth", says="Left of 0 the line has slope 0.001, ten times too small.",
         tries="Use negative_slope.", source="L05, a transcript")
def g(z, negative_slope=0.01):
    return np.maximum(0.001 * z, z)


@mistake("squared-leak", says="The leak counts twice: it is squared, or g was applied to its own result.",
         tries="Left of 0 the line is negative_slope times z, once.")
def g(z, negative_slope=0.01):
    return np.where(z > 0, z, negative_slope**2 * z)


@mistake("constant-left", says="Left of 0 this is the number negative_slope; it should be negative_slope times z.",
         tries="The left side is a line too.")
def g(z, negative_slope=0.01):
    return np.where(z > 0, z, negative_slope)


@mistake("constant-floor",
         says="This is the larger of negative_slope and z; it should be the larger of negative_slope times z and z.",
         tries="The left side is a line too.")
def g(z, negative_slope=0.01):
    return np.maximum(negative_slope, z)


@mistake("leak-rises", says="Left of 0 the line rises to the left: its sign is wrong.",
         tries="The leak is negative left of 0.", source="L08")
def g(z, negative_slope=0.01):
    return np.where(z > 0, z, -negative_slope * z)


@mistake("both", says="The leak was added on both sides.", tries="Right of 0 g is z alone.", source="L12")
def g(z, negative_slope=0.01):
    return np.maximum(0, z) + negative_slope * z


@mistake("divided", says="Left of 0 z was divided by negative_slope.", tries="Multiply by it.")
def g(z, negative_slope=0.01):
    return np.where(z > 0, z, z / (negative_slope + 1e-30))


@mistake("shifted", says="Left of 0 negative_slope was added; it is a factor.",
         tries="The left side is negative_slope times z.")
def g(z, negative_slope=0.01):
    return np.where(z > 0, z, z + negative_slope)


@mistake("python-max", says="`if` (and Python's max) asks one question, and z holds many numbers.",
         tries="np.maximum works entry by entry.", source="R14")
def g(z, negative_slope=0.01):
    return max(negative_slope * z, z)


@mistake("overwrites", says="The result was written into z itself.",
         tries="Build a new array; z is needed again later.", source="L11")
def g(z, negative_slope=0.01):
    z[z < 0] = negative_slope * z[z < 0]
    return z


@mistake("in-place-g", says="The values were written into z itself (and cut to whole numbers where z holds integers).",
         tries="Build a new array: np.where or np.maximum.", source="L11")
def g(z, negative_slope=0.01):
    if np.ndim(z):
        z[z < 0] = negative_slope * z[z < 0]
        return z
    return np.maximum(negative_slope * z, z)


@mistake("elu", says="Left of 0 this bends and stands still: it is called ELU.",
         tries="The left side is a straight line.")
def g(z, negative_slope=0.01):
    return np.where(z > 0, z, negative_slope * np.expm1(np.minimum(z, 0.0)))


@mistake("is-g", says="This is g itself, not its slope.", tries="Each side is a straight line: what is its slope?",
         source="L03")
def g_prime(z, negative_slope=0.01):
    return np.maximum(negative_slope * z, z)


@mistake("fixed-slope", says="Right for the default only: 0.01 stands where the parameter belongs.",
         tries="Use negative_slope.", source="L04")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, 0.01)


@mistake("thousandth", says="Left of 0 the slope is 0.001, ten times too small.", tries="Use negative_slope.",
         source="L05, a transcript")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, 0.001)


@mistake("tenth", says="Left of 0 the slope is 0.1, whatever the parameter.", tries="Use negative_slope.", source="L05")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, 0.1)


@mistake("int-ones", says="ones_like(z) copies the type of z: with integers 0.01 is cut down to 0.",
         tries="Ask for floats: dtype=float.", source="L06")
def g_prime(z, negative_slope=0.01):
    out = np.ones_like(z)
    out[z <= 0] = negative_slope
    return out


@mistake("exchanged", says="The two sides are exchanged.", tries="Which side is steep?", source="L07")
def g_prime(z, negative_slope=0.01):
    return np.where(z <= 0, 1.0, negative_slope)


@mistake("minus", says="Left of 0 the sign is wrong.", tries="The leak still rises: its slope is positive.",
         source="L08")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, -negative_slope)


@mistake("overwrites-slope", says="The result was written into z itself.",
         tries="Build a new array; z is needed again later.", source="L11")
def g_prime(z, negative_slope=0.01):
    z[z > 0] = 1
    z[z <= 0] = negative_slope
    return z


@mistake("in-place", says="The slopes were written into z itself (and cut to whole numbers where z holds integers).",
         tries="Build a new array.", source="L11")
def g_prime(z, negative_slope=0.01):
    if np.ndim(z):
        z[z > 0] = 1
        z[z <= 0] = negative_slope
        return z
    return 1.0 if z > 0 else negative_slope


@mistake("overwrites-itself",
         says="The slope is 1 on both sides: the second line overwrites what the first wrote, because negative_slope "
              "is above 0 too.", tries="Compare z, not the array you are filling, or exchange the two lines.")
def g_prime(z, negative_slope=0.01):
    out = np.array(z, float)
    out[out <= 0] = negative_slope
    out[out > 0] = 1
    return out


@mistake("added", says="Right of 0 this gives 1 plus the leak.", tries="The parameter belongs to the left side only.",
         source="L12")
def g_prime(z, negative_slope=0.01):
    return (z > 0) + negative_slope


@mistake("plain-slope", says="This is the plain ReLU's slope: left of 0 the leak is missing.",
         tries="Left of 0 the slope is negative_slope.")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, 0.0)


@mistake("border", says="The border was put at negative_slope.", tries="It is a slope, not a border: the kink is at 0.")
def g_prime(z, negative_slope=0.01):
    return np.where(z > negative_slope, 1.0, negative_slope)


@mistake("times-z-left", says="Left of 0 this returns g, not its slope.", tries="The slope of a line is one number.")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, negative_slope * z)


@mistake("left-one-less", says="Left of 0 this is 1 - negative_slope.",
         tries="The left slope is negative_slope itself.")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, 1 - negative_slope)


@mistake("only-leak", says="The slope is negative_slope everywhere.", tries="Right of 0 the slope is 1.")
def g_prime(z, negative_slope=0.01):
    return np.full(np.shape(z), 1.0 * negative_slope)


@mistake("right-z", says="Right of 0 this returns z; the slope there is 1.", tries="The slope of the line y = z is 1.",
         source="R04")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, z, negative_slope)


@mistake("sign", says="Left of 0 this gives -1.", tries="Left of 0 the slope is negative_slope.", source="R05")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, -1.0)


@mistake("maximum-mask", says="This is the larger of negative_slope and z; the slope right of 0 is 1, not z.",
         tries="The slope of the line y = z is 1.")
def g_prime(z, negative_slope=0.01):
    return np.maximum(negative_slope, z)


@mistake("inverse", says="Left of 0 this is 1 divided by negative_slope.",
         tries="The left slope is negative_slope itself.")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, 1 / (negative_slope + 1e-30))


@mistake("near-zero", says="Right but for the smallest positive z: the border was put a little above 0.",
         tries="Compare with 0 itself.")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 1e-8, 1.0, negative_slope)


@mistake("over-z", says="At exactly 0 this is 0/0, which is NaN.", tries="Compare: z > 0 needs no division.",
         source="R13")
def g_prime(z, negative_slope=0.01):
    return np.maximum(negative_slope * z, z) / z


@mistake("asks-if", says="`if` (and Python's max) asks one question, and z holds many numbers.",
         tries="Compare the whole array: z > 0, or np.where.", source="R08, forum")
def g_prime(z, negative_slope=0.01):
    if z > 0:
        return 1.0
    return negative_slope


@mistake("times-a", says="Left of 0 the slope was multiplied by a.", tries="It is the constant negative_slope.",
         source="A09")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, negative_slope * a)


@mistake("border-a", says="The border was put at negative_slope.",
         tries="It is a slope, not a border: the kink is at 0.", source="A10")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > negative_slope, 1.0, negative_slope)


@mistake("fixed-a", says="Right for the default only: 0.01 stands where the parameter belongs.",
         tries="Use negative_slope.", source="L04")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, 0.01)


@mistake("thousandth-a", says="Left of 0 the slope is 0.001, ten times too small.", tries="Use negative_slope.",
         source="L05")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, 0.001)


@mistake("plain-a", says="This is the plain ReLU's slope: the leak is missing.",
         tries="Left of 0 the slope is negative_slope.")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, 0.0)


@mistake("exchanged-a", says="The two sides are exchanged.", tries="Which side is steep?", source="L07")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, negative_slope, 1.0)


@mistake("minus-a", says="Left of 0 the sign is wrong.", tries="The leak still rises: its slope is positive.",
         source="L08")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, -negative_slope)


@mistake("added-a", says="Right of 0 this gives 1 plus the leak.", tries="The parameter belongs to the left side only.",
         source="L12")
def g_prime_from_a(a, negative_slope=0.01):
    return (a > 0) + negative_slope


@mistake("at-least", says="The border was put at -negative_slope.",
         tries="It is a slope, not a border: the kink is at 0.", source="A10")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a >= -negative_slope, 1.0, negative_slope)


@mistake("squared-a", says="Left of 0 the slope is negative_slope²: the leak was applied to a, which has it already.",
         tries="Left of 0 the slope is negative_slope.")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, negative_slope**2)


@mistake("int-ones-a", says="ones_like(a) copies the type of a: with integers 0.01 is cut down to 0.",
         tries="Ask for floats: dtype=float.", source="L06")
def g_prime_from_a(a, negative_slope=0.01):
    out = np.ones_like(a)
    out[a <= 0] = negative_slope
    return out


@mistake("overwrites-a", says="The result was written into a itself.",
         tries="Build a new array; a is needed again later.", source="L11")
def g_prime_from_a(a, negative_slope=0.01):
    a[a > 0] = 1
    a[a <= 0] = negative_slope
    return a


@mistake("in-place-a", says="The slopes were written into a itself (and cut to whole numbers where a holds integers).",
         tries="a is still needed for dW: build a new array.", source="L11")
def g_prime_from_a(a, negative_slope=0.01):
    if np.ndim(a):
        m = a > 0
        a[m] = 1
        a[~m] = negative_slope
        return a
    return 1.0 if a > 0 else negative_slope


@mistake("other-side-at-zero-a",
         says="At a = 0 this gives 1. With a leak of 0 the whole left piece has the height 0, and its slope is 0.",
         tries="Ask for a > 0, not for a >= 0.")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a >= 0, 1.0, negative_slope)
