"""Runs a learner's cells and calls their functions. Stands alone: standard library only.

This file is all that the sandbox holds of the grader, beside `wire`. It knows no exercise and no answer. It loads no
NumPy either, and yet knows an array: where there is one, somebody has loaded NumPy already.
"""

import copy
import io
import linecache
import sys
import traceback
import warnings
from contextlib import redirect_stderr, redirect_stdout

PLAIN = (type(None), bool, int, float, complex, str)
NUMERIC = "biufc"


class Unusable(Exception):
    """A learner's result that is not made of arrays, numbers, strings, lists and tuples."""


def is_array(value):
    """Is it NumPy's: an array, or one of its numbers?"""
    np = sys.modules.get("numpy")
    return np is not None and isinstance(value, (np.ndarray, np.generic))


def plain(value, depth=0):
    """Return value as plain data, copied: exact built-in types, base-class arrays, NumPy scalars."""
    if depth > 8:
        raise Unusable("a list nested more than 8 deep")
    if is_array(value):
        np = sys.modules["numpy"]
        if isinstance(value, np.generic) and value.dtype.kind in NUMERIC:
            return value.dtype.type(value)
        if isinstance(value, np.ndarray):
            if value.dtype.kind not in NUMERIC:
                raise Unusable(f"an array of {value.dtype}, not of numbers")
            return np.array(value, subok=False)
    if isinstance(value, int) and not -2**63 <= value < 2**63:
        raise Unusable("a whole number too large for any array")
    if isinstance(value, PLAIN):
        base = next(kind for kind in PLAIN if isinstance(value, kind))
        return None if value is None else base(value)
    if isinstance(value, (list, tuple)):
        kind = tuple if isinstance(value, tuple) else list
        return kind(plain(item, depth + 1) for item in value)
    raise Unusable(f"an object of type {type(value).__name__}")


def describe(error, sources):
    """Return (type, message, where) of an exception, with the learner's own line."""
    kind, message = type(error).__name__, str(error)[:500]
    if isinstance(error, SyntaxError) and error.filename in sources:
        line, number, name = (error.text or "").strip(), error.lineno, error.filename
    else:
        frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename in sources]
        if not frames:
            return kind, message, ""
        number, name = frames[-1].lineno, frames[-1].filename
        lines = sources[name].splitlines()
        line = lines[number - 1].strip() if number and number <= len(lines) else ""
    message = error.msg if isinstance(error, SyntaxError) else message
    return kind, message, f"{name}, line {number}: `{line}`"


class Session:
    """A namespace, the sources that filled it, and the calls made in it."""

    def __init__(self, namespace=None):
        self.namespace = {"__name__": "__main__"} if namespace is None else namespace
        self.sources = {}

    def run(self, cells):
        """Run (name, source) cells in order; one that fails does not stop the next.

        Returns one (type, message, where) or None a cell.
        """
        return [self._run_cell(name, source) for name, source in cells]

    def _run_cell(self, name, source):
        self.sources[name] = source
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        try:
            with quiet():
                exec(compile(source, name, "exec"), self.namespace)   # noqa: S102  (a learner's cell: in the sandbox)
        except BaseException as error:  # noqa: BLE001  (a learner's exit() is an error like another)
            return describe(error, self.sources)
        return None

    def call(self, name, args, then=None):
        """Return a dict: `value` or `failure` (kind, type, message, where), `after`, `warnings`."""
        if name not in self.namespace:
            return {"failure": ("missing", "", "", "")}
        function = self.namespace[name]
        if not callable(function):
            return {"failure": ("not_callable", type(function).__name__, "", "")}
        args, then = copy_arguments(args), then and copy_arguments(then)
        try:
            with warnings.catch_warnings(record=True) as caught, quiet():
                warnings.simplefilter("always")
                value = function(*args)
                if then is not None:
                    function(*then)
                value, after = plain(value), tuple(after_call(arg) for arg in args)
        except Unusable as error:
            return {"failure": ("unusable", type(value).__name__, str(error), "")}
        except BaseException as error:  # noqa: BLE001  (whatever a learner's function raises)
            return {"failure": ("raised", *describe(error, self.sources))}
        return {"value": value, "after": after, "warnings": [str(w.message)[:200] for w in caught][:10]}


def copy_arguments(args):
    """Copy arrays and containers; leave functions, which the checks lend, as they are."""
    return tuple(copy.deepcopy(arg) for arg in args)


def after_call(argument):
    """An argument as the call left it; a lent function has nothing to compare."""
    return None if callable(argument) else plain(argument)


class quiet:
    """Keep a learner's printing away from the grader's own output."""

    def __enter__(self):
        self.out, self.err = redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO())
        self.out.__enter__(), self.err.__enter__()

    def __exit__(self, *error):
        self.err.__exit__(*error), self.out.__exit__(*error)
        sys.stdout.flush()
