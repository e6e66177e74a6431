"""Known mistakes with forward."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, layer_forward, np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("x-for-all", says="Every layer reads X; each should read what the layer before gave.",
         tries="A starts as X and is replaced in every round.", source="H18, forum")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ X + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("last-missing", says="The last layer is missing.", tries="Go through all of parameters.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters[:-1]:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("first-missing", says="The first layer is missing.", tries="Go through all of parameters.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters[1:]:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("first-only", says="Only the first layer was computed: the return stands inside the loop.",
         tries="Move the return one level to the left.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
        return A, caches


@mistake("backwards", says="The layers were gone through from the last to the first.",
         tries="parameters has layer 1 first.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters[::-1]:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("caches-backwards", says="The caches are in reverse order.", tries="caches has layer 1 first: append.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches[::-1]


@mistake("last-cache", says="Only the last cache came back.", tries="Return the list of all caches.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, cache


@mistake("only-al", says="The caches are missing: AL alone came back.", tries="Return both: AL, caches.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A


@mistake("exchanged", says="AL and the caches are exchanged.", tries="AL first, then the caches.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return caches, A


@mistake("activations-list", says="The list holds the activations A; it should hold the caches.",
         tries="Append the cache of each layer.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = ACTIVATIONS[name].g(Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("new-a-in-cache", says="The caches hold the new A where A_prev belongs.",
         tries="Make the cache before A is replaced, or call layer_forward.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        A = ACTIVATIONS[name].g(Z)
        cache = (A, W, b, Z)
        caches.append(cache)
    return A, caches


@mistake("a-for-z", says="The caches hold A where Z belongs.", tries="The way back needs Z.", source="G03")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, ACTIVATIONS[name].g(Z))
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("no-b", says="b is missing.", tries="Z = W A_prev + b.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("no-g", says="No activation was applied.", tries="A = g(Z), with the layer's own g.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = Z
        caches.append(cache)
    return A, caches


@mistake("no-last-g", says="The last layer's activation was left out: AL is ZL.",
         tries="Each layer has its activation, the last one too.")
def forward(X, parameters):
    A, caches = X, []
    for l, (W, b, name) in enumerate(parameters):
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z) if l < len(parameters) - 1 else Z
        caches.append(cache)
    return A, caches


@mistake("g-twice", says="The activation was applied twice.", tries="A = g(Z).")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(ACTIVATIONS[name].g(Z))
        caches.append(cache)
    return A, caches


@mistake("slope-for-g", says="g_prime was applied where g belongs.",
         tries="Forward needs g; g_prime comes on the way back.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g_prime(Z)
        caches.append(cache)
    return A, caches


@mistake("all-relu", says="Every layer got the ReLU.", tries="Each layer names its own activation.", source="H24")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = np.maximum(0, Z)
        caches.append(cache)
    return A, caches


@mistake("all-sigmoid", says="Every layer got the sigmoid.", tries="Each layer names its own activation.",
         source="H24, forum")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = 1 / (1 + np.exp(-Z))
        caches.append(cache)
    return A, caches


@mistake("all-tanh", says="Every layer got tanh.", tries="Each layer names its own activation.", source="H24")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = np.tanh(Z)
        caches.append(cache)
    return A, caches


@mistake("fixed-names", says="The activations are fixed: ReLU inside and sigmoid at the end, whatever parameters says.",
         tries="Take each layer's name from parameters.", source="H24")
def forward(X, parameters):
    A, caches = X, []
    for l, (W, b, name) in enumerate(parameters):
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = np.maximum(0, Z) if l < len(parameters) - 1 else 1 / (1 + np.exp(-Z))
        caches.append(cache)
    return A, caches


@mistake("first-name", says="Every layer got the first layer's activation.",
         tries="Each layer names its own activation.", source="H24")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[parameters[0][2]].g(Z)
        caches.append(cache)
    return A, caches


@mistake("last-name", says="Every layer got the last layer's activation.", tries="Each layer names its own activation.",
         source="H24")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[parameters[-1][2]].g(Z)
        caches.append(cache)
    return A, caches


@mistake("next-name", says="Every layer got the activation of the next one.",
         tries="The name stands beside the layer's own W and b.", source="H23")
def forward(X, parameters):
    A, caches = X, []
    for l, (W, b, name) in enumerate(parameters):
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[parameters[(l + 1) % len(parameters)][2]].g(Z)
        caches.append(cache)
    return A, caches


@mistake("w-transposed", says="W was turned over.",
         tries="W is (n, n_prev) and A_prev (n_prev, m): they fit as they are.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W.T @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("order", says="The factors stand in the wrong order.", tries="W first: (n, n_prev) times (n_prev, m).")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = A @ W + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("elementwise", says="`*` multiplies entry by entry; a matrix product was meant.",
         tries="Write W @ A, or call layer_forward.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W * A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("with-x", says="The list of caches has X in front: it is one longer than there are layers.",
         tries="One cache for each layer.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, [X, *caches]


@mistake("all-a", says="All activations came back where AL belongs.", tries="Return the last one: A, caches.")
def forward(X, parameters):
    As, caches = [X], []
    for W, b, name in parameters:
        A, cache = layer_forward(As[-1], W, b, ACTIVATIONS[name].g)
        As.append(A)
        caches.append(cache)
    return As, caches


@mistake("rounded", says="AL was rounded to 0 and 1: these are decisions, not predictions.", tries="Return A itself.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return (A > 0.5).astype(float), caches


@mistake("squeezed", says="AL has lost an axis of length 1.", tries="Leave its shape (n[L], m).")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return np.squeeze(A), caches


@mistake("turned", says="AL is turned over.", tries="Examples are columns: leave it as it is.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A.T, caches


@mistake("x-scaled", says="X was divided by 255.", tries="X is used as it comes.")
def forward(X, parameters):
    A, caches = X / 255, []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("x-normalised", says="X was brought to mean 0 and width 1.", tries="X is used as it comes.")
def forward(X, parameters):
    A, caches = (X - X.mean()) / X.std(), []
    for W, b, name in parameters:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches


@mistake("consumes", says="parameters is empty after the call: pop took the layers out of it.",
         tries="Go through it with `for`.", source="F15")
def forward(X, parameters):
    A, caches = X, []
    while parameters:
        W, b, name = parameters.pop(0)
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches


@mistake("keeps-caches", says="The list of caches was not begun anew: it grows from call to call.",
         tries="Write caches = [] inside the function, not among its arguments or outside.", source="H28")
def forward(X, parameters):
    caches = forward.__dict__.setdefault('caches', [])
    A = X
    for W, b, name in parameters:
        A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)
        caches.append(cache)
    return A, caches


@mistake("skips-by-two", says="Every second layer was left out.", tries="Go through all of parameters.")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters[::2]:
        Z = W @ A + b
        cache = (A, W, b, Z)
        A = ACTIVATIONS[name].g(Z)
        caches.append(cache)
    return A, caches
