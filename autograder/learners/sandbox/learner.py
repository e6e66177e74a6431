"""A learner's code in the sandbox, as the checks call it."""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Self

from autograder.learners.answers import Answer, Call, Failure, NotRun, Remark
from autograder.learners.runner import WHOLE
from autograder.learners.sandbox import channel, questions, wire
from autograder.learners.sandbox.child import Host
from autograder.learners.sandbox.limits import Limits
from autograder.learners.sandbox.questions import NO_ANSWER, Stopped


class SandboxLearner:
    """A learner's code in the sandbox; a `Learner` for the checks.

    A child that crashes or runs too long is replaced by a new one that runs the same cells, so it costs only the call
    or the statement it was in. That statement is left out from then on; a name that ran too long is not called again.
    """

    def __init__(self, sandbox: Host, cells: Iterable[tuple[str, str]], limits: Limits) -> None:
        self.sandbox, self.limits = sandbox, limits
        self.cells: list[tuple[str, str]] = [(name, source) for name, source in cells]
        self.remarks: list[Remark] = []
        self.given_up: dict[str, Failure] = {}                  # by name
        self.instead: dict[str, str] = {}
        self.left_out: dict[tuple[int, int], Failure] = {       # by cell and statement
            (number, WHOLE): source.failure() for number, (_, source) in enumerate(self.cells)
            if isinstance(source, NotRun)}
        self.crashes, self.spent, self.used = 0, 0.0, 0.0   # spent on the clock; used by children that are gone
        self.child: Any = None      # a Child while there is one; so the channel
        self.channel: Any = None
        self.at: tuple[int, int] | None = None      # the cell and statement under way
        self.printed: str | None = ""   # None while nothing has been asked of it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> int | None:
        """End the child; how it ended, as os.waitpid says it."""
        if self.channel is not None:
            self.channel.close()
            status, used = self.sandbox.end(self.child)
            self.used += used
            self.channel = self.child = None
            return status
        return None

    def renew(self, instead: Mapping[str, str] | None = None) -> None:
        """The next call finds a new child, which has run the cells and seen no question."""
        self.printed = self.heard()
        self.close()
        if instead:     # a name that ran too long may have called one of these
            self.given_up = {}
        self.instead = dict(instead or {})

    def run_cells(self) -> list[Remark]:
        """Run the cells now instead of at the first call; returns `remarks`."""
        with suppress(Stopped):     # told by a remark
            self._ready()
        return self.remarks

    def call(self, name: str, *args: Any, then: tuple | None = None, by_name: tuple[str, ...] = ()) -> Answer:
        """Call a learner's function by name; see `autograder.learners.answers.Learner`."""
        if name in self.given_up:
            return Answer(failure=self.given_up[name])
        question, lent = questions.encoded(("call", name, args, then, by_name))
        try:
            self._ready()
            with self._within(self.limits.call_seconds) as end:
                channel.send(self.channel, question, end)
                return questions.answered(self._reply(lent, end), len(args))
        except Stopped as stopped:
            failure = self._lost(stopped)
            if stopped.is_final:
                self.given_up[name] = failure
            return Answer(failure=failure)

    def calls(self, name: str, every: Iterable[Call]) -> Iterator[Answer]:
        """See `autograder.learners.answers.Swift`. Those that lend no function are sent ahead: two processes that take
        turns for each question are slow on a busy machine.
        """
        rest = deque(every)
        while rest:
            ahead = [] if name in self.given_up else questions.sent_ahead(name, rest)
            if len(ahead) < 2:
                args, then, by_name = rest.popleft()
                yield self.call(name, *args, then=then, by_name=by_name)
                continue
            left = len(ahead)
            try:
                self._ready()
                with self._within(self.limits.call_seconds) as end:
                    channel.send_all(self.channel, ahead, end)
                while left:
                    with self._within(self.limits.call_seconds) as end:
                        found = questions.answered(self._reply((), end), len(rest[0][0]))
                    rest.popleft()
                    left -= 1
                    yield found
            except Stopped as stopped:
                failure, left = self._lost(stopped), 0
                if stopped.is_final:
                    self.given_up[name] = failure
                rest.popleft()
                yield Answer(failure=failure)
            except GeneratorExit:   # nobody listens any more
                self._skip(left)
                raise
            except BaseException:   # an interrupt: a reply may be half read
                self.close()
                raise

    def _skip(self, number):
        """Read the replies that nobody wants any more, where there is still a child."""
        try:
            while number and self.channel is not None:
                number -= 1
                with self._within(self.limits.call_seconds) as end:
                    questions.receive(self.channel, end)
        except Stopped:
            self.close()

    def attempts(self, place: str, sources: Iterable[str], name: str, *args: Any,
                 then: tuple | None = None, by_name: tuple[str, ...] = ()) -> Iterator[Answer]:
        """See `autograder.learners.answers.Editable`. One child makes them all; one that it is lost by is left out."""
        question, lent = questions.encoded((name, args, then, by_name))
        left = deque(sources)
        while left:
            try:
                self._ready()
                with self._within(self.limits.attempt_seconds) as end:
                    channel.send(self.channel, wire.encode(("try", place, list(left))), end)
                    channel.send(self.channel, question, end)
                while left:
                    with self._within(self.limits.attempt_seconds) as end:
                        found = questions.answered(self._reply(lent, end), len(args))
                    left.popleft()
                    yield found
            except Stopped as stopped:
                if self.channel is None:    # too many were lost
                    return
                left.popleft()
                yield Answer(failure=self._lost(stopped))

    def listen(self) -> None:
        """See `autograder.learners.answers.Editable`."""
        self.printed = None

    def heard(self) -> str:
        """See `autograder.learners.answers.Editable`. What a lost child has printed is lost with it."""
        if self.printed is None and self.channel:
            with suppress(Stopped), self._within(self.limits.call_seconds) as end:
                self.printed = questions.heard(self.channel, end)
        return self.printed or ""

    def anew(self, cells: Iterable[tuple[str, str]]) -> Self:
        """See `autograder.learners.answers.Editable`."""
        return type(self)(self.sandbox, cells, self.limits)

    def _ready(self):
        """Have a child that has run every statement; one that stops the child is left out of the next one."""
        while self.channel is None:
            if self.crashes >= self.limits.crashes:
                raise Stopped("not tried: the code crashed or ran too long too often")
            self._left()
            self.child, self.channel = self.sandbox.fork(self.limits)
            self.at = None
            try:
                self.remarks = self._run()
                self._put()
            except Stopped as stopped:
                failure = self._lost(stopped)
                if self.at is not None:
                    self.left_out[self.at] = failure
                    self.remarks.append(Remark(self.at[0], failure))

    def _run(self):
        """Run the cells; the remarks on what failed. The child tells of each statement before it begins."""
        question = wire.encode(("run", [(name, str(source)) for name, source in self.cells], list(self.left_out)))
        with self._within(self.limits.statement_seconds) as end:
            channel.send(self.channel, question, end)
            said = questions.receive(self.channel, end)
        while True:
            match said:
                case ("at", int(cell), int(number)) if questions.may_follow((cell, number), self.at, self.cells):
                    self.at = cell, number
                    with self._within(self.limits.statement_seconds) as end:
                        said = questions.receive(self.channel, end)
                case ("ran", list(failed)):
                    return [questions.remark(one, self.cells, self.left_out) for one in failed]
                case _:
                    raise Stopped(NO_ANSWER)

    def _put(self):
        """Put the grader's functions in the places of these names, in a child that has run the cells."""
        if self.instead:
            with self._within(self.limits.call_seconds) as end:
                channel.send(self.channel, wire.encode(("put", list(self.instead.items()))), end)
                if questions.receive(self.channel, end) != ("put",):
                    raise Stopped(NO_ANSWER)

    def _left(self):
        """Processor seconds that the submission has left; raises Stopped if there are none."""
        total = self.limits.total_seconds
        if self.spent < total / 2:      # it used no more than the clock says: nothing need be measured
            return total
        used = self.used + (self.sandbox.used(self.child) if self.channel else 0)
        if channel.is_over(used, self.spent, total, self.limits.patience):
            raise Stopped(self._used_up())
        return total - used

    def _used_up(self):
        return f"stopped: the {self.limits.total_seconds:g} s for one submission were used up"

    def _reply(self, lent, end):
        return questions.reply(self.channel, lent, self.limits.lent_calls, end)

    @contextmanager
    def _within(self, seconds):
        """The deadline of one question; a child that is late or gone is Stopped."""
        began, left = time.monotonic(), seconds
        try:
            left = self._left()
            yield channel.Deadline(lambda: self.sandbox.used(self.child), min(seconds, left), self.limits.patience,
                                   self.limits.polite_seconds, lambda: self.sandbox.step_back(self.child))
        except TimeoutError:
            if left < seconds:
                raise Stopped(self._used_up()) from None
            raise Stopped(f"stopped after {seconds:g} s", is_final=True) from None
        except OSError:
            raise Stopped from None
        finally:
            self.spent += time.monotonic() - began

    def _lost(self, stopped):
        """End the child and return the Failure that tells what became of it."""
        if self.channel is None:
            return Failure("stopped", message=str(stopped))
        self.crashes += 1
        status = self.close()
        return Failure("stopped", message=str(stopped) or questions.how_it_ended(status))
