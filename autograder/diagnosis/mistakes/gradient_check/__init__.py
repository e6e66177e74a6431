"""Known mistakes with gradient checking."""

from autograder.diagnosis.mistakes.gradient_check import numerical_gradient, relative_error

ROWS = [*numerical_gradient.ROWS, *relative_error.ROWS]
