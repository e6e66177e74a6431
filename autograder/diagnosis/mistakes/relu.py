"""Known mistakes with ReLU."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("absolute", says="This is the absolute value: left of 0 it rises again.", tries="Left of 0 the ReLU is 0.")
def g(z):
    return np.abs(z)


@mistake("minimum", says="This keeps the negative side.",
         tries="The ReLU keeps the positive one: the larger of 0 and z.")
def g(z):
    return np.minimum(0, z)


@mistake("overwrites", says="The result was written into z itself.",
         tries="Build a new array; z is needed again later.", source="R07, forum")
def g(z):
    z[z < 0] = 0
    return z


@mistake("in-place-g", says="The values are right, but they were written into z itself.",
         tries="Build a new array: np.maximum(0, z).")
def g(z):
    if np.ndim(z):
        z[z < 0] = 0
        return z
    return np.maximum(0, z)


@mistake("np-max", says="np.max looks for one largest number along an axis.",
         tries="np.maximum compares entry by entry.", source="forum")
def g(z):
    return np.max(z, 0)


@mistake("python-max", says="`if` (and Python's max) asks one question, and z holds many numbers.",
         tries="np.maximum works entry by entry.", source="R14, forum")
def g(z):
    return max(0, z)


@mistake("one-for-z", says="This is 1 right of 0; the ReLU is z there.", tries="g is the larger of 0 and z.")
def g(z):
    return np.where(z > 0, 1.0, 0.0)


@mistake("capped", says="Right of 1 the curve stands still.", tries="The ReLU has no upper end.")
def g(z):
    return np.clip(z, 0, 1)


@mistake("capped-at-6", says="Right of 6 the curve stands still: this is called ReLU6.",
         tries="The ReLU has no upper end.")
def g(z):
    return np.clip(z, 0, 6)


@mistake("at-one", says="The border is 1; it should be 0.", tries="g is the larger of 0 and z.")
def g(z):
    return np.maximum(1, z)


@mistake("hard-shrink", says="Between 0 and 1 this is 0.", tries="The kink is at 0, not at 1.", source="A17")
def g(z):
    return np.where(z > 1, z, 0.0)


@mistake("shifted", says="The curve was moved to the right by 1.", tries="The kink is at 0.")
def g(z):
    return np.maximum(0, z - 1)


@mistake("soft", says="This is softplus, a rounded ReLU.", tries="g is the larger of 0 and z.")
def g(z):
    return np.log1p(np.exp(-np.abs(z))) + np.maximum(z, 0)


@mistake("swish", says="This is z times the sigmoid, called swish.", tries="g is the larger of 0 and z.")
def g(z):
    return z / (1 + np.exp(-z))


@mistake("elu", says="Left of 0 this falls to -1: it is called ELU.", tries="Left of 0 the ReLU is 0.")
def g(z):
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0.0)))


@mistake("signed-zero", says="Left of 0 this is -1.", tries="Left of 0 the ReLU is 0.")
def g(z):
    return np.where(z > 0, z, -1.0)


@mistake("squared", says="Right of 0 this is z²; it should be z.",
         tries="Multiply z by the mask (z > 0), or take the maximum, not both.")
def g(z):
    return np.maximum(0, z) * z


@mistake("drops", says="The negative entries were thrown away, so the shape is another.",
         tries="Put 0 in their place: np.maximum(0, z).")
def g(z):
    return z[z > 0]


@mistake("divides", says="At exactly 0 this is 0/0, which is NaN.", tries="np.maximum needs no division.", source="R13")
def g(z):
    return z * (z / np.abs(z) + 1) / 2


@mistake("overwrites-slope", says="The result was written into z itself.",
         tries="Build a new array; z is needed again later.", source="R07, forum")
def g_prime(z):
    z[z <= 0] = 0
    z[z > 0] = 1
    return z


@mistake("in-place", says="The slopes are right, but they were written into z itself.",
         tries="Build a new array; z is needed again later.", source="R07, forum")
def g_prime(z):
    if np.ndim(z):
        z[z <= 0] = 0
        z[z > 0] = 1
        return z
    return float(z > 0)


@mistake("asks-if", says="`if` (and Python's max) asks one question, and z holds many numbers.",
         tries="Compare the whole array: z > 0, or np.where.", source="R08, R14, forum")
def g_prime(z):
    if z > 0:
        return 1.0
    return 0.0


@mistake("sign", says="Left of 0 this gives -1.", tries="Left of 0 the curve is flat: its slope is 0, not -1.",
         source="R05")
def g_prime(z):
    return np.sign(z) * 1.0


@mistake("sign-where", says="Left of 0 this gives -1.", tries="Left of 0 the curve is flat: its slope is 0, not -1.",
         source="R05")
def g_prime(z):
    return np.where(z > 0, 1.0, -1.0)


@mistake("divides-slope", says="At exactly 0 this is 0/0, which is NaN.", tries="Compare: z > 0 needs no division.",
         source="R13")
def g_prime(z):
    return (z / np.abs(z) + 1) / 2


@mistake("cut-g", says="This is g, cut down to whole numbers.", tries="The slope asks only whether z > 0.",
         source="R16, forum")
def g_prime(z):
    return np.int64(np.maximum(0, z))


@mistake("neighbours",
         says="np.gradient takes differences between neighbours in the array; the slope belongs to each z alone.",
         tries="Ask of each entry: is it above 0?", source="R17")
def g_prime(z):
    return np.gradient(np.maximum(0, z))


@mistake("left-z", says="Left of 0 this returns z.", tries="The flat side has slope 0.",
         source="R19, a withdrawn change")
def g_prime(z):
    return np.where(z > 0, 1.0, z)


@mistake("exchanged", says="The two sides are exchanged.", tries="Which side of 0 is flat?")
def g_prime(z):
    return (z < 0).astype(float)


@mistake("leaky", says="This is the leaky ReLU's slope.", tries="Left of 0 the ReLU is flat.")
def g_prime(z):
    return np.where(z > 0, 1.0, 0.01)


@mistake("at-one-slope", says="The border was put at z = 1.", tries="The kink is at 0.", source="A17")
def g_prime(z):
    return np.where(z > 1, 1.0, 0.0)


@mistake("threshold", says="The border was put at 0.01.", tries="The kink is at 0.")
def g_prime(z):
    return np.where(z > 0.01, 1.0, 0.0)


@mistake("threshold-half", says="The border was put at 0.5.", tries="The kink is at 0.")
def g_prime(z):
    return np.where(z > 0.5, 1.0, 0.0)


@mistake("near-zero", says="Right but for the smallest positive z: the border was put a little above 0.",
         tries="Compare with 0 itself.")
def g_prime(z):
    return np.where(z > 1e-8, 1.0, 0.0)


@mistake("near-zero-left", says="Right but for the smallest negative z: the border was put a little below 0.",
         tries="Compare with 0 itself.")
def g_prime(z):
    return np.where(z > -1e-8, 1.0, 0.0)


@mistake("divides-by-eps", says="Close to 0 this is neither 0 nor 1: the 1e-8 in the denominator shows.",
         tries="Compare: z > 0 needs no division.")
def g_prime(z):
    return np.maximum(z, 0) / (np.abs(z) + 1e-8)


@mistake("mirrored-sign", says="Right of 0 the sign is wrong.", tries="The line y = z rises: its slope is 1.")
def g_prime(z):
    return np.where(z > 0, -1.0, 0.0)


@mistake("two-sided", says="The slope is 1 on both sides.", tries="Left of 0 the curve is flat.")
def g_prime(z):
    return np.where(z != 0, 1.0, 0.0)


@mistake("not-mask", says="The mask is turned round: True on the flat side.", tries="Leave out the ~.")
def g_prime(z):
    return ~(z > 0)


@mistake("twos", says="Right of 0 this gives 2: two masks were added.", tries="One comparison is enough.")
def g_prime(z):
    return 1.0 * (z > 0) + (z >= 0)


@mistake("minus-one-left", says="Left of 0 the slope is negative.", tries="Left of 0 the ReLU is flat.", source="L08")
def g_prime(z):
    return np.where(z >= 0, 1.0, -0.01)


@mistake("soft-slope", says="This is the sigmoid, the slope of softplus.",
         tries="The ReLU has a corner: its slope jumps from 0 to 1.")
def g_prime(z):
    return 1 / (1 + np.exp(-z))


@mistake("drops-slope", says="The negative entries were thrown away, so the shape is another.",
         tries="Put 0 in their place.")
def g_prime(z):
    z = z[z > 0]
    return np.ones(z.shape)


@mistake("where-indices", says="np.where with one argument gives the places, not the values.",
         tries="Give it all three: np.where(z > 0, 1.0, 0.0).")
def g_prime(z):
    return np.where(z > 0)


@mistake("always-true", says="a = max(0, z) is never negative, so a >= 0 is always true.",
         tries="Only a > 0 tells the two sides apart.", source="A05, a published course")
def g_prime_from_a(a):
    return (a >= 0).astype(float)


@mistake("never-true", says="This is 0 everywhere: a = max(0, z) is never negative, so a < 0 is never true.",
         tries="Only a > 0 tells the two sides apart.")
def g_prime_from_a(a):
    return (a < 0).astype(float)


@mistake("half-at-zero-a",
         says="At a = 0 this gives 0.5, and a is 0 for every negative z: the whole flat side would seem to rise.",
         tries="Where a = 0 the slope is 0.", source="R10")
def g_prime_from_a(a):
    return np.heaviside(a, 0.5)


@mistake("at-one-a", says="The border was put at a = 1.", tries="The kink is at 0.", source="A17")
def g_prime_from_a(a):
    return np.where(a > 1, 1.0, 0.0)


@mistake("at-one-also-a", says="The border was put at a = 1.", tries="The kink is at 0.", source="A17")
def g_prime_from_a(a):
    return np.where(a >= 1, 1.0, 0.0)


@mistake("half-a", says="The border was put at a = 0.5.", tries="The kink is at 0.")
def g_prime_from_a(a):
    return np.where(a > 0.5, 1.0, 0.0)


@mistake("threshold-a", says="The border was put at 0.01.", tries="The kink is at 0.")
def g_prime_from_a(a):
    return np.where(a > 0.01, 1.0, 0.0)


@mistake("near-zero-a", says="Right but for the smallest positive a: the border was put a little above 0.",
         tries="Compare with 0 itself.")
def g_prime_from_a(a):
    return np.where(a > 1e-8, 1.0, 0.0)


@mistake("mask-times-a", says="This returns a: the mask was multiplied by it.", tries="The mask alone is the slope.",
         source="A07")
def g_prime_from_a(a):
    return (a > 0) * a


@mistake("leaky-a", says="This is the leaky ReLU's slope.", tries="Where a = 0 the ReLU is flat.")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, 0.01)


@mistake("exchanged-a", says="The two sides are exchanged.", tries="Where a = 0 the curve is flat.")
def g_prime_from_a(a):
    return (a <= 0).astype(float)


@mistake("overwrites-a", says="The result was written into a itself.",
         tries="Build a new array; a is needed again later.", source="R07")
def g_prime_from_a(a):
    a[a > 0] = 1
    return a


@mistake("in-place-a", says="The slopes are right, but they were written into a itself.",
         tries="a is still needed for dW: build a new array.", source="R07")
def g_prime_from_a(a):
    if np.ndim(a):
        a[a > 0] = 1
        return a
    return float(a > 0)


@mistake("divides-a", says="Where a = 0 this is 0/0, which is NaN.", tries="Compare: a > 0 needs no division.",
         source="R13")
def g_prime_from_a(a):
    return a / a
