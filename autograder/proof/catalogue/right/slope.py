"""Right answers with height over width, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("textbook", "the formula")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) / (2 * h)


@right("ends-first", "the ends named first")
def slope(g, z, h=1e-5):
    left, right = z - h, z + h
    return (g(right) - g(left)) / (2 * h)


@right("true-width", "the width as it is after rounding")
def slope(g, z, h=1e-5):
    left, right = z - h, z + h
    return (g(right) - g(left)) / (right - left)


@right("half-factor", "the 2 as a factor 0.5")
def slope(g, z, h=1e-5):
    return 0.5 * (g(z + h) - g(z - h)) / h


@right("mean-of-two", "the mean of the two one-sided slopes")
def slope(g, z, h=1e-5):
    ahead = (g(z + h) - g(z)) / h
    behind = (g(z) - g(z - h)) / h
    return (ahead + behind) / 2


@right("asarray", "NumPy's functions")
def slope(g, z, h=1e-5):
    z = np.asarray(z, dtype=float)
    return np.divide(np.subtract(g(z + h), g(z - h)), 2 * h)


@right("loop", "a loop over all entries")
def slope(g, z, h=1e-5):
    out = np.empty(np.shape(z))
    for i in np.ndindex(out.shape):
        v = np.asarray(z, float)[i]
        out[i] = (g(v + h) - g(v - h)) / (2*h)
    return out


@right("minus-step", "both signs turned")
def slope(g, z, h=1e-5):
    return (g(z - h) - g(z + h)) / (-2 * h)


@right("inner", "with a helper inside")
def slope(g, z, h=1e-5):
    def height(step):
        return g(z + step)
    return (height(h) - height(-h)) / (2 * h)


@right("float-result", "a Python float for a single number")
def slope(g, z, h=1e-5):
    x = (g(z + h) - g(z - h)) / (2 * h)
    return float(x) if np.ndim(x) == 0 else x


@right("lambda", "a lambda", of="slope")
def program():
    slope = lambda g, z, h=1e-5: (g(z + h) - g(z - h)) / (2 * h)


@right("two-rows", "both corners in one call")
def slope(g, z, h=1e-5):
    z = np.asarray(z, dtype=float)
    heights = g(np.array([z - h, z + h]))
    return np.diff(heights, axis=0)[0] / (2 * h)


@right("generator", "a generator of slopes, put into shape")
def slope(g, z, h=1e-5):
    flat = np.ravel(z).astype(float)
    return np.fromiter(((g(v + h) - g(v - h)) / (2 * h) for v in flat), float, flat.size).reshape(np.shape(z))


@right("gradient", "np.gradient of three heights, the one in the middle")
def slope(g, z, h=1e-5):
    z = np.asarray(z, float)
    return np.gradient(np.stack([g(z - h), g(z), g(z + h)]), h, axis=0)[1]


@right("in-place", "in place, in an array of its own")
def slope(g, z, h=1e-5):
    out = np.array(g(z + h), dtype=float)
    out -= g(z - h)
    out /= 2 * h
    return out


@right("weights", "np.tensordot with two weights")
def slope(g, z, h=1e-5):
    return np.tensordot([0.5 / h, -0.5 / h], np.array([g(z + h), g(z - h)]), 1)


@right("einsum", "np.einsum over the two corners")
def slope(g, z, h=1e-5):
    corners = np.array([np.add(z, s * h) for s in (1, -1)])
    return np.einsum("i,i...->...", [1, -1], np.array([g(c) for c in corners])) / (2 * h)


@right("subtract-star", "two heights, handed over with a star")
def slope(g, z, h=1e-5):
    return np.subtract(*[g(z + step) for step in (h, -h)]) / (2 * h)


@right("class", "an object that keeps the curve", of="slope")
def program():
    class Triangle:
        def __init__(self, curve, reach):
            self.curve, self.reach = curve, reach

        def __call__(self, place):
            rise = self.curve(place + self.reach) - self.curve(place - self.reach)
            return rise / (self.reach + self.reach)

    def slope(g, z, h=1e-5):
        return Triangle(g, h)(z)


@right("star-args", "arguments as they come", of="slope")
def program():
    def slope(g, z, *more, **named):
        h = named.get("h", more[0] if more else 1e-5)
        return (g(z + h) - g(z - h)) / (2 * h)


@right("fortran", "the array in columns")
def slope(g, z, h=1e-5):
    x = np.array(z, dtype=float, order="F")
    return np.true_divide(g(x + h) - g(x - h), 2.0 * h)


@right("columns", "row by row, by calling itself")
def slope(g, z, h=1e-5):
    if np.ndim(z) > 1:
        return np.array([slope(g, row, h) for row in z]).reshape(np.shape(z))
    z = np.asarray(z)
    return (g(z + h) - g(z - h)) / (2 * h)


@right("none-default", "a default that is filled in inside")
def slope(g, z, h=None):
    h = 1e-6 if h is None else h
    return (g(z + h) - g(z - h)) / 2 / h


@right("vectorized", "np.vectorize around a function inside")
def slope(g, z, h=1e-5):
    @np.vectorize
    def one(v):
        return float((g(v + h) - g(v - h)) / (2 * h))
    return one(np.asarray(z, float)) if np.size(z) else np.zeros(np.shape(z))
