"""What each kind of exercise asks: its probes and what the right results are."""

from autograder.judges import activation
from solutions.activations import ACTIVATIONS


def order():
    """Every exercise, in the order of the book."""
    return [*map(activation.exercise, ACTIVATIONS)]
