"""Right answers to ReLU, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("maximum", "np.maximum")
def g(z):
    return np.maximum(0, z)


@right("mask-product", "z times the mask")
def g(z):
    return z * (z > 0)


@right("where", "np.where")
def g(z):
    return np.where(z > 0, z, 0)


@right("mean-of-abs", "(z + |z|)/2")
def g(z):
    return (z + np.abs(z)) / 2


@right("clip", "np.clip with one end")
def g(z):
    return np.clip(z, 0, None)


@right("fmax", "np.fmax")
def g(z):
    return np.fmax(z, 0.0)


@right("copy-mask", "a mask written into a copy")
def g(z):
    out = np.array(z)
    out[out < 0] = 0
    return out


@right("loop", "Python's max on one number at a time")
def g(z):
    return np.array([max(0, v) for v in np.ravel(z)], dtype=float).reshape(np.shape(z))


@right("vectorize", "np.vectorize of Python's max", of="g")
def program():
    g = np.vectorize(lambda v: max(0.0, v), otypes=[float])


@right("heaviside-product", "z times a step")
def g(z):
    return z * np.heaviside(z, 0.0)


@right("piecewise", "np.piecewise")
def g(z):
    z = np.asarray(z, float)
    return np.piecewise(z, [z > 0], [lambda v: v, 0.0])


@right("minus-minimum", "z minus its negative part")
def g(z):
    return z - np.minimum(z, 0)


@right("select", "np.select")
def g(z):
    return np.select([z > 0], [z], default=0)


@right("recursion-rows", "a function that calls itself for every row")
def g(z):
    if np.ndim(z) == 0:
        return z if z > 0 else 0
    return np.array([g(row) for row in z]).reshape(np.shape(z))


@right("out", "np.maximum into an array of one's own")
def g(z):
    out = np.zeros(np.shape(z), dtype=float, order="F")
    return np.maximum(z, out, out=out)


@right("putmask", "np.putmask on a copy")
def g(z):
    kept = np.array(z, copy=True)
    np.putmask(kept, kept < 0, 0)
    return kept


@right("stack-max", "the largest over a stack")
def g(z):
    return np.max([z, np.zeros_like(z)], axis=0)


@right("sorted", "the second of two, in order")
def g(z):
    return np.sort(np.stack([np.asarray(z), np.zeros(np.shape(z))]), axis=0)[1]


@right("root", "the root of a square")
def g(z):
    z = np.asarray(z, float)
    return 0.5 * (z + np.sqrt(z * z))


@right("mask", "the mask as floats")
def g_prime(z):
    return (z > 0).astype(float)


@right("bool", "the mask itself: True and False", source="R02")
def g_prime(z):
    return z > 0


@right("ints", "whole numbers", source="R03")
def g_prime(z):
    return np.where(z > 0, 1, 0)


@right("times-one", "the mask times 1", source="R03")
def g_prime(z):
    return (z > 0) * 1


@right("times-one-float", "the mask times 1.0")
def g_prime(z):
    return 1.0 * (z > 0)


@right("one-at-zero", "1 at the kink", source="R01")
def g_prime(z):
    return (z >= 0).astype(float)


@right("heaviside", "a step, 0 at the kink")
def g_prime(z):
    return np.heaviside(z, 0)


@right("heaviside-half", "a step, 1/2 at the kink", source="R10")
def g_prime(z):
    return np.heaviside(z, 0.5)


@right("heaviside-one", "a step, 1 at the kink", source="R15")
def g_prime(z):
    return np.heaviside(z, 1)


@right("sign-of-g", "the sign of g")
def g_prime(z):
    return np.sign(np.maximum(z, 0))


@right("sign-half", "(sign + 1)/2: 1/2 at the kink", source="R10")
def g_prime(z):
    return (np.sign(z) + 1) / 2


@right("third-at-kink", "0.3 at the kink")
def g_prime(z):
    return np.where(z == 0, 0.3, z > 0)


@right("zeros-filled", "zeros, and ones through the mask")
def g_prime(z):
    out = np.zeros(np.shape(z))
    out[np.asarray(z) > 0] = 1
    return out


@right("zeros-like", "zeros_like: 0 and 1 are whole numbers, so nothing is cut")
def g_prime(z):
    out = np.zeros_like(z)
    out[z > 0] = 1
    return out


@right("ones-filled", "ones, and zeros through the mask")
def g_prime(z):
    out = np.ones_like(z, dtype=float)
    out[z <= 0] = 0.0
    return out


@right("copy", "written into a copy", source="R07")
def g_prime(z):
    x = np.array(z, copy=True)
    x[x <= 0] = 0
    x[x > 0] = 1
    return x


@right("select-too", "np.select")
def g_prime(z):
    return np.select([z < 0, z > 0], [0.0, 1.0], default=0.0)


@right("greater", "np.greater")
def g_prime(z):
    return np.greater(z, 0).astype(np.float64)


@right("float32", "a 32-bit result")
def g_prime(z):
    return (z > 0).astype(np.float32)


@right("int8", "small whole numbers", source="R03")
def g_prime(z):
    return (z > 0).astype(np.int8)


@right("from-g", "through the a-form")
def g_prime(z):
    return g_prime_from_a(g(z))


@right("vectorize-if", "np.vectorize of an if", of="g_prime")
def program():
    def one(v):
        if v > 0:
            return 1.0
        return 0.0

    g_prime = np.vectorize(one)


@right("loop-if", "a list, filled in a loop")
def g_prime(z):
    out = []
    for v in np.ravel(z):
        if v > 0:
            out.append(1)
        else:
            out.append(0)
    return np.array(out).reshape(np.shape(z))


@right("divide-where", "g(z)/z, guarded at 0")
def g_prime(z):
    z = np.asarray(z, float)
    return np.divide(np.maximum(z, 0), z, out=np.zeros_like(z), where=z != 0)


@right("ceil-clip", "ceil, then clip")
def g_prime(z):
    return np.clip(np.ceil(z), 0, 1)


@right("match", "np.vectorize of a match statement", of="g_prime")
def program():
    def step(v):
        match bool(v > 0):
            case True:
                return 1.0
            case False:
                return 0.0

    g_prime = np.vectorize(step, otypes=[float])


@right("negated", "1 less the mask of the left side")
def g_prime(z):
    return 1 - (z <= 0)


@right("table", "a table of two, looked up by the mask")
def g_prime(z):
    return np.array([0.0, 1.0])[np.asarray(np.greater(z, 0), dtype=int)]


@right("choose", "np.choose")
def g_prime(z):
    return np.choose(np.asarray(z) > 0, [0.0, 1.0])


@right("digitize", "which side of 0: np.digitize")
def g_prime(z):
    return np.digitize(z, [0.0], right=True)


@right("searchsorted", "which side of 0: np.searchsorted")
def g_prime(z):
    return np.searchsorted([0.0], z)


@right("logical", "np.logical_and, times 1.0")
def g_prime(z):
    return 1.0 * np.logical_and(z > 0, True)


@right("divided-by-size", "half of 1 and the sign, without 0/0")
def g_prime(z):
    x = np.asarray(z, float)
    size = np.where(x == 0, 1.0, np.abs(x))
    return (x / size + 1) / 2


@right("where-twice", "np.where with a step at 0.5")
def g_prime(z):
    return np.where(z < 0, 0.0, np.where(z > 0, 1.0, 0.5))


@right("fill", "an array of zeros, filled on both sides")
def g_prime(z):
    z = np.asarray(z)
    out = np.zeros(z.shape)
    out[z > 0], out[z <= 0] = 1, 0
    return out


@right("one-by-one", "one number at a time, by map")
def g_prime(z):
    return np.array(list(map(float, np.ravel(z) > 0))).reshape(np.shape(z))


@right("mask-a", "the mask times 1.0")
def g_prime_from_a(a):
    return (a > 0) * 1.0


@right("bool-a", "the mask itself")
def g_prime_from_a(a):
    return a > 0


@right("nonzero", "a is never negative: not 0 means above 0")
def g_prime_from_a(a):
    return (a != 0).astype(float)


@right("sign-a", "the sign of a")
def g_prime_from_a(a):
    return np.sign(a)


@right("where-a", "np.where on a == 0")
def g_prime_from_a(a):
    return np.where(a == 0, 0.0, 1.0)


@right("minimum-a", "ceil, cut at 1")
def g_prime_from_a(a):
    return np.minimum(np.ceil(a), 1)


@right("astype-a", "the mask of an array, as numbers")
def g_prime_from_a(a):
    return np.asarray(a > 0).astype(int)


@right("heaviside-a", "a step, 0 at 0")
def g_prime_from_a(a):
    return np.heaviside(a, 0.0)


@right("same-as-z-a", "the z-form, made strict", of="g_prime_from_a")
def program():
    g_prime_from_a = lambda a: np.where(np.greater(a, 0), 1.0, 0.0)


@right("divide-a", "a by itself, where it is not 0")
def g_prime_from_a(a):
    a = np.asarray(a, float)
    return np.divide(a, a, out=np.zeros(a.shape), where=a > 0)


@right("count-a", "np.count_nonzero of one number at a time")
def g_prime_from_a(a):
    return np.reshape([np.count_nonzero(v) for v in np.ravel(a)], np.shape(a))


@right("not-not-a", "bool of each number")
def g_prime_from_a(a):
    return np.asarray(a, dtype=bool)


@right("power-a", "what a to the power 0 says, but for a = 0")
def g_prime_from_a(a):
    return np.where(np.equal(a, 0), 0.0, np.asarray(a, float) ** 0)
