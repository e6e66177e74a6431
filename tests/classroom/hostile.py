"""Submissions that try to earn marks with wrong answers, or to harm the grader. None of them may succeed.

CODE: what stands in the first solution cell; the functions it leaves defined are wrong.
FILES: whole files in place of the notebook; each is made from the released notebook.
"""

# ruff: noqa: E501  (each attack is one entry, read as one line)
import json

WRONG = """
def g(z): return 0 * z + 7
def g_prime(z): return 0 * z + 7
def g_prime_from_a(a): return 0 * a + 7
"""

SUBCLASS = """
class Agree(np.ndarray):
    def __eq__(self, other): return np.ones(self.shape, bool)
    def __sub__(self, other): return np.zeros(self.shape)
    __rsub__ = __sub__
    def __array_function__(self, function, types, args, kwargs): return True
    def __array_ufunc__(self, ufunc, method, *args, **kwargs): return np.zeros(self.shape)
    def __reduce__(self): return (print, ("reduced",))
def g(z): return (np.zeros(np.shape(z)) + 7).view(Agree)
g_prime = g_prime_from_a = g
"""

ANSWER = """
import os, struct, wire
def forge(value):
    data = wire.encode(value)
    os.write(3, struct.pack("<I", len(data)) + data)
"""

CODE = {
    # in the process: nothing that the verdict uses is there
    "patches np.allclose": "np.allclose = np.array_equal = np.isclose = lambda *a, **k: True",
    "patches np.testing": "import numpy.testing as t\nt.assert_allclose = t.assert_array_equal = lambda *a, **k: None",
    "patches abs and max": "import builtins\nbuiltins.abs = builtins.max = lambda *a, **k: 0\nnp.abs = np.max = lambda *a: 0",
    "patches the random generator": "np.random.default_rng = lambda *a: None\nnp.random.seed = lambda *a: None",
    "patches isinstance": "import builtins\nbuiltins.isinstance = lambda *a: True",
    "patches callable": "import builtins\nbuiltins.callable = lambda f: True\ng = 3",
    "an array that agrees with everything": SUBCLASS,
    "an object that agrees with everything":
        "class Yes:\n    def __eq__(s, o): return True\n    def __float__(s): return 0.5\n"
        "    def __array__(s, *a, **k): return np.zeros(3)\ndef g(z): return Yes()\ng_prime = g_prime_from_a = g",
    "a float that lies": "class F(float):\n    def __sub__(s, o): return 0.0\n    __rsub__ = __sub__\n"
                         "    __eq__ = lambda s, o: True\ndef g(z): return F(7)\ng_prime = g_prime_from_a = g",
    "nan everywhere": "def g(z): return z * np.nan\ng_prime = g_prime_from_a = g",
    "inf everywhere": "def g(z): return z * 0 + np.inf\ng_prime = g_prime_from_a = g",
    "objects in an array": "def g(z): return np.full(np.shape(z), None)\ng_prime = g_prime_from_a = g",
    "returns its input": "def g(z): return z\ng_prime = g_prime_from_a = g",
    "returns nothing": "def g(z): pass\ng_prime = g_prime_from_a = g",
    "returns a broadcastable number": "def g(z): return 0.5\ng_prime = g_prime_from_a = lambda z: 0.25",
    "returns a huge array": "def g(z): return np.zeros(10**7)\ng_prime = g_prime_from_a = g",
    "returns a deep list": "def g(z):\n    a = []\n    for _ in range(10**5): a = [a]\n    return a\ng_prime = g",
    "returns a list that holds itself": "def g(z):\n    a = []\n    a.append(a)\n    return a\ng_prime = g",
    "returns a million values": "def g(z): return [0.0] * 10**6\ng_prime = g",
    "returns a generator": "def g(z):\n    while True: yield 0\ng_prime = g",
    "writes the answers into its argument": "def g(z):\n    if hasattr(z, 'fill'): z.fill(0)\n    return z\ng_prime = g",
    # looks for the reference and the expected values
    "reads the caller's frames": "import sys\ndef g(z):\n    f = sys._getframe()\n    while f:\n"
        "        for v in list(f.f_locals.values()) + list(f.f_globals.values()):\n"
        "            if isinstance(v, np.ndarray) and v is not z and v.shape == z.shape: return v\n"
        "        f = f.f_back\n    return z\ng_prime = g_prime_from_a = g",
    "searches the garbage collector": "import gc\ndef g(z):\n    for o in gc.get_objects():\n"
        "        if isinstance(o, np.ndarray) and o is not z and o.shape == np.shape(z): return o\n    return z\ng_prime = g",
    "imports the reference": "from solutions.activations import ACTIVATIONS\ng = ACTIVATIONS['sigmoid'].g",
    "imports the reference, then falls back": "try:\n    from solutions.activations import ACTIVATIONS as A\n"
        "    g, g_prime = A['sigmoid'].g, A['sigmoid'].g_prime\nexcept Exception: pass",
    "replaces the reference": "import sys, types\nsys.modules['solutions'] = sys.modules['autograder'] = types.ModuleType('x')",
    "imports the checks": "import autograder.reading.probe",
    "looks for the source on disk": "import glob\nfor p in glob.glob('/**/activations.py', recursive=True): exec(open(p).read())",
    "reads the grader's environment": "import os\nfor v in os.environ.values(): exec(v)",
    "reads the process list": "for p in range(9999): open(f'/proc/{p}/environ').read()",
    "imports a package that does it": "import sympy, scipy.special\nfrom scipy.special import expit\ng = expit",
    # talks to the grader out of turn
    "forges full marks": ANSWER + "forge(('answer', None, {'points': 10}, (), []))",
    "forges an answer": ANSWER + "forge(('answer', None, 0.5, (), []))",
    "forges a thousand answers": ANSWER + "for _ in range(1000): forge(('answer', None, 0.5, (), []))",
    "forges an answer in the call": ANSWER + "def g(z):\n    forge(('answer', None, 0.5, (), []))\ng_prime = g_prime_from_a = g",
    "forges unchanged arguments": ANSWER + "def g(z):\n    forge(('answer', None, z * 0 + 0.25, ('x',), []))\ng_prime = g",
    "forges a nest of answers": ANSWER + "def g(z):\n    forge(('answer', None, [[z], (None, 'x')], (z,), []))\ng_prime = g",
    "forges a lent call": ANSWER + "def g(z):\n    forge(('lent', 0, (z,)))\n    return z\ng_prime = g",
    "forges a failure": ANSWER + "def g(z):\n    forge(('answer', ('full marks', '', '', ''), 1, (), []))\ng_prime = g",
    "sends noise": "import os\nos.write(3, os.urandom(1 << 16))",
    "announces four gigabytes": "import os\nos.write(3, b'\\xff' * 4)",
    "closes the channel": "import os\nos.close(3)",
    "replaces the runner": "import runner\nrunner.Session.call = lambda *a, **k: {'value': 1.0, 'after': (), 'warnings': []}",
    "replaces the encoder": "import wire\nwire.encode = lambda v, lend=None: b'T'",
    "replaces print and stdout": "import sys\nsys.stdout = sys.stderr = None\nprint = None",
    "prints marks": "print('10')\nprint('10 of 10 points')\nprint({'points': 10})",
    "returns marks as text": "def g(z): return '10'\ng_prime = g_prime_from_a = g",
    "raises marks": "def g(z): raise SystemExit(10)\ng_prime = g_prime_from_a = g",
    "a message of markup": "def g(z): raise ValueError('<script>alert(1)</script>' * 99)\ng_prime = g",
    "an exception that fails to print": "class E(Exception):\n    def __str__(s): raise E()\ndef g(z): raise E()\ng_prime = g",
    "an exception that calls itself full marks": "E = type('10.0', (Exception,), {})\ndef g(z): raise E('10')\ng_prime = g",
    # harms
    "a fork bomb": "import os\nwhile True: os.fork()",
    "fifty children": "import subprocess\nfor _ in range(50): subprocess.Popen(['sleep', '1000'])",
    "a daemon": "import os\nif os.fork() == 0:\n    os.setsid()\n    while True: pass",
    "kills its parent": "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)",
    "kills everybody": "import os, signal\nos.kill(-1, signal.SIGKILL)",
    "ends the process": "import os\nos._exit(0)",
    "ends at every call": "import os\ndef g(z): os._exit(0)\ng_prime = g_prime_from_a = g",
    "a crash in C": "import ctypes\ndef g(z): ctypes.string_at(0)\ng_prime = g_prime_from_a = g",
    "an endless cell": "while True: pass",
    "an endless function": "def g(z):\n    while True: pass\ng_prime = g",
    "endless and deaf": "import signal\nfor s in range(1, 32):\n    try: signal.signal(s, signal.SIG_IGN)\n"
        "    except Exception: pass\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "all the memory": "a = []\nwhile True: a.append(bytearray(1 << 24))",
    "all the output": "while True: print('x' * 10**6)",
    "a huge exception": "def g(z): raise ValueError('x' * 10**8)\ng_prime = g",
    "writes the gradebook": "import sqlite3\nfor p in ('gradebook.db', '../gradebook.db', '../../../gradebook.db'):\n"
        "    d = sqlite3.connect(p)\n    d.execute('update grade set auto_score = 10')\n    d.commit()",
    "writes files": "for p in ('/tmp/owned', 'owned', '/grader/owned', '../owned', '/dev/shm/owned'):\n"
        "    try: open(p, 'w').write('x')\n    except OSError: pass",
    "calls home": "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9')",
    "a shell line": "!touch /tmp/owned",
    "an input transformer": "get_ipython().input_transformers_cleanup.append(lambda lines: ['pass'])",
    "quits": "quit()\nexit()",
}


def with_code(release, source):
    """The released notebook with hostile code in its first solution cell, and the others empty."""
    cells, first = [], True
    for cell in release["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell, first = {**cell, "source": f"{WRONG}\n{source}" if first else ""}, False
        cells.append(cell)
    return json.dumps({**release, "cells": cells}).encode()


def cell(source, **meta):
    return {"cell_type": "code", "metadata": {"nbgrader": meta} if meta else {}, "source": source, "outputs": [],
            "execution_count": None}


def edited(release, **changes):
    """Every graded cell with other metadata or another text."""
    return json.dumps({**release, "cells": [
        {**c, "source": changes.get("source", c["source"]),
         "metadata": {**c["metadata"], "nbgrader": {**c["metadata"]["nbgrader"], **changes.get("meta", {})}}}
        if c["metadata"].get("nbgrader", {}).get("grade") else c for c in release["cells"]]}).encode()


def with_output(release):
    """Full marks already written into every output."""
    shown = [{"output_type": "execute_result", "data": {"text/plain": "10"}, "metadata": {}, "execution_count": 1}]
    return json.dumps({**release, "cells": [{**c, "outputs": shown} if c["cell_type"] == "code" else c
                                            for c in release["cells"]]}).encode()


def plus(release, *cells, metadata=None):
    return json.dumps({**release, "metadata": {**release["metadata"], **(metadata or {})},
                       "cells": [*release["cells"], *cells]}).encode()


FILES = {
    "edited checks": lambda r: edited(r, source="10"),
    "checks worth more": lambda r: edited(r, meta={"points": 1000}),
    "checks worth less than nothing": lambda r: edited(r, meta={"points": -1000}),
    "checks made solutions": lambda r: edited(r, meta={"solution": True, "grade": True}),
    "checks unlocked": lambda r: edited(r, meta={"locked": False, "grade": False}),
    "checks with one name": lambda r: edited(r, meta={"grade_id": "same"}),
    "checks of another schema": lambda r: edited(r, meta={"schema_version": 99}),
    "marks in the outputs": with_output,
    "no cells": lambda r: json.dumps({**r, "cells": []}).encode(),
    "the checks only": lambda r: json.dumps({**r, "cells": [
        c for c in r["cells"] if c["metadata"].get("nbgrader", {}).get("grade")]}).encode(),
    "every cell twice": lambda r: json.dumps({**r, "cells": r["cells"] * 2}).encode(),
    "a copied check with another text": lambda r: plus(r, cell("10", grade=True, grade_id="sigmoid-g-visible", points=9,
                                                               locked=True, solution=False, schema_version=3)),
    "a check of its own": lambda r: plus(r, cell("10", grade=True, grade_id="mine", points=99, locked=False,
                                                 solution=False, schema_version=3)),
    "a trusted verdict in the metadata": lambda r: plus(r, metadata={"autograder": {"trouble": "", "points": 10}}),
    "another kernel": lambda r: plus(r, metadata={"kernelspec": {"name": "sh", "language": "sh", "display_name": "sh"}}),
    "metadata of the wrong types": lambda r: plus(r, {"cell_type": "code", "metadata": [1], "source": {"a": 1}},
                                                  {"cell_type": "code", "metadata": {"nbgrader": [1]}, "source": 5},
                                                  {"cell_type": 7}, 9, None, [], "text"),
    "grade ids of the wrong types": lambda r: plus(r, cell("x = 1", grade_id=[1], solution=True), cell("", grade_id={})),
    "markup in the prose": lambda r: plus(r, {"cell_type": "markdown", "metadata": {}, "source":
                                              "~~~\n</pre><script>alert(1)</script>\n[x](javascript:alert(1))"}),
    "not JSON": lambda r: b"hello",
    "empty": lambda r: b"",
    "half a file": lambda r: json.dumps(r).encode()[:700],
    "a list": lambda r: b"[]",
    "a number": lambda r: b"1e999",
    "ten thousand brackets": lambda r: b"[" * 10_000,
    "deep metadata": lambda r: b'{"cells": [{"cell_type": "code", "source": "", "metadata": ' + b"[" * 900 + b"]" * 900 + b"}]}",
    "a number of a million digits": lambda r: b'{"cells": ' + b"9" * 10**6 + b"}",
    "lone surrogates": lambda r: plus(r, cell("x = '\ud800'")),
    "null bytes": lambda r: plus(r, cell("x = 1\0")),
    "not UTF-8": lambda r: b'{"cells": ["\xff\xfe"]}',
    "notebook format 3": lambda r: json.dumps({"nbformat": 3, "worksheets": [{"cells": []}]}).encode(),
    "eleven megabytes": lambda r: b" " * (11 << 20),
}
