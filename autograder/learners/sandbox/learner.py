"""A learner's code in the sandbox, as the checks call it.

Every byte that comes back was made by a learner's code and is read as such: sizes are bounded, waiting is
bounded, and a forged message can forge nothing but an answer.
"""

import contextlib
import os
import signal
import time
import warnings

import numpy as np

from autograder.learners.answers import Answer, Failure
from autograder.learners.local import remarks
from autograder.learners.sandbox import channel, wire

KINDS = {"missing", "not_callable", "raised", "unusable"}   # what a child may say; "stopped" is ours to say


class Stopped(Exception):
    """The child gave no answer; the message says why."""


class SandboxLearner:
    """A learner's code in the sandbox; a `Learner` for the checks.

    A child that crashes or runs too long is replaced by a new one that runs the same cells, so it costs only
    the call it was in. A name that ran too long once is not called again.
    """

    def __init__(self, sandbox, cells, limits):
        self.sandbox, self.cells, self.limits = sandbox, list(cells), limits
        self.cell_failures = [None] * len(self.cells)
        self.given_up = {}      # name or cell number -> Failure
        self.crashes, self.spent, self.used = 0, 0.0, 0.0   # spent on the clock; used by children that are gone
        self.child = self.channel = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        if self.channel is not None:
            self.channel.close()
            status, used = self.sandbox.end(self.child)
            self.used += used
            self.channel = self.child = None
            return status
        return None

    @property
    def remarks(self):
        return remarks(self.cells, self.cell_failures)

    def renew(self):
        """The next call finds a new child, which runs the cells anew."""
        self.close()

    def run_cells(self):
        """Run the cells now instead of at the first call; returns `cell_failures`."""
        with contextlib.suppress(Stopped):     # told by the cell's own failure
            self._ready()
        return self.cell_failures

    def call(self, name, *args, then=None):
        """Call a learner's function by name; see `autograder.learners.answers.Learner`."""
        if name in self.given_up:
            return Answer(failure=self.given_up[name])
        lent = []
        try:
            self._ready()
            question = ("call", name, args, then)
            return self._answer(self._ask(question, self.limits.call_seconds, lent), len(args))
        except Stopped as stopped:
            failure = self._lost(stopped)
            if "stopped after" in failure.message:
                self.given_up[name] = failure
            return Answer(failure=failure)

    def _ready(self):
        """Have a child that has run every cell; a cell that stops the child is left out of the next one."""
        while self.channel is None:
            if self.crashes >= self.limits.crashes:
                raise Stopped("not tried: the code crashed or ran too long too often")
            self._left()
            self.child, self.channel = self.sandbox.fork(self.limits)
            for number, cell in enumerate(self.cells):
                if number in self.given_up:
                    continue
                try:
                    self.cell_failures[number] = self._run(cell)
                except Stopped as stopped:
                    self.given_up[number] = self.cell_failures[number] = self._lost(stopped)
                    break

    def _left(self):
        """Processor seconds that the submission has left; raises Stopped if there are none."""
        total = self.limits.total_seconds
        if self.spent < total / 2:      # it used no more than the clock says: nothing need be measured
            return total
        used = self.used + (self.sandbox.used(self.child) if self.channel else 0)
        if channel.is_over(used, self.spent, total):
            raise Stopped(self._used_up())
        return total - used

    def _used_up(self):
        return f"stopped: the {self.limits.total_seconds:g} s for one submission were used up"

    def _run(self, cell):
        reply = self._ask(("run", *cell), self.limits.cell_seconds, [])
        match reply:
            case ("ran", None):
                return None
            case ("ran", (str(kind), str(message), str(where))):
                return Failure("raised", clean(kind), clean(message), clean(where))
        raise Stopped("its process sent something that is no answer")

    def _answer(self, reply, arguments):
        match reply:
            case ("answer", None, value, tuple(after), list(said)) if (
                    len(after) == arguments and all(type(s) is str for s in said)):
                return Answer(value, None, after, tuple(map(clean, said[:10])))
            case ("answer", (str(kind), str(a), str(b), str(c)), _, _, _) if kind in KINDS:
                return Answer(failure=Failure(kind, clean(a), clean(b), clean(c)))
        raise Stopped("its process sent something that is no answer")

    def _ask(self, question, seconds, lent):
        """Send a question, serve the lent functions, return the reply."""
        began, left = time.monotonic(), seconds
        try:
            left = self._left()
            end = channel.Deadline(lambda: self.sandbox.used(self.child), min(seconds, left))
            message = wire.encode(question, lambda function: lent.append(function) or len(lent) - 1)
            channel.send(self.channel, message, end)
            for _ in range(self.limits.lent_calls + 1):
                reply = wire.decode(channel.receive(self.channel, end))
                match reply:
                    case ("lent", int(number), tuple(args)) if 0 <= number < len(lent):
                        channel.send(self.channel, wire.encode(lend(lent[number], args)), end)
                    case _:
                        return reply
            raise Stopped(f"more than {self.limits.lent_calls} calls of a function that was passed to it")
        except TimeoutError:
            raise Stopped(self._used_up() if left < seconds else f"stopped after {seconds:g} s") from None
        except wire.WireError as error:
            raise Stopped(f"its process sent something that is no answer ({error})") from None
        except OSError:
            raise Stopped("") from None
        finally:
            self.spent += time.monotonic() - began

    def _lost(self, stopped):
        """End the child and return the Failure that tells what became of it."""
        if self.channel is None:
            return Failure("stopped", message=str(stopped))
        self.crashes += 1
        status = self.close()
        return Failure("stopped", message=str(stopped) or how_it_ended(status))


def lend(function, args):
    """Call a lent function for the learner; return (error or None, value)."""
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            value = function(*args)
        wire.encode(value)
        return None, value
    except Exception as error:     # noqa: BLE001  (wrong arguments are the learner's, and are told to the learner)
        return (type(error).__name__, str(error)[:500]), None


def how_it_ended(status):
    if status is None:
        return "the whole sandbox ended (out of memory, perhaps)"
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        name = signal.Signals(number).name if number in set(signal.Signals) else number
        return "the code was killed by a limit" if number == signal.SIGKILL else f"it crashed Python ({name})"
    return "the code ended its own process"


def clean(text, most=500):
    """A learner's text without control characters: it is shown in terminals and pages."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text[:most])
