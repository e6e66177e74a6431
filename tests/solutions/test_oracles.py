"""Other people's derivatives as judges: PyTorch and JAX, where they are installed (benchmarks/requirements.txt)."""

import numpy as np
import pytest

from solutions.activations import ACTIVATIONS
from solutions.network import backward, cost_from_z, forward

Z = np.linspace(-8, 8, 161)
Z = Z[Z != 0]  # libraries differ in what they declare at a kink
MISSING = "not installed: pip install -r benchmarks/requirements.txt"


def problem():
    rng = np.random.default_rng(11)
    dims, names = [4, 6, 5, 3, 1], ["tanh", "relu", "leaky_relu", "sigmoid"]
    parameters = [(rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1)), name)
                  for n_prev, n, name in zip(dims[:-1], dims[1:], names, strict=True)]
    return rng.normal(size=(4, 9)), (rng.random((1, 9)) < 0.5).astype(float), parameters


def assert_same_step(X, Y, parameters, cost, gradients):
    AL, caches = forward(X, parameters)
    np.testing.assert_allclose(cost_from_z(caches[-1][3], Y), cost, rtol=1e-12)
    for (dW, db), (dW_theirs, db_theirs) in zip(backward(AL, Y, caches, parameters), gradients, strict=True):
        np.testing.assert_allclose(dW, dW_theirs, rtol=1e-10, atol=1e-14)
        np.testing.assert_allclose(db, db_theirs, rtol=1e-10, atol=1e-14)


@pytest.fixture
def torch():
    return pytest.importorskip("torch", reason=f"PyTorch is {MISSING}")


@pytest.fixture
def jax():
    jax = pytest.importorskip("jax", reason=f"JAX is {MISSING}")
    jax.config.update("jax_enable_x64", True)
    return jax


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu"])
def test_pytorch_agrees_on_curve_and_slope(name, torch):
    """PyTorch's own activation and what its autograd makes of it."""
    theirs = {"relu": torch.relu, "leaky_relu": torch.nn.functional.leaky_relu}.get(name) or getattr(torch, name)
    z = torch.tensor(Z, requires_grad=True)
    a = theirs(z)
    a.sum().backward()
    np.testing.assert_allclose(ACTIVATIONS[name].g(Z), a.detach().numpy(), rtol=1e-14, atol=1e-16)
    np.testing.assert_allclose(ACTIVATIONS[name].g_prime(Z), z.grad.numpy(), rtol=1e-12, atol=1e-15)


def test_pytorch_agrees_on_a_network(torch):
    """Four layers of four activations, cost and every gradient."""
    X, Y, parameters = problem()
    functions = {"relu": torch.relu, "tanh": torch.tanh, "leaky_relu": torch.nn.functional.leaky_relu}
    layers = [(torch.tensor(W, requires_grad=True), torch.tensor(b, requires_grad=True), name)
              for W, b, name in parameters]
    A = torch.tensor(X)
    for W, b, name in layers:
        Z = W @ A + b
        A = functions[name](Z) if name in functions else Z
    cost = torch.nn.functional.binary_cross_entropy_with_logits(A, torch.tensor(Y))
    cost.backward()
    assert_same_step(X, Y, parameters, cost.item(), [(W.grad.numpy(), b.grad.numpy()) for W, b, _ in layers])


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu"])
def test_jax_agrees_on_curve_and_slope(name, jax):
    """JAX's own activation and what jax.grad makes of it."""
    theirs = getattr(jax.nn, name)
    np.testing.assert_allclose(ACTIVATIONS[name].g(Z), theirs(Z), rtol=1e-13, atol=1e-15)
    np.testing.assert_allclose(ACTIVATIONS[name].g_prime(Z), jax.vmap(jax.grad(theirs))(Z), rtol=1e-11, atol=1e-14)


def test_jax_agrees_on_a_network(jax):
    """Four layers of four activations, cost and every gradient."""
    X, Y, parameters = problem()
    names = [name for *_, name in parameters]

    def cost(theta):
        A = X
        for (W, b), name in zip(theta, names, strict=True):
            Z = W @ A + b
            A = getattr(jax.nn, name)(Z)
        return jax.numpy.mean(jax.numpy.logaddexp(0, Z) - Y * Z)

    value, gradients = jax.value_and_grad(cost)([(W, b) for W, b, _ in parameters])
    assert_same_step(X, Y, parameters, float(value), gradients)
