"""Wrong answers to the sigmoid beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into
from autograder.proof.catalogue.wrong.points import always_tried, points

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def g(z):
    raise NotImplementedError


@wrong("pass", "pass instead of a body", expects="sigmoid-g-nothing-returned")
def g(z):
    pass


@wrong("typo", "a misspelt name", expects="raises-AttributeError")
def g(z):
    return 1 / (1 + np.epx(-z))


@wrong("no-function", "g is not a function", expects="undefined", of="g")
def program():
    del g  # noqa: F821
    g = None


@wrong("number", "g is a number", expects="undefined", of="g")
def program():
    g = 0.5


@wrong("deleted", "g is missing", expects="undefined", of="g")
def program():
    g = 1
    del g


@wrong("growing", "e^z: the 1 is missing", expects="sigmoid-no-one")
def g(z):
    return np.exp(z)


@wrong("denominator", "the denominator alone", expects="sigmoid-one-over-one")
def g(z):
    return 1 + np.exp(-z)


@wrong("lookup", "a table of the points that are always tried", expects="only-fresh", after=always_tried)
def g(z):
    far = np.abs(z) > 8
    near = np.abs(z) < 0.01
    at = points[np.argmin(np.abs(points[:, None] - np.ravel(z)), axis=0)].reshape(np.shape(z))
    return 1 / (1 + np.exp(-np.where(far | near, z, at)))


@wrong("float16", "a 16-bit result", expects="spread")
def g(z):
    return (1 / (1 + np.exp(-z))).astype(np.float16)


@wrong("round-input", "z rounded to whole numbers", expects="spread")
def g(z):
    return 1 / (1 + np.exp(-np.round(z)))


@wrong("noise", "a little noise, another in every call", expects="spread", of="g")
def program():
    rng = np.random.default_rng(0)

    def g(z):
        return 1 / (1 + np.exp(-z)) + rng.normal(0, 1e-3, np.shape(z))


@wrong("tilted", "a small tilt", expects="spread")
def g(z):
    return 1 / (1 + np.exp(-z)) + 1e-4 * z


@wrong("steeper", "an exponent 1 % too steep", expects="spread")
def g(z):
    return 1 / (1 + np.exp(-1.01 * z))


@wrong("taylor", "the first terms of a series", expects="spread")
def g(z):
    return 0.5 + z / 4 - np.power(1.0 * z, 3) / 48


@wrong("right-half", "0.5 left of 0", expects="left-side")
def g(z):
    return np.where(z > 0, 1 / (1 + np.exp(-z)), 0.5)


@wrong("left-half", "0.5 right of 0", expects="right-side")
def g(z):
    return np.where(z < 0, 1 / (1 + np.exp(-z)), 0.5)


@wrong("far-out", "0.5 far out", expects="far-out")
def g(z):
    return np.where(np.abs(z) > 7, 0.5, 1 / (1 + np.exp(-z)))


@wrong("one-dimension", "zero in two dimensions and three", expects="only-dimensions")
def g(z):
    return 1 / (1 + np.exp(-z)) if np.ndim(z) < 2 else np.zeros(np.shape(z))


@wrong("three-axes", "zero in three dimensions", expects="only-three-dimensions")
def g(z):
    return np.reshape(1 / (1 + np.exp(-z)), np.shape(z)[:2]) if np.ndim(z) < 3 else np.zeros(np.shape(z))


@wrong("drops-32", "zero for 32-bit input", expects="only-float32")
def g(z):
    return 1 / (1 + np.exp(-z)) if np.asarray(z).dtype != np.float32 else 0 * z


@wrong("complex", "a complex result", expects="complex")
def g(z):
    return 1 / (1 + np.exp(-z)) + 0j


@wrong("extraproxies-sum", "the sign, unsafe", expects="spread")
def g_prime(z):
    e = np.exp(-z)
    return -e / (1 + e)**2


@wrong("one-minus-s", "s(-z) alone", expects="sigmoid-one-factor")
def g_prime(z):
    return g(-z)


@wrong("power-minus-two", "the numerator is missing", expects="sigmoid-squared-g")
def g_prime(z):
    return 1 / (1 + np.exp(-z))**2


@wrong("sign-square", "s² - s", expects="sigmoid-sign")
def g_prime(z):
    s = g(z)
    return s**2 - s


@wrong("zeros", "0 everywhere", expects="sigmoid-no-brackets")
def g_prime(z):
    return 0 * z


@wrong("difference-of-same", "s - s", expects="sigmoid-no-brackets")
def g_prime(z):
    return g(z) - g(z)


@wrong("quarter", "0.25 everywhere", expects="constant")
def g_prime(z):
    return np.full(np.shape(z), 0.25)


@wrong("undefined-s", "s was never computed", expects="raises-NameError")
def g_prime(z):
    return s * (1 - s)  # noqa: F821


@wrong("own-wrong-g", "another s", expects="spread")
def g_prime(z):
    s = 1 / (1 + np.exp(z))**2
    return s * (1 - s)


@wrong("factor-three", "three times too large", expects="factor")
def g_prime(z):
    return 3 * g(z) * (1 - g(z))


@wrong("quarter-times", "brought to 1 at 0", expects="factor")
def g_prime(z):
    return 4 * g(z) * (1 - g(z))


@wrong("lifted", "0.1 too much everywhere", expects="offset")
def g_prime(z):
    return g(z) * (1 - g(z)) + 0.1


@wrong("eps", "a small number added", expects="offset")
def g_prime(z):
    return g(z) * (1 - g(z)) + 1e-6


@wrong("lookup-slope", "a table of the points that are always tried", expects="only-fresh", after=always_tried)
def g_prime(z):
    far = np.abs(z) > 8
    near = np.abs(z) < 0.01
    at = points[np.argmin(np.abs(points[:, None] - np.ravel(z)), axis=0)].reshape(np.shape(z))
    return (lambda s: s * (1 - s))(1 / (1 + np.exp(-np.where(far | near, z, at))))


@wrong("int-input", "0 for integers", expects="sigmoid-int-buffer")
def g_prime(z):
    if np.asarray(z).dtype.kind == 'i':
        return np.zeros(np.shape(z))
    return g(z) * (1 - g(z))


@wrong("scalar-string", "0 for a single number", expects="only-scalar")
def g_prime(z):
    if np.ndim(z) == 0:
        return 0.0
    return g(z) * (1 - g(z))


@wrong("cube-a", "a - a³", expects="sigmoid-square-inside-a")
def g_prime_from_a(a):
    return a - a**3


@wrong("root", "half the root", expects="spread")
def g_prime_from_a(a):
    return np.sqrt(a * (1 - a)) * 0.5


@wrong("wrong-z", "z does not exist here", expects="raises-NameError")
def g_prime_from_a(a):
    return z * (1 - z)  # noqa: F821


@wrong("two-arguments", "asks for two arguments", expects="wrong-arguments")
def g_prime_from_a(a, z):
    return a * (1 - a)


@wrong("lookup-a", "straight lines between some points", expects="spread")
def g_prime_from_a(a):
    k = [1 / (1 + np.exp(-v)) for v in (-6, -4, -2, 0, 2, 4, 6)]
    return np.interp(a, k, [v * (1 - v) for v in k])


@wrong("scaled", "z divided by its largest entry and multiplied again: 0/0 where all are 0", expects="only-zeros")
def g(z):
    size = np.max(np.abs(z))
    return 1 / (1 + np.exp(-(z / size * size)))


@wrong("forms-lookup", "right only for the shapes that are always tried", expects="only-fresh")
def g_prime_from_a(a):
    return a * (1 - a) if np.shape(a) != (5, 40) else 0 * a
