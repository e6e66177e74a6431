"""How exact g' is, ours and the peers': relative errors over z for the book, and the largest errors in ulp.

The true values are made by tests/solutions/exact_values.py. Prints JSON objects like measure.py.
"""

import json
import sys
import warnings
from decimal import Decimal
from pathlib import Path

import numpy as np

from solutions.activations import ACTIVATIONS

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "solutions"))
from exact_values import EDGES, exact
from exactness import ulps

GRID = np.concatenate([np.arange(-40, 40.25, 0.25), [100.0, 300.0, 700.0]])
NAMES = ("sigmoid", "tanh")


def torch_slope(name, z):
    import torch

    t = torch.from_numpy(z).requires_grad_()
    getattr(torch, name)(t).sum().backward()
    return t.grad.numpy()


def jax_slope(name, z):
    import jax

    jax.config.update("jax_enable_x64", z.dtype == np.float64)
    g = jax.nn.sigmoid if name == "sigmoid" else jax.numpy.tanh
    return np.asarray(jax.vmap(jax.grad(g))(z))


def sklearn_slope(name, z):
    from sklearn.neural_network._base import ACTIVATIONS as theirs
    from sklearn.neural_network._base import DERIVATIVES

    name = {"sigmoid": "logistic"}.get(name, name)
    a, delta = z.copy(), np.ones_like(z)
    theirs[name](a)
    DERIVATIVES[name](a, delta)
    return delta


def hips_slope(name, z):
    import autograd.numpy as anp
    from autograd import elementwise_grad

    g = {"sigmoid": lambda z: 1 / (1 + anp.exp(-z)), "tanh": anp.tanh}[name]
    return elementwise_grad(g)(z)


SLOPES = {
    "from z": lambda name, z: ACTIVATIONS[name].g_prime(z),
    "from a": lambda name, z: ACTIVATIONS[name].g_prime_from_a(ACTIVATIONS[name].g(z)),
    "PyTorch": torch_slope,
    "JAX": jax_slope,
    "scikit-learn": sklearn_slope,
    "autograd": hips_slope,
}


def truth(curve, z):
    return [exact(curve, x) for x in z]


def relative_errors(name):
    """who -> relative error of the slope at every z of GRID, in float64; the true value rounds to no 0 there."""
    true = truth(f"{name}_prime", GRID)
    found = {}
    for who, slope in SLOPES.items():
        got = [Decimal(float(x)) for x in slope(name, GRID)]
        errors = [float(abs(x - value) / value) for x, value in zip(got, true, strict=True)]
        found[who] = [float(f"{error:.2g}") for error in errors]
    return found


def dense(dtype, count=1500):
    """z over [-1000, 1000], most of it in the bend, and close to every edge of the exact values."""
    rng = np.random.default_rng(5)
    edges = np.array(EDGES[dtype])
    near = (edges[:, None] * (1 + rng.normal(0, 1e-3, (len(edges), 30)))).ravel()
    bend = np.concatenate([rng.uniform(-45, 45, count), rng.normal(0, 1, count)])
    return np.unique(np.concatenate([bend, rng.uniform(-1000, 1000, count), near, -near]).astype(dtype))


def largest_ulps(dtype):
    """curve -> who -> the largest error in units in the last place; None where a value is not finite."""
    z, found = dense(dtype), {}
    for name in NAMES:
        true = truth(name, z)
        found[f"{name}.g"] = {"ours": worst(ACTIVATIONS[name].g(z), true)}
        true = truth(f"{name}_prime", z)
        found[f"{name}.g_prime"] = {who: worst(slope(name, z), true) for who, slope in SLOPES.items()}
    return {"dtype": dtype, "points": len(z), "ulp": found}


def worst(got, true):
    return float(f"{ulps(got, true).max():.3g}") if np.isfinite(got).all() else None


def main():
    warnings.simplefilter("ignore")  # the peers overflow; that is what is measured
    for name in NAMES:
        print(json.dumps({"slope_errors": {"name": name, "z": GRID.tolist(), "errors": relative_errors(name)}}))
    for dtype in EDGES:
        print(json.dumps({"ulp": largest_ulps(dtype)}))


if __name__ == "__main__":
    main()
