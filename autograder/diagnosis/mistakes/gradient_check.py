"""Known mistakes with gradient checking. A row: short id, function, body, what went wrong, what to try, source.

Most bodies of numerical_gradient come from one loop with one line changed.
"""

LOOP = """theta = {start}
gradient = np.zeros({shape})
for index in np.ndindex(theta.shape):
    up, down = theta.copy(), theta.copy()
    up[index] += h
    down[index] -= h
    gradient[index] = {quotient}
return {result}"""


def loop(start="np.array(theta, dtype=float)", shape="np.shape(theta)", quotient="(f(up) - f(down)) / (2*h)", result="gradient"):
    return LOOP.format(start=start, shape=shape, quotient=quotient, result=result)


N, E = "numerical_gradient", "relative_error"
ROWS = [
    ("ahead", N, loop(quotient="(f(up) - f(theta)) / h"), "This is a forward difference: it is off by h times the bend.", "Step to both sides: f(theta + h) - f(theta - h).", "K09"),
    ("behind", N, loop(quotient="(f(theta) - f(down)) / h"), "This is a backward difference: it is off by h times the bend.", "Step to both sides: f(theta + h) - f(theta - h).", "K09"),
    ("ahead-half", N, loop(quotient="(f(up) - f(theta)) / (2*h)"), "The step goes to one side only, and the width is taken twice.", "Step to both sides."),
    ("no-two", N, loop(quotient="(f(up) - f(down)) / h"), "Every value is twice the right one: from theta - h to theta + h the width is 2h.", "Divide by (2 * h)."),
    ("no-brackets", N, loop(quotient="(f(up) - f(down)) / 2*h"), "This divides by 2 and then multiplies by h.", "Put brackets round the width: / (2 * h)."),
    ("height-only", N, loop(quotient="f(up) - f(down)"), "The division by the width is missing.", "Divide by 2 * h."),
    ("width-two", N, loop(quotient="(f(up) - f(down)) / 2"), "This divides by 2 and not by h.", "Divide by 2 * h."),
    ("reversed", N, loop(quotient="(f(down) - f(up)) / (2*h)"), "The size is right and the sign is wrong: down minus up.", "Up minus down."),
    ("sum", N, loop(quotient="(f(up) + f(down)) / (2*h)"), "The two values were added.", "Take their difference."),
    ("ignores-h", N, "h = 1e-5\n" + loop(), "Right for the default step only: h is set anew inside.", "Use the h that came in."),
    ("fixed-width", N, loop(quotient="(f(up) - f(down)) / 2e-5"), "Right for the default step only: the difference uses h and the width does not.", "Divide by 2 * h."),
    ("all-at-once", N, "theta = np.array(theta, dtype=float)\nreturn np.full(theta.shape, (f(theta + h) - f(theta - h)) / (2*h))",
     "All entries were moved at once, so this is the sum of all slopes, in every place.", "Move one entry at a time."),
    ("one-number", N, "theta = np.array(theta, dtype=float)\nreturn (f(theta + h) - f(theta - h)) / (2*h)",
     "All entries were moved at once, and the result is one number.", "Move one entry at a time; the result has the shape of theta."),
    ("not-restored", N, "theta = np.array(theta, dtype=float)\ngradient = np.zeros(theta.shape)\nfor index in np.ndindex(theta.shape):\n"
     "    theta[index] += h\n    up = f(theta)\n    theta[index] -= 2*h\n    gradient[index] = (up - f(theta)) / (2*h)\nreturn gradient",
     "An entry that was moved was not brought back before the next one.", "Put the old value back at the end of each round."),
    ("in-place", N, "gradient = np.zeros(np.shape(theta))\nx = theta if np.asarray(theta).dtype.kind == 'f' else np.array(theta, float)\nfor index in np.ndindex(x.shape):\n"
     "    x[index] += h\n    up = f(x)\n    x[index] -= 2*h\n    gradient[index] = (up - f(x)) / (2*h)\nreturn gradient",
     "theta itself was moved and not brought back.", "Work on a copy, and put the old value back in each round.", "F15"),
    ("alias", N, "x = np.array(theta, dtype=float)\ngradient = np.zeros(x.shape)\nfor index in np.ndindex(x.shape):\n    up = down = x\n    up[index] += h\n    down[index] -= h\n"
     "    gradient[index] = (f(up) - f(down)) / (2*h)\nreturn gradient",
     "The result is 0 everywhere: `up` and `down` are one and the same array.", "Make copies: up = theta.copy()."),
    ("rows-only", N, "theta = np.array(theta, dtype=float)\ngradient = np.zeros(theta.shape)\nfor i in range(len(theta)):\n    up, down = theta.copy(), theta.copy()\n"
     "    up[i] += h\n    down[i] -= h\n    gradient[i] = (f(up) - f(down)) / (2*h)\nreturn gradient",
     "The loop goes over the first axis only: whole rows of a matrix were moved at once.", "Go over every entry: np.ndindex(theta.shape)."),
    ("first-only", N, "theta = np.array(theta, dtype=float)\ngradient = np.zeros(theta.shape)\nfor index in np.ndindex(theta.shape):\n    up, down = theta.copy(), theta.copy()\n"
     "    up[index] += h\n    down[index] -= h\n    gradient[index] = (f(up) - f(down)) / (2*h)\n    return gradient",
     "Only the first entry was computed: the return stands inside the loop.", "Move the return one level to the left."),
    ("last-missing", N, loop().replace("np.ndindex(theta.shape)", "list(np.ndindex(theta.shape))[:-1]"), "The last entry was left out.", "Go over every entry."),
    ("flat", N, loop(result="gradient.ravel()"), "The result is one long row: its shape was lost.", "Give back the shape of theta."),
    ("mean", N, loop(result="gradient / gradient.size"), "The gradient was divided by the number of entries.", "f already is what it is: leave the division out."),
    ("length-one", N, loop(result="gradient / np.linalg.norm(gradient)"), "The gradient was brought to length 1.", "Its length matters: leave the division out."),
    ("size-only", N, loop(quotient="abs(f(up) - f(down)) / (2*h)"), "The sign is lost.", "Leave out the absolute value."),
    ("second", N, loop(quotient="(f(up) - 2*f(theta) + f(down)) / h**2"), "This is the second derivative.", "Up minus down, over 2h."),
    ("calls-per-row", N, "return np.array([(f(np.array(t + h)) - f(np.array(t - h))) / (2*h) for t in np.ravel(theta)]).reshape(np.shape(theta))",
     "f was called with one entry alone; it wants the whole theta.", "Copy theta, move one entry, call f with all of it."),

    ("difference", E, "return np.linalg.norm(p - q)", "This is the size of the difference alone: it is not relative to anything.", "Divide by the sizes of p and q.", "K11"),
    ("per-entry", E, "return np.abs(p - q) / (np.abs(p) + np.abs(q) + 1e-300)", "The result is an array; one number was asked for.", "Take the size (norm) of the whole array."),
    ("signed", E, "s = np.linalg.norm(p) + np.linalg.norm(q)\nreturn np.sum(p - q) / s if s else 0.0", "The signs can cancel: the differences were added as they are.", "Take the size of the difference: np.linalg.norm."),
    ("squared", E, "s = np.sum(p**2) + np.sum(q**2)\nreturn np.sum((p - q)**2) / s if s else 0.0", "The roots are missing: these are squares of sizes.", "Use np.linalg.norm, or np.sqrt of each sum."),
    ("square-above", E, "s = np.linalg.norm(p) + np.linalg.norm(q)\nreturn np.sum((p - q)**2) / s if s else 0.0", "The root is missing above the line.", "Use np.linalg.norm."),
    ("norm-of-sum", E, "s = np.linalg.norm(p + q)\nreturn np.linalg.norm(p - q) / s if s else 0.0", "Below the line stands the size of p + q, which is small when p and q are opposite.", "Add the two sizes."),
    ("norm-of-sum-bare", E, "return np.linalg.norm(p - q) / np.linalg.norm(p + q)", "Below the line stands the size of p + q, which is small when p and q are opposite.", "Add the two sizes."),
    ("product-below", E, "s = np.linalg.norm(p) * np.linalg.norm(q)\nreturn np.linalg.norm(p - q) / s if s else 0.0", "The two sizes were multiplied.", "Add them."),
    ("half-above", E, "s = np.linalg.norm(p) + np.linalg.norm(q)\nreturn 0.5 * np.linalg.norm(p - q) / s if s else 0.0", "Every value is half of what it should be.", "Leave the factor out."),
    ("twice", E, "s = np.linalg.norm(p) + np.linalg.norm(q)\nreturn 4 * np.linalg.norm(p - q) / s if s else 0.0", "Every value is several times too large.", "The size of the difference over the sum of the sizes."),
    ("percent", E, "s = np.linalg.norm(p) + np.linalg.norm(q)\nreturn 100 * np.linalg.norm(p - q) / s if s else 0.0", "This is in per cent.", "Leave out the factor 100."),
    ("similarity", E, "s = np.linalg.norm(p) + np.linalg.norm(q)\nreturn 1 - np.linalg.norm(p - q) / s if s else 1.0", "This is 1 minus the error: large where the error is small.", "Leave out the `1 -`."),
    ("eps", E, "return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q) + 1e-2)", "The small number below the line is not small beside small gradients.", "Return 0 if the denominator is 0, and add nothing."),
    ("always-zero", E, "return 0.0", "The result is 0 whatever goes in.", "0.0 is suspicious: two float paths rarely agree to the last bit.", "K07"),
    ("close", E, "return float(np.allclose(p, q, atol=1e-2))", "This says yes or no; a number was asked for.", "The size of the difference over the sum of the sizes.", "K11"),
    ("mean-gap", E, "return np.mean(np.abs(p - q))", "This is the mean difference: it is not relative to anything.", "Divide by the sizes of p and q."),
    ("ratio", E, "s = np.linalg.norm(q)\nreturn np.linalg.norm(p) / s if s else 0.0", "This is the ratio of the sizes; the difference is missing.", "Above the line stands the size of p - q."),
    ("size-difference", E, "a, b = np.linalg.norm(p), np.linalg.norm(q)\nreturn abs(a - b) / (a + b) if a + b else 0.0", "The sizes were compared, not the arrays: opposite gradients look equal.", "First subtract p - q, then take the size."),
    ("rows", E, "s = np.linalg.norm(p, axis=0) + np.linalg.norm(q, axis=0)\nreturn np.linalg.norm(p - q, axis=0) / np.where(s == 0, 1, s)", "With a matrix the result is an array: the size was taken along one axis.", "Take the size of the whole array."),
    ("spectral", E, "s = np.linalg.norm(p, 1) + np.linalg.norm(q, 1)\nreturn np.linalg.norm(p - q, 1) / s if s else 0.0", "The size was taken with another norm, which means another thing for matrices.", "np.linalg.norm without a second argument takes the root of the sum of squares."),
]
