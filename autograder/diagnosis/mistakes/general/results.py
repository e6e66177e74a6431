"""General slips: what comes back, and how it is computed."""

from autograder.diagnosis.mistakes.general.places import ALL, EVERY, NUMBERS_TOO
from autograder.diagnosis.mistakes.names import np, right
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
slip = rows_into(ROWS)


@slip("zero", EVERY, says="The result is 0 everywhere: nothing was computed, or everything cancels.",
      tries="Write the formula into the return line.")
def any_function(x, *more):
    return np.zeros(np.shape(x))


@slip("ones", EVERY, says="The result is 1 everywhere, whatever goes in.",
      tries="Write the formula into the return line.")
def any_function(x, *more):
    return np.ones(np.shape(x))


@slip("average", EVERY, says="The result is one number, the mean over the whole array.",
      tries="Every entry has a result of its own.")
def any_function(x, *more):
    return np.mean(right(x, *more))


@slip("total", EVERY, says="The result is one number, the sum over the whole array.",
      tries="Every entry has a result of its own.")
def any_function(x, *more):
    return np.sum(right(x, *more))


@slip("largest", ALL, says="The result is one number, the largest of the array.",
      tries="Every entry has a result of its own.")
def any_function(x, *more):
    return np.max(right(x, *more))


@slip("first-entry", ALL, says="The result is one number, that of the first entry.",
      tries="Every entry has a result of its own.")
def any_function(x, *more):
    return np.ravel(right(x, *more))[0]


@slip("row-sums", ALL, says="Every row was added up.", tries="Every entry has a result of its own.")
def any_function(x, *more):
    result = right(x, *more)
    return np.sum(result, axis=-1, keepdims=True) if np.ndim(result) else result


@slip("nothing-returned", NUMBERS_TOO, says="The result is printed or thrown away: the function returns None.",
      tries="End with `return`, followed by the result.")
def any_function(x, *more):
    print(right(x, *more))


@slip("turned", EVERY, says="The result is turned over.", tries="Entry by entry: no transpose is needed.")
def any_function(x, *more):
    return np.transpose(right(x, *more))


@slip("flattened", EVERY, says="The result is one long row: its shape was lost.",
      tries="Give back the shape that came in.")
def any_function(x, *more):
    return np.ravel(right(x, *more))


@slip("as-column", ALL, says="The result is one long column: its shape was lost.",
      tries="Give back the shape that came in.")
def any_function(x, *more):
    return np.reshape(right(x, *more), (-1, 1))


@slip("squeezed", EVERY, says="np.squeeze took away an axis of length 1.", tries="Give back the shape that came in.")
def any_function(x, *more):
    return np.squeeze(right(x, *more))


@slip("boxed", EVERY, says="The result stands in one pair of brackets too many.", tries="Return the array itself.")
def any_function(x, *more):
    return np.array([right(x, *more)])


@slip("as-list", EVERY, says="The result is a list, not an array.",
      tries="Return the array, or wrap the list in np.array(…).")
def any_function(x, *more):
    return np.asarray(right(x, *more)).tolist()


@slip("pair", NUMBERS_TOO, says="Two values came back: the result and its input.", tries="Return the result alone.")
def any_function(x, *more):
    return right(x, *more), x


@slip("as-text", EVERY, says="The result is a text, not an array.", tries="Return the numbers, not a text about them.")
def any_function(x, *more):
    return str(right(x, *more))


@slip("rounded", EVERY, says="The result was rounded to 2 decimals.",
      tries="Leave the rounding to the eye: return all digits.")
def any_function(x, *more):
    return np.round(right(x, *more), 2)


@slip("rounded-to-4", EVERY, says="The result was rounded to 4 decimals.",
      tries="Leave the rounding to the eye: return all digits.")
def any_function(x, *more):
    return np.round(right(x, *more), 4)


@slip("cut-to-integers", EVERY, says="The result was cut down to whole numbers.", tries="Keep floats: no int here.")
def any_function(x, *more):
    return np.asarray(right(x, *more)).astype(int)


@slip("buffer-like-input", EVERY,
      says="zeros_like({x}) copies the type of {x}: with integers every result is cut down to a whole number.",
      tries="Ask for floats: np.zeros_like({x}, dtype=float), or build the result without a buffer.")
def any_function(x, *more):
    out = np.zeros_like(x)
    out[...] = right(x, *more)
    return out


@slip("into-input", EVERY, says="The values are right, but they were written into {x} itself.",
      tries="Build a new array; {x} is needed again later.")
def any_function(x, *more):
    out = right(x, *more)
    if np.ndim(x):
        x[...] = out
    return out


@slip("reused-buffer", EVERY, says="The same array is handed out twice: a second call changes the first result.",
      tries="Build a new array in every call.")
def any_function(x, *more):
    out = np.array(right(x, *more))
    keep = any_function.__dict__
    if keep.get('shape') != out.shape or keep['buffer'].dtype != out.dtype:
        keep['shape'], keep['buffer'] = out.shape, out
    keep['buffer'][...] = out
    return keep['buffer']


@slip("first-result-kept", EVERY, says="The first result for a shape is kept and handed out again, whatever goes in.",
      tries="Compute it anew in every call.")
def any_function(x, *more):
    keep = any_function.__dict__.setdefault('results', {})
    return keep.setdefault(np.shape(x), right(x, *more))


@slip("asks-if", ALL, says="`if` (and Python's max) asks one question, and {x} holds many numbers.",
      tries="Compare the whole array: np.where, np.maximum, or a mask.")
def any_function(x, *more):
    if x > 0:
        return right(x, *more)
    return right(x, *more)


@slip("one-number-at-a-time", ALL, says="This works for one number only, as `math` and float(…) do.",
      tries="NumPy's own functions take whole arrays: np.exp, np.tanh, np.maximum.")
def any_function(x, *more):
    return right(float(x), *more)


@slip("loop-over-one-axis", ALL, says="The loop knows one axis only.",
      tries="NumPy works on all entries at once: no loop is needed.")
def any_function(x, *more):
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = right(x[i], *more)
    return out


@slip("loop-over-two-axes", ALL, says="The loops want exactly two axes.",
      tries="NumPy works on all entries at once: no loop is needed.")
def any_function(x, *more):
    out = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i, j] = right(x[i, j], *more)
    return out


@slip("needs-an-axis", ALL, says="Arrays are right; a single number stops the loop.",
      tries="A single number is an array without axes: NumPy's functions take it as it is.")
def any_function(x, *more):
    out = np.zeros(x.shape)
    for i in range(len(x)):
        out[i] = right(x[i], *more)
    return out


@slip("needs-a-copy-method", ALL, says="Arrays are right; a single number does not let itself be written into.",
      tries="Start from np.array({x}, dtype=float).")
def any_function(x, *more):
    out = x.copy()
    out[out < 0] = out[out < 0]
    return right(x, *more)


@slip("return-in-loop", ALL, says="Only the first round of the loop is made: the `return` stands inside the loop.",
      tries="Move the `return` to the left, below the loop.")
def any_function(x, *more):
    out = []
    for each in x:
        out.append(right(each, *more))
        return np.array(out)
