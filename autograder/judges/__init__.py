"""What each kind of exercise asks: its probes and what the right results are."""

from autograder.judges import activation, backward, forward, gradient_check, network, slope
from solutions.activations import ACTIVATIONS


def order():
    """Every exercise, in the order of the book."""
    return [slope.exercise(), *map(activation.exercise, ACTIVATIONS), forward.exercise(), backward.exercise(),
            gradient_check.exercise(), network.exercise()]
