"""Right answers to the sigmoid, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("textbook", "the formula; NumPy warns of an overflow far left", source="S13")
def g(z):
    return 1 / (1 + np.exp(-z))


@right("power-of-e", "e as a number, raised to -z")
def g(z):
    return 1 / (1 + np.e**(-z))


@right("power-minus-one", "a power instead of a division")
def g(z):
    return (1 + np.exp(-z))**-1.0


@right("reciprocal", "np.reciprocal")
def g(z):
    return np.reciprocal(1 + np.exp(-1.0*z))


@right("half-tanh", "through tanh of half the argument")
def g(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


@right("half-tanh-sum", "through tanh, another bracket")
def g(z):
    return 0.5 + 0.5*np.tanh(z / 2)


@right("two-branches", "two stable branches")
def g(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1 / (1 + e), e / (1 + e))


@right("masks", "the two branches written through masks")
def g(z):
    out = np.empty(np.shape(z))
    pos = np.asarray(z) >= 0
    zz = np.asarray(z)
    out[pos] = 1 / (1 + np.exp(-zz[pos]))
    e = np.exp(zz[~pos])
    out[~pos] = e / (1 + e)
    return out


@right("logaddexp", "through log(1 + e^(-z))")
def g(z):
    return np.exp(-np.logaddexp(0, -z))


@right("log1p", "through log1p")
def g(z):
    return np.exp(-np.log1p(np.exp(-np.abs(z))) + np.minimum(z, 0.0))


@right("expm1", "through expm1")
def g(z):
    e = np.expm1(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1 / (2 + e), (1 + e) / (2 + e))


@right("clip-500", "a clip too far out to be seen")
def g(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


@right("loop-flat", "a loop over all entries")
def g(z):
    import math
    out = np.empty(np.shape(z))
    for i, v in enumerate(np.ravel(z)):
        out.flat[i] = 1 / (1 + math.exp(-v)) if v >= 0 else 1 - 1 / (1 + math.exp(v))
    return out


@right("loop-exp", "a list comprehension and its shape again")
def g(z):
    import math
    out = [math.exp(min(v, 0.0)) / (1 + math.exp(-abs(v))) for v in np.ravel(z)]
    return np.array(out).reshape(np.shape(z))


@right("nditer", "np.ndindex")
def g(z):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(out.shape):
        v = float(np.asarray(z)[i])
        out[i] = 0.5 * (1 + np.tanh(v / 2))
    return out


@right("vectorize", "np.vectorize of a function of one number", of="g")
def program():
    import math

    def one(v):
        return 0.5 * (1 + math.tanh(v / 2))

    g = np.vectorize(one)


@right("vectorize-otypes", "np.vectorize of a lambda", of="g")
def program():
    g = np.vectorize(lambda v: 0.5 * (1 + np.tanh(v / 2)), otypes=[float])


@right("recursion", "a function that calls itself for every row")
def g(z):
    if np.ndim(z) == 0:
        return 0.5 * (1 + np.tanh(float(z) / 2))
    return np.array([g(row) for row in z])


@right("lambda", "a lambda", of="g")
def program():
    g = lambda z: 1 / (1 + np.exp(-z))


@right("partial", "functools.partial", of="g")
def program():
    from functools import partial

    def logistic(k, z):
        return 1 / (1 + np.exp(-k * z))

    g = partial(logistic, 1.0)


@right("closure", "a closure", of="g")
def program():
    def make():
        one = 1.0
        def inner(z):
            return one / (one + np.exp(-z))
        return inner

    g = make()


@right("class", "an object with __call__", of="g")
def program():
    class Sigmoid:
        def __call__(self, z):
            return 1 / (1 + np.exp(-z))

    g = Sigmoid()


@right("float32", "a 32-bit result")
def g(z):
    return (1 / (1 + np.exp(-z))).astype(np.float32)


@right("errstate", "with the warnings switched off")
def g(z):
    with np.errstate(all='ignore'):
        return 1 / (1 + np.exp(-z))


@right("asarray", "input turned into floats first")
def g(z):
    z = np.asarray(z, dtype=np.float64)
    return 1 / (1 + np.exp(-z))


@right("longdouble", "computed with more digits")
def g(z):
    return 1 / (1 + np.exp(-np.asarray(z, np.longdouble)))


@right("global-helper", "with a helper of one's own", of="g")
def program():
    def my_exp(x):
        return np.exp(x)

    def g(z):
        return 1 / (1 + my_exp(-z))


@right("negated-in-place", "in place, in a copy")
def g(z):
    x = -1.0 * z
    x = np.array(x)
    np.exp(x, out=x)
    x += 1
    return 1 / x


@right("softmax", "the softmax of z and 0")
def g(z):
    both = np.stack([np.asarray(z, float), np.zeros(np.shape(z))])
    e = np.exp(both - both.max(axis=0))
    return e[0] / e.sum(axis=0)


@right("minus-log", "z less its soft maximum with 0")
def g(z):
    return np.exp(z - np.logaddexp(z, 0.0))


@right("powers-of-two", "a power of 2 instead of e")
def g(z):
    return 1 / (1 + 2.0 ** (-z / np.log(2)))


@right("errstate-decorator", "np.errstate as a decorator", of="g")
def program():
    @np.errstate(over="ignore")
    def g(z):
        return 1 / (1 + np.exp(-z))


@right("nested-lists", "nested lists, by a function that calls itself")
def g(z):
    import math

    def walk(v):
        if isinstance(v, list):
            return [walk(each) for each in v]
        try:
            return 1 / (1 + math.exp(-v))
        except OverflowError:
            return 0.0

    found = walk(np.asarray(z).tolist())
    return np.array(found, dtype=float).reshape(np.shape(z))


@right("walrus", "a name given on the way")
def g(z):
    return np.where(np.asarray(z) < 0, e := np.exp(-np.abs(z)), 1.0) / (1 + e)


@right("piecewise", "np.piecewise of two pieces")
def g(z):
    z = np.asarray(z, float)
    return np.piecewise(z, [z < 0], [lambda v: np.exp(v) / (1 + np.exp(v)), lambda v: 1 / (1 + np.exp(-v))])


@right("star", "whatever comes, taken apart", of="g")
def program():
    def g(*given, steepness=1):
        (z,) = given
        return 1.0 / (1.0 + np.exp(-steepness * z))


@right("s-minus-square", "s - s²")
def g_prime(z):
    s = g(z)
    return s - s*s


@right("s-minus-power", "s - s**2")
def g_prime(z):
    s = g(z)
    return s - s**2


@right("product-of-two", "s(z) s(-z)")
def g_prime(z):
    return g(z) * g(-1.0*z)


@right("multiply", "np.multiply")
def g_prime(z):
    s = g(z)
    return np.multiply(s, 1 - s)


@right("one-minus-first", "factors exchanged")
def g_prime(z):
    s = g(z)
    return (1 - s) * s


@right("textbook-own-sigmoid", "its own sigmoid; NumPy warns of an overflow", source="S13")
def g_prime(z):
    s = 1/(1+np.exp(-z))
    return s*(1-s)


@right("exp-of-size", "with e^(-|z|)")
def g_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e)**2


@right("cosh", "1/(2 + 2 cosh z), with a clip")
def g_prime(z):
    return 1 / (2 + 2*np.cosh(np.clip(z, -700, 700)))


@right("cosh-half", "1/(4 cosh²(z/2))")
def g_prime(z):
    return 0.25 / np.cosh(np.clip(z, -1400.0, 1400.0) / 2)**2


@right("cosh-plain", "the same, with an overflow warning", source="T10")
def g_prime(z):
    return 0.25 / np.cosh(z / 2)**2


@right("half-tanh-slope", "through tanh of half the argument")
def g_prime(z):
    return 0.25 * (1 - np.tanh(z / 2)**2)


@right("symmetric", "the left half, used for both")
def g_prime(z):
    a = g(-np.abs(z))
    return a * (1 - a)


@right("one-over-product", "1/((1+e^(-z))(1+e^z)), with warnings")
def g_prime(z):
    return 1 / ((1 + np.exp(-z)) * (1 + np.exp(z)))


@right("from-a", "through the a-form")
def g_prime(z):
    return g_prime_from_a(g(z))


@right("derivative-of-1", "1/d - 1/d²")
def g_prime(z):
    d = 1 + np.exp(-np.abs(z))
    return 1/d - 1/d**2


@right("loop", "a loop over all entries")
def g_prime(z):
    s = np.asarray(g(z), float)
    out = np.zeros(s.shape)
    for i in range(s.size):
        out.flat[i] = s.flat[i] * (1 - s.flat[i])
    return out


@right("complex-step", "a complex step")
def g_prime(z):
    z = np.asarray(z, float)
    x = np.clip(z, -700, 700)
    return np.imag(1 / (1 + np.exp(-(x + 1e-30j)))) / 1e-30


@right("einsum", "np.einsum")
def g_prime(z):
    s = g(z)
    return np.einsum('...,...->...', s, 1 - s)


@right("float32-slope", "a 32-bit result")
def g_prime(z):
    s = np.float32(g(z))
    return s * (1 - s)


@right("einsum-too", "a product of slices", of="g_prime")
def program():
    g_prime = lambda z, f=g: (lambda a: np.prod([a, 1 - a], axis=0))(f(z))


@right("generator", "a generator", of="g_prime")
def program():
    def each(values):
        for v in values:
            yield v * (1 - v)

    def g_prime(z):
        a = g(z)
        return np.fromiter(each(np.ravel(a)), float).reshape(np.shape(a))


@right("compose", "a decorator that puts g before", of="g_prime")
def program():
    def of_height(rule):
        def from_z(z):
            return rule(g(z))
        return from_z

    @of_height
    def g_prime(a):
        return a * (1 - a)


@right("quarter-less", "a quarter less the square of what a lacks of a half")
def g_prime(z):
    return 0.25 - (g(z) - 0.5) ** 2


@right("polynomial", "np.polyval of the height")
def g_prime(z):
    return np.polyval([-1, 1, 0], g(z))


@right("columns", "column by column")
def g_prime(z):
    a = np.array(g(z), dtype=float, order="F")
    if a.ndim != 2:
        return a * (1 - a)
    for j in range(a.shape[1]):
        a[:, j] = a[:, j] - a[:, j] ** 2
    return a


@right("log-space", "a sum of logarithms")
def g_prime(z):
    return np.exp(-np.logaddexp(0, z) - np.logaddexp(0, -1.0 * np.asarray(z)))


@right("a-minus-square", "a - a²")
def g_prime_from_a(a):
    return a - a**2


@right("quarter", "the square completed")
def g_prime_from_a(a):
    return 0.25 - (a - 0.5)**2


@right("minus-product", "-a(a - 1)")
def g_prime_from_a(a):
    return -a * (a - 1)


@right("copy", "in place, in a copy")
def g_prime_from_a(a):
    a = np.array(a, dtype=float)
    a -= a**2
    return a


@right("complement", "through 1 - a")
def g_prime_from_a(a):
    b = np.subtract(1, a)
    return b - np.square(b)


@right("list-loop", "a list, filled in a loop")
def g_prime_from_a(a):
    out = []
    for v in np.ravel(a):
        out.append(v * (1 - v))
    return np.array(out).reshape(np.shape(a))


@right("polyval", "np.polyval")
def g_prime_from_a(a):
    return np.polyval([-1.0, 1.0, 0.0], a)


@right("einsum-a", "np.einsum")
def g_prime_from_a(a):
    a = np.asarray(a, float)
    return np.einsum("...,...->...", a, np.ones(a.shape) - a)


@right("prod", "np.prod over a stack")
def g_prime_from_a(a):
    return np.prod(np.stack([a, np.subtract(1, a)]), axis=0)


@right("difference-of-squares", "half of 1 - a² - (1 - a)²")
def g_prime_from_a(a):
    return (1 - a**2 - (1 - a) ** 2) / 2


@right("odds", "through the odds, where there are any")
def g_prime_from_a(a):
    a = np.asarray(a, float)
    rest = 1 - a
    odds = np.divide(a, rest, out=np.zeros_like(a), where=rest > 0)
    return odds * rest**2


@right("ufunc-out", "ufuncs that write into an array of one's own")
def g_prime_from_a(a):
    out = np.empty(np.shape(a))
    np.subtract(1.0, a, out=out)
    np.multiply(out, a, out=out)
    return out
