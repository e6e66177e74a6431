"""A server to knock at: `autograder serve` as a person starts it, and what is sent to it, byte by byte."""

import http.client
import json
import re
import select
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress

from autograder.proof.programs import solved

JSON = {"Content-Type": "application/json"}
RIGHT = {"exercise": "triangle", "cells": [{"id": "your code", "source": solved("triangle")}]}
ENDLESS = {"exercise": "triangle", "cells": [{"id": "your g", "source": "def g(z):\n    return sum(iter(int, 1))\n"}]}


class Server:
    """One `autograder serve`, from its address on stdout to Ctrl+C."""

    def __init__(self, site, *options):
        command = [sys.executable, "-m", "autograder", "serve", str(site), "--port", "0", *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.said = self.process.stdout.readline()
        self.host, port = re.search(r"http://(.*):(\d+)/", self.said).groups()
        self.port = int(port)

    def ready(self):
        """Wait for the judges."""
        while "Ctrl+C" not in self.said:
            line = self.process.stdout.readline()
            assert line, self.process.stderr.read()
            self.said += line
        return self

    def stop(self):
        """End it as Ctrl+C does; (exit code, all that it wrote to stderr)."""
        self.process.send_signal(signal.SIGINT)
        said, errors = self.process.communicate(timeout=60)
        self.said += said
        return self.process.returncode, errors

    def connect(self):
        return socket.create_connection((self.host, self.port), 30)

    def ask(self, method, path, body=None, headers=(), timeout=60):
        """(status, headers, body) of one request by a well-behaved client."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=timeout)
        try:
            connection.request(method, path, body, dict(headers))
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def post(self, path, question, headers=()):
        """(status, object) of a question."""
        body = question if isinstance(question, bytes) else json.dumps(question).encode()
        status, _, said = self.ask("POST", path, body, {**JSON, **dict(headers)})
        return status, json.loads(said)

    def raw(self, data, seconds=20):
        """What comes back for these very bytes, until the server closes or is silent for a moment after an answer."""
        with self.connect() as connection:
            with suppress(OSError):     # it has seen enough
                connection.sendall(data)
            return listen(connection, seconds)

    def good(self):
        """A right answer is found right."""
        status, said = self.post("/api/check", RIGHT)
        assert status == 200, said
        assert (said["report"]["passed"], said["report"]["points"]) == (True, 10)

    def children(self):
        """Process ids of the judges."""
        listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
        rows = [line.split(None, 2) for line in listed.splitlines()]
        forker = [pid for pid, parent, args in rows if parent == str(self.process.pid) and "forkserver" in args]
        return [int(pid) for pid, parent, args in rows if parent in forker]


def listen(connection, seconds):
    """All bytes of an answer."""
    data, end = b"", time.monotonic() + seconds
    while time.monotonic() < end:
        if not select.select([connection], [], [], 0.3 if whole(data) else end - time.monotonic())[0]:
            break
        try:
            part = connection.recv(1 << 16)
        except OSError:
            break
        if not part:
            break
        data += part
    return data


def whole(data):
    """Is at least one answer there, with its body?"""
    head, found, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"Content-Length: (\d+)", head)
    return bool(found) and len(body) >= int(length[1] if length else 0)


def request(method, path, *headers, body=b"", host="Host: localhost", version="HTTP/1.1"):
    """Bytes of a request whose headers stand as they are given."""
    lines = [f"{method} {path} {version}", *([host] if host else []), *headers]
    return "\r\n".join(lines).encode("latin1") + b"\r\n\r\n" + body


def post(body, *headers, path="/api/check", **more):
    """Bytes of a POST with a length and a type."""
    own = (f"Content-Length: {len(body)}", "Content-Type: application/json")
    return request("POST", path, *own, *headers, body=body, **more)


def status(data):
    """The status of the first answer in these bytes; None where the server only closed."""
    found = re.match(rb"HTTP/1\.1 (\d+) ", data)
    return int(found[1]) if found else None
