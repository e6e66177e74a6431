"""Wrong answers to leaky ReLU beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def g(z, negative_slope=0.01):
    raise NotImplementedError


@wrong("leak-right", "the sides exchanged", expects="leaky-relu-minimum")
def g(z, negative_slope=0.01):
    return np.where(z > 0, negative_slope * z, z)


@wrong("minus-leak", "the leak with a minus", expects="leaky-relu-leak-rises")
def g(z, negative_slope=0.01):
    return np.maximum(0, z) - negative_slope * np.minimum(0, z)


@wrong("abs-leak", "the leak of |z|", expects="spread")
def g(z, negative_slope=0.01):
    return np.maximum(0, z) + negative_slope * np.abs(z)


@wrong("no-parameter", "takes no second argument", expects="only-parameter")
def g(z):
    return np.maximum(0.01 * z, z)


@wrong("no-parameter-slope", "takes no second argument", expects="only-parameter")
def g_prime(z):
    return np.where(z > 0, 1.0, 0.01)


@wrong("other-default", "another default", expects="left-side")
def g_prime(z, negative_slope=0.1):
    return np.where(z > 0, 1.0, negative_slope)


@wrong("other-default-g", "another default", expects="left-side")
def g(z, negative_slope=0.2):
    return np.where(z > 0, z, negative_slope * z)


@wrong("zero-is-default", "0 is taken for nothing", expects="only-parameter")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, negative_slope or 0.01)


@wrong("round", "rounded to one decimal", expects="spread")
def g_prime(z, negative_slope=0.01):
    return np.round(np.where(z > 0, 1.0, negative_slope), 1)


@wrong("int-ones-kink", "ones_like, with 1 at the kink", expects="leaky-relu-int-ones", source="L06")
def g_prime(z, negative_slope=0.01):
    out = np.ones_like(z)
    out[z < 0] = negative_slope
    return out


@wrong("minus-kink", "the minus, with 1 at the kink", expects="leaky-relu-minus", source="L08")
def g_prime(z, negative_slope=0.01):
    return np.where(z >= 0, 1.0, -negative_slope)


@wrong("kink-two", "2 at the kink", expects="only-zero")
def g_prime(z, negative_slope=0.01):
    return np.where(z == 0, 2.0, np.where(z > 0, 1.0, negative_slope))


@wrong("kink-zero", "0 at the kink, below both sides", expects="only-zero")
def g_prime(z, negative_slope=0.01):
    return np.where(z == 0, 0.0, np.where(z > 0, 1.0, negative_slope))


@wrong("atol", "half a hundredth too much", expects="left-side")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, negative_slope + 0.005)


@wrong("sqrt", "the root of the leak", expects="leaky-relu-g_prime_from_a-rooted")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, np.sqrt(negative_slope))


@wrong("a-over-z", "0/0 at 0", expects="only-zero")
def g_prime_from_a(a, negative_slope=0.01):
    z = np.where(a > 0, a, a / negative_slope)
    return a / z



@wrong("other-name", "other names for the arguments", expects="only-by-name")
def g(x, alpha=0.01):
    return np.maximum(alpha * x, x)



@wrong("at-least-a-at-zero", "1 at the kink", expects="leaky-relu-other-side-at-zero-a", source="L10")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a >= 0, 1.0, negative_slope)



@wrong("sign-a", "through the sign: the middle at the kink", expects="only-zero", source="R10")
def g_prime_from_a(a, negative_slope=0.01):
    s = (np.sign(a) + 1) / 2
    return negative_slope + (1 - negative_slope) * s
