"""Known mistakes with tanh."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("overflow", says="The formula is right, but far out both exponentials overflow and inf/inf is NaN.",
         tries="NumPy has np.tanh.", source="S12, forum")
def g(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


@mistake("overflow-right", says="The formula is right, but for large z both exponentials overflow and inf/inf is NaN.",
         tries="NumPy has np.tanh.", source="S12")
def g(z):
    return (np.exp(2.0*z) - 1) / (np.exp(2.0*z) + 1)


@mistake("overflow-left",
         says="The formula is right, but for very negative z both exponentials overflow and inf/inf is NaN.",
         tries="NumPy has np.tanh.", source="S12")
def g(z):
    return (1 - np.exp(-2.0*z)) / (1 + np.exp(-2.0*z))


@mistake("tan", says="tan is not tanh.", tries="The hyperbolic one is np.tanh.", source="T02, a transcript")
def g(z):
    return np.tan(z)


@mistake("arctan", says="arctan is not tanh: it reaches π/2, not 1.", tries="The hyperbolic one is np.tanh.")
def g(z):
    return np.arctan(z)


@mistake("arctanh", says="This is the inverse of tanh.", tries="The curve itself is np.tanh.")
def g(z):
    return np.arctanh(z)


@mistake("sinh", says="This is sinh, the numerator alone.", tries="tanh is sinh divided by cosh.")
def g(z):
    return np.sinh(1.0*z)


@mistake("cosh", says="This is cosh, the denominator alone.", tries="tanh is sinh divided by cosh.")
def g(z):
    return np.cosh(1.0*z)


@mistake("upside-down", says="This is 1/tanh: the fraction stands upside down.", tries="At z = 0 tanh is 0.")
def g(z):
    t = np.tanh(z)
    return 1 / t


@mistake("sum-above", says="The result is 1 everywhere: numerator and denominator are the same.",
         tries="There is a minus in the numerator.")
def g(z):
    e = np.exp(-2.0*np.abs(z))
    return (1 + e) / (1 + e) + 0*z


@mistake("half", says="This is tanh(z/2), a stretched sigmoid.", tries="Look at the exponents.")
def g(z):
    return np.tanh(z / 2)


@mistake("two-sigmoid", says="The -1 is missing: this runs from 0 to 2.", tries="tanh lies between -1 and 1.")
def g(z):
    return 2 / (1 + np.exp(-2.0*z))


@mistake("shifted-sigmoid", says="This is the sigmoid moved down: it runs from -0.5 to 0.5.",
         tries="tanh lies between -1 and 1.")
def g(z):
    return 1 / (1 + np.exp(-z)) - 0.5


@mistake("hard", says="This is three straight lines, called a hard tanh.", tries="The hyperbolic tangent is np.tanh.")
def g(z):
    return np.clip(z, -1.0, 1.0)


@mistake("sign", says="This is a step: it jumps at 0, where tanh rises softly.",
         tries="The hyperbolic tangent is np.tanh.")
def g(z):
    return np.sign(z) * 1.0


@mistake("softsign", says="This curve is called softsign: close to tanh, and not tanh.",
         tries="The hyperbolic tangent is np.tanh.")
def g(z):
    return z / (1 + np.abs(z))


@mistake("erf-like", says="This curve is z/√(1 + z²): close to tanh, and not tanh.",
         tries="The hyperbolic tangent is np.tanh.")
def g(z):
    return z / np.sqrt(1 + 1.0*z*z)


@mistake("square-of-z", says="Here z is squared before tanh; the tanh should be squared.",
         tries="Try z = 1: the slope there is 0.42.", source="T01")
def g_prime(z):
    return 1 - np.tanh(z**2)


@mistake("tan-slope", says="tan is not tanh.", tries="The hyperbolic one is np.tanh.", source="T02, a transcript")
def g_prime(z):
    return 1 - np.tan(z)**2


@mistake("one-plus-tan", says="This is the slope of tan, not of tanh.",
         tries="Far out tanh is flat: what does yours give at z = 10?")
def g_prime(z):
    return 1 + np.tan(z)**2


@mistake("a-form-with-z", says="The formula 1 - a² was used with z; it wants the activation a = tanh(z).",
         tries="Compute a = g(z) first.", source="T03, forum")
def g_prime(z):
    return 1 - np.power(z, 2)


@mistake("no-square", says="The square is missing: on the left this gives 2, where the curve is flat.",
         tries="Try z = -10: the curve is flat there, and a slope of tanh is never larger than 1.", source="T04")
def g_prime(z):
    return 1 - np.tanh(z)


@mistake("square-outside", says="This is the square of 1 - tanh; it should be 1 minus the square.",
         tries="At z = -10 the curve is flat: what does yours give?", source="T05")
def g_prime(z):
    return (1 - np.tanh(z))**2


@mistake("sigmoid-rule", says="This is the sigmoid's rule, used on tanh.",
         tries="At z = 0 tanh is steepest: its slope there is 1.", source="T07")
def g_prime(z):
    return g(z) * (1 - g(z))


@mistake("twice", says="tanh was applied twice.", tries="Square tanh(z) itself.", source="T08, forum")
def g_prime(z):
    return 1 - np.tanh(np.tanh(z))**2


@mistake("matrix", says="np.dot multiplies matrices; the square is taken entry by entry.", tries="Write t * t or t**2.",
         source="T13, forum")
def g_prime(z):
    t = np.tanh(z)
    return 1 - np.dot(t.T, t)


@mistake("xor", says="In Python ^ is not a power.", tries="Powers are written **: t**2.", source="T15", line=r"\^")
def g_prime(z):
    t = np.tanh(z)
    return 1 - t^2


@mistake("square-again", says="This is 1 - 2t: `*2` stands for `**2`, or the square was differentiated again.",
         tries="At z = 0 the slope is 1, and at z = -10 it is almost 0: what does yours give?", source="T16")
def g_prime(z):
    return 1 - 2*np.tanh(z)


@mistake("plus", says="The sign before the square is wrong.", tries="Far out the curve is flat: the slope is 0 there.")
def g_prime(z):
    return 1 + np.tanh(z)**2


@mistake("reversed", says="The size is right and the sign is wrong: a rising curve has a positive slope.",
         tries="A rising curve has a positive slope: exchange the two terms.")
def g_prime(z):
    return np.tanh(z)**2 - 1


@mistake("square-only", says="The `1 -` is missing.", tries="At z = 0 tanh is steepest: what does yours give?")
def g_prime(z):
    return np.tanh(z)**2


@mistake("cube", says="The power is 3; it should be 2.", tries="The slope is the same at z and at -z: is yours?")
def g_prime(z):
    return 1 - np.tanh(z)**3


@mistake("fourth", says="The square was squared again.", tries="Try z = 1: the slope there is 0.42.")
def g_prime(z):
    return 1 - np.tanh(z)**4


@mistake("cosh-no-square", says="This is 1/cosh(z): the square is missing.", tries="The slope is 1/cosh(z)².",
         source="T10")
def g_prime(z):
    e = np.exp(-np.abs(z))
    return 2 * e / (1 + e*e)


@mistake("sinh-square", says="This is 1/sinh(z)²: it has no value at 0.", tries="The slope is 1/cosh(z)².")
def g_prime(z):
    return 1 / np.sinh(1.0*z)**2


@mistake("cosh-square", says="This is cosh(z)²: the slope is 1 divided by that.",
         tries="The curve is flat far out: what does yours give?")
def g_prime(z):
    return np.cosh(np.clip(z, -300.0, 300.0))**2


@mistake("overflow-slope", says="The algebra is right, but for large z the exponential overflows and inf/inf is NaN.",
         tries="Keep every exponent at or below 0: use -2*np.abs(z).", source="S12")
def g_prime(z):
    return 4*np.exp(2.0*z) / (np.exp(2.0*z) + 1)**2


@mistake("overflow-quotient", says="The algebra is right, but far out both exponentials overflow and inf/inf is NaN.",
         tries="NumPy has np.tanh: call it once, and use its result.", source="S12, forum")
def g_prime(z):
    p, n = np.exp(z), np.exp(-z)
    return 1 - ((p - n) / (p + n))**2


@mistake("no-four", says="Every value is a quarter of the right one: the factor 4 is missing.",
         tries="At z = 0 the slope is 1.")
def g_prime(z):
    e = np.exp(-2.0*np.abs(z))
    return e / (1 + e)**2


@mistake("int-buffer", says="zeros_like(z) copies the type of z: with integers every slope is cut down to 0 or 1.",
         tries="Ask for floats: np.zeros_like(z, dtype=float), or build the result without a buffer.", source="S18")
def g_prime(z):
    out = np.zeros_like(z)
    out[...] = 1 - np.tanh(z)**2
    return out


@mistake("clipped", says="z was clipped, so the slope stops falling at the clip.",
         tries="Clipping changes the function: leave z as it is.", source="S20")
def g_prime(z):
    z = np.clip(z, -5, 5)
    return 1 - np.tanh(z)**2


@mistake("three-points", says="Right at -10, 0 and 10, and wrong in between.",
         tries="Three values are not a curve: try z = 1, where the slope is 0.42.", source="S21")
def g_prime(z):
    return np.where(np.abs(z) > 5, 0.0, 1.0)


@mistake("bell", says="This is a bell curve: right at 0, too thin far out.",
         tries="Try z = 2: the slope there is 0.071.")
def g_prime(z):
    return np.exp(-z**2)


@mistake("difference", says="1 - t and 1 + t were subtracted; they should be multiplied.",
         tries="Two factors: a product, as in the sigmoid's rule.")
def g_prime(z):
    t = np.tanh(z)
    return (1 - t) - (1 + t)


@mistake("from-sigmoid", says="The rule 1 - a² is right, and a is a sigmoid.", tries="Use tanh: g(z).", source="S07")
def g_prime(z):
    s = 1 / (1 + np.exp(-z))
    return 1 - s**2


@mistake("again", says="tanh was applied again, to a.", tries="a already is tanh(z): square it.", source="A03")
def g_prime_from_a(a):
    return 1 - np.tanh(a)**2


@mistake("no-square-a", says="The square is missing.", tries="At a = -1 the curve is flat: what does yours give?",
         source="A04")
def g_prime_from_a(a):
    return 1 - a


@mistake("sigmoid-rule-a", says="This is the sigmoid's rule, used on tanh.",
         tries="tanh runs from -1 to 1: at both ends the curve is flat, and at a = 0 it is steepest.", source="A11")
def g_prime_from_a(a):
    return a * (1 - a)


@mistake("square-outside-a", says="This is the square of 1 - a; it should be 1 minus the square.",
         tries="At a = -1 the curve is flat: what does yours give?")
def g_prime_from_a(a):
    return (1 - a)**2


@mistake("plus-a", says="The sign before the square is wrong.",
         tries="At a = 1 the curve is flat: what does yours give?")
def g_prime_from_a(a):
    return 1 + a**2


@mistake("reversed-a", says="The size is right and the sign is wrong.",
         tries="A rising curve has a positive slope: exchange the two terms.")
def g_prime_from_a(a):
    return a**2 - 1


@mistake("square-only-a", says="The `1 -` is missing.", tries="At a = 0 tanh is steepest: what does yours give?")
def g_prime_from_a(a):
    return a**2


@mistake("two-a", says="The 2 is a factor here; it should be a power.", tries="Powers are written **: a**2.",
         source="T16")
def g_prime_from_a(a):
    return 1 - 2*a


@mistake("minus-two-a", says="1 - a² was differentiated again.", tries="You had the slope already, one line before.")
def g_prime_from_a(a):
    return -2*a


@mistake("cube-a", says="The power is 3; it should be 2.", tries="The slope is the same at a and at -a: is yours?")
def g_prime_from_a(a):
    return 1 - a**3


@mistake("root-a", says="There is a root too many.", tries="At a = 0.5 the slope is 0.75.")
def g_prime_from_a(a):
    return np.sqrt(1 - a**2)


@mistake("clipped-a", says="a was clipped, so a saturated unit seems to keep a slope.", tries="Leave a as it is.",
         source="A13")
def g_prime_from_a(a):
    a = np.clip(a, -0.999, 0.999)
    return 1 - a**2


@mistake("in-place", says="The values are right, but they were written into a itself.",
         tries="a is still needed for dW: build a new array.", source="A14")
def g_prime_from_a(a):
    if np.ndim(a):
        a *= -a
        a += 1
        return a
    return 1 - a*a


@mistake("matrix-a", says="np.dot multiplies matrices; the square is taken entry by entry.",
         tries="Write a * a or a**2.", source="T13")
def g_prime_from_a(a):
    a = np.asarray(a)
    return 1 - np.dot(a.T, a)


@mistake("xor-a", says="In Python ^ is not a power.", tries="Powers are written **: a**2.", source="T15")
def g_prime_from_a(a):
    return 1 - a^2


@mistake("through-z", says="z was worked out from a, which breaks down where a has rounded to -1 or 1.",
         tries="a alone is enough: no z is needed.")
def g_prime_from_a(a):
    z = np.arctanh(a)
    return 1 - np.tanh(z)**2 + 0*z
