"""Known mistakes with gradient checking."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("ahead", says="This is a forward difference: it is off by h times the bend.",
         tries="Step to both sides: f(theta + h) - f(theta - h).", source="K09")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(theta)) / h
    return gradient


@mistake("behind", says="This is a backward difference: it is off by h times the bend.",
         tries="Step to both sides: f(theta + h) - f(theta - h).", source="K09")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(theta) - f(down)) / h
    return gradient


@mistake("ahead-half", says="The step goes to one side only, and the width is taken twice.",
         tries="Step to both sides.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(theta)) / (2*h)
    return gradient


@mistake("no-two", says="Every value is twice the right one: from theta - h to theta + h the width is 2h.",
         tries="Divide by (2 * h).")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / h
    return gradient


@mistake("no-brackets", says="This divides by 2 and then multiplies by h.",
         tries="Put brackets round the width: / (2 * h).")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / 2*h
    return gradient


@mistake("height-only", says="The division by the width is missing.", tries="Divide by 2 * h.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = f(up) - f(down)
    return gradient


@mistake("width-two", says="This divides by 2 and not by h.", tries="Divide by 2 * h.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / 2
    return gradient


@mistake("reversed", says="The size is right and the sign is wrong: down minus up.", tries="Up minus down.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(down) - f(up)) / (2*h)
    return gradient


@mistake("sum", says="The two values were added.", tries="Take their difference.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) + f(down)) / (2*h)
    return gradient


@mistake("ignores-h", says="Right for the default step only: h is set anew inside.", tries="Use the h that came in.")
def numerical_gradient(f, theta, h=1e-5):
    h = 1e-5
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2*h)
    return gradient


@mistake("fixed-width", says="Right for the default step only: the difference uses h and the width does not.",
         tries="Divide by 2 * h.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / 2e-5
    return gradient


@mistake("all-at-once", says="All entries were moved at once, so this is the sum of all slopes, in every place.",
         tries="Move one entry at a time.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    return np.full(theta.shape, (f(theta + h) - f(theta - h)) / (2*h))


@mistake("one-number", says="All entries were moved at once, and the result is one number.",
         tries="Move one entry at a time; the result has the shape of theta.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    return (f(theta + h) - f(theta - h)) / (2*h)


@mistake("not-restored", says="An entry that was moved was not brought back before the next one.",
         tries="Put the old value back at the end of each round.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        theta[index] += h
        up = f(theta)
        theta[index] -= 2*h
        gradient[index] = (up - f(theta)) / (2*h)
    return gradient


@mistake("in-place", says="theta itself was moved and not brought back.",
         tries="Work on a copy, and put the old value back in each round.", source="F15")
def numerical_gradient(f, theta, h=1e-5):
    gradient = np.zeros(np.shape(theta))
    x = theta if np.asarray(theta).dtype.kind == 'f' else np.array(theta, float)
    for index in np.ndindex(x.shape):
        x[index] += h
        up = f(x)
        x[index] -= 2*h
        gradient[index] = (up - f(x)) / (2*h)
    return gradient


@mistake("alias", says="The result is 0 everywhere: `up` and `down` are one and the same array.",
         tries="Make copies: up = theta.copy().")
def numerical_gradient(f, theta, h=1e-5):
    x = np.array(theta, dtype=float)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up = down = x
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2*h)
    return gradient


@mistake("rows-only", says="The loop goes over the first axis only: whole rows of a matrix were moved at once.",
         tries="Go over every entry: np.ndindex(theta.shape).")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(theta.shape)
    for i in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2*h)
    return gradient


@mistake("first-only", says="Only the first entry was computed: the return stands inside the loop.",
         tries="Move the return one level to the left.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2*h)
        return gradient


@mistake("last-missing", says="The last entry was left out.", tries="Go over every entry.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in list(np.ndindex(theta.shape))[:-1]:
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2*h)
    return gradient


@mistake("flat", says="The result is one long row: its shape was lost.", tries="Give back the shape of theta.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2*h)
    return gradient.ravel()


@mistake("mean", says="The gradient was divided by the number of entries.",
         tries="f already is what it is: leave the division out.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2*h)
    return gradient / gradient.size


@mistake("length-one", says="The gradient was brought to length 1.",
         tries="Its length matters: leave the division out.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2*h)
    return gradient / np.linalg.norm(gradient)


@mistake("size-only", says="The sign is lost.", tries="Leave out the absolute value.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = abs(f(up) - f(down)) / (2*h)
    return gradient


@mistake("second", says="This is the second derivative.", tries="Up minus down, over 2h.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - 2*f(theta) + f(down)) / h**2
    return gradient


@mistake("calls-per-row", says="f was called with one entry alone; it wants the whole theta.",
         tries="Copy theta, move one entry, call f with all of it.")
def numerical_gradient(f, theta, h=1e-5):
    return np.array([(f(np.array(t + h)) - f(np.array(t - h))) / (2*h)
                     for t in np.ravel(theta)]).reshape(np.shape(theta))


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
