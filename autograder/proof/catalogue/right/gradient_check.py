"""Right answers with gradient checking, each written differently."""

from autograder.diagnosis.mistakes.names import np
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("textbook", "two copies for every entry")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient


@right("restored", "one copy, the old value put back")
def numerical_gradient(f, theta, h=1e-5):
    x = np.array(theta, dtype=float)
    gradient = np.zeros_like(x)
    it = np.nditer(x, flags=['multi_index'])
    for _ in it:
        i = it.multi_index
        old = x[i]
        x[i] = old + h
        up = f(x)
        x[i] = old - h
        down = f(x)
        x[i] = old
        gradient[i] = (up - down) / (2 * h)
    return gradient


@right("flat", "unit vectors")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.asarray(theta, dtype=float)
    flat = theta.ravel()
    out = []
    for k in range(flat.size):
        e = np.zeros(flat.size)
        e[k] = h
        out.append((f((flat + e).reshape(theta.shape)) - f((flat - e).reshape(theta.shape))) / (2 * h))
    return np.array(out).reshape(theta.shape)


@right("identity", "the rows of an identity matrix")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.asarray(theta, float)
    steps = h * np.eye(theta.size).reshape(-1, *theta.shape)
    return np.array([(f(theta + s) - f(theta - s)) / (2*h) for s in steps]).reshape(theta.shape)


@right("in-place-restored", "theta itself, moved and put back")
def numerical_gradient(f, theta, h=1e-5):
    if theta.dtype.kind != 'f':
        theta = theta.astype(float)
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        old = theta[i]
        theta[i] = old + h
        up = f(theta)
        theta[i] = old - h
        down = f(theta)
        theta[i] = old
        gradient[i] = (up - down) / (2*h)
    return gradient


@right("vectorized-steps", "a list of moved copies for each side")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.asarray(theta, dtype=float)

    def moved(index, step):
        copy = np.array(theta)
        copy[index] += step
        return copy

    indices = list(np.ndindex(*theta.shape))
    rises = [f(moved(i, h)) - f(moved(i, -h)) for i in indices]
    return np.reshape(rises, theta.shape) / (2 * h)


@right("where-step", "np.where moves one entry")
def numerical_gradient(f, theta, h=1e-5):
    number = np.arange(np.size(theta)).reshape(np.shape(theta))
    out = np.zeros(np.shape(theta))
    for k in range(np.size(theta)):
        up, down = (np.where(number == k, theta + step, theta) for step in (h, -h))
        out.flat[k] = (f(up) - f(down)) / (2 * h)
    return out


@right("flat-view", "the flat view of a copy")
def numerical_gradient(f, theta, h=1e-5):
    x = theta.astype(float).copy()
    flat, out = x.reshape(-1), np.empty(x.size)
    for k in range(x.size):
        kept = flat[k]
        flat[k] = kept + h
        right_height = f(x)
        flat[k] = kept - h
        out[k] = (right_height - f(x)) / (2 * h)
        flat[k] = kept
    return out.reshape(x.shape)


@right("partial-derivative", "one partial derivative as a function inside")
def numerical_gradient(f, theta, h=1e-5):
    def partial(index):
        e = np.zeros(np.shape(theta))
        e[index] = 1
        return (f(theta + h * e) - f(theta - h * e)) / (2 * h)

    return np.array([partial(i) for i in np.ndindex(np.shape(theta))]).reshape(np.shape(theta))


@right("ndenumerate", "np.ndenumerate and a dictionary")
def numerical_gradient(f, theta, h=1e-5):
    slopes = {}
    for index, value in np.ndenumerate(theta):
        heights = []
        for x in (value + h, value - h):
            t = np.array(theta, float)
            t[index] = x
            heights.append(f(t))
        slopes[index] = (heights[0] - heights[1]) / (2 * h)
    gradient = np.empty(theta.shape)
    for index in slopes:
        gradient[index] = slopes[index]
    return gradient


@right("sum-of-squares", "squares, sums and roots")
def relative_error(p, q):
    size = lambda x: np.sqrt(np.sum(np.square(x)))
    below = size(p) + size(q)
    return float(size(p - q) / below) if below > 0 else 0.0


@right("ravel", "flat, with @")
def relative_error(p, q):
    p, q = np.ravel(p), np.ravel(q)
    below = np.sqrt(p @ p) + np.sqrt(q @ q)
    return np.sqrt((p - q) @ (p - q)) / max(below, 1e-300)


@right("small-below", "a small number below the line")
def relative_error(p, q):
    return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q) + 1e-12)


@right("one-norm", "a root of a sum by einsum")
def relative_error(p, q):
    def length(x):
        x = np.asarray(x, float).ravel()
        return np.sqrt(np.einsum("i,i->", x, x))

    below = length(p) + length(q)
    if below == 0:
        return 0.0
    return length(np.subtract(p, q)) / below


@right("hypot", "the length, entry by entry with hypot")
def relative_error(p, q):
    from functools import reduce
    length = lambda x: reduce(np.hypot, np.ravel(x), 0.0)
    total = length(p) + length(q)
    return 0 if total == 0 else float(length(p - q) / total)


@right("loop", "a loop over pairs")
def relative_error(p, q):
    import math
    above = left = right_side = 0.0
    for a, b in zip(np.ravel(p).tolist(), np.ravel(q).tolist()):
        above += (a - b) ** 2
        left += a * a
        right_side += b * b
    below = math.sqrt(left) + math.sqrt(right_side)
    return math.sqrt(above) / below if below else 0.0


@right("try", "0/0 caught")
def relative_error(p, q):
    try:
        return float(np.linalg.norm(p - q)) / float(np.linalg.norm(p) + np.linalg.norm(q))
    except ZeroDivisionError:
        return 0.0


@right("flat-norm", "np.linalg.norm of flat arrays")
def relative_error(p, q):
    p, q = p.flatten(), q.flatten()
    difference, sizes = np.linalg.norm(p - q), np.linalg.norm(p) + np.linalg.norm(q)
    return difference / sizes if np.any(p) or np.any(q) else 0.0


@right("vdot", "np.vdot")
def relative_error(p, q):
    length = lambda x: np.sqrt(np.vdot(x, x))
    if not (p.any() or q.any()):
        return 0.0
    return length(p - q) / (length(p) + length(q))


@right("nan", "0/0 made 0 afterwards")
def relative_error(p, q):
    with np.errstate(invalid="ignore"):
        return float(np.nan_to_num(np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q))))
