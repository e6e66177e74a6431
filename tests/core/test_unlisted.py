"""Wrong programs that stand in no list: written from the texts of the exercises, and what was said of each.

Most of them are said by a known mistake that gives the same answers, some by what is seen,
none by anything that is not so.
"""

import pytest

from autograder.check import check
from autograder.exercises.table import lookup
from autograder.learners.local import LocalLearner
from autograder.proof.programs import cells

PROGRAMS = [    # (exercise, function, the lines of its body, the message, words of it)
    ("triangle", "slope_at", "left = g(z) - h\nright = g(z) + h\nreturn (right - left) / (2 * h)",
     "triangle-step-outside", 'The result is 1 everywhere'),
    ("triangle", "slope_at", "return (g(z + h) - g(z - h)) / (g(z + h) + g(z - h))",
     "triangle-over-sum", 'The difference of the two heights was divided by their'),
    ("triangle", "g", "return math.exp(z) / 1 + math.exp(z)",
     "spread", '14 of 15 values are too large, for inputs from -20 to 3'),
    ("slope", "slope", "h = h / 2\nreturn (g(z + h) - g(z - h)) / (2 * h)",
     "slope-whole-width", 'This takes h as the whole width; here the triangle reac'),
    ("slope", "slope", "return np.array([(g(v + h) - g(v - h)) / (2 * h) for v in z])",
     "only-scalar", 'Arrays are right; only a single number goes wrong'),
    ("slope", "slope",
     "out = z * 0\n"
     "for i in np.ndindex(np.shape(z)):\n"
     "    out[i] = (g(z[i] + h) - g(z[i] - h)) / (2 * h)\n"
     "return out",
     "raises-TypeError", 'Something is written into a single number, which has no'),
    ("sigmoid", "g", "s = 1 / (1 + np.exp(-z))\nreturn np.where(z >= 0, s, 1 - s)",
     "sigmoid-g-of-size", 'The sign of the input is lost'),
    ("sigmoid", "g", "return (1 / (1 + np.exp(-z))).round(4)",
     "sigmoid-g-rounded-to-4", 'The result was rounded to 4 decimals'),
    ("sigmoid", "g_prime", "s = g(z)\nreturn s * (1 - z)",
     "sigmoid-one-z", 'The second factor holds z where g(z) belongs'),
    ("sigmoid", "g_prime_from_a", "return g_prime(g(a))",
     "sigmoid-g-then-slope-a", 'g was applied to a, and the result taken for a z'),
    ("tanh", "g", "return np.sinh(z) / np.cosh(z)",
     "tanh-overflow", 'The formula is right, but far out both exponentials ove'),
    ("tanh", "g_prime", "t = g(z)\nreturn 1 - t**2 / 2",
     "spread", '146 of 155 values are too large, for inputs from -1000'),
    ("tanh", "g_prime_from_a", "return np.sqrt(1 - a**2)",
     "tanh-root-a", 'There is a root too many'),
    ("relu", "g", "z = np.array(z)\nreturn z[z > 0]",
     "relu-drops", 'The negative entries were thrown away, so the shape is'),
    ("relu", "g_prime", "return np.minimum(g(z), 1)",
     "right-side", 'Everything is right for negative inputs; only positive'),
    ("relu", "g_prime_from_a", "return (a > 0.5) * 1.0",
     "relu-half-a", 'The border was put at a = 0.5'),
    ("leaky_relu", "g", "return np.where(z > 0, z, z * negative_slope**2)",
     "leaky-relu-squared-leak", 'The leak counts twice'),
    ("leaky_relu", "g_prime", "return np.where(z > negative_slope, 1, negative_slope)",
     "leaky-relu-border", 'The border was put at negative_slope'),
    ("elu", "g_prime", "return np.where(z > 0, 1, np.exp(z) - 1)",
     "elu-moved-down", 'Left of 0 this is the height e^z - 1, not the slope'),
    ("elu", "g_prime_from_a", "return np.where(a > 0, 1, np.exp(a))",
     "elu-power-of-a", 'On the left e was raised to the power a'),
    ("elu", "g_prime", "return np.exp(np.minimum(z, 0)) * (z < 0) + z * (z > 0)",
     "spread", '81 of 155 values are sometimes too large, sometimes too'),
    ("chain", "slopes",
     "z = w * x + b\n"
     "a = g(z)\n"
     "da = -1 / a\n"
     "dz = da * z * (1 - z)\n"
     "return da, dz, dz * x, dz",
     "chain-slope-at-z", "The rule for the sigmoid's slope was used with z; it wa"),
    ("chain", "slopes",
     "a = g(w * x + b)\n"
     "da = -1 / a\n"
     "dz = da * a * (1 - a)\n"
     "dw = da * x\n"
     "return da, dz, dw, dz",
     "chain-dw-from-da", 'dw was made from da'),
    ("layer_forward", "linear_forward", "return W @ A_prev + b.T",
     "layer-forward-linear_forward-b-turned", 'b was turned over'),
    ("layer_forward", "layer_forward", "Z = linear_forward(A_prev, W, b)\nA = g(Z)\nreturn A, (A, W, b, Z)",
     "layer-forward-layer_forward-new-a-in-cache", 'The cache holds the new A where A_prev belongs'),
    ("forward", "forward",
     "A, caches = X, []\n"
     "for W, b, name in parameters:\n"
     "    A, cache = layer_forward(A, W, b, ACTIVATIONS['relu'].g)\n"
     "    caches.append(cache)\n"
     "return A, caches",
     "forward-all-relu", 'Every layer got the ReLU. AL[0, 4] gave 7.008, expected'),
    ("forward", "forward",
     "A, caches = X, []\n"
     "for W, b, name in parameters:\n"
     "    A = layer_forward(A, W, b, ACTIVATIONS[name].g)\n"
     "    caches.append(A[1])\n"
     "return A, caches",
     "raises-ValueError", 'Things of different sizes are to become one array'),
    ("cost_gradient", "cost_gradient", "return np.where(Y == 1, -1 / AL, 1 / AL)",
     "cost-gradient-a-for-both", 'Where the label is 0, 1/a came out'),
    ("cost_gradient", "cost_gradient", "return (AL - Y) / AL * (1 - AL)",
     "cost-gradient-times-the-rest", 'After the division by a comes a product with 1 - a, whi'),
    ("layer_backward", "layer_backward",
     "A_prev, W, b, Z = cache\n"
     "m = dA.shape[1]\n"
     "dZ = dA * g_prime(A_prev)\n"
     "return W.T @ dZ, dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True)",
     "shapes-do-not-fit", 'Two shapes do not fit'),
    ("layer_backward", "layer_backward",
     "A_prev, W, b, Z = cache\n"
     "m = dA.shape[1]\n"
     "dZ = dA * g_prime(Z)\n"
     "return W.T @ dZ / m, dZ @ A_prev.T / m, dZ.mean(axis=1)",
     "reshaped", 'The number of entries is right and their arrangement is'),
    ("backward", "backward",
     "m, dZ, out = Y.shape[1], AL - Y, []\n"
     "for l in reversed(range(len(caches))):\n"
     "    A_prev, W, b, Z = caches[l]\n"
     "    out.append((dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True)))\n"
     "    if l > 0:\n"
     "        dZ = (W.T @ dZ) * ACTIVATIONS[parameters[l][2]].g_prime(caches[l - 1][3])\n"
     "return out[::-1]",
     "backward-own-name", "The slope of the wrong layer's activation was used"),
    ("backward", "backward",
     "m, dZ, out = Y.shape[1], AL - Y, []\n"
     "for l in reversed(range(len(caches))):\n"
     "    A_prev, W, b, Z = caches[l]\n"
     "    out.append((dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True)))\n"
     "    if l > 0:\n"
     "        dZ = (W.T @ dZ) * ACTIVATIONS[parameters[l - 1][2]].g_prime(A_prev)\n"
     "return out[::-1]",
     "backward-slope-at-a", 'The slope was taken at A; g_prime takes Z. dW of layer'),
    ("gradient_check", "numerical_gradient",
     "gradient = np.zeros(theta.shape)\n"
     "for i in np.ndindex(theta.shape):\n"
     "    gradient[i] = (f(theta + h) - f(theta - h)) / (2 * h)\n"
     "return gradient",
     "gradient-check-numerical_gradient-all-at-once", 'All entries were moved at once, so this is the sum of a'),
    ("gradient_check", "relative_error",
     "return np.max(np.abs(p - q)) / (np.max(np.abs(p)) + np.max(np.abs(q)))",
     "spread", '5 of 13 values are wrong'),
    ("which_a", "why",
     "if curve in ('square', 'half square'):\n"
     "    return -1, 1\n"
     "if curve == 'wave':\n"
     "    return 0, math.pi\n"
     "return 'once'",
     "which_a.heights", '"half square": at -1 the height is 0, at 1 it is 1. A p'),
]


def first(exercise, function, body):
    lines = "\n".join(f"    {line}" for line in body.split("\n"))
    code = f"def {lookup(exercise).part(function).signature}:\n{lines}"
    return check(exercise, LocalLearner(cells=cells(exercise, code))).first_failure


@pytest.mark.parametrize("exercise, function, body, message, words", PROGRAMS)
def test_what_is_said_of_a_program_in_no_list(exercise, function, body, message, words):
    finding = first(exercise, function, body)
    assert finding.function == function
    assert (finding.message, words in finding.rationale) == (message, True), finding.rationale
