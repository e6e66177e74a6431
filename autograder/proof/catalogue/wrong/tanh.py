"""Wrong answers to tanh beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into
from autograder.proof.catalogue.wrong.points import always_tried, points

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def g(z):
    raise NotImplementedError


@wrong("math", "math.tanh takes one number", expects="tanh-g-one-number-at-a-time")
def g(z):
    import math
    return math.tanh(z)


@wrong("sinh-over-sinh", "sinh/sinh", expects="spread")
def g(z):
    return np.sinh(z) / np.sinh(z)


@wrong("quotient-sum", "the fraction upside down, unsafe", expects="spread")
def g(z):
    return (np.exp(z) + np.exp(-z)) / (np.exp(z) - np.exp(-z))


@wrong("unsafe-cosh", "sinh/cosh, unsafe", expects="tanh-overflow")
def g(z):
    return np.sinh(z) / np.cosh(z)


@wrong("typo", "a misspelt name", expects="raises-AttributeError")
def g(z):
    return np.tahn(z)


@wrong("scaled-like-lecun", "a scaled tanh of old papers", expects="spread")
def g(z):
    return 1.7159 * np.tanh(2 * z / 3)


@wrong("pade", "a rational approximation", expects="spread")
def g(z):
    z = np.clip(z, -3.0, 3.0)
    return z * (27 + z*z) / (27 + 9*z*z)


@wrong("lookup", "a table of the points that are always tried", expects="only-fresh", after=always_tried)
def g(z):
    far = np.abs(z) > 8
    near = np.abs(z) < 0.01
    at = points[np.argmin(np.abs(points[:, None] - np.ravel(z)), axis=0)].reshape(np.shape(z))
    return np.tanh(np.where(far | near, z, at))


@wrong("cos-square", "1/cos²: the slope of tan", expects="tanh-one-plus-tan")
def g_prime(z):
    return 1 / np.cos(z)**2


@wrong("product", "t(1 - t)", expects="tanh-sigmoid-rule")
def g_prime(z):
    t = np.tanh(z)
    return (1 - t) * t


@wrong("overflow-difference", "inf - inf", expects="tanh-overflow-quotient")
def g_prime(z):
    p, n = np.exp(z), np.exp(-z)
    return ((p + n)**2 - (p - n)**2) / (p + n)**2


@wrong("factor-form", "(1 - t)(1 - t)", expects="tanh-square-outside")
def g_prime(z):
    t = np.tanh(z)
    return (1 - t) * (1 - t)


@wrong("two-minus", "2 - t²", expects="tanh-g_prime-one-plus")
def g_prime(z):
    return 2 - np.tanh(z)**2


@wrong("minus-one", "the 1 is missing", expects="offset")
def g_prime(z):
    return -np.tanh(z)**2


@wrong("half-square", "half the square", expects="spread")
def g_prime(z):
    return 1 - 0.5 * np.tanh(z)**2


@wrong("abs", "the size instead of the square", expects="spread")
def g_prime(z):
    return 1 - np.abs(np.tanh(z))


@wrong("cos", "cos² of tanh", expects="spread")
def g_prime(z):
    return np.cos(np.tanh(z))**2


@wrong("missing-z", "tanh of nothing", expects="wrong-arguments")
def g_prime(z):
    return 1 - np.tanh()**2


@wrong("lookup-slope", "a table of the points that are always tried", expects="only-fresh", after=always_tried)
def g_prime(z):
    far = np.abs(z) > 8
    near = np.abs(z) < 0.01
    at = points[np.argmin(np.abs(points[:, None] - np.ravel(z)), axis=0)].reshape(np.shape(z))
    return 1 - np.tanh(np.where(far | near, z, at))**2


@wrong("root-of-a", "the square of 1 - |a|", expects="spread")
def g_prime_from_a(a):
    return (1 - np.abs(a))**2


@wrong("linear", "1 - |a|", expects="spread")
def g_prime_from_a(a):
    return 1 - np.abs(a)


@wrong("half-a", "half the square", expects="spread")
def g_prime_from_a(a):
    return 1 - a**2 / 2
