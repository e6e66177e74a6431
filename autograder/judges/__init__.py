"""What each kind of exercise asks: its probes and what the right results are."""

from autograder.judges import triangle


def on_numbers():
    """The exercises on plain numbers, which need nothing but Python. The book begins with them."""
    return [triangle.exercise()]


def on_arrays():
    """The others, in the order of the book. NumPy is loaded here and not above: it may not be there."""
    from autograder.judges import activation, backward, forward, gradient_check, network, slope
    from solutions.activations import ACTIVATIONS
    return [slope.exercise(), *map(activation.exercise, ACTIVATIONS), forward.exercise(), backward.exercise(),
            gradient_check.exercise(), network.exercise()]
