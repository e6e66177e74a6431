"""How long the first check takes and how many bytes it loads: `python tests/browser/timing.py [SITE]`.

SITE is a built site with NumPy's wheel (default: _build/html). Each row is the median of several runs in a fresh
profile; "warm" is the same profile after a reload. The yardstick is a worker that loads Pyodide and NumPy and
nothing else, on the same page and link. Times are from the click to the verdict.
"""

import statistics
import sys
import time
from pathlib import Path

from page_exercise import RIGHT, Exercise

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

import chromium  # noqa: E402
from static_server import Server  # noqa: E402

RUNS = 3
LINKS = {"no limit": None, "10 Mbit/s": 10_000_000}
BARE = b"""import {loadPyodide} from "./pyodide/pyodide.mjs";
const here = new URL("./pyodide/", import.meta.url).href;
const python = await loadPyodide({indexURL: here, lockFileURL: here + "pyodide-lock.json", packages: ["numpy"]});
python.runPython("import numpy");
postMessage("ready");
"""
START_BARE = """address => new Promise(resolve => {
    const worker = new Worker(address, {type: "module"});
    worker.onmessage = () => { worker.terminate(); resolve(); };
})"""


def seconds(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def run(browser, server):
    """One run: the yardstick cold and warm, then our first check cold, again, and warm; and the bytes."""
    found = {}
    page = browser.new_context().new_page()
    page.goto(server.url + "sigmoid.html", wait_until="networkidle")
    bare = server.url + "_static/g_prime/bare.mjs"
    found["bare, cold"] = seconds(lambda: page.evaluate(START_BARE, bare))
    page.reload(wait_until="networkidle")
    found["bare, warm"] = seconds(lambda: page.evaluate(START_BARE, bare))
    page.context.close()

    before, sent = server.bytes_of(), len(server.sent)
    page = browser.new_context().new_page()
    page.set_default_timeout(120_000)
    page.goto(server.url + "sigmoid.html", wait_until="networkidle")
    found["bytes of the page"] = server.bytes_of() - before
    found["bytes of our scripts"] = sum(size for name, size in server.sent[sent:] if name.endswith(".mjs"))
    exercise = Exercise(page)
    exercise.write("g", RIGHT["g"])
    found["first check, cold"] = seconds(lambda: exercise.press("g", "Check"))
    found["bytes to the first check"] = server.bytes_of() - before
    found["second check"] = seconds(lambda: exercise.press("g", "Check"))
    before = server.bytes_of()
    page.reload(wait_until="networkidle")
    exercise = Exercise(page)
    found["first check, warm"] = seconds(lambda: exercise.press("g", "Check"))
    found["bytes, warm"] = server.bytes_of() - before
    page.context.close()
    return found


def main(site):
    with chromium.running() as browser:
        for link, speed in LINKS.items():
            server = Server(site, speed)
            server.swap["_static/g_prime/bare.mjs"] = BARE
            runs = [run(browser, server) for _ in range(RUNS)]
            print(f"{link}, median of {RUNS}")
            for name in runs[0]:
                middle = statistics.median(found[name] for found in runs)
                figure = f"{middle / 1e6:10.3f} MB" if "bytes" in name else f"{middle:10.2f} s"
                print(f"  {name:26} {figure}")
            for state in ("cold", "warm"):
                ratio = statistics.median(found[f"first check, {state}"] / found[f"bare, {state}"] for found in runs)
                print(f"  ours over bare, {state:10} {ratio:10.2f}")
            server.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TESTS.parent / "_build" / "html")
