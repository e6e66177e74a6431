"""What hostile code can reach: nothing but its own answer."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.learners.sandbox import Limits, Sandbox, SandboxUnavailable, bubblewrap

QUICK = Limits(call_seconds=0.4, statement_seconds=0.4, total_seconds=3)

REFUSED = {
    "fork": "import os; os.fork()",
    "a thread": "import threading; threading.Thread(target=print).start()",
    "a program": "import subprocess; subprocess.run(['true'])",
    "exec": "import os; os.execv('/usr/bin/true', ['true'])",
    "a socket": "import socket; socket.socket()",
    "killing another process": "import os; os.kill(os.getppid(), 9)",
    "killing all": "import os; os.kill(-1, 9)",
    "a signal by file owner": "import fcntl, os; fcntl.fcntl(3, fcntl.F_SETOWN, os.getppid())",
    "a file in the root": "open('/x', 'w')",
    "a file in /tmp": "open('/tmp/x', 'w')",
    "a file beside the worker": "open('/grader/worker.py', 'a')",
    "the process list": "open('/proc/self/maps')",
    "the host's passwords": "open('/etc/passwd')",
    "the grader's home": f"import os; os.listdir({os.path.expanduser('~/.ssh')!r})",
    "the grader's folder": f"import os; os.listdir({str(Path(__file__).parent)!r})",
    "the reference": "import solutions",
    "the checks": "import autograder",
    "nbgrader": "import nbgrader",
    "raising a limit": "import resource; resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
    "memory in a file": "import os; os.memfd_create('x')",
    "shared memory": "from multiprocessing import shared_memory as s; s.SharedMemory(create=True, size=9)",
    "namespaces": "import ctypes; assert ctypes.CDLL(None).unshare(0x10000000) == 0",
    "ptrace": "import ctypes, os; assert ctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0) == 0",
    "a mount": "import ctypes; assert ctypes.CDLL(None).mount(b'none', b'/dev', b'tmpfs', 0, 0) == 0",
    "the kernel's keys": "import ctypes; assert ctypes.CDLL(None).syscall(250, 0, -3, 0) > 0",
    "a new user id": "import os; os.setuid(0)",
}


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED)
def test_refused(code, source):
    """Each of these is an error in the learner's cell, and their other answers are unharmed."""
    learner = code(f"f = lambda: 1\n{source}")
    assert learner.call("f").value == 1
    assert learner.remarks[0].failure.kind == "raised"


def test_only_python_libraries_and_numpy_are_visible(code):
    learner = code("""import os, sys
def f():
    seen = {name for name in os.listdir('/')}
    return [sorted(seen - {'lib', 'lib64', 'lib32', 'usr'}), sorted(os.listdir('/grader')),
            sorted(os.listdir('/usr')), sorted(os.environ), sorted(os.listdir('/dev'))]
""")
    root, grader, usr, environment, devices = learner.call("f").value
    assert set(root) <= {"dev", "grader", sys.base_prefix.split("/")[1]}
    assert grader == sorted({"house", "numpy", "wire.py", "worker.py"}
                            | {n for n in ["numpy.libs"] if Path(np.__file__).parent.with_name(n).exists()})
    assert set(usr) <= {"lib", "lib64", "bin", "local"}
    assert set(environment) <= {"OPENBLAS_NUM_THREADS", "PYTHONHASHSEED", "LANG", "PWD"}
    assert devices == ["null", "urandom", "zero"]


ENDS = {
    "an endless loop": ("exec('while True: pass')", "stopped after"),
    "sleep": ("import time; time.sleep(1000)", "stopped after"),
    "catching all": ("exec('while 1:\\n try:\\n  while 1: pass\\n except: pass')", "stopped"),
    "a segmentation fault": ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
    "abort": ("import os; os.abort()", "crashed"),
    "leaving": ("import os; os._exit(0)", "ended its own process"),
    "deep recursion": ("import sys; sys.setrecursionlimit(10**9)\n    def r(): r()\n    r()", ""),
    "closing the channel": ("import os; os.close(3)", ""),
    "a regular expression without end": ("import re; re.match(r'(a+)+$', 'a' * 60 + 'b')", "stopped after"),
    "a huge power": ("9 ** 9 ** 9 ** 9", "stopped after"),
}


@pytest.mark.parametrize("body, says", ENDS.values(), ids=ENDS)
def test_an_end_costs_one_call_only(code, body, says):
    learner = code(f"def bad():\n    {body}\ndef good():\n    return 1\n", QUICK)
    began = time.monotonic()
    failure = learner.call("bad").failure
    assert failure.kind in ("stopped", "raised") and says in failure.message
    assert learner.call("good").value == 1
    assert time.monotonic() - began < 6     # 0.5 s on an idle machine


@pytest.mark.parametrize("body", [
    "return np.ones(10**9)", "return [0] * 10**9", "return 'x' * 10**10",
    "a = []\n    while True: a.append(bytearray(1 << 20))", "print('x' * 2**31)"])
def test_memory_has_a_limit(code, body):
    learner = code(f"import numpy as np\ndef f():\n    {body}\ndef good():\n    return 1\n")
    failure = learner.call("f").failure
    assert failure.kind in ("raised", "stopped")
    assert learner.call("good").value == 1


FORGED = {
    "an answer of another kind": "wire.encode(('answer', ('full marks', '', '', ''), 1, (), []))",
    "an answer without its arguments": "wire.encode(('answer', None, 1.0, (), []))",
    "an answer with words for warnings": "wire.encode(('answer', None, 1.0, (0,), [3]))",
    "a lent function that was not lent": "wire.encode(('lent', 5, (1.0,)))",
    "a lent function below zero": "wire.encode(('lent', -1, (1.0,)))",
    "bytes": "b'hello'",
    "a pickle": "__import__('pickle').dumps(print)",
    "an array of pointers": "b'A\\x03\\x01' + (1).to_bytes(8, 'little') + b'|O8' + bytes(8)",
    "nothing": "b''",
}


@pytest.mark.parametrize("frame", FORGED.values(), ids=FORGED)
def test_forged_frames_are_no_answer(code, frame):
    learner = code(f"""
import os, struct, wire
def f(z):
    data = {frame}
    os.write(3, struct.pack("<I", len(data)) + data)
""")
    failure = learner.call("f", 0).failure
    assert failure.kind == "stopped" and "no answer" in failure.message


def test_an_announced_length_above_the_limit_is_not_waited_for(code):
    failure = code("import os\ndef f(): os.write(3, b'\\xff' * 4)").call("f").failure
    assert failure.kind == "stopped" and "no answer" in failure.message


def test_endless_calls_back_have_a_limit(code):
    learner = code("def f(g):\n    while True: g(1.0)", Limits(lent_calls=50))
    assert "more than 50 calls" in learner.call("f", abs).failure.message


def test_a_forged_answer_left_over_stays_in_its_submission(sandbox):
    """Bytes written after an answer are read as the same submission's next answer, never as another's."""
    cheat = """import os, struct, wire
data = wire.encode(('answer', None, 42.0, (), []))
def f():
    os.write(3, struct.pack("<I", len(data)) + data)
    return 1.0
"""
    with sandbox.learner([("a", cheat)]) as bad, sandbox.learner([("a", "f = lambda: 7.0")]) as good:
        assert bad.call("f").value == 42.0
        assert good.call("f").value == 7.0
        assert bad.call("f").value == 1.0
        assert good.call("f").value == 7.0


def test_texts_lose_their_control_characters(code):
    failure = code("def f(): raise ValueError('\\x1b[2J\\x00' + 'x' * 10**6)").call("f").failure
    assert failure.message.startswith("\N{REPLACEMENT CHARACTER}[2J") and len(failure.message) <= 500


def test_a_lost_worker_is_replaced(sandbox):
    with sandbox.learner([("a", "f = lambda: 1")]) as learner:
        assert learner.call("f").value == 1
        for pid in children(sandbox.process.pid):
            os.kill(pid, signal.SIGKILL)
        sandbox.process.wait()
        assert learner.call("f").failure.kind == "stopped"
        assert learner.call("f").value == 1


def test_nothing_is_left_running():
    with Sandbox() as box, box.learner([("a", "def f():\n    while True: pass")], QUICK) as learner:
        learner.call("f")
        inside = children(box.process.pid)
        assert inside
    time.sleep(0.1)
    assert not [pid for pid in inside if Path(f"/proc/{pid}").exists()]


def children(pid):
    found = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = [tuple(map(int, line.split())) for line in found.splitlines()]
    below, wave = set(), {pid}
    while wave:
        wave = {child for child, parent in parents if parent in wave}
        below |= wave
    return below


def test_without_bubblewrap_the_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda name: None)
    with pytest.raises(SandboxUnavailable, match="sudo apt install bubblewrap.*--my-own-code"):
        Sandbox()


def test_a_sandbox_that_does_not_start_says_why():
    line = ["sh", "-c", "echo 'bwrap: setting up uid map: Permission denied' >&2; exit 1"]
    with pytest.raises(SandboxUnavailable, match="does not let bubblewrap make namespaces"):
        bubblewrap.start(line)


@pytest.mark.skipif(os.getuid() != 0 or not Path("/usr/bin/python3").exists(),
                    reason="needs root, to become an ordinary user")
def test_an_ordinary_user_has_the_same_walls(tmp_path):
    """Run as user 65534 with the system's Python, which may read what it needs."""
    program = """
import sys
sys.path[:0] = sys.argv[1:]
try:
    from autograder.learners.sandbox import Sandbox
except ImportError as error:
    raise SystemExit(f"skip: {error}")
with Sandbox() as box, box.learner([("a", "import os\\nf = lambda: os.getuid()\\nos.fork()")]) as learner:
    print(learner.call("f").value, learner.remarks[0].failure.type)
"""
    paths = [str(Path(__file__).parents[2]), str(Path(np.__file__).parents[1])]
    run = subprocess.run(["/usr/bin/python3", "-c", program, *paths], user=65534, group=65534,
                         extra_groups=[], capture_output=True, text=True, cwd="/")
    if run.returncode and ("skip:" in run.stderr or "Permission" in run.stderr):
        pytest.skip(f"an ordinary user cannot read this folder or its NumPy: {run.stderr.strip()[-200:]}")
    assert run.stdout.split() == ["65534", "PermissionError"], run.stderr
