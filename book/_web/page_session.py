"""What a page asks of Python: run the reader's code, or check it. The worker runs this file once.

Check is `autograder.check`, the same as on the command line: no judgement is made here. Run asks for nothing but
Python, so on a site without NumPy it works for every exercise; Check works there for those on plain numbers.
"""

import ast
import io
import json
import linecache
import re
import traceback
from contextlib import redirect_stderr, redirect_stdout

import autograder
from autograder.diagnosis.words import stop
from autograder.exercises.table import lookup
from autograder.learners.local import LocalLearner

MOST_PRINTED = 8000
FILE_LINE = re.compile(r'File "(your \w+)", line')


def answer(question):
    """Answer one question of the page, JSON to JSON.

    kind: "run" or "check". exercise: its name. cells: [{name, source}], the reader's code, a cell a function.
    asked: the number of the cell whose button was pressed.
    """
    asked = json.loads(question)
    cells = [(cell["name"], cell["source"]) for cell in asked["cells"]]
    if asked["kind"] == "run":
        return json.dumps(run(asked["exercise"], cells[: asked["asked"] + 1]))
    try:
        return json.dumps(check(asked["exercise"], cells))
    except Exception as error:  # noqa: BLE001  (the reader must not take a fault of ours for their own)
        return json.dumps({"fault": f"{type(error).__name__}: {error}"})


def given(exercise):
    """A namespace with what the exercise gives; an empty one where it needs NumPy and there is none."""
    namespace = {"__name__": "__main__"}
    try:
        return namespace | lookup(exercise).given
    except ImportError:
        return namespace


def run(exercise, cells):
    """Run the cells up to the asked one, as a notebook would: what the last prints, its value, its error."""
    namespace, names = given(exercise), {name for name, _ in cells}
    for name, source in cells:
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        printed, error = Printed(), None
        with redirect_stdout(printed), redirect_stderr(printed):
            try:
                run_cell(name, source, namespace)
            except BaseException as raised:  # noqa: BLE001  (exit() is an error like another)
                error = own_traceback(raised, names)
    return {"printed": printed.text(), "error": error}


def run_cell(name, source, namespace):
    """Execute a cell; print the value of its last line if that is an expression."""
    tree = ast.parse(source, name)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, name, "exec"), namespace)    # noqa: S102  (the reader's own code, in the reader's browser)
    if last is not None:
        value = eval(compile(ast.Expression(last.value), name, "eval"), namespace)    # noqa: S307  (the same code)
        if value is not None:
            print(repr(value))


def own_traceback(error, names):
    """Python's own message, from the reader's first line on."""
    step = error.__traceback__
    while step is not None and step.tb_frame.f_code.co_filename not in names:
        step = step.tb_next
    # Without a frame of the reader's (a syntax error) only the last part says something to them.
    lines = traceback.format_exception(type(error), error, step) if step else traceback.format_exception_only(error)
    return FILE_LINE.sub(r"\1, line", "".join(lines))


class Printed(io.TextIOBase):
    """Keeps the beginning of what is printed: an endless loop that prints must not fill the memory."""

    def __init__(self):
        self.kept, self.room = [], MOST_PRINTED

    def write(self, text):
        self.kept.append(text[: self.room])
        self.room -= len(self.kept[-1])
        return len(text)

    def text(self):
        return "".join(self.kept) + ("" if self.room else "\n…")


def check(exercise, cells):
    """Check the cells: the report, the statements that failed, and the slope for the small plot."""
    learner = LocalLearner(given(exercise), cells)
    report = autograder.check(exercise, learner)
    stops = [stop(remark.failure) for remark in learner.remarks]
    return {"report": report.to_dict(), "stops": stops, "slope": slope(exercise, learner)}


def slope(exercise, learner):
    """The reader's g_prime beside the reference's, for an exercise on one activation; else None.

    A picture is no part of the verdict, so nothing that goes wrong here may cost the reader the report.
    """
    try:
        return curves(exercise, learner) if "numpy" in lookup(exercise).needs else None
    except Exception:  # noqa: BLE001 whatever went wrong, it was the picture
        return None


def curves(exercise, learner):
    """Both curves and where they are furthest apart; None unless g_prime gives one finite number a z, in an array."""
    import numpy as np

    from solutions.activations import ACTIVATIONS

    if exercise not in ACTIVATIONS:
        return None
    z = np.linspace(-6, 6, 120)  # an even number: no point falls on the kink
    got = learner.call("g_prime", z).value
    if type(got) is not np.ndarray or got.shape != z.shape or got.dtype.kind not in "buif":
        return None
    yours, true = got.astype(float), ACTIVATIONS[exercise].g_prime(z)
    if not np.isfinite(yours).all():
        return None
    at = int(np.argmax(np.abs(yours - true)))
    worst = {"z": float(z[at]), "yours": float(yours[at]), "true": float(true[at])}
    return {"z": z.tolist(), "yours": yours.tolist(), "true": true.tolist(), "worst": worst}
