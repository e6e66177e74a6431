"""Known mistakes with the way back through all layers; the files follow each other as their rows do."""

from autograder.diagnosis.mistakes.backward import loop_between_layers, loop_in_a_layer

ROWS = [*loop_in_a_layer.ROWS, *loop_between_layers.ROWS]
