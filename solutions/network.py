"""Forward and backward propagation for everyone's use: the functions of `solutions.propagation`, each behind a door.

The door checks the arguments once; inside, the functions call one another unchecked. So `train` checks its
arguments once and not at every step. What does not fit raises a ValueError or TypeError that names the argument,
what it is and what was expected (solutions/expected.py). Formulas, shapes and examples: `help(forward)`, or
propagation.py.
"""

from solutions import expected, propagation
from solutions.doors import before, explains

init_parameters = before(expected.init_parameters)(propagation.init_parameters)

linear_forward = before(expected.linear_forward)(propagation.linear_forward)
layer_forward = before(expected.layer_forward)(propagation.layer_forward)
forward = before(expected.forward)(propagation.forward)

cost = before(expected.cost)(propagation.cost)
cost_from_z = before(expected.cost_from_z)(propagation.cost_from_z)
cost_gradient = before(expected.cost_gradient)(propagation.cost_gradient)

layer_backward = before(expected.layer_backward)(propagation.layer_backward)
lecture_backward = before(expected.lecture_backward)(propagation.lecture_backward)
# With a cache that does not fit NumPy stops by itself, so looking through all of them can wait until it has.
backward = before(expected.backward)(explains(expected.lecture_backward)(propagation.backward))

update = explains(expected.update)(propagation.update)
train = before(expected.train)(propagation.train)
