"""The grader's side of the sandbox: one warm worker, which forks a child for each submission."""

import socket
import struct
import subprocess
from collections.abc import Iterable
from typing import Self

from autograder.learners.sandbox import bubblewrap
from autograder.learners.sandbox.child import Child
from autograder.learners.sandbox.learner import SandboxLearner
from autograder.learners.sandbox.limits import Limits

CONTROL_SECONDS = 60    # for a reply of the worker, which runs nothing of a learner's: a busy machine


class Sandbox:
    """A warm worker in bubblewrap. Use as a context manager; start it once for many submissions."""

    def __init__(self) -> None:
        self.line = bubblewrap.command()
        self.process, self.control = bubblewrap.start(self.line)
        self.control.settimeout(CONTROL_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self.control.close()    # the worker ends at the end of its orders, and the sandbox with it
        try:
            self.process.wait(2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def learner(self, cells: Iterable[tuple[str, str]], limits: Limits | None = None) -> SandboxLearner:
        """Fork a child that runs cells, a list of (name, source); return the SandboxLearner."""
        return SandboxLearner(self, cells, limits or Limits())

    def fork(self, limits: Limits) -> tuple[Child, socket.socket]:
        """Return (child, channel) of a new child; a child is its worker's control channel and its number."""
        ours, theirs = socket.socketpair()
        order = b"fork" + struct.pack("<QQ", limits.memory_bytes, int(limits.total_seconds) + 1)
        with theirs:
            try:
                number, _ = self._order(order, [theirs.fileno()])
            except OSError:     # the worker is gone (out of memory, perhaps): start another, once
                self.close()
                self.process, self.control = bubblewrap.start(self.line)
                self.control.settimeout(CONTROL_SECONDS)
                number, _ = self._order(order, [theirs.fileno()])
        return (self.control, number), ours

    def end(self, child: Child) -> tuple[int | None, float]:
        """Kill a child; return how it ended (os.waitpid's status, or None if its worker is gone) and its seconds."""
        try:
            return self._about(b"end ", child)
        except OSError:
            return None, 0.0

    def used(self, child: Child) -> float:
        """The processor seconds of a child; raises OSError if its worker is gone."""
        return self._about(b"used", child)[1]

    def step_back(self, child: Child) -> None:
        """From now on a child lets others go first; raises OSError if its worker is gone."""
        self._about(b"back", child)

    def _about(self, order: bytes, child: Child) -> tuple[int, float]:
        control, number = child
        if control is not self.control:     # numbers of an earlier worker mean nothing to this one
            raise ConnectionError("the child's worker ended")
        return self._order(order + struct.pack("<i", number), [])

    def _order(self, order: bytes, fds: list[int]) -> tuple[int, float]:
        """Send the worker an order; return its reply, a number and processor seconds."""
        socket.send_fds(self.control, [order], fds)
        reply = self.control.recv(64)
        if len(reply) != 12:
            raise ConnectionError("the worker ended")
        number, seconds = struct.unpack("<id", reply)
        return number, seconds
