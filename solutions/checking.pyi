# Types of checking.py, which has none: its lines are what learners are shown. mypy's stubtest compares the two.
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

_Values = TypeVar("_Values", float, np.floating[Any], NDArray[Any])

def slope(g: Callable[[_Values], _Values], z: _Values, h: float = 1e-5) -> _Values: ...
def numerical_gradient(f: Callable[[NDArray[Any]], float], theta: NDArray[Any], h: float = 1e-5) -> NDArray[Any]: ...
def relative_error(p: NDArray[Any], q: NDArray[Any]) -> float: ...
