"""Known mistakes with training."""

from autograder.diagnosis.mistakes.network import costs_and_data, steps

ROWS = [*steps.ROWS, *costs_and_data.ROWS]
