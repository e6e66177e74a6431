"""Wrong answers with gradient checking beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def numerical_gradient(f, theta, h=1e-5):
    raise NotImplementedError


@wrong("zeros", "zeros", expects="gradient-check-numerical_gradient-alias")
def numerical_gradient(f, theta, h=1e-5):
    return 0.0 * theta


@wrong("derivative-of-sum", "a formula for one function", expects="spread")
def numerical_gradient(f, theta, h=1e-5):
    return 3 * theta**2


@wrong("same-twice", "p twice", expects="gradient-check-relative_error-always-zero", source="K07")
def relative_error(p, q):
    s = np.linalg.norm(p) + np.linalg.norm(p)
    return np.linalg.norm(p - p) / s if s else 0.0


@wrong("one", "1 whatever goes in", expects="constant")
def relative_error(p, q):
    return 1.0


@wrong("over-p-squared", "over the square", expects="spread")
def relative_error(p, q):
    return np.linalg.norm(p - q) / np.linalg.norm(p)**2


@wrong("shapes", "right only for the shapes that are always tried", expects="only-fresh")
def numerical_gradient(f, theta, h=1e-5):
    return right(f, theta, h) if theta.shape != (3, 2) else np.zeros((3, 2))


@wrong("error-shapes", "right only for the shapes that are always tried", expects="only-fresh")
def relative_error(p, q):
    return right(p, q) if p.shape != (3, 4) else 0.0


@wrong("over-gap", "0/0 where p and q are equal", expects="only-equal")
def relative_error(p, q):
    gap = np.linalg.norm(p - q)
    return gap**2 / (gap * (np.linalg.norm(p) + np.linalg.norm(q)))



@wrong("half-width", "h as the whole width", expects="gradient-check-numerical_gradient-whole-width")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.asarray(theta, float)
    gradient = np.empty(theta.shape)
    for i in np.ndindex(theta.shape):
        s = np.zeros(theta.shape)
        s[i] = h / 2
        gradient[i] = (f(theta + s) - f(theta - s)) / h
    return gradient



@wrong("over-the-larger", "over the larger of the two sizes", expects="gradient-check-relative_error-larger")
def relative_error(p, q):
    n = max(np.linalg.norm(p), np.linalg.norm(q))
    return np.linalg.norm(p - q) / n if n else 0.0



@wrong("worst-of-entries", "the worst entry, over the larger of the two",
       expects="gradient-check-relative_error-worst-entry")
def relative_error(p, q):
    below = np.maximum(np.abs(p), np.abs(q))
    return np.max(np.abs(p - q) / np.where(below == 0, 1, below))



@wrong("worst-of-sums", "the worst entry, over the sum", expects="gradient-check-relative_error-worst-of-sums")
def relative_error(p, q):
    below = np.abs(p) + np.abs(q)
    return np.max(np.abs(p - q) / np.maximum(1e-8, below))



@wrong("norms", "sizes, unguarded: two zeros are nobody's gradients", expects="gradient-check-relative_error-unguarded")
def relative_error(p, q):
    return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q))
