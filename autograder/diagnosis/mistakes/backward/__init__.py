"""Known mistakes with the backward pass; several files of one function follow each other as its rows do."""

from autograder.diagnosis.mistakes.backward import (
    cost_gradient,
    layer_gradients,
    layer_returned,
    layer_slope,
    loop_between_layers,
    loop_in_a_layer,
)

ROWS = [*cost_gradient.ROWS,
        *layer_slope.ROWS, *layer_gradients.ROWS, *layer_returned.ROWS,
        *loop_in_a_layer.ROWS, *loop_between_layers.ROWS]
