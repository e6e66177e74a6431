"""Wrong answers to ReLU beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into
from autograder.proof.catalogue.wrong.points import always_tried, points

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def g_prime(z):
    raise NotImplementedError


@wrong("keeps-left", "the sides exchanged", expects="relu-minimum")
def g(z):
    return np.where(z > 0, 0.0, z)


@wrong("mask", "the mask", expects="relu-one-for-z")
def g(z):
    return z > 0


@wrong("sign-times", "sign times z", expects="relu-absolute")
def g(z):
    return np.sign(z) * z


@wrong("fmin", "the smaller one", expects="relu-minimum")
def g(z):
    return np.fmin(z, 0)


@wrong("gelu", "GELU", expects="spread")
def g(z):
    return 0.5 * z * (1 + np.tanh(0.7978845608 * (z + 0.044715 * np.power(1.0 * z, 3))))


@wrong("out", "out=z", expects="relu-in-place-g")
def g(z):
    return np.maximum(z, 0, out=z) if np.ndim(z) else np.maximum(z, 0)


@wrong("times-equals", "z *= …", expects="relu-in-place-g")
def g(z):
    if np.ndim(z):
        z *= z > 0
        return z
    return z * (z > 0)


@wrong("missing-else", "no value where some z is negative", expects="returns-none")
def g(z):
    if np.all(z > 0):
        return z


@wrong("lookup", "a table of the points that are always tried", expects="only-fresh", after=always_tried)
def g(z):
    far = np.abs(z) > 8
    near = np.abs(z) < 0.01
    at = points[np.argmin(np.abs(points[:, None] - np.ravel(z)), axis=0)].reshape(np.shape(z))
    return np.maximum(0, np.where(far | near, z, at))


@wrong("max-mask", "Python's max", expects="relu-asks-if")
def g_prime(z):
    return max(0, z) > 0


@wrong("any", "one answer for all", expects="relu-g_prime-largest")
def g_prime(z):
    return float(np.any(z > 0))


@wrong("all", "one answer for all", expects="one-number")
def g_prime(z):
    return float(np.all(z > 0))


@wrong("and", "`and` asks one question", expects="asks-one-question")
def g_prime(z):
    return z and 1


@wrong("g-over-abs", "0/0 at the kink", expects="relu-divides-slope")
def g_prime(z):
    return np.maximum(z, 0) / np.abs(z)


@wrong("kink-two", "2 at the kink", expects="only-zero")
def g_prime(z):
    return np.where(z == 0, 2.0, (z > 0) * 1.0)


@wrong("kink-minus", "-1 at the kink", expects="only-zero")
def g_prime(z):
    return np.where(z == 0, -1.0, (z > 0) * 1.0)


@wrong("kink-nan", "NaN at the kink", expects="relu-divides-slope", source="R13")
def g_prime(z):
    return np.where(z == 0, np.nan, (z > 0) * 1.0)


@wrong("lookup-slope", "right at the points that are always tried only", expects="only-fresh", after=always_tried)
def g_prime(z):
    far = np.abs(z) > 8
    near = np.abs(z) < 0.01
    at = points[np.argmin(np.abs(points[:, None] - np.ravel(z)), axis=0)].reshape(np.shape(z))
    return (np.where(far | near, z, at) > 0) * (1.0 + 0.1 * ((z != at) & ~far & ~near))


@wrong("lookup-heights", "right at the heights that are always tried only", expects="only-fresh", after=always_tried)
def g_prime_from_a(a):
    far = a > 8
    near = a < 0.01
    at = points[np.argmin(np.abs(points[:, None] - np.ravel(a)), axis=0)].reshape(np.shape(a))
    return (a > 0) * (1.0 + 0.1 * ((a != at) & ~far & ~near))


@wrong("string", "texts", expects="unusable")
def g_prime(z):
    return np.where(z > 0, 'one', 'zero')


@wrong("sign-at-least", "-1 left of 0, 1 at the kink", expects="relu-sign")
def g_prime(z):
    return np.where(z >= 0, 1.0, -1.0)


@wrong("capped", "a, cut at 1", expects="spread")
def g_prime_from_a(a):
    return np.minimum(a, 1)


@wrong("a-over-eps", "a small number below the line", expects="near-zero")
def g_prime_from_a(a):
    return a / (a + 1e-8)


@wrong("not", "the mask turned round", expects="relu-exchanged-a")
def g_prime_from_a(a):
    return ~(a > 0)


@wrong("z-used", "z does not exist here", expects="raises-NameError")
def g_prime_from_a(a):
    return (z > 0) * 1.0  # noqa: F821
