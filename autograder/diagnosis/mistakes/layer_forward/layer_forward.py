"""Known mistakes with layer_forward."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("z-for-a", says="g was not applied: A is Z.", tries="A = g(Z).")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = Z
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("g-twice", says="g was applied twice.", tries="A = g(Z).")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(g(Z))
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("a-in-cache", says="The cache holds A where Z belongs, or Z was overwritten after it was stored.",
         tries="The way back needs Z: let A be a new array, A = g(Z).", source="G03")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, W, b, A)
    return A, cache


@mistake("new-a-in-cache", says="The cache holds the new A where A_prev belongs.",
         tries="dW needs what came in: A_prev.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A, W, b, Z)
    return A, cache


@mistake("g-before", says="g was applied to what came in, not to Z.", tries="First Z = W A_prev + b, then A = g(Z).")
def layer_forward(A_prev, W, b, g):
    Z = W @ g(A_prev) + b
    A = Z
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("no-b", says="b is missing.", tries="Z = W A_prev + b.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("b-after", says="b was added after g.", tries="Z = W A_prev + b comes first.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev
    A = g(Z) + b
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("minus-b", says="b was subtracted.", tries="Z = W A_prev + b: a plus.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev - b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("z-without-b", says="A is right; Z in the cache has no b.", tries="Put into the cache the Z that g was given.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev
    A = g(Z + b)
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("w-transposed", says="W was turned over.",
         tries="W is (n, n_prev) and A_prev (n_prev, m): they fit as they are.")
def layer_forward(A_prev, W, b, g):
    Z = W.T @ A_prev + b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("order", says="The factors stand in the wrong order.", tries="W first: (n, n_prev) times (n_prev, m).")
def layer_forward(A_prev, W, b, g):
    Z = A_prev @ W + b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("elementwise", says="`*` multiplies entry by entry; a matrix product was meant.",
         tries="Write W @ A_prev, or call linear_forward.")
def layer_forward(A_prev, W, b, g):
    Z = W * A_prev + b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("always-relu", says="The ReLU was used, whatever g is.", tries="Call the g that came in.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = np.maximum(0, Z)
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("always-sigmoid", says="The sigmoid was used, whatever g is.", tries="Call the g that came in.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = 1 / (1 + np.exp(-Z))
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("always-tanh", says="tanh was used, whatever g is.", tries="Call the g that came in.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = np.tanh(Z)
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("only-a", says="The cache is missing: A alone came back.", tries="Return both: A, cache.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A


@mistake("only-cache", says="The cache alone came back.", tries="Return both: A, cache.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return cache


@mistake("exchanged", says="A and the cache are exchanged.", tries="A first, then the cache.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return cache, A


@mistake("a-and-z", says="Z came back where the cache belongs.", tries="The cache is (A_prev, W, b, Z).")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A, Z


@mistake("five-values", says="The cache was not tied together: five values came back.",
         tries="Put the four into brackets: (A_prev, W, b, Z).")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, W, b, Z)
    return A, A_prev, W, b, Z


@mistake("nested", says="The cache is nested: two caches in one.", tries="Here it is flat: (A_prev, W, b, Z).",
         source="forum")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = ((A_prev, W, b), Z)
    return A, cache


@mistake("no-z", says="The cache has no Z.", tries="The way back needs it: (A_prev, W, b, Z).")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, W, b)
    return A, cache


@mistake("z-first", says="The cache is in another order.", tries="The order is A_prev, W, b, Z.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (Z, A_prev, W, b)
    return A, cache


@mistake("w-first", says="A_prev and W are exchanged in the cache.", tries="The order is A_prev, W, b, Z.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (W, A_prev, b, Z)
    return A, cache


@mistake("w-b-exchanged", says="W and b are exchanged in the cache.", tries="The order is A_prev, W, b, Z.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, b, W, Z)
    return A, cache


@mistake("reversed-cache", says="The cache is in reverse order.", tries="The order is A_prev, W, b, Z.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (Z, b, W, A_prev)
    return A, cache


@mistake("turned-in-cache", says="A_prev was turned over in the cache.", tries="Keep it as it came.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev.T, W, b, Z)
    return A, cache


@mistake("w-turned-in-cache", says="W was turned over in the cache.",
         tries="Keep it as it came; the way back turns it.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = (A_prev, W.T, b, Z)
    return A, cache


@mistake("as-dict", says="The cache is a dictionary.", tries="Here it is a tuple: (A_prev, W, b, Z).")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z)
    cache = {'A_prev': A_prev, 'W': W, 'b': b, 'Z': Z}
    return A, cache


@mistake("g-of-w", says="g was applied to W.", tries="A = g(Z).")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(W) @ A_prev + b
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("a-over-m", says="A was divided by m.", tries="1/m belongs to the way back.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z) / A_prev.shape[1]
    cache = (A_prev, W, b, Z)
    return A, cache


@mistake("slope-of-z", says="A was multiplied by 1 - A: that is a slope.",
         tries="A = g(Z); slopes come on the way back.")
def layer_forward(A_prev, W, b, g):
    Z = W @ A_prev + b
    A = g(Z) * (1 - g(Z))
    cache = (A_prev, W, b, Z)
    return A, cache
