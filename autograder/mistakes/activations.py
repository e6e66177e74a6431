"""Known mistakes with g, g_prime and g_prime_from_a: a table for each activation, and some for all.

A row: id, function, body, what went wrong, what to try, where it was seen.
"""

from functools import cache

from autograder.exercises import lookup
from autograder.mistakes import Mistake
from solutions.activations import ACTIVATIONS

SIGMOID = [
    ("S01", "g", "return 1 / np.exp(-z)",
     "The 1 in the denominator is missing.", "A sigmoid gives 0.5 at z = 0: what does yours give?", "forum"),
    ("S02", "g", "return 1/1 + np.exp(-z)",
     "This is 1/1 + e^(-z): the division comes before the sum.", "Put brackets round the whole denominator.", "forum"),
    ("S03", "g", "return 1 / (1 + np.exp(z))",
     "The curve is mirrored: it falls from left to right.", "Look at the sign in the exponent.", "forum"),
    ("S22", "g", "return 1 / ((1 + np.e) ** (-z))",
     "1 + e^(-z) is not (1 + e)^(-z).", "Only e is raised to the power: np.exp(-z).", "forum"),
    ("S05", "g_prime", "return g(z) + (1 - g(z))",
     "This is the sum of g and 1 - g, which is 1 everywhere.", "The formula is their product."),
    ("S06", "g_prime", "return g(z) * (g(z) - 1)",
     "The size is right and the sign is wrong: a rising curve has a positive slope.",
     "Look at the order inside the second factor.", "a published course"),
    ("S07", "g_prime", "return 1 - g(z)**2",
     "This is tanh's rule, used on the sigmoid.", "The sigmoid's slope is written with g and 1 - g."),
    ("S09", "g_prime", "return g(z)*1 - g(z)",
     "This is g·1 - g, which is 0 everywhere.", "Put brackets round the second factor."),
    ("S10", "g_prime", "return -np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z)))**2",
     "The size is right and the sign is wrong.", "The inner derivative of e^(-z) brings a second minus.", "forum"),
    ("S11", "g_prime", "return 1 - g(z)",
     "One factor is missing: this is 1 - g alone.", "Where g is close to 0 the curve is flat too: which factor says so?"),
    ("S24", "g_prime", "return g(z)**2",
     "Here g is squared; the second factor is 1 - g, not g.", "At z = 10 the curve is flat: what does yours give?"),
    ("S26", "g_prime", "return g(z) * (1 + g(z))",
     "The second factor is 1 + g; it should be 1 - g.", "Look at the sign inside the brackets."),
    ("S12", "g_prime", "return np.exp(-z) / (1 + np.exp(-z))**2",
     "The algebra is right, but for very negative z the exponential overflows and inf/inf is NaN.",
     "Keep every exponent at or below 0: the slope is the same at z and -z, so use np.abs(z).", "forum"),
    ("S18", "g_prime", "out = np.zeros_like(z)\nout[...] = g(z) * (1 - g(z))\nreturn out",
     "zeros_like(z) copies the type of z: with integers every slope is cut down to 0.",
     "Ask for floats: np.zeros_like(z, dtype=float), or build the result without a buffer."),
    ("S20", "g_prime", "z = np.clip(z, -5, 5)\nreturn g(z) * (1 - g(z))",
     "z was clipped, so the slope stops falling at the clip.",
     "Clipping changes the function. Stability needs another formula, not another input."),
    ("S21", "g_prime", "return np.where(np.abs(z) > 5, 0, 0.25)",
     "Right at -10, 0 and 10, and wrong in between.", "Three values are not a curve: try z = 1, where the slope is 0.1966."),
    ("S30", "g_prime", "return z * (1 - z)",
     "The formula a(1 - a) was used with z; it wants the activation a = g(z).", "Compute a = g(z) first.", "forum"),
    ("A01", "g_prime_from_a", "return g(a) * (1 - g(a))",
     "The sigmoid was applied again, to a.", "a already is g(z): use it as it is.", "forum"),
    ("A13", "g_prime_from_a", "a = np.clip(a, 1e-3, 1 - 1e-3)\nreturn a * (1 - a)",
     "a was clipped, so a saturated unit seems to keep a slope.", "Leave a as it is.", "blog"),
    ("A14", "g_prime_from_a", "a -= a**2\nreturn a",
     "The values are right, but they were written into a itself.",
     "a is still needed for dW: write `return a - a**2`."),
    ("A15", "g_prime_from_a", "return 1 - a**2",
     "This is tanh's rule, used on the sigmoid.", "The sigmoid's is a times (1 - a)."),
]
TANH = [
    ("T21", "g", "return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))",
     "The formula is right, but far out both exponentials overflow and inf/inf is NaN.", "NumPy has np.tanh.", "forum"),
    ("T22", "g", "return np.tan(z)", "tan is not tanh.", "The hyperbolic one is np.tanh.", "a transcript"),
    ("T01", "g_prime", "return 1 - np.tanh(z**2)",
     "Here z is squared before tanh; the tanh should be squared.", "Try z = 1: the slope there is 0.42."),
    ("T02", "g_prime", "return 1 - np.tan(z)**2", "tan is not tanh.", "The hyperbolic one is np.tanh.", "a transcript"),
    ("T03", "g_prime", "return 1 - np.power(z, 2)",
     "The formula 1 - a² was used with z; it wants the activation a = tanh(z).", "Compute a = g(z) first.", "forum"),
    ("T04", "g_prime", "return 1 - np.tanh(z)",
     "The square is missing: on the left this gives 2, where the curve is flat.", "The rule is 1 - tanh(z)²."),
    ("T05", "g_prime", "return (1 - np.tanh(z))**2",
     "This is the square of 1 - tanh; it should be 1 minus the square.", "At z = -10 the curve is flat: what does yours give?"),
    ("T07", "g_prime", "return g(z) * (1 - g(z))",
     "This is the sigmoid's rule, used on tanh.", "At z = 0 tanh is steepest: its slope there is 1."),
    ("T08", "g_prime", "return 1 - np.tanh(np.tanh(z))**2", "tanh was applied twice.", "Square tanh(z) itself.", "forum"),
    ("T13", "g_prime", "t = np.tanh(z)\nreturn 1 - np.dot(t.T, t)",
     "np.dot multiplies matrices; the square is taken entry by entry.", "Write t * t or t**2.", "forum"),
    ("T15", "g_prime", "t = np.tanh(z)\nreturn 1 - t^2",
     "In Python ^ is not a power.", "Powers are written **: t**2."),
    ("T16", "g_prime", "return 1 - 2*np.tanh(z)",
     "The square was differentiated again: 1 - t² already is the slope.", "Use 1 - t**2 as it stands."),
    ("T17", "g_prime", "return 1 + np.tanh(z)**2", "The sign before the square is wrong.", "Far out the curve is flat: the slope is 0 there."),
    ("A03", "g_prime_from_a", "return 1 - np.tanh(a)**2", "tanh was applied again, to a.", "a already is tanh(z): square it."),
    ("A04", "g_prime_from_a", "return 1 - a", "The square is missing.", "At a = -1 the curve is flat: what does yours give?"),
    ("A11", "g_prime_from_a", "return a * (1 - a)", "This is the sigmoid's rule, used on tanh.", "tanh's is 1 - a²."),
    ("A16", "g_prime_from_a", "return (1 - a)**2", "This is the square of 1 - a; it should be 1 minus the square.", "Write 1 - a**2."),
]
RELU = [
    ("R07", "g_prime", "z[z <= 0] = 0\nz[z > 0] = 1\nreturn z",
     "The slopes are right, but they were written into z itself.", "Build a new array; z is needed again later.", "forum"),
    ("R08", "g_prime", "if z > 0:\n    return 1.0\nreturn 0.0",
     "`if` asks one question, and z holds many numbers.", "Compare the whole array: z > 0, or np.where.", "forum"),
    ("R05", "g_prime", "return np.sign(z)", "Left of 0 this gives -1.", "Left of 0 the curve is flat: its slope is 0, not -1."),
    ("R13", "g_prime", "return (z / np.abs(z) + 1) / 2", "At exactly 0 this is 0/0, which is NaN.", "Compare: z > 0 needs no division."),
    ("R14", "g_prime", "return max(0, z) > 0", "Python's max compares whole arrays.", "np.maximum works entry by entry."),
    ("R16", "g_prime", "return np.int64(np.maximum(0, z))",
     "This is g, cut down to whole numbers.", "The slope asks only whether z > 0."),
    ("R17", "g_prime", "return np.gradient(np.maximum(0, z))",
     "np.gradient takes differences between neighbours in the array; the slope belongs to each z alone.",
     "Ask of each entry: is it above 0?"),
    ("R19", "g_prime", "return np.where(z > 0, 1.0, z)", "Left of 0 this returns z.", "The flat side has slope 0.", "a withdrawn change"),
    ("R20", "g_prime", "return (z < 0).astype(float)", "The two sides are exchanged.", "Which side of 0 is flat?"),
    ("R21", "g_prime", "return np.where(z > 0, 1.0, 0.01)", "This is the leaky ReLU's slope.", "Left of 0 the ReLU is flat."),
    ("R22", "g_prime", "return np.ones_like(z, dtype=float)", "The slope is 1 everywhere.", "Left of 0 the curve is flat."),
    ("A05", "g_prime_from_a", "return (a >= 0).astype(float)",
     "a = max(0, z) is never negative, so a >= 0 is always true.", "Only a > 0 tells the two sides apart.", "a published course"),
    ("A17", "g_prime_from_a", "return np.where(a > 1, 1.0, 0.0)", "The border was put at a = 1.", "The kink is at 0."),
    ("R30", "g", "return np.abs(z)", "This is the absolute value: left of 0 it rises again.", "Left of 0 the ReLU is 0."),
    ("R31", "g", "return np.minimum(0, z)", "This keeps the negative side.", "The ReLU keeps the positive one: the larger of 0 and z."),
    ("R32", "g", "z[z < 0] = 0\nreturn z", "The values are right, but they were written into z itself.", "Build a new array: np.maximum(0, z)."),
    ("R33", "g", "return np.max(z, 0)", "np.max looks for one largest number along an axis.", "np.maximum compares entry by entry.", "forum"),
    ("R34", "g", "return max(0, z)", "Python's max compares whole arrays.", "np.maximum works entry by entry.", "forum"),
]
LEAKY = [
    ("L01", "g", "return np.maximum(0, z)", "This is the plain ReLU: the leak is missing.", "Left of 0 the line is negative_slope times z."),
    ("L02", "g", "return np.minimum(negative_slope * z, z)", "The smaller of the two lines was taken.", "Take the larger one."),
    ("L20", "g", "return np.maximum(0.01 * z, z)",
     "0.01 stands where the parameter belongs.", "Use negative_slope."),
    ("L03", "g_prime", "return np.maximum(negative_slope * z, z)", "This is g itself, not its slope.", "Each side is a straight line: what is its slope?"),
    ("L04", "g_prime", "return np.where(z > 0, 1.0, 0.01)",
     "Right for the default only: 0.01 stands where the parameter belongs.", "Use negative_slope."),
    ("L05", "g_prime", "return np.where(z > 0, 1.0, 0.001)", "Left of 0 the slope is 0.001, ten times too small.", "Use negative_slope.", "a transcript"),
    ("L06", "g_prime", "out = np.ones_like(z)\nout[z <= 0] = negative_slope\nreturn out",
     "ones_like(z) copies the type of z: with integers 0.01 is cut down to 0.", "Ask for floats: dtype=float."),
    ("L07", "g_prime", "return np.where(z <= 0, 1.0, negative_slope)", "The two sides are exchanged.", "Which side is steep?"),
    ("L08", "g_prime", "return np.where(z > 0, 1.0, -negative_slope)", "Left of 0 the sign is wrong.", "The leak still rises: its slope is positive."),
    ("L11", "g_prime", "z[z > 0] = 1\nz[z <= 0] = negative_slope\nreturn z", "The slopes were written into z itself.", "Build a new array."),
    ("L12", "g_prime", "return (z > 0) + negative_slope", "Right of 0 this gives 1 plus the leak.", "The parameter belongs to the left side only."),
    ("L13", "g_prime", "return np.where(z > 0, 1.0, 0.0)", "This is the plain ReLU's slope: left of 0 the leak is missing.", "Left of 0 the slope is negative_slope."),
    ("L14", "g_prime", "return np.where(z > negative_slope, 1.0, negative_slope)", "The border was put at negative_slope.", "It is a slope, not a border: the kink is at 0."),
    ("L15", "g_prime", "return np.where(z > 0, 1.0, negative_slope * z)", "Left of 0 this returns g, not its slope.", "The slope of a line is one number."),
    ("A09", "g_prime_from_a", "return np.where(a > 0, 1.0, negative_slope * a)", "Left of 0 the slope was multiplied by a.", "It is the constant negative_slope."),
    ("A10", "g_prime_from_a", "return np.where(a > negative_slope, 1.0, negative_slope)", "The border was put at negative_slope.", "It is a slope, not a border: the kink is at 0."),
    ("A18", "g_prime_from_a", "return np.where(a > 0, 1.0, 0.01)", "0.01 stands where the parameter belongs.", "Use negative_slope."),
    ("A19", "g_prime_from_a", "return np.where(a > 0, 1.0, 0.0)", "This is the plain ReLU's slope: the leak is missing.", "Left of 0 the slope is negative_slope."),
]
TABLES = {"sigmoid": SIGMOID, "tanh": TANH, "relu": RELU, "leaky_relu": LEAKY}

# The same slip in every activation: {x} is the function's own variable, {more} its further arguments.
GENERAL = [
    ("is-g", "g_prime", "return g({all})", "This is g itself, not its slope.",
     "The height of the curve is one thing, how fast it rises another."),
    ("slope-of-a", "g_prime", "return right(g({all}){more})", "The slope was taken at g(z) instead of at z.",
     "Feed z to g_prime; a = g(z) belongs to g_prime_from_a."),
    ("is-slope", "g", "return g_prime({all})", "This is the slope of g, not g itself.", "g comes first; its slope is g_prime."),
    ("times-z", "g_prime", "return right({all}) * {x}", "The slope was multiplied by z.", "A slope is not a height: leave the last factor out."),
    ("times-g", "g_prime", "return right({all}) * g({all})", "There is one factor g too many.", "Write the formula once more, factor by factor."),
    ("zero", "g_prime", "return np.zeros(np.shape({x}))", "The result is 0 everywhere: nothing was computed.", "Write the formula into the return line."),
    ("average", "g_prime", "return np.mean(right({all}))", "The result is one number, the mean over the whole array.", "Every entry has a slope of its own."),
    ("total", "g_prime", "return np.sum(right({all}))", "The result is one number, the sum over the whole array.", "Every entry has a slope of its own."),
    ("printed", "g_prime", "print(right({all}))", "The function prints its result and returns None.", "End with `return`, not `print`."),
    ("turned", "g_prime", "return np.transpose(right({all}))", "The result is turned over.", "Entry by entry: no transpose is needed."),
    ("returns-a", "g_prime_from_a", "return np.array({x}, float)", "This returns a itself.", "Write the slope with a alone."),
    ("z-form-at-a", "g_prime_from_a", "return g_prime({all})", "The formula for z was used at a.", "a already is g(z): no further g is needed."),
    ("zero-from-a", "g_prime_from_a", "return np.zeros(np.shape({x}))", "The result is 0 everywhere: nothing was computed.", "Write the formula into the return line."),
]


@cache
def mistakes(exercise):
    """The known mistakes of one activation's exercise: its own table before the general one."""
    if exercise not in ACTIVATIONS:
        return ()
    own = [make(exercise, *row) for row in TABLES.get(exercise, ())]
    general = [make(exercise, f"{row[0]}-{exercise.replace('_', '-')}", *row[1:]) for row in GENERAL]
    return tuple(own + [mistake for mistake in general if not harmless(mistake)])


def make(exercise, id, function, body, says, tries, source="derived"):
    signature = lookup(exercise).part(function).signature
    names = [argument.partition("=")[0] for argument in signature.partition("(")[2].rstrip(")").split(", ")]
    more = "".join(f", {name}" for name in names[1:])
    body = body.replace("{all}", ", ".join(names)).replace("{more}", more).replace("{x}", names[0])
    return Mistake(id, exercise, function, signature, body, says, tries, source)


def harmless(mistake):
    """A general slip that is no slip for this activation: for ReLU, g_prime(g(z)) = g_prime(z)."""
    from autograder.check import is_right
    from autograder.diagnose import program
    return is_right(lookup(mistake.exercise).part(mistake.function), program(mistake, mistake.exercise))
