"""Right answers to leaky ReLU, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("where", "np.where")
def g(z, negative_slope=0.01):
    return np.where(z > 0, z, negative_slope * z)


@right("two-parts", "the sum of both parts")
def g(z, negative_slope=0.01):
    return np.maximum(0, z) + negative_slope * np.minimum(0, z)


@right("mask-sum", "two masks")
def g(z, negative_slope=0.01):
    return z * (z > 0) + negative_slope * z * (z <= 0)


@right("factor", "z times its slope")
def g(z, negative_slope=0.01):
    return z * np.where(z > 0, 1.0, negative_slope)


@right("copy-mask", "a mask written into a copy")
def g(z, negative_slope=0.01):
    out = np.array(z, dtype=float)
    out[out < 0] *= negative_slope
    return out


@right("vectorize", "np.vectorize of an if")
def g(z, negative_slope=0.01):
    f = np.vectorize(lambda v: float(v) if v > 0 else negative_slope * v, otypes=[float])
    return f(z)


@right("abs-form", "through |z|")
def g(z, negative_slope=0.01):
    return 0.5*(1 + negative_slope)*z + 0.5*(1 - negative_slope)*np.abs(z)


@right("keyword", "through a helper", of="g")
def program():
    def leak(x, k):
        return np.maximum(k * x, x)

    def g(z, negative_slope=0.01):
        return leak(z, k=negative_slope)


@right("maximum", "the formula")
def g(z, negative_slope=0.01):
    return np.maximum(negative_slope * z, z)


@right("select", "np.select with both pieces")
def g(z, negative_slope=0.01):
    return np.select([z > 0, z <= 0], [z, negative_slope * z])


@right("piecewise", "np.piecewise of floats")
def g(z, negative_slope=0.01):
    z = np.asarray(z, float)
    return np.piecewise(z, [z > 0, z <= 0], [lambda v: v, lambda v: negative_slope * v])


@right("mixed", "a mixture of z and ReLU")
def g(z, negative_slope=0.01):
    rectified = np.clip(z, 0, None)
    return (1 - negative_slope) * rectified + negative_slope * z


@right("short-name", "another name inside, given by keyword", of="g")
def program():
    def g(z, negative_slope=0.01):
        c = negative_slope
        piece = lambda x, *, leak: x * leak
        return np.where(np.asarray(z) < 0, piece(z, leak=c), piece(z, leak=1))


@right("kwargs", "the leak from keywords, if any", of="g")
def program():
    def g(z, *more, **named):
        c = more[0] if more else named.get("negative_slope", 0.01)
        return np.maximum(np.multiply(c, z), z)


@right("recursion", "a function that calls itself for every row")
def g(z, negative_slope=0.01):
    if np.ndim(z):
        return np.array([g(row, negative_slope) for row in z], dtype=float).reshape(np.shape(z))
    return float(max(negative_slope * z, z))


@right("where-slope", "np.where")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1, negative_slope)


@right("one-at-zero", "1 at the kink", source="L10")
def g_prime(z, negative_slope=0.01):
    return np.where(z >= 0, 1.0, negative_slope)


@right("half-at-zero", "the middle at the kink", source="R10")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, np.where(z < 0, negative_slope, (1 + negative_slope) / 2))


@right("ones-filled", "ones, and the leak through a mask")
def g_prime(z, negative_slope=0.01):
    out = np.ones(np.shape(z))
    out[np.asarray(z) < 0] = negative_slope
    return out


@right("ones-like-float", "ones_like with floats", source="L06")
def g_prime(z, negative_slope=0.01):
    out = np.ones_like(z, dtype=float)
    out[z <= 0] = negative_slope
    return out


@right("mask-arithmetic", "arithmetic with the mask")
def g_prime(z, negative_slope=0.01):
    return negative_slope + (1 - negative_slope) * (z > 0)


@right("two-masks", "two masks")
def g_prime(z, negative_slope=0.01):
    return 1.0 * (z > 0) + negative_slope * (z <= 0)


@right("heaviside", "a step")
def g_prime(z, negative_slope=0.01):
    h = np.heaviside(z, 0.0)
    return h + (1 - h) * negative_slope


@right("loop", "a list comprehension")
def g_prime(z, negative_slope=0.01):
    return np.array([1.0 if v > 0 else negative_slope for v in np.ravel(z)]).reshape(np.shape(z))


@right("float32", "a 32-bit result")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1, negative_slope).astype(np.float32)


@right("select-too", "np.select")
def g_prime(z, negative_slope=0.01):
    return np.select([z > 0], [1.0], negative_slope)


@right("max-mask", "the larger of mask and leak")
def g_prime(z, negative_slope=0.01):
    return np.maximum(z > 0, negative_slope)


@right("from-a", "through the a-form")
def g_prime(z, negative_slope=0.01):
    return g_prime_from_a(g(z, negative_slope), negative_slope)


@right("table", "a table of two, looked up by the mask")
def g_prime(z, negative_slope=0.01):
    return np.array([negative_slope, 1.0])[(np.asarray(z) > 0).astype(int)]


@right("power-of-leak", "the leak to the power 0 or 1", source="derived")
def g_prime(z, negative_slope=0.01):
    return np.power(float(negative_slope), np.asarray(z) <= 0)


@right("in-place-float", "a copy of floats, then both pieces by masks taken before")
def g_prime(z, negative_slope=0.01):
    out = np.array(z, dtype=float)
    right_side = out > 0
    out[right_side] = 1.0
    out[~right_side] = negative_slope
    return out


@right("sign", "the middle of both, and half their difference times the sign")
def g_prime(z, negative_slope=0.01):
    return (1 + negative_slope) / 2 + (1 - negative_slope) / 2 * np.sign(z)


@right("vectorize-leak", "np.vectorize of a function of two")
def g_prime(z, negative_slope=0.01):
    def one(v, c):
        return 1.0 if v > 0 else c
    return np.vectorize(one, otypes=[float])(z, negative_slope)


@right("partial", "functools.partial in between")
def g_prime(z, negative_slope=0.01):
    from functools import partial
    pick = partial(np.where, np.greater(z, 0))
    return pick(1.0, negative_slope)


@right("full-fortran", "np.full in columns, ones put in")
def g_prime(z, negative_slope=0.01):
    out = np.full(np.shape(z), negative_slope, dtype=float, order="F")
    np.place(out, np.asarray(z) > 0, [1.0])
    return out


@right("where-a", "np.where")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, negative_slope)


@right("same-as-z", "the z-form: a has the sign of z")
def g_prime_from_a(a, negative_slope=0.01):
    return g_prime(a, negative_slope)


@right("copy-a", "the leak, and ones through a mask")
def g_prime_from_a(a, negative_slope=0.01):
    out = np.full(np.shape(a), negative_slope)
    out[np.asarray(a) > 0] = 1
    return out


@right("heaviside-a", "a step that is 0 at 0")
def g_prime_from_a(a, negative_slope=0.01):
    return negative_slope + (1 - negative_slope) * np.heaviside(a, 0)


@right("loop-a", "a loop over all entries")
def g_prime_from_a(a, negative_slope=0.01):
    out = np.zeros(np.shape(a))
    for i in np.ndindex(out.shape):
        out[i] = 1 if np.asarray(a)[i] > 0 else negative_slope
    return out


@right("not-positive-a", "the left piece asked for")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a <= 0, negative_slope, 1)


@right("lambda-a", "a lambda with a default", of="g_prime_from_a")
def program():
    g_prime_from_a = lambda a, negative_slope=0.01: np.where(np.asarray(a) > 0.0, 1.0, negative_slope)


@right("masks-a", "two masks")
def g_prime_from_a(a, negative_slope=0.01):
    up = np.asarray(a) > 0
    return up + negative_slope * ~up


@right("select-a", "np.select")
def g_prime_from_a(a, negative_slope=0.01):
    return np.select([a > 0], [1], default=negative_slope)


@right("comprehension-a", "a list of numbers, put back into shape")
def g_prime_from_a(a, negative_slope=0.01):
    slopes = [negative_slope, 1.0]
    return np.reshape([slopes[int(height > 0)] for height in np.ravel(a)], np.shape(a)).astype(float)


@right("largest-a", "the larger of the leak and the mask")
def g_prime_from_a(a, negative_slope=0.01):
    return np.maximum(negative_slope, np.greater(a, 0))
