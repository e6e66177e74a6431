"""Who looks for the repair of a wrong function: one judge that works behind all others, on one question at a time.

A search takes ten times as long as a verdict. Made by the judges themselves, it kept others from theirs.
"""

import asyncio
from contextlib import suppress
from typing import Any

from autograder.server import bounds
from autograder.server.process import Died, Judge, NoSandbox
from autograder.server.question import Question


def is_wrong(answer: dict[str, Any]) -> bool:
    """Does an answer hold a report with a function that failed?"""
    return any(finding["passed"] is False for finding in answer.get("report", {}).get("findings", ()))


class Seeker:
    """context: how processes are made. A judge that has died is started again by the next who asks."""

    def __init__(self, context: Any) -> None:
        self.context = context
        self.judge: Judge | None = None
        self.task: asyncio.Task | None = None

    async def ask(self, question: Question) -> dict[str, Any] | None:
        """The answer with what was found; None if it is at work on another, dies, or takes too long."""
        if self.task is not None:
            return None
        done, _ = await asyncio.wait([self.begin(question)], timeout=bounds.SEARCH)
        return done.pop().result() if done else None

    def begin(self, question: Question | None = None) -> asyncio.Task:
        """The task that starts the judge, where there is none, and asks it the question, if there is one."""
        self.task = asyncio.ensure_future(self._work(question))
        self.task.add_done_callback(self._free)
        return self.task

    async def _work(self, question):
        """The judge's answer; one that has not come at the end of a verdict's time takes its judge along."""
        with suppress(Died, NoSandbox, TimeoutError, OSError, EOFError):
            if self.judge is None:
                self.judge = await Judge.start(self.context, behind=True)
            async with asyncio.timeout(bounds.LONGEST):
                return await self.judge.ask(question, hurries=False) if question else None
        self._end()
        return None

    def _free(self, task):
        self.task = None
        if task.cancelled():
            self._end()

    def _end(self):
        if self.judge is not None:
            self.judge.end()
            self.judge = None

    def close(self) -> None:
        """End the judge, whatever it does."""
        if self.task is not None:
            self.task.cancel()
        self._end()
