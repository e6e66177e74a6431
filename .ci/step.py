"""Runs one step of the build: shows its name, its time and its latest line; on failure the end of its output.

Usage: python .ci/step.py NAME COMMAND…   The output goes to _build/logs/NAME.log.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path


def latest(log):
    """The last line that a step has printed so far, short enough for the terminal."""
    lines = log.read_text(errors="replace").replace("\r", "\n").split("\n")
    width = shutil.get_terminal_size().columns - 24
    return next((line.strip()[:width] for line in reversed(lines) if line.strip()), "")


def run(name, command, log):
    """Run the command with its output in the log; return its exit code. Shows progress on a terminal."""
    begin = time.monotonic()
    if not sys.stdout.isatty():
        print(f"{name:<10} …", flush=True)
    with log.open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        try:
            while process.poll() is None:
                time.sleep(0.2)
                if sys.stdout.isatty():
                    print(f"\r\033[K{name:<10} … {time.monotonic() - begin:4.0f} s  {latest(log)}", end="", flush=True)
        except KeyboardInterrupt:
            process.terminate()
            sys.exit(f"\n{name} was interrupted; run the same command again to go on.")
    start = "\r\033[K" if sys.stdout.isatty() else ""
    how = "failed after" if process.returncode else ""
    print(f"{start}{name:<10} {how} {time.monotonic() - begin:6.1f} s", flush=True)
    return process.returncode


def main():
    name, *command = sys.argv[1:]
    log = Path("_build/logs", f"{name}.log")
    log.parent.mkdir(parents=True, exist_ok=True)
    code = run(name, command, log)
    if code:
        print(f"The end of {log}:", *log.read_text(errors="replace").splitlines()[-40:], sep="\n")
        sys.exit(code)


main()
