"""Runs one step of the build: shows its name, its time and its latest line; on failure the end of its output.

Usage: python tools/step.py NAME COMMAND…   The output goes to _build/logs/NAME.log.
Steps may run side by side: one at a time shows its latest line, each says when it is done.
"""

import fcntl
import shutil
import subprocess
import sys
import time
from pathlib import Path

LOGS = Path("_build/logs")
START = "\r\033[K" if sys.stdout.isatty() else ""


def latest(log):
    """The last line that a step has printed so far, short enough for the terminal."""
    lines = log.read_text(errors="replace").replace("\r", "\n").split("\n")
    width = shutil.get_terminal_size().columns - 24
    return next((line.strip()[:width] for line in reversed(lines) if line.strip()), "")


def has_the_line(screen):
    """Is the terminal's last line this step's? The first one that asks has it until it ends."""
    try:
        fcntl.flock(screen, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def run(name, command, log):
    """Run the command with its output in the log; return its exit code. Shows progress on a terminal."""
    begin = time.monotonic()
    if not START:
        print(f"{name:<10} …", flush=True)
    with log.open("w") as output, (LOGS / ".screen").open("w") as screen:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        try:
            while process.poll() is None:
                time.sleep(0.2)
                if START and has_the_line(screen):
                    print(f"{START}{name:<10} … {time.monotonic() - begin:4.0f} s  {latest(log)}", end="", flush=True)
        except KeyboardInterrupt:
            process.terminate()
            sys.exit(f"\n{name} was interrupted; run the same command again to go on.")
    how = "failed after" if process.returncode else ""
    print(f"{START}{name:<10} {how} {time.monotonic() - begin:6.1f} s", flush=True)
    return process.returncode


def main():
    name, *command = sys.argv[1:]
    log = LOGS / f"{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    code = run(name, command, log)
    if code:
        print(f"The end of {log}:", *log.read_text(errors="replace").splitlines()[-40:], sep="\n")
        sys.exit(code)


main()
