"""Starts the sandbox: which program, which files are visible in it, what to say when it cannot start."""

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import numpy as np

INSIDE = "/grader"      # where the sandbox sees the worker and NumPy
HOUSE = "house/autograder/learners"     # and, below it, the files of the grader that run there
BESIDE = ("aside.py", "causes.py", "names.py", "nothing.py", "patience.py", "plain.py", "reach.py", "runner.py",
          "stand_ins.py", "statements.py", "telling.py", "world.py")
START_SECONDS = 60      # a cold disk and a busy machine; a warm start takes a tenth of a second
HERE = Path(__file__).parent
WAY_ROUND = "or, for a file of your own, add `--my-own-code` to `autograder check`"


class SandboxUnavailable(Exception):
    """The sandbox cannot start on this machine; the message is one sentence that says what to do."""


def command():
    """Return the command of a worker in a sandbox whose only files are Python, C libraries and NumPy.

    No /proc, no writable place, no network, no capability, no environment. Site packages of the base
    Python are hidden by an empty folder: the reference may be installed there.
    """
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        raise SandboxUnavailable(
            "bubblewrap, which keeps learners' code apart, is not installed: "
            f"on Linux run `sudo apt install bubblewrap`, {WAY_ROUND}.")
    python = os.path.realpath(sys._base_executable)
    line = [bwrap, "--unshare-all", "--die-with-parent", "--as-pid-1", "--clearenv",
            "--cap-drop", "ALL"]
    if os.getuid() == 0:
        line += ["--uid", "65534", "--gid", "65534"]
    for folder in ("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/lib32"):
        if os.path.islink(folder):
            line += ["--symlink", os.readlink(folder), folder]
        elif os.path.isdir(folder):
            line += ["--ro-bind", folder, folder]
    for path in python_files(python):
        line += ["--ro-bind", path, path]
    for folder in hidden_folders():
        line += ["--tmpfs", folder, "--remount-ro", folder]     # a mount is read-only by itself, or not at all
    numpy = Path(np.__file__).parent
    for source in (numpy, numpy.with_name("numpy.libs"), HERE / "wire.py", HERE / "worker.py"):
        if source.exists():
            line += ["--ro-bind", str(source), f"{INSIDE}/{source.name}"]
    for name in BESIDE:
        line += ["--ro-bind", str(HERE.with_name(name)), f"{INSIDE}/{HOUSE}/{name}"]
    for device in ("/dev/null", "/dev/zero", "/dev/urandom"):
        line += ["--dev-bind", device, device]
    line += ["--remount-ro", "/", "--chdir", INSIDE]
    for name, value in (("OPENBLAS_NUM_THREADS", "1"), ("PYTHONHASHSEED", "0"), ("LANG", "C.UTF-8")):
        line += ["--setenv", name, value]
    return [*line, python, "-s", "-S", "-P", "-B", f"{INSIDE}/worker.py"]


def python_files(python):
    """The base Python's program, its standard library, and the folder of its shared libraries."""
    folders = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib", vars={
        "platbase": sys.base_exec_prefix, "installed_platbase": sys.base_exec_prefix})}
    folders.add(sysconfig.get_config_var("LIBDIR") or "")     # where conda and pyenv keep libffi, libpython, …
    return [path for path in (python, *sorted(folders)) if path and os.path.exists(path)]


def hidden_folders():
    """Folders inside the visible ones where other packages, perhaps the reference, are installed."""
    libraries = {Path(sysconfig.get_path("stdlib")).parent, Path(sysconfig.get_config_var("LIBDIR") or "/usr/lib"),
                 Path("/usr/lib"), Path("/usr/lib64")}
    return sorted({str(place) for library in libraries for kind in ("site", "dist")
                   for place in library.glob(f"python*/{kind}-packages") if place.is_dir()})


def start(line):
    """Start a worker; return (process, control socket) once it is ready."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs, tempfile.TemporaryFile() as errors:
        # A group of its own: Ctrl+C is for us. No session of its own: the kernel would share processors out by
        # session, whatever priority a child has. No terminal is seen in there, and the filter lets none be used.
        process = subprocess.Popen(line, stdin=theirs, stdout=subprocess.DEVNULL, stderr=errors, process_group=0)
        theirs.close()
        ours.settimeout(START_SECONDS)
        try:
            ready = ours.recv(64)
        except OSError:
            ready = b""
        if ready != b"ready":
            process.kill()
            process.wait()
            ours.close()
            errors.seek(0)
            raise SandboxUnavailable(why_not(errors.read().decode(errors="replace")))
    return process, ours


def why_not(errors):
    last = (errors.strip().splitlines() or ["it ended without a word"])[-1]
    if "libseccomp" in last:
        return f"The sandbox needs libseccomp: run `sudo apt install libseccomp2`, {WAY_ROUND}."
    if "Permission denied" in last or "Operation not permitted" in last or "namespace" in last:
        return (f"This machine does not let bubblewrap make namespaces ({last}): allow user namespaces (in a "
                f"container: more privileges; on Ubuntu: an AppArmor profile for bwrap), {WAY_ROUND}.")
    return f"The sandbox did not start ({last}): mend that, {WAY_ROUND}."
