"""Right answers to tanh, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("np-tanh", "np.tanh")
def g(z):
    return np.tanh(z)


@right("two-sigmoids", "through the sigmoid, with an overflow warning")
def g(z):
    return 2 / (1 + np.exp(-2*z)) - 1


@right("stable", "with e^(-2|z|)")
def g(z):
    e = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - e) / (1 + e)


@right("expm1", "through expm1")
def g(z):
    e = np.expm1(-2.0 * np.abs(z))
    return -np.sign(z) * e / (2 + e)


@right("clipped-quotient", "the quotient, with a clip too far out to be seen")
def g(z):
    x = np.clip(z, -300.0, 300.0)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


@right("sinh-cosh", "sinh/cosh, with a clip")
def g(z):
    x = np.clip(z, -300.0, 300.0)
    return np.sinh(x) / np.cosh(x)


@right("where-far", "the limit far out")
def g(z):
    x = np.clip(z, -20.0, 20.0)
    return np.where(np.abs(z) > 20, np.sign(z), np.sinh(x) / np.cosh(x))


@right("vectorize-math", "np.vectorize of math.tanh", of="g")
def program():
    import math
    g = np.vectorize(math.tanh)


@right("loop-math", "a loop with math.tanh")
def g(z):
    import math
    return np.reshape([math.tanh(v) for v in np.ravel(z)], np.shape(z))


@right("alias", "NumPy's function under another name", of="g")
def program():
    g = np.tanh


@right("class", "an object that keeps a list of its calls", of="g")
def program():
    class Tanh:
        def __init__(self):
            self.calls = []
        def __call__(self, z):
            self.calls.append(np.shape(z))
            return np.tanh(z)

    g = Tanh()


@right("recursion-rows", "a function that calls itself for every row")
def g(z):
    import math
    if np.ndim(z) == 0:
        return math.tanh(z)
    return np.array([g(row) for row in z], dtype=float).reshape(np.shape(z))


@right("complex-tan", "the tangent of an imaginary number")
def g(z):
    return np.imag(np.tan(1j * np.clip(z, -300, 300)))


@right("odd", "the right half, mirrored")
def g(z):
    e = np.exp(-2.0 * np.abs(z))
    return np.copysign((1 - e) / (1 + e), z)


@right("frompyfunc", "np.frompyfunc, and floats")
def g(z):
    import math
    return np.asarray(np.frompyfunc(math.tanh, 1, 1)(z), dtype=float)


@right("partial", "functools.partial of a stretched sigmoid", of="g")
def program():
    from functools import partial

    def stretched(twice, z):
        x = twice * np.asarray(z, float)
        return 2 * np.exp(-np.logaddexp(0, -x)) - 1

    g = partial(stretched, 2)


@right("where-inner", "np.where of two quotients without large exponentials")
def g(z):
    a, b = np.exp(-2 * np.maximum(z, 0)), np.exp(2 * np.minimum(z, 0))
    return np.where(np.asarray(z) >= 0, (1 - a) / (1 + a), (b - 1) / (b + 1))


@right("square", "np.square")
def g_prime(z):
    return 1 - np.square(np.tanh(z))


@right("product", "(1 - t)(1 + t)")
def g_prime(z):
    t = np.tanh(z)
    return (1 - t) * (1 + t)


@right("power", "np.power")
def g_prime(z):
    return 1 - np.power(g(z), 2)


@right("t-times-t", "1 - t·t")
def g_prime(z):
    t = g(z)
    return 1.0 - t*t


@right("cosh", "1/cosh², with an overflow warning", source="T10")
def g_prime(z):
    return 1/np.cosh(z)**2


@right("cosh-clip", "cosh to the power -2, with a clip")
def g_prime(z):
    return np.cosh(np.clip(z, -300, 300))**-2.0


@right("sech", "the square of 1/cosh")
def g_prime(z):
    e = np.exp(-np.abs(z))
    return (2 * e / (1 + e*e))**2


@right("four-e", "4e/(1 + e)²")
def g_prime(z):
    e = np.exp(-2*np.abs(z))
    return 4*e / (1 + e)**2


@right("sigmoid-double", "four times the sigmoid's slope at 2z")
def g_prime(z):
    s = 1 / (1 + np.exp(-2 * np.abs(z)))
    return 4 * s * (1 - s)


@right("double-angle", "2/(1 + cosh 2z)")
def g_prime(z):
    return 2 / (1 + np.cosh(2*np.clip(z, -300.0, 300.0)))


@right("from-a", "through the a-form")
def g_prime(z):
    return g_prime_from_a(g(z))


@right("loop", "a loop over all entries")
def g_prime(z):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(out.shape):
        out[i] = 1 - np.tanh(np.asarray(z)[i])**2
    return out


@right("float32", "a 32-bit result")
def g_prime(z):
    return np.float32(1 - np.tanh(z)**2)


@right("polynomial", "np.polyval of the height")
def g_prime(z):
    return np.polyval([-1, 0, 1], g(z))


@right("closure", "a rule for slopes, made by a function", of="g_prime")
def program():
    def slope_of(curve, rule):
        return lambda z: rule(curve(z))

    g_prime = slope_of(g, lambda a: 1 - a**2)


@right("complex-step", "a complex step")
def g_prime(z):
    x = np.clip(np.asarray(z, float), -300, 300)
    return np.imag(np.tanh(x + 1e-30j)) / 1e-30


@right("multiply-at", "the product of 1 less and 1 more, in place")
def g_prime(z):
    t = np.array(g(z), dtype=float)
    less = 1 - t
    t += 1
    t *= less
    return t


@right("stretched-sigmoid", "four times the sigmoid's slope at 2z, from two sigmoids")
def g_prime(z):
    with np.errstate(over="ignore"):
        s, r = 1 / (1 + np.exp(-2.0 * z)), 1 / (1 + np.exp(2.0 * z))
    return 4 * s * r


@right("comprehension", "one number at a time, from a generator")
def g_prime(z):
    import math
    return np.fromiter((1 - math.tanh(v) ** 2 for v in np.ravel(z)), float).reshape(np.shape(z))


@right("class-too", "an object with both forms", of="g_prime")
def program():
    class Tanh:
        def height(self, z):
            return np.tanh(z)

        def slope(self, z):
            a = self.height(z)
            return 1.0 - np.multiply(a, a)

    g_prime = Tanh().slope


@right("a-times-a", "1 - a·a")
def g_prime_from_a(a):
    return 1 - a*a


@right("factors", "(1 - a)(1 + a)")
def g_prime_from_a(a):
    return (1 - a) * (1 + a)


@right("np-power", "np.subtract and np.power")
def g_prime_from_a(a):
    return np.subtract(1, np.power(a, 2))


@right("minus", "-(a² - 1)")
def g_prime_from_a(a):
    return -(a**2 - 1)


@right("int-kept", "a Python float for a single number")
def g_prime_from_a(a):
    return 1 - a**2 if np.ndim(a) else 1 - float(a)**2


@right("polyval-a", "np.polyval")
def g_prime_from_a(a):
    return np.polyval((-1, 0, 1), a)


@right("copy-a", "in place, in a copy")
def g_prime_from_a(a):
    out = np.array(a, dtype=float, order="F")
    out **= 2
    np.negative(out, out=out)
    out += 1.0
    return out


@right("square-a", "np.square and a lambda", of="g_prime_from_a")
def program():
    g_prime_from_a = lambda a: np.subtract(1.0, np.square(a))


@right("stretched-a", "four times the sigmoid's rule for (1 + a)/2")
def g_prime_from_a(a):
    s = (1 + a) / 2
    return 4 * s * (1 - s)


@right("loop-a", "a loop over the flat entries")
def g_prime_from_a(a):
    out = np.ones(np.shape(a))
    for i, height in enumerate(np.ravel(a)):
        out.flat[i] -= height * height
    return out


@right("einsum-a", "np.einsum")
def g_prime_from_a(a):
    a = np.asarray(a, dtype=float)
    return 1 - np.einsum("...,...->...", a, a)


@right("size-a", "the size of a is enough")
def g_prime_from_a(a):
    size = np.abs(a)
    return (1 - size) * (1 + size)
