"""The small case of the network steps: two inputs, two examples, layers of 3, 2 and 1, and all its steps."""

from dataclasses import dataclass

from autograder.pictures.three_layers import NAMES, PARAMETERS, X, Y
from autograder.sentences import say
from solutions import network
from solutions.activations import ACTIVATIONS


@dataclass(frozen=True)
class Step:
    """One step: the box it lights, the caches kept after it, the cache it reads, its words, code and arrays."""

    box: str
    kept: tuple[int, ...]
    used: int | str
    title: str
    words: str
    code: str
    arrays: tuple = ()


def step(key, box, kept, code, arrays, used="", l=0):
    title, words = (say(f"network_step.{key}-{part}", l=l, k=l - 1) for part in ("title", "words"))
    return Step(box, tuple(kept), used, title, words, code, tuple(arrays))


def steps():
    """Every step of one pass forward and back, in order."""
    parameters = [(W, b, name) for (W, b), name in zip(PARAMETERS, NAMES, strict=True)]
    AL, caches = network.forward(X, parameters)
    forward = [each for l, cache in enumerate(caches, 1) for each in forward_steps(l, cache)]
    dAL = network.cost_gradient(AL, Y)
    kept = range(1, len(caches) + 1)
    turn = [
        step("cost", "forward-4", kept, "cost(A[3], Y)", [("A[3]", AL), ("Y", Y), ("cost", network.cost(AL, Y))]),
        step("start", "back-4", kept, "dA[3] = cost_gradient(A[3], Y)", [("A[3]", AL), ("Y", Y), ("dA[3]", dAL)]),
    ]
    return [*forward, *turn, *backward_steps(dAL, caches)]


def forward_steps(l, cache):
    A_prev, W, b, Z = cache
    name = NAMES[l - 1]
    A = ACTIVATIONS[name].g(Z)
    box, k = f"forward-{l}", l - 1
    return [
        step("linear", box, range(1, l), f"Z[{l}] = W[{l}] @ A[{k}] + b[{l}]",
             [(f"W[{l}]", W), (f"A[{k}]", A_prev), (f"b[{l}]", b), (f"Z[{l}]", Z)], l=l),
        step("activate", box, range(1, l + 1), f"A[{l}] = {name}(Z[{l}])", [(f"Z[{l}]", Z), (f"A[{l}]", A)], l=l),
    ]


def backward_steps(dA, caches):
    found = []
    for l, cache in reversed(list(enumerate(caches, 1))):
        A_prev, W, _, Z = cache
        g_prime = ACTIVATIONS[NAMES[l - 1]].g_prime
        dA_prev, dW, db = network.layer_backward(dA, cache, g_prime)
        slope = g_prime(Z)
        dZ = dA * slope
        box, k, kept = f"back-{l}", l - 1, range(1, l + 1)
        found += [
            step("dZ", box, kept, f"dZ[{l}] = dA[{l}] * g_prime(Z[{l}])",
                 [(f"dA[{l}]", dA), (f"g_prime(Z[{l}])", slope), (f"dZ[{l}]", dZ)], used=l, l=l),
            step("dW", box, kept, f"dW[{l}] = dZ[{l}] @ A[{k}].T / m;  db[{l}] = sum of dZ[{l}] over examples / m",
                 [(f"dZ[{l}]", dZ), (f"A[{k}]", A_prev), (f"dW[{l}]", dW), (f"db[{l}]", db)], used=l, l=l),
        ]
        if k:
            found.append(step("dA", box, kept, f"dA[{k}] = W[{l}].T @ dZ[{l}]",
                              [(f"W[{l}]", W), (f"dZ[{l}]", dZ), (f"dA[{k}]", dA_prev)], used=l, l=l))
        dA = dA_prev
    return [*found, step("last", "back-1", (), "parameters -= learning_rate * slopes", [])]
