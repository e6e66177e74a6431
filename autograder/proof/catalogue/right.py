"""Right answers, by exercise."""

from autograder.proof.catalogue.right_activations import LEAKY, RELU, SIGMOID, TANH
from autograder.proof.catalogue.right_networks import BACKWARD, FORWARD, GRADIENT_CHECK, NETWORK, SLOPE
from autograder.proof.catalogue.right_numbers import TRIANGLE

ROWS = {"triangle": TRIANGLE, "slope": SLOPE, "sigmoid": SIGMOID, "tanh": TANH, "relu": RELU, "leaky_relu": LEAKY,
        "forward": FORWARD, "backward": BACKWARD, "gradient_check": GRADIENT_CHECK, "network": NETWORK}
