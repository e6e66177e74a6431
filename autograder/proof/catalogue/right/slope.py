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
