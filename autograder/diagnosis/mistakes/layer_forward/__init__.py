"""Known mistakes with one layer forward, a file for each function."""

from autograder.diagnosis.mistakes.layer_forward import layer_forward, linear_forward

ROWS = [*linear_forward.ROWS, *layer_forward.ROWS]
