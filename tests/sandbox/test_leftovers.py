"""Nothing of one submission reaches another: there is no place for a new name, and each child begins anew."""

import json
import os
import subprocess

import pytest

from autograder.learners.sandbox import bubblewrap

# Tries to leave a name in every folder that is visible, in every way there is; notes where it could.
WALK = """
import ctypes, os
libc = ctypes.CDLL(None)
name = "a name that stays"
WAYS = {
    "open": lambda place: os.close(os.open(place, os.O_CREAT | os.O_WRONLY)),
    "a nameless file": lambda place: os.close(os.open(os.path.dirname(place), os.O_TMPFILE | os.O_RDWR)),
    "mkdir": os.mkdir,
    "symlink": lambda place: os.symlink("x", place),
    "link": lambda place: os.link(__file__ if "__file__" in globals() else "/grader/worker.py", place),
    "a pipe": os.mkfifo,
    "bind a socket": lambda place: __import__("socket").socket(1).bind(place),
    "rename": lambda place: os.rename(os.path.dirname(place), place),
    "chmod": lambda place: os.chmod(os.path.dirname(place), 0o777),
    "times": lambda place: os.utime(os.path.dirname(place), (1, 1)),
    "attributes": lambda place: os.setxattr(os.path.dirname(place), "user.x", b"1"),
}
def walk():
    seen, left = [], []
    for folder, _, _ in os.walk("/"):
        seen.append(folder)
        for way, leave in WAYS.items():
            try:
                leave(os.path.join(folder, name))
            except OSError:
                continue
            left.append(f"{way}: {folder}")
    return [seen, left]
"""


def folders_mounted():
    """The folders that the sandbox's own command line makes or mounts."""
    line = bubblewrap.command()
    after = {"--tmpfs": 1, "--ro-bind": 2, "--bind": 2, "--dir": 1}
    places = [line[at + after[word]] for at, word in enumerate(line) if word in after]
    return {place for place in places if os.path.isdir(place) or place.startswith(bubblewrap.INSIDE)} | {"/", "/dev"}


def test_a_learner_finds_no_place_for_a_name(code):
    seen, left = code(WALK).call("walk").value
    assert left == []
    assert len(seen) > 50 and {p for p in folders_mounted() if not p.endswith(".py")} <= set(seen)


def test_no_mount_takes_a_name_even_without_the_filter_of_system_calls(needs_sandbox):
    """The same mounts with another program in them: the walls do not lean on each other."""
    line = bubblewrap.command()
    program = f"{WALK}\nimport json\nprint(json.dumps(walk()))"
    run = subprocess.run([*line[:-1], "-c", program], capture_output=True, text=True, check=True)
    seen, left = json.loads(run.stdout)
    assert left == [] and len(seen) > 50


def test_every_mount_is_read_only():
    """A place that is mounted for writing would be shared by all submissions of a worker."""
    line = bubblewrap.command()
    assert "--bind" not in line and "--dev" not in line and "--proc" not in line
    writable = {line[at + 1] for at, word in enumerate(line) if word == "--tmpfs"} | {"/"}
    assert writable == {line[at + 1] for at, word in enumerate(line) if word == "--remount-ro"}


LEAVE = {   # what one submission may try to leave behind, and how another would find it
    "a module's name": ("import numpy as np\nnp.secret = 42", "import numpy as np\nf = lambda: np.secret"),
    "a built-in name": ("import builtins\nbuiltins.secret = 42", "f = lambda: secret"),
    "a module": ("import sys, types\nsys.modules['secret'] = types.ModuleType('secret')",
                 "import sys\nf = lambda: 42 if 'secret' in sys.modules else 0"),
    "a learner's own name": ("secret = 42", "f = lambda: secret"),
    "the main module": ("import __main__\n__main__.secret = 42", "import __main__\nf = lambda: __main__.secret"),
    "the environment": ("import os\nos.environ['secret'] = '42'", "import os\nf = lambda: int(os.environ['secret'])"),
    "a changed array": ("import numpy as np\nnp.linalg.__dict__.setdefault('keep', []).append(42)",
                        "import numpy as np\nf = lambda: np.linalg.keep[0]"),
    "an open file": ("import os\nfd = os.open('/dev/zero', os.O_RDONLY)\nos.set_inheritable(fd, True)",
                     "import os\nf = lambda: 42 if os.fstat(4) else 0"),
    "a System V segment": ("import ctypes\nctypes.CDLL(None).shmget(42, 4096, 0o1666)",
                           "import ctypes\nf = lambda: 42 if ctypes.CDLL(None).shmget(42, 4096, 0) >= 0 else 0"),
    "a message queue": ("import ctypes\nctypes.CDLL(None).msgget(42, 0o1666)",
                        "import ctypes\nf = lambda: 42 if ctypes.CDLL(None).msgget(42, 0) >= 0 else 0"),
    "shared memory by name": ("import ctypes\nctypes.CDLL(None).shm_open(b'/secret', 66, 0o666)",
                              "import ctypes\n"
                              "f = lambda: 42 if ctypes.CDLL(None).shm_open(b'/secret', 2, 0) >= 0 else 0"),
    "the seed of random numbers": ("import random\nrandom.seed(42)",
                                   "import random\na = random.random()\nrandom.seed(42)\n"
                                   "f = lambda: 42 if random.random() == a else 0"),
    "the working folder": ("import os\nos.chdir('/usr')",
                           "import os\nf = lambda: 42 if os.getcwd() == '/usr' else 0"),
    "a limit": ("import sys\nsys.setrecursionlimit(4242)",
                "import sys\nf = lambda: 42 if sys.getrecursionlimit() == 4242 else 0"),
}


@pytest.mark.parametrize("leaves, finds", LEAVE.values(), ids=LEAVE)
def test_a_leftover_stays_with_its_submission(sandbox, leaves, finds):
    """While the first child still lives and after it has ended."""
    with sandbox.learner([("a", leaves), ("b", "done = lambda: 1")]) as first:
        assert first.call("done").value == 1
        with sandbox.learner([("a", finds)]) as second:
            assert second.call("f").value != 42
    with sandbox.learner([("a", finds)]) as third:
        assert third.call("f").value != 42


def test_the_leftovers_are_found_where_they_are(sandbox):
    """The test above looks in the right places: the submission itself finds what it left, if it could leave it."""
    found = 0
    for leaves, finds in LEAVE.values():
        with sandbox.learner([("a", leaves), ("b", finds)]) as learner:
            found += learner.call("f").value == 42
    assert found >= len(LEAVE) - 5      # the kernel's shared memory and chdir are refused


def test_a_child_has_no_file_but_its_channel(code):
    learner = code("""import os
def is_open(fd):
    try:
        return bool(os.fstat(fd))
    except OSError:
        return False
f = lambda: [fd for fd in range(1024) if is_open(fd)]
""")
    assert learner.call("f").value == [0, 1, 2, 3]
