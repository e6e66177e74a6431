"""The server's side of one judging process."""

import asyncio
import json
import socket
from contextlib import suppress
from typing import Any, Self

from autograder.server import judge
from autograder.server.question import Question

MOST_ANSWER = 16 << 20
START_SECONDS = 120     # for a judge to be ready, on a machine that is very busy


class Died(Exception):
    """A judge ended without an answer."""


class NoSandbox(Exception):
    """This machine can run no sandbox; the message is one sentence."""


class Judge:
    """A process that answers one question after another."""

    def __init__(self, process, reader, writer):
        self.process, self.reader, self.writer = process, reader, writer

    @classmethod
    async def start(cls, context: Any, behind: bool = False) -> Self:
        """A judge that is ready; raises Died or NoSandbox. behind: it works while no other process wants to."""
        ours, theirs = socket.socketpair()
        with theirs:
            process = context.Process(target=judge.serve, args=(theirs, behind), daemon=True)
            await asyncio.to_thread(process.start)
        reader, writer = await asyncio.open_connection(sock=ours, limit=MOST_ANSWER)
        self = cls(process, reader, writer)
        try:
            async with asyncio.timeout(START_SECONDS):
                ready = await self._line()
        except BaseException:
            self.end()
            raise
        if "unavailable" in ready:
            self.end()
            raise NoSandbox(ready["unavailable"])
        return self

    async def ask(self, question: Question, hurries: bool) -> dict[str, Any]:
        """The answer to a question; raises Died."""
        with suppress(OSError):     # it is told by the line that does not come
            self.writer.write(question.to_json(hurries) + b"\n")
            await self.writer.drain()
        return await self._line()

    async def _line(self) -> dict[str, Any]:
        try:
            line = await self.reader.readline()
        except (OSError, ValueError):
            line = b""
        if not line.endswith(b"\n"):
            raise Died
        answer: dict[str, Any] = json.loads(line)
        return answer

    def end(self):
        """End the process, its sandbox and what runs in it, whatever it does."""
        self.writer.close()
        with suppress(OSError, ValueError):
            self.process.kill()
