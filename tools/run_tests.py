"""Runs every folder of tests in a process of its own, its tests on all processors, and adds up what pytest says.

Usage: python tools/run_tests.py [FOLDER…] [-- OPTION OF PYTEST…]   Without folders: all of tests/.
Two folders drive a browser, and one event loop is enough for a process; so folders follow one another. Inside one,
pytest-xdist hands out single tests, or a file of them whose tests share something costly: tests/together.py.
"""

import os
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOST = 4    # more browsers at once need more memory than they save time
ALONE = {"sandbox"}     # one of its tests fills the machine with work, and others hold the clock to a limit
CLOSING = re.compile(r"(?:=+ )?((?:\d+ [a-z]+(?:, )?)+) in \d[\d.]*s")


def folders():
    return sorted(path for path in (ROOT / "tests").iterdir() if path.is_dir() and list(path.glob("test_*.py")))


def run(folder, options):
    """(exit code, {word: count}) of one folder; its output passes through as it comes."""
    processors = 0 if folder.name in ALONE else min(MOST, len(os.sched_getaffinity(0)))
    command = [sys.executable, "-m", "pytest", "-n", str(processors), "--dist", "loadscope", folder, *options]
    counts = Counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, errors="replace") as process:
        for line in process.stdout:
            print(line, end="", flush=True)
            if closing := CLOSING.match(line):
                counts = Counter({word: int(number) for number, word in re.findall(r"(\d+) ([a-z]+)", closing[1])})
    return process.returncode, counts


def main(arguments):
    at = arguments.index("--") if "--" in arguments else len(arguments)
    chosen = [Path(name).resolve() for name in arguments[:at]] or folders()
    code, total, begin = 0, Counter(), time.monotonic()
    rows = []
    for folder in chosen:
        start, used = time.monotonic(), processor()
        print(f"{folder.relative_to(ROOT)}", flush=True)
        failed, counts = run(folder, arguments[at + 1:])
        code, total = code or failed, total + counts
        rows.append(f"{folder.name:<12}{time.monotonic() - start:7.1f} s{processor() - used:9.1f} s of a processor  "
                    f"{said(counts)}{'  FAILED' if failed else ''}")
    print("", *rows, "", sep="\n")
    print(f"{said(total)} in {time.monotonic() - begin:.2f}s")
    return code


def processor():
    """Seconds that processes of the tests have used; those that nobody waited for are missing."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def said(counts):
    """As pytest says it, what failed first."""
    order = ("failed", "error", "errors", "passed", "skipped")
    words = sorted(counts, key=lambda word: (order.index(word) if word in order else len(order), word))
    return ", ".join(f"{counts[word]} {word}" for word in words) or "no test ran"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
