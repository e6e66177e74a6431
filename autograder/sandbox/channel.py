"""Messages on a submission's socket, each a length and its bytes, before a moment on the monotonic clock."""

import struct
import time

from autograder.sandbox import wire


def send(socket, data, end):
    """Send one message; raises TimeoutError at `end`, another OSError if the child is gone."""
    socket.settimeout(max(0.001, end - time.monotonic()))
    socket.sendall(struct.pack("<I", len(data)) + data)


def receive(socket, end):
    """Return one message; raises as `send`, and WireError for a length above the limit."""
    size, = struct.unpack("<I", exactly(socket, 4, end))
    if size > wire.MAX_BYTES:
        raise wire.WireError("a message above the limit")
    return exactly(socket, size, end)


def exactly(socket, size, end):
    data = bytearray()
    while len(data) < size:
        left = end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        socket.settimeout(left)
        part = socket.recv(min(size - len(data), 1 << 20))
        if not part:
            raise ConnectionError("the child ended")
        data += part
    return bytes(data)
