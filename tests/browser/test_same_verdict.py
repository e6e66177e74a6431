"""The page's Python says of the catalogue's answers what the command line says of them."""

import pytest

from autograder.check import check
from autograder.local import LocalLearner
from autograder.proof.catalogue import right_answers, wrong_answers
from autograder.proof.programs import cells

# Every so many-th entry: over all exercises, wrong and right, and still under a minute.
STEP = 12
START = """async address => {
    window.python = new Worker(address, {type: "module"});
    window.ask = question => new Promise(resolve => {
        python.onmessage = ({data}) => resolve(data);
        python.postMessage(question);
    });
    await new Promise(resolve => { python.onmessage = ({data}) => data.ready && resolve(); });
}"""


def entries():
    return [*wrong_answers()[::STEP], *right_answers()[::STEP]]


def verdict(report):
    return [(f["check"], f["passed"], f["points"], f["mistake"], f["observation"]) for f in report["findings"]]


@pytest.mark.usefixtures("with_numpy")
def test_the_browser_judges_as_the_command_line_does(visit):
    """Same checks passed and failed, same points, same message id, on at least 60 entries."""
    page = visit("plain.html")
    page.evaluate(START, page.url.replace("plain.html", "_static/g_prime/python_worker.mjs"))
    chosen = entries()
    assert len(chosen) >= 60
    assert {entry.exercise for entry in chosen} >= {"slope", "sigmoid", "tanh", "relu", "leaky_relu", "backward"}
    for entry in chosen:
        program = cells(entry.exercise, entry.code)
        local = check(entry.exercise, LocalLearner(cells=program)).to_dict()
        own = [{"name": name, "source": source} for name, source in program]
        question = {"kind": "check", "exercise": entry.exercise, "cells": own, "asked": len(own) - 1}
        answer = page.evaluate("question => ask(question)", question)
        assert "report" in answer, (entry, answer)
        assert verdict(answer["report"]) == verdict(local), entry
