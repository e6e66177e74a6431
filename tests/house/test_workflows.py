"""What the workflows may do: pinned actions, least rights, an end to every job; and that each file they name exists."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)+$")
OWN = re.compile(r"uses: \./\.github/workflows/\w+\.yml$")
RUNS_CODE = re.compile(r"\b(make|pip|npm|npx|node|python3?|pytest|bash)\b")


def faults(text):
    """What is wrong with a workflow, as sentences."""
    workflow = yaml.safe_load(text)
    triggers = workflow[True]     # YAML 1.1 reads the key `on` as true
    found = [f"not pinned by sha with its version beside it: {line.strip()}" for line in text.splitlines()
             if re.search(r"\buses:", line) and not (PINNED.search(line) or OWN.search(line))]
    if workflow.get("permissions") != {}:
        found.append("rights are not taken away at the top")
    if "concurrency" not in workflow:
        found.append("an older run goes on beside a newer one")
    if "pull_request" in triggers and "push" in triggers and "branches" not in (triggers["push"] or {}):
        found.append("a push to a pull request runs it twice")
    return found + [f"{name}: {fault}" for name, job in workflow["jobs"].items() for fault in faults_of_job(job)]


def faults_of_job(job):
    writes = "write" in job.get("permissions", {}).values()
    if "permissions" not in job:
        yield "no rights are stated"
    if "uses" not in job and "timeout-minutes" not in job:
        yield "no end is set"
    for step in job.get("steps", ()):
        options, script = step.get("with", {}), step.get("run", "")
        if "actions/checkout" in step.get("uses", "") and options.get("persist-credentials") is not False:
            yield "checkout leaves its token behind"
        if writes and ("actions/checkout" in step.get("uses", "") or RUNS_CODE.search(script)):
            yield "runs the project's code with a right to write"
        if "${{" in script:
            yield "an expression is pasted into a script: put it into env"
        yield from (f"{word} is not there" for word in script.split()
                    if re.match(r"(book|tools|tests|\.ci)/", word) and not (ROOT / word).exists())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_workflow_is_sound(path):
    assert faults(path.read_text("utf8")) == []


TEST = (ROOT / ".github" / "workflows" / "test.yml").read_text("utf8")
PUBLISH = (ROOT / ".github" / "workflows" / "publish.yml").read_text("utf8")


@pytest.mark.parametrize("text, old, new, fault", [
    (TEST, "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "actions/checkout@v7", "not pinned"),
    (TEST, " # v7.0.1", "", "not pinned"),
    (TEST, "permissions: {}\n", "", "taken away"),
    (TEST, "    permissions:\n      contents: read\n", "", "no rights are stated"),
    (TEST, "      contents: read\n", "      contents: write\n", "a right to write"),
    (TEST, "persist-credentials: false", "fetch-depth: 1", "leaves its token"),
    (TEST, "    timeout-minutes: 60\n", "", "no end"),
    (TEST, "  pull_request:\n", "  pull_request:\n  push:\n", "twice"),
    (TEST, "concurrency:", "x:", "beside a newer"),
    (TEST, "bash .ci/run", "bash .ci/gone", ".ci/gone is not there"),
    (TEST, "make wheel", "make ${{ github.head_ref }}", "pasted"),
    (PUBLISH, "cd release\n", "cd release\n          npm ci\n", "a right to write"),
])
def test_a_fault_in_a_workflow_is_seen(text, old, new, fault):
    """Each of these changes makes a workflow unsafe, and is found by its own sentence."""
    assert old in text
    assert any(fault in sentence for sentence in faults(text.replace(old, new, 1)))


def test_the_jobs_after_the_tests_take_what_was_tested():
    """What one workflow puts aside is what the other one takes, and the skips of these runs are strict."""
    tested, published = yaml.safe_load(TEST), yaml.safe_load(PUBLISH)
    kept = {step["with"].get("name", "github-pages") for step in tested["jobs"]["test"]["steps"]
            if "/upload-" in step.get("uses", "")}
    taken = {step["with"]["name"] for step in published["jobs"]["notebooks"]["steps"]
             if "download-artifact" in step.get("uses", "")}
    assert taken < kept == {"github-pages", "release"}
    assert published["jobs"]["notebooks"]["needs"] == published["jobs"]["site"]["needs"] == "test"
    assert tested["jobs"]["test"]["env"]["PYTEST_ADDOPTS"] == "--strict-skips"
