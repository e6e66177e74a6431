"""The verdict on one submission: what it earns in each graded cell, and the notebook that shows it.

Nothing that a submission holds, and no fault of ours while it is read, rebuilt or judged, stops the others: it becomes
this submission's verdict, with a sentence.
"""

import atexit
import json
import time
import traceback
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from textwrap import fill

from autograder.check import check
from autograder.classroom.course import rebuild
from autograder.classroom.course.submitted import CLOSED, OURS, UNREADABLE
from autograder.classroom.grading.repaired import repaired
from autograder.errors import let_interrupt
from autograder.learners.files.magics import without_magics
from autograder.learners.files.sentence import BadSubmission, printable
from autograder.learners.sandbox import Limits, Sandbox
from autograder.notebook_cell import cell_result, graded_cells
from autograder.report import FAULT, Report
from autograder.sentences import say

GRADED = "graded"       # the other three say why not
DONE = (GRADED, UNREADABLE)     # nothing is to be tried again
__all__ = ["CLOSED", "DONE", "GRADED", "OURS", "UNREADABLE", "Verdict", "judge", "judge_notebook", "judge_rebuilt"]
LIMITS = Limits()
WIDTH = 92      # characters of a message's line; nbgrader's feedback page does not wrap them
LONGEST = 500   # characters of a sentence
ERRORS = 3      # of one cell that are shown


@dataclass
class Verdict:
    """What came of one submission. `status` is one of the four above; `sentence` says why it is not graded."""

    status: str
    sentence: str
    report: dict | None
    seconds: float
    notebook: dict
    marks: dict = field(default_factory=dict)   # grade id: points, or None where a person has to mark
    untouched: tuple = ()       # grade ids of the solution cells that are as they were released
    times: dict = field(default_factory=dict)   # where the seconds went

    @property
    def points(self):
        return self.report["points"] if self.report else 0

    def to_ipynb(self):
        """The graded notebook as a file's bytes."""
        return json.dumps(self.notebook, ensure_ascii=False).encode("utf8", "replace")

    def to_json(self):
        """All but the notebook: what the class's record keeps."""
        return json.dumps({"status": self.status, "sentence": self.sentence, "report": self.report,
                           "seconds": self.seconds})


@cache
def sandbox():
    """This process's warm sandbox; started at the first submission."""
    box = Sandbox()
    atexit.register(box.close)
    return box


def judge(release, submitted, seed):
    """Return the Verdict on a Submitted, whatever happens: rebuild its notebook, run it, check its answers."""
    return guarded(lambda began: judged(release, submitted, seed, began), release, submitted.exercise)


def judge_notebook(notebook, *arguments):
    """`judge_rebuilt`, whatever happens."""
    return guarded(lambda _: judge_rebuilt(notebook, *arguments), notebook, arguments[0])


def guarded(judging, notebook, exercise):
    """The verdict that is made, or the one that says that we failed to make it."""
    began = time.perf_counter()
    try:
        return judging(began)
    except BaseException as error:  # noqa: BLE001  (SystemExit too: a submission must not end a worker)
        with suppress(Exception):
            sandbox().close()
        sandbox.cache_clear()       # who knows what it was left in
        let_interrupt(error)
        return failed(notebook, exercise, error, began)


def judged(release, submitted, seed, began):
    try:
        cells, trouble = submitted.notebook(), ""
    except BadSubmission as error:
        cells, trouble = {}, str(error)
    notebook = rebuild.rebuild(release, cells)
    found = judge_rebuilt(notebook, submitted.exercise, seed, trouble, submitted.whose)
    found.untouched = rebuild.untouched(release, found.notebook)
    found.times["notebooks"] = time.perf_counter() - began - sum(found.times.values())
    return found


def judge_rebuilt(notebook, exercise, seed, trouble="", status=UNREADABLE):
    """Return the Verdict on a rebuilt notebook, whose cells get their outputs; trouble: why it cannot be read."""
    began = time.perf_counter()
    if trouble:
        return refuse(notebook, exercise, status, trouble, began)
    code = rebuild.code_cells(notebook)
    with sandbox().learner([(name, without_magics(source)) for _, name, source in code], LIMITS) as learner:
        report = for_learner(check(exercise, learner, seed))
        checked, spent = time.perf_counter(), learner.spent
        report = repaired(report, learner, seed, checked - began)
    failures = defaultdict(list)
    for remark in learner.remarks:
        failures[remark.cell].append(remark.failure)
    for number, (cell, _, _) in enumerate(code):
        cell["outputs"] = [error_output(failure) for failure in failures[number][:ERRORS]]
    marks = mark(notebook, exercise, report)
    faults = ", ".join(finding.check for finding in report.faults)
    sentence = say("submission.fault-in", checks=faults) if faults else ""
    times = {"sandbox": spent, "checks": checked - began - spent}
    return Verdict(OURS if faults else GRADED, sentence, report.to_dict(), time.perf_counter() - began, notebook, marks,
                   times=times)


def mark(notebook, exercise, report):
    """Give each graded cell its outputs; return {grade id: points}."""
    marks = {}
    for cell, function, stage in graded(notebook, exercise):
        text, points = cell_result(report, function, stage) if function else (say("submission.by-hand"), 0)
        put(cell, text, points)
        marks[rebuild.grade_id(cell)] = points if function and not is_open(report, function, stage) else None
    return marks


def failed(release, exercise, error, began=None):
    """The verdict on a submission over which we fell: no mark, and a sentence that says where."""
    notebook = {**release, "cells": [{**cell} for cell in release["cells"]]}
    return refuse(notebook, exercise, OURS, fault(error), began or time.perf_counter())


def fault(error):
    """A fault of ours in a sentence that a learner may see: its kind and its place, and nothing that it quotes."""
    places = traceback.extract_tb(error.__traceback__)
    what = [type(error).__name__]
    if places:
        what.append(f"{Path(places[-1].filename).name}, line {places[-1].lineno}")
    if isinstance(error, OSError) and error.strerror:
        what.append(error.strerror)
    return printable(say("submission.fault", what="; ".join(what)), LONGEST)


def refuse(notebook, exercise, status, sentence, began):
    """No answer to judge: every graded cell shows the sentence. A file that cannot be read is worth nothing; where
    the fault is not the learner's, there is no mark at all.
    """
    sentence = printable(sentence, LONGEST)
    points = 0 if status == UNREADABLE else None
    marks = {}
    for cell, function, _ in graded(notebook, exercise):
        put(cell, sentence, 0)
        marks[rebuild.grade_id(cell)] = points if function else None
    return Verdict(status, sentence, None, time.perf_counter() - began, notebook, marks)


def graded(notebook, exercise):
    """(cell, function, stage) of the graded cells; of a cell that is none of ours, (cell, None, None)."""
    ours = graded_cells(exercise)
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            yield cell, *ours.get(rebuild.grade_id(cell), (None, None))


def is_open(report, function, stage):
    """Did the checker itself fail in this cell, or in the one before it, so that only a person can mark it?"""
    findings = [finding for finding in report.findings if finding.function == function]
    return any(finding.passed is None and finding.observation == FAULT
               for finding in (findings[:-1] if stage == "visible" else findings))


def for_learner(report):
    """The report without what was asked freshly, so that nobody fits it by hand. It is what is kept and shown."""
    last = {finding.function: finding for finding in report.findings}
    return Report(report.exercise, tuple(
        without_question(finding) if finding is last[finding.function] else finding for finding in report.findings))


def without_question(finding):
    """What fresh questions found: the mistake keeps its name, and no word stays that may hold a number of theirs."""
    if finding.passed is False:
        return replace(finding, rationale=say("report.hidden"), help=say("kind.fresh"))
    if finding.observation == FAULT:
        return replace(finding, rationale=say("report.hidden-fault"), help="")
    return finding


def put(cell, text, points):
    """Give a graded cell its outputs. nbgrader reads the second one as the points."""
    if cell["cell_type"] != "code":
        return
    lines = (fill(line, WIDTH, subsequent_indent=" " * (len(line) - len(line.lstrip()))) for line in text.split("\n"))
    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "\n".join(lines)},
                       {"output_type": "execute_result", "execution_count": 1, "metadata": {},
                        "data": {"text/plain": f"{points:g}"}}]


def error_output(failure):
    name, message = failure.type or "Stopped", failure.message
    return {"output_type": "error", "ename": name, "evalue": message,
            "traceback": [line for line in (failure.where, f"{name}: {message}") if line]}
