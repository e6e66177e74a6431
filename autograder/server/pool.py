"""The judges: so many processes, each with one question at a time, the dead ones replaced.

Quick questions do not wait for long ones: a question that takes long may go on only while fewer than three of four
judges are at work on such, or nobody waits; else it ends as "busy", and its reader's page tries again. And verdicts
come before repairs: what is wrong goes on to the seeker, who works behind all others, and only while few are at work.
"""

import asyncio
import multiprocessing
import os
import time
from collections import deque
from contextlib import suppress
from typing import Any

from autograder.learners.sandbox import Sandbox, SandboxUnavailable
from autograder.sentences import say
from autograder.server import bounds
from autograder.server.process import Died, Judge, NoSandbox
from autograder.server.question import Question
from autograder.server.refused import Refused, busy
from autograder.server.seeker import Seeker, is_wrong

TRIES = 2       # a judge that dies takes no answer along: another one is asked


class Pool:
    """`ask` questions; at most `workers` of them at a time, `bounds.QUEUE` more wait."""

    def __init__(self, workers: int) -> None:
        self.workers, self.most_long = workers, max(1, int(workers * bounds.LONG_SHARE))
        self.context: Any = None    # how processes are made, where there can be a sandbox
        self.idle: list[Judge] = []
        self.seeker: Seeker | None = None
        self.waiting: deque[asyncio.Future[Judge]] = deque()
        self.turned_away: deque[float] = deque()    # when
        self.at_work: set[Judge] = set()
        self.chores: set[asyncio.Task] = set()      # asyncio itself keeps no task alive
        self.long, self.is_open = 0, True

    async def open(self) -> None:
        """Start the judges; raises NoSandbox."""
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # for the judges; one each, and their matrices are small
        try:
            (await asyncio.to_thread(Sandbox)).close()      # before much is loaded for nothing
            self.context = multiprocessing.get_context("forkserver")
            self.context.set_forkserver_preload(["autograder.server.warm"])
            self.idle += await asyncio.gather(*(Judge.start(self.context) for _ in range(self.workers)))
            self.seeker = Seeker(self.context)
            self.seeker.begin()
        except SandboxUnavailable as error:
            raise NoSandbox(str(error)) from None
        except (Died, TimeoutError, OSError):
            raise NoSandbox(say("serve.no-judge")) from None

    async def close(self) -> None:
        self.is_open = False
        for task in self.chores:
            task.cancel()
        for one in (*self.idle, *self.at_work):
            one.end()
        if self.seeker:
            self.seeker.close()

    async def ask(self, question: Question) -> dict[str, Any]:
        """The answer; raises Refused. Who is cancelled gives the judge back."""
        answer: dict[str, Any] = await self._judged(question)
        if self.seeker and is_wrong(answer) and not self._is_busy():
            return await self.seeker.ask(question) or answer
        return answer

    def _is_busy(self):
        """Are more at work than there are processors, or does somebody wait?"""
        return bool(self.waiting) or len(self.at_work) > max(1, self.workers * bounds.BUSY_SHARE)

    async def _judged(self, question):
        for _ in range(TRIES):
            one = await self._free()
            try:
                return await self._watched(one, question)
            except Died:
                continue
        raise Refused(503, "broken")

    async def _free(self):
        """A judge that is free, in the order in which it was asked for."""
        one = self._alive()
        if one is None:
            if len(self.waiting) >= bounds.QUEUE:
                raise busy(self._again())
            place: asyncio.Future[Judge] = asyncio.get_running_loop().create_future()
            self.waiting.append(place)
            try:
                one = await place
            except asyncio.CancelledError:
                with suppress(ValueError):
                    self.waiting.remove(place)
                if place.done() and not place.cancelled():
                    self._give(place.result())
                raise
        self.at_work.add(one)
        return one

    def _again(self):
        """When to come again: the later, the more have been turned away just now, lest asking becomes the load."""
        now = time.monotonic()
        self.turned_away.append(now)
        while self.turned_away[0] < now - bounds.LOOK_BACK:
            self.turned_away.popleft()
        return min(bounds.AGAIN_MOST, bounds.AGAIN + len(self.turned_away) // bounds.PATIENT)

    def _alive(self):
        """An idle judge, the one that was at work last: its memory is warm. Those that have died are replaced."""
        for one in [one for one in self.idle if one.reader.at_eof()]:
            self.idle.remove(one)
            self.at_work.add(one)
            self._chore(self._replace(one))
        return self.idle.pop() if self.idle else None

    def _give(self, one):
        """A judge is free: for who waits longest, else for the next who comes."""
        self.at_work.discard(one)
        while self.waiting:
            place = self.waiting.popleft()
            if not place.done():
                place.set_result(one)
                return
        self.idle.append(one)

    async def _watched(self, one: Judge, question: Question) -> dict[str, Any]:
        """Ask one judge; it is given back, or replaced, whatever happens."""
        task = asyncio.ensure_future(one.ask(question, hurries=question.kind == "check" or self._is_busy()))
        try:
            done, _ = await asyncio.wait([task], timeout=bounds.LONG)
            if not done:
                await self._long(task, bounds.LONGEST - bounds.LONG)
            answer: dict[str, Any] = task.result()
            return answer
        finally:
            self._chore(self._take_back(one, task))

    async def _long(self, task, left):
        """Wait for a long one. Where there are too many of them it ends as soon as somebody waits for its judge."""
        end = time.monotonic() + left
        while self.long >= self.most_long and not task.done():
            if self.waiting or time.monotonic() > end:
                task.cancel()
                raise busy(bounds.AGAIN_LONG)
            await asyncio.wait([task], timeout=bounds.LOOK)
        self.long += 1
        try:
            await asyncio.wait([task], timeout=max(0, end - time.monotonic()))
        finally:
            self.long -= 1
        if not task.done():
            task.cancel()
            raise Refused(503, "late", bounds.AGAIN_LONG, seconds=bounds.LONGEST)

    async def _take_back(self, one, task):
        """Where nobody waits for the answer any more, it may still come in a moment; else the judge is replaced."""
        if not task.done():
            await asyncio.wait([task], timeout=bounds.AFTER_STOP)
        if task.done() and not task.cancelled() and not task.exception():
            self._give(one)
            return
        task.cancel()
        one.end()
        await self._replace(one)

    async def _replace(self, one):
        """Start another judge in the place of one; not even a full memory keeps the place empty for good."""
        await asyncio.to_thread(one.process.join, 5)
        pause = 0.1
        while self.is_open:
            try:
                new = await Judge.start(self.context)
            except (Died, NoSandbox, OSError, EOFError):
                await asyncio.sleep(pause)
                pause = min(10, 2 * pause)
            else:
                self.at_work.discard(one)
                self._give(new)
                return

    def _chore(self, coroutine):
        task = asyncio.ensure_future(coroutine)
        self.chores.add(task)
        task.add_done_callback(self.chores.discard)
