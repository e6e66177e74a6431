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
