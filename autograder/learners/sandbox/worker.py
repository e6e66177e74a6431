"""Runs inside the sandbox: a warm Python that forks one child for each submission.

This process runs no learner's code. Its standard input is the control channel of the grader's process;
each order `fork` brings the channel of one submission. The child locks itself in, then runs the learner's
cells and calls on that channel alone. Whatever a child does to Python around it, it does to itself.
"""

import builtins
import ctypes
import gc
import os
import random
import resource
import signal
import socket
import sys
import time
from contextlib import suppress
from os import _exit, read, write
from struct import pack, unpack

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(sys.path[0], "house"))

import numpy as np
import wire

from autograder.learners import plain, runner, stand_ins, world

# Everything a learner's calculation needs of the kernel. Any other call, among them fork, clone, execve,
# socket, kill, ptrace, mount, unshare and fcntl (which can send signals), fails with "not permitted".
ALLOWED = set("""
    read write readv writev pread64 lseek close open openat stat fstat lstat newfstatat statx access faccessat
    faccessat2 readlink readlinkat getdents64 getcwd mmap munmap mremap mprotect madvise brk futex
    rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall exit exit_group sched_yield
    sched_getaffinity nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times getrusage
    select pselect6 poll ppoll getrandom getpid getppid gettid getuid geteuid getgid getegid uname sysinfo
    rseq set_robust_list membarrier
""".split())  # noqa: SIM905  (a list of sixty quoted words says less)
EPERM_FILTER = 0x00050001   # SCMP_ACT_ERRNO(EPERM)
PR_SET_PDEATHSIG = 1
BEHIND = 10      # of nice(2); with 19 a child on a full machine would hardly move, and pass for one that sleeps
KINDS = {name: kind for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)}


def main():
    control = socket.socket(fileno=0)
    lock = prepare_lock()
    np.random.seed(0)   # imports numpy.random
    np.linalg.norm(np.ones(2))
    plain.arrays()
    leave_the_house()
    sys.meta_path.append(stand_ins.FINDER)
    world.leave_alone("numpy")      # a child that looked at all of it would copy a fifth of its memory
    world.keep()
    null = os.open("/dev/null", os.O_RDWR)
    os.dup2(null, 2)    # until here an error reached the grader's log
    gc.freeze()
    control.send(b"ready")
    with world.judging():   # looked at once, here: a child would copy all that it looks at
        obey(control, lock, null)


def obey(control, lock, null):
    """Fork, measure and end children as the grader's process says, until it closes the channel."""
    while True:
        order, fds, _, _ = socket.recv_fds(control, 64, 1)
        if not order:
            return
        name, rest = order[:4], order[4:]
        if name == b"fork":
            reply = fork(fds[0], unpack("<QQ", rest), lock, null), 0.0
        else:
            reply = {b"used": used, b"back": step_back, b"end ": end}[name](*unpack("<i", rest))
        control.send(pack("<id", *reply))


def leave_the_house():
    """The grader's files that run here are loaded. A learner who asks for the grader finds none."""
    del sys.path[0]
    for name in [name for name in sys.modules if name.partition(".")[0] == "autograder"]:
        del sys.modules[name]


def prepare_lock():
    """Build the system call filter once; a child only loads it."""
    library = ctypes.CDLL("libseccomp.so.2")
    library.seccomp_init.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(library.seccomp_init(EPERM_FILTER))
    for name in ALLOWED:
        number = library.seccomp_syscall_resolve_name(name.encode())
        if number >= 0:     # below 0: this processor has no such call
            library.seccomp_rule_add(handle, 0x7FFF0000, number, 0)
    return lambda: library.seccomp_load(handle)


def fork(channel, limits, lock, null):
    """Fork a child that serves channel; return its process id."""
    child = os.fork()
    if child:
        os.close(channel)
        return child
    try:
        for standard in (0, 1, 2):
            os.dup2(null, standard)     # standard input was the control channel
        if channel != 3:
            os.dup2(channel, 3)
        os.closerange(4, 256)
        lock_in(limits, lock)
        random.seed(0)      # a regrade gives the same marks even to code that draws numbers without a seed
        np.random.seed(0)
        serve(3)
    finally:
        os._exit(0)


def lock_in(limits, lock):
    memory, seconds = limits
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds),
                       (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NPROC, 0),
                       (resource.RLIMIT_NOFILE, 32)):
        resource.setrlimit(kind, (most, most))
    if lock() != 0:
        os._exit(70)    # without the filter nothing of the learner's runs


def used(child):
    """Return a child and the processor seconds it has used: clock_getcpuclockid(3), which Python does not have."""
    try:
        return child, time.clock_gettime(~child << 3 | 2)
    except OSError:     # it ended by itself
        return child, 0.0


def step_back(child):
    """Let others go first, where they wait for a processor: it gets a tenth of what each of them gets."""
    with suppress(OSError):     # it ended by itself
        os.setpriority(os.PRIO_PROCESS, child, max(BEHIND, os.getpriority(os.PRIO_PROCESS, child)))
    return child, 0.0


def end(child):
    """Kill a child and return how it ended (os.waitpid's status) and the processor seconds it has used."""
    os.kill(child, signal.SIGKILL)
    _, status, usage = os.wait4(child, 0)
    return status, usage.ru_utime + usage.ru_stime


def serve(channel):
    """Answer the grader's questions, in the judge's turn, until it closes the channel."""
    session = runner.Session(given=stand_ins.NOTEBOOK, turn=world.World().inside)
    sys.modules["__main__"] = session.main

    def borrow(number):
        return lent(channel, number)

    while True:
        order, *rest = receive(channel, borrow)
        if order == "run":
            said = session.run(*rest, lambda *at: send(channel, ("at", *at)))
            send(channel, ("ran", said))
        elif order == "put":
            session.put(dict(rest[0]))
            send(channel, ("put",))
        elif order == "hear":
            send(channel, ("heard", session.printed()))
        elif order == "try":
            place, sources = rest
            question = message(channel)
            for source in sources:      # each finds arguments that no other has seen
                send_answer(channel, session.attempt(place, source, *wire.decode(question, borrow)))
        else:
            send_answer(channel, session.call(*rest))


def send_answer(channel, answer):
    failure, value = answer.get("failure"), answer.get("value")
    rest = (answer.get("after", ()), list(answer.get("warnings", ())))
    try:
        send(channel, ("answer", failure, value, *rest))
    except wire.WireError as error:
        failure = ("unusable", type(value).__name__, str(error), "")
        send(channel, ("answer", failure, None, (), []))


def lent(channel, number):
    """A function that lives with the grader: calling it sends the arguments there and waits."""
    def borrowed(*args, **names):
        with world.judging():
            send(channel, ("lent", number, plain.handed((*args, *names.values())), tuple(names)))
            error, value = receive(channel)
        if error:
            raise KINDS.get(error[0], RuntimeError)(error[1])
        return value
    return borrowed


def send(channel, value):
    data = wire.encode(value)
    data = memoryview(pack("<I", len(data)) + data)
    while data:
        data = data[write(channel, data):]


def receive(channel, borrow=None):
    return wire.decode(message(channel), borrow)


def message(channel):
    size, = unpack("<I", exactly(channel, 4))
    return exactly(channel, size)


def exactly(channel, size):
    parts = []
    while size:
        part = read(channel, size)
        if not part:
            _exit(0)     # the grader is done with this submission
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


if __name__ == "__main__":
    main()
