"""Curves as a reader may write them, with their slopes: for the tests of `own`."""

from inspect import getsource
from textwrap import dedent

from solutions.activations import ACTIVATIONS
from solutions.starting_points import STARTING_POINTS

HEAD = "import math\n\nimport numpy as np\n\n"
SIGMOID = "np.exp(-np.logaddexp(0, -Z))"
# name: (g, its slope). What is said of each stands in the tests.
RIGHT = {
    "kinks": ("np.clip(Z, -0.3, 1.7) + 0.1 * Z", "np.where((Z > -0.3) & (Z < 1.7), 1.1, 0.1)"),
    "a third": ("np.maximum(Z - 1 / 3, 0)", "(Z > 1 / 3) * 1.0"),
    "absolute": ("np.abs(Z)", "np.sign(Z)"),
    "cube": ("Z**3", "3 * Z**2"),
    "large": ("1e9 * Z**3", "3e9 * Z**2"),
    "large beside its slope": ("1e12 + np.sin(Z)", "np.cos(Z)"),
    "tiny": ("1e-12 * np.sin(Z)", "1e-12 * np.cos(Z)"),
    "exponential": ("np.exp(np.minimum(Z, 600))", "np.where(Z < 600, np.exp(np.minimum(Z, 600)), 0)"),
    "steep": ("np.tanh(1e3 * Z)", "1e3 * (1 - np.tanh(1e3 * Z)**2)"),
    "very steep": ("np.tanh(1e6 * Z)", "1e6 * (1 - np.tanh(1e6 * Z)**2)"),
    "endlessly steep": ("np.cbrt(Z)", "1 / (3 * np.cbrt(Z)**2 + (Z == 0))"),
    "a cusp": ("np.sqrt(np.abs(Z))", "np.sign(Z) / (2 * np.sqrt(np.abs(Z) + (Z == 0)))"),
    "fast": ("np.sin(1e4 * Z)", "1e4 * np.cos(1e4 * Z)"),
    "faster": ("np.sin(1e6 * Z)", "1e6 * np.cos(1e6 * Z)"),
    "nearly a kink": ("np.logaddexp(0, 1e5 * Z) / 1e5", "np.exp(-np.logaddexp(0, -1e5 * Z))"),
    "a small jump": ("np.sin(Z) + np.where(Z > 0.7, 1e-3, 0)", "np.cos(Z)"),
    "stairs": ("np.floor(Z)", "0 * Z"),
    "many stairs": ("np.round(Z, 1)", "0 * Z"),
    "saw": ("Z % 1.0", "0 * Z + 1"),
    "a pole": ("1 / (Z + 0.01)", "-1 / (Z + 0.01)**2"),
    "tangent": ("np.tan(Z / 3)", "(1 + np.tan(Z / 3)**2) / 3"),
    "constant": ("np.full(np.shape(Z), 3.0)", "np.zeros(np.shape(Z))"),
    "zero": ("0 * Z", "0 * Z"),
    "bell": ("np.exp(-Z**2)", "-2 * Z * np.exp(-Z**2)"),
    "hard swish": ("Z * np.clip(Z + 3, 0, 6) / 6", "np.where(Z < -3, 0, np.where(Z > 3, 1, (2 * Z + 3) / 6))"),
    "softsign": ("Z / (1 + np.abs(Z))", "1 / (1 + np.abs(Z))**2"),
    "rounded slope": ("np.sin(Z)", "np.round(np.cos(Z), 4)"),
    "slope in 32 bits": ("np.sin(Z)", "np.cos(Z).astype(np.float32)"),
    "curve in 32 bits": ("np.sin(Z).astype(np.float32)", "np.cos(Z)"),
    "digits lost": ("(np.exp(Z) + 1e8) - 1e8 if np.max(Z) < 600 else Z", "np.exp(Z) if np.max(Z) < 600 else 1 + 0 * Z"),
    "wild": ("np.where(Z == 0, 0, Z**2 * np.sin(1 / np.where(Z == 0, 1, Z)))",
             "np.where(Z == 0, 0, 2 * Z * np.sin(1 / np.where(Z == 0, 1, Z)) - np.cos(1 / np.where(Z == 0, 1, Z)))"),
    "entry by entry": ("np.vectorize(math.erf)(Z)", "2 / np.sqrt(np.pi) * np.exp(-Z**2)"),
    "the line": ("Z", "np.ones_like(Z)"), "the line upside down": ("-Z", "-np.ones(np.shape(Z))"),
    "integers": ("np.maximum(Z, 0).astype(int)", "np.zeros_like(Z)"),
    "true and false": ("Z > 0", "np.zeros_like(Z)"),
    "naive softplus": ("np.log(1 + np.exp(Z))", "1 / (1 + np.exp(-Z))"),
}
LEGAL = {   # at a kink, each of these
    "relu 0": ("np.maximum(Z, 0)", "np.where(Z > 0, 1.0, 0.0)"),
    "relu 1": ("np.maximum(Z, 0)", "np.where(Z >= 0, 1.0, 0.0)"),
    "relu half": ("np.maximum(Z, 0)", "np.where(Z == 0, 0.5, Z > 0)"),
    "absolute 1": ("np.abs(Z)", "np.where(Z < 0, -1, 1)"),
    "absolute -0.7": ("np.abs(Z)", "np.where(Z == 0, -0.7, np.sign(Z))"),
}


def code(g, g_prime):
    """The two functions from two expressions."""
    return f"{HEAD}def g(Z):\n    return {g}\n\n\ndef g_prime(Z):\n    return {g_prime}\n"


def starting_point(name):
    return HEAD + "\n\n".join(renamed(function, to) for function, to in
                              zip(STARTING_POINTS[name], ("g", "g_prime"), strict=True))


def activation(name):
    """One of the four, as the course has it; its helpers beside it."""
    import solutions.activations as module
    row = ACTIVATIONS[name]
    return f"{dedent(getsource(module))}\n\ng, g_prime = {row.g.__name__}, {row.g_prime.__name__}\n"


def renamed(function, to):
    return dedent(getsource(function)).replace(f"def {function.__name__}(", f"def {to}(")
