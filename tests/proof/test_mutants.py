"""The generator of mutants: what it changes, and that a check which looks away lets mutants live."""

import ast
import sys

import pytest

from autograder.exercises.table import table
from autograder.proof.equivalent import commutes
from autograder.proof.mutants import mutants
from autograder.proof.trials import accepted, source

checker = sys.modules["autograder.check"]    # the module: the package gives the function this name
BODY = "def f(a, b, axis=0):\n    if a > b:\n        return np.sum(a * (1 - b), axis=1, keepdims=True)\n    return a.T"


def test_mutants_are_distinct_programs():
    """Each compiles, none is the source, no two are the same text."""
    found = mutants(BODY)
    assert ast.unparse(ast.parse(BODY)) not in found
    for code in found:
        compile(code, "mutant", "exec")
    assert len(found) > 80


@pytest.mark.parametrize("part", ["a + (1 - b)", "a * (1 + b)", "a * (2 - b)", "a >= b", "axis=0, keepdims", "np.mean",
                                  "keepdims=False", "return a\n", "a * 1", "b * (1 - b)", "pass", "axis=1)"])
def test_a_mutant_of_each_sort_is_made(part):
    """Operators, constants, comparisons, axes, keepdims, functions, transposes, terms, names, statements."""
    assert any(part in f"{code}\n" for code in mutants(BODY)), part


def test_second_order_mutants_have_two_changes():
    first = mutants(BODY)
    both = mutants(BODY, second=20)
    assert len(both) == len(first) + 20
    assert all("; " in words for code, words in both.items() if code not in first)


def test_a_blind_check_lets_mutants_live(monkeypatch):
    """The count of caught mutants measures the checks: with `values` gone most of sigmoid's mutants pass."""
    every = list(mutants(source("sigmoid", "g_prime_from_a")))
    caught = [code for code in every if not accepted("sigmoid", "g_prime_from_a", code)]
    monkeypatch.setattr(checker, "STAGES", tuple(pair for pair in checker.STAGES if pair[0] != "values"))
    still = [code for code in every if not accepted("sigmoid", "g_prime_from_a", code)]
    assert len(still) < len(caught) / 2


@pytest.mark.parametrize("name", table())
def test_the_reference_itself_is_accepted(name):
    for part in table()[name].parts:
        assert accepted(name, part.function, source(name, part.function))


@pytest.mark.parametrize("change, yes", [
    ("return a + b: a + b -> b + a", True), ("x: np.maximum(a, b) -> np.maximum(b, a)", True),
    ("x: a - b -> b - a", False), ("x: a + b -> b + c", False), ("x: np.maximum(a, b) -> np.minimum(b, a)", False)])
def test_exchanged_operands_are_recognised(change, yes):
    assert commutes(change) == yes
