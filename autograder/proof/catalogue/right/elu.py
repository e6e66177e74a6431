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


@right("two-masks", "two masks, the exponent cut by hand")
def g_prime(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    out[z >= 0] = 1
    out[z < 0] = np.exp(z[z < 0])
    return out


@right("one-less-the-rest", "1 more than the smaller of 0 and the height")
def g_prime(z):
    return 1 + np.minimum(g(z), 0)


@right("recursion", "a function that calls itself for every row")
def g_prime(z):
    import math
    if np.ndim(z) == 0:
        return 1.0 if z >= 0 else math.exp(z)
    return np.array([g_prime(row) for row in z], dtype=float).reshape(np.shape(z))


@right("piecewise", "np.piecewise")
def g_prime(z):
    z = np.asarray(z, float)
    return np.piecewise(z, [z < 0], [np.exp, 1.0])


@right("divided", "np.exp only where it is needed")
def g_prime(z):
    z = np.asarray(z, float)
    return np.exp(z, out=np.ones(z.shape), where=z < 0)


@right("size", "half of z less its size, as an exponent")
def g_prime(z):
    return np.exp((z - np.abs(z)) / 2)


@right("composed", "two functions, one behind the other", of="g_prime")
def program():
    def then(first, second):
        return lambda z: second(first(z))

    g_prime = then(lambda z: np.clip(z, None, 0), np.exp)


@right("complex-step", "a complex step on the left piece")
def g_prime(z):
    x = np.minimum(np.asarray(z, float), 0)
    return np.imag(np.exp(x + 1e-20j)) / 1e-20


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


@right("select-a", "np.select")
def g_prime_from_a(a):
    return np.select([a > 0, a <= 0], [1.0, a + 1.0])


@right("sum-a", "the mask, and the rest")
def g_prime_from_a(a):
    right_side = np.greater(a, 0)
    return right_side + (a + 1) * ~right_side


@right("exp-of-log-a", "the slope at the z that has this height")
def g_prime_from_a(a):
    low = np.minimum(a, 0.0)
    return np.exp(np.where(low > -1, np.log1p(np.maximum(low, -1 + 1e-300)), -np.inf))


@right("vectorize-a", "np.vectorize of an if", of="g_prime_from_a")
def program():
    @np.vectorize
    def one(height):
        if height >= 0:
            return 1.0
        return 1.0 + height

    g_prime_from_a = lambda a: one(np.asarray(a, float)) if np.size(a) else np.zeros(np.shape(a))


@right("max-a", "1 less what is missing")
def g_prime_from_a(a):
    return 1 - np.maximum(0, np.negative(a))


@right("through-z-a", "back to z, and the slope there")
def g_prime_from_a(a):
    with np.errstate(divide="ignore"):
        z = np.log(np.minimum(a, 0) + 1.0)
    return g_prime(z)


@right("sort-a", "the smaller of the two, by sorting")
def g_prime_from_a(a):
    a = np.asarray(a, float)
    return np.sort([a + 1, np.ones(a.shape)], axis=0)[0]
