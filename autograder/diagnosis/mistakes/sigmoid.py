"""Known mistakes with the sigmoid."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("no-one", says="This is e^z: the 1 in the denominator is missing.",
         tries="A sigmoid gives 0.5 at z = 0: what does yours give?", source="S01, forum")
def g(z):
    return 1 / np.exp(-z)


@mistake("one-over-one", says="This is 1 + e^(-z): nothing was divided, because 1/1 + … divides before it adds.",
         tries="Put brackets round the whole denominator.", source="S02, forum")
def g(z):
    return 1/1 + np.exp(-z)


@mistake("mirrored", says="The curve is mirrored: it falls from left to right.",
         tries="Look at the sign in the exponent.", source="S03, forum")
def g(z):
    return 1 / (1 + np.exp(z))


@mistake("base", says="1 + e^(-z) is not (1 + e)^(-z).", tries="Only e is raised to the power: np.exp(-z).",
         source="S22, forum")
def g(z):
    return 1 / ((1 + np.e) ** (-z))


@mistake("minus-below", says="There is a minus in the denominator where a plus belongs.",
         tries="A sigmoid gives 0.5 at z = 0: what does yours give?")
def g(z):
    return 1 / (1 - np.exp(-z))


@mistake("exp-only", says="This is e^(-z) alone.", tries="g is 1 divided by 1 + e^(-z).")
def g(z):
    return np.exp(-z)


@mistake("overflow", says="The algebra is right, but for large z both exponentials overflow and inf/inf is NaN.",
         tries="Divide above and below by e^z: 1 / (1 + np.exp(-z)).", source="S12, forum")
def g(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake("shifted", says="The curve was moved down by 0.5.", tries="A sigmoid lies between 0 and 1.")
def g(z):
    return 1 / (1 + np.exp(-z)) - 0.5


@mistake("stretched", says="This runs from -1 to 1: it is tanh(z/2).", tries="A sigmoid lies between 0 and 1.")
def g(z):
    return 2 / (1 + np.exp(-z)) - 1


@mistake("base-2", says="Here 2 is raised to the power; it should be e.", tries="np.exp(x) is e^x.")
def g(z):
    return 1 / (1 + 2.0**(-z))


@mistake("base-10", says="Here 10 is raised to the power; it should be e.", tries="np.exp(x) is e^x.")
def g(z):
    return 1 / (1 + 10.0**(-z))


@mistake("step", says="This is a step: it jumps at 0, where the sigmoid rises softly.",
         tries="Where does e^(-z) stand in your formula?")
def g(z):
    return (z > 0).astype(float)


@mistake("straight", says="This is three straight lines, called a hard sigmoid.", tries="Use the exponential.")
def g(z):
    return np.clip(0.2*z + 0.5, 0, 1)


@mistake("fraction", says="This curve is called softsign: close to a sigmoid, and not one.",
         tries="Use the exponential.")
def g(z):
    return 0.5 * (1 + z / (1 + np.abs(z)))


@mistake("square-exponent", says="z was squared in the exponent, so both sides rise.", tries="The exponent is -z.")
def g(z):
    return 1 / (1 + np.exp(-z**2))


@mistake("log", says="This is log(1 + e^z), called softplus: the sigmoid is its slope.",
         tries="g is 1 divided by 1 + e^(-z).")
def g(z):
    return np.log(1 + np.exp(-np.abs(z))) + np.maximum(z, 0)


@mistake("logit", says="This is the inverse of the sigmoid.", tries="g is 1 divided by 1 + e^(-z).")
def g(z):
    return np.log(z / (1 - z))


@mistake("sum", says="The result is 1 everywhere: it is the sum of g and 1 - g.", tries="The formula is their product.",
         source="S05")
def g_prime(z):
    return g(z) + (1 - g(z))


@mistake("sign", says="The size is right and the sign is wrong: a rising curve has a positive slope.",
         tries="Look at the order inside the second factor, or at the inner derivative of e^(-z).",
         source="S06, S10, a published course")
def g_prime(z):
    return g(z) * (g(z) - 1)


@mistake("tanh-rule", says="This is tanh's rule, used on the sigmoid.",
         tries="The sigmoid's slope is written with g and 1 - g.", source="S07")
def g_prime(z):
    return 1 - g(z)**2


@mistake("no-brackets",
         says="The result is 0 everywhere: nothing was computed, or the brackets in g·(1 - g) are missing.",
         tries="Write the product with its brackets: g * (1 - g).", source="S09")
def g_prime(z):
    return g(z)*1 - g(z)


@mistake("one-factor", says="One factor is missing: this is 1 - g alone.",
         tries="Where g is close to 0 the curve is flat too: which factor says so?", source="S11")
def g_prime(z):
    return 1 - g(z)


@mistake("squared-g", says="This is g squared; the second factor is 1 - g, not g.",
         tries="At z = 10 the curve is flat: what does yours give?")
def g_prime(z):
    return g(z)**2


@mistake("other-squared", says="Here 1 - g is squared; the first factor is g.",
         tries="At z = -10 the curve is flat: what does yours give?")
def g_prime(z):
    return (1 - g(z))**2


@mistake("one-plus-g", says="The second factor is 1 + g; it should be 1 - g.",
         tries="Look at the sign inside the brackets.")
def g_prime(z):
    return g(z) * (1 + g(z))


@mistake("g-minus-one", says="This is g - 1 alone.", tries="The formula is a product: g times (1 - g).")
def g_prime(z):
    return g(z) - 1


@mistake("two-g", says="This is the derivative of a(1 - a) with respect to a.", tries="a(1 - a) already is the slope.")
def g_prime(z):
    return 1 - 2*g(z)


@mistake("square-inside", says="The second factor is 1 - g²; it should be 1 - g.", tries="Leave out the square.")
def g_prime(z):
    return g(z) * (1 - g(z)**2)


@mistake("square-outside", says="The first factor is g²; it should be g.", tries="Leave out the square.")
def g_prime(z):
    return g(z)**2 * (1 - g(z))


@mistake("square-both", says="The product was squared.", tries="Leave out the square.")
def g_prime(z):
    return (g(z) * (1 - g(z)))**2


@mistake("overflow-slope",
         says="The algebra is right, but for very negative z the exponential overflows and inf/inf is NaN.",
         tries="Keep every exponent at or below 0: the slope is the same at z and -z, so use np.abs(z).",
         source="S12, forum")
def g_prime(z):
    return np.exp(-z) / (1 + np.exp(-z))**2


@mistake("overflow-right",
         says="The algebra is right, but for very large z the exponential overflows and inf/inf is NaN.",
         tries="Keep every exponent at or below 0: the slope is the same at z and -z, so use np.abs(z).", source="S12")
def g_prime(z):
    return np.exp(z) / (1 + np.exp(z))**2


@mistake("no-square-below", says="The square of the denominator is missing.",
         tries="The quotient rule squares the denominator.", source="S11")
def g_prime(z):
    return np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z)))


@mistake("minus-square-below", says="There is a minus in the denominator where a plus belongs.",
         tries="At z = 0 the slope is 1/4: what does yours give?")
def g_prime(z):
    return np.exp(-np.abs(z)) / (1 - np.exp(-np.abs(z)))**2


@mistake("only-exp", says="This is e^(-|z|) alone.", tries="The denominator (1 + e^(-|z|))² is missing.")
def g_prime(z):
    return np.exp(-np.abs(z))


@mistake("mirrored-exp", says="This is the derivative of e^(-z) alone.",
         tries="That is the inner derivative; the outer one is still missing.")
def g_prime(z):
    return -np.exp(-z)


@mistake("int-buffer", says="zeros_like(z) copies the type of z: with integers every slope is cut down to 0.",
         tries="Ask for floats: np.zeros_like(z, dtype=float), or build the result without a buffer.", source="S18")
def g_prime(z):
    out = np.zeros_like(z)
    out[...] = g(z) * (1 - g(z))
    return out


@mistake("clipped", says="z was clipped, so the slope stops falling at the clip.",
         tries="Clipping changes the function. Stability needs another formula, not another input.", source="S20")
def g_prime(z):
    z = np.clip(z, -5, 5)
    return g(z) * (1 - g(z))


@mistake("three-points", says="Right at -10, 0 and 10, and wrong in between.",
         tries="Three values are not a curve: try z = 1, where the slope is 0.1966.", source="S21")
def g_prime(z):
    return np.where(np.abs(z) > 5, 0, 0.25)


@mistake("bell", says="This is a bell curve: right at 0, too thin far out.", tries="Write the product of g and 1 - g.")
def g_prime(z):
    return 0.25 * np.exp(-z**2 / 4)


@mistake("a-form-with-z", says="The formula a(1 - a) was used with z; it wants the activation a = g(z).",
         tries="Compute a = g(z) first.", source="S30, forum")
def g_prime(z):
    return z * (1 - z)


@mistake("one-z", says="The second factor holds z where g(z) belongs.", tries="Compute a = g(z) once and use a twice.")
def g_prime(z):
    return g(z) * (1 - z)


@mistake("z-one", says="The first factor is z where g(z) belongs.", tries="Compute a = g(z) once and use a twice.")
def g_prime(z):
    return z * (1 - g(z))


@mistake("from-missing-one",
         says="The rule s(1 - s) is right, and s is no sigmoid: the 1 in its denominator is missing.",
         tries="Evaluate your s at z = 0: a sigmoid gives 0.5 there.", source="S01, forum")
def g_prime(z):
    s = 1 / np.exp(-z)
    return s * (1 - s)


@mistake("from-one-over-one",
         says="The rule s(1 - s) is right, and s is no sigmoid: 1/1 + e^(-z) divides before it adds.",
         tries="Put brackets round the whole denominator.", source="S02, forum")
def g_prime(z):
    s = 1/1 + np.exp(-z)
    return s * (1 - s)


@mistake("from-base", says="The rule s(1 - s) is right, and s is no sigmoid: 1 + e^(-z) is not (1 + e)^(-z).",
         tries="Only e is raised to the power: np.exp(-z).", source="S22, forum")
def g_prime(z):
    s = 1 / ((1 + np.e) ** (-z))
    return s * (1 - s)


@mistake("from-tanh", says="The rule s(1 - s) is right, and s is tanh.", tries="Use the sigmoid: g(z).", source="T07")
def g_prime(z):
    s = np.tanh(z)
    return s * (1 - s)


@mistake("matrix", says="np.dot multiplies matrices; the product is taken entry by entry.", tries="Write s * (1 - s).",
         source="G01")
def g_prime(z):
    s = np.atleast_1d(g(z))
    return np.dot(s.T, 1 - s)


@mistake("again", says="The sigmoid was applied again, to a.", tries="a already is g(z): use it as it is.",
         source="A01, forum")
def g_prime_from_a(a):
    return g(a) * (1 - g(a))


@mistake("clipped-a", says="a was clipped, so a saturated unit seems to keep a slope.", tries="Leave a as it is.",
         source="A13, a blog")
def g_prime_from_a(a):
    a = np.clip(a, 1e-3, 1 - 1e-3)
    return a * (1 - a)


@mistake("overwrites-a", says="The values are right, but they were written into a itself.",
         tries="a is still needed for dW: write `return a - a**2`.", source="A14")
def g_prime_from_a(a):
    a -= a**2
    return a


@mistake("in-place", says="The values are right, but they were written into a itself.",
         tries="a is still needed for dW: write `return a - a**2`.", source="A14")
def g_prime_from_a(a):
    if np.ndim(a):
        a -= a**2
        return a
    return a - a**2


@mistake("tanh-rule-a", says="This is tanh's rule, used on the sigmoid.", tries="The sigmoid's is a times (1 - a).")
def g_prime_from_a(a):
    return 1 - a**2


@mistake("sign-a", says="The size is right and the sign is wrong.", tries="Look at the order inside the second factor.")
def g_prime_from_a(a):
    return a * (a - 1)


@mistake("no-brackets-a",
         says="The result is 0 everywhere: nothing was computed, or the brackets in a(1 - a) are missing.",
         tries="Write the product with its brackets: a * (1 - a).")
def g_prime_from_a(a):
    return a*1 - a


@mistake("one-factor-a", says="One factor is missing: this is 1 - a alone.", tries="The formula is a product.")
def g_prime_from_a(a):
    return 1 - a


@mistake("a-squared", says="Here a is squared; the second factor is 1 - a.",
         tries="At a = 1 the curve is flat: what does yours give?")
def g_prime_from_a(a):
    return a * a


@mistake("one-plus-a", says="The second factor is 1 + a; it should be 1 - a.",
         tries="Look at the sign inside the brackets.")
def g_prime_from_a(a):
    return a * (1 + a)


@mistake("two-a", says="a(1 - a) was differentiated again.", tries="a(1 - a) already is the slope.")
def g_prime_from_a(a):
    return 1 - 2*a


@mistake("square-inside-a", says="The second factor is 1 - a²; it should be 1 - a.", tries="Leave out the square.")
def g_prime_from_a(a):
    return a * (1 - a**2)


@mistake("through-z", says="z was worked out from a with a logarithm, which breaks down where a has rounded to 0 or 1.",
         tries="a alone is enough: no z is needed.")
def g_prime_from_a(a):
    z = np.log(a / (1 - a))
    return g(z) * (1 - g(z)) + 0*z


@mistake("xor-a", says="In Python ^ is not a power.", tries="Powers are written **: a**2.", source="T15")
def g_prime_from_a(a):
    return a - a^2


@mistake("g-then-slope-a", says="g was applied to a, and the result taken for a z: a is a height already.",
         tries="Here z is not needed, and neither is g: write the slope with a alone.")
def g_prime_from_a(a):
    return g_prime(g(a))
