"""Two parties in one process: what one changes of Python stays with it, and comes back with it."""

import builtins
import math
import sys
import threading
import timeit
import warnings
from contextlib import contextmanager

import numpy as np
import pytest

from autograder.learners import world
from autograder.learners.world import World, judging
from solutions.activations import ACTIVATIONS

CHANGES = {     # what a person may do to Python: how, and what tells whether it is done
    "a function of NumPy": ("np.exp = math.exp", lambda: np.exp is math.exp),
    "two functions swapped": ("np.minimum, np.maximum = np.maximum, np.minimum", lambda: np.minimum(1, 2) == 2),
    "a name taken away": ("del np.where", lambda: not hasattr(np, "where")),
    "a name of their own": ("np.sigmoid = 3", lambda: hasattr(np, "sigmoid")),
    "inside NumPy": ("np.linalg.norm = None", lambda: np.linalg.norm is None),
    "deep inside NumPy": ("np._core.numeric.isfinite = None", lambda: np._core.numeric.isfinite is None),
    "a function of math": ("math.exp = None", lambda: math.exp is None),
    "a built-in name": ("builtins.sum = None", lambda: builtins.sum is None),
    "many built-in names": ("builtins.len = builtins.isinstance = builtins.tuple = builtins.dict = None",
                            lambda: builtins.isinstance is None),
    "another library": ("import copy; copy.deepcopy = None", lambda: sys.modules["copy"].deepcopy is None),
    "a table emptied": ("ACTIVATIONS.clear()", lambda: not ACTIVATIONS),
    "a row taken out and put back": ("ACTIVATIONS['sigmoid'] = ACTIVATIONS.pop('sigmoid')",
                                     lambda: list(ACTIVATIONS)[-1] == "sigmoid"),
    "a row changed": ("ACTIVATIONS['sigmoid'].__dict__['g'] = abs", lambda: ACTIVATIONS["sigmoid"].g is abs),
    "a row's parameter": ("ACTIVATIONS['leaky_relu'].parameters['negative_slope'] = 9",
                          lambda: ACTIVATIONS["leaky_relu"].parameters["negative_slope"] == 9),
    "NumPy's errors": ("np.seterr(all='raise')", lambda: np.geterr()["over"] == "raise"),
    "how NumPy prints": ("np.set_printoptions(precision=2, formatter={'float': str})",
                         lambda: np.get_printoptions()["precision"] == 2),
    "warnings": ("warnings.resetwarnings(); warnings.simplefilter('error')",
                 lambda: warnings.filters[0][0] == "error" and len(warnings.filters) == 1),
    "the path": ("sys.path.clear()", lambda: not sys.path),
    "the path replaced": ("sys.path = ()", lambda: not sys.path),
    "a module taken away": ("del sys.modules['solutions.activations']",
                            lambda: "solutions.activations" not in sys.modules),
    "a higher recursion limit": ("sys.setrecursionlimit(9876)", lambda: sys.getrecursionlimit() == 9876),
    "something equal to everything": ("np.exp = ANY", lambda: isinstance(np.exp, Any)),
    "an array in place of another": ("np.pi = np.array([3, 3])", lambda: isinstance(np.pi, np.ndarray)),
}


class Any:
    """Says that it equals nothing, and cannot even say that."""

    def __eq__(self, other):
        raise ValueError


@contextmanager
def somebodys_python():
    """A caller whose changes are gone afterwards, so that pytest's own Python stays whole."""
    with judging(), World().inside(everywhere=True):
        yield


def do(change):
    exec(change, {"np": np, "math": math, "builtins": builtins, "ACTIVATIONS": ACTIVATIONS, "warnings": warnings,
                  "sys": sys, "ANY": Any()})


@pytest.mark.parametrize("change, is_done", CHANGES.values(), ids=CHANGES)
def test_a_change_stays_with_who_made_it(change, is_done):
    seen = [is_done()]
    with somebodys_python():
        do(change)
        seen.append(is_done())
        for _ in range(2):
            with judging():
                seen.append(is_done())
            seen.append(is_done())
    seen.append(is_done())
    assert seen == [False, True, False, True, False, True, False]


@pytest.mark.parametrize("change, is_done", CHANGES.values(), ids=CHANGES)
def test_a_learners_change_is_there_in_every_turn_of_theirs(change, is_done):
    """For what belongs to a learner's world; errors and warnings are the caller's and the judge's alone."""
    mine, other, seen = World(), World(), []
    with somebodys_python(), judging():
        with mine.inside(everywhere=True):
            do(change)
        seen.append(is_done())
        for one in (mine, other, mine):
            with one.inside():
                seen.append(is_done())
            seen.append(is_done())
    if change.startswith(("np.seterr", "warnings")):
        return
    assert seen == [False, True, False, False, False, True, False]


def test_the_judge_is_judge_inside_a_learners_turn():
    """A function that the judge lends sees the judge's Python, even while the learner's code runs."""
    mine, seen = World(), []
    with judging(), mine.inside():
        do("np.exp = math.exp")
        with judging():
            seen.append(np.exp is math.exp)
        seen.append(np.exp is math.exp)
        with judging(), world.caller().inside():
            seen.append(np.exp is math.exp)
    assert seen == [False, True, True] and np.exp is not math.exp


def test_a_low_recursion_limit_is_lifted():
    """Below the depth at which the judge stands no limit can be set, and little above it the judge cannot work."""
    with judging(), World().inside():
        depth = next(n for n in range(10, 900) if can_set(n))
        sys.setrecursionlimit(depth + 1)
    assert sys.getrecursionlimit() >= 1000


def can_set(limit):
    try:
        sys.setrecursionlimit(limit)
    except RecursionError:
        return False
    return True


def test_an_exception_ends_a_turn_too():
    with pytest.raises(KeyError), judging(), World().inside():
        do("np.exp = math.exp")
        raise KeyError
    with judging():
        assert np.exp is not math.exp


def test_a_module_that_is_loaded_in_a_turn_belongs_to_everybody():
    vars(np.polynomial).pop("laguerre")
    sys.modules.pop("numpy.polynomial.laguerre")
    with judging():
        with World().inside():
            import numpy.polynomial.laguerre
        assert np.polynomial.laguerre is numpy.polynomial.laguerre


def test_who_adds_a_row_for_good_says_so(monkeypatch):
    monkeypatch.setitem(ACTIVATIONS, "identity", ACTIVATIONS["relu"])
    with judging():
        assert "identity" not in ACTIVATIONS
    world.keep()
    with judging():
        assert "identity" in ACTIVATIONS
    monkeypatch.undo()
    world.keep()


def test_each_thread_has_turns_of_its_own():
    """Two checks at once in one process, as in a server: the errors of NumPy belong to each thread."""
    seen, there, go = [], threading.Barrier(2, timeout=10), threading.Event()

    def work(first):
        with judging():
            there.wait()
            if first:
                go.wait(10)
            seen.append(np.geterr()["over"])
        seen.append(np.geterr()["over"])
        go.set()

    threads = [threading.Thread(target=work, args=(first,)) for first in (True, False)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert sorted(seen) == ["ignore", "ignore", "warn", "warn"]


def test_a_turn_is_quick():
    """Well under a tenth of a millisecond: a judge asks a hundred questions. The least of many, on a busy machine."""
    mine = World()
    with judging():
        with mine.inside():
            do("np.exp = math.exp; builtins.sum = None")

        def turn():
            with mine.inside():
                pass
        assert min(timeit.repeat(turn, number=20, repeat=50)) / 20 < 1e-4
