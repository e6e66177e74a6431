"""Known mistakes with the backward pass. A row: short id, function, body, what went wrong, what to try, source.

Bodies of layer_backward and backward come from one right body with a line changed.
"""

LAYER = """A_prev, W, b, Z = cache
m = {m}
dZ = {dZ}
dW = {dW}
db = {db}
dA_prev = {dA}
return {result}"""
NET = """m = Y.shape[1]
dZ = {start}
gradients = []
for l in {order}:
    A_prev, W, b, Z = caches[l]
    gradients.append(({dW}, {db}))
    if l > 0:
        dA = {dA}
        dZ = {dZ}
return {result}"""
SLOPE = "ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])"


def layer(m="A_prev.shape[1]", dZ="dA * g_prime(Z)", dW="dZ @ A_prev.T / m", db="np.sum(dZ, axis=1, keepdims=True) / m",
          dA="W.T @ dZ", result="dA_prev, dW, db"):
    return LAYER.format(m=m, dZ=dZ, dW=dW, db=db, dA=dA, result=result)


def net(start="AL - Y", order="reversed(range(len(caches)))", dW="dZ @ A_prev.T / m", db="np.sum(dZ, axis=1, keepdims=True) / m",
        dA="W.T @ dZ", dZ=f"dA * {SLOPE}", result="gradients[::-1]"):
    return NET.format(start=start, order=order, dW=dW, db=db, dA=dA, dZ=dZ, result=result)


BOXES = """dA, gradients = {start}, []
for cache, (_, _, name) in zip(reversed(caches), reversed(parameters)):
    dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
    gradients.append((dW, db))
return gradients[::-1]"""

S, M, N = "cost_gradient", "layer_backward", "backward"
ROWS = [
    ("first-term", S, "return -(Y / AL)", "Only the first term is there: examples with y = 0 count for nothing.", "Two terms: one with y, one with 1 - y.", "H02"),
    ("second-term", S, "return (1 - Y) / (1 - AL)", "Only the second term is there: examples with y = 1 count for nothing.", "Two terms: one with y, one with 1 - y."),
    ("difference", S, "return AL - Y", "A - Y is dZ of the last layer, after the product with g'; dA comes before it.", "Write dA as the two fractions.", "H03, forum"),
    ("difference-reversed", S, "return Y - AL", "This is -(A - Y): dZ of the last layer, with the wrong sign.", "Write dA as the two fractions."),
    ("plus", S, "return Y / AL + (1 - Y) / (1 - AL)", "The first term has the wrong sign.", "-(y/a) + (1 - y)/(1 - a).", "H05, a transcript"),
    ("both-signs", S, "return Y / AL - (1 - Y) / (1 - AL)", "The size is right and the sign is wrong: both terms are turned round.", "-(y/a) + (1 - y)/(1 - a)."),
    ("minus-minus", S, "return -(Y / AL) - (1 - Y) / (1 - AL)", "The second term has the wrong sign.", "-(y/a) + (1 - y)/(1 - a)."),
    ("over-m", S, "return (-(Y / AL) + (1 - Y) / (1 - AL)) / Y.shape[1]", "There is a 1/m too many here: it sits in dW and db.", "Leave it out: once is enough.", "H15, forum"),
    ("no-brackets", S, "return -(Y / AL - 1 - Y / 1 - AL)", "Brackets are missing round 1 - y and 1 - a.", "Write (1 - Y) / (1 - AL).", "H16"),
    ("no-brackets-plus", S, "return -Y / AL + 1 - Y / 1 - AL", "Brackets are missing round 1 - y and 1 - a.", "Write (1 - Y) / (1 - AL).", "H16"),
    ("brackets-above", S, "return -(Y / AL) + 1 - Y / (1 - AL)", "Brackets are missing round 1 - y.", "Write (1 - Y) / (1 - AL).", "H16"),
    ("exchanged", S, "return -(Y / (1 - AL)) + (1 - Y) / AL", "a and 1 - a are exchanged.", "y stands over a, 1 - y over 1 - a."),
    ("roles", S, "return -(AL / (Y + 1e-30)) + (1 - AL) / (1 - Y + 1e-30)", "Y and AL are exchanged.", "y stands above the line, a below."),
    ("products", S, "return -(Y * AL) + (1 - Y) * (1 - AL)", "The terms were multiplied; they should be divided.", "-(y/a) + (1 - y)/(1 - a)."),
    ("logs", S, "return -(Y * np.log(AL)) - (1 - Y) * np.log(1 - AL)", "This is the cost itself, not its derivative.", "The derivative of log a is 1/a."),
    ("squared-error", S, "return 2 * (AL - Y)", "This is the derivative of (a - y)²; the cost here has logarithms.", "-(y/a) + (1 - y)/(1 - a)."),
    ("mean", S, "return np.mean(-(Y / AL) + (1 - Y) / (1 - AL))", "One number came back, the mean over all examples.", "Every example has its own."),
    ("sum", S, "return np.sum(-(Y / AL) + (1 - Y) / (1 - AL), axis=1, keepdims=True)", "The examples were added up.", "Every example has its own."),
    ("times-slope", S, "return (-(Y / AL) + (1 - Y) / (1 - AL)) * (1 - AL)", "A factor 1 - a has slipped in.", "The slope of the sigmoid comes in layer_backward."),
    ("squares-below", S, "return -(Y / AL**2) + (1 - Y) / (1 - AL)**2", "The denominators were squared.", "The derivative of log a is 1/a."),
    ("clipped", S, "A = np.clip(AL, 0.05, 0.95)\nreturn -(Y / A) + (1 - Y) / (1 - A)", "AL was clipped, so certain predictions give too small a gradient.", "Clip, if at all, next to 0 and 1: 1e-15."),
    ("eps", S, "return -(Y / (AL + 1e-3)) + (1 - Y) / (1 - AL + 1e-3)", "The small number below the line is large enough to be seen.", "Leave it out."),
    ("rounded-al", S, "A = (AL > 0.5).astype(float)\nreturn A - Y", "AL was rounded to 0 and 1 first.", "Use the predictions as they are."),
    ("y-turned", S, "Y = np.reshape(Y, (-1, 1))\nreturn -(Y / AL) + (1 - Y) / (1 - AL)", "Y became a column, and the result a square.", "Y has the shape of AL: leave it.", "K05"),
    ("outer", S, "return -np.dot(Y.T, 1 / AL) + np.dot(1 - Y.T, 1 / (1 - AL))", "np.dot multiplied every example with every other.", "Entry by entry: Y / AL.", "K01, forum"),
    ("into-al", S, "A = AL.copy()\nAL -= Y\nreturn -(Y / A) + (1 - Y) / (1 - A)", "The values are right, but AL was changed.", "Build a new array.", "F15"),

    ("dot", M, layer(dZ="np.dot(dA, g_prime(Z))"), "dA and g'(Z) were multiplied as matrices.", "The chain rule through g goes entry by entry: `*`.", "G01, forum"),
    ("no-slope", M, layer(dZ="dA"), "g' is missing: dZ is dA.", "dZ = dA * g_prime(Z)."),
    ("no-upstream", M, layer(dZ="g_prime(Z)"), "dA is missing: dZ is g'(Z) alone.", "dZ = dA * g_prime(Z).", "G04"),
    ("sum-rule", M, layer(dZ="dA + g_prime(Z)"), "dA and g'(Z) were added.", "The chain rule multiplies.", "G05"),
    ("divided", M, layer(dZ="g_prime(Z) / dA"), "g'(Z) was divided by dA: right only where dA is 1.", "The chain rule multiplies.", "G10"),
    ("divided-by-slope", M, layer(dZ="dA / (g_prime(Z) + 1e-30)"), "dA was divided by g'(Z).", "The chain rule multiplies."),
    ("times-z", M, layer(dZ="dA * Z"), "dA was multiplied by Z, not by the slope there.", "dZ = dA * g_prime(Z).", "G11"),
    ("slope-at-da", M, layer(dZ="dA * g_prime(dA)"), "The slope was taken at dA.", "g_prime takes the Z of the cache.", "G06"),
    ("slope-at-slope", M, layer(dZ="dA * g_prime(g_prime(Z))"), "g' was applied twice.", "dZ = dA * g_prime(Z)."),
    ("slope-at-product", M, layer(dZ="g_prime(dA * Z)"), "dA stands inside the brackets of g'.", "dZ = dA * g_prime(Z): a product of two."),
    ("slope-squared", M, layer(dZ="dA * g_prime(Z)**2"), "g' was used twice.", "dZ = dA * g_prime(Z)."),
    ("a-form", M, layer(dZ="dA * (Z * (1 - Z))"), "The sigmoid's rule was used with Z, whatever g is.", "Call the g_prime that came in.", "G11, forum"),
    ("always-relu", M, layer(dZ="dA * (Z > 0)"), "The ReLU's slope was used, whatever g is.", "Call the g_prime that came in.", "G04"),
    ("always-sigmoid", M, layer(dZ="dA * (1 / (1 + np.exp(-Z))) * (1 - 1 / (1 + np.exp(-Z)))"), "The sigmoid's slope was used, whatever g is.", "Call the g_prime that came in."),
    ("always-tanh", M, layer(dZ="dA * (1 - np.tanh(Z)**2)"), "tanh's slope was used, whatever g is.", "Call the g_prime that came in."),
    ("guided", M, layer(dZ="np.where(dA > 0, dA * g_prime(Z), 0)"), "Negative entries of dA were set to 0.", "The gate is decided by Z on the way forward, not by dA.", "G06"),
    ("dz-sign", M, layer(dZ="-dA * g_prime(Z)"), "All three have the right size and the wrong sign.", "dZ = dA * g_prime(Z), without a minus."),
    ("dz-over-m", M, layer(dZ="dA * g_prime(Z) / m"), "1/m is there once too often: it stands in dZ too.", "dZ has no 1/m; dW and db have it.", "F16, forum"),
    ("into-da", M, "A_prev, W, b, Z = cache\nm = A_prev.shape[1]\ndA *= g_prime(Z)\ndZ = dA\nreturn W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m",
     "The values are right, but dA was changed: `*=` writes into it.", "Build a new array: dZ = dA * g_prime(Z).", "G02, F15"),
    ("into-w", M, layer().replace("return ", "W -= 0.01 * dW\nreturn "), "W was updated on the way back.", "Finish the way back, then update.", "F17"),
    ("updated-first", M, layer().replace("dA_prev = ", "W = W - 0.01 * dW\ndA_prev = "), "W was updated before dA_prev was computed.", "Finish the way back, then update.", "F17"),

    ("dw-turned", M, layer(dW="A_prev @ dZ.T / m"), "dW is turned over.", "dW has the shape of W: dZ @ A_prev.T.", "F04"),
    ("dw-no-transpose", M, layer(dW="dZ @ A_prev / m"), "A_prev is not turned over: the shapes do not fit.", "dZ @ A_prev.T.", "F04"),
    ("dw-elementwise", M, layer(dW="dZ * A_prev.T / m"), "`*` multiplies entry by entry; a matrix product was meant.", "dZ @ A_prev.T.", "F10, forum"),
    ("dw-from-da", M, layer(dW="dA @ A_prev.T / m"), "dW was made from dA; it needs dZ.", "First dZ, then dW."),
    ("dw-from-z", M, layer(dW="dZ @ Z.T / m"), "dW was made with Z; it needs A_prev.", "dZ @ A_prev.T: what came in."),
    ("dw-no-m", M, layer(dW="dZ @ A_prev.T"), "Every dW is m times too large: the 1/m is missing.", "Divide by m."),
    ("dw-twice-m", M, layer(dW="dZ @ A_prev.T / m / m"), "Every dW is m times too small: 1/m is there twice.", "Once is enough.", "F16"),
    ("dw-zero", M, layer(dW="np.zeros_like(W)"), "dW is 0 everywhere.", "A constant gradient means that nothing was computed.", "F22"),
    ("dw-sign", M, layer(dW="-dZ @ A_prev.T / m"), "dW has the wrong sign.", "Leave out the minus: it belongs to the update."),
    ("dw-half", M, layer(dW="dZ @ A_prev.T / (2*m)"), "Every dW is half of what it should be.", "Divide by m, not by 2m."),
    ("dw-decay", M, layer(dW="dZ @ A_prev.T / m + 0.01 * W"), "A multiple of W was added to dW: that is weight decay.", "The cost here has no such term."),
    ("dw-step", M, layer(dW="W - 0.01 * dZ @ A_prev.T / m"), "This is the updated W, not its gradient.", "Return dW; the update comes later."),
    ("dw-mean", M, layer(dW="np.mean(dZ @ A_prev.T / m)"), "dW is one number.", "dW has the shape of W."),
    ("db-axis", M, layer(db="np.sum(dZ, axis=0, keepdims=True) / m"), "db was summed over the units; it is the sum over the examples.", "Examples are columns: axis=1.", "F05, forum"),
    ("db-flat", M, layer(db="np.sum(dZ, axis=1) / m"), "db lost an axis: its shape is (n,).", "keepdims=True keeps it (n, 1).", "K04"),
    ("db-all", M, layer(db="np.sum(dZ) / m"), "db is one number: everything was summed.", "Sum over the examples only: axis=1, keepdims=True."),
    ("db-no-sum", M, layer(db="dZ / m"), "The sum over the examples is missing in db.", "b was added to every column; its gradient is the sum over them.", "F13"),
    ("db-no-m", M, layer(db="np.sum(dZ, axis=1, keepdims=True)"), "Every db is m times too large: the 1/m is missing.", "Divide by m."),
    ("db-twice-m", M, layer(db="np.mean(dZ, axis=1, keepdims=True) / m"), "Every db is m times too small: the mean divides already.", "Sum and divide, or take the mean: not both.", "F14"),
    ("db-from-da", M, layer(db="np.sum(dA, axis=1, keepdims=True) / m"), "db was made from dA; it needs dZ.", "First dZ, then db."),
    ("db-from-dw", M, layer(db="np.sum(dZ @ A_prev.T / m, axis=1, keepdims=True)"), "db was made from dW; it is the sum of dZ.", "The derivative of Z with respect to b is 1.", "F23"),
    ("db-from-square", M, layer(db="np.sum(np.dot(dZ, dZ.T), axis=1, keepdims=True) / m"), "db was made from dZ times itself.", "One sum over the columns of dZ.", "F23"),
    ("db-is-b", M, layer(db="b"), "db is b itself.", "It is the sum of dZ over the examples, over m."),
    ("db-zero", M, layer(db="np.zeros_like(b)"), "db is 0 everywhere.", "A constant gradient means that nothing was computed.", "F22"),
    ("db-sign", M, layer(db="-np.sum(dZ, axis=1, keepdims=True) / m"), "db has the wrong sign.", "Leave out the minus: it belongs to the update."),
    ("db-a", M, layer(db="np.sum(dZ @ A_prev.T, axis=1, keepdims=True) / (m * A_prev.shape[0])"), "A_prev has slipped into db.", "The derivative of Z with respect to b is 1.", "F21"),
    ("db-turned", M, layer(db="np.sum(dZ, axis=1, keepdims=True).T / m"), "db is turned over.", "db has the shape of b: (n, 1)."),
    ("db-largest", M, layer(db="np.max(dZ, axis=1, keepdims=True)"), "db holds the largest entries; it is a sum.", "np.sum over the examples, over m."),
    ("no-m", M, layer(dW="dZ @ A_prev.T", db="np.sum(dZ, axis=1, keepdims=True)"), "Every dW and db is m times too large: the 1/m is missing.", "Divide both by m."),
    ("m-rows", M, layer(m="A_prev.shape[0]"), "dW and db were divided by the number of features; m is the number of examples.", "Examples are columns: shape[1].", "F11"),
    ("m-units", M, layer(m="dA.shape[0]"), "dW and db were divided by the number of units; m is the number of examples.", "Examples are columns: shape[1].", "F11"),
    ("m-size", M, layer(m="dA.size"), "dW and db were divided by the number of all entries; m is the number of examples.", "Examples are columns: shape[1]."),
    ("m-integer", M, layer(dW="(1 // m) * dZ @ A_prev.T", db="(1 // m) * np.sum(dZ, axis=1, keepdims=True)"), "dW and db are 0 for more than one example: 1 // m is an integer division.", "Write 1 / m.", "F12"),
    ("dw-integer", M, layer(dW="(1 // m) * dZ @ A_prev.T"), "dW is 0 for more than one example: 1 // m is an integer division.", "Write 1 / m.", "F12"),
    ("m-less-one", M, layer(m="max(A_prev.shape[1] - 1, 1)"), "dW and db were divided by m - 1.", "Divide by m."),
    ("m-times", M, layer(dW="dZ @ A_prev.T * m", db="np.sum(dZ, axis=1, keepdims=True) * m"), "dW and db were multiplied by m.", "Divide by m."),
    ("m-one-half", M, layer(m="2 * A_prev.shape[1]"), "Every dW and db is half of what it should be.", "Divide by m, not by 2m."),

    ("da-no-transpose", M, layer(dA="W @ dZ"), "W is not turned over.", "Going back uses W.T: (n_prev, n) times (n, m).", "F08, forum"),
    ("da-turned", M, layer(dA="dZ.T @ W"), "dA_prev is turned over.", "dA_prev has the shape of A_prev: W.T @ dZ.", "F09"),
    ("da-order", M, layer(dA="dZ @ W.T"), "The factors stand in the wrong order.", "W.T first: W.T @ dZ."),
    ("da-elementwise", M, layer(dA="np.multiply(dZ, W.T)"), "This multiplies entry by entry; a matrix product was meant.", "W.T @ dZ.", "F18, forum"),
    ("da-from-da", M, layer(dA="W.T @ dA"), "dA_prev was made from dA; it needs dZ.", "First dZ, then dA_prev."),
    ("da-over-m", M, layer(dA="W.T @ dZ / m"), "dA_prev is m times too small: it has no 1/m.", "1/m sits in dW and db alone.", "F16"),
    ("da-from-dw", M, layer(dA="dW.T @ dZ"), "dW stands where W belongs.", "The weight, not its gradient, carries the error back.", "H20, forum"),
    ("da-slope", M, layer(dA="(W.T @ dZ) * g_prime(A_prev)"), "The slope of the layer before was applied too soon.", "dA_prev = W.T @ dZ; its slope comes in the next step back."),
    ("da-zero", M, layer(dA="np.zeros_like(A_prev)"), "dA_prev is 0 everywhere.", "W.T @ dZ.", "F22"),
    ("da-is-a", M, layer(dA="A_prev"), "A_prev itself came back as dA_prev.", "W.T @ dZ."),
    ("da-sign", M, layer(dA="-W.T @ dZ"), "dA_prev has the wrong sign.", "W.T @ dZ."),
    ("da-plus", M, layer(dA="W.T @ dZ + A_prev"), "A_prev was added to dA_prev.", "W.T @ dZ."),

    ("order", M, layer(result="dW, db, dA_prev"), "The three are right and in another order.", "dA_prev first, then dW and db."),
    ("dw-db-exchanged", M, layer(result="dA_prev, db, dW"), "dW and db are exchanged.", "dA_prev, dW, db."),
    ("da-last", M, layer(result="dW, dA_prev, db"), "dA_prev and dW are exchanged.", "dA_prev, dW, db."),
    ("no-da", M, layer(result="dW, db"), "dA_prev is missing.", "Return three: dA_prev, dW, db."),
    ("with-dz", M, layer(result="dA_prev, dW, db, dZ"), "Four came back.", "Return three: dA_prev, dW, db."),
    ("dz-for-da", M, layer(result="dZ, dW, db"), "dZ came back where dA_prev belongs.", "dA_prev = W.T @ dZ."),
    ("cache-order", M, layer().replace("A_prev, W, b, Z = cache", "W, A_prev, b, Z = cache"), "The cache was unpacked in another order.", "It is (A_prev, W, b, Z)."),
    ("cache-order-z", M, layer().replace("A_prev, W, b, Z = cache", "Z, A_prev, W, b = cache"), "The cache was unpacked in another order.", "It is (A_prev, W, b, Z)."),
    ("cache-three", M, layer().replace("A_prev, W, b, Z = cache", "A_prev, W, b = cache\nZ = W @ A_prev + b"), "The cache has four parts.", "It is (A_prev, W, b, Z)."),
    ("cache-nested", M, layer().replace("A_prev, W, b, Z = cache", "(A_prev, W, b), Z = cache"), "The cache was unpacked as two; it has four parts.", "It is flat: (A_prev, W, b, Z).", "forum"),
    ("as-dict", M, layer(result="{'dA_prev': dA_prev, 'dW': dW, 'db': db}"), "A dictionary came back.", "Return the three: dA_prev, dW, db.", "forum"),
    ("clipped-gradients", M, layer(result="np.clip(dA_prev, -1, 1), np.clip(dW, -1, 1), np.clip(db, -1, 1)"), "The gradients were clipped to -1 … 1.", "Return them as they are."),

    ("unfused", N, BOXES.format(start="cost_gradient(AL, Y)"), "For a certain prediction, exactly 0 or 1, dA[L] is infinite and its product with g' is NaN.",
     "Start from dZ[L] = AL - Y, or keep AL inside (0, 1) by 1e-15.", "H17"),
    ("difference-as-da", N, BOXES.format(start="AL - Y"), "AL - Y is dZ of the last layer already: g' was applied to it once more.", "Use it as dZ, or start from dA[L].", "H03, forum"),
    ("not-reversed", N, net(result="gradients"), "The gradients are right and the list is in reverse order.", "Layer 1 first: turn the list round at the end.", "H23"),
    ("forward-loop", N, "gradients = []\ndA = cost_gradient(AL, Y)\nfor (A_prev, W, b, Z), (_, _, name) in zip(caches, parameters):\n    dZ = dA * ACTIVATIONS[name].g_prime(Z)\n"
     "    gradients.append((dZ @ A_prev.T, dZ))\n    dA = W.T @ dZ\nreturn gradients",
     "The loop goes from the first layer to the last.", "Backward: the last layer comes first.", "H23, forum"),
    ("names-forward", N, BOXES.format(start="cost_gradient(np.clip(AL, 1e-15, 1 - 1e-15), Y)").replace("reversed(parameters)", "parameters"),
     "The activations were read from the first layer on, while the layers go backwards.", "Turn both round.", "H23"),
    ("sign", N, net(start="Y - AL"), "All gradients have the right size and the wrong sign.", "dZ[L] = AL - Y."),
    ("no-m", N, net(dW="dZ @ A_prev.T", db="np.sum(dZ, axis=1, keepdims=True)"), "Every dW and db is m times too large: the 1/m is missing.", "Divide both by m."),
    ("dw-no-m", N, net(dW="dZ @ A_prev.T"), "Every dW is m times too large: the 1/m is missing.", "Divide by m."),
    ("db-no-m", N, net(db="np.sum(dZ, axis=1, keepdims=True)"), "Every db is m times too large: the 1/m is missing.", "Divide by m."),
    ("twice-m", N, net(start="(AL - Y) / m"), "Every dW and db is m times too small: 1/m is there twice.", "Once is enough: at the start, or in dW and db.", "F16, H15"),
    ("m-every-layer", N, net(start="(AL - Y) / m", dW="dZ @ A_prev.T", db="np.sum(dZ, axis=1, keepdims=True)", dZ=f"dA * {SLOPE} / m"),
     "1/m was applied anew in every layer.", "Once is enough: at the start, or in dW and db.", "F16"),
    ("db-twice-m", N, net(db="np.mean(dZ, axis=1, keepdims=True) / m"), "Every db is m times too small: the mean divides already.", "Sum and divide, or take the mean.", "F14"),
    ("m-features", N, net(dW="dZ @ A_prev.T / A_prev.shape[0]", db="np.sum(dZ, axis=1, keepdims=True) / A_prev.shape[0]"), "dW and db were divided by the number of features.", "Divide by m, the number of examples.", "F11"),
    ("db-axis", N, net(db="np.sum(dZ, axis=0, keepdims=True) / m"), "db was summed over the units; it is the sum over the examples.", "Examples are columns: axis=1.", "F05"),
    ("db-flat", N, net(db="np.sum(dZ, axis=1) / m"), "db lost an axis: its shape is (n,).", "keepdims=True keeps it (n, 1).", "K04"),
    ("db-all", N, net(db="np.sum(dZ) / m"), "db is one number: everything was summed.", "Sum over the examples only: axis=1, keepdims=True."),
    ("db-no-sum", N, net(db="dZ / m"), "The sum over the examples is missing in db.", "b was added to every column; its gradient is the sum over them.", "F13"),
    ("dw-turned", N, net(dW="A_prev @ dZ.T / m"), "Every dW is turned over.", "dW has the shape of W: dZ @ A_prev.T.", "F04"),
    ("dw-no-transpose", N, net(dW="dZ @ A_prev / m"), "A_prev is not turned over: the shapes do not fit.", "dZ @ A_prev.T.", "F04"),
    ("dw-elementwise", N, net(dW="dZ * A_prev.T / m"), "`*` multiplies entry by entry; a matrix product was meant.", "dZ @ A_prev.T.", "F10"),
    ("dw-from-z", N, net(dW="dZ @ (caches[l - 1][3] if l else A_prev).T / m"), "dW was made with the Z of the layer before; it needs its A.", "dZ @ A_prev.T: the first part of the cache."),
    ("dw-zero", N, net(dW="np.zeros_like(W)"), "Every dW is 0.", "A constant gradient means that nothing was computed.", "F22"),
    ("db-zero", N, net(db="np.zeros_like(b)"), "Every db is 0.", "b has a gradient too: the sum of dZ over the examples, over m.", "F22, H25"),
    ("da-from-dw", N, net(dA="gradients[-1][0].T @ dZ"), "dW stands where W belongs on the way back.", "The weight, not its gradient, carries the error back.", "H20, forum"),
    ("da-elementwise", N, net(dA="np.multiply(W.T, dZ)"), "W.T and dZ were multiplied entry by entry; a matrix product was meant.", "W.T @ dZ, then `*` with the slope.", "H21, forum"),
    ("da-no-transpose", N, net(dA="W @ dZ"), "W is not turned over on the way back.", "W.T @ dZ.", "F08"),
    ("da-updated", N, net(dA="(W - 0.01 * gradients[-1][0]).T @ dZ"), "W was updated before the error went through it.", "Finish the way back, then update.", "F17"),
    ("wrong-w", N, net(dA="caches[l - 1][1] @ dZ"), "The W of the layer before was used.", "The error of layer l goes back through W of layer l.", "H23"),
    ("no-slope", N, net(dZ="dA"), "g' is missing in the hidden layers.", "dZ = dA * g_prime(Z)."),
    ("slope-at-a", N, net(dZ="dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(A_prev)"), "The slope was taken at A; g_prime takes Z.", "Use the Z of that layer's cache, or g_prime_from_a.", "G03"),
    ("slope-of-g", N, net(dZ="dA * ACTIVATIONS[parameters[l - 1][2]].g(caches[l - 1][3])"), "g was used where g' belongs.", "dZ = dA * g_prime(Z)."),
    ("slope-dot", N, net(dZ=f"dA @ {SLOPE}.T"), "dA and g'(Z) were multiplied as matrices.", "Entry by entry: `*`.", "G01"),
    ("slope-added", N, net(dZ=f"dA + {SLOPE}"), "dA and g'(Z) were added.", "The chain rule multiplies.", "G05"),
    ("own-name", N, net(dZ="dA * ACTIVATIONS[parameters[l][2]].g_prime(caches[l - 1][3])"), "The slope of the wrong layer's activation was used: one layer too high.", "Going into layer l - 1, use its own activation.", "H23"),
    ("own-z", N, net(dZ="dA * ACTIVATIONS[parameters[l - 1][2]].g_prime(Z)"), "The slope was taken at the Z of the layer above: its shape does not fit.", "Going into layer l - 1, use its own Z.", "H23"),
    ("all-relu", N, net(dZ="dA * (caches[l - 1][3] > 0)"), "Every hidden layer was treated as ReLU.", "Each layer names its own activation.", "H24"),
    ("all-sigmoid", N, net(dZ="dA * ACTIVATIONS['sigmoid'].g_prime(caches[l - 1][3])"), "Every hidden layer was treated as sigmoid.", "Each layer names its own activation.", "H24, forum"),
    ("all-tanh", N, net(dZ="dA * ACTIVATIONS['tanh'].g_prime(caches[l - 1][3])"), "Every hidden layer was treated as tanh.", "Each layer names its own activation.", "H24"),
    ("last-slope-missing", N, net(start="-(Y / np.clip(AL, 1e-15, 1)) + (1 - Y) / np.clip(1 - AL, 1e-15, 1)"), "dA of the last layer was used as dZ: its g' is missing.", "dZ[L] = dA[L] * g_prime(Z[L]) = AL - Y."),
    ("al-only", N, net(start="AL * 1.0"), "Y was not used.", "dZ[L] = AL - Y."),
    ("squared-error", N, net(start="2 * (AL - Y) * AL * (1 - AL)"), "This is the gradient of (a - y)²; the cost here has logarithms.", "dZ[L] = AL - Y."),
    ("rounded", N, net(start="(AL > 0.5) - Y"), "AL was rounded to 0 and 1 first.", "dZ[L] = AL - Y."),
    ("doubled", N, net(start="2 * (AL - Y)"), "Every value is twice the right one.", "dZ[L] = AL - Y, without a factor."),
    ("db-dw", N, net(result="[(db, dW) for dW, db in gradients[::-1]]"), "dW and db are exchanged in every pair.", "(dW, db)."),
    ("with-da", N, "dA, gradients = cost_gradient(np.clip(AL, 1e-15, 1 - 1e-15), Y), []\nfor cache, (_, _, name) in zip(reversed(caches), reversed(parameters)):\n    dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)\n    gradients.append((dA, dW, db))\nreturn gradients[::-1]",
     "Each entry holds three; dA is not asked for.", "(dW, db)."),
    ("flat-list", N, net(result="[x for pair in gradients[::-1] for x in pair]"), "The list is flat: dW, db, dW, db, …", "One pair (dW, db) for each layer."),
    ("two-lists", N, net(result="[dW for dW, _ in gradients[::-1]], [db for _, db in gradients[::-1]]"), "Two lists came back: all dW and all db.", "One list of pairs (dW, db)."),
    ("as-dict", N, net(result="{f'dW{l + 1}': dW for l, (dW, db) in enumerate(gradients[::-1])}"), "A dictionary came back.", "Here it is a list of pairs (dW, db), layer 1 first.", "forum"),
    ("first-missing", N, net(order="reversed(range(1, len(caches)))"), "Layer 1 is missing: the list is one too short.", "dA[0] is not needed, but dW and db of layer 1 are."),
    ("last-missing", N, net(result="gradients[1:][::-1]"), "The last layer is missing: the list is one too short.", "One pair for each layer."),
    ("last-only", N, net().replace("\nreturn", "\n    return"), "Only the last layer came back: the return stands inside the loop.", "Move the return one level to the left."),
    ("updated", N, net(result="[(W - 0.01*dW, b - 0.01*db) for (W, b, _), (dW, db) in zip(parameters, gradients[::-1])]"), "Updated parameters came back, not gradients.", "Return (dW, db); the update comes later."),
    ("into-caches", N, net(dA="np.zeros(0)", dZ="0").replace("        dA = np.zeros(0)\n        dZ = 0", f"        slope = {SLOPE}\n        dZ = (W.T @ dZ) * slope\n        caches[l - 1][3][...] = slope"),
     "The values are right, but Z in the caches was overwritten.", "Build a new array for the slope.", "F15"),
    ("consumes", N, "gradients, dZ, m = [], AL - Y, Y.shape[1]\nwhile caches:\n    A_prev, W, b, Z = caches.pop()\n    gradients.append((dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m))\n"
     "    if caches:\n        dZ = (W.T @ dZ) * ACTIVATIONS[parameters[len(caches) - 1][2]].g_prime(caches[-1][3])\nreturn gradients[::-1]",
     "caches is empty after the call: pop took the layers out of it.", "Go through it with `for`, from the end.", "F15"),
    ("keeps-gradients", N, net().replace("gradients = []", "gradients = backward.__dict__.setdefault('kept', [])"), "The list of gradients was not begun anew: it grows from call to call.",
     "Write gradients = [] inside the function.", "H28"),
    ("index-up", N, net(dZ="dA * ACTIVATIONS[parameters[l + 1][2]].g_prime(caches[l + 1][3])"), "The index runs off the end: l + 1 where l - 1 belongs.", "Going back, the next layer is l - 1.", "H23, forum"),
]
