"""Known mistakes with relative_error."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("difference", says="This is the size of the difference alone: it is not relative to anything.",
         tries="Divide by the sizes of p and q.", source="K11")
def relative_error(p, q):
    return np.linalg.norm(p - q)


@mistake("per-entry", says="The result is an array; one number was asked for.",
         tries="Take the size (norm) of the whole array.")
def relative_error(p, q):
    return np.abs(p - q) / (np.abs(p) + np.abs(q) + 1e-300)


@mistake("signed", says="The signs can cancel: the differences were added as they are.",
         tries="Take the size of the difference: np.linalg.norm.")
def relative_error(p, q):
    s = np.linalg.norm(p) + np.linalg.norm(q)
    return np.sum(p - q) / s if s else 0.0


@mistake("squared", says="The roots are missing: these are squares of sizes.",
         tries="Use np.linalg.norm, or np.sqrt of each sum.")
def relative_error(p, q):
    s = np.sum(p**2) + np.sum(q**2)
    return np.sum((p - q)**2) / s if s else 0.0


@mistake("square-above", says="The root is missing above the line.", tries="Use np.linalg.norm.")
def relative_error(p, q):
    s = np.linalg.norm(p) + np.linalg.norm(q)
    return np.sum((p - q)**2) / s if s else 0.0


@mistake("norm-of-sum", says="Below the line stands the size of p + q, which is small when p and q are opposite.",
         tries="Add the two sizes.")
def relative_error(p, q):
    s = np.linalg.norm(p + q)
    return np.linalg.norm(p - q) / s if s else 0.0


@mistake("norm-of-sum-bare", says="Below the line stands the size of p + q, which is small when p and q are opposite.",
         tries="Add the two sizes.")
def relative_error(p, q):
    return np.linalg.norm(p - q) / np.linalg.norm(p + q)


@mistake("product-below", says="The two sizes were multiplied.", tries="Add them.")
def relative_error(p, q):
    s = np.linalg.norm(p) * np.linalg.norm(q)
    return np.linalg.norm(p - q) / s if s else 0.0


@mistake("half-above", says="Every value is half of what it should be.", tries="Leave the factor out.")
def relative_error(p, q):
    s = np.linalg.norm(p) + np.linalg.norm(q)
    return 0.5 * np.linalg.norm(p - q) / s if s else 0.0


@mistake("twice", says="Every value is several times too large.",
         tries="The size of the difference over the sum of the sizes.")
def relative_error(p, q):
    s = np.linalg.norm(p) + np.linalg.norm(q)
    return 4 * np.linalg.norm(p - q) / s if s else 0.0


@mistake("percent", says="This is in per cent.", tries="Leave out the factor 100.")
def relative_error(p, q):
    s = np.linalg.norm(p) + np.linalg.norm(q)
    return 100 * np.linalg.norm(p - q) / s if s else 0.0


@mistake("similarity", says="This is 1 minus the error: large where the error is small.", tries="Leave out the `1 -`.")
def relative_error(p, q):
    s = np.linalg.norm(p) + np.linalg.norm(q)
    return 1 - np.linalg.norm(p - q) / s if s else 1.0


@mistake("eps", says="The small number below the line is not small beside small gradients.",
         tries="Return 0 if the denominator is 0, and add nothing.")
def relative_error(p, q):
    return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q) + 1e-2)


@mistake("always-zero", says="The result is 0 whatever goes in.",
         tries="0.0 is suspicious: two float paths rarely agree to the last bit.", source="K07")
def relative_error(p, q):
    return 0.0


@mistake("close", says="This says yes or no; a number was asked for.",
         tries="The size of the difference over the sum of the sizes.", source="K11")
def relative_error(p, q):
    return float(np.allclose(p, q, atol=1e-2))


@mistake("mean-gap", says="This is the mean difference: it is not relative to anything.",
         tries="Divide by the sizes of p and q.")
def relative_error(p, q):
    return np.mean(np.abs(p - q))


@mistake("ratio", says="This is the ratio of the sizes; the difference is missing.",
         tries="Above the line stands the size of p - q.")
def relative_error(p, q):
    s = np.linalg.norm(q)
    return np.linalg.norm(p) / s if s else 0.0


@mistake("size-difference", says="The sizes were compared, not the arrays: opposite gradients look equal.",
         tries="First subtract p - q, then take the size.")
def relative_error(p, q):
    a, b = np.linalg.norm(p), np.linalg.norm(q)
    return abs(a - b) / (a + b) if a + b else 0.0


@mistake("rows", says="With a matrix the result is an array: the size was taken along one axis.",
         tries="Take the size of the whole array.")
def relative_error(p, q):
    s = np.linalg.norm(p, axis=0) + np.linalg.norm(q, axis=0)
    return np.linalg.norm(p - q, axis=0) / np.where(s == 0, 1, s)


@mistake("spectral", says="The size was taken with another norm, which means another thing for matrices.",
         tries="np.linalg.norm without a second argument takes the root of the sum of squares.")
def relative_error(p, q):
    s = np.linalg.norm(p, 1) + np.linalg.norm(q, 1)
    return np.linalg.norm(p - q, 1) / s if s else 0.0


@mistake("larger", says="The difference is divided by the larger of the two sizes; the formula has their sum.",
         tries="Below the line stands |p| + |q|.")
def relative_error(p, q):
    below = max(np.linalg.norm(p), np.linalg.norm(q))
    return np.linalg.norm(p - q) / below if below else 0.0


@mistake("worst-entry", says="This compares entry by entry and takes the worst; the formula compares whole arrays.",
         tries="Take the length of p - q, and divide it by the sum of the two lengths.")
def relative_error(p, q):
    below = np.maximum(np.abs(p), np.abs(q))
    return np.max(np.abs(p - q) / np.where(below == 0, 1, below))


@mistake("worst-of-sums", says="This compares entry by entry and takes the worst; the formula compares whole arrays.",
         tries="Take the length of p - q, and divide it by the sum of the two lengths.")
def relative_error(p, q):
    return np.max(np.abs(p - q) / np.maximum(1e-8, np.abs(p) + np.abs(q)))


@mistake("unguarded", says="Where both arrays are 0 this divides 0 by 0; there the result is to be 0.",
         tries="Work out the sum of the two lengths first, and return 0.0 if it is 0.")
def relative_error(p, q):
    return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q))


@mistake("one-for-two-zeros", says="Where both arrays are 0 they agree, and the result is to be 0; this gives 1.",
         tries="Return 0.0 in that case.")
def relative_error(p, q):
    below = np.linalg.norm(p) + np.linalg.norm(q)
    return np.linalg.norm(p - q) / below if below else 1.0


@mistake("zero-if-one-is",
         says="Where one of the two arrays is 0, this gives 0; the formula gives 1: nothing agrees there.",
         tries="Return 0.0 only where the sum of the two lengths is 0.")
def relative_error(p, q):
    below = np.linalg.norm(p) * np.linalg.norm(q)
    return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q)) if below else 0.0


@mistake("small-number-below",
         says="A small number is added below the line, and it is not small beside gradients of 0.0001.",
         tries="Add nothing; return 0.0 if the sum of the two lengths is 0.")
def relative_error(p, q):
    return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q) + 1e-8)


@mistake("sums-of-sizes", says="The sizes of all entries were added up; |p| is the root of the sum of their squares.",
         tries="Use np.linalg.norm.")
def relative_error(p, q):
    below = np.sum(np.abs(p)) + np.sum(np.abs(q))
    return np.sum(np.abs(p - q)) / below if below else 0.0
