"""Runs one step of the build: shows its name and time, keeps its output, shows the end of it on failure.

Usage: python .ci/step.py NAME COMMAND…   The output goes to _build/logs/NAME.log.
"""

import subprocess
import sys
import time
from pathlib import Path

name, *command = sys.argv[1:]
log = Path("_build/logs", f"{name}.log")
log.parent.mkdir(parents=True, exist_ok=True)
begin = time.monotonic()
on_terminal = sys.stdout.isatty()
if not on_terminal:
    print(f"{name:<10} …", flush=True)
with log.open("w") as output:
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    try:
        while process.poll() is None:
            time.sleep(0.1)
            if on_terminal:
                print(f"\r{name:<10} … {time.monotonic() - begin:4.0f} s", end="", flush=True)
    except KeyboardInterrupt:
        process.terminate()
        sys.exit(f"\n{name} was interrupted; run the same command again to go on.")
took = time.monotonic() - begin
start = "\r" if on_terminal else ""
if process.returncode:
    print(f"{start}{name:<10} failed after {took:.1f} s. The end of {log}:")
    print("".join(log.read_text(errors="replace").splitlines(True)[-40:]))
    sys.exit(process.returncode)
print(f"{start}{name:<10} {took:6.1f} s", flush=True)
