"""Right answers to the slope of ELU, each written differently."""

from autograder.diagnosis.mistakes.names import g, g_prime_from_a, np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("where", "np.where, with an overflow warning")
def g_prime(z):
    return np.where(z > 0, 1.0, np.exp(z))


@right("at-most-zero", "one exponential, of the smaller of z and 0")
def g_prime(z):
    return np.exp(np.minimum(z, 0))


@right("smaller", "the smaller of the two pieces")
def g_prime(z):
    return np.minimum(1.0, np.exp(z))


@right("zero-on-the-right", "the point 0 on the right piece")
def g_prime(z):
    return np.where(z >= 0, 1, np.exp(z))


@right("from-height", "the height and 1, on the left")
def g_prime(z):
    return np.where(z > 0, 1.0, g(z) + 1)


@right("through-a", "through the a-form")
def g_prime(z):
    return g_prime_from_a(g(z))


@right("loop", "a loop over all entries")
def g_prime(z):
    out = np.ones(np.shape(z))
    for i in np.ndindex(out.shape):
        if np.asarray(z)[i] < 0:
            out[i] = np.exp(np.asarray(z)[i])
    return out


@right("mask", "a buffer of floats, filled where z is negative")
def g_prime(z):
    z = np.asarray(z)
    out = np.ones(z.shape)
    out[z < 0] = np.exp(z[z < 0])
    return out


@right("select", "np.select")
def g_prime(z):
    return np.select([z > 0], [1.0], np.exp(z))


@right("product", "two comparisons as factors, the exponent cut at 0")
def g_prime(z):
    return (np.asarray(z) > 0) + (np.asarray(z) <= 0) * np.exp(np.minimum(z, 0))


@right("vectorized", "np.vectorize of a function with an if", of="g_prime")
def program():
    import math

    def one(z):
        if z > 0:
            return 1.0
        return math.exp(z)

    g_prime = np.vectorize(one, otypes=[float])


@right("expm1", "through expm1")
def g_prime(z):
    return 1 + np.expm1(np.minimum(1.0 * z, 0.0))


@right("list", "a list of numbers, put back into shape")
def g_prime(z):
    return np.reshape([1.0 if v > 0 else np.exp(v) for v in np.ravel(z)], np.shape(z))


@right("where-a", "np.where")
def g_prime_from_a(a):
    return np.where(a > 0, 1.0, a + 1)


@right("smaller-a", "the smaller of 1 and a + 1")
def g_prime_from_a(a):
    return np.minimum(1, a + 1)


@right("clipped-a", "1 + the height, cut at 0")
def g_prime_from_a(a):
    return 1 + np.minimum(a, 0)


@right("clip", "np.clip; a is never below -1")
def g_prime_from_a(a):
    return np.clip(a + 1.0, 0, 1)


@right("zero-right-a", "the height 0 on the right piece")
def g_prime_from_a(a):
    return np.where(a >= 0, 1.0, 1.0 + a)


@right("loop-a", "a loop over all entries")
def g_prime_from_a(a):
    out = np.ones(np.shape(a))
    for i in np.ndindex(out.shape):
        height = np.asarray(a)[i]
        out[i] = height + 1 if height < 0 else 1
    return out


@right("size-a", "with the size of a")
def g_prime_from_a(a):
    return 1 + (a - np.abs(a)) / 2


@right("buffer-a", "a buffer of floats")
def g_prime_from_a(a):
    out = np.array(a, dtype=float)
    out += 1
    out[out > 1] = 1
    return out
