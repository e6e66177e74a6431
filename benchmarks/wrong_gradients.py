"""Wrong ways back through a network, each with one slip, and the accuracy that is reached with them.

`python benchmarks/wrong_gradients.py` prints the table in autograder/exercises/network.py.
"""

import sys

import numpy as np

from autograder.exercises.network import LEVEL, RATE, SIZES, STEPS, accuracy, digits
from solutions import network as right
from solutions.activations import ACTIVATIONS

SIGMOID, TANH = ACTIVATIONS["sigmoid"], ACTIVATIONS["tanh"]


def lecture_start(A, Y):
    """The lecture's dA[L], kept away from division by 0."""
    A = np.clip(A, 1e-12, 1 - 1e-12)
    return -(Y / A) + (1 - Y) / (1 - A)


def way_back(slope=lambda Z: 1.0 * (Z > 0), start=np.subtract, m=lambda m: m, carry=lambda W, dW: W,
             chain=np.multiply, db=lambda dZ, m: dZ.sum(axis=1, keepdims=True) / m, layers=(0, 1, 2)):
    """A `backward` for ReLU -> ReLU -> sigmoid whose every step can be replaced; as it stands, it is right."""
    def backward(AL, Y, caches, parameters):
        dZ, gradients = start(AL, Y), []
        for l in reversed(range(len(caches))):
            A_prev, W, b, Z = caches[l]
            dW = dZ @ A_prev.T / m(Y.shape[1])
            gradients.append((dW * (l in layers), db(dZ, Y.shape[1]) * (l in layers)))
            if l > 0:
                dZ = chain(carry(W, dW).T @ dZ, slope(caches[l - 1][3]))
        return gradients[::-1]
    return backward


def after_lecture(slope):
    """dZ[L] as dA[L] times some slope of the sigmoid, a function of A[L]."""
    return way_back(start=lambda A, Y: lecture_start(A, Y) * slope(A))


WRONG = {
    "ReLU' is 1 everywhere": way_back(lambda Z: np.ones_like(Z)),
    "ReLU' is 0 everywhere": way_back(lambda Z: np.zeros_like(Z)),
    "ReLU' is ReLU itself": way_back(lambda Z: np.maximum(Z, 0)),
    "ReLU' on the wrong side": way_back(lambda Z: 1.0 * (Z < 0)),
    "ReLU' is the sign of z": way_back(np.sign),
    "ReLU' is z on the left": way_back(lambda Z: np.where(Z > 0, 1, Z)),
    "ReLU' is leaky, 0.01 on the left": way_back(lambda Z: np.where(Z > 0, 1, 0.01)),
    "ReLU' is 1/2 on the right": way_back(lambda Z: 0.5 * (Z > 0)),
    "the sigmoid's slope in the hidden layers": way_back(SIGMOID.g_prime),
    "tanh's slope in the hidden layers": way_back(TANH.g_prime),
    "the gate is decided by dA, not by Z": way_back(chain=lambda dA, s: dA * (dA > 0)),
    "the slope alone, dA lost": way_back(chain=lambda dA, s: s),
    "dA plus slope": way_back(chain=np.add),
    "dZ[L] = dA[L]": after_lecture(lambda A: 1),
    "dZ[L] = (A - Y) times the slope": way_back(start=lambda A, Y: (A - Y) * A * (1 - A)),
    "dZ[L] = Y - A": way_back(start=lambda A, Y: Y - A),
    "only the label-1 term of dA[L]": way_back(start=lambda A, Y: -Y * (1 - A)),
    "dA[L] without its first minus": way_back(start=lambda A, Y: Y * (1 - A) + (1 - Y) * A),
    "sigmoid' = s (s - 1)": after_lecture(lambda A: A * (A - 1)),
    "sigmoid' = 1 - s^2": after_lecture(lambda A: 1 - A * A),
    "sigmoid' = s": after_lecture(lambda A: A),
    "sigmoid' = s * 1 - s": after_lecture(lambda A: A * 1 - A),
    "sigmoid' at a": after_lecture(SIGMOID.g_prime),
    "no 1/m": way_back(m=lambda m: 1, db=lambda dZ, m: dZ.sum(axis=1, keepdims=True)),
    "1/m twice": way_back(m=lambda m: m * m),
    "db without 1/m": way_back(db=lambda dZ, m: dZ.sum(axis=1, keepdims=True)),
    "dW carries the error back": way_back(carry=lambda W, dW: dW),
    "the size of W carries the error back": way_back(carry=lambda W, dW: np.abs(W)),
    "layer 1 stands still": way_back(layers=(1, 2)),
    "layer 3 stands still": way_back(layers=(0, 1)),
    "b stands still": way_back(db=lambda dZ, m: 0 * dZ[:, :1]),
}


def train(backward, X, Y, layer_dims, learning_rate, steps, seed):
    """`solutions.network.train` with another way back; stops where the numbers are no longer finite."""
    parameters, costs = right.init_parameters(layer_dims, seed), []
    with np.errstate(all="ignore"):
        for _ in range(steps):
            AL, caches = right.forward(X, parameters)
            costs.append(right.cost_from_z(caches[-1][3], Y))
            if not np.isfinite(costs[-1]):
                return parameters, costs + [np.nan] * (steps - len(costs))
            parameters = right.update(parameters, backward(AL, Y, caches, parameters), learning_rate)
    return parameters, costs


def reached(backward, seeds):
    """The held-out accuracies of networks trained from these seeds."""
    X, Y, X_held_out, Y_held_out = digits()
    return [accuracy(X_held_out, Y_held_out, train(backward, X, Y, SIZES, RATE, STEPS, seed)[0]) for seed in seeds]


def row(name, found):
    passing = sum(one >= LEVEL for one in found)
    return f"    {name:42} {min(found):.3f}  {max(found):.3f}  {passing:3} of {len(found)}"


if __name__ == "__main__":
    seeds = range(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
    print(f"    {'':42} lowest highest  reach {LEVEL}")
    print(row("right", reached(right.backward, range(6 * len(seeds)))), flush=True)
    for name, backward in WRONG.items():
        print(row(name, reached(backward, seeds)), flush=True)
