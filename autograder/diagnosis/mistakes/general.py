"""Slips that every activation invites, and some that every function from arrays to an array invites.

Each is written once, for any function: `x` is its main argument, `*more` are the others; `generic` puts the names in,
and so in the words with {x}. A slip says in which functions it can be made. `collect` makes it a mistake of every
activation in the table, and drops it where it is no mistake (g'(-z) = g'(z) for the sigmoid) or gives the same answers
as another one.
"""

from autograder.diagnosis.mistakes.names import g, g_prime, g_prime_from_a, np, right
from autograder.diagnosis.mistakes.row import rows_into

G, G_PRIME, FROM_A = ("g",), ("g_prime",), ("g_prime_from_a",)
FROM_Z = (*G, *G_PRIME)
SLOPES = (*G_PRIME, *FROM_A)
ALL = (*G, *SLOPES)
ARRAYS = ("array",)                 # slope, linear_forward, cost_gradient, numerical_gradient
EVERY = (*ALL, *ARRAYS)
NUMBERS_TOO = (*EVERY, "number")    # and the functions of plain numbers, without NumPy

# Another activation's rule in this one's place, by function.
RULES = {
    "g": ("This is the {other}'s curve.", "Look at the formula at the top of the exercise."),
    "g_prime": ("This is the {other}'s slope.", "Each curve has a rule of its own: differentiate this one."),
    "g_prime_from_a": ("This is the {other}'s rule.",
                       "Each curve has a rule of its own: start from this g and write its slope with a."),
}

GENERAL = []
slip = rows_into(GENERAL)


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


@slip("zero", EVERY, says="The result is 0 everywhere: nothing was computed, or everything cancels.",
      tries="Write the formula into the return line.")
def any_function(x, *more):
    return np.zeros(np.shape(x))


@slip("ones", EVERY, says="The result is 1 everywhere, whatever goes in.",
      tries="Write the formula into the return line.")
def any_function(x, *more):
    return np.ones(np.shape(x))


@slip("average", EVERY, says="The result is one number, the mean over the whole array.",
      tries="Every entry has a result of its own.")
def any_function(x, *more):
    return np.mean(right(x, *more))


@slip("total", EVERY, says="The result is one number, the sum over the whole array.",
      tries="Every entry has a result of its own.")
def any_function(x, *more):
    return np.sum(right(x, *more))


@slip("largest", ALL, says="The result is one number, the largest of the array.",
      tries="Every entry has a result of its own.")
def any_function(x, *more):
    return np.max(right(x, *more))


@slip("first-entry", ALL, says="The result is one number, that of the first entry.",
      tries="Every entry has a result of its own.")
def any_function(x, *more):
    return np.ravel(right(x, *more))[0]


@slip("row-sums", ALL, says="Every row was added up.", tries="Every entry has a result of its own.")
def any_function(x, *more):
    result = right(x, *more)
    return np.sum(result, axis=-1, keepdims=True) if np.ndim(result) else result


@slip("nothing-returned", NUMBERS_TOO, says="The result is printed or thrown away: the function returns None.",
      tries="End with `return`, followed by the result.")
def any_function(x, *more):
    print(right(x, *more))


@slip("turned", EVERY, says="The result is turned over.", tries="Entry by entry: no transpose is needed.")
def any_function(x, *more):
    return np.transpose(right(x, *more))


@slip("flattened", EVERY, says="The result is one long row: its shape was lost.",
      tries="Give back the shape that came in.")
def any_function(x, *more):
    return np.ravel(right(x, *more))


@slip("as-column", ALL, says="The result is one long column: its shape was lost.",
      tries="Give back the shape that came in.")
def any_function(x, *more):
    return np.reshape(right(x, *more), (-1, 1))


@slip("squeezed", EVERY, says="np.squeeze took away an axis of length 1.", tries="Give back the shape that came in.")
def any_function(x, *more):
    return np.squeeze(right(x, *more))


@slip("boxed", EVERY, says="The result stands in one pair of brackets too many.", tries="Return the array itself.")
def any_function(x, *more):
    return np.array([right(x, *more)])


@slip("as-list", EVERY, says="The result is a list, not an array.",
      tries="Return the array, or wrap the list in np.array(…).")
def any_function(x, *more):
    return np.asarray(right(x, *more)).tolist()


@slip("pair", NUMBERS_TOO, says="Two values came back: the result and its input.", tries="Return the result alone.")
def any_function(x, *more):
    return right(x, *more), x


@slip("as-text", EVERY, says="The result is a text, not an array.", tries="Return the numbers, not a text about them.")
def any_function(x, *more):
    return str(right(x, *more))


@slip("rounded", EVERY, says="The result was rounded to 2 decimals.",
      tries="Leave the rounding to the eye: return all digits.")
def any_function(x, *more):
    return np.round(right(x, *more), 2)


@slip("rounded-to-4", EVERY, says="The result was rounded to 4 decimals.",
      tries="Leave the rounding to the eye: return all digits.")
def any_function(x, *more):
    return np.round(right(x, *more), 4)


@slip("cut-to-integers", EVERY, says="The result was cut down to whole numbers.", tries="Keep floats: no int here.")
def any_function(x, *more):
    return np.asarray(right(x, *more)).astype(int)


@slip("buffer-like-input", EVERY,
      says="zeros_like({x}) copies the type of {x}: with integers every result is cut down to a whole number.",
      tries="Ask for floats: np.zeros_like({x}, dtype=float), or build the result without a buffer.")
def any_function(x, *more):
    out = np.zeros_like(x)
    out[...] = right(x, *more)
    return out


@slip("into-input", EVERY, says="The values are right, but they were written into {x} itself.",
      tries="Build a new array; {x} is needed again later.")
def any_function(x, *more):
    out = right(x, *more)
    if np.ndim(x):
        x[...] = out
    return out


@slip("reused-buffer", EVERY, says="The same array is handed out twice: a second call changes the first result.",
      tries="Build a new array in every call.")
def any_function(x, *more):
    out = np.array(right(x, *more))
    keep = any_function.__dict__
    if keep.get('shape') != out.shape or keep['buffer'].dtype != out.dtype:
        keep['shape'], keep['buffer'] = out.shape, out
    keep['buffer'][...] = out
    return keep['buffer']


@slip("first-result-kept", EVERY, says="The first result for a shape is kept and handed out again, whatever goes in.",
      tries="Compute it anew in every call.")
def any_function(x, *more):
    keep = any_function.__dict__.setdefault('results', {})
    return keep.setdefault(np.shape(x), right(x, *more))


@slip("asks-if", ALL, says="`if` (and Python's max) asks one question, and {x} holds many numbers.",
      tries="Compare the whole array: np.where, np.maximum, or a mask.")
def any_function(x, *more):
    if x > 0:
        return right(x, *more)
    return right(x, *more)


@slip("one-number-at-a-time", ALL, says="This works for one number only, as `math` and float(…) do.",
      tries="NumPy's own functions take whole arrays: np.exp, np.tanh, np.maximum.")
def any_function(x, *more):
    return right(float(x), *more)


@slip("loop-over-one-axis", ALL, says="The loop knows one axis only.",
      tries="NumPy works on all entries at once: no loop is needed.")
def any_function(x, *more):
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = right(x[i], *more)
    return out


@slip("loop-over-two-axes", ALL, says="The loops want exactly two axes.",
      tries="NumPy works on all entries at once: no loop is needed.")
def any_function(x, *more):
    out = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i, j] = right(x[i, j], *more)
    return out


@slip("needs-an-axis", ALL, says="Arrays are right; a single number stops the loop.",
      tries="A single number is an array without axes: NumPy's functions take it as it is.")
def any_function(x, *more):
    out = np.zeros(x.shape)
    for i in range(len(x)):
        out[i] = right(x[i], *more)
    return out


@slip("needs-a-copy-method", ALL, says="Arrays are right; a single number does not let itself be written into.",
      tries="Start from np.array({x}, dtype=float).")
def any_function(x, *more):
    out = x.copy()
    out[out < 0] = out[out < 0]
    return right(x, *more)
