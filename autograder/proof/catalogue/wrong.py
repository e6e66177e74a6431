"""Wrong answers beside the known mistakes, by exercise.

Other programs that give the same wrong answers as a known mistake share its message; of the rest only an
observation can be said. A row: id, function, body or program, one line, message to earn, source.
"""

from autograder.proof.catalogue.wrong_activations import LEAKY, RELU, SIGMOID, TANH
from autograder.proof.catalogue.wrong_networks import BACKWARD, FORWARD, GRADIENT_CHECK, NETWORK, SLOPE
from autograder.proof.catalogue.wrong_numbers import TRIANGLE

ROWS = {"triangle": TRIANGLE, "slope": SLOPE, "sigmoid": SIGMOID, "tanh": TANH, "relu": RELU, "leaky_relu": LEAKY,
        "forward": FORWARD, "backward": BACKWARD, "gradient_check": GRADIENT_CHECK, "network": NETWORK}
