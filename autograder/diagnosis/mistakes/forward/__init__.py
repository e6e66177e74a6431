"""Known mistakes with the forward pass, a file for each function."""

from autograder.diagnosis.mistakes.forward import forward, layer_forward, linear_forward

ROWS = [*linear_forward.ROWS, *layer_forward.ROWS, *forward.ROWS]
