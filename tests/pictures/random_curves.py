"""Random curves whose slope is known: each is built from parts, and the slope goes along by the chain rule."""

import numpy as np

SAFE = 60.0     # of what goes into an exponential
DEPTH = 3
MOST_STAIRS = 2.0**40


def cast(value):
    """32 bits, and back."""
    return value.astype(np.float32).astype(float)


def steps(fineness):
    """Stairs so many to 1: flat between their edges, as long as numbers have digits for them."""
    return lambda v, d: (np.floor(v * fineness) / fineness, np.where(np.abs(v * fineness) < MOST_STAIRS, 0, d))


SMOOTH = {
    "sin": lambda v, d: (np.sin(v), np.cos(v) * d),
    "tanh": lambda v, d: (np.tanh(v), (1 - np.tanh(v)**2) * d),
    "sigmoid": lambda v, d: (np.exp(-np.logaddexp(0, -v)), d * np.exp(-np.logaddexp(0, -v) - np.logaddexp(0, v))),
    "softplus": lambda v, d: (np.logaddexp(0, v), d * np.exp(-np.logaddexp(0, -v))),
    "square": lambda v, d: (v**2, 2 * v * d), "cube": lambda v, d: (v**3, 3 * v**2 * d),
    "bell": lambda v, d: (np.exp(-v**2), -2 * v * d * np.exp(-v**2)),
    "arctan": lambda v, d: (np.arctan(v), d / (1 + v**2)),
    "exp": lambda v, d: (np.exp(np.clip(v, -SAFE, SAFE)), (np.abs(v) < SAFE) * np.exp(np.clip(v, -SAFE, SAFE)) * d),
    "softsign": lambda v, d: (v / (1 + np.abs(v)), d / (1 + np.abs(v))**2),
}
BROKEN = {
    "abs": lambda v, d: (np.abs(v), np.sign(v) * d), "relu": lambda v, d: (np.maximum(v, 0), (v > 0) * d),
    "leaky": lambda v, d: (np.where(v > 0, v, 0.01 * v), np.where(v > 0, 1.0, 0.01) * d),
    "clip": lambda v, d: (np.clip(v, -1, 1), (np.abs(v) < 1) * d),
    "root": lambda v, d: (np.sqrt(np.abs(v)), np.sign(v) * d / (2 * np.sqrt(np.abs(v) + (v == 0)))),
    "cube root": lambda v, d: (np.cbrt(v), d / (3 * np.cbrt(v + (v == 0))**2)),
    "floor": steps(1), "tenths": steps(10), "fine stairs": steps(1e3), "finer stairs": steps(1e5),
    "finest stairs": steps(1e7), "jump": lambda v, d: (v + (v > 0.3), d),
    "32 bits": lambda v, d: (cast(v), d), "32 bits, both": lambda v, d: (cast(v), cast(d)),
    "digits lost": lambda v, d: ((v + 1e8) - 1e8, d), "many digits lost": lambda v, d: ((v + 1e11) - 1e11, d),
}


def drawn(rng, broken=0.4, depth=DEPTH):
    """(words, a function of z to (height, slope)) of a random curve. broken: the share of parts that are not smooth."""
    if depth == 0 or rng.random() < 0.1:
        scale, shift = np.round(rng.normal(size=2) * [2, 1], 2)
        return f"({scale} z + {shift})", lambda z: (scale * z + shift, np.full(z.shape, scale))
    if rng.random() < 0.3:
        (one, f), (other, h) = drawn(rng, broken, depth - 1), drawn(rng, broken, depth - 1)
        if rng.random() < 0.5:
            return f"({one} + {other})", lambda z: tuple(a + b for a, b in zip(f(z), h(z), strict=True))
        return f"({one} * {other})", lambda z: product(f(z), h(z))
    table = BROKEN if rng.random() < broken else SMOOTH
    name = list(table)[rng.integers(len(table))]
    words, inner = drawn(rng, broken, depth - 1)
    return f"{name}{words}", lambda z: table[name](*inner(z))


def product(one, other):
    return one[0] * other[0], one[1] * other[0] + one[0] * other[1]


def namespace(curve, factor=1.0):
    """g and g_prime as a notebook has them, the slope times a factor."""
    def heights(z):
        with np.errstate(all="ignore"):
            return curve(np.asarray(z, float))
    return {"g": lambda z: heights(z)[0], "g_prime": lambda z: factor * heights(z)[1]}
