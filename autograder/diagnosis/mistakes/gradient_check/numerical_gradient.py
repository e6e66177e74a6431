"""Known mistakes with numerical_gradient."""

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


@mistake("whole-width", says="This takes h as the whole width; here an entry moves h to each side, so the width is 2h.",
         tries="Move the entry to t + h and to t - h, and divide by 2 * h.")
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        up, down = theta.copy(), theta.copy()
        up[index] += h / 2
        down[index] -= h / 2
        gradient[index] = (f(up) - f(down)) / h
    return gradient
