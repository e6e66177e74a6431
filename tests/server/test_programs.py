"""What readers send as code: endless, exploding, leaving. Each costs its own answer, and nobody else's."""

import json
import os
import signal
import time

import pytest
from knock import ENDLESS, RIGHT, listen, post, status

from autograder.server.bounds import AGAIN_MOST

G = "import numpy as np\n\n\ndef g(z):\n    {}\n"
NOT_RIGHT = {
    "endless": "while True: pass",
    "a fork bomb": "import os\n    while True: os.fork()",
    "exit": "exit()",
    "the process's own end": "import os; os._exit(0)",
    "a crash of Python": "import ctypes; ctypes.string_at(0)",
    "memory": "x = [bytearray(1 << 28) for _ in range(100)]",
    "a huge answer": "return np.zeros(10**8)",
    "ten million answers": "return [0.5] * 10**7",
    "a deep answer": "x = 0\n    for _ in range(10**5): x = [x]\n    return x",
    "deep recursion": "return g(z)",
    "a socket": "import socket; socket.create_connection(('127.0.0.1', 80))",
    "a file": "open('/etc/passwd').read()",
    "a kill": "import os; os.kill(-1, 9)",
    "a flood of prints": "while True: print('x' * 10**6)",
    "a sleep": "import time; time.sleep(1000)",
    "threads": "import threading; [threading.Thread(target=print).start() for _ in range(10**4)]",
}


@pytest.mark.parametrize("name", NOT_RIGHT)
def test_a_program_earns_no_point_and_costs_nobody_an_answer(server, name):
    source = G.format(NOT_RIGHT[name])
    code, said = server.post("/api/check", {"exercise": "sigmoid", "cells": [{"id": "your g", "source": source}]})
    assert (code, said["report"]["points"], said["report"]["passed"]) == (200, 0, False)
    server.good()


SHOWN = {
    "a NUL": ("print(1)\0", "null bytes"),
    "a line of a million": ("x = " + "1+" * 400_000 + "1", ""),
    "deep brackets": ("(" * 5000 + ")" * 5000, "nested"),
    "exit": ("exit()", ""),
    "an input": ("input()", "EOFError"),
    "a socket": ("import socket; socket.create_connection(('127.0.0.1', 80))", "Error"),
    "a file": ("open('/etc/shadow')", "Error"),
    "a new file": ("open('x', 'w')", "Error"),
    "a program": ("import subprocess; subprocess.run('ls')", "Error"),
    "the reference": ("import solutions", "No module named"),
    "the grader": ("import autograder", "No module named"),
    "the frames around": ("import sys\nf = sys._getframe()\nwhile f: f.f_globals.clear(); f = f.f_back", ""),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_run_gives_an_error_and_nothing_more(server, name):
    source, words = SHOWN[name]
    code, said = server.post("/api/run", {"exercise": "triangle", "cells": [{"id": "your g", "source": source}]})
    assert code == 200 and (said.get("crashed") or words in (said["error"] or "")), said
    server.good()


def test_a_run_that_never_ends_keeps_what_it_printed(server):
    """The limit is in seconds of a processor, and the words are the page's."""
    source = "for i in range(3): print(i)\nwhile True: pass"
    code, said = server.post("/api/run", {"exercise": "triangle", "cells": [{"id": "your g", "source": source}]})
    assert (code, said) == (200, {"printed": "0\n1\n2\n", "error": None,
                                  "stopped": "Stopped after 10 seconds. Does a loop never end?"})


def test_nothing_of_one_reader_is_there_for_the_next(server):
    def run(source):
        return server.post("/api/run", {"exercise": "triangle", "cells": [{"id": "your g", "source": source}]})[1]
    for _ in range(5):
        assert "NameError" in run("left")["error"]
        assert run("left = 1\nimport math, builtins\nmath.pi = 3\nbuiltins.print = None\nleft")["error"] is None
        assert run("import math\nprint(math.pi > 3.1)")["printed"] == "True\n"


def test_a_judge_that_is_killed_costs_a_moment_and_no_answer(server):
    """Its question is asked again, of another; the dead one is replaced."""
    before = set(server.children())
    with server.connect() as connection:
        connection.sendall(post(json.dumps(ENDLESS).encode()))
        time.sleep(0.3)
        for judge in before:
            os.kill(judge, signal.SIGKILL)
        wait_until(lambda: not before & set(server.children()))     # on a busy machine dying takes its time
        server.good()
    wait_until(lambda: len(set(server.children()) - before) >= len(before) - 1)     # the seeker comes when it is asked


def test_a_judge_whose_sandbox_is_killed_starts_another(server):
    for judge in server.children():
        for sandbox in children_of(judge):
            os.kill(sandbox, signal.SIGKILL)
    for _ in range(8):
        server.good()


def test_a_question_under_which_two_judges_die_is_told_plainly(server):
    with server.connect() as connection:
        connection.sendall(post(json.dumps(ENDLESS).encode()))
        for _ in range(2):
            judges = set(wait_until(lambda: busy_judges(server)))
            for judge in judges:
                os.kill(judge, signal.SIGKILL)
            wait_until(lambda judges=judges: not judges & set(server.children()))
        said = listen(connection, 60)
    assert status(said) == 503 and b'"broken"' in said
    server.good()


def test_a_check_that_nobody_waits_for_ends(server):
    """Stop closes the connection: soon no child runs, though its loop would."""
    with server.connect() as connection:
        connection.sendall(post(json.dumps(ENDLESS).encode()))
        wait_until(lambda: busy_judges(server))
    wait_until(lambda: not busy_judges(server), 4)
    server.good()


def test_more_than_can_be_done_is_busy_and_never_wrong(server):
    """Two hundred at once, endless ones among them: each a verdict that is right, or 503 with when to come again."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(200) as crowd:
        kinds = [ENDLESS if number % 20 == 0 else RIGHT for number in range(200)]
        answers = list(crowd.map(lambda question: server.post("/api/check", question), kinds))
    assert {code for code, _ in answers} == {200, 503}
    for kind, (code, said) in zip(kinds, answers, strict=True):
        if code == 503:
            assert said["problem"] == "busy" and 2 <= said["retry"] <= AGAIN_MOST
        else:
            assert said["report"]["passed"] == (kind is RIGHT)
    server.good()


def children_of(process):
    try:
        with open(f"/proc/{process}/task/{process}/children") as listed:
            return [int(number) for number in listed.read().split()]
    except OSError:     # it has ended since
        return []


def busy_judges(server):
    """Judges whose sandbox holds a reader's code: bwrap, in it the worker, in it the child."""
    return [judge for judge in server.children() for box in children_of(judge) for worker in children_of(box)
            if children_of(worker)]


def wait_until(true, seconds=20):
    end = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def test_a_loop_that_never_ends_is_named_by_its_line(server):
    """It is counted, not timed: the answer comes at once, and no judge is held."""
    asked = {"exercise": "triangle", "cells": [{"id": "your g", "source": "def g(z):\n    while True: pass\n"}]}
    began = time.monotonic()
    status, said = server.post("/api/check", asked)
    failed = next(finding for finding in said["report"]["findings"] if finding["passed"] is False)
    assert (status, failed["observation"]) == (200, "stopped")
    assert failed["rationale"].startswith("A loop goes on and on: your g, line 2: `while True: pass`.")
    assert time.monotonic() - began < 20    # about one on an idle machine
