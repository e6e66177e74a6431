"""Right answers to slope, gradient checking and the network exercises, each written differently."""

SLOPE = [
    ("textbook", "slope", "return (g(z + h) - g(z - h)) / (2 * h)", "the formula"),
    ("half-width", "slope", "return (g(z + h/2) - g(z - h/2)) / h", "h as the whole width"),
    ("ends-first", "slope", "left, right = z - h, z + h\nreturn (g(right) - g(left)) / (2 * h)", "the ends named first"),
    ("true-width", "slope", "left, right = z - h, z + h\nreturn (g(right) - g(left)) / (right - left)", "the width as it is after rounding"),
    ("half-factor", "slope", "return 0.5 * (g(z + h) - g(z - h)) / h", "the 2 as a factor 0.5"),
    ("mean-of-two", "slope", "ahead = (g(z + h) - g(z)) / h\nbehind = (g(z) - g(z - h)) / h\nreturn (ahead + behind) / 2", "the mean of the two one-sided slopes"),
    ("asarray", "slope", "z = np.asarray(z, dtype=float)\nreturn np.divide(np.subtract(g(z + h), g(z - h)), 2 * h)", "NumPy's functions"),
    ("loop", "slope", "out = np.empty(np.shape(z))\nfor i in np.ndindex(out.shape):\n    v = np.asarray(z, float)[i]\n    out[i] = (g(v + h) - g(v - h)) / (2*h)\nreturn out", "a loop over all entries"),
    ("minus-step", "slope", "return (g(z - h) - g(z + h)) / (-2 * h)", "both signs turned"),
    ("inner", "slope", "def height(step):\n    return g(z + step)\nreturn (height(h) - height(-h)) / (2 * h)", "with a helper inside"),
    ("float-result", "slope", "x = (g(z + h) - g(z - h)) / (2 * h)\nreturn float(x) if np.ndim(x) == 0 else x", "a Python float for a single number"),
    ("other-names", "slope", "def slope(f, x, step=1e-5):\n    return (f(x + step) - f(x - step)) / (step + step)", "other names for the arguments"),
    ("lambda", "slope", "slope = lambda g, z, h=1e-5: (g(z + h) - g(z - h)) / (2 * h)", "a lambda"),
]
GRADIENT_CHECK = [
    ("textbook", "numerical_gradient", "theta = np.array(theta, dtype=float)\ngradient = np.zeros(theta.shape)\nfor i in np.ndindex(theta.shape):\n    up, down = theta.copy(), theta.copy()\n    up[i] += h\n    down[i] -= h\n    gradient[i] = (f(up) - f(down)) / (2 * h)\nreturn gradient", "two copies for every entry"),
    ("restored", "numerical_gradient", "x = np.array(theta, dtype=float)\ngradient = np.zeros_like(x)\nit = np.nditer(x, flags=['multi_index'])\nfor _ in it:\n    i = it.multi_index\n    old = x[i]\n    x[i] = old + h\n    up = f(x)\n    x[i] = old - h\n    down = f(x)\n    x[i] = old\n    gradient[i] = (up - down) / (2 * h)\nreturn gradient", "one copy, the old value put back"),
    ("flat", "numerical_gradient", "theta = np.asarray(theta, dtype=float)\nflat = theta.ravel()\nout = []\nfor k in range(flat.size):\n    e = np.zeros(flat.size)\n    e[k] = h\n    out.append((f((flat + e).reshape(theta.shape)) - f((flat - e).reshape(theta.shape))) / (2 * h))\nreturn np.array(out).reshape(theta.shape)", "unit vectors"),
    ("identity", "numerical_gradient", "theta = np.asarray(theta, float)\nsteps = h * np.eye(theta.size).reshape(-1, *theta.shape)\nreturn np.array([(f(theta + s) - f(theta - s)) / (2*h) for s in steps]).reshape(theta.shape)", "the rows of an identity matrix"),
    ("half-width", "numerical_gradient", "theta = np.asarray(theta, float)\ngradient = np.empty(theta.shape)\nfor i in np.ndindex(theta.shape):\n    s = np.zeros(theta.shape)\n    s[i] = h / 2\n    gradient[i] = (f(theta + s) - f(theta - s)) / h\nreturn gradient", "h as the whole width"),
    ("in-place-restored", "numerical_gradient", "if theta.dtype.kind != 'f':\n    theta = theta.astype(float)\ngradient = np.zeros(theta.shape)\nfor i in np.ndindex(theta.shape):\n    old = theta[i]\n    theta[i] = old + h\n    up = f(theta)\n    theta[i] = old - h\n    down = f(theta)\n    theta[i] = old\n    gradient[i] = (up - down) / (2*h)\nreturn gradient", "theta itself, moved and put back"),
    ("norms", "relative_error", "return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q))", "sizes, unguarded: two zeros are nobody's gradients"),
    ("larger", "relative_error", "n = max(np.linalg.norm(p), np.linalg.norm(q))\nreturn np.linalg.norm(p - q) / n if n else 0.0", "over the larger of the two sizes"),
    ("sum-of-squares", "relative_error", "size = lambda x: np.sqrt(np.sum(np.square(x)))\nbelow = size(p) + size(q)\nreturn float(size(p - q) / below) if below > 0 else 0.0", "squares, sums and roots"),
    ("ravel", "relative_error", "p, q = np.ravel(p), np.ravel(q)\nbelow = np.sqrt(p @ p) + np.sqrt(q @ q)\nreturn np.sqrt((p - q) @ (p - q)) / max(below, 1e-300)", "flat, with @"),
    ("small-below", "relative_error", "return np.linalg.norm(p - q) / (np.linalg.norm(p) + np.linalg.norm(q) + 1e-12)", "a small number below the line"),
    ("worst-entry", "relative_error", "below = np.maximum(np.abs(p), np.abs(q))\nreturn np.max(np.abs(p - q) / np.where(below == 0, 1, below))", "the worst entry, over the larger of the two"),
    ("half-sum", "relative_error", "below = np.abs(p) + np.abs(q)\nreturn np.max(np.abs(p - q) / np.maximum(1e-8, below))", "the worst entry, over the sum"),
]
FORWARD = [
    ("at", "linear_forward", "return W @ A_prev + b", "@"),
    ("np-dot", "linear_forward", "return np.dot(W, A_prev) + b", "np.dot"),
    ("matmul-add", "linear_forward", "return np.add(np.matmul(W, A_prev), b)", "np.matmul and np.add"),
    ("turned-twice", "linear_forward", "return (A_prev.T @ W.T + b.T).T", "rows instead of columns, turned back"),
    ("einsum", "linear_forward", "return np.einsum('ij,jk->ik', W, A_prev) + b", "np.einsum"),
    ("loop", "linear_forward", "Z = np.empty((W.shape[0], A_prev.shape[1]))\nfor i in range(A_prev.shape[1]):\n    Z[:, i] = W @ A_prev[:, i] + b[:, 0]\nreturn Z", "a loop over the examples"),
    ("double-loop", "linear_forward", "n, m = W.shape[0], A_prev.shape[1]\nZ = np.zeros((n, m))\nfor i in range(n):\n    for j in range(m):\n        Z[i, j] = sum(W[i, k] * A_prev[k, j] for k in range(W.shape[1])) + b[i, 0]\nreturn Z", "three loops"),
    ("ones-row", "linear_forward", "wide = np.hstack([W, b])\ntall = np.vstack([A_prev, np.ones((1, A_prev.shape[1]))])\nreturn wide @ tall", "b as a last column of W"),
    ("tile", "linear_forward", "return W.dot(A_prev) + np.repeat(b, A_prev.shape[1], axis=1)", "b copied to every column by hand"),
    ("calls-linear", "layer_forward", "Z = linear_forward(A_prev, W, b)\nA = g(Z)\ncache = (A_prev, W, b, Z)\nreturn A, cache", "with linear_forward"),
    ("own-product", "layer_forward", "Z = np.dot(W, A_prev) + b\nreturn g(Z), (A_prev, W, b, Z)", "with a product of its own"),
    ("cache-list", "layer_forward", "Z = W @ A_prev + b\nreturn [g(Z), [A_prev, W, b, Z]]", "lists instead of tuples"),
    ("cache-copies", "layer_forward", "Z = W @ A_prev + b\nreturn g(Z), (A_prev.copy(), W.copy(), b.copy(), Z.copy())", "copies in the cache"),
    ("g-of-copy", "layer_forward", "Z = W @ A_prev + b\nA = g(Z.copy())\nreturn (A, (A_prev, W, b, Z))", "g of a copy"),
    ("calls-layer", "forward", "A = X\ncaches = []\nfor W, b, name in parameters:\n    A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)\n    caches.append(cache)\nreturn A, caches", "with layer_forward"),
    ("by-index", "forward", "A, caches = X, []\nL = len(parameters)\nfor l in range(1, L + 1):\n    A_prev = A\n    W, b, name = parameters[l - 1]\n    A, cache = layer_forward(A_prev, W, b, ACTIVATIONS[name].g)\n    caches.append(cache)\nreturn A, caches", "with layer numbers from 1"),
    ("all-by-hand", "forward", "As, Zs = [X], []\nfor W, b, name in parameters:\n    Zs.append(W @ As[-1] + b)\n    As.append(ACTIVATIONS[name].g(Zs[-1]))\nreturn As[-1], [(A, W, b, Z) for A, (W, b, _), Z in zip(As, parameters, Zs)]", "all A and Z kept in lists"),
    ("recursive", "forward", "if not parameters:\n    return X, []\nW, b, name = parameters[0]\nA, cache = layer_forward(X, W, b, ACTIVATIONS[name].g)\nAL, rest = forward(A, parameters[1:])\nreturn AL, [cache] + rest", "a function that calls itself"),
    ("tuple-of-caches", "forward", "A, caches = X, ()\nfor W, b, name in parameters:\n    A, cache = layer_forward(A, W, b, ACTIVATIONS[name].g)\n    caches = (*caches, cache)\nreturn A, caches", "a tuple of caches"),
    ("while", "forward", "A, caches, l = X.copy(), [], 0\nwhile l < len(parameters):\n    A, cache = layer_forward(A, *parameters[l][:2], ACTIVATIONS[parameters[l][2]].g)\n    caches += [cache]\n    l += 1\nreturn A, caches", "a while loop"),
]
BOXES = """dA = {start}
gradients = []
for cache, (W, b, name) in zip(caches[::-1], parameters[::-1]):
    dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)
    gradients.insert(0, (dW, db))
return gradients"""
BACKWARD = [
    ("textbook", "cost_gradient", "return -(Y / AL) + (1 - Y) / (1 - AL)", "the formula"),
    ("np-divide", "cost_gradient", "return -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))", "np.divide, one bracket"),
    ("one-fraction", "cost_gradient", "return (AL - Y) / (AL * (1 - AL))", "over one denominator"),
    ("where", "cost_gradient", "return np.where(Y == 1, -1 / AL, 1 / (1 - AL))", "np.where on the labels"),
    ("clipped", "cost_gradient", "A = np.clip(AL, 1e-12, 1 - 1e-12)\nreturn (1 - Y) / (1 - A) - Y / A", "clipped next to 0 and 1"),
    ("loop", "cost_gradient", "out = np.zeros(AL.shape)\nfor i in np.ndindex(AL.shape):\n    out[i] = -1 / AL[i] if Y[i] else 1 / (1 - AL[i])\nreturn out", "a loop over the examples"),
    ("masked", "cost_gradient", "out = 1 / (1 - AL)\nout[Y == 1] = -1 / AL[Y == 1]\nreturn out", "a mask"),
    ("sign-form", "cost_gradient", "return -1 / (AL - (1 - Y))", "1/(1 - y - a)"),
    ("lecture", "layer_backward", "A_prev, W, b, Z = cache\nm = dA.shape[1]\ndZ = dA * g_prime(Z)\ndW = (1/m) * np.dot(dZ, A_prev.T)\ndb = (1/m) * np.sum(dZ, axis=1, keepdims=True)\ndA_prev = np.dot(W.T, dZ)\nreturn dA_prev, dW, db", "the lecture's equations"),
    ("mean", "layer_backward", "A_prev, W, b, Z = cache\ndZ = np.multiply(dA, g_prime(Z))\nreturn W.T @ dZ, dZ @ A_prev.T / Z.shape[1], np.mean(dZ, axis=1, keepdims=True)", "db as a mean"),
    ("reshape", "layer_backward", "A_prev, W, b, Z = cache\nm = Z.shape[1]\ndZ = g_prime(Z) * dA\ndb = dZ.sum(axis=1).reshape(b.shape) / m\nreturn np.matmul(W.T, dZ), np.matmul(dZ, A_prev.T) / m, db", "db brought to the shape of b"),
    ("ones", "layer_backward", "A_prev, W, b, Z = cache\nm = A_prev.shape[1]\ndZ = dA * g_prime(Z) / m\nones = np.ones((m, 1))\nreturn m * (W.T @ dZ), dZ @ A_prev.T, dZ @ ones", "1/m early, and taken out again"),
    ("turned", "layer_backward", "A_prev, W, b, Z = cache\ndZ = dA * g_prime(Z)\nm = len(dZ[0])\nreturn (dZ.T @ W).T, (A_prev @ dZ.T).T / m, dZ.sum(1, keepdims=True) / m", "products turned over"),
    ("example-loop", "layer_backward", "A_prev, W, b, Z = cache\nm = A_prev.shape[1]\ndZ = dA * g_prime(Z)\ndW, db = np.zeros(W.shape), np.zeros(b.shape)\ndA_prev = np.zeros(A_prev.shape)\nfor i in range(m):\n    column = dZ[:, i:i+1]\n    dW += column @ A_prev[:, i:i+1].T / m\n    db += column / m\n    dA_prev[:, i:i+1] = W.T @ column\nreturn dA_prev, dW, db", "a loop over the examples"),
    ("einsum", "layer_backward", "A_prev, W, b, Z = cache\ndZ = np.einsum('ij,ij->ij', dA, g_prime(Z))\nm = Z.shape[1]\nreturn np.einsum('ij,ik->jk', W, dZ), np.einsum('ik,jk->ij', dZ, A_prev) / m, np.einsum('ik->i', dZ)[:, None] / m", "np.einsum"),
    ("list", "layer_backward", "A_prev, W, b, Z = cache\nm = Z.shape[1]\ndZ = dA * g_prime(Z)\nreturn [W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m]", "a list instead of a tuple"),
    ("copy-in-place", "layer_backward", "A_prev, W, b, Z = cache\ndZ = np.array(dA, copy=True)\ndZ *= g_prime(Z)\nm = dZ.shape[-1]\nreturn W.T.dot(dZ), dZ.dot(A_prev.T) / m, dZ.mean(axis=1, keepdims=True)", "in place, in a copy"),
    ("boxes-clipped", "backward", BOXES.format(start="cost_gradient(np.clip(AL, 1e-15, 1 - 1e-15), Y)"), "box by box, with AL kept inside (0, 1)"),
    ("fused-boxes", "backward", "A_prev, W, b, Z = caches[-1]\nm = Y.shape[1]\ndZ = AL - Y\ngradients = [(dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m)]\ndA = W.T @ dZ\n"
     "for cache, (_, _, name) in zip(caches[-2::-1], parameters[-2::-1]):\n    dA, dW, db = layer_backward(dA, cache, ACTIVATIONS[name].g_prime)\n    gradients.append((dW, db))\ngradients.reverse()\nreturn gradients", "A - Y first, then box by box"),
    ("one-loop", "backward", "L, m = len(caches), Y.shape[1]\nout = [None] * L\ndZ = AL - Y\nfor l in range(L - 1, -1, -1):\n    A_prev, W, b, Z = caches[l]\n    out[l] = (dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True))\n"
     "    if l:\n        dZ = (W.T @ dZ) * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])\nreturn out", "one loop, a list filled by index"),
    ("early-m", "backward", "dZ = (AL - Y) / Y.shape[1]\ngradients = []\nfor l in reversed(range(len(caches))):\n    A_prev, W, b, _ = caches[l]\n    gradients = [(dZ @ A_prev.T, dZ.sum(axis=1, keepdims=True)), *gradients]\n"
     "    if l > 0:\n        dZ = W.T @ dZ * ACTIVATIONS[parameters[l - 1][2]].g_prime(caches[l - 1][3])\nreturn gradients", "1/m once, at the start"),
    ("a-forms", "backward", "m, dZ, gradients = Y.shape[1], AL - Y, []\nfor l in reversed(range(len(caches))):\n    A_prev, W, b, Z = caches[l]\n    gradients.append((dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m))\n"
     "    if l > 0:\n        dZ = (W.T @ dZ) * ACTIVATIONS[parameters[l - 1][2]].g_prime_from_a(A_prev)\nreturn gradients[::-1]", "slopes from the cached A"),
    ("with-dA0", "backward", "m, dZ, gradients = Y.shape[1], AL - Y, []\nfor l in range(len(caches), 0, -1):\n    A_prev, W, b, Z = caches[l - 1]\n    dA = W.T @ dZ\n    gradients.insert(0, [dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m])\n"
     "    if l > 1:\n        dZ = dA * ACTIVATIONS[parameters[l - 2][2]].g_prime(caches[l - 2][3])\nreturn tuple(gradients)", "dA[0] computed and not used; a tuple of lists"),
    ("recursive", "backward", "def back(dZ, l):\n    A_prev, W, b, Z = caches[l]\n    own = (dZ @ A_prev.T / Y.shape[1], dZ.sum(axis=1, keepdims=True) / Y.shape[1])\n    if l == 0:\n        return [own]\n"
     "    name = parameters[l - 1][2]\n    return back((W.T @ dZ) * ACTIVATIONS[name].g_prime(caches[l - 1][3]), l - 1) + [own]\nreturn back(AL - Y, len(caches) - 1)", "a function that calls itself"),
]
NETWORK = [
    ("textbook", "train", "parameters, costs = init_parameters(layer_dims, seed), []\nfor step in range(steps):\n    AL, caches = forward(X, parameters)\n    costs.append(cost_from_z(caches[-1][3], Y))\n    gradients = backward(AL, Y, caches, parameters)\n    parameters = update(parameters, gradients, learning_rate)\nreturn parameters, costs", "with the given functions"),
    ("own-update", "train", "parameters = init_parameters(layer_dims, seed)\ncosts = []\nfor _ in range(steps):\n    AL, caches = forward(X, parameters)\n    costs.append(cost_from_z(caches[-1][3], Y))\n    parameters = [(W - learning_rate * dW, b - learning_rate * db, name) for (W, b, name), (dW, db) in zip(parameters, backward(AL, Y, caches, parameters))]\nreturn parameters, costs", "the update written out"),
    ("costs-array", "train", "parameters, costs = init_parameters(layer_dims, seed), np.zeros(steps)\nfor k in range(steps):\n    AL, caches = forward(X, parameters)\n    costs[k] = cost_from_z(caches[-1][3], Y)\n    parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)\nreturn parameters, costs", "costs as an array"),
    ("own-start", "train", "rng = np.random.default_rng(seed + 100)\nnames = ['relu'] * (len(layer_dims) - 2) + ['sigmoid']\nparameters = [(rng.normal(size=(n, k)) * np.sqrt(2 / k), np.zeros((n, 1)), name) for k, n, name in zip(layer_dims, layer_dims[1:], names)]\ncosts = []\nfor _ in range(steps):\n    AL, caches = forward(X, parameters)\n    costs.append(cost_from_z(caches[-1][3], Y))\n    parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)\nreturn parameters, costs", "first parameters of its own"),
    ("own-cost", "train", "parameters, costs = init_parameters(layer_dims, seed), []\nfor _ in range(steps):\n    AL, caches = forward(X, parameters)\n    A = np.clip(AL, 1e-12, 1 - 1e-12)\n    costs.append(float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))))\n    parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)\nreturn parameters, costs", "the cost from the predictions"),
    ("in-place-copy", "train", "parameters, costs = [list(p) for p in init_parameters(layer_dims, seed)], []\nfor _ in range(steps):\n    AL, caches = forward(X, parameters)\n    costs.append(cost_from_z(caches[-1][3], Y))\n    for p, (dW, db) in zip(parameters, backward(AL, Y, caches, parameters)):\n        p[0] = p[0] - learning_rate * dW\n        p[1] = p[1] - learning_rate * db\nreturn [tuple(p) for p in parameters], costs", "lists of parameters, updated one by one"),
    ("cost-after", "train", "parameters, costs = init_parameters(layer_dims, seed), []\nAL, caches = forward(X, parameters)\nfor _ in range(steps):\n    parameters = update(parameters, backward(AL, Y, caches, parameters), learning_rate)\n    AL, caches = forward(X, parameters)\n    costs.append(cost_from_z(caches[-1][3], Y))\nreturn parameters, costs", "the cost after each step"),
]
