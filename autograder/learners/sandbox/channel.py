"""Messages on a submission's socket, each a length and its bytes, and how long to wait for them."""

import struct
import time
from math import inf

from autograder.learners.sandbox import wire

FIRST_LOOK = 0.1    # seconds on the clock: most calls have answered by then, and nothing need be measured
AWAKE = 0.01    # of the clock: a process that gets less of a processor waits for nothing but time


class Deadline:
    """The end of a question's time: when the child has used its seconds of a processor, or only sleeps.

    A busy machine makes a child wait its turn; that is not the learner's fault and does not count.
    """

    def __init__(self, used, seconds, patience, polite_seconds=inf, step_back=None):
        """used() gives the child's processor seconds; it is asked only about a child that takes long.

        step_back() is called when it has used polite_seconds: from then on it lets others go first.
        """
        self.used, self.seconds, self.patience = used, seconds, patience
        self.polite_seconds, self.step_back = polite_seconds, step_back
        self.began, self.next, self.before = time.monotonic(), FIRST_LOOK, None

    def left(self):
        """Seconds to wait before the next look; raises TimeoutError when the time is up."""
        clock = time.monotonic() - self.began
        if clock >= self.next:
            used = self.used()
            if self.before is None:     # what it used before this question, and in its first tenth of a second
                self.before = used
            used -= self.before
            if is_over(used, clock, self.seconds, self.patience):
                raise TimeoutError
            if used >= self.polite_seconds:
                self.step_back()
                self.polite_seconds = inf
            self.next = clock + max(min(self.seconds, self.polite_seconds) - used, 0.02)
        return self.next - clock


def is_over(used, clock, seconds, patience):
    """Is the limit reached by a child that used these processor seconds in that time on the clock?"""
    return used >= seconds or clock >= patience * seconds or (clock > seconds and used < AWAKE * clock)


def send(socket, data, deadline):
    """Send one message; raises TimeoutError at the deadline, another OSError if the child is gone."""
    send_all(socket, [data], deadline)


def send_all(socket, messages, deadline):
    """Send several at once; raises as `send`."""
    message = memoryview(b"".join(part for data in messages for part in (struct.pack("<I", len(data)), data)))
    while message:
        message = message[wait(socket, deadline, lambda message=message: socket.send(message)):]


def receive(socket, deadline):
    """Return one message; raises as `send`, and WireError for a length above the limit."""
    size, = struct.unpack("<I", exactly(socket, 4, deadline))
    if size > wire.MAX_BYTES:
        raise wire.WireError("a message above the limit")
    return exactly(socket, size, deadline)


def exactly(socket, size, deadline):
    data = bytearray()
    while len(data) < size:
        missing = min(size - len(data), 1 << 20)
        part = wait(socket, deadline, lambda missing=missing: socket.recv(missing))
        if not part:
            raise ConnectionError("the child ended")
        data += part
    return bytes(data)


def wait(socket, deadline, step):
    """Do one step as soon as the socket allows it."""
    while True:
        socket.settimeout(deadline.left())
        try:
            return step()
        except TimeoutError:
            continue    # the deadline knows whether that was all
