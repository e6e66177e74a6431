"""What came of one answer of the catalogue, as plain data."""

import time

from autograder.check import check
from autograder.learners.sandbox import Sandbox
from autograder.proof.golden import told
from autograder.texts.text import given_cells


def tried_entry(entry, report, seconds):
    """The result of an entry of the catalogue: was it refused, by which check, with which message first?"""
    first = report.first_failure
    return {"kind": "right" if entry.expects is None else "wrong", "id": entry.id, "exercise": entry.exercise,
            "function": entry.function, "says": entry.says, "source": entry.source, "expects": entry.expects,
            "passed": report.passed, "message": first.message if first else None,
            "check": first.check if first else None, "told": told(report), "seconds": seconds}


def run_appeal(entry):
    """An accepted appeal, which is a stranger's program: it runs in the sandbox, by itself."""
    began = time.process_time()
    with Sandbox() as sandbox, sandbox.learner([*given_cells(entry.exercise), ("answer", entry.code)]) as learner:
        return tried_entry(entry, check(entry.exercise, learner), time.process_time() - began)
