# Types of network.py: propagation's functions, each behind a door. mypy's stubtest compares the two.
from solutions.propagation import *  # noqa: F403
