"""Which page, function, exercise and check cover each fact of the lectures: read from facts.yml and proven.

A line that promises what is not there raises FactError, so the book is not built.
"""

from functools import cache
from pathlib import Path

import numpy as np
import yaml

from autograder import check
from autograder.exercises.table import table
from solutions import activations, checking, network
from solutions.activations import ACTIVATIONS

FACTS = Path(__file__).with_name("facts.yml")
BOOK = FACTS.parents[2]
COUNT = 23
MODULES = {module.__name__: module for module in (activations, checking, network)}


class FactError(AssertionError):
    """A line of facts.yml that is not so; the message names the fact and what is missing."""


def proven():
    """All facts, in order, each proven."""
    facts = yaml.safe_load(FACTS.read_text("utf8"))
    if [fact["n"] for fact in facts] != list(range(1, COUNT + 1)):
        raise FactError(f"facts.yml must have the facts 1 to {COUNT}, each once, in order.")
    for fact in facts:
        prove(fact)
    return facts


def prove(fact):
    """Raise FactError unless the page, the section, the functions and the check exist, and the statement holds."""

    def need(condition, what):
        if not condition:
            raise FactError(f"facts.yml, fact {fact['n']}: {what}.")

    page = BOOK / f"{fact['page']}.md"
    need(page.exists(), f"there is no page {page.name}")
    text = page.read_text("utf8")
    need(f"\n## {fact['section']}\n" in text, f"{page.name} has no section {fact['section']!r}")
    named = {path.rpartition(".")[2]: find(path) for path in fact["code"]}
    need(None not in named.values(), f"one of {', '.join(fact['code'])} does not exist")
    if fact["check"] == "quiz":
        need(":class: predict" in text, f"{page.name} asks no question")
    else:
        exercise, _, finding = fact["check"].partition("/")
        need(exercise in table(), f"there is no exercise {exercise}")
        need(finding in findings(exercise), f"the check of {exercise} has no finding {finding}")
    known = {"np": np, "ACTIVATIONS": ACTIVATIONS, "small_case": small_case}
    holds = eval(fact["holds"], known | named)    # noqa: S307  (a line of facts.yml)
    need(holds, f"the reference does not do what it says: {fact['holds']}")


def find(path):
    """The object at a dotted path of `solutions`, or None."""
    module, _, name = path.rpartition(".")
    return getattr(MODULES.get(module), name, None)


def small_case():
    """AL, Y, caches and parameters of a network of three layers and five examples."""
    rng = np.random.default_rng(0)
    parameters = network.init_parameters([3, 4, 2, 1], seed=0)
    AL, caches = network.forward(rng.normal(size=(3, 5)), parameters)
    return AL, np.array([[0, 1, 1, 0, 1]]), caches, parameters


@cache
def findings(exercise):
    """The ids of all findings that the check of an exercise makes."""
    return [finding.check for finding in check(exercise, table()[exercise].namespace()).findings]
