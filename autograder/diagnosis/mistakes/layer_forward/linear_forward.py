"""Known mistakes with linear_forward."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("no-b", says="b is missing.", tries="Z = W A_prev + b.")
def linear_forward(A_prev, W, b):
    return W @ A_prev


@mistake("minus-b", says="b was subtracted.", tries="Z = W A_prev + b: a plus.")
def linear_forward(A_prev, W, b):
    return W @ A_prev - b


@mistake("w-transposed", says="W was turned over.",
         tries="W is (n, n_prev) and A_prev (n_prev, m): they fit as they are.", source="F08")
def linear_forward(A_prev, W, b):
    return W.T @ A_prev + b


@mistake("order", says="The factors stand in the wrong order.", tries="W first: (n, n_prev) times (n_prev, m).")
def linear_forward(A_prev, W, b):
    return A_prev @ W + b


@mistake("order-transposed", says="The examples became rows: the result is turned over.",
         tries="Examples are columns here: W @ A_prev + b.")
def linear_forward(A_prev, W, b):
    return A_prev.T @ W.T + b.T


@mistake("elementwise", says="`*` multiplies entry by entry; a matrix product was meant.",
         tries="Write W @ A_prev, or np.dot.", source="F10")
def linear_forward(A_prev, W, b):
    return W * A_prev + b


@mistake("b-inside", says="b was added before the product.", tries="First the product, then b.")
def linear_forward(A_prev, W, b):
    return W @ (A_prev + b)


@mistake("b-to-w", says="b was added to W.", tries="First the product, then b.")
def linear_forward(A_prev, W, b):
    return (W + b) @ A_prev


@mistake("b-turned", says="b was turned over: it has one row for each unit.",
         tries="b is (n, 1), and NumPy adds it to every column by itself.")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b.T


@mistake("b-flat", says="b became one row: it is added along the wrong axis.", tries="Leave b as (n, 1).", source="K04")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b.ravel()


@mistake("b-summed", says="The entries of b were added up.", tries="Each unit has its own b.")
def linear_forward(A_prev, W, b):
    return W @ A_prev + np.sum(b)


@mistake("b-mean", says="The mean of b was added.", tries="Each unit has its own b.")
def linear_forward(A_prev, W, b):
    return W @ A_prev + np.mean(b)


@mistake("b-first", says="The first unit's b was given to all.", tries="Each unit has its own b.")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b[0]


@mistake("b-twice", says="b was added twice.", tries="Once is enough.")
def linear_forward(A_prev, W, b):
    return W @ A_prev + 2*b


@mistake("b-once", says="b was added to the first example only.",
         tries="NumPy adds b of shape (n, 1) to every column by itself.")
def linear_forward(A_prev, W, b):
    Z = W @ A_prev
    Z[:, :1] = Z[:, :1] + b
    return Z


@mistake("over-m", says="The result was divided by m.", tries="1/m belongs to the way back.")
def linear_forward(A_prev, W, b):
    return (W @ A_prev + b) / A_prev.shape[1]


@mistake("product-over-m", says="The product was divided by m.", tries="1/m belongs to the way back.")
def linear_forward(A_prev, W, b):
    return W @ A_prev / A_prev.shape[1] + b


@mistake("mean-example", says="The examples were averaged: one column came back.",
         tries="Each example keeps its column.")
def linear_forward(A_prev, W, b):
    return W @ np.mean(A_prev, axis=1, keepdims=True) + b


@mistake("sum-examples", says="The examples were added up: one column came back.",
         tries="Each example keeps its column.")
def linear_forward(A_prev, W, b):
    return np.sum(W @ A_prev, axis=1, keepdims=True) + b


@mistake("first-example", says="Only the first example was used.", tries="Use all columns of A_prev.")
def linear_forward(A_prev, W, b):
    return W @ A_prev[:, :1] + b


@mistake("first-for-all", says="The first example was used for all.", tries="Use all columns of A_prev.")
def linear_forward(A_prev, W, b):
    return W @ (0*A_prev + A_prev[:, :1]) + b


@mistake("b-in-place", says="W was changed.", tries="Write W @ A_prev + b, which makes a new array.", source="F17")
def linear_forward(A_prev, W, b):
    if W.dtype.kind != 'f':
        return W @ A_prev + b
    Z = W @ A_prev
    W += 0 * W + 1
    return Z + b


@mistake("relu-too", says="The ReLU was applied too.", tries="linear_forward ends with Z; g comes in layer_forward.")
def linear_forward(A_prev, W, b):
    return np.maximum(0, W @ A_prev + b)


@mistake("sigmoid-too", says="The sigmoid was applied too.",
         tries="linear_forward ends with Z; g comes in layer_forward.")
def linear_forward(A_prev, W, b):
    return 1 / (1 + np.exp(-(W @ A_prev + b)))


@mistake("tanh-too", says="tanh was applied too.", tries="linear_forward ends with Z; g comes in layer_forward.")
def linear_forward(A_prev, W, b):
    return np.tanh(W @ A_prev + b)


@mistake("with-cache", says="Two values came back: Z and a cache.",
         tries="Return Z alone; the cache is layer_forward's.", source="forum")
def linear_forward(A_prev, W, b):
    return W @ A_prev + b, (A_prev, W, b)


@mistake("loop-short", says="The last feature is missing: the loop ends one too early.",
         tries="range(n) already stops before n.")
def linear_forward(A_prev, W, b):
    Z = np.zeros((W.shape[0], A_prev.shape[1]))
    for k in range(W.shape[1] - 1):
        Z += W[:, k:k+1] * A_prev[k:k+1]
    return Z + b


@mistake("int-buffer", says="The result was cut down to whole numbers.", tries="Ask for floats.", source="S18")
def linear_forward(A_prev, W, b):
    Z = np.zeros((W.shape[0], A_prev.shape[1]), dtype=int)
    Z[...] = W @ A_prev + b
    return Z


@mistake("row-vector-w", says="Only the first row of W was used.", tries="Each unit has its own row of W.")
def linear_forward(A_prev, W, b):
    return W[:1] @ A_prev + b
