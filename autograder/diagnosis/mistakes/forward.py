"""Known mistakes with the forward pass. A row: short id, function, body, what went wrong, what to try, source.

Bodies of layer_forward and forward come from one right body with a line changed.
"""

LAYER = """Z = {Z}
A = {A}
cache = {cache}
return {result}"""
NET = """A, caches = {start}, []
for l, (W, b, name) in enumerate({layers}):
    Z = {Z}
    cache = {cache}
    A = {A}
    caches.append(cache)
return {result}"""


def layer(Z="W @ A_prev + b", A="g(Z)", cache="(A_prev, W, b, Z)", result="A, cache"):
    return LAYER.format(Z=Z, A=A, cache=cache, result=result)


def net(start="X", layers="parameters", Z="W @ A + b", A="ACTIVATIONS[name].g(Z)", cache="(A, W, b, Z)", result="A, caches"):
    return NET.format(start=start, layers=layers, Z=Z, A=A, cache=cache, result=result)


L, M, N = "linear_forward", "layer_forward", "forward"
ROWS = [
    ("no-b", L, "return W @ A_prev", "b is missing.", "Z = W A_prev + b."),
    ("minus-b", L, "return W @ A_prev - b", "b was subtracted.", "Z = W A_prev + b: a plus."),
    ("w-transposed", L, "return W.T @ A_prev + b", "W was turned over.", "W is (n, n_prev) and A_prev (n_prev, m): they fit as they are.", "F08"),
    ("order", L, "return A_prev @ W + b", "The factors stand in the wrong order.", "W first: (n, n_prev) times (n_prev, m)."),
    ("order-transposed", L, "return A_prev.T @ W.T + b.T", "The examples became rows: the result is turned over.", "Examples are columns here: W @ A_prev + b."),
    ("elementwise", L, "return W * A_prev + b", "`*` multiplies entry by entry; a matrix product was meant.", "Write W @ A_prev, or np.dot.", "F10"),
    ("b-inside", L, "return W @ (A_prev + b)", "b was added before the product.", "First the product, then b."),
    ("b-to-w", L, "return (W + b) @ A_prev", "b was added to W.", "First the product, then b."),
    ("b-turned", L, "return W @ A_prev + b.T", "b was turned over: it has one row for each unit.", "b is (n, 1), and NumPy adds it to every column by itself."),
    ("b-flat", L, "return W @ A_prev + b.ravel()", "b became one row: it is added along the wrong axis.", "Leave b as (n, 1).", "K04"),
    ("b-summed", L, "return W @ A_prev + np.sum(b)", "The entries of b were added up.", "Each unit has its own b."),
    ("b-mean", L, "return W @ A_prev + np.mean(b)", "The mean of b was added.", "Each unit has its own b."),
    ("b-first", L, "return W @ A_prev + b[0]", "The first unit's b was given to all.", "Each unit has its own b."),
    ("b-twice", L, "return W @ A_prev + 2*b", "b was added twice.", "Once is enough."),
    ("b-once", L, "Z = W @ A_prev\nZ[:, :1] = Z[:, :1] + b\nreturn Z", "b was added to the first example only.", "NumPy adds b of shape (n, 1) to every column by itself."),
    ("over-m", L, "return (W @ A_prev + b) / A_prev.shape[1]", "The result was divided by m.", "1/m belongs to the way back."),
    ("product-over-m", L, "return W @ A_prev / A_prev.shape[1] + b", "The product was divided by m.", "1/m belongs to the way back."),
    ("mean-example", L, "return W @ np.mean(A_prev, axis=1, keepdims=True) + b", "The examples were averaged: one column came back.", "Each example keeps its column."),
    ("sum-examples", L, "return np.sum(W @ A_prev, axis=1, keepdims=True) + b", "The examples were added up: one column came back.", "Each example keeps its column."),
    ("first-example", L, "return W @ A_prev[:, :1] + b", "Only the first example was used.", "Use all columns of A_prev."),
    ("first-for-all", L, "return W @ (0*A_prev + A_prev[:, :1]) + b", "The first example was used for all.", "Use all columns of A_prev."),
    ("b-in-place", L, "if W.dtype.kind != 'f':\n    return W @ A_prev + b\nZ = W @ A_prev\nW += 0 * W + 1\nreturn Z + b", "W was changed.", "Write W @ A_prev + b, which makes a new array.", "F17"),
    ("relu-too", L, "return np.maximum(0, W @ A_prev + b)", "The ReLU was applied too.", "linear_forward ends with Z; g comes in layer_forward."),
    ("sigmoid-too", L, "return 1 / (1 + np.exp(-(W @ A_prev + b)))", "The sigmoid was applied too.", "linear_forward ends with Z; g comes in layer_forward."),
    ("tanh-too", L, "return np.tanh(W @ A_prev + b)", "tanh was applied too.", "linear_forward ends with Z; g comes in layer_forward."),
    ("with-cache", L, "return W @ A_prev + b, (A_prev, W, b)", "Two values came back: Z and a cache.", "Return Z alone; the cache is layer_forward's.", "forum"),
    ("loop-short", L, "Z = np.zeros((W.shape[0], A_prev.shape[1]))\nfor k in range(W.shape[1] - 1):\n    Z += W[:, k:k+1] * A_prev[k:k+1]\nreturn Z + b",
     "The last feature is missing: the loop ends one too early.", "range(n) already stops before n."),
    ("int-buffer", L, "Z = np.zeros((W.shape[0], A_prev.shape[1]), dtype=int)\nZ[...] = W @ A_prev + b\nreturn Z", "The result was cut down to whole numbers.", "Ask for floats.", "S18"),
    ("row-vector-w", L, "return W[:1] @ A_prev + b", "Only the first row of W was used.", "Each unit has its own row of W."),

    ("z-for-a", M, layer(A="Z"), "g was not applied: A is Z.", "A = g(Z)."),
    ("g-twice", M, layer(A="g(g(Z))"), "g was applied twice.", "A = g(Z)."),
    ("a-in-cache", M, layer(cache="(A_prev, W, b, A)"), "The cache holds A where Z belongs, or Z was overwritten after it was stored.", "The way back needs Z: let A be a new array, A = g(Z).", "G03"),
    ("new-a-in-cache", M, layer(cache="(A, W, b, Z)"), "The cache holds the new A where A_prev belongs.", "dW needs what came in: A_prev."),
    ("g-before", M, layer(Z="W @ g(A_prev) + b", A="Z"), "g was applied to what came in, not to Z.", "First Z = W A_prev + b, then A = g(Z)."),
    ("no-b", M, layer(Z="W @ A_prev"), "b is missing.", "Z = W A_prev + b."),
    ("b-after", M, layer(Z="W @ A_prev", A="g(Z) + b"), "b was added after g.", "Z = W A_prev + b comes first."),
    ("minus-b", M, layer(Z="W @ A_prev - b"), "b was subtracted.", "Z = W A_prev + b: a plus."),
    ("z-without-b", M, layer(Z="W @ A_prev", A="g(Z + b)"), "A is right; Z in the cache has no b.", "Put into the cache the Z that g was given."),
    ("w-transposed", M, layer(Z="W.T @ A_prev + b"), "W was turned over.", "W is (n, n_prev) and A_prev (n_prev, m): they fit as they are."),
    ("order", M, layer(Z="A_prev @ W + b"), "The factors stand in the wrong order.", "W first: (n, n_prev) times (n_prev, m)."),
    ("elementwise", M, layer(Z="W * A_prev + b"), "`*` multiplies entry by entry; a matrix product was meant.", "Write W @ A_prev, or call linear_forward."),
    ("always-relu", M, layer(A="np.maximum(0, Z)"), "The ReLU was used, whatever g is.", "Call the g that came in."),
    ("always-sigmoid", M, layer(A="1 / (1 + np.exp(-Z))"), "The sigmoid was used, whatever g is.", "Call the g that came in."),
    ("always-tanh", M, layer(A="np.tanh(Z)"), "tanh was used, whatever g is.", "Call the g that came in."),
    ("only-a", M, layer(result="A"), "The cache is missing: A alone came back.", "Return both: A, cache."),
    ("only-cache", M, layer(result="cache"), "The cache alone came back.", "Return both: A, cache."),
    ("exchanged", M, layer(result="cache, A"), "A and the cache are exchanged.", "A first, then the cache."),
    ("a-and-z", M, layer(result="A, Z"), "Z came back where the cache belongs.", "The cache is (A_prev, W, b, Z)."),
    ("five-values", M, layer(result="A, A_prev, W, b, Z"), "The cache was not tied together: five values came back.", "Put the four into brackets: (A_prev, W, b, Z)."),
    ("nested", M, layer(cache="((A_prev, W, b), Z)"), "The cache is nested: two caches in one.", "Here it is flat: (A_prev, W, b, Z).", "forum"),
    ("no-z", M, layer(cache="(A_prev, W, b)"), "The cache has no Z.", "The way back needs it: (A_prev, W, b, Z)."),
    ("z-first", M, layer(cache="(Z, A_prev, W, b)"), "The cache is in another order.", "The order is A_prev, W, b, Z."),
    ("w-first", M, layer(cache="(W, A_prev, b, Z)"), "A_prev and W are exchanged in the cache.", "The order is A_prev, W, b, Z."),
    ("w-b-exchanged", M, layer(cache="(A_prev, b, W, Z)"), "W and b are exchanged in the cache.", "The order is A_prev, W, b, Z."),
    ("reversed-cache", M, layer(cache="(Z, b, W, A_prev)"), "The cache is in reverse order.", "The order is A_prev, W, b, Z."),
    ("turned-in-cache", M, layer(cache="(A_prev.T, W, b, Z)"), "A_prev was turned over in the cache.", "Keep it as it came."),
    ("w-turned-in-cache", M, layer(cache="(A_prev, W.T, b, Z)"), "W was turned over in the cache.", "Keep it as it came; the way back turns it."),
    ("as-dict", M, layer(cache="{'A_prev': A_prev, 'W': W, 'b': b, 'Z': Z}"), "The cache is a dictionary.", "Here it is a tuple: (A_prev, W, b, Z)."),
    ("g-of-w", M, layer(A="g(W) @ A_prev + b"), "g was applied to W.", "A = g(Z)."),
    ("a-over-m", M, layer(A="g(Z) / A_prev.shape[1]"), "A was divided by m.", "1/m belongs to the way back."),
    ("slope-of-z", M, layer(A="g(Z) * (1 - g(Z))"), "A was multiplied by 1 - A: that is a slope.", "A = g(Z); slopes come on the way back."),

    ("x-for-all", N, net(Z="W @ X + b"), "Every layer reads X; each should read what the layer before gave.", "A starts as X and is replaced in every round.", "H18, forum"),
    ("last-missing", N, net(layers="parameters[:-1]"), "The last layer is missing.", "Go through all of parameters."),
    ("first-missing", N, net(layers="parameters[1:]"), "The first layer is missing.", "Go through all of parameters."),
    ("first-only", N, NET.replace("\nreturn", "\n    return").format(start="X", layers="parameters", Z="W @ A + b", A="ACTIVATIONS[name].g(Z)", cache="(A, W, b, Z)", result="A, caches"),
     "Only the first layer was computed: the return stands inside the loop.", "Move the return one level to the left."),
    ("backwards", N, net(layers="parameters[::-1]"), "The layers were gone through from the last to the first.", "parameters has layer 1 first."),
    ("caches-backwards", N, net(result="A, caches[::-1]"), "The caches are in reverse order.", "caches has layer 1 first: append."),
    ("last-cache", N, net(result="A, cache"), "Only the last cache came back.", "Return the list of all caches."),
    ("only-al", N, net(result="A"), "The caches are missing: AL alone came back.", "Return both: AL, caches."),
    ("exchanged", N, net(result="caches, A"), "AL and the caches are exchanged.", "AL first, then the caches."),
    ("activations-list", N, net(cache="ACTIVATIONS[name].g(Z)"), "The list holds the activations A; it should hold the caches.", "Append the cache of each layer."),
    ("new-a-in-cache", N, net().replace("    cache = (A, W, b, Z)\n    A = ACTIVATIONS[name].g(Z)", "    A = ACTIVATIONS[name].g(Z)\n    cache = (A, W, b, Z)"),
     "The caches hold the new A where A_prev belongs.", "Make the cache before A is replaced, or call layer_forward."),
    ("a-for-z", N, net(cache="(A, W, b, ACTIVATIONS[name].g(Z))"), "The caches hold A where Z belongs.", "The way back needs Z.", "G03"),
    ("no-b", N, net(Z="W @ A"), "b is missing.", "Z = W A_prev + b."),
    ("no-g", N, net(A="Z"), "No activation was applied.", "A = g(Z), with the layer's own g."),
    ("no-last-g", N, net(A="ACTIVATIONS[name].g(Z) if l < len(parameters) - 1 else Z"), "The last layer's activation was left out: AL is ZL.", "Each layer has its activation, the last one too."),
    ("g-twice", N, net(A="ACTIVATIONS[name].g(ACTIVATIONS[name].g(Z))"), "The activation was applied twice.", "A = g(Z)."),
    ("slope-for-g", N, net(A="ACTIVATIONS[name].g_prime(Z)"), "g_prime was applied where g belongs.", "Forward needs g; g_prime comes on the way back."),
    ("all-relu", N, net(A="np.maximum(0, Z)"), "Every layer got the ReLU.", "Each layer names its own activation.", "H24"),
    ("all-sigmoid", N, net(A="1 / (1 + np.exp(-Z))"), "Every layer got the sigmoid.", "Each layer names its own activation.", "H24, forum"),
    ("all-tanh", N, net(A="np.tanh(Z)"), "Every layer got tanh.", "Each layer names its own activation.", "H24"),
    ("fixed-names", N, net(A="np.maximum(0, Z) if l < len(parameters) - 1 else 1 / (1 + np.exp(-Z))"), "The activations are fixed: ReLU inside and sigmoid at the end, whatever parameters says.",
     "Take each layer's name from parameters.", "H24"),
    ("first-name", N, net(A="ACTIVATIONS[parameters[0][2]].g(Z)"), "Every layer got the first layer's activation.", "Each layer names its own activation.", "H24"),
    ("last-name", N, net(A="ACTIVATIONS[parameters[-1][2]].g(Z)"), "Every layer got the last layer's activation.", "Each layer names its own activation.", "H24"),
    ("next-name", N, net(A="ACTIVATIONS[parameters[(l + 1) % len(parameters)][2]].g(Z)"), "Every layer got the activation of the next one.", "The name stands beside the layer's own W and b.", "H23"),
    ("w-transposed", N, net(Z="W.T @ A + b"), "W was turned over.", "W is (n, n_prev) and A_prev (n_prev, m): they fit as they are."),
    ("order", N, net(Z="A @ W + b"), "The factors stand in the wrong order.", "W first: (n, n_prev) times (n_prev, m)."),
    ("elementwise", N, net(Z="W * A + b"), "`*` multiplies entry by entry; a matrix product was meant.", "Write W @ A, or call layer_forward."),
    ("with-x", N, net(result="A, [X, *caches]"), "The list of caches has X in front: it is one longer than there are layers.", "One cache for each layer."),
    ("all-a", N, "As, caches = [X], []\nfor W, b, name in parameters:\n    A, cache = layer_forward(As[-1], W, b, ACTIVATIONS[name].g)\n    As.append(A)\n    caches.append(cache)\nreturn As, caches",
     "All activations came back where AL belongs.", "Return the last one: A, caches."),
    ("rounded", N, net(result="(A > 0.5).astype(float), caches"), "AL was rounded to 0 and 1: these are decisions, not predictions.", "Return A itself."),
    ("squeezed", N, net(result="np.squeeze(A), caches"), "AL has lost an axis of length 1.", "Leave its shape (n[L], m)."),
    ("turned", N, net(result="A.T, caches"), "AL is turned over.", "Examples are columns: leave it as it is."),
    ("x-scaled", N, net(start="X / 255"), "X was divided by 255.", "X is used as it comes."),
    ("x-normalised", N, net(start="(X - X.mean()) / X.std()"), "X was brought to mean 0 and width 1.", "X is used as it comes."),
    ("consumes", N, "A, caches = X, []\nwhile parameters:\n    W, b, name = parameters.pop(0)\n    A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)\n    caches.append(cache)\nreturn A, caches",
     "parameters is empty after the call: pop took the layers out of it.", "Go through it with `for`.", "F15"),
    ("keeps-caches", N, "caches = forward.__dict__.setdefault('caches', [])\nA = X\nfor W, b, name in parameters:\n    A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)\n    caches.append(cache)\nreturn A, caches",
     "The list of caches was not begun anew: it grows from call to call.", "Write caches = [] inside the function, not among its arguments or outside.", "H28"),
    ("skips-by-two", N, net(layers="parameters[::2]"), "Every second layer was left out.", "Go through all of parameters."),
]
