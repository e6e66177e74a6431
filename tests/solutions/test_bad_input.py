"""What does not fit is a ValueError or TypeError that names the argument, what it is, and what was expected."""

import numpy as np
import pytest

from solutions.activations import ACTIVATIONS, sigmoid
from solutions.network import (
    backward,
    cost,
    cost_from_z,
    cost_gradient,
    forward,
    init_parameters,
    layer_backward,
    layer_forward,
    lecture_backward,
    linear_forward,
    train,
    update,
)

X, Y = np.ones((3, 5)), np.array([[0, 1, 1, 0, 1]])
PARAMETERS = init_parameters([3, 4, 1], 0)
AL, CACHES = forward(X, PARAMETERS)
GRADIENTS = backward(AL, Y, CACHES, PARAMETERS)
W, B, _ = PARAMETERS[0]
RELU = ACTIVATIONS["relu"]
LETTERS = np.array([["a"] * 5] * 3)


def with_layer(number, layer):
    """PARAMETERS with one layer replaced."""
    return [layer if position == number else own for position, own in enumerate(PARAMETERS, 1)]


CASES = {
    # wrong shapes
    "X has one axis": (ValueError, r"X has shape \(3,\)", lambda: forward(np.ones(3), PARAMETERS)),
    "X has other rows": (ValueError, r"W of layer 1 has shape \(4, 3\).*\(2, 5\)", lambda: forward(X[:2], PARAMETERS)),
    "W does not fit": (ValueError, r"W of layer 2 has shape \(1, 3\).*\(4, ",
                       lambda: forward(X, with_layer(2, (np.ones((1, 3)), np.ones((1, 1)), "sigmoid")))),
    "b is flat": (ValueError, r"b of layer 1 has shape \(4,\)",
                  lambda: forward(X, with_layer(1, (W, np.ones(4), "relu")))),
    "b is a row": (ValueError, r"b has shape \(1, 5\); expected \(4, 1\)",
                   lambda: linear_forward(X, W, np.ones((1, 5)))),
    "b is one number": (ValueError, r"b has shape \(1, 1\)", lambda: linear_forward(X, W, np.ones((1, 1)))),
    "b is flat and square": (ValueError, r"b has shape \(4,\)", lambda: linear_forward(np.ones((3, 4)), W, np.ones(4))),
    "A_prev is flat": (ValueError, r"A_prev has shape \(3,\)", lambda: layer_forward(np.ones(3), W, B, RELU.g)),
    "Y is a column": (ValueError, r"Y has shape \(5, 1\) and AL has shape \(1, 5\)",
                      lambda: backward(AL, Y.T, CACHES, PARAMETERS)),
    "Y is flat": (ValueError, r"Y has shape \(5,\)", lambda: cost(AL, Y[0])),
    "Y is too short": (ValueError, r"Y has shape \(1, 4\)", lambda: cost_gradient(AL, Y[:, 1:])),
    "ZL does not fit": (ValueError, r"ZL has shape \(4, 5\)", lambda: cost_from_z(CACHES[0][3], Y)),
    "dA does not fit": (ValueError, r"dA has shape \(3, 5\)", lambda: layer_backward(X, CACHES[0], RELU.g_prime)),
    "a cache is missing": (ValueError, r"1 caches and 2 layers", lambda: backward(AL, Y, CACHES[1:], PARAMETERS)),
    "a gradient is missing": (ValueError, r"1 gradients and 2 layers", lambda: update(PARAMETERS, GRADIENTS[1:], 0.1)),
    "train: X has other rows": (ValueError, r"X has shape \(3, 5\)", lambda: train(X, Y, [2, 4, 1], 0.1, 1, 0)),
    "train: Y is flat": (ValueError, r"Y has shape \(5,\)", lambda: train(X, Y[0], [3, 4, 1], 0.1, 1, 0)),
    "train: Y is too short": (ValueError, r"Y has shape \(1, 4\).*\(1, 5\)",
                              lambda: train(X, Y[:, 1:], [3, 4, 1], 0.1, 1, 0)),
    # unknown names, odd structures
    "unknown activation": (ValueError, r"Layer 1.*'gelu'.*sigmoid, tanh, relu, leaky_relu",
                           lambda: forward(X, with_layer(1, (W, B, "gelu")))),
    "unknown activation on the way back": (ValueError, r"Layer 1.*'gelu'",
                                           lambda: backward(AL, Y, CACHES, with_layer(1, (W, B, "gelu")))),
    "no layers": (TypeError, r"parameters is a list of 0", lambda: backward(AL, Y, [], [])),
    "the lecture's way back": (ValueError, r"1 caches and 2 layers",
                               lambda: lecture_backward(AL, Y, CACHES[1:], PARAMETERS)),
    "no layers on the way forward": (TypeError, r"parameters is a list of 0", lambda: forward(X, [])),
    "no list of caches": (TypeError, r"caches is None", lambda: lecture_backward(AL, Y, None, PARAMETERS)),
    "a cache of three": (TypeError, r"cache of layer 1 is a tuple of 3",
                         lambda: backward(AL, Y, [CACHES[0][:3], CACHES[1]], PARAMETERS)),
    "a cache that does not fit": (ValueError, r"W in the cache of layer 1 has shape \(4, 3\).*\(2, 5\)",
                                  lambda: lecture_backward(AL, Y, [(X[:2], *CACHES[0][1:]), CACHES[1]], PARAMETERS)),
    "g is a name": (TypeError, r"g is a str", lambda: layer_forward(X, W, B, "relu")),
    "g_prime is an array": (TypeError, r"g_prime is a ndarray", lambda: layer_backward(AL, CACHES[1], W)),
    "half a step": (ValueError, r"steps is 2.5", lambda: train(X, Y, [3, 4, 1], 0.1, 2.5, 0)),
    "no learning rate": (ValueError, r"learning_rate is None", lambda: train(X, Y, [3, 4, 1], None, 1, 0)),
    "no list of layers": (TypeError, r"parameters is None", lambda: forward(X, None)),
    "a layer of two": (TypeError, r"Layer 1 of parameters is a tuple of 2", lambda: forward(X, with_layer(1, (W, B)))),
    "another last activation": (ValueError, r"last layer.*'tanh'.*'sigmoid'",
                                lambda: backward(AL, Y, CACHES, with_layer(2, (*PARAMETERS[1][:2], "tanh")))),
    "no cache": (TypeError, r"cache is None", lambda: layer_backward(AL, None, RELU.g_prime)),
    "one size": (ValueError, r"layer_dims is \[3\]", lambda: init_parameters([3], 0)),
    "a size of 0": (ValueError, r"layer_dims is \[3, 0, 1\]", lambda: train(X, Y, [3, 0, 1], 0.1, 1, 0)),
    "half a unit": (ValueError, r"layer_dims is \[3, 1.5, 1\]", lambda: init_parameters([3, 1.5, 1], 0)),
    # labels
    "a label 2": (ValueError, r"Y, of shape \(1, 5\), holds 2", lambda: backward(AL, 2 * Y, CACHES, PARAMETERS)),
    "a label 0.5": (ValueError, r"holds 0.5", lambda: cost(AL, Y / 2)),
    "a label -1": (ValueError, r"holds -1", lambda: cost_from_z(CACHES[1][3], 2 * Y - 1)),
    "a label NaN": (ValueError, r"holds nan", lambda: train(X, Y * np.nan, [3, 4, 1], 0.1, 1, 0)),
    # empty batches
    "no example": (ValueError, r"X has shape \(3, 0\) and is empty", lambda: forward(X[:, :0], PARAMETERS)),
    "no label": (ValueError, r"Y has shape \(1, 0\) and is empty", lambda: cost(AL[:, :0], Y[:, :0])),
    "train on nothing": (ValueError, r"X has shape \(3, 0\)", lambda: train(X[:, :0], Y[:, :0], [3, 4, 1], 0.1, 1, 0)),
    # no numbers
    "z is text": (TypeError, r"z has shape \(3, 5\) and holds <U1; sigmoid expected", lambda: sigmoid(LETTERS)),
    "z is a list": (TypeError, r"z is a list of 2", lambda: ACTIVATIONS["tanh"].g_prime([1.0, 2.0])),
    "a is None": (TypeError, r"a is None", lambda: RELU.g_prime_from_a(a=None)),
    "z is complex": (TypeError, r"z has shape \(\) and holds complex128", lambda: RELU.g_prime(np.complex128(1j))),
    "X holds text": (TypeError, r"X has shape \(3, 5\) and holds <U1", lambda: forward(LETTERS, PARAMETERS)),
    "X is a list": (TypeError, r"X is a list", lambda: forward(X.tolist(), PARAMETERS)),
    "W holds objects": (TypeError, r"W has shape \(4, 3\) and holds object",
                        lambda: linear_forward(X, W.astype(object), B)),
    "Y is None": (TypeError, r"Y is None", lambda: backward(AL, None, CACHES, PARAMETERS)),
    "Y is complex": (TypeError, r"Y has shape \(1, 5\) and holds complex128", lambda: cost(AL, Y + 0j)),
}


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_named(case):
    """One sentence: the argument, what it is, what was expected. No NumPy error, no silent broadcasting."""
    kind, words, call = CASES[case]
    with pytest.raises(kind, match=words) as caught:
        call()
    message = str(caught.value)
    assert message.endswith(".") and "\n" not in message
    assert "expected" in message


def test_good_input_raises_nothing():
    """The same calls with arguments that fit go through, or the table above would prove nothing."""
    assert np.isfinite(cost(AL, Y)) and np.isfinite(cost_from_z(CACHES[1][3], Y))
    assert layer_backward(np.ones((4, 5)), CACHES[0], RELU.g_prime)[0].shape == X.shape
    assert len(update(PARAMETERS, GRADIENTS, 0.1)) == len(train(X, Y, [3, 4, 1], 0.1, 1, 0)[0]) == 2
