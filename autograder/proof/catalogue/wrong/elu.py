"""Wrong answers to the slope of ELU beside the known mistakes."""

from autograder.diagnosis.mistakes.names import g, np
from autograder.proof.catalogue.row import rows_into
from autograder.proof.catalogue.wrong.points import always_tried, points

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def g_prime(z):
    raise NotImplementedError


@wrong("if", "an if on a whole array", expects="elu-g_prime-asks-if")
def g_prime(z):
    if z > 0:
        return 1.0
    return np.exp(z)


@wrong("height-where", "the height, written out", expects="elu-moved-down")
def g_prime(z):
    return np.where(z > 0, 1, np.exp(z) - 1)


@wrong("mask-of-ones", "ReLU's mask", expects="elu-flat-left")
def g_prime(z):
    return (z > 0) * 1.0


@wrong("half", "half the left slope", expects="spread")
def g_prime(z):
    return np.where(z > 0, 1.0, np.exp(np.minimum(z, 0)) / 2)


@wrong("square", "e^z squared", expects="elu-g_prime-of-twice")
def g_prime(z):
    return np.where(z > 0, 1.0, np.exp(2 * np.minimum(z, 0)))


@wrong("typo", "a misspelt name", expects="raises-AttributeError")
def g_prime(z):
    return np.were(z > 0, 1.0, np.exp(z))


@wrong("triangle", "a wide triangle round z", expects="elu-g_prime-wide-triangle")
def g_prime(z):
    h = 0.1
    return (g(z + h) - g(z - h)) / (2 * h)


@wrong("clipped", "z held above -5", expects="far-out", source="S20")
def g_prime(z):
    return np.exp(np.clip(1.0 * z, -6.1, 0.0))


@wrong("lookup", "a table of the points that are always tried", expects="only-fresh", after=always_tried)
def g_prime(z):
    near = np.abs(z) < 0.01
    far = np.abs(z) > 8
    at = points[np.argmin(np.abs(points[:, None] - np.ravel(z)), axis=0)].reshape(np.shape(z))
    return np.exp(np.minimum(np.where(far | near, z, at), 0))


@wrong("empty-a", "the stub", expects="unwritten")
def g_prime_from_a(a):
    raise NotImplementedError


@wrong("minus-named", "the solved equation with the wrong sign", expects="elu-minus-one")
def g_prime_from_a(a):
    power = a - 1
    return np.where(a > 0, 1, power)


@wrong("exp-a", "e to the height", expects="elu-power-of-a")
def g_prime_from_a(a):
    return np.minimum(1, np.exp(a))


@wrong("size", "1 less the size of a", expects="right-side")
def g_prime_from_a(a):
    return 1 - np.abs(a)


@wrong("sigmoid", "the square of the slope", expects="elu-g_prime_from_a-squared")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, (1 + a)**2)


@wrong("asks-z", "z is not given", expects="raises-NameError")
def g_prime_from_a(a):
    return np.where(z > 0, 1.0, a + 1)  # noqa: F821
