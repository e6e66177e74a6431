"""A process that makes verdicts, one after another, with one warm sandbox. Its only way to the server is one socket.

Nothing of a reader's runs here: their code runs in the sandbox, as for `autograder check`.
"""

import inspect
import json
import os
import signal
import socket
from collections.abc import Sequence
from typing import Any

from autograder.learners import showing
from autograder.learners.sandbox import Sandbox, SandboxUnavailable
from autograder.learners.telling import clean
from autograder.page_answer import checked, derived
from autograder.pictures.table import shown
from autograder.sentences import read
from autograder.server.bounds import CHECK, MOST_BODY, REPAIR, RUN
from autograder.texts.text import given_cells

SHOWING = ("showing", inspect.getsource(showing))
LAST = 19       # of nice(2)
NO_ANSWER = "its process sent something that is no answer"
Cells = Sequence[tuple[str, str]]


def serve(channel: socket.socket, behind: bool = False) -> None:
    """Answer the lines that come until the server is gone. The first line out says that all is ready, or why not.

    behind: let every other process go first.
    """
    if behind:
        os.nice(LAST)
    signal.signal(signal.SIGINT, signal.SIG_IGN)    # Ctrl+C is for the server, which ends this process
    with channel, channel.makefile("rb") as questions:
        try:
            sandbox = Sandbox()
        except SandboxUnavailable as error:
            tell(channel, {"unavailable": str(error)})
            return
        with sandbox:
            tell(channel, {})
            while line := questions.readline(8 * MOST_BODY):
                kind, exercise, cells, cell, settings, hurries = json.loads(line)
                cells = [(name, source) for name, source in cells]
                tell(channel, answer(sandbox, kind, exercise, cells, cell, hurries, settings))


def tell(channel, message):
    channel.sendall(json.dumps(message).encode() + b"\n")


def answer(sandbox: Sandbox, kind: str, exercise: str, cells: Cells, cell: int = 0,
           hurries: bool = False, settings: Any = None) -> dict[str, Any]:
    """What the page gets from its own Python for the same question. Who hurries gets the verdict without a repair."""
    try:
        if kind == "run":
            return run(sandbox, exercise, cells[: cell + 1])
        if kind == "derive":    # nothing is run: it is read and computed here
            return derived(exercise, cells[0][1])
        if kind == "picture":
            seconds = 0 if hurries else REPAIR
            return shown(exercise, settings, list(cells), lambda all: sandbox.learner(all, CHECK), seconds)
        with sandbox.learner([*given_cells(exercise), *cells], CHECK) as learner:
            return checked(exercise, learner, seconds=0 if hurries else REPAIR)
    except (OSError, SandboxUnavailable):   # the sandbox is broken: this process ends, and another one is asked
        raise
    except Exception as error:  # noqa: BLE001  (the reader must not take a fault of ours for their own)
        return {"fault": clean(f"{type(error).__name__}: {error}")}


def run(sandbox: Sandbox, exercise: str, cells: Cells) -> dict[str, Any]:
    """Run the cells; what the last one printed stays, whatever stops it."""
    printed = showing.Printed()
    with sandbox.learner([SHOWING], RUN) as learner:
        said = learner.call("show_given", list(given_cells(exercise)), list(cells), printed.write)
        if "show_given" in learner.given_up:
            return {"printed": printed.text(), "error": None, "stopped": stopped_by_time()}
    match said.value:
        case (str(text), str() | None as error):
            return {"printed": cut(text), "error": error and cut(error)}
    return {"crashed": said.failure.message if said.failure else NO_ANSWER}


def stopped_by_time():
    return read("page")["stoppedByTime"].format(seconds=f"{RUN.call_seconds:g}")


def cut(text):
    """What a reader's code gave as its output goes back to nobody but them; still it may have made it long."""
    return text[: 4 * showing.MOST_PRINTED]
