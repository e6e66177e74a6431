# Types of given_curves.py, which has none: its lines are what learners are shown. mypy's stubtest compares the two.
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from solutions.activations import Activation

_Values = TypeVar("_Values", float, np.floating[Any], NDArray[Any])

def elu(z: _Values) -> _Values: ...
def elu_prime(z: _Values) -> _Values: ...
def elu_prime_from_a(a: _Values) -> _Values: ...

GIVEN: dict[str, Activation]
