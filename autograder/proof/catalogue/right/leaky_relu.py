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


@right("select", "np.select")
def g_prime(z, negative_slope=0.01):
    return np.select([z > 0], [1.0], negative_slope)


@right("max-mask", "the larger of mask and leak")
def g_prime(z, negative_slope=0.01):
    return np.maximum(z > 0, negative_slope)


@right("from-a", "through the a-form")
def g_prime(z, negative_slope=0.01):
    return g_prime_from_a(g(z, negative_slope), negative_slope)


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
