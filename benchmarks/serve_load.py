"""How many readers a server bears: `autograder serve` with readers who press Check every ten seconds.

    python benchmarks/serve_load.py [--readers 200] [--times 1 2 5 10] [--seconds 60] [--checks 10000] [--write]

A reader sends right, wrong and endless answers of all exercises from the catalogue, waits for the verdict, and does
what the page does when the server is busy: waits as long as it was told to, and asks again. Counted are verdicts that
are not the catalogue's, requests without an answer, and readers who were still told "busy" after a minute. Then one
verdict after another, to see that memory stays flat; and checks a second beside bare forks in the same sandbox, which
do nothing: the floor. The readers run on the server's own processors, and their share is in the figures.
"""

import argparse
import asyncio
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from autograder.learners.sandbox import Sandbox
from autograder.proof.catalogue import right_answers, wrong_answers
from autograder.proof.programs import solved

EVERY = 10          # seconds between two presses of one reader
PATIENCE = 60       # seconds for which a page asks again
SHARES = {"right": 0.60, "wrong": 0.38, "endless": 0.02}
ENDLESS = "def g(z):\n    while True:\n        pass\n"
RESULTS = Path(__file__).with_name("serve_load.json")


def questions():
    """{kind: [(expected message or None, bytes of the request)]}."""
    found = {"right": [], "wrong": [], "endless": [("stopped", request("sigmoid", ENDLESS))]}
    given = [entry for entry in wrong_answers() if entry.expects != "undefined"]    # the rest of a request defines all
    for kind, entries in (("right", right_answers()[::3]), ("wrong", given[::11])):
        found[kind] = [(entry.expects, request(entry.exercise, entry.code)) for entry in entries]
    return found


def request(exercise, code):
    cells = [{"id": "solution", "source": solved(exercise)}, {"id": "your code", "source": code}]
    body = json.dumps({"exercise": exercise, "cells": cells}).encode()
    head = ["POST /api/check HTTP/1.1", "Host: localhost", "Content-Type: application/json",
            f"Content-Length: {len(body)}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


class Reader:
    """One connection that is kept, as a browser keeps it."""

    def __init__(self, port):
        self.port, self.streams = port, None

    async def ask(self, data):
        """(status, object) of one request. Where a kept connection was closed, it asks once more, as a browser does."""
        if self.streams is not None and not self.streams[0].at_eof():
            with suppress(OSError, EOFError):
                return await self.answered(data)
        self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        return await self.answered(data)

    async def answered(self, data):
        reader, writer = self.streams
        try:
            writer.write(data)
            head = await reader.readuntil(b"\r\n\r\n")
            body = await reader.readexactly(int(re.search(rb"Content-Length: (\d+)", head)[1]))
        except BaseException:
            writer.close()
            self.streams = None
            raise
        return int(head[9:12]), json.loads(body)

    async def press(self, kind, expected, data, counts):
        """One press of Check, until there is a verdict or the page gives up."""
        began = time.perf_counter()
        while time.perf_counter() - began < PATIENCE:
            try:
                status, said = await self.ask(data)
            except (OSError, EOFError):
                counts["errors"] += 1
                return
            if status == 200:
                counts["seconds"]["endless" if kind == "endless" else "quick"].append(time.perf_counter() - began)
                if not is_expected(kind, expected, said):
                    counts["wrong verdicts"] += 1
                    print(f"{kind}, expected {expected}: {said['report']['points']} points", file=sys.stderr)
                return
            if status != 503 or not said["retry"]:
                counts["errors"] += 1
                return
            counts["told busy"] += 1
            await asyncio.sleep(said["retry"] * (1 + random.random()))
        counts["gave up"] += 1


def is_expected(kind, expected, said):
    """Is it the verdict of the catalogue: passed, or the first message?"""
    failed = next((f for f in said["report"]["findings"] if f["passed"] is False), None)
    if kind == "right":
        return failed is None
    message = failed and (failed["mistake"] or failed["observation"] or failed["check"])
    return message is not None and (kind == "endless" or message == expected)


async def crowd(port, readers, seconds, asked):
    """The counts of so many readers for so long."""
    counts = {"wrong verdicts": 0, "errors": 0, "gave up": 0, "told busy": 0, "seconds": {"quick": [], "endless": []}}
    chance, end = random.Random(readers), time.perf_counter() + seconds

    async def one(delay):
        reader = Reader(port)
        await asyncio.sleep(delay)
        while time.perf_counter() < end:
            pressed = time.perf_counter()
            kind, = chance.choices(list(SHARES), list(SHARES.values()))
            await reader.press(kind, *chance.choice(asked[kind]), counts)
            await asyncio.sleep(max(0, pressed + EVERY - time.perf_counter()))

    await asyncio.gather(*(one(chance.uniform(0, EVERY)) for _ in range(readers)))
    return counts


async def one_after_another(port, number, at_once, asked):
    """Seconds for so many checks that end, so many at a time."""
    chance, left, began = random.Random(number), [number], time.perf_counter()
    pool = [*asked["right"], *asked["wrong"]]

    async def one():
        reader = Reader(port)
        while left[0] > 0:
            left[0] -= 1
            data = chance.choice(pool)[1]
            while (answer := await reader.ask(data))[0] != 200:     # on a busy machine
                await asyncio.sleep(answer[1]["retry"])

    await asyncio.gather(*(one() for _ in range(at_once)))
    return time.perf_counter() - began


def floor(seconds=5):
    """Bare forks a second: a child in the sandbox that defines one function and ends. One processor at a time."""
    with Sandbox() as sandbox:
        began, done = time.perf_counter(), 0
        while time.perf_counter() < began + seconds:
            with sandbox.learner([("cell", "def g(z):\n    return z")]) as learner:
                learner.run_cells()
            done += 1
    return done / seconds


def memory(process):
    """MB of a process and all below it; what they share counts once."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):     # one that has ended since
            parents[entry.name] = (entry / "stat").read_text().rpartition(")")[2].split()[1]
    family, grown = {str(process)}, True
    while grown:
        more = {pid for pid, parent in parents.items() if parent in family} - family
        family, grown = family | more, bool(more)
    total = 0
    for pid in family:
        with suppress(OSError):
            text = Path(f"/proc/{pid}/smaps_rollup").read_text()
            total += int(re.search(r"^Pss: +(\d+)", text, re.M)[1])
    return total / 1024


def percentiles(seconds):
    ordered = sorted(seconds)
    return [round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 3) if ordered else None
            for share in (0.5, 0.95, 0.99)]


def load():
    return round(os.getloadavg()[0], 1)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--readers", type=int, default=200)
    options.add_argument("--times", type=int, nargs="*", default=[1, 2, 5, 10])
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--checks", type=int, default=10_000)
    options.add_argument("--workers", type=int)
    options.add_argument("--write", action="store_true", help=f"write {RESULTS.name}")
    options = options.parse_args()
    asked = questions()
    found = {"processors": len(os.sched_getaffinity(0)), "load before": load(), "shares": SHARES, "readers": []}
    print(f"load of this machine before: {found['load before']} on {found['processors']} processors", flush=True)
    with tempfile.TemporaryDirectory() as site:
        Path(site, "index.html").write_text("a site")
        more = ["--workers", str(options.workers)] if options.workers else []
        server = subprocess.Popen([sys.executable, "-m", "autograder", "serve", site, "--port", "0", *more],
                                  stdout=subprocess.PIPE, text=True)
        try:
            measure(server, options, asked, found)
        finally:
            server.terminate()
            server.wait()
    if options.write:
        RESULTS.write_text(json.dumps(found, indent=1) + "\n", "utf8")


def measure(server, options, asked, found):
    """Everything that the page above promises, printed as it comes."""
    port = int(re.search(r":(\d+)/", server.stdout.readline())[1])
    while "Ctrl+C" not in server.stdout.readline():
        pass
    asyncio.run(one_after_another(port, 100, 8, asked))
    for times in options.times:
        readers = times * options.readers
        counts = asyncio.run(crowd(port, readers, options.seconds, asked))
        quick, endless = (counts["seconds"][kind] for kind in ("quick", "endless"))
        row = {"readers": readers, "verdicts": len(quick) + len(endless), "quick 50/95/99 %": percentiles(quick),
               "endless 50/95/99 %": percentiles(endless), **{k: v for k, v in counts.items() if k != "seconds"}}
        found["readers"].append(row)
        print(*(f"{name}: {value}" for name, value in row.items()), f"load: {load()}", sep="; ", flush=True)
    if options.checks:
        flat(server, port, options, asked, found)


def flat(server, port, options, asked, found):
    """Memory over many checks, and checks a second a processor beside the floor."""
    cores, steps = found["processors"], []
    bare = floor()
    for _ in range(5):
        seconds = asyncio.run(one_after_another(port, options.checks // 5, 2 * cores, asked))
        steps.append((round(options.checks / 5 / seconds / cores, 1), round(memory(server.pid))))
        print(f"{options.checks // 5} checks: {steps[-1][0]} a second a processor; {steps[-1][1]} MB", flush=True)
    bare = (bare + floor()) / 2
    rate = sum(rate for rate, _ in steps) / len(steps)
    found |= {"checks": options.checks, "memory, MB": [mb for _, mb in steps], "bare forks a second": round(bare, 1),
              "checks a second a processor": round(rate, 1), "forks for a check": round(bare / rate, 2)}
    print(f"bare forks: {bare:.1f} a second on one processor, so a check takes {bare / rate:.2f} times a bare fork")


if __name__ == "__main__":
    main()
