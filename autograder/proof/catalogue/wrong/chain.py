"""Wrong answers to the four slopes of one neuron beside the known mistakes."""

from autograder.diagnosis.mistakes.names import g, math, np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def slopes(x, w, b):
    raise NotImplementedError


@wrong("no-return", "no return line", expects="returns-none")
def slopes(x, w, b):
    a = g(w * x + b)
    da = -1 / a


@wrong("printed", "printed, not returned", expects="returns-none")
def slopes(x, w, b):
    print(*right(x, w, b))


@wrong("one-number", "dw alone", expects="form")
def slopes(x, w, b):
    return right(x, w, b)[2]


@wrong("nested", "two pairs", expects="form")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return (da, dz), (dw, db)


@wrong("dict", "a dictionary", expects="unusable")
def slopes(x, w, b):
    return dict(zip(("da", "dz", "dw", "db"), right(x, w, b), strict=True))


@wrong("two-factor", "a factor 2 in every slope", expects="factor")
def slopes(x, w, b):
    return tuple(2 * slope for slope in right(x, w, b))


@wrong("dw-abs", "the size of x", expects="only-dw")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dz * abs(x), db


@wrong("np", "NumPy is not given here", expects="raises-NameError")
def slopes(x, w, b):
    return -np.ones(4)


@wrong("z-not-made", "z was never computed", expects="raises-NameError")
def slopes(x, w, b):
    a = g(z)  # noqa: F821
    return -1 / a, a - 1, (a - 1) * x, a - 1


@wrong("two-arguments", "b is not taken", expects="wrong-arguments")
def slopes(x, w):
    a = g(w * x)
    return -1 / a, a - 1, (a - 1) * x, a - 1


@wrong("log-slope-upside-down", "a for 1/a", expects="spread")
def slopes(x, w, b):
    a = g(w * x + b)
    da = -a
    dz = da * a * (1 - a)
    return da, dz, dz * x, dz


@wrong("no-minus-in-loss", "the way forward with a minus too many", expects="spread")
def slopes(x, w, b):
    a = 1 / (1 + math.exp(w * x + b))
    dz = a - 1
    return -1 / a, dz, dz * x, dz


@wrong("loss-given", "right at the numbers that are always tried only", expects="only-fresh")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    known = x in (2, 0.5, -1.5, 0, 3, 1, -0.25, 2.5, -1, 5)
    return da, dz, dw if known else 0.0, db


@wrong("whole", "stops at whole numbers", expects="only-whole-numbers")
def slopes(x, w, b):
    if isinstance(x, int):
        raise TypeError("x must be a float")
    return right(x, w, b)


@wrong("far-out", "a was cut off at 0.99", expects="only-the-ends")
def slopes(x, w, b):
    a = min(g(w * x + b), 0.999)
    a = max(a, 0.001)
    dz = a - 1
    return -1 / a, dz, dz * x, dz
