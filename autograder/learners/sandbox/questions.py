"""A question to a child as bytes, its reply, the functions that are lent to it, and in words how it ended.

Every byte that comes back was made by a learner's code and is read as such: sizes are bounded, waiting is
bounded, and a forged message can forge nothing but an answer.
"""

import os
import signal
import warnings
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.learners.answers import Answer, Failure, Remark
from autograder.learners.aside import MOST_HEARD
from autograder.learners.runner import WHOLE
from autograder.learners.sandbox import channel, wire
from autograder.learners.telling import clean

KINDS = {"missing", "not_callable", "raised", "stopped", "unusable"}    # what a child may say
NO_ANSWER = "its process sent something that is no answer"
# Of questions that are sent ahead: so many bytes fit the socket's buffer, whether or not the child reads them.
AHEAD = 32 << 10


class Stopped(Exception):
    """The child gave no answer; the message says why. is_final: it would take as long another time."""

    def __init__(self, message="", is_final=False):
        super().__init__(message)
        self.is_final = is_final


def encoded(question):
    """(bytes, lent): a question, and the functions that it lends, each of which is sent as its number."""
    lent: list[Any] = []

    def number_of(function):
        lent.append(function)
        return len(lent) - 1

    return wire.encode(question, number_of), lent


def sent_ahead(name, questions):
    """The messages of the first of these calls: as many as fit the buffer, and as lend no function."""
    messages, size = [], 0
    for args, then, by_name in questions:
        message, lent = encoded(("call", name, args, then, by_name))
        size += len(message)
        if lent or size > AHEAD:
            break
        messages.append(message)
    return messages


def receive(channel_of_child, end):
    """The next message of a child."""
    try:
        return wire.decode(channel.receive(channel_of_child, end))
    except wire.WireError as error:
        raise Stopped(f"{NO_ANSWER} ({error})") from None


def answered(reply: Any, arguments: int) -> Answer:
    """The Answer that a reply is, to a call with so many arguments."""
    match reply:
        case ("answer", None, value, tuple(after), list(said)) if (
                len(after) == arguments and all(type(s) is str for s in said)):
            return Answer(value, None, after, tuple(map(clean, said[:10])))
        case ("answer", (str(kind), str(a), str(b), str(c)), _, _, _) if kind in KINDS:
            return Answer(failure=Failure(kind, clean(a), clean(b), clean(c)))
    raise Stopped(NO_ANSWER)


def may_follow(place, before, cells):
    """A child goes on from statement to statement, and no cell has more of them than letters."""
    cell, number = place
    return (0 <= cell < len(cells) and WHOLE <= number <= len(cells[cell][1])
            and (before is None or place > before))


def remark(said: Any, cells: list, left_out: dict[tuple[int, int], Failure]) -> Remark:
    """The Remark that is said of one statement of these cells."""
    match said:
        case (int(cell), int(number), (str(kind), str(message), str(where)), tuple(names)) if (
                0 <= cell < len(cells) and all(type(name) is str for name in names)):
            failure = Failure("raised", clean(kind), clean(message), clean(where))
            if (cell, number) in left_out:
                failure = replace(left_out[cell, number], where=failure.where)
            return Remark(cell, failure, names)
    raise Stopped(NO_ANSWER)


def lend(function, args, names):
    """Call a lent function for the learner; return (error or None, value). The last args go by their names."""
    try:
        by_place = args[:len(args) - len(names)]
        by_name = dict(zip(map(str, names), args[len(by_place):], strict=True))
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            value = function(*by_place, **by_name)
        wire.encode(value)
        return None, value
    except Exception as error:     # noqa: BLE001  (wrong arguments are the learner's, and are told to the learner)
        return (type(error).__name__, str(error)[:500]), None


def reply(channel_of_child, lent, most, end):
    """The reply to a call; until it comes, the functions that are lent to it are called, so often at most."""
    for _ in range(most + 1):
        said = receive(channel_of_child, end)
        match said:
            case ("lent", int(number), tuple(args), tuple(names)) if 0 <= number < len(lent):
                channel.send(channel_of_child, wire.encode(lend(lent[number], args, names)), end)
            case _:
                return said
    raise Stopped(f"more than {most} calls of a function that was passed to it")


def heard(channel_of_child, end):
    """What a child has printed so far."""
    channel.send(channel_of_child, wire.encode(("hear",)), end)
    match receive(channel_of_child, end):
        case ("heard", str(text)) if len(text) <= MOST_HEARD + 2:
            return text
    raise Stopped(NO_ANSWER)


def how_it_ended(status):
    if status is None:
        return "the whole sandbox ended (out of memory, perhaps)"
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        name = signal.Signals(number).name if number in set(signal.Signals) else number
        return "the code was killed by a limit" if number == signal.SIGKILL else f"it crashed Python ({name})"
    return "the code ended its own process"
