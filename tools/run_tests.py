"""Runs every folder of tests in a process of its own, its tests on all processors, and adds up what pytest says.

Usage: python tools/run_tests.py [FOLDER…] [-- OPTION OF PYTEST…]   Without folders: all of tests/.
Two folders drive a browser, and one event loop is enough for a process; so each folder has its own. Two are under way
at a time: tests wait for browsers and servers, and a folder's last test would leave a processor idle. Inside one,
pytest-xdist hands out single tests, or a file of them whose tests share something costly: tests/together.py.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOST = 4        # more browsers at once need more memory than they save time
AT_ONCE = 2
LONG = ("browser", "classroom", "book", "server", "proof")     # begun first, so that none is left alone at the end
ALONE = {"sandbox"}     # one of its tests fills the machine with work, and others hold the clock to a limit
CLOSING = re.compile(r"(?:=+ )?((?:\d+ [a-z]+(?:, )?)+) in \d[\d.]*s", re.M)


def folders():
    found = sorted(path for path in (ROOT / "tests").iterdir() if path.is_dir() and list(path.glob("test_*.py")))
    return sorted(found, key=lambda path: LONG.index(path.name) if path.name in LONG else len(LONG))


def run(folder, options):
    """(folder, exit code, {word: count}, output, row) of one folder."""
    began = time.monotonic()
    processors = 0 if folder.name in ALONE else min(MOST, len(os.sched_getaffinity(0)))
    command = [sys.executable, "-m", "pytest", "-n", str(processors), "--dist", "loadscope", folder, *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, errors="replace")
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    code = process.returncode = os.waitstatus_to_exitcode(status)
    closing = (CLOSING.findall(output) or [""])[-1]
    counts = Counter({word: int(number) for number, word in re.findall(r"(\d+) ([a-z]+)", closing)})
    row = (f"{folder.name:<12}{time.monotonic() - began:7.1f} s{used.ru_utime + used.ru_stime:9.1f} s of a processor  "
           f"{said(counts)}{'  FAILED' if code else ''}")
    return folder, code, counts, output, row


def main(arguments):
    at = arguments.index("--") if "--" in arguments else len(arguments)
    chosen = [Path(name).resolve() for name in arguments[:at]] or folders()
    options, began, done = arguments[at + 1:], time.monotonic(), []
    with ThreadPoolExecutor(AT_ONCE) as lanes:
        for task in as_completed([lanes.submit(run, folder, options) for folder in chosen if folder.name not in ALONE]):
            done.append(shown(task.result()))
    done += [shown(run(folder, options)) for folder in chosen if folder.name in ALONE]
    print("", *(row for *_, row in done), "", sep="\n")
    print(f"{said(sum((counts for _, _, counts, _, _ in done), Counter()))} in {time.monotonic() - began:.2f}s")
    return max((abs(code) for _, code, _, _, _ in done), default=0)


def shown(found):
    """What came of a folder; its output is printed as soon as all of it is there."""
    folder, _, _, output, _ = found
    print(folder.relative_to(ROOT), output, sep="\n", end="", flush=True)
    return found


def said(counts):
    """As pytest says it, what failed first."""
    order = ("failed", "error", "errors", "passed", "skipped")
    words = sorted(counts, key=lambda word: (order.index(word) if word in order else len(order), word))
    return ", ".join(f"{counts[word]} {word}" for word in words) or "no test ran"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
