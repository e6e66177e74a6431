"""General slips: another formula, or another input."""

from autograder.diagnosis.mistakes.general.places import (
    ALL,
    ARRAYS,
    EVERY,
    FROM_A,
    FROM_Z,
    G_PRIME,
    NUMBERS_TOO,
    SLOPES,
    G,
)
from autograder.diagnosis.mistakes.names import g, g_prime, g_prime_from_a, np, right
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
slip = rows_into(ROWS)


@slip("is-g", G_PRIME, says="This is g itself, not its slope.",
      tries="The height of the curve is one thing, how fast it rises another.")
def any_function(x, *more):
    return g(x, *more)


@slip("is-slope", G, says="This is the slope of g, not g itself.", tries="g comes first; its slope is g_prime.")
def any_function(x, *more):
    return g_prime(x, *more)


@slip("ignores-parameter", ALL, says="Right for the default only: the parameter is not used.",
      tries="Use the parameter, not the number that is its default.")
def any_function(x, *more):
    return right(x)


@slip("slope-of-a", G_PRIME, says="The slope was taken at g(z) instead of at z.",
      tries="Feed z to g_prime; a = g(z) belongs to g_prime_from_a.")
def any_function(x, *more):
    return right(g(x, *more), *more)


@slip("a-form-at-z", G_PRIME, says="The formula for a was used with z.", tries="Compute a = g(z) first.")
def any_function(x, *more):
    return g_prime_from_a(x, *more)


@slip("z-form-at-a", FROM_A, says="The formula for z was used at a.",
      tries="a already is g(z): no further g is needed.")
def any_function(x, *more):
    return g_prime(x, *more)


@slip("g-twice", G, says="g was applied twice.", tries="Once is enough.")
def any_function(x, *more):
    return right(right(x, *more), *more)


@slip("returns-z", G, says="This returns z itself.", tries="Write the formula of g into the return line.")
def any_function(x, *more):
    return np.array(x, float)


@slip("returns-z", G_PRIME, says="This returns z itself.", tries="Write the slope into the return line.")
def any_function(x, *more):
    return np.array(x, float)


@slip("returns-a", FROM_A, says="This returns a itself.", tries="Write the slope with a alone.")
def any_function(x, *more):
    return np.array(x, float)


@slip("returns-input", ARRAYS, says="This returns {x} itself.", tries="Write the formula into the return line.")
def any_function(x, *more):
    return np.array(x, float)


@slip("of-minus", ALL, says="This is right at the mirrored point: the sign of the input is wrong.",
      tries="Look for a minus too many or too few before {x}.")
def any_function(x, *more):
    return right(-1.0 * x, *more)


@slip("of-size", ALL, says="The sign of the input is lost: both sides give what the right side should.",
      tries="Leave out the absolute value, or treat the two sides apart.")
def any_function(x, *more):
    return right(np.abs(x), *more)


@slip("of-twice", ALL, says="This is right at twice the input: a factor 2 too many stands before {x}.",
      tries="Look at the exponent, or at the argument of the function inside.")
def any_function(x, *more):
    return right(2.0 * x, *more)


@slip("of-half", ALL, says="This is right at half the input: a factor 1/2 too many stands before {x}.",
      tries="Look at the exponent, or at the argument of the function inside.")
def any_function(x, *more):
    return right(0.5 * x, *more)


@slip("of-square", ALL, says="The square stands inside: {x} was squared first.",
      tries="Square the result of g, not its input.")
def any_function(x, *more):
    return right(np.square(1.0 * x), *more)


@slip("clipped", FROM_Z, says="z was clipped at 5, so the curve stands still from there on.",
      tries="Clipping changes the function. Stability needs another formula, not another input.")
def any_function(x, *more):
    return right(np.clip(x, -5, 5), *more)


@slip("clipped-at-10", FROM_Z, says="z was clipped at 10, so the curve stands still from there on.",
      tries="Clipping changes the function. Stability needs another formula, not another input.")
def any_function(x, *more):
    return right(np.clip(x, -10, 10), *more)


@slip("a-clipped", FROM_A, says="a was clipped to 0.001 … 0.999.", tries="Leave a as it is.")
def any_function(x, *more):
    return right(np.clip(x, 1e-3, 1 - 1e-3), *more)


@slip("minus-largest", ALL,
      says="The largest entry was subtracted first. That is a trick of softmax; here it moves every point.",
      tries="Each entry stands for itself: leave the maximum out.")
def any_function(x, *more):
    return right(x - np.max(x), *more)


@slip("standardised", ALL, says="The input was brought to mean 0 and width 1 first.",
      tries="Each entry stands for itself: use {x} as it comes.")
def any_function(x, *more):
    centred = x - np.mean(x)
    return right(centred / (np.std(x) + 1e-9), *more)


@slip("normalised", EVERY, says="The result was divided by its sum, so its entries add up to 1.",
      tries="That is softmax; here each entry stands for itself.")
def any_function(x, *more):
    return right(x, *more) / np.sum(right(x, *more))


@slip("negated", NUMBERS_TOO, says="The size is right everywhere and the sign is wrong.",
      tries="Look for a minus too many or too few.")
def any_function(x, *more):
    return -1.0 * right(x, *more)


@slip("one-minus", NUMBERS_TOO, says="This is 1 minus the right result.",
      tries="Leave the `1 -` out, or look at which side it belongs to.")
def any_function(x, *more):
    return 1 - right(x, *more)


@slip("one-plus", NUMBERS_TOO, says="This is 1 too much everywhere.",
      tries="Is there a 1 that belongs inside a bracket?")
def any_function(x, *more):
    return 1 + right(x, *more)


@slip("doubled", NUMBERS_TOO, says="Every value is twice the right one.", tries="Where does the factor 2 come from?")
def any_function(x, *more):
    return 2 * right(x, *more)


@slip("halved", NUMBERS_TOO, says="Every value is half the right one.", tries="Where does the factor 1/2 come from?")
def any_function(x, *more):
    return 0.5 * right(x, *more)


@slip("squared", NUMBERS_TOO, says="This is the square of the right result.", tries="There is one power too many.")
def any_function(x, *more):
    return right(x, *more)**2


@slip("rooted", SLOPES, says="This is the square root of the right result.", tries="There is one root too many.")
def any_function(x, *more):
    return np.sqrt(right(x, *more))


@slip("turned-upside-down", SLOPES, says="This is 1 divided by the slope.",
      tries="Which of the two goes below the line?")
def any_function(x, *more):
    return 1 / right(x, *more)


@slip("times-input", NUMBERS_TOO, says="There is one factor {x} too many.", tries="Leave the last factor out.")
def any_function(x, *more):
    return right(x, *more) * x


@slip("plus-input", NUMBERS_TOO, says="The input {x} was added.", tries="Leave the last term out.")
def any_function(x, *more):
    return right(x, *more) + x


@slip("times-g", G_PRIME, says="There is one factor g too many.",
      tries="Write the formula once more, factor by factor.")
def any_function(x, *more):
    return right(x, *more) * g(x, *more)


@slip("plus-g", G_PRIME, says="g was added to its slope.", tries="Write the formula once more, term by term.")
def any_function(x, *more):
    return right(x, *more) + g(x, *more)


@slip("height-over-z", G_PRIME, says="This is g(z) divided by z: how steep the line from the origin is, and 0/0 at 0.",
      tries="The slope is about small changes round z, not about the way from 0 to z.")
def any_function(x, *more):
    return g(x, *more) / x


@slip("product-with-z", G_PRIME, says="This is g(z) times z: the prime was read as a factor.",
      tries="g' is one name: the slope at z.")
def any_function(x, *more):
    return g(x, *more) * x


@slip("slope-of-slope", G_PRIME, says="This is the slope of the slope: one derivative too many.",
      tries="g'(z) is already the derivative.")
def any_function(x, *more):
    h = 1e-4
    return (right(x + h, *more) - right(x - h, *more)) / (2*h)


@slip("ahead-1e-1", G_PRIME, says="The triangle reaches to one side only, and it is wide.",
      tries="Write the exact formula; a triangle would have to be centred on z.")
def any_function(x, *more):
    h = 1e-1
    return (g(x + h, *more) - g(x, *more)) / h


@slip("ahead-1e-2", G_PRIME, says="The triangle reaches to one side only, and it is wide.",
      tries="Write the exact formula; a triangle would have to be centred on z.")
def any_function(x, *more):
    h = 1e-2
    return (g(x + h, *more) - g(x, *more)) / h


@slip("ahead-1e-3", G_PRIME, says="The triangle reaches to one side only.",
      tries="Write the exact formula; a triangle would have to be centred on z.")
def any_function(x, *more):
    h = 1e-3
    return (g(x + h, *more) - g(x, *more)) / h


@slip("ahead-1e-4", G_PRIME, says="The triangle reaches to one side only.",
      tries="Write the exact formula; a triangle would have to be centred on z.")
def any_function(x, *more):
    h = 1e-4
    return (g(x + h, *more) - g(x, *more)) / h


@slip("ahead-1e-5", G_PRIME, says="The triangle reaches to one side only.",
      tries="Write the exact formula; a triangle would have to be centred on z.")
def any_function(x, *more):
    h = 1e-5
    return (g(x + h, *more) - g(x, *more)) / h


@slip("wide-triangle", G_PRIME, says="The triangle is too wide for the bend of the curve.",
      tries="Write the exact formula, or make h much smaller.")
def any_function(x, *more):
    h = 0.1
    return (g(x + h, *more) - g(x - h, *more)) / (2*h)


@slip("triangle", G_PRIME,
      says="This is height over width of a small triangle: it fails at a kink, and in 32 bits nothing is left of so "
           "small a difference.", tries="Write the exact formula.")
def any_function(x, *more):
    h = 1e-5
    return (g(x + h, *more) - g(x - h, *more)) / (2*h)


@slip("half-triangle", G_PRIME, says="Every value is twice the right one: the triangle is 2h wide, not h.",
      tries="Divide by 2h.")
def any_function(x, *more):
    h = 1e-5
    return (g(x + h, *more) - g(x - h, *more)) / h


@slip("neighbours", G_PRIME,
      says="np.gradient takes differences between neighbours in the array; the slope belongs to each z alone.",
      tries="Use the formula, entry by entry.")
def any_function(x, *more):
    return np.gradient(g(x, *more))


@slip("neighbours-over-z", G_PRIME,
      says="np.gradient takes differences between neighbours in the array; the slope belongs to each z alone.",
      tries="Use the formula, entry by entry.")
def any_function(x, *more):
    return np.gradient(g(x, *more), x)


@slip("np-diff", G_PRIME, says="np.diff takes differences between neighbours and loses one entry.",
      tries="Use the formula, entry by entry.")
def any_function(x, *more):
    return np.diff(g(x, *more)) / np.diff(x)
