"""Worker processes that break: by a fault of ours, killed under one submission, or without any worker left."""

import json
import os
import signal
import subprocess

import pytest
from class_runs import PROGRAM, scores, verdicts

from autograder.classroom.course.errors import CourseError
from autograder.classroom.course.sample import filled, right_cells
from autograder.classroom.grading import pool
from autograder.classroom.grading.grade import grade

# In every process of the run: one answer breaks the rebuilding, another kills whoever rebuilds it.
BREAKS = """
import os
import signal
from autograder.classroom.course import rebuild
real = rebuild.merged
def broken(release, solutions, own):
    if "POISON" in str(solutions):
        raise RuntimeError("on purpose")
    if "KILLER" in str(solutions):
        os.kill(os.getpid(), signal.SIGKILL)
    return real(release, solutions, own)
rebuild.merged = broken
"""


def test_a_submission_that_kills_its_worker_costs_nobody_else(course, hand_in, right, released, tmp_path):
    """Every time it is tried; the ones that were under way beside it are tried again, alone."""
    cells = right_cells(course, "sigmoid")
    for number in range(24):
        hand_in(f"{number:02}", right)
    for word in ("POISON", "KILLER"):
        hand_in(word, filled(released, "sigmoid", {**cells, "g": f"# {word}\n{cells['g']}"}))
    (tmp_path / "sitecustomize.py").write_text(BREAKS)
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    run = subprocess.run([*PROGRAM, "grade", course.root, "--workers", "2"], capture_output=True, text=True,
                         env={**os.environ, "PYTHONPATH": path}, timeout=300)
    assert run.returncode == 1 and "Traceback" not in run.stderr, run.stderr
    assert "The checker itself failed on 2 submissions: KILLER (sigmoid), POISON (sigmoid)" in run.stderr
    found = verdicts(course)
    assert "RuntimeError; " in found.pop("POISON")[1] and "ProcessKilled" in found.pop("KILLER")[1]
    assert set(found.values()) == {("graded", "")} and len(found) == 24
    assert len(grade(course).marks) == 2 and set(scores(course).values()) == {10}


def test_a_large_notebook_is_no_news_to_the_teacher(course, hand_in, released):
    notebook = json.loads(json.dumps(released))
    notebook["cells"][0]["source"] = "x" * 11_000_000
    hand_in("Ada", json.dumps(notebook).encode())
    run = subprocess.run([*PROGRAM, "grade", course.root, "--workers", "2"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert [line for line in run.stderr.splitlines() if not line.startswith("[")] == []


@pytest.mark.filterwarnings("ignore:Port 8787")   # another test's cluster has it
def test_a_cluster_without_a_worker_is_not_waited_for_for_ever(course, pair, monkeypatch):
    """Its last worker is killed, and nobody starts another: a sentence, and the rest is for the next run."""
    from distributed import Client, LocalCluster
    monkeypatch.setattr(pool, "ALONE", 2)
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, silence_logs="CRITICAL") as cluster, \
            Client(cluster) as client:
        client.run_on_scheduler(lambda dask_scheduler: setattr(dask_scheduler, "allowed_failures", 0))
        worker, = client.run(os.getpid).values()
        cluster.scale(0)
        os.kill(worker, signal.SIGKILL)
        with pytest.raises(CourseError, match="no worker any more: start some"):
            grade(pair, scheduler=cluster.scheduler_address)
    assert len(grade(pair).marks) == 2
