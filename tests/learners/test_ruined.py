"""A learner's code may ruin Python's own library around it; the functions it has defined are judged all the same."""

import subprocess
import sys

import pytest
from test_pinned import right, verdict

MODULES = """abc ast codeop collections contextlib copy ctypes dataclasses dis enum functools gc importlib
    importlib.machinery inspect io itertools json keyword linecache numbers opcode operator os posixpath random re
    reprlib signal socket stat string struct sys tempfile textwrap threading time token tokenize traceback types typing
    warnings weakref""".split()     # noqa: SIM905  (a list of fifty quoted words says less)
EMPTIED = "import {0} as it\nfor name in list(vars(it)):\n    if not name.startswith('__'): delattr(it, name)\n"
NOTHING_IN_IT = EMPTIED.replace("delattr(it, name)", "setattr(it, name, None)")
WAYS = {
    **{f"{name}, emptied": EMPTIED.format(name) for name in MODULES},
    # whose warnings call None are told so: that is no checker's fault
    **{f"{name}, all None": NOTHING_IN_IT.format(name) for name in MODULES if name != "warnings"},
    "no module is loaded": "import sys\nsys.modules.clear()",
    "another table of modules": "import sys\nsys.modules = {}",
    "nowhere to print": "import sys\ndel sys.stdin, sys.stdout, sys.stderr",
    "no path": "import sys\ndel sys.path, sys.meta_path",
    "a path that is none": "import sys\nsys.path = sys.meta_path = 3",
    "filters that are none": "import warnings\nwarnings.filters = None",
    "no filters": "import warnings\ndel warnings.filters, warnings.showwarning, warnings.catch_warnings",
    "a text module without its class": "import io\nio.StringIO = None",
}
IN_THIS_PROCESS = """
import sys
from autograder.check import check
from autograder.learners.local import LocalLearner
for source in {sources}:
    report = check("sigmoid", LocalLearner(cells=[*{cells}, ("ruin", source)]))
    print(report.points, flush=True)
"""


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_in_the_sandbox(way, sandbox):
    with sandbox.learner([*right("sigmoid"), ("ruin", way)]) as learner:
        assert all(passed for _, passed, _ in verdict("sigmoid", learner))


def test_in_a_process_that_goes_on():
    """One after the other, in one Python: the next check begins with a whole one."""
    program = IN_THIS_PROCESS.format(sources=list(WAYS.values()), cells=right("sigmoid"))
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=100)
    assert run.stdout.split() == ["10"] * len(WAYS), run.stderr[-2000:]
