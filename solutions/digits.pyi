# Types of digits.py, which has none: its lines are what learners are shown. mypy's stubtest compares the two.
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FILE: Path

def load_digits() -> tuple[NDArray[np.int_], NDArray[np.int_]]: ...
def is_it(digit: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any], NDArray[Any]]: ...
