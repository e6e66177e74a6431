"""Known mistakes with backward: from layer to layer, the start, and what comes back."""

from autograder.diagnosis.mistakes.names import ACTIVATIONS, cost_gradient, layer_backward, np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("da-from-dw", says="dW stands where W belongs on the way back.",
         tries="The weight, not its gradient, carries the error back.", source="H20, forum")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = gradients[-1][0].T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("da-elementwise", says="W.T and dZ were multiplied entry by entry; a matrix product was meant.",
         tries="W.T @ dZ, then `*` with the slope.", source="H21, forum")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = np.multiply(W.T, dZ)
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("da-no-transpose", says="W is not turned over on the way back.", tries="W.T @ dZ.", source="F08")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("da-updated", says="W was updated before the error went through it.",
         tries="Finish the way back, then update.", source="F17")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = (W - 0.01 * gradients[-1][0]).T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("wrong-w", says="The W of the layer before was used.",
         tries="The error of layer l goes back through W of layer l.", source="H23")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = caches[l - 1][1] @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("no-slope", says="g' is missing in the hidden layers.", tries="dZ = dA * g_prime(Z).")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA
    return gradients[::-1]


@mistake("slope-at-a", says="The slope was taken at A; g_prime takes Z.",
         tries="Use the Z of that layer's cache, or g_prime_from_a.", source="G03")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(A_prev)
    return gradients[::-1]


@mistake("slope-of-g", says="g was used where g' belongs.", tries="dZ = dA * g_prime(Z).")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g(caches[l - 1][3])
    return gradients[::-1]


@mistake("slope-dot", says="dA and g'(Z) were multiplied as matrices.", tries="Entry by entry: `*`.", source="G01")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA @ ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3]).T
    return gradients[::-1]


@mistake("slope-added", says="dA and g'(Z) were added.", tries="The chain rule multiplies.", source="G05")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA + ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("own-name", says="The slope of the wrong layer's activation was used: one layer too high.",
         tries="Going into layer l - 1, use its own activation.", source="H23")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("own-z", says="The slope was taken at the Z of the layer above: its shape does not fit.",
         tries="Going into layer l - 1, use its own Z.", source="H23")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(Z)
    return gradients[::-1]


@mistake("all-relu", says="Every hidden layer was treated as ReLU.", tries="Each layer names its own activation.",
         source="H24")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * (caches[l - 1][3] > 0)
    return gradients[::-1]


@mistake("all-sigmoid", says="Every hidden layer was treated as sigmoid.", tries="Each layer names its own activation.",
         source="H24, forum")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS['sigmoid'].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("all-tanh", says="Every hidden layer was treated as tanh.", tries="Each layer names its own activation.",
         source="H24")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS['tanh'].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("last-slope-missing", says="dA of the last layer was used as dZ: its g' is missing.",
         tries="dZ[L] = dA[L] * g_prime(Z[L]) = AL - Y.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = -(Y / np.clip(AL, 1e-15, 1)) + (1 - Y) / np.clip(1 - AL, 1e-15, 1)
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("al-only", says="Y was not used.", tries="dZ[L] = AL - Y.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL * 1.0
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("squared-error", says="This is the gradient of (a - y)²; the cost here has logarithms.",
         tries="dZ[L] = AL - Y.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = 2 * (AL - Y) * AL * (1 - AL)
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("rounded", says="AL was rounded to 0 and 1 first.", tries="dZ[L] = AL - Y.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = (AL > 0.5) - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("doubled", says="Every value is twice the right one.", tries="dZ[L] = AL - Y, without a factor.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = 2 * (AL - Y)
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("db-dw", says="dW and db are exchanged in every pair.", tries="(dW, db).")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return [(db, dW) for dW, db in gradients[::-1]]


@mistake("with-da", says="Each entry holds three; dA is not asked for.", tries="(dW, db).")
def backward(AL, Y, caches, parameters):
    dA, gradients = cost_gradient(np.clip(AL, 1e-15, 1 - 1e-15), Y), []
    for cache, (_, _, name) in zip(reversed(caches), reversed(parameters)):
        dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
        gradients.append((dA, dW, db))
    return gradients[::-1]


@mistake("flat-list", says="The list is flat: dW, db, dW, db, …", tries="One pair (dW, db) for each layer.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return [x for pair in gradients[::-1] for x in pair]


@mistake("two-lists", says="Two lists came back: all dW and all db.", tries="One list of pairs (dW, db).")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return [dW for dW, _ in gradients[::-1]], [db for _, db in gradients[::-1]]


@mistake("as-dict", says="A dictionary came back.", tries="Here it is a list of pairs (dW, db), layer 1 first.",
         source="forum")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return {f'dW{l + 1}': dW for l, (dW, db) in enumerate(gradients[::-1])}


@mistake("first-missing", says="Layer 1 is missing: the list is one too short.",
         tries="dA[0] is not needed, but dW and db of layer 1 are.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(1, len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("last-missing", says="The last layer is missing: the list is one too short.", tries="One pair for each layer.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[1:][::-1]


@mistake("last-only", says="Only the last layer came back: the return stands inside the loop.",
         tries="Move the return one level to the left.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
        return gradients[::-1]


@mistake("updated", says="Updated parameters came back, not gradients.",
         tries="Return (dW, db); the update comes later.")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return [(W - 0.01*dW, b - 0.01*db) for (W, b, _), (dW, db) in zip(parameters, gradients[::-1])]


@mistake("into-caches", says="The values are right, but Z in the caches was overwritten.",
         tries="Build a new array for the slope.", source="F15")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            slope = ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
            dZ = (W.T @ dZ) * slope
            caches[l - 1][3][...] = slope
    return gradients[::-1]


@mistake("consumes", says="caches is empty after the call: pop took the layers out of it.",
         tries="Go through it with `for`, from the end.", source="F15")
def backward(AL, Y, caches, parameters):
    gradients, dZ, m = [], AL - Y, Y.shape[1]
    while caches:
        A_prev, W, b, Z = caches.pop()
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if caches:
            dZ = (W.T @ dZ) * ACTIVATIONS[parameters[len(caches) - 1][2]].g_prime(caches[-1][3])
    return gradients[::-1]


@mistake("keeps-gradients", says="The list of gradients was not begun anew: it grows from call to call.",
         tries="Write gradients = [] inside the function.", source="H28")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = backward.__dict__.setdefault('kept', [])
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])
    return gradients[::-1]


@mistake("index-up", says="The index runs off the end: l + 1 where l - 1 belongs.",
         tries="Going back, the next layer is l - 1.", source="H23, forum", line=r"\[\w+ *\+ *1\]")
def backward(AL, Y, caches, parameters):
    m = Y.shape[1]
    dZ = AL - Y
    gradients = []
    for l in reversed(range(len(caches))):
        A_prev, W, b, Z = caches[l]
        gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))
        if l > 0:
            dA = W.T @ dZ
            dZ = dA * ACTIVATIONS[parameters[l + 1][2]].g_prime(caches[l + 1][3])
    return gradients[::-1]
