"""A question to a child as bytes, its reply, the functions that are lent to it, and in words how it ended."""

import os
import signal
import warnings
from typing import Any

import numpy as np

from autograder.learners.sandbox import channel, wire

NO_ANSWER = "its process sent something that is no answer"


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


def receive(channel_of_child, end):
    """The next message of a child."""
    try:
        return wire.decode(channel.receive(channel_of_child, end))
    except wire.WireError as error:
        raise Stopped(f"{NO_ANSWER} ({error})") from None


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


def how_it_ended(status):
    if status is None:
        return "the whole sandbox ended (out of memory, perhaps)"
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        name = signal.Signals(number).name if number in set(signal.Signals) else number
        return "the code was killed by a limit" if number == signal.SIGKILL else f"it crashed Python ({name})"
    return "the code ended its own process"
