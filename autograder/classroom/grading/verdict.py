"""The verdict on one submission: what it earns in each graded cell, and the notebook that shows it."""

import atexit
import json
import time
from dataclasses import dataclass, field, replace
from functools import cache
from textwrap import fill

import numpy as np

from autograder.check import CheckerError, check
from autograder.classroom.course import rebuild
from autograder.learners.files.magics import without_magics
from autograder.learners.files.sentence import BadSubmission
from autograder.learners.sandbox import Limits, Sandbox
from autograder.learners.telling import clean
from autograder.notebook_cell import cell_result
from autograder.report import Report

GRADED, UNREADABLE, OURS = "graded", "unreadable", "checker failed"
LIMITS = Limits()
WIDTH = 92      # characters of a message's line; nbgrader's feedback page does not wrap them


@dataclass
class Verdict:
    """What came of one submission. `status` is one of the three above; `sentence` says why it is not graded."""

    status: str
    sentence: str
    report: dict | None
    seconds: float
    notebook: dict
    untouched: tuple = ()       # grade ids of the solution cells that are as they were released
    times: dict = field(default_factory=dict)   # where the seconds went

    def scores(self):
        """{grade id: points}, read where nbgrader reads them."""
        return {rebuild.grade_id(cell): float(cell["outputs"][1]["data"]["text/plain"])
                for cell, _, _ in graded(self.notebook)}

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
    """Return the Verdict on a Submitted: rebuild its notebook, run it in the sandbox, check its answers."""
    began = time.perf_counter()
    try:
        cells, trouble = submitted.notebook(), ""
    except BadSubmission as error:
        cells, trouble = {}, str(error)
    found = judge_rebuilt(rebuild.rebuild(release, cells), submitted.exercise, seed, trouble)
    found.untouched = rebuild.untouched(release, found.notebook)
    found.times["notebooks"] = time.perf_counter() - began - sum(found.times.values())
    return found


def judge_rebuilt(notebook, exercise, seed, trouble=""):
    """Return the Verdict on a rebuilt notebook, whose cells get their outputs; trouble: why it cannot be read."""
    began = time.perf_counter()
    if trouble:
        return refuse(notebook, UNREADABLE, trouble, began)
    code = rebuild.code_cells(notebook)
    with sandbox().learner([(name, without_magics(source)) for _, name, source in code], LIMITS) as learner:
        try:
            with np.errstate(all="ignore"):     # answers may hold anything: inf - inf is not worth a warning
                report = check(exercise, learner, seed)
        except CheckerError as error:
            return refuse(notebook, OURS, str(error), began)
    checked = time.perf_counter()
    for place, (cell, _, _) in enumerate(code):
        cell["outputs"] = [error_output(remark.failure) for remark in learner.remarks if remark.cell == place]
    for cell, function, stage in graded(notebook):
        text, points = cell_result(for_learner(report), function, stage)
        cell["outputs"] = shown(text, points)
    times = {"sandbox": learner.spent, "checks": checked - began - learner.spent}
    return Verdict(GRADED, "", report.to_dict(), time.perf_counter() - began, notebook, times=times)


def refuse(notebook, status, sentence, began):
    """No answer to judge: every graded cell shows the sentence and is worth nothing."""
    for cell, _, _ in graded(notebook):
        cell["outputs"] = shown(clean(sentence), 0)
    return Verdict(status, clean(sentence), None, time.perf_counter() - began, notebook)


def graded(notebook):
    """(cell, function, stage) of the graded cells: their ids are <exercise>-<function>-<stage>."""
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            _, function, stage = rebuild.grade_id(cell).rsplit("-", 2)
            yield cell, function, stage


def for_learner(report):
    """The report as the learner may see it: fresh inputs are not shown, so that nobody fits them by hand."""
    last = {finding.function: finding for finding in report.findings}
    return Report(report.exercise, tuple(
        replace(finding, rationale="Wrong on fresh inputs, which are not shown.")
        if finding is last[finding.function] and finding.passed is False else finding
        for finding in report.findings))


def shown(text, points):
    """A graded cell's outputs. nbgrader reads the second one as the points."""
    lines = (fill(line, WIDTH, subsequent_indent=" " * (len(line) - len(line.lstrip()))) for line in text.split("\n"))
    return [{"output_type": "stream", "name": "stdout", "text": "\n".join(lines)},
            {"output_type": "execute_result", "execution_count": 1, "metadata": {},
             "data": {"text/plain": f"{points:g}"}}]


def error_output(failure):
    name, message = failure.type or "Stopped", failure.message
    return {"output_type": "error", "ename": name, "evalue": message,
            "traceback": [line for line in (failure.where, f"{name}: {message}") if line]}
