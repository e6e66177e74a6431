"""The repair of a wrong function is looked for behind all verdicts, and keeps nobody from theirs."""

import asyncio
import multiprocessing
import os
import signal
import time

import pytest
from knock import Server

from autograder.server import bounds
from autograder.server.pool import Pool
from autograder.server.process import Died
from autograder.server.question import Question
from autograder.server.seeker import Seeker

SIGN = "import numpy as np\n\n\ndef g(z):\n    return 1 / (1 + np.exp(z))\n"
WRONG = {"exercise": "sigmoid", "cells": [{"id": "your code", "source": SIGN}]}
QUESTION = Question("check", "sigmoid", (("your code", SIGN),))
PLAIN = {"report": {"findings": [{"passed": False, "repair": None}]}}
FOUND = {"report": {"findings": [{"passed": False, "repair": "one edit"}]}}


def repaired(answer):
    return any(finding["repair"] for finding in answer["report"]["findings"])


@pytest.fixture
def own_server(site, needs_sandbox):
    server = Server(site, "--workers", "2").ready()
    yield server
    assert server.stop()[0] == 0


def last(server):
    """The judges that let every other process go first."""
    return [judge for judge in server.children() if os.getpriority(os.PRIO_PROCESS, judge) == 19]


def wait_until(true, seconds=60):
    end = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def test_when_it_is_killed_the_verdict_comes_all_the_same_and_the_next_finds_another(own_server):
    seeker, = wait_until(lambda: last(own_server))
    os.kill(seeker, signal.SIGKILL)
    wait_until(lambda: own_server.post("/api/check", WRONG)[1]["report"]["points"] == 0
               and [judge for judge in last(own_server) if judge != seeker])


def test_what_it_finds_comes_with_the_verdict(needs_sandbox, monkeypatch):
    """Behind all others, on a machine that is full of tests, the time for a search may be over before it begins."""
    monkeypatch.setattr(bounds, "SEARCH", 120)

    async def run():
        seeker = Seeker(multiprocessing.get_context("forkserver"))
        try:
            for _ in range(20):
                answer = await seeker.ask(QUESTION)
                if repaired(answer):
                    return answer
        finally:
            seeker.close()
    assert asyncio.run(run())


class Scripted:
    """A judge that says what it was told to, after so many seconds."""

    def __init__(self, answer, seconds=0.0):
        self.answer, self.seconds, self.asked, self.is_gone = answer, seconds, [], False

    async def ask(self, question, hurries):
        self.asked.append(hurries)
        await asyncio.sleep(self.seconds)
        if self.answer is None:
            raise Died
        return self.answer

    def end(self):
        self.is_gone = True


def asked(judge, seeker, *, at_work=0):
    """The answer of a pool with this judge and this seeker, while so many others are at work."""
    async def run():
        pool = Pool(4)
        pool.idle, pool.at_work = [judge], {object() for _ in range(at_work)}
        pool.seeker = Seeker(None)
        pool.seeker.judge = seeker
        pool._alive = lambda: pool.idle.pop()
        answer = await pool.ask(QUESTION)
        pool.is_open = False
        return answer
    return asyncio.run(run())


def test_a_judge_hurries_and_the_seeker_does_not():
    judge, seeker = Scripted(PLAIN), Scripted(FOUND)
    assert asked(judge, seeker) == FOUND and (judge.asked, seeker.asked) == ([True], [False])


def test_right_answers_and_busy_times_are_not_its_business():
    seeker = Scripted(FOUND)
    assert asked(Scripted({"report": {"findings": [{"passed": True}]}}), seeker)["report"]["findings"][0]["passed"]
    assert asked(Scripted(PLAIN), seeker, at_work=3) == PLAIN
    assert seeker.asked == []


@pytest.mark.parametrize("seeker", [Scripted(None), Scripted(FOUND, 60)], ids=["dead", "late"])
def test_who_waits_for_it_has_the_verdict_soon(seeker, monkeypatch):
    monkeypatch.setattr(bounds, "SEARCH", 0.1)
    assert asked(Scripted(PLAIN), seeker) == PLAIN


def test_it_is_at_work_for_one_at_a_time():
    async def run():
        seeker = Seeker(None)
        seeker.judge = Scripted(FOUND, 0.2)
        first = asyncio.ensure_future(seeker.ask(QUESTION))
        await asyncio.sleep(0.05)
        second = await seeker.ask(QUESTION)
        return await first, second, await seeker.ask(QUESTION)
    assert asyncio.run(run()) == (FOUND, None, FOUND)


def test_who_goes_away_leaves_it_ready_for_the_next():
    async def run():
        seeker = Seeker(None)
        seeker.judge = Scripted(FOUND, 0.1)
        first = asyncio.ensure_future(seeker.ask(QUESTION))
        await asyncio.sleep(0.02)
        first.cancel()
        await asyncio.sleep(0.2)
        return await seeker.ask(QUESTION)
    assert asyncio.run(run()) == FOUND
