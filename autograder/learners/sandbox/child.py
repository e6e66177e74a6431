"""Who forks children, and what a child is, for those who speak with one."""

from socket import socket
from typing import Protocol

from autograder.learners.sandbox.limits import Limits

Child = tuple[socket, int]     # its worker's control channel and its number


class Host(Protocol):
    """What forks children: the Sandbox."""

    def fork(self, limits: Limits) -> tuple[Child, socket]: ...
    def end(self, child: Child) -> tuple[int | None, float]: ...
    def used(self, child: Child) -> float: ...
    def step_back(self, child: Child) -> None: ...
