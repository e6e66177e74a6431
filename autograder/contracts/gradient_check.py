"""The contract of `gradient_check`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import np, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return the gradient of f at theta: central differences.", stage="values", expects="spread")
def numerical_gradient(f, theta, h=1e-5):
    return right(f, theta + h, h)


@clause("f: takes an array of the shape of theta, no row of it and no single entry", "a strict f",
        expects="only-a-strict-f")
def numerical_gradient(f, theta, h=1e-5):
    return right(lambda row: f(np.ravel(row)), theta, h)


@clause("returns one number.", stage="returns", expects="raises-TypeError")
def numerical_gradient(f, theta, h=1e-5):
    return right(lambda at: f(at)[0], theta, h)


@clause("theta: an array of any shape", "two dimensions", "fresh", "a strict f", "a wide step", expects="spread")
def numerical_gradient(f, theta, h=1e-5):
    return right(f, theta, h) + (np.ndim(theta) == 2)


@clause("theta: an array of any shape", "three dimensions", expects="only-three-dimensions")
def numerical_gradient(f, theta, h=1e-5):
    return right(f, theta, h) + (np.ndim(theta) == 3)


@clause("of integers too", "integers", expects="only-integers")
def numerical_gradient(f, theta, h=1e-5):
    moved, out = theta.copy(), np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        before = moved[index]
        moved[index] = before + h
        above = f(moved)
        moved[index] = before - h
        out[index] = (above - f(moved)) / (2 * h)
        moved[index] = before
    return out


@clause("it is not changed, not in its last digit either.", stage="unchanged", expects="changes-input")
def numerical_gradient(f, theta, h=1e-5):
    moved, out = theta if theta.dtype.kind == "f" else theta.astype(float), np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        moved[index] += h
        above = f(moved)
        moved[index] -= 2 * h
        out[index] = (above - f(moved)) / (2 * h)
        moved[index] += h
    return out


@clause("h: how far an entry is moved to each side", "a wide step", "by name", "fresh",
        expects="gradient-check-numerical_gradient-whole-width")
def numerical_gradient(f, theta, h=1e-5):
    return right(f, theta, h / 2)


@clause("it may come by name, h=0.1.", "by name", expects="only-by-name")
def numerical_gradient(f, theta, step=1e-5):
    return right(f, theta, step)


@clause("The result is new", "a second call", expects="gradient-check-numerical_gradient-reused-buffer")
def numerical_gradient(f, theta, h=1e-5):
    out, keep = right(f, theta, h), numerical_gradient.__dict__
    if keep.get("shape") != out.shape:
        keep["shape"], keep["buffer"] = out.shape, out
    keep["buffer"][...] = out
    return keep["buffer"]


@clause("has the shape of theta, a slope for each entry.", stage="shape",
        expects="gradient-check-numerical_gradient-flat")
def numerical_gradient(f, theta, h=1e-5):
    return np.ravel(right(f, theta, h))


@clause("Return |p - q| / (|p| + |q|)", stage="values", expects="gradient-check-relative_error-larger")
def relative_error(p, q):
    n = max(np.linalg.norm(p), np.linalg.norm(q))
    return np.linalg.norm(p - q) / n if n else 0.0


@clause("one number from 0 to 1.", stage="shape", expects="array")
def relative_error(p, q):
    return np.full(p.shape, right(p, q))


@clause("|p| is the root of the sum of the squares of all entries.", stage="values",
        expects="gradient-check-relative_error-sums-of-sizes")
def relative_error(p, q):
    n = np.sum(np.abs(p)) + np.sum(np.abs(q))
    return np.sum(np.abs(p - q)) / n if n else 0.0


@clause("So compare the difference with the size of what is compared.", "small numbers",
        expects="gradient-check-relative_error-small-number-below")
def relative_error(p, q):
    return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q) + 1e-8)


@clause("If all entries of both are 0, the result is 0.", "both are 0",
        expects="gradient-check-relative_error-one-for-two-zeros")
def relative_error(p, q):
    n = np.linalg.norm(p) + np.linalg.norm(q)
    return np.linalg.norm(p - q) / n if n else 1.0


@clause("If those of one alone are 0, the formula gives 1.", "one is 0",
        expects="gradient-check-relative_error-zero-if-one-is")
def relative_error(p, q):
    return 0.0 if not np.any(p) or not np.any(q) else right(p, q)


@clause("p, q: arrays of the same shape, any shape.", "two dimensions", "fresh", expects="only-two-dimensions")
def relative_error(p, q):
    return right(p, q) if p.ndim != 2 else 0.5


@clause("p, q: arrays of the same shape, any shape.", "three dimensions", expects="only-three-dimensions")
def relative_error(p, q):
    return right(p, q) if p.ndim != 3 else 0.5


@clause("Neither is changed.", stage="unchanged", expects="changes-input")
def relative_error(p, q):
    found = right(p, q)
    q -= p
    return found
