"""The names that a wrong program may use: what the notebook gives, and the right functions of its exercise.

They are declared for a reader, an editor and the linter, and never used here. A program of these tables is taken as
text and run after a right solution, where each name means what it means to a learner. So NumPy is not loaded either.
"""

from typing import Any

# the right function itself, under this name in every program
right: Any = None

# what notebooks give
np: Any = None
math: Any = None
ACTIVATIONS: Any = None

# the activations
g: Any = None
g_prime: Any = None
g_prime_from_a: Any = None

# plain numbers
loss: Any = None
height: Any = None
slopes: Any = None

# the network
linear_forward: Any = None
layer_forward: Any = None
forward: Any = None
cost_gradient: Any = None
layer_backward: Any = None
backward: Any = None
init_parameters: Any = None
cost_from_z: Any = None
update: Any = None
