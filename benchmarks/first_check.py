"""How long the first check takes and how many bytes it loads: `python benchmarks/first_check.py [SITE]`.

SITE is a built site with NumPy's wheel (default: _build/html). Each row is the median of several runs in a fresh
profile; "next page" is the same profile on another page, after a pause. The yardstick is a worker that loads Pyodide as
npm publishes it and NumPy as its distribution does, and nothing else, on the same link. Times are from the click to the
verdict; at once: the editor got the focus a moment before the click; typed: ten seconds before it.
"""

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "browser"), str(ROOT / "book" / "_ext")]

import chromium  # noqa: E402
from book_pages.assets import layout, numpy_wheel  # noqa: E402
from page_exercise import RIGHT, Exercise  # noqa: E402
from static_server import Server  # noqa: E402

RUNS = 3
TYPING_S = 10
LINKS = {"no limit": None, "10 Mbit/s": 10_000_000}
BARE = b"""import {loadPyodide} from "./bare/pyodide.mjs";
const here = new URL("./bare/", import.meta.url).href;
const python = await loadPyodide({indexURL: here, lockFileURL: here + "pyodide-lock.json", packages: ["numpy"]});
python.runPython("import numpy");
postMessage("ready");
"""
START_BARE = """address => new Promise(resolve => {
    const worker = new Worker(address, {type: "module"});
    worker.onmessage = () => { worker.terminate(); resolve(); };
})"""


def bare_files():
    """{path on the site: bytes} of the yardstick: nothing of it is ours."""
    names = [*layout.CORE, layout.LIBRARY]
    files = {name: (numpy_wheel.PYODIDE / name).read_bytes() for name in names}
    files[numpy_wheel.entry()["file_name"]] = numpy_wheel.find().read_bytes()
    lock = json.loads((numpy_wheel.PYODIDE / "pyodide-lock.json").read_text("utf8"))
    files["pyodide-lock.json"] = json.dumps(lock | {"packages": {"numpy": numpy_wheel.entry()}}).encode()
    return {f"_static/g_prime/bare/{name}": data for name, data in files.items()} | {"_static/g_prime/bare.mjs": BARE}


def seconds(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def profile(programs):
    """A browser with a profile on disk: only such a one keeps compiled code."""
    return programs.chromium.launch_persistent_context(
        tempfile.mkdtemp(), executable_path=chromium.PROGRAM, args=["--no-sandbox"])


def run(programs, server):
    """One run: the yardstick, then our first check ever, a second one, and those of the next pages; and the bytes."""
    found = {}
    context = profile(programs)
    page = context.new_page()
    for name in ("bare, first ever", "bare, next page"):
        page.goto(server.url + "index.html", wait_until="networkidle")
        found[name] = seconds(lambda: page.evaluate(START_BARE, server.url + "_static/g_prime/bare.mjs"))
        page.wait_for_timeout(2000)
    context.close()

    context, before = profile(programs), server.bytes_of()
    page = context.new_page()
    page.set_default_timeout(120_000)
    found["first ever, at once"] = first_check(page, server, "sigmoid", 0)
    found["bytes to the first check"] = server.bytes_of() - before
    page.wait_for_timeout(3000)
    before = server.bytes_of()
    found["next page, at once"] = first_check(page, server, "tanh", 0)
    found["bytes of the next page"] = server.bytes_of() - before
    found["next page, typed"] = first_check(page, server, "sigmoid", TYPING_S)
    found["second check"] = seconds(lambda: Exercise(page).press("g", "Check"))
    context.close()
    return found


def first_check(page, server, name, typing_s):
    """Come to the page's editor, type, wait, click: from the click to the verdict."""
    page.goto(f"{server.url}{name}.html", wait_until="networkidle")
    exercise = Exercise(page)
    exercise.write("g", RIGHT["g"])
    page.wait_for_timeout(1000 * typing_s)
    return seconds(lambda: exercise.press("g", "Check"))


def main(site):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as programs:
        for link, speed in LINKS.items():
            server = Server(site, speed)
            server.swap.update(bare_files())
            runs = [run(programs, server) for _ in range(RUNS)]
            print(f"{link}, median of {RUNS}")
            for name in runs[0]:
                middle = statistics.median(found[name] for found in runs)
                figure = f"{middle / 1e6:10.3f} MB" if "bytes" in name else f"{middle:10.2f} s"
                print(f"  {name:26} {figure}", flush=True)
            for state in ("first ever", "next page"):
                ratio = statistics.median(found[f"{state}, at once"] / found[f"bare, {state}"] for found in runs)
                print(f"  ours over bare, {state:10} {ratio:10.2f}")
            server.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "_build" / "html")
